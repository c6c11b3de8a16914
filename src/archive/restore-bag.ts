import type { BlobStore } from '../catalogue/blobs.ts'
import { openKnown } from '../catalogue/known.ts'
import { openListings } from '../catalogue/listings.ts'
import { openCatalogue } from '../catalogue/open.ts'
import { checkTerms } from '../catalogue/ruling-values.ts'
import type { Accession } from '../catalogue/take.ts'
import type { Writer } from '../catalogue/writer.ts'
import type { Listing } from '../format/bagit/listing.ts'
import type { AccessionLine, BagArchive, DepositLine } from '../publish/bag/lines.ts'
import { batches } from './batches.ts'
import { bounded } from './bounded.ts'
import type { BagReport } from './check-bag.ts'
import type { ImportReport, Progress } from './import-report.ts'
import { outcomeOf } from './import.ts'
import { type BagReader, pathBytes, readBagTables } from './read-bag-tables.ts'
import { sizeOf } from './read-file.ts'
import type { Parsers, Told } from './take-context.ts'
import { takeFile } from './take-file.ts'
import { type Problem, shown } from './walk.ts'

/** `bag`: as it was checked, and valid. `rulingsOnHeld`: rulings of the bag hold for what is here already, too. */
type RestoreOptions = {
  readonly bag: BagReport
  readonly data: string
  readonly pool: Parsers
  readonly blobs: BlobStore
  readonly writer: Writer
  readonly rulingsOnHeld?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly now?: () => string
}

/** What a restore did, beside what an import tells. `digest`: whether the archive, empty before, is now what the bag was made of; absent where it was not, or nobody can say. */
export type RestoreReport = Omit<ImportReport, 'accession'> & {
  readonly accessions: readonly number[]
  readonly rulings: number
  readonly rulingsBy: Readonly<Record<string, number>>
  /** On works that are here already, and not taken: how many, and the first of them in words. */
  readonly rulingsLeft: number
  readonly rulingsLeftFirst: readonly string[]
  readonly rulingsRefused: readonly string[]
  readonly events: number
  readonly digest?: 'same' | 'other'
}

const jobsUnderWay = 96
const bytesUnderWay = 64 * 1024 * 1024
const firstProblems = 100
// Each a transaction: others who write wait no longer.
const rulingsAtOnce = 100
// For each piece all events that are here are gone through.
const eventsAtOnce = 10_000

/**
 * Restores a bag of ours into an archive, empty or not: originals under the paths, terms and dates that they had, rulings, settings of repairs, events.
 * What is here already is left as it is; doing it twice adds one event. Rulings come first, so that nothing that was withheld is seen for a moment.
 * A bag does not rule over what is here already: rulings on that are told and left out, but for `rulingsOnHeld`.
 *
 * @returns undefined for a bag that is none of ours
 * @throws Error when the tables of the bag are not of their shape; nothing is changed then
 */
export async function restoreBag(options: RestoreOptions): Promise<RestoreReport | undefined> {
  const { make, close } = openListings()
  try {
    return await restored(options, make())
  } finally {
    close()
  }
}

/** @param numbers where the numbers are listed that rulings have here, by those in the bag */
async function restored({ bag, data, pool, blobs, writer, rulingsOnHeld = false, onProgress = () => undefined, signal, now = () => new Date().toISOString() }: RestoreOptions, numbers: Listing): Promise<RestoreReport | undefined> {
  const began = performance.now()
  const reader = readBagTables(bag)
  if (!reader) return undefined
  const { accessions, total } = await looked(reader)
  const wasEmpty = await isEmpty(data)
  const counts = { files: 0, known: 0, bytes: 0, deposits: 0, members: 0, problems: 0, rulings: 0, events: 0 }
  const problemsFirst: Problem[] = []
  const problem = (each: Problem): void => {
    counts.problems += 1
    if (problemsFirst.length < firstProblems) problemsFirst.push(each)
  }
  const ids = new Map<number, number>()
  const rulings = await restoredRulings(writer, reader, rulingsOnHeld, numbers)
  const known = openKnown(data)
  try {
    let open: { readonly line: AccessionLine; readonly taking: Taking } | undefined
    const end = async (): Promise<void> => {
      const held = await open?.taking.end()
      if (!open || !held || signal?.aborted) return
      ids.set(open.line.number, held.id)
      const { files, deposits, members } = open.taking.counts()
      if (held.isEnded && deposits === 0) return
      await writer.end(held.id, now(), { files, deposits, members, bag: open.line.key }, open.line.endedAt)
    }
    const taking = async (line: AccessionLine): Promise<Taking> => startTaking(line, await writer.heldAccession(line.key), { writer, pool, blobs, known, ...(signal && { signal }) })
    for await (const { deposit, told } of withReadings(reader)) {
      if (signal?.aborted) break
      if (open?.line.number !== deposit.accession) {
        await end()
        const line = accessions.get(deposit.accession) as AccessionLine
        open = { line, taking: await taking(line) }
      }
      const file = bag.fileOf(deposit.payload)
      if (!file) {
        problem({ path: deposit.payload, what: 'the catalogue of the bag names it, and it is not there', advice: 'Nothing can be taken in of it.' })
        continue
      }
      const path = pathBytes(deposit)
      await open.taking.start({ full: file.full, path, shown: shown(path) }, told, (outcome) => {
        counts.files += 1
        if (outcome === 'known') counts.known += 1
        else if (typeof outcome === 'number') counts.bytes += outcome
        else problem(outcome)
        onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'reading' })
      }, (taken) => {
        counts.deposits += taken.deposits
        counts.members += taken.members
      })
    }
    await end()
  } finally {
    known.close()
  }
  const interrupted = signal?.aborted ?? false
  const taken = [...ids.values()]
  if (!interrupted) {
    onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'gathering' })
    if (reader.archive.repairs) await writer.restoreRepairs(reader.archive.repairs)
    for await (const lines of inPieces(reader.events(), eventsAtOnce)) counts.events += await writer.restoreEvents(lines, ids, numbersOf(numbers, lines.flatMap(({ detail }) => [detail['ruling'], detail['undoes']])))
    if (counts.deposits === 0) await writer.event({ at: now(), type: 'ingestion', agent: 'import', outcome: 'success', detail: { files: counts.files, known: counts.known, bag: true, rulings: rulings.added, nothingNew: true } })
    await writer.tidy()
  }
  onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'done' })
  const outcomes = await Promise.all((counts.deposits === 0 ? [] : taken).map((id) => outcomeOf(data, id)))
  const sum = (of: 'works' | 'looks' | 'refused'): number => outcomes.reduce((total, outcome) => total + outcome[of], 0)
  return {
    files: counts.files, deposits: counts.deposits, members: counts.members, known: counts.known, problems: counts.problems, problemsFirst, interrupted, accessions: taken,
    works: sum('works'), looks: sum('looks'), refused: sum('refused'), refusedByCode: {}, refusedFirst: outcomes.flatMap(({ refusedFirst }) => refusedFirst).slice(0, 20),
    rulings: rulings.added, rulingsBy: rulings.by, rulingsLeft: rulings.left, rulingsLeftFirst: rulings.leftFirst, rulingsRefused: rulings.refused, events: counts.events,
    ...(wasEmpty && !interrupted && await compared(data, reader.archive)), tookMs: performance.now() - began,
  }
}

type Outcome = Exclude<Awaited<ReturnType<typeof takeFile>>, 'interrupted'>
type Taking = {
  start(file: { full: Buffer; path: Buffer; shown: string }, told: ReadonlyMap<string, Told>, done: (outcome: Outcome) => void, ended: (counts: { deposits: number; members: number }) => void): Promise<void>
  /** Waits for what is under way. @returns the accession, where it took in anything now or before */
  end(): Promise<Accession & { readonly isEnded: boolean } | undefined>
  counts(): { readonly files: number; readonly deposits: number; readonly members: number }
}

/** Takes in the files of one accession, which begins with the first that is new. */
function startTaking({ key, beganAt, roots, terms }: AccessionLine, held: Awaited<ReturnType<Writer['heldAccession']>>, { writer, ...context }: Pick<RestoreOptions, 'writer' | 'pool' | 'blobs' | 'signal'> & { readonly known: ReturnType<typeof openKnown> }): Taking {
  let asked: Promise<Accession> | undefined = held && Promise.resolve(held)
  const batch = batches(writer, () => (asked ??= writer.begin({ resumeKey: key, roots, terms, now: beganAt })))
  const jobs = bounded(jobsUnderWay, bytesUnderWay)
  let files = 0
  let report: ((counts: { deposits: number; members: number }) => void) | undefined
  return {
    start: async (file, told, done, ended) => {
      report = ended
      await jobs.start(Math.max(1, sizeOf(file)), async () => {
        const outcome = await takeFile({ ...context, batch, told }, file)
        if (outcome === 'interrupted') return
        files += 1
        done(outcome)
      })
    },
    end: async () => {
      batch.hurry()
      await jobs.end()
      report?.(batch.counts())
      const accession = await asked
      return accession && { ...accession, isEnded: held?.isEnded ?? false }
    },
    counts: () => ({ files, ...batch.counts() }),
  }
}

/** Goes through all tables once, so that nothing is begun of a bag whose lines are not of their shape. */
async function looked(reader: BagReader): Promise<{ readonly accessions: ReadonlyMap<number, AccessionLine>; readonly total: number }> {
  const accessions = new Map<number, AccessionLine>()
  for await (const line of reader.accessions()) {
    checkTerms(line.terms)
    accessions.set(line.number, line)
  }
  let total = 0
  const begun = new Set<number>()
  let last: number | undefined
  for await (const { accession, payload } of reader.deposits()) {
    total += 1
    if (accession === last) continue
    if (!accessions.has(accession) || begun.has(accession)) throw new Error(`Cannot restore this bag: ${payload} is of accession ${accession}, which ${begun.has(accession) ? 'came to its end before' : 'is not in it'}`)
    begun.add(last = accession)
  }
  for (const table of [reader.readings(), reader.rulings(), reader.events()]) for await (const _ of table);
  return { accessions, total }
}

/** Each deposit with what the bag tells of its members. Both tables are in one order. */
async function* withReadings(reader: BagReader): AsyncGenerator<{ readonly deposit: DepositLine; readonly told: ReadonlyMap<string, Told> }> {
  const readings = reader.readings()[Symbol.asyncIterator]()
  let next = await readings.next()
  for await (const deposit of reader.deposits()) {
    const told = new Map<string, Told>()
    while (!next.done && next.value.deposit === deposit.number) {
      const { hints, drafts } = next.value
      told.set(pathBytes(next.value).toString('latin1'), { ...(hints && { hints }), kept: drafts.map(({ key, at, aliases }) => ({ key, at, ...(aliases && { aliases }) })) })
      next = await readings.next()
    }
    yield { deposit, told }
  }
}

/** The numbers that rulings have here, of those with these numbers in the bag that were taken. */
function numbersOf(numbers: Listing, wanted: readonly unknown[]): ReadonlyMap<number, number> {
  return new Map(wanted.flatMap((number) => {
    const here = typeof number === 'number' ? numbers.get(String(number)) : undefined
    return here === undefined ? [] : [[number as number, Number(here)] as const]
  }))
}

async function restoredRulings(writer: Writer, reader: BagReader, onHeld: boolean, numbers: Listing): Promise<{ readonly added: number; readonly left: number; readonly leftFirst: readonly string[]; readonly refused: readonly string[]; readonly by: Readonly<Record<string, number>> }> {
  let [added, left] = [0, 0]
  const leftFirst: string[] = []
  const refused: string[] = []
  const by = new Map<string, number>()
  for await (const lines of inPieces(reader.rulings(), rulingsAtOnce)) {
    const restored = await writer.restoreRulings(lines, numbersOf(numbers, lines.map(({ undoes }) => undoes)), { onHeld })
    for (const [was, is] of restored.numbers) numbers.add(String(was), String(is))
    added += restored.added
    left += restored.left.length
    leftFirst.push(...restored.left.slice(0, firstProblems - leftFirst.length))
    refused.push(...restored.refused.slice(0, firstProblems - refused.length))
    for (const line of lines) by.set(line.by, (by.get(line.by) ?? 0) + 1)
  }
  return { added, left, leftFirst, refused, by: Object.fromEntries(by) }
}

async function* inPieces<T>(lines: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  let piece: T[] = []
  for await (const line of lines) {
    piece.push(line)
    if (piece.length < most) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

async function isEmpty(data: string): Promise<boolean> {
  const catalogue = await openCatalogue(data)
  try {
    return (await catalogue.accessions()).length === 0
  } finally {
    await catalogue.close()
  }
}

async function compared(data: string, { digest }: BagArchive): Promise<{ readonly digest?: 'same' | 'other' }> {
  if (digest === undefined) return {}
  const catalogue = await openCatalogue(data)
  try {
    return { digest: await catalogue.digest() === digest ? 'same' : 'other' }
  } finally {
    await catalogue.close()
  }
}
