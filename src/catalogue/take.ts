import { type AssertionOf, ofField } from '../model/assertion.ts'
import { type Finding, findings as findingTable } from '../model/finding.ts'
import { partSaid, stemKey } from '../gather/part-key.ts'
import type { Companion, Draft, Hints } from '../model/reading.ts'
import type { Terms } from '../model/terms.ts'
import type { Packed } from '../parsing/packed.ts'
import type { DraftFacts } from './draft-facts.ts'
import { inheritKeys, type KeptDraft } from './draft-keys.ts'
import { putCounts } from './reading-counts.ts'
import { rowDigest } from './row-digest.ts'
import { isPlaced } from './rulings.ts'
import { type Connection, get, run } from './sqlite.ts'
import * as rows from './take-rows.ts'
import { addLook } from './work-rows.ts'
import { writeWork } from './write-work.ts'

/** A deposit whose bytes are safe, as the catalogue is to hold it. `path`: bytes under the heap's root; `shown`: the same for eyes. */
export type DepositFacts = { readonly path: Uint8Array; readonly shown: string; readonly sha256: Uint8Array; readonly sizeBytes: number }

/** One member of it, read. `path`: inside the container, empty for the deposit's own bytes; `name`, `shown`: what intake was told. */
type MemberFacts = { readonly path: Uint8Array; readonly name: Uint8Array; readonly shown: string; readonly sha256: Uint8Array; readonly sizeBytes: number; readonly hints?: Hints; readonly packed: Packed; /** Its stories as another archive knew them: they keep their keys. */ readonly kept?: readonly KeptDraft[] }

/** What an import hands over at a time. `whole`: nothing more comes of this deposit; `findings`: what was noticed of the container itself. */
export type Taken = { readonly deposit: DepositFacts; readonly whole: boolean; readonly findings: readonly Finding[]; readonly member?: MemberFacts; /** What it says of other files of the heap, by the end of their path, without the extension. */ readonly companions?: readonly Companion[] }

/** The accession that takes in. */
export type Accession = { readonly id: number; readonly terms: Terms; readonly beganAt: string }

/** How many of the things handed over were new. */
export type TakenCounts = { readonly deposits: number; readonly members: number; readonly works: number }

/**
 * Puts what was read into the catalogue: deposit, reading, drafts, assertions, and for each story a work that nobody sees yet. Whatever
 * depends on other files (parts, further copies of the same bytes or of the same message) is noted as `todo` for the end of the accession. Call it inside a transaction.
 */
export function take(connection: Connection, accession: Accession, items: readonly Taken[]): TakenCounts {
  const counts = { deposits: 0, members: 0, works: 0 }
  for (const { deposit, whole, findings, member, companions = [] } of items) {
    const { id, isNew, wasWhole } = putDeposit(connection, accession, deposit, whole, findings)
    if (isNew) counts.deposits += 1
    for (const { name, metadata } of companions) run(connection, rows.addCompanion, { deposit_id: id, name, metadata: JSON.stringify(metadata) })
    if (member) addIndexed(connection, id, member.path.length > 0 ? deposit.shown : undefined, member.shown, member.packed.header.companions)
    if (!member || (wasWhole && !isNew) || holds(connection, id, deposit.sha256, member.path)) continue
    counts.members += 1
    counts.works += putReading(connection, accession, id, member)
  }
  return counts
}

/** Keeps what an index says of other members, by their whole path with a slash in front. @param container the path of the container that the index lies in */
export function addIndexed(connection: Connection, deposit: number, container: string | undefined, shown: string, companions: readonly Companion[] = []): void {
  for (const { name, metadata } of companions) {
    const path = container === undefined ? `/${name}` : `/${container}/${name}`
    run(connection, rows.addCompanion, { deposit_id: deposit, name: path.toLowerCase(), metadata: JSON.stringify(metadata.map((one) => ({ ...one, path: `${one.path} (${shown.slice(-120)})` }))) })
  }
}

function putDeposit(connection: Connection, accession: Accession, { path, shown, sha256, sizeBytes }: DepositFacts, whole: boolean, findings: readonly Finding[]): { id: number; isNew: boolean; wasWhole: boolean } {
  const held = get(connection, rows.depositOf, { sha256, path })
  const now = { whole: Number(whole), findings: JSON.stringify(findings) }
  if (held && (held.whole || !whole)) return { id: held.id, isNew: false, wasWhole: held.whole === 1 }
  const values = rows.depositValues({ accession_id: held?.accession_id ?? accession.id, path, shown, sha256, ...now })
  if (held) run(connection, rows.closeDeposit, { id: held.id, ...now, digest: rowDigest(values) })
  else run(connection, rows.addBlob, { sha256, size: sizeBytes })
  const id = held?.id ?? run(connection, rows.addDeposit, { accession_id: accession.id, path, shown, sha256, ...now, digest: rowDigest(values) }).id
  if (whole) addLooks(connection, accession, id, null, findings)
  return { id, isNew: held === undefined, wasWhole: false }
}

/** Whether the member is held already: under this deposit, or for a container's member under another name of the same container. */
function holds(connection: Connection, deposit: number, container: Uint8Array, path: Uint8Array): boolean {
  if (path.length > 0) return get(connection, rows.memberOfContainer, { sha256: container, path }) !== undefined
  return get(connection, rows.readingOf, { deposit, path }) !== undefined
}

function putReading(connection: Connection, accession: Accession, deposit: number, { path, name, shown, sha256, sizeBytes, hints, packed, kept = [] }: MemberFacts): number {
  const { header, text, layout, bodies } = packed
  const reading = {
    deposit_id: deposit, path, name, shown, sha256, size_bytes: sizeBytes, rules: header.rules, format: header.format,
    encoding: header.encoding ? JSON.stringify(header.encoding) : null, findings: JSON.stringify(header.findings), repairs: JSON.stringify(header.repairs),
    counts: JSON.stringify(header.counts), text, layout, hints: hints ? JSON.stringify(hints) : null,
  }
  // A key leads to one member's story: whoever brings one of another member's brings a wrong one.
  const own = kept.filter(({ key }) => (get(connection, rows.memberOfKey, { key }) ?? { sha256 }).sha256.every((byte, n) => byte === sha256[n]))
  const { drafts: inherited, left } = inheritKeys(Buffer.from(sha256).toString('hex'), own, header.drafts)
  const drafts = header.drafts.map((draft, number) => draftRow(draft, number, inherited[number]?.key ?? ''))
  const assertions = header.drafts.map((draft) => draft.assertions.map(assertionRow))
  const readingId = run(connection, rows.addReading, { ...reading, digest: rowDigest(rows.readingValues(reading, drafts, assertions)) }).id
  putCounts(connection, readingId, header)
  if (drafts.length === 0) addLooks(connection, accession, deposit, readingId, header.findings)

  const ids = drafts.map((draft, number) => {
    const id = run(connection, rows.addDraft, { ...draft, reading_id: readingId }).id
    for (const [n, assertion] of (assertions[number] ?? []).entries()) run(connection, rows.addAssertion, { ...assertion, draft_id: id, number: n })
    const { same } = inherited[number] ?? {}
    for (const key of [...same?.aliases ?? [], ...(number === 0 ? [...left].flatMap((gone) => [gone.key, ...gone.aliases ?? []]) : [])]) run(connection, rows.putAlias, { key, draft: id })
    return id
  })
  let [works, entry] = [0, 0]
  for (const [number, draft] of header.drafts.entries()) {
    const first = entry
    entry += Math.max(1, draft.chapters.length)
    const { key, stem, posting } = drafts[number] as (typeof drafts)[number]
    if (stem !== null) run(connection, rows.addTodo, { accession: accession.id, what: 'stem', value: stem })
    else if (isPlaced(connection, sha256) || (get(connection, rows.draftsWithKey, { key })?.drafts ?? 0) > 1 || (posting !== null && (get(connection, rows.draftsOfPosting, { posting })?.drafts ?? 0) > 1)) run(connection, rows.addTodo, { accession: accession.id, what: 'key', value: key })
    else {
      const facts: DraftFacts = {
        id: ids[number] as number, key, stem: undefined, readingId, depositId: deposit, accessionId: accession.id, terms: accession.terms, addedAt: accession.beganAt,
        member: sha256, name, shown, at: draft.at, body: draft.body, incipit: draft.incipit, language: draft.language, words: draft.words, chapters: draft.chapters, assertions: draft.assertions,
        findings: [...draft.findings, ...header.findings], bodies: () => slices(bodies, first, entry),
      }
      writeWork(connection, { key, places: [[facts]], findings: [], shown: false })
      works += 1
    }
  }
  return works
}

/** A draft as a row; the parts of a story are known by the title they share. */
export function draftRow(draft: Draft, number: number, key: string): rows.DraftValues {
  const part = partSaid(draft.assertions)
  // Part 1 of 1 is the whole of it.
  const stem = part && part.value.of !== 1 && stemKey(part.value.stem ?? titleOf(draft))
  return {
    number, key, stem: stem ? stem : null, at_start: draft.at[0], at_end: draft.at[1], body_start: draft.body[0], body_end: draft.body[1],
    incipit_start: draft.incipit[0], incipit_end: draft.incipit[1], language: draft.language, words: draft.words,
    chapters: JSON.stringify(draft.chapters), findings: JSON.stringify(draft.findings), posting: draft.posting ?? null, profiles: draft.profiles ? JSON.stringify(draft.profiles) : null,
  }
}

/** An assertion as a row. */
export function assertionRow({ field, basis, extent, rule, confidence, asWritten, value, evidence }: AssertionOf<'title'> | Draft['assertions'][number]): rows.AssertionValues {
  return { field, basis, extent, rule, confidence, as_written: asWritten, value: JSON.stringify(value), evidence: JSON.stringify(evidence) }
}

/** Lists the findings for a curator that no work carries: of a container, or of a member without a story. */
export function addLooks(connection: Connection, accession: Pick<Accession, 'id'>, deposit: number, reading: number | null, findings: readonly Finding[]): void {
  for (const { code, detail, evidence } of findings) {
    const { severity } = findingTable[code]
    if (severity === 'note') continue
    run(connection, addLook, { accession: accession.id, deposit, reading, work: null, code, severity, detail: detail ?? null, evidence: evidence ? JSON.stringify(evidence) : null })
  }
}

function titleOf({ assertions }: Draft): string {
  return ofField(assertions, 'title')[0]?.value.title ?? ''
}

function slices({ bytes, ends }: Packed['bodies'], from: number, to: number): readonly Uint8Array[] {
  return ends.slice(from, to).map((end, n) => bytes.subarray(from + n === 0 ? 0 : ends[from + n - 1], end))
}
