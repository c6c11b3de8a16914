import type { Assertion, Field, FieldValue } from '../model/assertion.ts'
import { type FindingCode, findings } from '../model/finding.ts'
import type { Draft } from '../model/reading.ts'
import type { WorkRecord } from '../model/work.ts'
import { resolve } from '../gather/resolve.ts'
import type { PackedHeader } from '../parsing/packed.ts'
import { clipped } from '../web/clipped.ts'
import { plain, thousands } from './terminal.ts'

/** How a value of each field reads, in the order in which they are told: the words of flags and of the search, not those of a page. */
const shown: { readonly [F in Field]: (value: FieldValue[F]) => string } = {
  title: ({ title, kind }) => (kind === 'formal' ? title : `${title} (${kind})`),
  creator: ({ name, role }) => (role === 'author' ? name : `${name} (${role})`),
  rating: ({ rung, also = [] }) => [rung, ...also].join(' or '),
  warning: (value) => {
    if (value.answer === 'declined') return 'declined to say'
    const denied = (value.denied ?? []).map((warning) => `no ${warning}`)
    if (value.answer === 'none-apply') return ['none apply', ...denied].join(', ')
    return [...value.warnings.map((warning) => [warning, ...Object.values(value.how?.[warning] ?? {})].join(' ')), ...denied].join(', ')
  },
  fandom: ({ name }) => name, character: ({ name }) => name, relationship: ({ name }) => name, tag: ({ name }) => name,
  summary: ({ text }) => text, disclaimer: ({ text }) => text, note: ({ text }) => text, dedication: ({ text }) => text, spoilers: ({ text }) => text,
  permission: ({ permission }) => permission,
  series: ({ name, number }) => (number === undefined ? name : `${name}, ${number}`),
  part: ({ number, section = '', of, stem }) => `${number}${section}${of === undefined ? '' : ` of ${of}`}${stem === undefined ? '' : `, of “${stem}”`}`,
  date: ({ date = 'ambiguous', kind }) => `${date}${kind === 'unknown' ? '' : ` (${kind})`}`,
  email: ({ address }) => address, website: ({ address }) => address,
  language: ({ language }) => language,
  status: ({ status }) => status,
  words: ({ words }) => `${thousands(words)} by its own account`,
  reviews: ({ reviews }) => thousands(reviews),
}
const fields = Object.keys(shown) as readonly Field[]
const longest = 240

/** What was read of a file, for people: every value with the words that it was read from, on what it rests, and how sure it is. */
export function inspectText(name: string, sha256: string, header: PackedHeader): string {
  const { encoding, drafts } = header
  const lines = [`${plain(name)}   ${header.format}${encoding ? `, ${encoding.name} (${percent(encoding.confidence)})` : ''}, SHA-256 ${sha256.slice(0, 12)}…`]
  for (const [n, draft] of drafts.entries()) {
    if (drafts.length > 1) lines.push(`  story ${n + 1} of ${drafts.length}`)
    lines.push(...ofDraft(draft))
  }
  for (const { code, detail } of header.findings) lines.push(row('finding', findingText(code, detail)))
  return `${lines.join('\n')}\n\n`
}

function ofDraft(draft: Draft): readonly string[] {
  const { record } = resolve([draft], [], {})
  const { chapters } = draft
  return [
    ...(record.title.source === 'devised' ? [row('title', record.title.value.title, 'devised: no words state one')] : []),
    ...fields.flatMap((field) => [
      ...draft.assertions.filter((each) => each.field === field).map((each) => ({ each, isPassedOver: isLost(record, each) })).sort((a, b) => Number(a.isPassedOver) - Number(b.isPassedOver)).map(({ each, isPassedOver }) => assertionRow(each, isPassedOver)),
      ...(field === 'rating' && !record.rating ? [row('rating', 'nobody says')] : []),
      ...(field === 'warning' && record.warnings.answer === 'not-asked' ? [row('warning', 'nobody says')] : []),
      ...(field === 'language' && !draft.assertions.some((each) => each.field === 'language') ? [row('language', record.language, 'judged from the text')] : []),
    ]),
    row('chapters', `${chapters.length}: ${chapters.slice(0, 6).map(({ title, number }) => title ?? String(number ?? '–')).join(' · ')}${chapters.length > 6 ? ' …' : ''}`),
    row('words', thousands(draft.words), 'counted'),
    ...draft.findings.map(({ code, detail }) => row('finding', findingText(code, detail))),
  ]
}

function assertionRow({ field, value, asWritten, basis, rule, confidence, extent }: Assertion, isPassedOver: boolean): string {
  const words = (shown[field] as (value: unknown) => string)(value)
  const how = [...(asWritten === '' || asWritten === words ? [] : [`“${clipped(asWritten, longest)}”`]), basis, rule, percent(confidence), ...(extent === 'work' ? [] : [`of the ${extent}`]), ...(isPassedOver ? ['passed over'] : [])]
  return row(field, clipped(words, longest), how.join(', '))
}

/** Whether the record has another value in place of this one. */
function isLost({ lost }: WorkRecord, { field, value, rule, asWritten, basis }: Assertion): boolean {
  return lost.some((each) => each.field === field && each.rule === rule && each.asWritten === asWritten && each.source === basis && JSON.stringify(each.value) === JSON.stringify(value))
}

function row(what: string, value: string, how = ''): string {
  return `  ${what.padEnd(14)}${plain(value)}${how === '' ? '' : `   [${plain(how)}]`}`
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}

/** A finding in words. */
export function findingText(code: FindingCode, detail: string | undefined): string {
  return `${findings[code].says}${detail ? ` (${detail})` : ''}`
}
