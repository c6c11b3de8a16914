import type { Metadata } from '../../model/reading.ts'
import type { Book } from './open-book.ts'
import { type BookPackage, type ManifestItem, readPackage } from './read-package.ts'
import { resolveHref } from './resolve-href.ts'
import { readBookXml } from './xml-events.ts'

/** What is to be read of a book, in which order: names of its members. */
type Plan = {
  /** Undefined without a package document. */
  readonly metadata: readonly Metadata[] | undefined
  readonly pages: readonly { readonly path: string; readonly linear: boolean }[]
  readonly nav: string | undefined
  readonly ncx: string | undefined
  /** Pages that the guide calls the contents, or the cover. */
  readonly contentsPages: ReadonlySet<string>
  readonly covers: ReadonlySet<string>
  /** Pages of an archive's own, in a book that one like us has made: what it says of the work, and its cover. */
  readonly about: ReadonlySet<string>
  readonly pictures: readonly string[]
}

type ReadBytes = (name: string | undefined) => Promise<Uint8Array | undefined>

/** Finds a book's package document and makes a plan of it; without one, of the names of the members alone. */
export async function planOf(book: Book, read: ReadBytes): Promise<Plan> {
  const name = await packageName(book, read)
  const source = await read(name)
  if (name === undefined || source === undefined) {
    book.damage.add('it has no package document')
    return planOfNames(book)
  }
  const found = readPackage(source)
  if (found.defect !== undefined) book.damage.add(`its package document: ${found.defect}`)
  return planOfPackage(book, name, found)
}

/** The first package document that container.xml names and that is there; else the first that is there. */
async function packageName(book: Book, read: ReadBytes): Promise<string | undefined> {
  const container = await read(book.find('META-INF/container.xml'))
  const named: string[] = []
  if (container) readBookXml(container, { open: (element, attributes) => { if (element === 'rootfile') named.push(attributes.get('full-path') ?? '') } })
  for (const path of named.slice(0, 100)) {
    const target = resolveHref('', path)
    const found = target && book.find(target.path)
    if (found !== undefined) return found
  }
  book.damage.add(container === undefined ? 'it has no container.xml' : 'its container.xml leads to no package document')
  return book.names.find((name) => /\.opf$/i.test(name))
}

const isPage = (path: string): boolean => /\.x?html?$/i.test(path) && !path.startsWith('META-INF/')
const isNcx = (path: string): boolean => /\.ncx$/i.test(path)
const pageTypes = new Set(['application/xhtml+xml', 'text/html', 'application/x-dtbook+xml', 'text/x-oeb1-document', 'application/xml', 'text/xml'])

function planOfNames(book: Book): Plan {
  const pages = book.names.filter(isPage).toSorted(inNaturalOrder)
  const nav = pages.find((path) => /(?:^|\/)nav\.x?html?$/i.test(path))
  return { metadata: undefined, pages: pages.filter((path) => path !== nav).map((path) => ({ path, linear: true })), nav, ncx: book.names.find(isNcx), contentsPages: new Set(), covers: new Set(), about: new Set(), pictures: [] }
}

function planOfPackage(book: Book, name: string, { metadata, items, spine, ncx, guide }: BookPackage): Plan {
  const byId = new Map<string, ManifestItem>()
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  const pathOf = (href: string): string | undefined => {
    const target = resolveHref(name, href)
    return target && book.find(target.path)
  }
  const guided = (kind: string): ReadonlySet<string> => new Set(guide.flatMap(({ type, href }) => (type.toLowerCase() === kind ? [pathOf(href) ?? ''] : [])))
  const nav = items.find(({ properties }) => properties.split(/\s+/).includes('nav'))
  const navPath = nav && pathOf(nav.href)
  const pages: { path: string; linear: boolean }[] = []
  let missing = 0
  for (const { id, linear } of spine) {
    const path = pageOf(byId.get(id), byId, pathOf)
    if (path === undefined) missing++
    else if (path !== navPath) pages.push({ path, linear })
  }
  if (missing > 0) book.damage.add(`documents of the spine that are not there: ${missing}`)
  if (spine.length === 0) book.damage.add('it has no spine')
  const taken = pages.length > 0 || spine.length > missing ? pages : planOfNames(book).pages.filter(({ path }) => path !== navPath)
  // Where nothing is on the main way, the order of the spine is all there is.
  const isMain = taken.some(({ linear }) => linear)
  const ordered = isMain ? [...taken.filter(({ linear }) => linear), ...taken.filter(({ linear }) => !linear)] : taken.map(({ path }) => ({ path, linear: true }))
  const toc = items.find(({ id, type }) => id === ncx || type === 'application/x-dtbncx+xml')
  return {
    metadata, pages: ordered, nav: navPath,
    ncx: (toc && pathOf(toc.href)) ?? book.names.find(isNcx),
    contentsPages: guided('toc'), covers: guided('cover'),
    about: new Set(items.flatMap(({ href, properties }) => (properties.split(/\s+/).includes('incipit:about') ? [pathOf(href) ?? ''] : []))),
    pictures: items.filter(({ type }) => type.startsWith('image/')).map(({ href }) => href),
  }
}

// A stand-in has a stand-in of its own at most; longer chains were made to cost time.
const longestChain = 8

/** The page of a spine's item, or the first page among what stands in for it. */
function pageOf(item: ManifestItem | undefined, byId: ReadonlyMap<string, ManifestItem>, pathOf: (href: string) => string | undefined): string | undefined {
  const seen = new Set<string>()
  for (let each = item; each !== undefined && !seen.has(each.id) && seen.size < longestChain; each = byId.get(each.fallback)) {
    seen.add(each.id)
    const path = pathOf(each.href)
    // Nothing is run here: what the book has for readers that run no scripts is what is read.
    if (each.properties.split(/\s+/).includes('scripted') && byId.has(each.fallback) && !seen.has(each.fallback)) continue
    if (path !== undefined && (pageTypes.has(each.type) || isPage(path))) return path
  }
  return undefined
}

/** `ch2` before `ch10`. */
function inNaturalOrder(a: string, b: string): number {
  const [as, bs] = [a, b].map((name) => name.split(/(\d+)/)) as [string[], string[]]
  for (let at = 0; at < Math.min(as.length, bs.length); at++) {
    const [left, right] = [as[at] as string, bs[at] as string]
    const order = at % 2 === 1 ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0
    if (order !== 0) return order
  }
  return as.length - bs.length
}
