import { join } from 'node:path'
import { verify } from '../archive/verify.ts'
import { verifyBag } from './verify-bag.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openWriter } from '../catalogue/writer.ts'
import type { Command } from './command.ts'
import { openArchive } from './open-archive.ts'
import { duration, plain, thousands } from './terminal.ts'

/** Checks that everything held is as it was taken in. */
export const verifyCommand: Command = {
  usage: '',
  most: 0,
  about: 'Reads every byte and every row held, and tells by name what is not as it was written. Exit 1 when anything is wrong.',
  flags: {
    bag: { takes: 'word', says: 'check this bag (BagIt 0.93 to 1.0, whoever made it) and not the archive' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  run: async ({ flags, settings, terminal }) => {
    if (typeof flags['bag'] === 'string') return verifyBag(flags['bag'], flags['json'] === true, terminal)
    await (await openArchive(settings.dataFolder)).close()
    const writer = await openWriter(settings.dataFolder)
    try {
      const report = await verify({ data: settings.dataFolder, blobs: openBlobs(join(settings.dataFolder, 'blobs')), writer })
      if (flags['json']) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
      else {
        for (const { what, wrong } of report.damages) terminal.out(`${plain(what)}: ${plain(wrong)}\n`)
        terminal.out(`${report.damages.length === 0 ? 'Everything is as it was taken in' : `${thousands(report.damages.length)} things are not as they were`}: ${thousands(report.blobs)} blobs and ${thousands(report.rows)} rows in ${duration(report.tookMs)}.\n`)
      }
      return report.damages.length === 0 ? 0 : 1
    } finally {
      await writer.close()
    }
  },
}
