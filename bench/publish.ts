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

/** The least CPU that something takes, of all threads, in ms: other work on the machine only adds to it. */
async function least(measures: Readonly<Record<string, () => unknown>>, turns = 200): Promise<Readonly<Record<string, number>>> {
  const found = new Map<string, number>()
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, measure] of Object.entries(measures)) {
      const start = process.cpuUsage()
      await measure()
      const { user, system } = process.cpuUsage(start)
      // The first half warms up.
      if (turn >= turns / 2) found.set(name, Math.min(found.get(name) ?? Infinity, (user + system) / 1000))
    }
  }
  return Object.fromEntries(found)
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
const near: { readonly book: Book; readonly size: number }[] = []
for (const key of keys) {
  const book = await bookOfWork(from, key)
  if (typeof book === 'string') continue
  const size = sizeOf(book)
  if (size > wanted * 0.6 && size < wanted * 1.8) near.push({ book, size })
}
near.sort((a, b) => Math.abs(a.size - wanted) - Math.abs(b.size - wanted))
console.log('| text, KB | chapters | edits | bare writer, ms | EPUB, ms | of it pages with their edits | bare, per 26 KB | EPUB, per 26 KB | EPUB over bare |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const { book, size } of near.slice(0, 8)) {
  const body = storyOf(book)
  const { bare = 0, epub = 0, story = 0 } = await least({
    bare: () => zipped([{ name: 'mimetype', bytes: 'application/epub+zip', stored: true }, { name: 'META-INF/container.xml', bytes: tiny }, { name: 'EPUB/package.opf', bytes: tiny }, { name: 'EPUB/story.xhtml', bytes: body }]),
    epub: () => printEpub(book), story: () => storyOf(book),
  })
  const chapters = book.works.flatMap((work) => work.chapters)
  const per = (ms: number): string => (ms / size * wanted).toFixed(2)
  console.log(`| ${(size / 1000).toFixed(1)} | ${chapters.length} | ${chapters.reduce((sum, { edits }) => sum + edits.length, 0)} | ${bare.toFixed(2)} | ${epub.toFixed(2)} | ${story.toFixed(2)} | ${per(bare)} | ${per(epub)} | ${(epub / bare).toFixed(1)} |`)
}

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
