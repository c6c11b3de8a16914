import { openBagTables } from '../catalogue/bag-tables.ts'
import { openTo } from '../consent/predicate.ts'
import { admit } from '../consent/readable.ts'
import { byteOrderMark, csvRow, type Row } from '../publish/csv/csv.ts'
import { csvTables, type CsvWork } from '../publish/csv/tables.ts'
import { type Command, UsageError } from './command.ts'
import { discardingWhenTold } from './discarding-when-told.ts'
import { openExportTo, toFlag } from './export-to.ts'
import { openArchive } from './open-archive.ts'
import { progressLine } from './progress.ts'
import { asReader, asReaderFlag } from './reader-from.ts'
import { thousands } from './terminal.ts'

/** Writes the catalogue as tables. */
export const exportCsvCommand: Command = {
  usage: '--to FOLDER|-',
  about: `Writes works.csv, chapters.csv, creators.csv, tags.csv (with columns to map them) and work-tags.csv, by the names that rescuers of archives use. RFC 4180,
UTF-8; what a spreadsheet would take for a formula has an apostrophe before it. Works that the reader may not read are not in it. docs/csv.md lists the columns.`,
  flags: {
    to: toFlag,
    bom: { takes: 'nothing', says: 'a byte order mark, for Excel' },
    'as-reader': asReaderFlag,
    quiet: { takes: 'nothing', says: 'no report' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    const to = flags['to']
    if (args.length > 0 || typeof to !== 'string') throw new UsageError('Say where the tables go: --to FOLDER, or --to - for a ZIP on standard output')
    const reader = asReader(flags['as-reader'])
    const catalogue = await openArchive(settings.dataFolder)
    const { works: total } = await catalogue.totals(openTo(reader)).finally(catalogue.close)
    const { target, where, report } = openExportTo(to, '', terminal)
    const written = discardingWhenTold(target.discard)
    const progress = progressLine(terminal)
    const tables = openBagTables(settings.dataFolder)
    let count = 0
    // Each table goes through the works again, all of them as they stood at one moment: their rows tell of each other by number.
    const works = function* (): Generator<CsvWork> {
      count = 0
      for (const work of tables.works()) {
        const answer = admit(reader, work)
        if (answer.is !== 'open') continue
        yield answer.words
        count += 1
        progress.show({ files: count, total, phase: 'reading' })
      }
    }
    try {
      for (const { name, rows } of csvTables(works)) await target.write(name, printed(rows, flags['bom'] === true))
      await target.finish()
      progress.clear()
      if (!flags['quiet']) report(`${thousands(count)} ${count === 1 ? 'work lies' : 'works lie'} as tables in ${where}.\n`)
      return 0
    } finally {
      progress.clear()
      // After `finish` there is nothing left of it to take away.
      target.discard()
      written()
      tables.close()
    }
  },
}

const rowsAtOnce = 200

async function* printed(rows: AsyncIterable<Row>, marked: boolean): AsyncGenerator<Buffer> {
  let text = marked ? byteOrderMark : ''
  let held = 0
  for await (const row of rows) {
    text += csvRow(row)
    held += 1
    if (held < rowsAtOnce) continue
    yield Buffer.from(text)
    text = ''
    held = 0
  }
  yield Buffer.from(text)
}
