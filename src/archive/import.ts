import { hash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import type { BlobStore } from '../catalogue/blobs.ts'
import { lookFolder } from '../catalogue/look-groups.ts'
import { openKnown } from '../catalogue/known.ts'
import { openCatalogue } from '../catalogue/open.ts'
import type { Accession } from '../catalogue/take.ts'
import type { Writer } from '../catalogue/writer.ts'
import type { Terms } from '../model/terms.ts'
import { batches } from './batches.ts'
import { bounded } from './bounded.ts'
import type { ImportReport, Progress } from './import-report.ts'
import { sizeOf } from './read-file.ts'
import { rereadWith } from './reread.ts'
import { secondLooks } from './second-look.ts'
import type { Parsers } from './take-context.ts'
import { takeFile } from './take-file.ts'
import { countFiles, type Problem, type Root, rootOf, walk } from './walk.ts'

/** `roots`: paths as given; `data`: the data folder, which is never taken into itself; `now`: the clock. */
type ImportOptions = {
  readonly roots: readonly string[]
  readonly terms: Terms
  readonly data: string
  readonly pool: Parsers
  readonly blobs: BlobStore
  readonly writer: Writer
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly now?: () => string
}

// Enough to keep the parsers busy while the disk and the writer work, and little enough for a main process of 400 MB.
const jobsUnderWay = 96
const bytesUnderWay = 64 * 1024 * 1024
const firstProblems = 100

/**
 * Takes heaps in. A file is safe on disk before anybody parses it, and counts once it is committed; whatever happens, the same
 * import again goes on from there. What is known already (its bytes, under its path) is left as it is.
 *
 * @throws Error when a path is not there, the disk is full, or the archive cannot be written; nothing half-done is seen then
 */
export async function importHeaps({ roots, terms, data, pool, blobs, writer, onProgress = () => undefined, signal, now = () => new Date().toISOString() }: ImportOptions): Promise<ImportReport> {
  const began = performance.now()
  const heaps = roots.map(rootOf)
  const resumeKey = keyOf(heaps, terms)
  const known = openKnown(data)
  try {
    const skip = [realpathSync(data)]
    const total = heaps.reduce((sum, heap) => sum + countFiles(heap, skip), 0)
    const counts = { files: 0, known: 0, bytes: 0, problems: 0 }
    const problemsFirst: Problem[] = []
    const problem = (each: Problem): void => {
      counts.problems += 1
      if (problemsFirst.length < firstProblems) problemsFirst.push(each)
    }

    let held: Accession | undefined = known.unfinished(resumeKey)
    let asked: Promise<Accession> | undefined = held && Promise.resolve(held)
    const accession = async (): Promise<Accession> => (held = await (asked ??= writer.begin({ resumeKey, roots: heaps.map(({ given }) => given), terms, now: now() })))
    const batch = batches(writer, accession)
    const jobs = bounded(jobsUnderWay, bytesUnderWay)
    const context = { known, pool, blobs, batch, ...(signal && { signal }) }
    for (const heap of heaps) {
      for (const each of walk(heap, skip)) {
        if (signal?.aborted) break
        if (!('full' in each)) {
          problem(each)
          continue
        }
        await jobs.start(Math.max(1, sizeOf(each)), async () => {
          const outcome = await takeFile(context, each)
          if (outcome === 'interrupted') return
          counts.files += 1
          if (outcome === 'known') counts.known += 1
          else if (typeof outcome === 'object') problem(outcome)
          counts.bytes += typeof outcome === 'number' ? outcome : 0
          onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'reading' })
        })
      }
    }
    batch.hurry()
    await jobs.end()

    // The files say more together than each alone.
    if (held && !signal?.aborted) await rereadWith({ data, pool, blobs, writer, ...(signal && { signal }) }, secondLooks(data, held.id))
    const interrupted = signal?.aborted ?? false
    const detail = { files: counts.files, known: counts.known, ...batch.counts(), problems: counts.problems }
    if (!interrupted) {
      onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'gathering' })
      if (held) await writer.end(held.id, now(), detail)
      else await writer.event({ at: now(), type: 'ingestion', agent: 'import', outcome: 'success', detail: { ...detail, nothingNew: true } })
      if (held) await writer.tidy()
    }
    onProgress({ files: counts.files, total, bytes: counts.bytes, phase: 'done' })
    const { deposits, members } = batch.counts()
    return {
      ...(held && { accession: held.id }), files: counts.files, deposits, members, known: counts.known, problems: counts.problems, problemsFirst, interrupted,
      ...await outcomeOf(data, held?.id), tookMs: performance.now() - began,
    }
  } finally {
    known.close()
  }
}

/** What an accession came to, as the catalogue tells it. */
export async function outcomeOf(data: string, accession: number | undefined): Promise<Pick<ImportReport, 'works' | 'looks' | 'refused' | 'refusedByCode' | 'refusedFirst'>> {
  if (accession === undefined) return { works: 0, looks: 0, refused: 0, refusedByCode: {}, refusedFirst: [] }
  const catalogue = await openCatalogue(data)
  try {
    const all = await catalogue.looks({ accession, offset: 0, limit: 0 })
    const refused = await catalogue.looks({ accession, severity: 'refuse', offset: 0, limit: 0 })
    const { entries } = await catalogue.lookEntries({ accession, severity: 'refuse', offset: 0, limit: 20 })
    const works = (await catalogue.accessions()).find(({ id }) => id === accession)?.works ?? 0
    return {
      works, looks: all.total, refused: refused.total, refusedByCode: refused.byCode,
      refusedFirst: entries.flatMap((entry) => entry.slice(0, 1).map(({ finding, path }) => ({ path: entry.length === 1 ? path : lookFolder(entry).folder, code: finding.code, ...(finding.detail !== undefined && { detail: finding.detail }), ...(entry.length > 1 && { files: entry.length }) }))),
    }
  } finally {
    await catalogue.close()
  }
}

/** The same roots on the same terms are the same act of taking in, however often it is interrupted. */
function keyOf(heaps: readonly Root[], { from, rating, warnings, note }: Terms): string {
  const places = heaps.map(({ folder, only }) => `${folder.toString('hex')}/${only?.toString('hex') ?? ''}`)
  return hash('sha256', JSON.stringify([places, from ?? null, rating ?? null, warnings ?? null, note ?? null]))
}

