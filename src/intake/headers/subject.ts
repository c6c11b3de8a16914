// bounded: each pattern here meets a subject of at most 400 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { numberOf } from '../numbers.ts'
import { readRating } from '../ratings.ts'
import { collapse, inText } from './assert.ts'
import { isNameLike, namesIn } from './people.ts'
import { quoted } from './values.ts'

const statuses: Readonly<Record<string, 'complete' | 'in-progress' | 'revised' | 'repost' | 'draft' | undefined>> = { new: undefined, n2u: undefined, rep: 'repost', repost: 'repost', cor: 'revised', rev: 'revised', revised: 'revised', dra: 'draft', draft: 'draft', wip: 'in-progress', fic: undefined, story: undefined, fanfic: undefined, complete: 'complete', completed: 'complete' }

/** `1/3`, `(1/2)`, `part 1/?`, `Part 2 of 4`, `[3/7]`, `0/7`, `3a/7`, `Part Two`, `pt. 2`. */
const parts = /(?:[([]\s*)?(?:\b(?:part|pt\.?|chapter|ch\.?|teil|kapitel|partie|chapitre|parte|часть|глава|episode|ep\.?)\s*#?\s*)?\b(?<n>\d{1,3})\s*(?<section>[a-z])?\s*(?:\/|\s(?:of|von|de|di|из)\s)\s*(?:(?<of>\d{1,3})\b|\?{1,3}|x\b)(?:\s*[)\]])?|(?:[([]\s*)?\b(?:part|pt\.?|chapter|ch\.?|teil|kapitel|partie|chapitre|parte|часть|глава|episode|ep\.?)\s*#?\s*(?<word>\d{1,3}|[ivxl]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?:\s*(?:of|\/)\s*(?<words>\d{1,3}|\?+|one|two|three|four|five|six|seven|eight|nine|ten))?(?:\s*[)\]])?/iu
/** `Prologue/10`: what stands before the first part. */
const before = /[([]?\s?\bprolog(?:ue)?\s?\/\s?(?<of>\d{1,3})\b\s?[)\]]?/iu
/** `Harbour Tales #3`, at the end, behind two words. */
const hash = /(?<=\S \S{1,60} {1,3})#(?<n>\d{1,3})(?=\s*$)/u

/** A part counter in some words: "Part 2 of 4", "(2/4)"; `section` is the letter of "3a/7". The span is of the counter, in the words' own offsets. */
export function partIn(words: string): { readonly number: number; readonly of?: number; readonly section?: string; readonly at: Span } | undefined {
  const line = words.slice(0, 300)
  const prologue = line.includes('/') ? before.exec(line) : null
  const found = prologue ?? parts.exec(line) ?? (line.includes('#') ? hash.exec(line) : null)
  if (!found?.groups) return undefined
  const { n, word, section } = found.groups
  const number = prologue ? { value: 0, kind: 'digits' } : numberOf((n ?? word) as string)
  if (!number || (n === undefined && number.kind === 'ordinal')) return undefined
  const of = numberOf(found.groups['of'] ?? found.groups['words'] ?? '')
  if (of && of.value < number.value) return undefined
  return { number: number.value, ...(of && of.value > 0 && { of: of.value }), ...(section !== undefined && { section: section.toLowerCase() }), at: [found.index, found.index + found[0].length] }
}

/** What stands before a part's counter, which begins at `to`: the title, without what joins the two. */
export function beforeCounter(text: string, from: number, to: number): Span {
  let end = to
  while (end > from && ' \t\n:,;-–—(['.includes(text[end - 1] as string)) end -= 1
  return [from, end]
}

/** A subject line read: everything is cut away from it that is a code, and what is left is the title. */
export function readSubject(text: string, at: Span): { assertions: Assertion[]; findings: Finding[] } {
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  // Blanked in place, so that what is left keeps its offsets.
  let left = text.slice(at[0], Math.min(at[1], at[0] + 400)).replace(/[\n\t]/g, ' ')
  const blank = (from: number, to: number): void => { left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to) }
  const span = (from: number, to: number): Span => [at[0] + from, at[0] + to]

  for (let again = true; again; ) {
    again = false
    const lead = /^\s*(?:re|fwd?|aw|wg|tr)\s*(?:\[\d+\])?:\s*/i.exec(left)
    if (lead && lead[0].trim() !== '') { blank(0, lead[0].length); again = true }
  }
  for (const found of left.matchAll(/[[({]([^[\](){}]{1,80})[\])}]/g)) {
    const inside = found[1] as string
    const from = found.index
    const inner: Span = [from + 1 + (inside.length - inside.trimStart().length), from + 1 + inside.trimEnd().length]
    const status = inside.trim().toLowerCase()
    if (Object.hasOwn(statuses, status)) {
      const value = statuses[status]
      if (value) assertions.push(inText(text, 'status', { status: value }, span(...inner), 'subject:status', 0.95))
      blank(from, from + found[0].length)
    } else if (partIn(inside)) continue
    else if (found[0].startsWith('{') && isNameLike(inside)) {
      assertions.push(inText(text, 'creator', { name: collapse(inside), role: 'author' }, span(...inner), 'subject:{author}', 0.85))
      blank(from, from + found[0].length)
    } else if (isRatingCode(inside) && !(found[0].startsWith('(') && /^\s*[A-Z]\s*\/\s*[A-Z]\s*$/.test(inside))) {
      const value = readRating(inside)
      if (value) assertions.push(inText(text, 'rating', value, span(...inner), 'subject:rating', 0.95))
      if (value?.also) findings.push({ code: 'rating-ambiguous', evidence: { in: 'text', at: span(...inner) } })
      blank(from, from + found[0].length)
    } else if (found[0].startsWith('(') && /^[A-Z][\w'.]*(?:(?:\s?[/&+]\s?|\sx\s)[A-Z][\w'.]*)+(?:,\s*[A-Z][\w'.]*(?:(?:\s?[/&+]\s?|\sx\s)[A-Z][\w'.]*)*)*$/.test(inside.trim())) {
      let start = 0
      for (const pair of inside.split(',')) {
        const lead = pair.length - pair.trimStart().length
        const where: Span = [from + 1 + start + lead, from + 1 + start + lead + pair.trim().length]
        if (/[/&+]|\sx\s/.test(pair)) assertions.push(inText(text, 'relationship', { name: pair.trim() }, span(...where), 'subject:codes', 0.85))
        else assertions.push(inText(text, 'tag', { name: pair.trim() }, span(...where), 'subject:codes', 0.8))
        start += pair.length + 1
      }
      blank(from, from + found[0].length)
    } else if (found[0].startsWith('[') && /^[\w .:&'-]{1,30}$/.test(inside) && (left.slice(0, from).trim() === '' || /\]\s*$/.test(left.slice(0, from)))) {
      // "[HarborFic] [Lanterns]": the name of a list or a tag, in front.
      blank(from, from + found[0].length)
    } else if (/^(?:[A-Za-z]{1,3}[,;/ ]\s*)*[A-Za-z]{1,3}$/.test(inside) && inside === inside.toUpperCase() && found[0].startsWith('(')) {
      assertions.push(inText(text, 'tag', { name: inside.trim() }, span(...inner), 'subject:codes', 0.7))
      blank(from, from + found[0].length)
    }
  }
  const counter = partIn(left)
  if (counter) blank(counter.at[0], counter.at[1])
  let lead = /^\s*(NEW|N2U|REP|REPOST|COR|REV|REVISED|DRA|DRAFT|WIP|FIC|STORY|FanFic|Fanfic|fanfic|New|Repost)\b\s*[:,-]?\s*/.exec(left)
  let series = false
  while (lead) {
    const word = lead[1] as string
    const from = left.indexOf(word)
    const value = statuses[word.toLowerCase()]
    const rest = left.slice((lead[0] as string).length)
    if (rest.trim() === '') break
    if (value) assertions.push(inText(text, 'status', { status: value }, span(from, from + word.length), 'subject:status', 0.95))
    series = true
    blank(from, (lead[0] as string).length)
    lead = /^\s*(NEW|N2U|REP|REPOST|COR|REV|DRA|WIP|FIC|STORY)\b\s*[:,-]?\s*/.exec(left)
  }
  // "NEW VOY "Title"": a series in capitals behind the status.
  const code = series ? /^\s*([A-Z][A-Z0-9]{1,5})(?:\s*[:,-])?\s+(?=["“]?\p{L})/u.exec(left) : undefined
  if (code) {
    const from = left.indexOf(code[1] as string)
    assertions.push(inText(text, 'fandom', { name: code[1] as string }, span(from, from + (code[1] as string).length), 'subject:series', 0.75))
    blank(0, code[0].length)
  }
  const rating = /(?:[,;:-]\s*|\s)((?:NC-?17|PG-?13|PG|NR|FRAO|FRT|FRM|FRC|R|G)(?:\/(?:NC-?17|PG-?13|PG|R|G))?)\s*$/.exec(left)
  if (rating && !assertions.some(({ field }) => field === 'rating')) {
    const from = rating.index + rating[0].indexOf(rating[1] as string)
    const value = readRating(rating[1] as string)
    if (value) assertions.push(inText(text, 'rating', value, span(from, from + (rating[1] as string).length), 'subject:rating', 0.85))
    blank(from, from + (rating[1] as string).length)
  }
  const by = /\s+(?:by|von|par|por)\s+(\S.{1,50}?)\s*$/i.exec(left)
  if (by && isNameLike(by[1] as string) && left.slice(0, by.index).trim() !== '') {
    const from = by.index + by[0].indexOf(by[1] as string)
    for (const { at: name } of namesIn(text, span(from, from + (by[1] as string).length))) if (name[1] > name[0]) assertions.push(inText(text, 'creator', { name: collapse(text.slice(name[0], name[1])), role: 'author' }, name, 'subject:by', 0.9))
    blank(by.index, left.length)
  }
  let from = 0
  let to = left.length
  while (from < to && ' -–—:,|~*.'.includes(left[from] as string)) from += 1
  while (to > from && ' -–—:,|~*'.includes(left[to - 1] as string)) to -= 1
  // What was blanked out in the middle ends the title: "Title (P/T) part two".
  const hole = left.slice(from, to).search(/ {3,}/)
  if (hole > 0) to = from + hole
  const title = quoted(text, trimBlank(text, span(from, to)))
  const words = collapse(text.slice(title[0], title[1]))
  if (/[\p{L}\p{N}]/u.test(words)) assertions.push(inText(text, 'title', { title: words, kind: 'subject' }, title, 'subject:title', 0.9))
  if (counter && counter.of !== 1) assertions.push(inText(text, 'part', { number: counter.number, ...(counter.of !== undefined && { of: counter.of }), ...(counter.section !== undefined && { section: counter.section }), ...(words !== '' && { stem: words }) }, trimBlank(text, span(counter.at[0], counter.at[1])), 'subject:part', 0.97, { extent: 'part' }))
  return { assertions, findings }
}

function trimBlank(text: string, [from, to]: Span): Span {
  while (from < to && /\s/.test(text[from] as string)) from += 1
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1
  return [from, to]
}

/** Whether what stands in brackets is a rating and nothing else. */
function isRatingCode(words: string): boolean {
  return /^\s*(?:rated\s*:?\s*)?(?:n[cr]-?\s?1?7?|pg-?\s?1?3?|[grxmtk]|k\+|ma|fr(?:ao|[ctm])(?:-?1?\d)?|teen|mature|explicit|general|adult|unrated|not rated|r1[58]|1[2568]\+?)(?:\s*(?:\/|-|to|,)\s*(?:nc-?17|pg-?13|pg|[grxmtk]|ma))*\s*$/i.test(words)
}
