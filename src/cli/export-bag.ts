import { join } from 'node:path'
import { exportBag } from '../archive/export-bag.ts'
import { sizeInWords } from '../archive/size-in-words.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { keeper } from '../consent/policy.ts'
import { admit } from '../consent/readable.ts'
import { bagTop } from '../publish/bag/lines.ts'
import { type Command, UsageError } from './command.ts'
import { discardingWhenTold } from './discarding-when-told.ts'
import { openExportTo, toFlag } from './export-to.ts'
import { openArchive } from './open-archive.ts'
import { progressLine } from './progress.ts'
import { software } from './software.ts'
import { thousands } from './terminal.ts'

/** Writes a bag: originals, catalogue, events and checksums, from which the archive can be restored. */
export const exportBagCommand: Command = {
  usage: '--to FOLDER|-',
  about: `Writes a bag (BagIt, RFC 8493): every original under its own path, the catalogue as JSON and CSV, the events as PREMIS, checksums by SHA-256 and
SHA-512. The same archive gives the same bytes; incipit import FOLDER restores it. A bag is the keeper's: it holds every work, those withheld too, and
the originals as they came. docs/bags.md describes it.`,
  flags: {
    to: toFlag,
    accession: { takes: 'word', says: 'the number of one accession (incipit stats lists them); without it, the whole archive' },
    quiet: { takes: 'nothing', says: 'no report' },
    json: { takes: 'nothing', says: 'the report as JSON' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    const to = flags['to']
    if (args.length > 0 || typeof to !== 'string') throw new UsageError('Say where the bag goes: --to FOLDER, or --to - for a ZIP on standard output')
    const accession = typeof flags['accession'] === 'string' ? Number(flags['accession']) : undefined
    if (accession !== undefined && !Number.isSafeInteger(accession)) throw new UsageError('--accession takes a number; incipit stats lists them')
    await (await openArchive(settings.dataFolder)).close()
    const { target, where, report } = openExportTo(to, bagTop, terminal)
    const progress = progressLine(terminal)
    const written = discardingWhenTold(target.discard)
    try {
      const summary = await exportBag({
        data: settings.dataFolder, blobs: openBlobs(join(settings.dataFolder, 'blobs')), target, software, ...(accession !== undefined && { accession }),
        open: (words) => {
          const opened = admit(keeper, words)
          return opened.is === 'open' ? opened.words : undefined
        },
        onProgress: (files, total) => progress.show({ files, total, bytes: 0, phase: 'reading' }),
      })
      await target.finish()
      progress.clear()
      if (flags['json']) report(`${JSON.stringify(summary, undefined, 2)}\n`)
      else if (!flags['quiet']) report(`${thousands(summary.files)} originals (${sizeInWords(summary.bytes)}) and ${thousands(summary.works)} works lie in ${where}. It is the keeper's: withheld works and unmasked originals are in it.\n`)
      return 0
    } catch (error) {
      progress.clear()
      target.discard()
      throw error
    } finally {
      written()
    }
  },
}
