import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportTarget, openExportTarget } from '../archive/export-target.ts'
import { sendZip } from '../archive/send-zip.ts'
import { type Terminal, UsageError } from './command.ts'
import { progressLine } from './progress.ts'

/** What stands behind `--to` of a command that writes many files. */
export const toFlag = { takes: 'word', says: 'the folder to write, new or empty; it appears when all is written. -: standard output, as a ZIP' } as const

/** Where the files go; `where`: that place, in a sentence; `report`: where what came of it is told, never among the bytes. */
export type ExportTo = { readonly target: ExportTarget; readonly where: string; readonly report: Terminal['out'] }

/**
 * Opens what `--to` names: a folder, or for `-` a ZIP on standard output. That is written whole into a folder for temporary files, and sent by `finish`, so that nothing is sent of what could not be made.
 *
 * @param top the one folder that all of the ZIP lies in, with `/` behind it; empty: there is none
 * @throws UsageError when a screen would have to show a ZIP; Error in words for whoever exports, as `openExportTarget` does
 */
export function openExportTo(to: string, top: string, terminal: Terminal): ExportTo {
  const { out, err, bytes = async (piece) => out(Buffer.from(piece).toString()), isOutWatched = false } = terminal
  if (to !== '-') return { target: openExportTarget(to, { asWhole: true }), where: to, report: out }
  if (isOutWatched) throw new UsageError('A screen cannot show a ZIP: send it to a file (> all.zip), or name a folder with --to')
  const scratch = mkdtempSync(join(tmpdir(), 'incipit-zip-'))
  const { write } = openExportTarget(scratch)
  const discard = (): void => rmSync(scratch, { recursive: true, force: true })
  return {
    where: 'the ZIP',
    report: err,
    target: {
      write,
      discard,
      finish: async () => {
        const progress = progressLine(terminal, undefined, 'files sent')
        try {
          await sendZip(scratch, top, bytes, (files, total) => progress.show({ files, total, phase: 'reading' }))
        } finally {
          progress.clear()
          discard()
        }
      },
    },
  }
}
