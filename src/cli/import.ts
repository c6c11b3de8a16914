import { join } from 'node:path'
import { isBag, isSentBag } from '../archive/check-bag.ts'
import { importHeaps } from '../archive/import.ts'
import type { ImportReport } from '../archive/import-report.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openWriter } from '../catalogue/writer.ts'
import { readRating } from '../intake/ratings.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Terms } from '../model/terms.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { limits } from '../parsing/limits.ts'
import { openPool } from '../parsing/pool.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { importBag } from './import-bag.ts'
import { reportText } from './import-text.ts'
import { progressLine } from './progress.ts'
import { plain } from './terminal.ts'

/** Takes heaps in, and tells what came of it. */
export const importCommand: Command = {
  usage: 'PATH…',
  about: `Takes in files, folders and zips. The bytes are kept as they are; each story is read, catalogued and indexed. The same import again
takes in only what is new, and goes on where one was stopped. A bag (BagIt) is checked first; one that incipit export bag made is restored, with its
accessions, their terms and dates, and what people ruled; of works that are here already, what they ruled is told and left out.`,
  flags: {
    from: { takes: 'word', says: 'who brings the heap' },
    rating: { takes: 'word', says: `what you answer for where a story does not say: ${rungs.slice(1).join(', ')}` },
    warnings: { takes: 'word', says: 'none, or warnings that you answer for, with commas' },
    note: { takes: 'word', says: 'anything worth remembering about the heap' },
    parsers: { takes: 'word', says: 'how many processes read (INCIPIT_PARSERS; one a core, as far as memory goes)' },
    ratio: { takes: 'word', says: `how many times its own size a container may give out (INCIPIT_RATIO; ${limits.ratio})` },
    'with-rulings': { takes: 'nothing', says: 'of a bag: what people ruled on works that are here already, too' },
    strict: { takes: 'nothing', says: 'exit 1 when a single file was not read' },
    quiet: { takes: 'nothing', says: 'no report' },
    json: { takes: 'nothing', says: 'the report as JSON' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    if (args.length === 0) throw new UsageError('Say what to import: files, folders or zips')
    const stop = new AbortController()
    const stopped = (): void => {
      if (stop.signal.aborted) process.exit(130)
      terminal.err('\nStopping after the files under way. Once more stops at once; nothing is lost either way.\n')
      stop.abort()
    }
    process.on('SIGINT', stopped).on('SIGTERM', stopped)
    try {
      const terms = termsFrom(flags)
      const sent = args.find(isSentBag)
      if (sent !== undefined) throw new Error(`${plain(sent)} is a bag in a ZIP: unpack it, and import the folder incipit-bag. As a heap its files would come in without what people ruled on them. Nothing was taken in`)
      const bags = args.filter(isBag)
      for (const bag of bags) {
        const code = await importBag(settings.dataFolder, bag, terms, { terminal, signal: stop.signal, parsers: settings.parsers, ratio: settings.ratio, rulingsOnHeld: flags['with-rulings'] === true, quiet: flags['quiet'] === true, json: flags['json'] === true })
        if (code !== 0) return code
      }
      const heaps = args.filter((each) => !bags.includes(each))
      if (heaps.length === 0) return 0
      const report = await importInto(settings.dataFolder, heaps, terms, { terminal, signal: stop.signal, parsers: settings.parsers, ratio: settings.ratio })
      if (flags['json']) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
      else if (!flags['quiet']) terminal.out(reportText(report))
      if (report.accession === undefined && Object.keys(terms).length > 0 && !report.interrupted) terminal.err(termsKept)
      if (report.interrupted) return 130
      return flags['strict'] && report.refused + report.problems > 0 ? 1 : 0
    } finally {
      process.off('SIGINT', stopped).off('SIGTERM', stopped)
    }
  },
}

// A repeated import changes nothing; to change the terms of what is held is an act of its own, at the desk.
const termsKept = 'Nothing was new, so the terms given were put on nothing. To answer for what is held already: incipit serve, then Accessions at the desk.\n'

/** Imports into a data folder, making the archive where there is none, with a line of progress. */
async function importInto(dataFolder: string, roots: readonly string[], terms: Terms, { terminal, signal, parsers, ratio }: { readonly terminal: Terminal; readonly signal?: AbortSignal; readonly parsers?: number | undefined; readonly ratio?: number | undefined }): Promise<ImportReport> {
  const writer = await openWriter(dataFolder)
  const pool = openPool({ ...(parsers !== undefined && { size: parsers }), ...(ratio !== undefined && { limits: { ratio } }) })
  const progress = progressLine(terminal)
  try {
    const blobs = openBlobs(join(dataFolder, 'blobs'))
    return await importHeaps({ roots, terms, data: dataFolder, pool, blobs, writer, onProgress: progress.show, ...(signal && { signal }) })
  } finally {
    progress.clear()
    await pool.close()
    await writer.close()
  }
}

/** The terms that flags put on an accession. @throws UsageError for a rating or a warning that does not exist */
export function termsFrom({ from, rating, warnings, note }: Readonly<Record<string, string | boolean>>): Terms {
  const words = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
  const [bringer, said, about] = [from, rating, note].map(words)
  const rung = said === undefined ? undefined : rungOf(said)
  const list = words(warnings)?.split(',').map((each) => each.trim()).filter(Boolean)
  const unknown = list?.find((each) => each !== 'none' && !warningCodes.includes(each as Warning))
  if (unknown !== undefined) throw new UsageError(`There is no warning “${unknown}”; there are none, ${warningCodes.join(', ')}`)
  if (list && list.length > 1 && list.includes('none')) throw new UsageError('--warnings takes none, or a list, not both')
  return {
    ...(bringer !== undefined && { from: bringer }), ...(rung && { rating: rung }), ...(list && { warnings: list[0] === 'none' ? 'none' as const : list as Warning[] }), ...(about !== undefined && { note: about }),
  }
}

function rungOf(words: string): Rung {
  const rung = rungs.find((each) => each === words.toLowerCase()) ?? readRating(words)?.rung
  if (!rung || rung === 'unrated') throw new UsageError(`--rating does not know “${words}”; it takes ${rungs.slice(1).join(', ')}, or a rating such as PG-13`)
  return rung
}
