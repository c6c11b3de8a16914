import { join } from 'node:path'
import { importHeaps } from '../archive/import.ts'
import type { ImportReport } from '../archive/import-report.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openWriter } from '../catalogue/writer.ts'
import { readRating } from '../intake/ratings.ts'
import { type FindingCode, findings } from '../model/finding.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Terms } from '../model/terms.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { limits } from '../parsing/limits.ts'
import { openPool } from '../parsing/pool.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { progressLine } from './progress.ts'
import { duration, plain, thousands } from './terminal.ts'

/** Takes heaps in, and tells what came of it. */
export const importCommand: Command = {
  usage: 'PATH…',
  about: `Takes in files, folders and zips. The bytes are kept as they are; each story is read, catalogued and indexed. The same import again
takes in only what is new, and goes on where one was stopped.`,
  flags: {
    from: { takes: 'word', says: 'who brings the heap' },
    rating: { takes: 'word', says: `what you answer for where a story does not say: ${rungs.slice(1).join(', ')}` },
    warnings: { takes: 'word', says: 'none, or warnings that you answer for, with commas' },
    note: { takes: 'word', says: 'anything worth remembering about the heap' },
    parsers: { takes: 'word', says: 'how many processes read (INCIPIT_PARSERS; one core is left to the writer)' },
    ratio: { takes: 'word', says: `how many times its own size a container may give out (INCIPIT_RATIO; ${limits.ratio})` },
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
      const report = await importInto(settings.dataFolder, args, terms, { terminal, signal: stop.signal, parsers: settings.parsers, ratio: settings.ratio })
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

/** The report for people: what came in, and what needs them. */
export function reportText(report: ImportReport): string {
  const rows: [string, number, string?][] = [
    ['works', report.works], ['files taken in', report.deposits], ['already known', report.known],
    ['needs a look', report.looks, 'incipit review'], ['kept, not read', report.refused], ['not taken in', report.problems],
  ]
  const lines = [
    report.interrupted ? `Stopped after ${duration(report.tookMs)}. What came in is kept; the same command again goes on.`
      : report.accession === undefined ? `Nothing new in ${thousands(report.files)} files (${duration(report.tookMs)}).`
        : `Accession ${report.accession}: ${thousands(report.files)} files in ${duration(report.tookMs)}.`,
    ...rows.filter(([, count], n) => count > 0 || n === 0).map(([what, count, hint]) => `  ${what.padEnd(16)}${thousands(count).padStart(9)}${hint ? `   ${hint}` : ''}`),
  ]
  for (const { path, code, detail } of report.refusedFirst) {
    const finding: { says: string; advice?: string } = findings[code as FindingCode]
    lines.push(`  ${plain(path)}: ${finding.says}${detail ? ` (${plain(detail)})` : ''}. ${finding.advice ?? ''}`.trimEnd())
  }
  if (report.refused > report.refusedFirst.length) lines.push(`  … and ${thousands(report.refused - report.refusedFirst.length)} more: incipit review`)
  for (const { path, what, advice } of report.problemsFirst.slice(0, 20)) lines.push(`  ${plain(path)}: ${what}. ${advice}`)
  if (report.problems > 20) lines.push(`  … and ${thousands(report.problems - 20)} more: --json lists a hundred`)
  return `${lines.join('\n')}\n`
}
