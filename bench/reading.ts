import { makeApp } from '../src/web/app.ts'
import { library } from '../test/support/real-library.ts'

// What reading costs the server: a chapter and the whole of a work, printed and kept; and what goes over the wire. `npm run bench:reading -- WORDS`,
// 500,000 by default, in chapters of 5,000.
const words = Number(process.argv[2] ?? 500_000)
const sentences = ['The lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open.', '"Nobody came," she said, "and nobody will."', 'In the evening she wrote four figures in a column that had been ruled by a man she had never met.', 'It was painted the grey of the estuary -- it had no name where a name goes.', 'He learned the hours of both as other people know their stairs in the dark.', 'The glass had dropped by noon...']
const vocabulary = ['harbour', 'sluice', 'gannet', 'ledger', 'lantern', 'bridge', 'weather', 'copper', 'morning', 'signal', 'winter', 'mooring', 'chandler', 'current', 'estuary', 'figure']
let state = 7
const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below
const sentence = (): string => `${sentences[next(sentences.length)] as string} Of the ${vocabulary[next(16)] as string} and the ${vocabulary[next(16)] as string} nothing was said until ${vocabulary[next(16)] as string} number ${next(9000)}.`
const paragraph = (): string => Array.from({ length: 1 + next(4) }, sentence).join(' ')
let count = 0
const chapters: string[] = []
while (count < words) {
  const paragraphs: string[] = []
  for (let of = 0; of < 5000;) {
    const one = paragraph()
    paragraphs.push(one)
    of += one.split(' ').length
  }
  chapters.push(`Chapter ${chapters.length + 1}: The ${vocabulary[next(16)] as string}\n\n${paragraphs.join('\n\n')}`)
  count += 5000
}

const { catalogue, desk, close } = await library([{ name: 'long.txt', bytes: Buffer.from(`Title: The Long One\nAuthor: Ann Marlow\nRating: G\n\n${chapters.join('\n\n')}\n`) }])
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [work] = await catalogue.newest({ states: ['published'], maxWeight: 99, never: [], ask: [], answered: [], without: [], withoutWorks: [] }, 1)
if (!work) throw new Error('Cannot measure: there is no work')
console.log(`${work.words} words in ${work.chapters} chapters`)

/** Asks for a page: milliseconds until its last byte is there, and how many bytes that are. */
async function asked(path: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now()
  const response = await app.request(path, { headers: { 'accept-encoding': 'br, gzip' } })
  const { byteLength } = await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`Cannot measure ${path}: it answers ${response.status}`)
  return { ms: performance.now() - began, bytes: byteLength }
}

/** The longest that the event loop stood still while something went on, in milliseconds. */
async function stillness(act: () => Promise<unknown>): Promise<number> {
  let [last, longest, going] = [performance.now(), 0, true]
  const tick = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setImmediate(tick)
  }
  setImmediate(tick)
  await act()
  going = false
  return longest
}

const report = (name: string, times: readonly number[], bytes: number): void => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
  console.log(`${name.padEnd(34)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${(bytes / 1000).toFixed(1)} KB`)
}
const each = async (name: string, paths: readonly string[]): Promise<void> => {
  const all = []
  for (const path of paths) all.push(await asked(path))
  report(name, all.map(({ ms }) => ms), Math.max(...all.map(({ bytes }) => bytes)))
}
const chapterPaths = Array.from({ length: Math.min(99, work.chapters) }, (_, n) => `/works/${work.key}/chapters/${n + 1}`)
await each('chapters, printed', chapterPaths)
await each('chapters, kept', Array.from({ length: 5 }, () => chapterPaths).flat())
await each('record', Array.from({ length: 300 }, () => `/works/${work.key}`))
let first = { ms: 0, bytes: 0 }
const still = await stillness(async () => { first = await asked(`/works/${work.key}/whole`) })
report('whole, printed', [first.ms], first.bytes)
console.log(`${''.padEnd(34)} the event loop stood still for ${still.toFixed(0)} ms at most`)
await each('whole, kept', Array.from({ length: 50 }, () => `/works/${work.key}/whole`))
await close()
