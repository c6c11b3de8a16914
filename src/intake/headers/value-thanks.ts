// bounded: each pattern here meets an item of at most 200 characters.
import { type Assertion, ofField, type Role, textSpans } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { isNameLike } from './people.ts'
import { nothing, type Reader, trimSpan } from './value-read.ts'

/** What somebody is thanked for, and the role that it is. */
const services: readonly (readonly [Role, RegExp])[] = [
  ['beta', /\bbeta|\bbêta|\bbeteo|бет[ауы]|commas|grammar|spell|typos|proof|correc|korrektur|relecture|relu|lesen|brit-?pick|правк|вычит|прочит|запят|опечат|ошибк|virgul|vírgul|virgol|komma|\bcomas\b|tippfehler|fehler|fautes|coquilles|errori|erros|errores|mistakes|\berrors\b|red ?(?:pen|ink|pencil)|\bdraft|(?:read|reads|reading) (?:it|this|over|through|everything)|first read|gegengelesen|gelesen|relit|riletto|riletta|leyó|releyó|revis|revisão|leu tudo/i],
  ['translator', /translat|übersetz|traduc|traduz|перев/i],
  ['typist', /\bhtml\b|typing|typed|typist|scann|transcri|\bcoding\b|abgetippt|tapé|dactyl|mecanogr|tecle|batt(?:uto|ere)|digit(?:ou|ar)|набра|набор|вёрстк|верстк/i],
  ['illustrator', /\bart\b|artwork|drawing|\bcover\b|\bbanner\b|\bmap\b|illustr|dessin|bilder|titelbild|zeichn|dibuj|disegn|\bdrew\b|\bicons?\b|graphics|couverture|portada|copertina|\bcapa\b|desenh|обложк|рисун|\bарт/i],
  ['editor', /\bedit/i],
  ['idea', /\bidea|\bidee|\bidée|ideia|иде[яюи]|prompt|bunny|\bplot\b|\btitle\b|challenge|suggest|\bdared?\b|soufflé|\bdéfi\b|sopl|suger|sugger|spunto|\breto\b|desaf|sfida|подсказ|придум|заявк|premise/i],
]
const opening = /^(?:(?:and|und|et|y|e|и|also|as always|as ever|again|thanks|thank you|huge ones|big ones|many|special thanks|hugs|kudos|love|merci|danke|gracias|grazie|obrigad[oa]|спасибо)[\s,:]+)*(?:(?:to|an|à|a|al|alla|für|goes to|go to)\s+)?/i
const somebody = /^((?:(?:the other|our|my|le|la|the)\s)?[\p{L}\p{N}_][\p{L}\p{N}_.'’-]*(?:\s(?:(?:de|von|van|the|of|du|la|le)\s)?\p{Lu}[\p{L}\p{N}_.'’-]*){0,3})/u

/** Items of a list of thanks: divided at commas and "and" where a further "to" or name follows, never inside brackets. */
function itemsOf(text: string, at: Span): Span[] {
  const end = Math.min(at[1], at[0] + 1200)
  const words = text.slice(at[0], end).replace(/\([^)]{0,200}\)/g, (note) => '\u0002'.repeat(note.length))
  const found: Span[] = []
  let start = 0
  for (const cut of words.matchAll(/[,;]\s*(?:(?:and|und|et|y|e|и)\s+)?(?!(?:who|whom|que|qui|che|die|der|которая|который|pour|für|por|per|за)\s)(?=(?:also )?(?:to\s|an\s|à\s|a\s)?[\p{L}\p{N}])|\s(?:and|&|und|et|y|e|и)\s+(?=(?:to\s|an\s|à\s|a\s)?[\p{Lu}])/gu)) {
    found.push([at[0] + start, at[0] + cut.index])
    start = cut.index + cut[0].length
  }
  return [...found, [at[0] + start, end]].map(([from, to]) => trimSpan(text, from as number, to as number))
}

/** "Osric (beta)", "to Mags for the beta": whom an item thanks, and for what; undefined where it names nobody for certain. */
function thankedIn(text: string, item: Span): Assertion | undefined {
  const words = beginningOf(text, item, 200).replaceAll('\n', ' ')
  const lead = opening.exec(words)?.[0] ?? ''
  const name = somebody.exec(words.slice(lead.length))?.[1]?.replace(/[.'’]+$/, '')
  if (name === undefined) return undefined
  const rest = words.slice(lead.length + name.length)
  const remark = /^\s*\(([^)]{1,160})/.exec(rest)?.[1] ?? /^,?\s+(?:for|4|who|pour|für|por|per|qui|que|che|за)\s(.{2,160})/iu.exec(rest)?.[1]
  // Without a remark it must be a name alone; with one, a handle in small letters is somebody too.
  const isName = /^\p{Lu}/u.test(name) ? isNameLike(name) && !/^(?:The|All|My|Our|Everyone|Everybody|You|Also|And|God|I|It|This|To|For|Thanks|Huge|Big|Special|Many|Any)$/.test(name.split(' ')[0] as string) : /^(?:the other|our|my|le|la)\s/.test(name) ? remark !== undefined && rest.trimStart().startsWith('(') || /^l[ea]\s\p{Lu}/u.test(name) : (/[_\d-]/.test(name) || remark !== undefined) && !/^(?:to|for|the|everyone|everybody|all|you|who|my|whoever|anyone|those|them|whom|in|on|with|by|as|it|this|that|people|folks|friends)$/i.test(name)
  if (!isName || (remark === undefined && rest.replace(/[\s.!*~:;)(<3-]+/g, '') !== '')) return undefined
  const role = (remark === undefined ? undefined : services.find(([, pattern]) => pattern.test(remark))?.[0]) ?? 'thanked'
  const start = item[0] + lead.length
  return inText(text, 'creator', { name: collapse(name), role }, [start, start + name.length], 'label:thanks', 0.88)
}

/** "Moll and Anna-Lise for the beta": what the second is thanked for, the first is as well. */
function shared(text: string, people: readonly Assertion[]): readonly Assertion[] {
  const [[, first] = [], [second] = []] = people.map((one) => textSpans(one)[0] ?? [])
  const [one, other] = ofField(people, 'creator')
  if (!one || !other || people.length !== 2 || one.value.role !== 'thanked' || first === undefined || second === undefined || !/^\s(?:and|&|und|et|y|e|и)\s$/u.test(text.slice(first, second))) return people
  return [{ ...one, value: { ...one.value, role: other.value.role } } as unknown as Assertion, ...people.slice(1)]
}

/** The reader of thanks behind a label: the words as a note, and everybody whom its list names. */
export const thanks: Reader = (text, at, rule) => {
  const words = collapse(text.slice(...at))
  if (words === '' || /^(?:none|nobody|no ?one|n\/a)\.?$/i.test(words)) return nothing
  const items = itemsOf(text, at)
  // "Halloway and Pyke were invented by …" is a sentence, and thanks nobody.
  const isSentence = items.some((item) => /^\S+(?:\s\p{Lu}\S+)?,?\s(?:is|was|were|are|has|have|had|belongs?|did|does|do|made)\s/u.test(beginningOf(text, item, 120)))
  const people = isSentence ? [] : items.flatMap((item) => thankedIn(text, item) ?? [])
  return { assertions: [inText(text, 'note', { text: words }, at, rule, 0.95), ...shared(text, people)] }
}
