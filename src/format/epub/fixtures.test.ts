import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fromBuffer } from 'yauzl'
import { makeZip } from '../../../test/hostile/make-zip.ts'
import { intake } from '../../intake/intake.ts'
import type { DocumentText, Unreadable } from '../document.ts'
import { readEpub } from './read-epub.ts'

const shared = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url))
const [w3c, epubcheck] = [join(shared, 'epub-w3c'), join(shared, 'epubcheck')]
const missing = (folder: string): string | false => (existsSync(folder) ? false : `../shared/fixtures/${relative(shared, folder)} is not there`)

const decode = (bytes: Uint8Array): { text: string; encoding: string; findings: [] } => ({ text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes), encoding: 'utf-8', findings: [] })
const read = async (bytes: Uint8Array): Promise<DocumentText | Unreadable> => readEpub(bytes, { name: 'x.epub', decode })

/** All members of a zip, read by the library alone. */
async function membersOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(error)
      const members = new Map<string, Buffer>()
      zip.on('entry', (entry) => zip.openReadStream(entry, (failed, stream) => {
        if (failed) return zip.readEntry()
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { members.set(entry.fileName, Buffer.concat(chunks)); zip.readEntry() }).on('error', () => zip.readEntry())
      }))
      zip.on('end', () => resolve(members)).on('error', reject)
      zip.readEntry()
    })
  })
}

// A second reader of package documents, for sound ones only: regular expressions and nothing else.
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
const uncommented = (xml: string): string => xml.replace(/<!--[^]*?-->/g, '')
const plain = (words: string): string => words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim()
const elements = (xml: string, name: string): string[] => Array.from(xml.matchAll(new RegExp(`<dc:${name}[^>]*>([^]*?)</dc:${name}>`, 'g')), ([, words = '']) => plain(words))

type Wanted = { readonly titles: readonly string[]; readonly creators: readonly string[]; readonly languages: readonly string[]; readonly spine: readonly string[] }

function wantedOf(members: ReadonlyMap<string, Buffer>): Wanted {
  const path = attribute(uncommented(members.get('META-INF/container.xml')?.toString() ?? ''), 'full-path') ?? ''
  const xml = uncommented(members.get(path)?.toString() ?? '')
  const base = path.slice(0, path.lastIndexOf('/') + 1)
  const metadata = /<metadata[^]*?<\/metadata>/.exec(xml)?.[0] ?? ''
  const items = new Map(Array.from(xml.matchAll(/<item\s[^>]*>/g), ([tag]) => [attribute(tag, 'id') ?? '', tag]))
  const spine = Array.from((/<spine[^]*?<\/spine>/.exec(xml)?.[0] ?? '').matchAll(/<itemref\s[^>]*>/g), ([tag]) => ({ item: items.get(attribute(tag, 'idref') ?? '') ?? '', linear: attribute(tag, 'linear') !== 'no' }))
  const ordered = [...spine.filter(({ linear }) => linear), ...spine.filter(({ linear }) => !linear)].map(({ item }) => item)
  const pages = ordered.filter((item) => !(attribute(item, 'properties') ?? '').split(' ').includes('nav'))
  return { titles: elements(metadata, 'title'), creators: elements(metadata, 'creator'), languages: elements(metadata, 'language'), spine: pages.map((item) => base + (attribute(item, 'href') ?? '')) }
}

/** The words of a page, by the bluntest means: what is left without head, scripts and tags. */
function wordsOf(page: string): string[] {
  return uncommented(page).replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/i, ' ').replace(/<(head|script|style|iframe|title|textarea|svg|math)(?:\s[^>]*?)?(?:\/>|>[^]*?<\/\1>)/gi, ' ').replace(/<[^>]*>/g, ' ').replace(/&[^;\s]{1,30};/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What is answered otherwise than the test's own words ask, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'pub-foreign_bad-fallback.epub': 'neither the document nor what stands in for it is a page: there is nothing to read, and it is refused',
  'scr-support-fallback.epub': 'no script is run, so that what stands in for the scripted page is read in its place',
}

test('readEpub: the books of the W3C, metadata and order', { skip: missing(w3c) }, async (t) => {
  const books = readdirSync(w3c).filter((name) => name.endsWith('.epub'))
  assert.equal(books.length, 35)
  for (const name of books) {
    const bytes = readFileSync(join(w3c, name))
    const members = await membersOf(bytes)
    const wanted = wantedOf(members)
    const book = await read(bytes)
    const said = (path: string): string[] => ('refused' in book ? [] : book.metadata.filter((each) => each.path === `epub ${path}`).map(({ words }) => words))
    if (name === 'pub-foreign_bad-fallback.epub') {
      assert.ok('refused' in book && book.refused === 'document-unreadable', name)
      t.diagnostic(`${name}: ${otherwise[name]}`)
      continue
    }
    assert.ok('text' in book, name)
    assert.deepEqual([said('dc:title'), said('dc:creator'), said('dc:language')], [wanted.titles, wanted.creators, wanted.languages], name)
    assert.ok(wanted.titles.length > 0 && wanted.creators.length > 0, name)
    const parts = book.origins.map(({ part }) => part)
    if (name === 'scr-support-fallback.epub') {
      assert.notDeepEqual(parts, wanted.spine)
      t.diagnostic(`${name}: ${otherwise[name]}`)
      continue
    }
    assert.deepEqual(parts, wanted.spine, name)
    // The words of the pages, in their order.
    let at = 0
    for (const path of wanted.spine) {
      for (const word of wordsOf(members.get(path)?.toString() ?? '')) {
        const found = book.text.indexOf(word, at)
        assert.ok(found >= at, `${name}: ${word}`)
        at = found + word.length
      }
    }
  }
  t.diagnostic(`${books.length} books: ${books.length - Object.keys(otherwise).length} as asked, ${Object.keys(otherwise).length} otherwise on purpose`)
})

/** All folders that are unpacked books, and all other files. */
function found(folder: string): { readonly books: readonly string[]; readonly files: readonly string[] } {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (entries.some(({ name }) => name === 'META-INF' || name === 'mimetype')) return { books: [folder], files: [] }
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => found(join(folder, entry.name)))
  return { books: inner.flatMap(({ books }) => books), files: [...entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name)), ...inner.flatMap(({ files }) => files)] }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort((a, b) => Number(b.endsWith('/mimetype')) - Number(a.endsWith('/mimetype')))
}

test('readEpub: the books and documents of epubcheck, each with a defect: none topples it, and the words of the spine are taken', { skip: missing(epubcheck), timeout: 120_000 }, async (t) => {
  const { books, files } = found(epubcheck)
  const refusals = new Map<string, number>()
  let [taken, damaged, count] = [0, 0, 0]
  const meet = async (name: string, bytes: Uint8Array, members: ReadonlyMap<string, Buffer>): Promise<void> => {
    count++
    const book = await read(bytes)
    const reading = await intake({ bytes, name })
    if ('refused' in book) {
      const reason = `${book.refused}: ${book.detail ?? ''}`
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
      t.diagnostic(`refused ${relative(epubcheck, name)}: ${reason}`)
      return
    }
    taken++
    const damage = book.findings.find(({ code }) => code === 'document-damaged')
    if (damage) {
      damaged++
      t.diagnostic(`${relative(epubcheck, name)}: ${damage.detail}`)
    }
    assert.equal(reading.text, book.text, name)
    for (const path of book.origins.map(({ part }) => part ?? '')) {
      for (const word of wordsOf(members.get(path)?.toString() ?? '')) assert.ok(book.text.includes(word), `${name}: ${path}: ${word}`)
    }
    // Pages of a sound package that are there must be among what was read.
    const { spine } = wantedOf(members)
    for (const path of spine) if (members.has(path) && path.endsWith('.xhtml') && wordsOf(members.get(path)?.toString() ?? '').length > 0) assert.ok(book.origins.some(({ part }) => part === path), `${name}: ${path} was not read`)
  }
  for (const folder of books) {
    const all = filesIn(folder)
    const members = new Map(all.map((path) => [relative(folder, path), readFileSync(path)]))
    await meet(folder, makeZip(all.map((path, at) => ({ name: relative(folder, path), bytes: members.get(relative(folder, path)) as Buffer, ...(at === 0 && path.endsWith('/mimetype') && { method: 0 as const }) }))), members)
  }
  let documents = 0
  for (const path of files) {
    const bytes = readFileSync(path)
    if (path.endsWith('.epub')) {
      await meet(path, bytes, await membersOf(bytes).catch(() => new Map<string, Buffer>()))
      continue
    }
    documents++
    const reading = await intake({ bytes, name: path })
    if (path.endsWith('.xhtml') && reading.format === 'html') for (const word of wordsOf(decode(bytes).text)) assert.ok(reading.text.includes(word), `${path}: ${word}`)
  }
  t.diagnostic(`${count} books: ${taken} taken, ${damaged} of them with what is wrong named, ${count - taken} refused; ${documents} single documents read`)
  for (const [reason, many] of refusals) t.diagnostic(`  refused ${many}: ${reason}`)
})
