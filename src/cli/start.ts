import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openCatalogue } from '../catalogue/open.ts'
import { cataloguePath } from '../catalogue/path.ts'
import type { Command } from './command.ts'
import { importCommand } from './import.ts'
import { portProblem } from './port-free.ts'
import { serveCommand } from './serve-command.ts'

const samples = fileURLToPath(new URL('../../samples/heap', import.meta.url))
const bringer = 'Incipit samples'
const { from, rating, warnings, note, parsers } = importCommand.flags

/** Takes in what is given, or the samples where there is no library yet, and serves it: all that a first visit needs. */
export const startCommand: Command = {
  usage: '[PATH…]',
  about: `Takes in the files, folders and zips given, and serves the library until Ctrl-C. Without a path it serves the library that is
there; the first time, that is made of the samples that come with Incipit.`,
  flags: { ...Object.fromEntries(Object.entries({ from, rating, warnings, note, parsers }).flatMap(([name, flag]) => (flag ? [[name, flag]] : []))), ...serveCommand.flags },
  run: async (call) => {
    const { args, flags, settings, terminal } = call
    // Before an import that may take an hour, not after it.
    const problem = await portProblem(settings.host, settings.port)
    if (problem !== undefined) throw new Error(problem)
    const wantsSamples = args.length === 0 && (await lacksSamples(settings.dataFolder))
    if (wantsSamples) terminal.out('A new library: taking in the samples.\n')
    if (args.length > 0 || wantsSamples) {
      const code = await importCommand.run(wantsSamples ? { ...call, args: [samples], flags: { ...flags, from: bringer } } : call)
      if (code !== 0) return code
    }
    return serveCommand.run({ ...call, args: [] })
  },
}

/** Whether the library is still to be made of the samples: nothing was ever taken in, or taking them in was interrupted. */
async function lacksSamples(dataFolder: string): Promise<boolean> {
  if (!existsSync(cataloguePath(dataFolder))) return true
  const catalogue = await openCatalogue(dataFolder)
  try {
    const accessions = await catalogue.accessions()
    return accessions.length === 0 || accessions.some(({ endedAt, terms }) => endedAt === undefined && terms.from === bringer)
  } finally {
    await catalogue.close()
  }
}
