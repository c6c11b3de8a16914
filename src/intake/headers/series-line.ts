// bounded: each pattern here meets a line of at most 160 characters.
import type { Span } from '../../model/span.ts'
import { numberOf } from '../numbers.ts'

/** A series that a line of a title page names: its name, its number, and the title where it stands behind it. `isCollection`: a collection in print. */
export type SeriesLine = { readonly at: Span; readonly number?: number; readonly title?: Span; readonly isCollection?: boolean }

/** A number in digits or words; whether it is one is asked of the word itself. */
const count = '(?<n>\\d{1,3}|[\\p{L}-]{1,14})'
const unit = '(?:#|no\\.?|nr\\.?|n[°º]|number|num\\.?|book|story|tale|vol\\.?|volume|part|pt\\.?|episode|instal?lment|band|buch|teil|folge|livre|tome|volet|libro|parte|episodio|livro|книга|часть|история)'
const kind = '(?:series|cycle|saga|sequence|trilogy|quartet|quintet|arc|universe|reihe|zyklus|trilogie|serie|série|ciclo|trilogia|trilogía|цикла?|сери[ия])'
const name = '(?<name>\\p{L}[^:#\\n]{1,60}?)'

/** "(the second of the Doorstep Stories)", "being number four of The Wadi Tapes", "part 2 of the Hedgerow trilogy". */
const ofNamed = new RegExp(`^(?:being |it is |this is )?(?:the |la |le |el |der |die |das |o |a )?(?:${unit}\\s*)?${count}(?:\\s+(?:${unit}|${kind}))?,?\\s+(?:of|in|from|in der|der|aus|de|du|des|del|della|dei|da|do|dos|das)\\s+(?<name>(?:the |la |le |les |der |die |den )?\\p{Lu}[^:#\\n]{1,60})$`, 'diu')

/** A series' line, in the forms that people write it. The first that fits reads it. */
const forms: readonly RegExp[] = [
  // "Harbour Nights #4: The Long Way Round"
  new RegExp(`^${name},?\\s*(?:[–—-]{1,2}\\s*)?(?:#|no\\.|number|book|story|vol\\.|volume|episode|nr\\.|teil|band|tome|parte|folge|nummer|épisode|episodio|episódio)\\s*${count}\\s*[:–—-]{1,2}\\s*(?<title>\\S.{0,100})$`, 'diu'),
  // "The Goose Years, no. 3", "UNCLE RAFE STORIES, number three", "Frog Tales #2", "Ciclo AS ÁGUAS - Livro Quarto"
  new RegExp(`^(?:(?:aus (?:dem|der) )?(?:cycle|cyclus|zyklus|ciclo|цикл|серия|the series|serie|série)\\s*:?\\s+)?${name}(?:,\\s*(?:being )?|\\s+[-–—]{1,2}\\s*|\\s+)${unit}\\s*${count}$`, 'diu'),
  // "The Goose Years, third story", "Marrow & Bone: the second part"
  new RegExp(`^${name}(?:[,:]\\s*|\\s+[-–—]\\s*)(?:the\\s+|der\\s+|die\\s+|das\\s+|le\\s+|la\\s+)?${count}\\s+${unit}$`, 'diu'),
  ofNamed,
  // "from the Back Roads series", "a story in the Hedgerow universe"
  new RegExp(`^(?:from|part of|a (?:story|tale) (?:of|from|in)|aus|de) (?:the |der |dem )?(?<name>\\p{Lu}[^:#\\n]{1,50}?)[ -]${kind}$`, 'diu'),
]
/** "from MOORGATE PAMPHLETS 7": what it was printed in. */
const printed = /^(?:reprinted |taken |scanned )?(?:from|aus|first (?:printed|published|appeared) in|as (?:printed|published) in)\s+(?:the )?(?<name>\p{Lu}[^:#\n\d]{2,60}?)\s*(?:,|#|no\.?|nr\.?|issue|vol\.?)?\s*(?<n>\d{1,3})(?:\s*\(\d{4}\))?(?:,?\s+(?:ed\.|edited by)\s+[^,\n]{3,50})?$/diu

/** What no name ends with. */
const unfinished = /\s(?:in|of|on|at|see|from|to|with|and|the|for|as|im|aus|von|und|siehe|dans|de|du|et|voir|en|y|ver|di|e|vedi)$/iu
/** What stands in a head, as the whole of a name or joined to more of it. */
const headWords = /^(?:(?:full|all|complete|usual|standard|see|long|other|more|same|my|the|rest of) ){0,3}(?:headers?|disclaimers?|notes?|warnings?|info|information|summary|ratings?|credits?|feedback|spoilers?|dedications?|legalities|details)(?=$|[,;/&]|\s(?:in|and|are|is|see|etc|as)\b)/i

/** Reads a line of a title page as the series or the collection that the story stands in; brackets around it are left out. */
export function readSeriesLine(text: string, [start, end]: Span): SeriesLine | undefined {
  if (end - start > 160 || end - start < 5) return undefined
  const bracketed = '([{'.includes(text[start] as string) && ')]}'.includes(text[end - 1] as string)
  const from = bracketed ? start + 1 : start
  const line = text.slice(from, bracketed ? end - 1 : end)
  const spanOf = (found: RegExpExecArray, group: string): Span | undefined => {
    const at = found.indices?.groups?.[group]
    return at && [from + at[0], from + at[1]]
  }
  for (const form of forms) {
    const found = form.exec(line)
    const at = found ? spanOf(found, 'name') : undefined
    if (!found || !at) continue
    const n = found.groups?.['n']
    const number = n === undefined ? undefined : numberOf(n)?.value
    if (n !== undefined && number === undefined) continue
    // "I do not give leave": only what is set as a name is part of something.
    if (form === ofNamed && !/^(?:\p{Ll}+ )?[\p{Lu}\p{Lo}]/u.test(text.slice(...at))) continue
    // "(disclaimer in part one)", "(headers, part 1)": where the head stands.
    if (unfinished.test(text.slice(...at)) || headWords.test(text.slice(...at))) continue
    // A counter of its own ("Part 2 of 5"), and words of a heading, are no series.
    if (/^(?:chapter|part|episode|book|teil|kapitel|chapitre|partie|story|number|volume|no|act|scene|by|written|typed|retyped|scanned|transcribed|posted|rated|version|draft|page|msg)\b/i.test(text.slice(...at))) continue
    const title = spanOf(found, 'title')
    // "The Long Road, Part Two" is a title with its counter.
    if (!title && !bracketed && /[\s,](?:part|pt\.?|teil|parte|часть|chapter|episode)\s+\S+$/iu.test(line) && found.indices?.groups?.['name']?.[0] === 0) continue
    return { at: bareName(text, at), ...(number !== undefined && number > 0 && { number }), ...(title && { title }) }
  }
  const collection = printed.exec(line)
  const at = collection ? spanOf(collection, 'name') : undefined
  return at && { at: bareName(text, at), number: Number(collection?.groups?.['n']), isCollection: true }
}

/** An article in small letters is the sentence's; one with a capital the name's. */
const article = /^(?:the|la|le|les|der|die|den)\s+(?=\p{Lu})/u
const said = new RegExp(`[ -]${kind}$`, 'iu')

/** A series' name without the word that says what it is ("the Hedgerow trilogy"), and without quotation marks. */
function bareName(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to)
  let [start, end] = [from + (article.exec(words)?.[0].length ?? 0), to - (said.exec(words)?.[0].length ?? 0)]
  while (end > start && ' ,.;:-–—"”»'.includes(text[end - 1] as string)) end -= 1
  while (start < end && '"“« '.includes(text[start] as string)) start += 1
  return [start, end]
}
