import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { keeper } from '../src/consent/policy.ts'
import { openTo } from '../src/consent/predicate.ts'
import { printHtml } from '../src/print/html.ts'
import type { Book } from '../src/publish/book.ts'
import { printEpub } from '../src/publish/epub/print-epub.ts'
import { zipped } from '../src/publish/epub/zip.ts'
import { bookOfWork } from '../src/web/publications/open-book.ts'
import { asKeeper } from '../test/support/published.ts'
import { type HeapFile, heapOf, library } from '../test/support/real-library.ts'

/**
 * `npm run bench:publish`: CPU of an EPUB per 26 KB of text, beside a bare writer (mimetype, container, package, the story as one page, by the same zip),
 * turn by turn in one run; then all works of a library, one after another, and what memory that takes.
 */
const sizeOf = ({ works }: Book): number => works.reduce((sum, { chapters }) => sum + chapters.reduce((total, { at }) => total + at[1] - at[0], 0), 0)

type Measured = 'bare' | 'epub' | 'story'

/**
 * The least CPU that each takes, of all threads, in ms: other work on the machine only adds to it. `over`: how many times the bare writer's a book took turn by turn, in the middle
 * of the turns: a machine's clock may change its speed between two of them, and hardly within one.
 */
async function least(measures: Readonly<Record<Measured, () => unknown>>, turns = 200): Promise<{ readonly ms: Readonly<Record<Measured, number>>; readonly over: number }> {
  const found = new Map<string, number>()
  const ratios: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const taken = new Map<string, number>()
    for (const [name, measure] of Object.entries(measures)) {
      const start = process.cpuUsage()
      await measure()
      const { user, system } = process.cpuUsage(start)
      taken.set(name, (user + system) / 1000)
    }
    // The first half warms up.
    if (turn < turns / 2) continue
    for (const [name, ms] of taken) found.set(name, Math.min(found.get(name) ?? Infinity, ms))
    ratios.push((taken.get('epub') ?? 0) / (taken.get('bare') ?? 1))
  }
  return { ms: Object.fromEntries(found) as Record<Measured, number>, over: ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0 }
}

const tiny = '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/></package>'
const storyOf = ({ works }: Book): string => works.flatMap(({ chapters }) => chapters.map(({ of, at, edits }) => printHtml(of, at, { edits, xhtml: true }))).join('')

const corpus = new URL('../../shared/corpus/public-domain/', import.meta.url)
const texts = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')).sort().filter((_, n) => n % 12 === 0).map((name): HeapFile => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, corpus))) })) : []
const samples = heapOf(new URL('../samples/heap/', import.meta.url))
const { catalogue, close } = await library([...texts, ...samples])
const from = asKeeper(catalogue)
const keys = (await catalogue.newest(openTo(keeper), 10_000)).map(({ key }) => key)

const wanted = 26_000
const mostOver = 2.5
const near: { readonly book: Book; readonly size: number }[] = []
for (const key of keys) {
  const book = await bookOfWork(from, key)
  if (typeof book === 'string') continue
  const size = sizeOf(book)
  if (size > wanted * 0.6 && size < wanted * 1.8) near.push({ book, size })
}
near.sort((a, b) => Math.abs(a.size - wanted) - Math.abs(b.size - wanted))
console.log('| text, KB | chapters | edits | bare writer, ms | EPUB, ms | of it pages with their edits | bare, per 26 KB | EPUB, per 26 KB | EPUB over bare |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
const overs: number[] = []
for (const { book, size } of near.slice(0, 8)) {
  const body = storyOf(book)
  const { ms: { bare, epub, story }, over } = await least({
    bare: () => zipped([{ name: 'mimetype', bytes: 'application/epub+zip', stored: true }, { name: 'META-INF/container.xml', bytes: tiny }, { name: 'EPUB/package.opf', bytes: tiny }, { name: 'EPUB/story.xhtml', bytes: body }]),
    epub: () => printEpub(book), story: () => storyOf(book),
  })
  const chapters = book.works.flatMap((work) => work.chapters)
  const per = (ms: number): string => (ms / size * wanted).toFixed(2)
  console.log(`| ${(size / 1000).toFixed(1)} | ${chapters.length} | ${chapters.reduce((sum, { edits }) => sum + edits.length, 0)} | ${bare.toFixed(2)} | ${epub.toFixed(2)} | ${story.toFixed(2)} | ${per(bare)} | ${per(epub)} | ${over.toFixed(2)} |`)
  overs.push(over)
}
console.log(`\nAim: 2.0 ms per 26 KB where the bare writer takes 0.8, which is 2.5 times as long: met in ${overs.filter((over) => over <= mostOver).length} of ${overs.length} rows; at most ${Math.max(...overs).toFixed(2)} times.`)

const heaps: number[] = []
let [characters, bytes, works] = [0, 0, 0]
const start = process.cpuUsage()
for (const key of keys) {
  const book = await bookOfWork(from, key)
  if (typeof book === 'string') continue
  const epub = await printEpub(book)
  characters += sizeOf(book)
  bytes += epub.length
  works += 1
  if (works % 25 === 0) heaps.push(process.memoryUsage().rss / 1e6)
}
const { user, system } = process.cpuUsage(start)
console.log(`\n${works} works, ${(characters / 1e6).toFixed(1)} MB of text, ${(bytes / 1e6).toFixed(1)} MB of EPUB, catalogue and gate included: ${((user + system) / 1000 / characters * wanted).toFixed(2)} ms of CPU per 26 KB; resident, MB, every 25 works: ${heaps.map((heap) => heap.toFixed(0)).join(' ')}`)
await close()
