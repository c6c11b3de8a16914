import type { DocumentText } from '../document.ts'
import type { Pdf } from './open-pdf.ts'
import type { Start } from './write-paragraphs.ts'

/** A bookmark and where it leads: to a page, and to a height on it in points from its lower edge, where it says one. */
type Bookmark = { readonly title: string; readonly page: number; readonly top: number | undefined }

const mostBookmarks = 2000

/** The document's bookmarks as the contents of its text. @param heightOf from a page and a height on it to points from the page's upper edge */
export async function contentsOf(pdf: Pdf, starts: readonly Start[], heightOf: (page: number, top: number) => number): Promise<DocumentText['contents']> {
  const byPage = new Map<number, Start[]>()
  for (const start of starts) {
    const own = byPage.get(start.page)
    if (own) own.push(start)
    else byPage.set(start.page, [start])
  }
  const found = new Map<number, string>()
  for (const { title, page, top } of await bookmarksOf(pdf)) {
    const y = top === undefined ? -Infinity : heightOf(page, top) - 2
    const start = byPage.get(page)?.find((each) => each.y >= y) ?? starts.find((each) => each.page > page)
    if (start && !found.has(start.at)) found.set(start.at, title)
  }
  return [...found].map(([at, title]) => ({ at, title })).sort((a, b) => a.at - b.at)
}

async function bookmarksOf(pdf: Pdf): Promise<readonly Bookmark[]> {
  const found: Bookmark[] = []
  try {
    const open: unknown[] = [await pdf.getOutline()]
    for (let seen = 0; open.length > 0 && seen < mostBookmarks;) {
      const list = open.pop()
      if (!Array.isArray(list)) continue
      for (const each of list.slice(0, mostBookmarks) as readonly { title?: unknown; dest?: unknown; items?: unknown }[]) {
        seen++
        const title = typeof each.title === 'string' ? each.title.toWellFormed().replace(/[\s\0]+/g, ' ').trim().slice(0, 300) : ''
        const place = title === '' ? undefined : await placeOf(pdf, each.dest)
        if (place) found.push({ title, ...place })
        if (each.items !== undefined) open.push(each.items)
      }
    }
  } catch {
    // Bookmarks that are broken are none.
  }
  return found
}

async function placeOf(pdf: Pdf, dest: unknown): Promise<Omit<Bookmark, 'title'> | undefined> {
  try {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    if (!Array.isArray(place)) return undefined
    const [target, how, first, second] = place as readonly unknown[]
    const page = typeof target === 'number' ? target : await pdf.getPageIndex(target as { num: number; gen: number })
    const kind = typeof how === 'object' && how !== null && 'name' in how ? how.name : undefined
    const top = kind === 'XYZ' ? second : kind === 'FitH' || kind === 'FitBH' ? first : undefined
    return Number.isSafeInteger(page) && page >= 0 ? { page, top: typeof top === 'number' ? top : undefined } : undefined
  } catch {
    return undefined
  }
}
