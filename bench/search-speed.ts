import { facts } from '../src/catalogue/facts.ts'
import { migrate } from '../src/catalogue/migrate.ts'
import { openCatalogue } from '../src/catalogue/open.ts'
import { cataloguePath } from '../src/catalogue/path.ts'
import { close, openSqlite } from '../src/catalogue/sqlite.ts'
import { keeper } from '../src/consent/policy.ts'
import { openTo } from '../src/consent/predicate.ts'
import { parseQuery } from '../src/query/parse.ts'
import { percentile } from './load.ts'
import { paragraphs } from './paragraphs.ts'
import { queries, type Shape, shapes } from './queries.ts'
import { chance } from './random.ts'

type Report = (row: readonly (string | number)[]) => void

/**
 * Searches in process, in the search thread: of each shape so many questions to warm up and as many others measured, twenty hits with excerpts, without and with facets.
 * Beside them the floor: that FTS5 gives the row numbers of the same words, and nothing else. Wall time, and CPU of the whole process.
 */
export async function searchBench(name: string, data: string, seed: number, report: Report, each = 200): Promise<void> {
  memory(name, data, report)
  const asked = queries(paragraphs(), chance(seed), 2 * each)
  const condition = openTo(keeper)
  for (const shape of shapes) {
    const floors = floor(data, shape, asked[shape])
    for (const wants of [{ facets: false }, { facets: true }]) {
      // Opened anew, so that nothing that was asked before lies ready.
      const catalogue = await openCatalogue(data, { searchThread: true, searchMs: 60_000 })
      const [times, cpu]: [number[], number[]] = [[], []]
      for (const [n, text] of asked[shape].entries()) {
        const parsed = parseQuery(text)
        if (!('query' in parsed)) throw new Error(`The query ${text} was not understood`)
        const [began, before] = [performance.now(), process.cpuUsage()]
        await catalogue.search(condition, condition, parsed.query, { offset: 0, limit: 20 }, wants)
        const used = process.cpuUsage(before)
        if (n < each) continue
        times.push(performance.now() - began)
        cpu.push((used.user + used.system) / 1000)
      }
      await catalogue.close()
      const pair = (of: readonly number[]): string => `${percentile(of, 0.5).toFixed(2)} / ${percentile(of, 0.99).toFixed(1)}`
      report([name, `search, ${shape}${wants.facets ? ', facets' : ''}: p50 / p99 ms; CPU; CPU of the floor`, `${pair(times)}; ${pair(cpu)}; ${floors ? pair(floors) : 'none'}`])
    }
  }
}

/** What it costs to know the facts of all works, and how long it takes to learn them. */
function memory(name: string, data: string, report: Report): void {
  const writer = openSqlite(cataloguePath(data))
  migrate(writer)
  close(writer)
  const connection = openSqlite(cataloguePath(data), { role: 'reader' })
  const collect = (globalThis as { gc?: () => void }).gc
  collect?.()
  const before = process.memoryUsage()
  const cpu = process.cpuUsage()
  const { columns } = facts(connection)
  const { user, system } = process.cpuUsage(cpu)
  collect?.()
  const after = process.memoryUsage()
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers
  report([name, `facts in memory: ms of CPU to load; bytes a work${collect ? '' : ' (run with --expose-gc)'}`, `${((user + system) / 1000).toFixed(0)}; ${(bytes / columns.size).toFixed(0)}`])
  close(connection)
}

function floor(data: string, shape: Shape, texts: readonly string[]): readonly number[] | undefined {
  if (shape === 'filters alone') return undefined
  const connection = openSqlite(cataloguePath(data), { role: 'reader', cacheMiB: 48 })
  const rows = connection.database.prepare('select group_concat(rowid) from chapter_fts where chapter_fts match ?')
  const expression = (text: string): string => (text.startsWith('"') ? text : text.split(' ').filter((word) => !word.includes(':')).map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`)).join(' OR '))
  const times = texts.map((text) => {
    const before = process.cpuUsage()
    rows.get(expression(text))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).slice(texts.length / 2)
  close(connection)
  return times
}
