import { join } from 'node:path'
import { checkBag } from '../../src/archive/check-bag.ts'
import { type BagSummary, exportBag } from '../../src/archive/export-bag.ts'
import { openExportTarget } from '../../src/archive/export-target.ts'
import { type RestoreReport, restoreBag } from '../../src/archive/restore-bag.ts'
import type { Parsers } from '../../src/archive/take-context.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { admit } from '../../src/consent/readable.ts'
import { smallParsers } from './small-archive.ts'

/** Exports a bag of an archive, or of one accession, as the command line does. */
export async function exported(data: string, folder: string, accession?: number): Promise<BagSummary> {
  const target = openExportTarget(folder, { asWhole: true })
  try {
    const summary = await exportBag({
      data, blobs: openBlobs(join(data, 'blobs')), target, software: 'Incipit test', ...(accession !== undefined && { accession }),
      open: (words) => {
        const opened = admit(keeper, words)
        return opened.is === 'open' ? opened.words : undefined
      },
    })
    await target.finish()
    return summary
  } catch (error) {
    target.discard()
    throw error
  }
}

/** Restores a valid bag of ours into an archive. @throws Error when it is not valid, or none of ours */
export async function restored(bag: string, data: string, { pool = smallParsers(), signal, rulingsOnHeld }: { readonly pool?: Parsers; readonly signal?: AbortSignal; readonly rulingsOnHeld?: boolean } = {}): Promise<RestoreReport> {
  const report = await checkBag(bag)
  if (report.faults.length > 0) throw new Error(`The bag is not valid: ${JSON.stringify(report.faults.slice(0, 3))}`)
  const writer = await openWriter(data, { thread: false })
  try {
    const done = await restoreBag({ bag: report, data, pool, blobs: openBlobs(join(data, 'blobs')), writer, now: () => '2030-01-02T03:04:05.000Z', ...(signal && { signal }), ...(rulingsOnHeld !== undefined && { rulingsOnHeld }) })
    if (!done) throw new Error('The bag is none of ours')
    return done
  } finally {
    await writer.close()
  }
}
