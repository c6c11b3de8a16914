import { openExportTarget } from '../archive/export-target.ts'
import type { Catalogue, WorkPage } from '../catalogue/store.ts'
import type { Reader } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { admit, type Readable } from '../consent/readable.ts'
import { byteOrderMark, csvRow, type Row } from '../publish/csv/csv.ts'
import { csvTables, type CsvWork } from '../publish/csv/tables.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { progressLine } from './progress.ts'
import { asReader, asReaderFlag } from './reader-from.ts'
import { thousands } from './terminal.ts'

/** Writes the catalogue as tables. */
export const exportCsvCommand: Command = {
  usage: '--to FOLDER',
  about: `Writes works.csv, chapters.csv, creators.csv, tags.csv (with columns to map them) and work-tags.csv, by the names that rescuers of archives use. RFC 4180,
UTF-8; what a spreadsheet would take for a formula has an apostrophe before it. Works that the reader may not read are not in it. docs/csv.md lists the columns.`,
  flags: {
    to: { takes: 'word', says: 'the folder to write, new or empty' },
    bom: { takes: 'nothing', says: 'a byte order mark, for Excel' },
    'as-reader': asReaderFlag,
    quiet: { takes: 'nothing', says: 'no report' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    const to = flags['to']
    if (args.length > 0 || typeof to !== 'string') throw new UsageError('Say where the tables go: --to FOLDER')
    const reader = asReader(flags['as-reader'])
    const catalogue = await openArchive(settings.dataFolder)
    const progress = progressLine(terminal)
    try {
      const { works: total } = await catalogue.totals(openTo(reader))
      const target = openExportTarget(to, { asWhole: true })
      try {
        for (const { name, rows } of csvTables(() => openWorks(catalogue, reader, (works) => progress.show({ files: works, total, bytes: 0, phase: 'reading' })))) {
          await target.write(name, printed(rows, flags['bom'] === true))
        }
        await target.finish()
      } catch (error) {
        target.discard()
        throw error
      }
      progress.clear()
      if (!flags['quiet']) terminal.out(`${thousands(total)} works lie as tables in ${to}.\n`)
      return 0
    } finally {
      progress.clear()
      await catalogue.close()
    }
  },
}

const atOnce = 200
const rowsAtOnce = 200

/** The works that are open to a reader, by title, a page at a time. */
async function* openWorks(catalogue: Pick<Catalogue, 'list' | 'work'>, reader: Reader, onWork: (works: number) => void): AsyncGenerator<CsvWork> {
  for (let offset = 0; ; offset += atOnce) {
    const { works } = await catalogue.list(openTo(reader), { by: 'words' }, 'title', { offset, limit: atOnce })
    for (const [n, { key }] of works.entries()) {
      const page = await catalogue.work(key)
      const work = page && 'record' in page ? csvWork(page, reader) : undefined
      if (work) yield work
      onWork(offset + n + 1)
    }
    if (works.length < atOnce) return
  }
}

function csvWork({ key, accession, addedAt, rung, warnings, language, words, facts, record, contents }: WorkPage, reader: Reader): CsvWork | undefined {
  const opened = <T>(readable: Readable<T>): T | undefined => {
    const answer = admit(reader, readable)
    return answer.is === 'open' ? answer.words : undefined
  }
  const said = opened(record)
  return said && {
    key, state: facts.state, accession, addedAt, rung, warnings, language, words, record: said,
    chapters: contents.map(({ number, title, words }) => ({ number, words, ...(title && { title: opened(title) ?? '' }) })),
  }
}

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
