import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printEpub } from '../../src/publish/epub/print-epub.ts'
import { faultsOf } from '../support/epubs.ts'
import { epubcheck, noEpubcheck } from '../support/epubcheck.ts'
import { booksOf } from '../support/published.ts'
import { type HeapFile, heapOf } from '../support/real-library.ts'

/**
 * `npm run epubcheck [-- --most 200] [--keep FOLDER]`: EPUBs of the samples and, where it is present, of the corpus, each through EPUBCheck 5.3 and
 * through epubcheck-ts. Ends with 1 where either holds anything against one.
 */
const valueOf = (name: string): string | undefined => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined)
const most = Number(valueOf('most') ?? 120)
const reason = noEpubcheck()
if (reason) {
  console.log(reason)
  process.exit(0)
}

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url)
const texts = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')).sort() : []
// Every so many, so that all authors come in.
const some = texts.filter((_, n) => n % Math.max(1, Math.floor(texts.length / 40)) === 0).map((name): HeapFile => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, corpus))) }))
const samples = heapOf(new URL('../../samples/heap/', import.meta.url))
const folder = valueOf('keep') ?? mkdtempSync(join(tmpdir(), 'incipit-epubs-'))
const written: string[] = []
let [faulty, bytes] = [0, 0]

for (const files of [some, samples]) {
  let left = files === some ? Math.floor(most / 3) : most - written.length
  for await (const book of booksOf(files)) {
    // The last is the one of all works, which is checked in any case.
    if (left <= 0 && book.works.length === 1) continue
    left -= 1
    const epub = await printEpub(book)
    bytes += epub.length
    const file = join(folder, `${String(written.length + 1).padStart(4, '0')}.epub`)
    writeFileSync(file, epub)
    written.push(file)
    const faults = await faultsOf(epub)
    if (faults.length === 0) continue
    faulty += 1
    console.log(`${file}: ${book.title}\n  ${faults.join('\n  ')}`)
  }
}
const { counts, said } = await epubcheck(written)
process.stdout.write(said)
const found = counts.filter((count) => count > 0).length
if (valueOf('keep') === undefined) rmSync(folder, { recursive: true, force: true })
console.log(`${written.length} EPUBs, ${(bytes / 1e6).toFixed(1)} MB. With a fatal error, an error or a warning: ${found} by EPUBCheck 5.3, ${faulty} by epubcheck-ts.`)
process.exitCode = faulty + found > 0 ? 1 : 0
