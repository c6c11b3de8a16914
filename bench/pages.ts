import mri from 'mri'
import { keeper } from '../src/consent/policy.ts'
import { warningCodes } from '../src/model/warning.ts'
import { openTo, published } from '../src/consent/predicate.ts'
import { openCatalogue } from '../src/catalogue/open.ts'
import { makeApp } from '../src/web/app.ts'
import { library } from './search/library.ts'
import { percentile } from './load.ts'
import { chance } from './random.ts'

// What each kind of page costs the server, in one process without a network. Each address is asked
// for once as nobody did before, and then again; where a kind has few addresses, by further readers with other limits each, for whom it is printed anew; at last pages as readers come. CPU is that of the whole process, its searches and its collector included, and no other program's.
const usageText = `Measures what each kind of page costs the server: printed for the first time, and again.

  npm run bench:pages                     20,000 works, 200 addresses of a kind
  npm run bench:pages -- year tag         some kinds alone
  npm run bench:pages -- --works 2000     a smaller library; each is kept in the temporary folder once it is made
  npm run bench:pages -- --seed 7         the seed of the library and the addresses
  npm run bench:pages -- --each 50        fewer addresses
`
const { _: only, works: count = '20000', seed: given = '7', each: most = '200', help } = mri(process.argv.slice(2), { string: ['works', 'seed', 'each'], boolean: ['help'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const each = Number(most)
const { data } = await library(Number(count), Number(given))
const catalogue = await openCatalogue(data, { searchThread: true, searchMs: 60_000 })
const app = makeApp({ catalogue, desk: undefined as never, secret: 'secret', keeperToken: 'token', onError: (error) => { throw error } })
const { pick } = chance(Number(given))
const all = await catalogue.newest(published, 5000)
const values = async (kind: 'creator' | 'fandom' | 'tag'): Promise<readonly string[]> => (await catalogue.headings(openTo(keeper), kind, { offset: 0, limit: 2000 })).headings.map(({ value }) => value)
const [creators, fandoms, tags] = await Promise.all([values('creator'), values('fandom'), values('tag')])

/** A reader who has consented to all, and one with limits, as the cookie that says so. */
async function readerOf(form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await app.request('/settings', { method: 'POST', body: new URLSearchParams(form), headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } })
  if (answer.status !== 303) throw new Error(`Cannot set limits: ${answer.status}`)
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}
const open = await readerOf({ do: 'save', highest: 'explicit' })
const limited = await readerOf({ do: 'save', highest: 'teen', never: 'horror' })
const others: string[] = []
for (const highest of ['explicit', 'mature', 'teen']) for (const never of warningCodes.slice(0, 24)) others.push(await readerOf({ do: 'save', highest, never }))
const addresses = (make: (n: number) => string): readonly string[] => [...new Set(Array.from({ length: each }, (_, n) => make(n)))]
const works = addresses(() => pick(all).key)
const kinds: Readonly<Record<string, readonly [reader: string, paths: readonly string[]]>> = {
  front: [open, ['/']], browse: [open, ['/browse', ...['creator', 'fandom', 'tag', 'series', 'rating', 'year', 'length', 'language', 'sitting', 'accession'].map((kind) => `/browse/${kind}`)]],
  headings: [open, addresses((n) => `/browse/${['creator', 'fandom', 'tag'][n % 3] as string}?page=${Math.floor(n / 3) % 20 + 1}`)],
  fandom: [open, addresses(() => `/browse/fandom/${encodeURIComponent(pick(fandoms))}`)], creator: [open, addresses(() => `/browse/creator/${encodeURIComponent(pick(creators))}`)], tag: [open, addresses(() => `/browse/tag/${encodeURIComponent(pick(tags))}`)],
  year: [open, addresses((n) => `/browse/year/${1994 + n % 10}?page=${Math.floor(n / 10) + 1}`)], rating: [open, addresses((n) => `/browse/rating/${['general', 'teen', 'mature', 'explicit', 'unrated'][n % 5] as string}?page=${Math.floor(n / 5) + 1}`)],
  'finding aid': [open, addresses((n) => `/accessions/1?page=${n + 1}`).slice(0, 20)], statistics: [open, ['/statistics']],
  work: [open, works.map((key) => `/works/${key}`)], chapter: [open, works.map((key) => `/works/${key}/chapters/1`)], whole: [open, works.map((key) => `/works/${key}/whole`)], received: [open, works.map((key) => `/works/${key}/received`)],
  evidence: [open, works.map((key) => `/works/${key}/evidence/title/0`)], gate: [limited, works.map((key) => `/works/${key}`)],
  settings: [open, ['/settings', '/settings/type']], shelf: [open, ['/shelf', '/shelf/history']], about: [open, ['/about']], random: [open, ['/random']],
  'hidden, library': [limited, ['/hidden']], 'hidden, lists': [limited, addresses((n) => `/hidden?in=${encodeURIComponent(`/browse/${n % 2 ? 'creator' : 'fandom'}/${encodeURIComponent(pick(n % 2 ? creators : fandoms))}`)}`)], 'front, limits': [limited, ['/']],
  'fandom, limits': [limited, addresses(() => `/browse/fandom/${encodeURIComponent(pick(fandoms))}`)],
}

/** Asks once: how long it took, and the CPU of the process, in milliseconds. */
async function asked(path: string, cookie: string): Promise<{ readonly status: number; readonly wall: number; readonly cpu: number; readonly bytes: number }> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const response = await app.request(path, { headers: { cookie, 'accept-encoding': 'br, gzip' } })
  const { byteLength } = await response.arrayBuffer()
  const { user, system } = process.cpuUsage(before)
  return { status: response.status, wall: performance.now() - began, cpu: (user + system) / 1000, bytes: byteLength }
}

console.log(`${count} works; milliseconds, p50 / p99\n\n| page | first prints | CPU, first | wall, first | CPU, again | wall, again | KB at most |\n| --- | --- | --- | --- | --- | --- | --- |`)
// The first search waits until the search's thread knows all works, and a reader's pages are compiled by then.
for (const path of ['/search?q=rating%3Ateen', '/', '/about', `/works/${all[0]?.key ?? ''}`, `/works/${all[0]?.key ?? ''}/chapters/1`]) for (let n = 0; n < 30; n++) await asked(path, open)
const both = (times: readonly number[]): string => `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)}`
for (const [name, [cookie, paths]] of Object.entries(kinds)) {
  if (only.length > 0 && !only.includes(name)) continue
  const first = []
  const there: string[] = []
  for (const reader of [cookie, ...(paths.length < 20 && cookie === open ? others : [])]) {
    for (const path of paths) {
      const answer = await asked(path, reader)
      // Of some years and ratings there are fewer pages than were asked for.
      if (answer.status === 404) continue
      first.push(answer)
      if (reader === cookie) there.push(path)
    }
  }
  const again = []
  for (let n = 0; n < Math.max(each, there.length); n++) again.push(await asked(there[n % there.length] as string, cookie))
  console.log(`| ${name} | ${first.length} | ${both(first.map(({ cpu }) => cpu))} | ${both(first.map(({ wall }) => wall))} | ${both(again.map(({ cpu }) => cpu))} | ${both(again.map(({ wall }) => wall))} | ${(Math.max(...first.map(({ bytes }) => bytes)) / 1000).toFixed(1)} |`)
}
if (only.length === 0) {
  // As readers come: ten pages each, of any kind, a work of the whole library each, with limits of their own.
  const session = []
  for (let n = 0; n < 200; n++) {
    const { key } = pick(all)
    const list = (): string => pick(kinds[pick(['browse', 'headings', 'fandom', 'creator', 'tag', 'year', 'rating'])]?.[1] ?? [])
    for (const path of ['/', list(), list(), `/works/${key}`, `/works/${key}/chapters/1`, list(), `/works/${pick(all).key}`, `/works/${pick(all).key}/chapters/1`, '/random', '/shelf']) session.push(await asked(path, pick(others)))
  }
  console.log(`\n${session.length} pages as ${others.length} readers with limits of their own ask for them, ten each time: wall ${both(session.map(({ wall }) => wall))}, CPU ${both(session.map(({ cpu }) => cpu))}`)
}
await catalogue.close()
