import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportSite } from '../web/site/export-site.ts'
import { tongues } from '../web/words/tongues.ts'
import { type Command, UsageError } from './command.ts'
import { discardingWhenTold } from './discarding-when-told.ts'
import { openExportTo, toFlag } from './export-to.ts'
import { limitsFromFile } from './limits-file.ts'
import { openArchive } from './open-archive.ts'
import { duration, thousands } from './terminal.ts'

// Often enough to look alive.
const everyMs = 200

/** `incipit export site`: the reading room as plain files, made for stated limits. */
export const exportSiteCommand: Command = {
  usage: '--to FOLDER|- --for LIMITS.toml [--tongue de]',
  about: 'Writes the reading room as plain files that open from a disk or from any host, with a search that the browser does by itself. It is made for the limits that the file states, and does not contain what they leave out. The folder appears when all of it is written.',
  flags: {
    to: toFlag,
    for: { takes: 'word', says: 'the limits: a TOML file; docs/static-site.md tells what stands in it' },
    tongue: { takes: 'words', says: `the languages of its pages, whatever the file says: ${tongues.join(', ')}` },
  },
  run: async ({ args, flags, settings, terminal }) => {
    if (args.length > 0) throw new UsageError(`It takes flags only, and no ${args[0]}`)
    const { err, isWatched } = terminal
    const { to, for: limitsPath } = flags
    if (typeof to !== 'string') throw new UsageError('Say where the site is to lie: --to FOLDER, or --to - for a ZIP on standard output')
    if (typeof limitsPath !== 'string') throw new UsageError('Say for whom it is made: --for LIMITS.toml. A site has no reader of its own whom it could ask')
    const stated = limitsFromFile(limitsPath)
    const chosen = typeof flags['tongue'] === 'string' ? flags['tongue'].split(',') : undefined
    const stranger = chosen?.find((each) => !(tongues as readonly string[]).includes(each))
    if (stranger !== undefined) throw new UsageError(`There are no pages in ${stranger}; there are ${tongues.join(', ')}`)
    const limits = chosen ? { ...stated, tongues: tongues.filter((each) => chosen.includes(each)) } : stated
    const catalogue = await openArchive(settings.dataFolder)
    const scratch = mkdtempSync(join(tmpdir(), 'incipit-site-'))
    const began = performance.now()
    let opened: ReturnType<typeof openExportTo> | undefined
    let last = 0
    const stop = (): void => {
      opened?.target.discard()
      rmSync(scratch, { recursive: true, force: true })
    }
    const written = discardingWhenTold(stop)
    try {
      opened = openExportTo(to, '', terminal)
      const { target, report: say } = opened
      const report = await exportSite(catalogue, limits, target.write, {
        scratch,
        onProgress: ({ works, of, files }) => {
          if (!isWatched || performance.now() - last < everyMs) return
          last = performance.now()
          err(`\r${thousands(works)} of ${thousands(of)} works · ${thousands(files)} files `)
        },
      })
      await target.finish()
      if (isWatched) err('\r')
      const share = (bytes: number): string => (report.textBytes === 0 ? '' : ` (${(bytes / report.textBytes).toFixed(2)} of the text)`)
      say(`${thousands(report.works)} works, of which ${thousands(report.gated)} ask first: ${thousands(report.files)} files, ${megabytes(report.bytes)} MB, in ${duration(performance.now() - began)}
Text ${megabytes(report.textBytes)} MB · index of the search ${megabytes(report.indexBytes)} MB${share(report.indexBytes)} · words for its excerpts ${megabytes(report.excerptBytes)} MB${share(report.excerptBytes)}
${to === '-' ? 'Unpack the ZIP, and open index.html' : `Open ${join(to, 'index.html')}`}\n`)
      return 0
    } finally {
      // After `finish` there is nothing left of it to take away.
      stop()
      written()
      await catalogue.close()
    }
  },
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)
}
