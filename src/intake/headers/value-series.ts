// bounded: each pattern here meets a value of at most 200 characters.
import type { Assertion } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { numberOf } from '../numbers.ts'
import { collapse, inText } from './assert.ts'
import { nothing, quoted, type Reader, trimSpan, withoutBrackets, withoutLead, withoutTail } from './value-read.ts'

const counted = 'part|book|story|stor(?:y|ies)|episode|instal+ment|volume|vol\\.?|entry|number|no\\.?|nr\\.?|num\\.?|fic|chapter|tale|arc|season|teil|band|buch|folge|geschichte|tome|partie|livre|épisode|volet|parte|libro|livro|entrega|capítulo|episodio|episódio|volumen|часть|книга|том|рассказ|история|выпуск'
const kinds = 'series|serial|trilogy|cycle|saga|universe|verse|\'verse|’verse|arc|sequence|quartet|stories|tales|duology|quintet|reihe|serie|zyklus|trilogie|série|trilogia|trilogía|ciclo|цикл[ае]?|серии|серия|трилоги[яи]'
const capitalKinds = 'Series|Reihe|Serie|Zyklus|Trilogie|Saga|Trilogy|Cycle'
const number = '[#№]?\\s*(?:\\d{1,3}(?:st|nd|rd|th|er|e|º|ª|\\.)?|[ivxl]{1,6}|[\\p{L}]{2,12}(?:-\\p{L}{2,6})?)'
const of = '(?:of|in|from|aus|der|die|des|von|de|du|del|della|dei|di|da|do|из|в)'
const article = '(?:the|my|our|a|der|die|das|den|la|le|les|el|los|il|lo|o|os|as)'

/** "part 2 of the Y trilogy", "third in the Tidewater series", "Book Two of …", "(no. 2 of "The Lodgers", …". */
const led = new RegExp(`^(?:${article}\\s)?(?:(?:${counted})\\s*)?(${number})(?:\\s(?:${counted}))?(?:\\s(?:of|\\/|von|de|di|из)\\s\\d{1,3})?,?\\s+(?:${of}(?:\\s${article})?\\s+|(?=цикла|серии|трилогии|саги))(.+)$`, 'iu')
/** "X #4", "X, story 3", "X no. 2", "X: Book Two", "X - Livro Quarto", "X (3/5)", "X [2]". */
const trailed = new RegExp(`^(.*?\\S)[\\s,:;(\\[–—-]*\\s*(?:(?:[#№]|[\\s,:;(\\[–—-](?:${counted})\\s*[#№]?)\\s*(\\d{1,3}|[ivxl]{1,6}|\\p{L}{3,12})|[(\\[]\\s*#?(\\d{1,3})(?:\\.0)?(?:\\s*(?:\\/|of)\\s*[\\d?]{1,3})?\\s*[)\\]])(?:\\s*(?:\\/|of|von|di|de|из)\\s*(?:\\d{1,3}|\\?|\\p{L}{3,12}))?[\\s)\\]]*$`, 'iu')
/** "Back Roads 3", "Tidewater 2/5". */
const bare = /^(.*\p{L}.*?),?\s+(\d{1,2}|[IVX]{2,4})(?:\s*(?:of|\/)\s*[\d?]{1,2})?$/u
/** "Nine Nights 4: The Late Ferry": the story's title behind its number. */
const titled = /^(\p{Lu}[^:]{1,60}?)\s+#?(\d{1,2}):\s+["“]?\p{Lu}/u
/** "X, first of three". */
const placed = /^(.*\p{L}.*?),\s+(?:the\s)?(\p{L}{4,10})\s(?:of|in|aus|de|di|из)\s/iu
const counter = /\s*[([]?\d{1,3}\s*(?:of|\/)\s*[\d?]{1,3}[)\]]?$/u

/** The reader of a series: the name alone is its span, the number beside it is not. What only follows another story is a note. */
export const series: Reader = (text, given, rule) => {
  const at = withoutLead(text, given, /^(?:(?:yes|ja|oui|sí|sì|sim|да|this is|it['’]s)[,:.!]?|(?:(?:a )?part|one|set) (?:of|in) (?:the|my|our)(?= .*(?:series|universe|verse|trilogy|cycle|saga|arc|stories)\W*$))\s+/i)
  const pieces = beginningOf(text, at, 400).includes('number:') ? keyed(text, at) : undefined
  if (pieces) return seriesOf(text, pieces.name, pieces.number, rule)
  const line = beginningOf(text, at, 200).replaceAll('\n', ' ')
  if (/^(?:no(?!\.?\s?\d)|none|n\/a|nope|not (?:yet|really|part)|stand[- ]?alone|one[- ]?shot|nein|keine|non|aucune|nessuna|ninguna|nenhuma|нет|tbd|maybe|-+|\?+)(?![\p{L}\p{N}])/iu.test(line) || line.trim() === '') return nothing
  if (/^\W{0,3}(?:this is |kind of |sort of )?(?:an? |the )?(?:direct |immediate |loose )?(?:sequel|prequel|follow-?up|companion|follows|continuation|comes after|set after|fortsetzung|suite de|secuela|continuación|seguito|continuação|продолжение)(?![\p{L}])/iu.test(line)) return { assertions: [inText(text, 'note', { text: collapse(text.slice(...at)) }, at, rule, 0.7)] }
  // "the second story in the "Nine Nights" series. The first is "Green Light".": what the name's sentence is followed by is said of it.
  const sentence = /^[^.!?"“”«»]*(?:["“«][^"“”«»]{2,80}["”»][^.!?"“”«»]*[.!?]|[^"“”«»]*(?<!\p{L})(?:series|trilogy|universe|saga|cycle|arc)[.!?])(?=\s+(?:\p{Lu}|["“«]))/u.exec(line)?.[0].length
  if (sentence !== undefined) return series(text, [at[0], at[0] + sentence], rule)
  // What follows a comma in small letters, and what stands in brackets behind a number, is said about it.
  let whole = withoutTail(text, remark(text, [at[0], at[0] + line.trimEnd().length]), /\s*(?:[([](?!(?:part|book|story|episode|no|number|nr|vol|teil|band|parte|tome)[\s.])(?:\D[^)\]]*|[^)\]]*\p{L}{3}[^)\]]*)[)\]]\W*|[,;]\s+(?!(?:part|book|story|episode|no|number|nr|vol|teil|band|parte|tome)[\s.])\p{Ll}.*)$/iu)
  whole = trimSpan(text, whole[0], whole[1], '.')
  const said = text.slice(...whole).replaceAll('\n', ' ')
  const first = led.exec(said)
  const order = first ? ordinalOf((first[1] as string).replace(/^[#№]\s*|\.$/g, '')) : undefined
  if (first && order) {
    // "Book Five of The Long Lamps": an article with a capital is of the name.
    const start = whole[1] - (first[2] as string).length
    const name = withoutTail(text, [text.slice(start - 4, start) === 'The ' ? start - 4 : start, whole[1]], /,\s+(?:after|follow|before|coming|davor|danach|après|dopo|después|depois|после|nach|set)\b.*$/iu)
    return seriesOf(text, name, order.value, rule)
  }
  const second = trailed.exec(said) ?? bare.exec(said) ?? titled.exec(said) ?? placed.exec(line)
  const place = second ? numberOf((second[2] ?? second[3]) as string) : undefined
  if (second && place) return seriesOf(text, [whole[0], whole[0] + (second[1] as string).length], place.value, rule)
  return seriesOf(text, whole, undefined, rule)
}

/** A number in digits or words; what is feminine in Portuguese or Spanish is known by its masculine. */
function ordinalOf(word: string): ReturnType<typeof numberOf> {
  return numberOf(word) ?? numberOf(word.replace(/a$/u, 'o'))
}

/** A value without the clause that begins behind a comma in small letters: "…, stands alone", or a bracket of words: "(#3, follows …)" keeps its number. */
function remark(text: string, at: Span): Span {
  const said = text.slice(...at).replaceAll('\n', ' ')
  const numbered = /[([]\s*(?:[#№]|no\.?|part|book|story)?\s*(\d{1,3})\s*[,;:].*$/iu.exec(said)
  if (numbered && numbered.index > 0) return [at[0], at[0] + numbered.index + numbered[0].indexOf(numbered[1] as string) + (numbered[1] as string).length]
  const clause = /,\s+(?!(?:part|book|story|episode|no|number|nr|vol|teil|band|parte|tome|chapter)[\s.])\p{Ll}[^#]*$/u.exec(said)
  return clause && clause.index > 0 ? [at[0], at[0] + clause.index] : at
}

/** `name: X` and `number: 2` on lines of their own. */
function keyed(text: string, at: Span): { readonly name: Span; readonly number: number | undefined } | undefined {
  const words = beginningOf(text, at, 400)
  const name = /(?:^|\n)[ \t]*-?[ \t]*(?:name|title):[ \t]*([^\n]{1,120})/u.exec(words)
  if (!name?.[1]) return undefined
  const start = at[0] + name.index + name[0].length - name[1].length
  const order = /(?:^|\n)[ \t]*(?:number|part|position|index):[ \t]*(\d{1,3})/u.exec(words)
  return { name: [start, start + name[1].length], number: order ? Number(order[1]) : undefined }
}

function seriesOf(text: string, at: Span, order: number | undefined, rule: string): { assertions: readonly Assertion[] } {
  let span = trimSpan(text, at[0], at[1], ' ,:;-–—(.')
  span = quoted(text, withoutTail(text, withoutBrackets(text, span), counter))
  span = withoutTail(text, withoutLead(text, span, new RegExp(`^(?:${kinds})\\s+(?=["“«„\\p{Lu}])`, 'iu')), new RegExp(`\\s(?:${kinds})$|-(?:${kinds}|${capitalKinds})$`, 'u'))
  span = quoted(text, trimSpan(text, span[0], span[1], ' ,:;-–—"“”«»'))
  const name = collapse(text.slice(...span))
  if (name === '' || name.length > 120 || !/\p{L}/u.test(name)) return nothing
  return { assertions: [inText(text, 'series', { name, ...(order !== undefined && { number: order }) }, span, rule, 0.93)] }
}

/** The reader of a counter: "4 of 12", "3a/7", "VI", "three of I have no idea", "4/?"; its span is the counter. */
export const part: Reader = (text, at, rule) => {
  const line = beginningOf(text, at, 80)
  const found = /^[#([]?\s*(\d{1,3}|[ivxl]{1,6}(?!\p{L})|\p{L}{3,12})(?:\s?[a-d](?!\p{L}))?(?:\s*(?:of|\/|von|de|di|sur|из)\s*(\d{1,3}|\?{1,2}|x{1,2}(?!\p{L})|\p{L}{3,12}(?!\p{L})))?/iu.exec(line)
  const value = found ? numberOf(found[1] as string) : undefined
  if (!found || !value) return nothing
  const of = found[2] === undefined ? undefined : numberOf(found[2])?.value
  const isTotal = of !== undefined && of > 0 && of >= value.value
  // A total that is none ("three of I have no idea") is not of the counter.
  const end = isTotal || found[2]?.startsWith('?') ? found[0].length : (/^[#([]?\s*(?:\d{1,3}|\p{L}+)(?:\s?[a-d](?!\p{L}))?/u.exec(line)?.[0].length ?? found[0].length)
  const start = /^[#([]?\s*/u.exec(line)?.[0].length ?? 0
  // "4. The Tide" has a title behind it; a word behind a bare number makes it something else.
  if (found[2] === undefined && /^\s*(?!(?:of|von|de|di|sur|из)\s)\p{L}/u.test(line.slice(found[0].length)) && value.kind !== 'ordinal') return nothing
  return { assertions: [inText(text, 'part', { number: value.value, ...(isTotal && { of }) }, [at[0] + start, at[0] + end], rule, 0.93, { extent: 'part' })] }
}
