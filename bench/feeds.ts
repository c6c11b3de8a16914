import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCatalogue } from '../src/catalogue/open.ts'
import { openTo } from '../src/consent/predicate.ts'
import { stranger } from '../src/consent/policy.ts'
import { fillLibrary } from './fill-library.ts'
import { load } from './load.ts'
import { usage } from './processes.ts'
import { chance } from './random.ts'
import { startServer } from './run-program.ts'

// What the catalogue for e-readers costs a server: `npm run bench:feeds -- [WORKS]`, 20,000 by default. The pages that a reader turns over most often, over
// HTTP, from the second time on, of a server that has answered for some seconds; and each printed for the first time. Kept pages of the rooms stand beside them, to tell a slow machine from a slow catalogue.
const works = Number(process.argv[2] ?? 20_000)
if (!Number.isInteger(works) || works < 1) {
  process.stdout.write('Measures what feeds and OPDS catalogues cost a server.\n\n  npm run bench:feeds             a made library of 20,000 works\n  npm run bench:feeds -- 2000     a smaller one\n')
  process.exit(process.argv[2] === '--help' ? 0 : 2)
}
const data = mkdtempSync(join(tmpdir(), 'incipit-feeds-'))
try {
  fillLibrary(data, works, 3)
  const catalogue = await openCatalogue(data)
  const { pick } = chance(11)
  const { total } = await catalogue.list(openTo(stranger), { by: 'words' }, 'newest', { offset: 0, limit: 0 })
  const values = async (kind: 'creator' | 'fandom' | 'tag'): Promise<readonly string[]> => (await catalogue.headings(openTo(stranger), kind, { offset: 0, limit: 2000 })).headings.map(({ value }) => value)
  const [creators, fandoms, tags] = await Promise.all([values('creator'), values('fandom'), values('tag')])
  await catalogue.close()
  const some = (root: string): readonly string[] => [
    root, ...Array.from({ length: 40 }, (_, n) => `${root}/newest?page=${n + 1}`), ...['fandom', 'creator', 'tag', 'year', 'length'].map((kind) => `${root}/browse/${kind}`),
    ...Array.from({ length: 25 }, () => `${root}/browse/creator/${encodeURIComponent(pick(creators))}`), ...Array.from({ length: 25 }, () => `${root}/browse/fandom/${encodeURIComponent(pick(fandoms))}`),
    ...Array.from({ length: 25 }, () => `${root}/browse/tag/${encodeURIComponent(pick(tags))}`), ...['winter', 'harbour', 'rating%3Ateen', 'clock words%3A%3E5000'].map((question) => `${root}/search?${root === '/opds' ? 'q' : 'query'}=${question.replaceAll(' ', '+')}`),
  ]
  const kinds = { 'the rooms': ['/browse/creator', '/browse/fandom', '/browse/rating'], 'OPDS 1.2': some('/opds'), 'OPDS 2.0': some('/opds/v2'), Atom: ['/feeds/newest', ...Array.from({ length: 20 }, () => `/feeds/creator/${encodeURIComponent(pick(creators))}`)] }
  const server = await startServer(data, 4391, '/opds')
  console.log(`${works} works, ${total} of them open to a stranger; the first page answered ${server.firstAnswerMs.toFixed(0)} ms after the start`)
  // Whatever is asked for first would pay for what is compiled then.
  for (const path of ['/browse/creator', '/opds', '/opds/v2', '/feeds/newest']) await load(server.port, [path], { headers: 'Accept-Encoding: gzip\r\n', seconds: 2 })
  for (const [name, paths] of Object.entries(kinds)) {
    const first: number[] = []
    for (const path of new Set(paths)) {
      const began = performance.now()
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`)
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`Cannot measure ${path}: it answers ${response.status}`)
      first.push(performance.now() - began)
    }
    first.sort((a, b) => a - b)
    console.log(`${name.padEnd(10)} printed: p50 ${(first[Math.floor(first.length / 2)] ?? 0).toFixed(1)} ms, longest ${(first.at(-1) ?? 0).toFixed(1)} ms`)
    for (const [encoding, headers] of [['gzip', 'Accept-Encoding: gzip\r\n'], ['identity', '']] as const) {
      const before = usage(server.pid)?.cpuMs ?? 0
      const { perSecond, p50Ms, p99Ms, failures, requests } = await load(server.port, paths, { headers, seconds: 4 })
      const cpu = ((usage(server.pid)?.cpuMs ?? 0) - before) / requests
      console.log(`${name.padEnd(10)} ${encoding.padEnd(8)} ${perSecond.toFixed(0)} a second, ${(1000 / cpu).toFixed(0)} for a second of CPU, p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms${failures > 0 ? `, ${failures} FAILED` : ''}`)
    }
  }
  await server.stop()
} finally {
  rmSync(data, { recursive: true, force: true })
}
