// bounded: each pattern here meets what stands before or behind a story, 6,000 characters of it.
import { type Assertion, type AssertionOf, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inText } from './assert.ts'
import { article, capitalised, fandomKey, isCompany, leadOf, mayBeFandom, quoted } from './fandom-names.ts'

const most = 6000
/** What a list, a club or an archive is called behind the fandom's name. */
const purposes = /(?:^| )(?:Fan ?-?(?:fic(?:tion)?|club)s?|Fic(?:s|tion)?|Stories|Story|Archives?|List[ea]?|Mailing|Ring|Challenge|Digest|Newsletter|Circle|Club|Robin|Group|Page|Site|Universe|Fans?)(?: |$)/i
/** Words that stand in capitals before a name without being of it. */
const before = /^(?:Fic|Re|Fwd|Subject|Betreff|Objet|Oggetto|Asunto|Assunto|To|From|New|Story|Fandom) /

/**
 * Where a fandom was derived from the name of a list, or from one word of a disclaimer, the author may spell it out elsewhere: "[faro]" and "Faro de Poniente",
 * "The Marshal is theirs" and "The Marshal of Dry Fork". Then that is its name.
 *
 * @param outside what stands before the story and behind it
 */
export function fandomsSpelt(text: string, assertions: readonly Assertion[], outside: readonly Span[]): readonly Assertion[] {
  const short = ofField(assertions, 'fandom').filter(isShort)
  if (short.length === 0 || short.length > 2) return assertions
  const known = assertions.flatMap((one) => (one.field === 'title' ? [fandomKey(one.value.title)] : one.field === 'creator' || one.field === 'character' || one.field === 'series' ? [fandomKey(one.value.name)] : []))
  const runs = outside.flatMap((span) => runsIn(text, span)).filter(({ name }) => !known.includes(fandomKey(name)) && !known.some((key) => key.length > fandomKey(name).length && key.includes(fandomKey(name))))
  return assertions.map((assertion) => {
    if (assertion.field !== 'fandom' || !isShort(assertion)) return assertion
    const isGroup = assertion.rule === 'group:name'
    const key = fandomKey(assertion.value.name)
    const word = new RegExp(`(?<!\\p{L})${key}(?!\\p{L})`, 'u')
    const fits = runs.filter(({ name, marked }) => (isGroup ? fandomKey(name).startsWith(key) : (marked && word.test(fold(name)) || fold(name).startsWith(`${fold(assertion.value.name)} `)) && fandomKey(name).length > key.length))
    const found = fits.find(({ marked }) => marked) ?? fits[0]
    if (!found || found.name === assertion.value.name) return assertion
    const spelt = inText(text, 'fandom', { name: found.name }, found.at, isGroup ? 'group:spelt' : 'disclaimer:spelt', assertion.confidence, { basis: 'derived' }) as unknown as AssertionOf<'fandom'>
    return { ...spelt, evidence: [...spelt.evidence, ...assertion.evidence] }
  })
}

/** Whether a fandom was taken from a list's name, or from one word of a sentence about rights. */
function isShort({ rule, basis, value }: AssertionOf<'fandom'>): boolean {
  return basis === 'derived' && (rule === 'group:name' || rule.startsWith('disclaimer:') && !value.name.replace(article, '').includes(' ')) && fandomKey(value.name).length >= 4
}

/** Names in capitals and in quotation marks outside the story, in order of place; those in quotation marks are marked. */
function runsIn(text: string, [from, to]: Span): readonly { readonly name: string; readonly at: Span; readonly marked: boolean }[] {
  const words = text.slice(from, Math.min(to, from + most)).replace(/\s/g, ' ')
  const marked = [...words.matchAll(quoted)].map((one) => { const start = one.index + one[0].indexOf(one[1] as string); return { at: [start, start + (one[1] as string).length] as Span, marked: true } })
  const plain = [...words.matchAll(capitalised)].map((one) => { const cut = leadOf(one[0]) + (before.exec(one[0].slice(leadOf(one[0])))?.[0].length ?? 0); return { at: [one.index + cut, one.index + one[0].length] as Span, marked: false } })
  return [...marked, ...plain].flatMap(({ at: [a, b], marked: isMarked }) => {
    const name = collapse(words.slice(a, b).replace(/['’]s$/u, ''))
    const end = b - (/['’]s$/u.test(words.slice(a, b)) ? 2 : 0)
    return name.length > 60 || !mayBeFandom(name) || isCompany(name) || purposes.test(name) || /\d{4}/.test(name) ? [] : [{ name, at: [from + a, from + end] as Span, marked: isMarked }]
  })
}
