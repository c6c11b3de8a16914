// bounded: each pattern here meets at most 24,000 characters, once, and looks at numbers of few digits.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { inText } from './assert.ts'
import { size } from './value-facts.ts'

const most = 24_000
/** A count of words that stands among items, on a line of its own or behind "about": "// 890 words", "PG, about 2,400 words", "4 Kapitel\n6.318 Wörter". */
const counted = /(?:^|[\n([,|/–—-]|\s[.·•*]|:)[ \t*_~]{0,8}(?:(?:about|approx\.?|ca\.?|circa|around|environ|etwa|rund|ungefähr|unos|unas|cerca de|около|примерно|~|≈)[ \t]?)?(?<![\d][.,])(?<count>\d{1,3}(?:[.,’' ]\d{3}){1,2}|\d{3,6})[ \t]?(?:words|wörter|worte|mots|palabras|parole|palavras|слов[аo]?)(?!\p{L})/dgiu
const column = /(?<=\s\s\s)about (?<count>\d{1,3}(?:,\d{3})?)\swords(?!\p{L})/diu

/** How long the story is, by a count without a label in stretches that are known to be no story. */
export function wordsAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (known.some(({ field }) => field === 'words')) return []
  const taken = known.flatMap(({ field, evidence }) => (field === 'summary' || field === 'note' ? evidence.flatMap((one) => (one.in === 'text' ? [one.at] : [])) : []))
  for (const [from, to] of stretches) {
    const words = text.slice(from, Math.min(to, from + most))
    const found = [...words.matchAll(counted)].find((one) => !taken.some((span) => span[0] < from + one.index + 1 && from + one.index + one[0].length < span[1])) ?? column.exec(words)
    const place = found?.indices?.groups?.['count']
    if (!found || !place) continue
    return size(text, [from + place[0], from + (found.index as number) + found[0].length], 'place:count').assertions.filter(({ field }) => field === 'words')
  }
  return []
}

/** A state in brackets or between strokes, on a line by itself or as a list's item. */
const states: readonly (readonly [status: 'complete' | 'in-progress' | 'abandoned', is: RegExp])[] = [
  ['complete', /(?:^|\n|\/\/|[[(|•·–-] ?)[ \t*_]*(?<words>complete|completed|finished|abgeschlossen|fertiggestellt|terminée?|complète|terminad[oa]|complet[oa]|conclus[oa]|conclu[ií]d[oa]|finit[oa]|conto completo|relato completo|racconto completo|закончен|завершен|завершён)[!.]*[ \t*_]*(?=$|\n|\/\/|[\])|•·]| [–-])/di],
  ['in-progress', /(?:^|\n|\/\/|[[(|•·–-] ?)[ \t*_]*(?<words>in progress|work in progress|wip|in arbeit|unvollendet|en cours|en progreso|en proceso|in corso|em andamento|incompleta|в процессе|не закончен)[!.]*[ \t*_]*(?=$|\n|\/\/|[\])|•·]| [–-])/di],
]

/** Whether the story is finished, as an item without a label says. */
export function statusAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (known.some(({ field }) => field === 'status')) return []
  const [from, to] = stretches[0] ?? [0, 0]
  const words = text.slice(from, Math.min(to, from + most))
  for (const [status, is] of states) {
    const place = is.exec(words)?.indices?.groups?.['words']
    if (place) return [inText(text, 'status', { status }, [from + place[0], from + place[1]], 'place:status', 0.8)]
  }
  return []
}
