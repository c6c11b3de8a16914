import { openCatalogue } from '../src/catalogue/open.ts'
import { published } from '../src/consent/predicate.ts'
import { load } from './load.ts'
import { paragraphs } from './paragraphs.ts'
import { usage } from './processes.ts'
import { queries, shapes } from './queries.ts'
import { chance } from './random.ts'
import { runProgram, startServer } from './run-program.ts'

type Report = (row: readonly (string | number)[]) => void

/** Pages and searches over HTTP, alone and while searches and an import run; memory; start to first search. */
export async function pageBench(name: string, data: string, seed: number, second: { readonly heap: string }, report: Report): Promise<void> {
  const catalogue = await openCatalogue(data)
  const newest = await catalogue.newest(published, 200)
  await catalogue.close()
  const keys = newest.map(({ key }) => key)
  const asked = queries(paragraphs(), chance(seed + 1))
  const server = await startServer(data, 4300 + (seed % 100), '/search?q=winter')
  report([name, 'start to first search answered, ms', server.firstAnswerMs.toFixed(0)])
  report([name, 'main process idle, MB', (usage(server.pid)?.rssMb ?? 0).toFixed(0)])
  const cookie = await readerOfAll(server.port)
  const headers = `Cookie: ${cookie}\r\nAccept-Encoding: gzip\r\n`
  const kinds: Readonly<Record<string, readonly string[]>> = {
    front: ['/'], browse: ['/browse/creator', '/browse/fandom', '/browse/rating'], work: keys.map((key) => `/works/${key}`), chapter: keys.map((key) => `/works/${key}/chapters/1`),
    'search page': shapes.flatMap((shape) => asked[shape].slice(0, 40)).map((query) => `/search?q=${encodeURIComponent(query)}`),
  }
  const tell = (kind: string, when: string, { perSecond, p50Ms, p99Ms, failures }: Awaited<ReturnType<typeof load>>): void =>
    report([name, `${kind}, ${when}: a second; p50 / p99 ms`, `${perSecond.toFixed(0)}; ${p50Ms.toFixed(2)} / ${p99Ms.toFixed(1)}${failures > 0 ? ` (${failures} FAILED)` : ''}`])
  for (const [kind, paths] of Object.entries(kinds)) tell(kind, 'alone', await load(server.port, paths, { headers, seconds: 3 }))
  for (const [kind, paths] of Object.entries(kinds)) {
    const [pages] = await Promise.all([load(server.port, paths, { headers, connections: 1, seconds: 3 }), load(server.port, kinds['search page'] ?? [], { headers, connections: 2, seconds: 3 })])
    tell(kind, 'one reader, while searches run', pages)
  }
  const importing = runProgram(['import', second.heap], data)
  for (const [kind, paths] of Object.entries(kinds)) {
    if (kind === 'search page') continue
    const [pages] = await Promise.all([load(server.port, paths, { headers, connections: 1, seconds: 2 }), load(server.port, kinds['search page'] ?? [], { headers, connections: 1, seconds: 2 })])
    tell(kind, 'one reader, while searches and an import run', pages)
  }
  await importing
  const after = usage(server.pid)
  report([name, 'main process after load, MB; peak', `${(after?.rssMb ?? 0).toFixed(0)}; ${(after?.peakMb ?? 0).toFixed(0)}`])
  await server.stop()
}

/** The cookie of a reader who admits every rating, got as a browser would get it. */
async function readerOfAll(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/settings`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ do: 'save', highest: 'explicit' }), headers: { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' },
  })
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}
