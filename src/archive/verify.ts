import { existsSync } from 'node:fs'
import type { BlobStore } from '../catalogue/blobs.ts'
import { type Damage, openRowsCheck } from '../catalogue/verify-rows.ts'
import { cataloguePath } from '../catalogue/path.ts'
import type { Writer } from '../catalogue/writer.ts'

/** What a check of everything held came to. */
type FixityReport = { readonly blobs: number; readonly rows: number; readonly damages: readonly Damage[]; readonly tookMs: number }

/** `writer`: whom to tell of the check; without one it leaves no trace. */
type VerifyOptions = { readonly data: string; readonly blobs: BlobStore; readonly writer?: Writer; readonly now?: () => string; readonly onProgress?: (blobs: number) => void }

// Whoever has more damage than this has lost a disk, and not a list.
const mostDamages = 10_000

/**
 * Checks fixity: every blob against its name, the catalogue against SQLite's own check, and every row that carries a digest
 * against it. Changes nothing but one event that tells of it.
 *
 * @throws Error when there is no catalogue
 */
export async function verify({ data, blobs, writer, now = () => new Date().toISOString(), onProgress = () => undefined }: VerifyOptions): Promise<FixityReport> {
  if (!existsSync(cataloguePath(data))) throw new Error(`Cannot verify ${data}: there is no catalogue in it`)
  const began = performance.now()
  const check = openRowsCheck(data)
  const damages: Damage[] = []
  const found = (damage: Damage): void => {
    if (damages.length < mostDamages) damages.push(damage)
  }
  try {
    for (const damage of check.rows()) found(damage)
    try {
      for (const { sha256, sizeBytes, paths } of check.blobs()) {
        const what = `blob ${sha256} (${paths.join(', ') || 'no deposit'})`
        onProgress(check.counts().blobs)
        if (blobs.sizeBytes(sha256) === undefined) found({ what, wrong: 'its file is gone' })
        else if (blobs.sizeBytes(sha256) !== sizeBytes) found({ what, wrong: `it has ${blobs.sizeBytes(sha256)} bytes; ${sizeBytes} were taken in` })
        else if (await blobs.digest(sha256) !== sha256) found({ what, wrong: 'its bytes are not what was taken in' })
      }
    } catch (error) {
      found({ what: 'catalogue.db', wrong: `its list of blobs cannot be read: ${(error as Error).message}` })
    }
    const { blobs: blobCount, rows } = check.counts()
    await writer?.event({ at: now(), type: 'fixity check', agent: 'verify', outcome: damages.length === 0 ? 'success' : 'failure', detail: { blobs: blobCount, rows, damages: damages.slice(0, 20) } })
    return { blobs: blobCount, rows, damages, tookMs: performance.now() - began }
  } finally {
    check.close()
  }
}
