import type { Finding } from '../../model/finding.ts'
import type { Metadata } from '../../model/reading.ts'
import type { Codec, CodecTools, DocumentText, Unreadable } from '../document.ts'
import { type HtmlOptions, type PageInModel, readHtml } from '../html/read-html.ts'
import { type ContentsLine, readNav, readNcx } from './read-contents.ts'
import { encryptedPaths } from './encrypted.ts'
import { type BookPage, joinPages } from './join-pages.ts'
import { gathered } from './gather-findings.ts'
import { type Book, openBook } from './open-book.ts'
import { isCover, isOutsideStory } from './outside-story.ts'
import { planOf } from './plan.ts'
import { resolveHref, type Target } from './resolve-href.ts'

/**
 * Reads an EPUB, 2 or 3: its documents in the order of the spine, its contents as places in them, its metadata as it gives it. What is broken is
 * gone round: without container.xml the package document is looked for, without one all pages are taken in the order of their names.
 */
export const readEpub: Codec = async (bytes, tools) => {
  const book = await openBook(bytes)
  return 'refused' in book ? book : readBook(book, tools)
}

async function readBook(book: Book, tools: CodecTools): Promise<DocumentText | Unreadable> {
  const read = async (name: string | undefined): Promise<Uint8Array | undefined> => (name === undefined ? undefined : book.read(name))
  await checkMimetype(book)
  const encrypted = encryptedPaths(await read(book.find('META-INF/encryption.xml')) ?? new Uint8Array())
  const plan = await planOf(book, read)
  const contents = await contentsOf(plan.nav, plan.ncx, read)
  const lines = contents.flatMap(({ title, href, base }) => {
    const target = resolveHref(base, href)
    return target ? [{ title, target: { ...target, path: book.find(target.path) ?? target.path } }] : []
  })
  const titles = new Set(lines.map(({ title }) => title))
  const wanted = idsByPath(lines.map(({ target }) => target))
  const findings: Finding[] = []
  const pages: BookPage[] = []
  let locked = 0
  for (const { path, linear } of plan.pages) {
    const bytes = encrypted.has(path) ? undefined : await book.read(path)
    if (encrypted.has(path)) locked++
    if (!bytes) continue
    const page = pageOf(bytes, tools, findings, wanted.get(path))
    pages.push({ path, page, isNote: !linear, isFurniture: plan.contentsPages.has(path) || plan.about.has(path) || (plan.covers.has(path) && isCover(page)) || isOutsideStory(page, titles) })
  }
  const { starts, ...joined } = joinPages(pages)
  if (locked > 0 && joined.text === '') return { refused: 'document-encrypted', detail: `${locked} documents` }
  if (locked > 0) book.damage.add(`encrypted documents: ${locked}`)
  if (joined.text === '' && book.damage.size > 0) return { refused: 'document-unreadable', detail: damageOf(book) }
  const anchors = new Map(pages.map(({ path, page }) => [path, page.anchors]))
  const places = lines.flatMap(({ title, target: { path, id } }) => {
    const start = starts.get(path)
    return start === undefined ? [] : [{ at: Math.min(start + (anchors.get(path)?.get(id ?? '') ?? 0), joined.text.length), title }]
  })
  const metadata: readonly Metadata[] = plan.metadata ?? pages[0]?.page.metadata ?? []
  if (book.damage.size > 0) findings.push({ code: 'document-damaged', detail: damageOf(book) })
  return { ...joined, metadata, contents: places.toSorted((a, b) => a.at - b.at), findings: gathered(findings, plan.pictures, joined.furniture) }
}

const mostTold = 12

function damageOf({ damage }: Book): string {
  const told = [...damage].slice(0, mostTold).map((words) => words.slice(0, 200))
  return [...told, ...(damage.size > mostTold ? [`${damage.size - mostTold} more`] : [])].join('; ')
}

function pageOf(bytes: Uint8Array, tools: CodecTools, findings: Finding[], ids: HtmlOptions['ids']): PageInModel {
  const decoded = tools.decode(bytes, statedEncoding(bytes))
  const page = readHtml(withoutSubset(decoded.text), { xhtml: true, ...(ids && { ids }) })
  // Their places are places of a page, which is a part of the book's text only.
  for (const { code, detail } of [...decoded.findings, ...page.findings]) findings.push({ code, ...(detail !== undefined && { detail }) })
  return page
}

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  // bounded: both patterns meet 1,024 characters.
  return /^[^<]{0,16}<\?xml[^>]{0,100}encoding\s{0,8}=\s{0,8}["']([A-Za-z0-9_.-]{2,40})/.exec(head)?.[1] ?? /<meta[^>]{0,200}charset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_:.-]{2,40})/i.exec(head)?.[1]
}

/** A page without the entities that its document type declares: an HTML reader would take them for words. None of them is ever replaced. */
function withoutSubset(source: string): string {
  const head = source.slice(0, 4096)
  const start = /<!doctype[^<>[]{0,1000}\[/i.exec(head)
  const end = start ? source.indexOf(']', start.index + start[0].length) : -1
  return start && end >= 0 ? source.slice(0, start.index + start[0].length - 1) + source.slice(end + 1) : source
}

async function checkMimetype(book: Book): Promise<void> {
  const name = book.find('mimetype')
  const bytes = name === undefined ? undefined : await book.read(name)
  const words = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100)).toString('latin1').trim()
  if (words !== 'application/epub+zip') book.damage.add(words === undefined ? 'it has no mimetype' : 'its mimetype is not that of an EPUB')
}

/** The lines of the contents: of the navigation document or, where that has none, of the NCX. */
async function contentsOf(nav: string | undefined, ncx: string | undefined, read: (name: string | undefined) => Promise<Uint8Array | undefined>): Promise<readonly (ContentsLine & { readonly base: string })[]> {
  const lines = readNav(await read(nav) ?? new Uint8Array()).map((line) => ({ ...line, base: nav ?? '' }))
  return lines.length > 0 ? lines : readNcx(await read(ncx) ?? new Uint8Array()).map((line) => ({ ...line, base: ncx ?? '' }))
}

function idsByPath(targets: readonly Target[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>()
  for (const { path, id } of targets) {
    if (id === undefined) continue
    const ids = wanted.get(path) ?? new Set()
    wanted.set(path, ids.add(id))
  }
  return wanted
}
