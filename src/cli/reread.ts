import { join } from 'node:path'
import { reread } from '../archive/reread.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openWriter } from '../catalogue/writer.ts'
import { openPool } from '../parsing/pool.ts'
import type { Command } from './command.ts'
import { openArchive } from './open-archive.ts'
import { progressLine } from './progress.ts'
import { plain, thousands } from './terminal.ts'

/** Reads members again that older rules have read. */
export const rereadCommand: Command = {
  usage: '',
  most: 0,
  about: 'Reads again what older rules have read. Works keep their addresses, and what people have ruled holds.',
  flags: {
    all: { takes: 'nothing', says: 'everything, also what the present rules have read' },
    parsers: { takes: 'word', says: 'how many processes read (INCIPIT_PARSERS)' },
    ratio: { takes: 'word', says: 'how many times its own size a container may give out (INCIPIT_RATIO)' },
    json: { takes: 'nothing', says: 'the report as JSON' },
  },
  run: async ({ flags, settings, terminal }) => {
    await (await openArchive(settings.dataFolder)).close()
    const stop = new AbortController()
    const stopped = (): void => stop.abort()
    process.once('SIGINT', stopped).once('SIGTERM', stopped)
    const writer = await openWriter(settings.dataFolder)
    const pool = openPool({ ...(settings.parsers !== undefined && { size: settings.parsers }), ...(settings.ratio !== undefined && { limits: { ratio: settings.ratio } }) })
    const progress = progressLine(terminal)
    try {
      const report = await reread({
        data: settings.dataFolder, pool, blobs: openBlobs(join(settings.dataFolder, 'blobs')), writer, all: flags['all'] === true, signal: stop.signal,
        onProgress: (files, total) => progress.show({ files, total, bytes: 0, phase: 'reading' }),
      })
      progress.clear()
      if (flags['json']) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
      else {
        terminal.out(`${thousands(report.members)} members read again.${report.orphaned > 0 ? ` ${thousands(report.orphaned)} rulings find their words no more: incipit review ruling-orphaned` : ''}\n`)
        for (const path of report.missing) terminal.out(`${plain(path)}: its bytes are gone; incipit verify tells more\n`)
        if (report.interrupted) terminal.out('Stopped; the same command again goes on.\n')
      }
      return report.interrupted ? 130 : report.missing.length > 0 ? 1 : 0
    } finally {
      process.off('SIGINT', stopped).off('SIGTERM', stopped)
      await pool.close()
      await writer.close()
    }
  },
}
