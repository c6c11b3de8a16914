// bounded: each pattern here meets at most 24,000 characters, once, and looks at numbers of few digits; or a stretch of a line of at most 60.
import { type Assertion, ofField, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { screenedExec } from '../../text/screen.ts'
import { numberOf } from '../numbers.ts'
import { inText } from './assert.ts'
import { size } from './value-facts.ts'

const most = 24_000
/** Words for round numbers, as lengths are given in: "two hundred words", "cent mots". */
const round: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1000, hundert: 100, einhundert: 100, tausend: 1000, zweihundert: 200, dreihundert: 300, fünfhundert: 500, cent: 100, cents: 100, mille: 1000, cien: 100, mil: 1000, doscientas: 200, trescientas: 300, quinientas: 500,
  cento: 100, duecento: 200, trecento: 300, cinquecento: 500, duemila: 2000, tremila: 3000, cem: 100, duzentas: 200, trezentas: 300, quinhentas: 500, сто: 100, двести: 200, триста: 300, пятьсот: 500, тысяча: 1000, тысячи: 1000, тысячу: 1000, тысяч: 1000,
}
const unit = '(?:words|wörter|worte|mots|palabras|parole|palavras|слов[аo]?)(?!\\p{L})'
const counted = new RegExp(`(?<![\\p{L}\\p{N}.,’'#$/])(?<count>\\d{1,3}(?:[.,’' ]\\d{3}){1,2}|\\d{2,6}|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|ein|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre|dois|duas|três|две|три|четыре|пять)[ -])?(?:${Object.keys(round).join('|')}))[ \\t]{0,3}\\n?[ \\t]{0,8}${unit}`, 'dgiu')

/** Behind these a count is a limit, or of something else. */
const asked = /(?:(?<!\p{L})(?:under|below|limits?|least|most|than|max(?:imum)?|min(?:imum)?|up to|within|every|first|last|another|had|have|wrote|write|cut|lost|off|with|her|his|their|höchstens|maximal|unter|moins de|menos de|hasta|máximo|meno di|massimo|até|не более|меньше|до))[\s:(]*(?:of|the|about|a|ca\.?|de|von)?\s*$/iu
/** Before these it is one of several, or what was added or taken away. */
const shared = /^\s*(?:each|off|more|less|fewer|shorter|longer|or (?:less|more|fewer)|max|limit|minimum|must|per\b|apiece|into|to say|of (?!it|this|them|story|mine)|[.!]\s*Go\b|\)?\s*limit|jeweils|weniger|mehr|zu viel|de moins|de plus|chacun|cada|menos|más|di meno|in più|a menos|a mais)/iu
/** What a number in words stands behind where it says how long the story is. */
const frame = /(?:^|[.;:!?(\n–—-]|(?<!\p{L})(?:about|exactly|around|roughly|nearly|almost|just|all|it['’]s|comes to|runs to|here are|in|of|environ|exactement|etwa|rund|genau|unas|exactamente|circa|esattamente|cerca de|exatamente|около|ровно|примерно|ist|sind))\s*$/iu

/** How long the story is, by a count without a label in stretches that are known to be no story. */
export function wordsAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (known.some(({ field }) => field === 'words')) return []
  const taken = ofField(known, 'summary').flatMap(textSpans)
  for (const [from, to] of stretches) {
    const words = text.slice(from, Math.min(to, from + most))
    for (const found of words.matchAll(counted)) {
      const place = found.indices?.groups?.['count']
      if (!place) continue
      const [start, end] = place
      if (taken.some((span) => span[0] <= from + start && from + end <= span[1])) continue
      const line = words.slice(words.lastIndexOf('\n', start) + 1, start)
      const before = words.slice(Math.max(0, start - 40), start)
      if (line.startsWith('>') || asked.test(before) || shared.test(words.slice(found.index + found[0].length, found.index + found[0].length + 30))) continue
      const value = spelled(words.slice(start, end))
      if (value === undefined) return size(text, [from + start, from + found.index + found[0].length], 'place:count').assertions.filter(({ field }) => field === 'words')
      if (value > 0 && frame.test(before)) return [inText(text, 'words', { words: value }, [from + start, from + end], 'place:count', 0.8)]
    }
  }
  return []
}

/** The number that words stand for; undefined where they are digits, 0 where they are none. */
function spelled(words: string): number | undefined {
  if (/^\d/.test(words)) return undefined
  const [first = '', second] = words.toLowerCase().split(/[ -]/)
  return second === undefined ? (round[first] ?? 0) : (/^(?:an?|ein)$/.test(first) ? 1 : numberOf(first)?.value ?? (/^(?:duas|две)$/.test(first) ? 2 : 0)) * (round[second] ?? 0)
}

type Status = 'complete' | 'in-progress' | 'abandoned' | 'draft' | 'revised' | 'repost'
const lead = String.raw`(?:^|\n|[ \t]{3}|\/\/|[\[(|•·*/–-] ?)[ \t*_]{0,70}`
const tail = String.raw`[!.]{0,6}[ \t*_]{0,12}(?=$|\n|[ \t]{3}(?![ \t]*[:=.])|,|\/|[\])|•·*]| [–-])`
const item = (words: string): RegExp => new RegExp(`${lead}(?<words>${words})${tail}`, 'diu')
const order = '(?:first|second|third|fourth|fifth|sixth|seventh|rough|early|working|final|1st|2nd|3rd|[4-9]th)'

/** A state in brackets or between strokes, on a line by itself, as a list's item, or in the sentence that everybody says it in. The first row that fits. */
const states: readonly (readonly [status: Status, is: RegExp])[] = [
  ['abandoned', item('(?:discontinued|abandoned|abgebrochen|nicht beendet|abandonnée?|abandonad[oa]|interrott[ao]|sospes[ao]|заброшен[оа]?|заморожен[оа]?)(?:,? (?:sorry|désolée?|leider|lo siento|scusate|desculpem))?')],
  ['abandoned', /(?<words>(?:I['’]m|I am|I['’]ll|we['’]re) (?:never|not) (?:ever )?(?:going to )?(?:finish|complet(?:e|ing)|be finishing) (?:this|it))(?!\p{L})/diu],
  ['draft', item(`${order} draft|draft|drafts? (?:#|no\\. ?|number )?(?:\\d{1,2}|one|two|three|four|five|six)|rohfassung|(?:erster?|zweiter?|dritter?|\\d\\.) (?:entwurf|fassung)|brouillon|premier jet|(?:primer |segundo )?borrador|bozza|(?:prima|seconda|terza) (?:bozza|stesura)|rascunho|(?:primeira|segunda) versão|черновик`)],
  ['draft', new RegExp(`(?:it['’]s|it is|this is|that['’]s|still)(?: still)?(?: only)? (?<words>(?:an?|the|my) ${order} draft)(?!\\p{L})`, 'diu')],
  ['revised', item('(?:revised|corrected|rewritten|expanded|second|third|fourth|fifth|2nd|3rd|[4-9]th) (?:version|edition)|überarbeitete (?:fassung|version)|überarbeitet|version (?:corrigée|revue(?: et corrigée)?|remaniée)|versión (?:corregida|revisada)|versione (?:corretta|riveduta|rivista)|versão (?:revista|revisada|corrigida)|(?:исправленная|переработанная) (?:версия|редакция)')],
  ['repost', item('re-?post(?:ed)?|corrected repost|correction and repost')],
  ['in-progress', item('in progress|work in progress|wip|ongoing|unfinished|incomplete|to be continued|(?:wird|werden) fortgesetzt|fortsetzung folgt|in arbeit|unvollendet|nicht abgeschlossen|en cours|à suivre|en progreso|en proceso|continuará|in corso|incompiuta|em andamento|incompleta|continua|в процессе|не закончен[оа]?|продолжение следует')],
  ['in-progress', /(?:it['’]s|it is|this is)(?: still)?(?: only)? (?<words>an? (?:work[- ]in[- ]progress|wip|unfinished (?:story|fic)))(?!\p{L})/diu],
  ['complete', item('complete|completed|finished|abgeschlossen|fertiggestellt|terminée?|complète|terminad[oa]|complet[oa]|conclus[oa]|conclu[ií]d[oa]|finit[oa]|conto completo|relato completo|racconto completo|закончен[оа]?|заверш[её]н[оа]?|complete in (?:one|two|three|four|five|six|\\d{1,2})(?: parts?| chapters?)?')],
  // "Night Boat (3/3) COMPLETE", "Night Boat, a WIP", "Parts: complete in five parts".
  ['complete', /[[(]\d{1,3}(?:\/| of )\d{1,3}[\])][ \t]{0,3}[-–:,]?[ \t]{0,3}(?<words>complete|completed|finished|the end|end)[!.]{0,6}[ \t*_)\]]{0,12}(?=$|\n)/diu],
  ['in-progress', /(?:[[(]\d{1,3}(?:\/| of )(?:\d{1,3}|\?)[\])][ \t]{0,3}[-–:,]?[ \t]{0,3}|, )(?<words>(?:an? )?(?:wip|work[- ]in[- ]progress|unfinished))[!.]{0,6}[ \t*_)\]]{0,12}(?=$|\n)/diu],
  ['complete', /(?<!(?:be|when|once|if|until|not|yet) )(?<words>complete in (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:parts?|chapters?|sections?))(?=$|[\s.,;)!\]])/diu],
  // "LENGTH: 9K, complete"
  ['complete', /, (?<words>complete|completed|finished|done|abgeschlossen|fertig|terminée?|terminad[oa]|complet[oa]|conclus[oa]|закончен)[!.]{0,6}[ \t*_)\]]{0,12}(?=$|\n)/diu],
]
const finders = states.map(([status, is]) => ({ status, find: screenedExec(is) }))

/** Whether the story is finished, as an item without a label says, or a sentence. */
export function statusAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (known.some(({ field }) => field === 'status')) return []
  const [from, to] = stretches[0] ?? [0, 0]
  const words = text.slice(from, Math.min(to, from + most))
  for (const { status, find } of finders) {
    const place = find(words)?.indices?.groups?.['words']
    if (place) return [inText(text, 'status', { status }, [from + place[0], from + place[1]], 'place:status', 0.8)]
  }
  return []
}
