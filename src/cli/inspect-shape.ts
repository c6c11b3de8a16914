import { resolve } from '../gather/resolve.ts'
import { wordsAt } from '../intake/words-at.ts'
import type { Assertion, Evidence } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import { crosswalk } from '../model/crosswalk.ts'
import type { Draft, Reading } from '../model/reading.ts'
import type { Resolved } from '../model/work.ts'
import { apply } from '../text/edits.ts'
import { isMade, made } from '../text/typography/repairs.ts'

/** The version of the shape: it grows when a field is renamed, removed or given another meaning, not when one is added. */
const inspectVersion = 1

/**
 * What `incipit inspect --json` prints for one member: the shape that docs/inspect.md defines. Plain data, ready for JSON.
 *
 * @param name the member's name, as it was given to `intake`
 * @param options `text`: also the text of each work, as received and repaired
 */
export function inspectShape(reading: Reading, name: string, options: { readonly text: boolean }): object {
  const { encoding } = reading
  return {
    version: inspectVersion,
    file: name,
    format: reading.format,
    encoding: encoding ? { name: encoding.name, confidence: encoding.confidence, stated: encoding.stated ?? null, runnersUp: encoding.runnersUp, repairs: [...new Set(reading.origins.flatMap((origin) => origin.repairs))] } : null,
    language: reading.drafts[0]?.language ?? null,
    words: reading.drafts.reduce((sum, draft) => sum + draft.words, 0),
    works: reading.drafts.map((draft) => workShape(reading, draft, name, options)),
    findings: reading.findings.map((finding) => findingShape(reading, name, finding)),
  }
}

function workShape(reading: Reading, draft: Draft, name: string, { text }: { readonly text: boolean }): object {
  const { record } = resolve([draft], [], {})
  const evidence = ({ evidence: given }: { readonly evidence: readonly Evidence[] }): object[] => given.map((one) => evidenceShape(reading, name, one))
  const { title, creators, rating, warnings } = record
  return {
    title: { value: title.value.title, kind: title.value.kind, evidence: evidence(title) },
    creators: creators.map((creator) => ({ name: creator.value.name, role: creator.value.role, source: creator.source, evidence: evidence(creator) })),
    rating: rating ? { asWritten: rating.asWritten ?? null, ...rating.value, evidence: evidence(rating) } : null,
    warnings: {
      answer: warnings.answer,
      asWritten: asWrittenOf(warnings.statement ?? warnings.values[0]),
      values: warnings.values.map(({ value }) => value.warning),
      how: warnings.values.map(({ value: { presence, intensity } }) => ({ ...(presence && { presence }), ...(intensity && { intensity }) })),
      elsewhere: warnings.values.map(({ value }) => crosswalk[value.warning]),
      evidence: (warnings.statement ? [warnings.statement] : warnings.values.slice(0, 1)).flatMap(evidence),
    },
    assertions: draft.assertions.map((assertion) => assertionShape(reading, name, assertion)),
    chapters: draft.chapters.map((chapter) => ({ title: chapter.title ?? null, number: chapter.number ?? null, words: chapter.words, paragraphs: chapter.paragraphs })),
    language: record.language,
    words: draft.words,
    profiles: draft.profiles ?? [],
    findings: draft.findings.map((finding) => findingShape(reading, name, finding)),
    repairs: repairsShape(reading, draft),
    ...(text && textShape(reading, draft)),
  }
}

function asWrittenOf(value: Resolved<unknown> | undefined): string | null {
  return value?.asWritten ?? null
}

function assertionShape(reading: Reading, name: string, { field, value, asWritten, extent, basis, rule, confidence, evidence }: Assertion): object {
  return { field, value, asWritten, extent, basis, rule, confidence, evidence: evidence.map((one) => evidenceShape(reading, name, one)) }
}

function findingShape(reading: Reading, name: string, { code, detail, evidence }: Finding): object {
  return { code, ...(detail !== undefined && { detail }), ...(evidence && { evidence: evidenceShape(reading, name, evidence) }) }
}

function evidenceShape(reading: Reading, name: string, evidence: Evidence): object {
  return { ...evidence, words: wordsAt(reading, name, evidence) }
}

/** How many edits of each rule of typography are made, and how many only suggested. */
function repairsShape({ edits = [] }: Reading, { at: [start, end] }: Draft): readonly object[] {
  const counts = new Map<string, { made: number; suggested: number }>()
  for (const edit of edits) {
    if (edit.at[0] < start || edit.at[1] > end) continue
    const count = counts.get(edit.rule) ?? { made: 0, suggested: 0 }
    count[isMade(edit) ? 'made' : 'suggested'] += 1
    counts.set(edit.rule, count)
  }
  return [...counts].map(([rule, count]) => ({ rule, ...count }))
}

/** The story as received (line ends are `\n`) and as the repairs would have it; header and trailer are left out of both. */
function textShape(reading: Reading, draft: Draft): object {
  const [start, end] = draft.body
  const edits = made(reading.edits ?? [])
    .filter(({ at }) => at[0] >= start && at[1] <= end)
    .map((edit) => ({ ...edit, at: [edit.at[0] - start, edit.at[1] - start] as const }))
  const received = reading.text.slice(start, end)
  return { received, repaired: apply(received, edits) }
}
