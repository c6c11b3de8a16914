import type { Block, Mark, Origin } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { PageInModel } from '../html/read-html.ts'

/** A document of the book's spine, read. `isNote`: it is off the main way; `isFurniture`: a list of what is in the book, a cover. */
export type BookPage = { readonly path: string; readonly page: PageInModel; readonly isNote: boolean; readonly isFurniture: boolean }

/** The documents of a book as one line of characters. `starts`: where the first of each path begins. */
type Joined = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly furniture: readonly Span[]
  readonly origins: readonly Origin[]
  readonly starts: ReadonlyMap<string, number>
}

const between = '\n\n'

/** Puts documents behind each other, all that lies in them shifted to where they now stand. Linear. */
export function joinPages(pages: readonly BookPage[]): Joined {
  const texts: string[] = []
  const blocks: Block[] = []
  const marks: Mark[] = []
  const furniture: Span[] = []
  const origins: Origin[] = []
  const starts = new Map<string, number>()
  let length = 0
  for (const { path, page, isNote, isFurniture } of pages) {
    const at = length === 0 || page.text === '' ? length : length + between.length
    if (!starts.has(path)) starts.set(path, at)
    if (page.text === '') continue
    const moved = ([start, end]: Span): Span => [start + at, end + at]
    texts.push(page.text)
    length = at + page.text.length
    origins.push({ at, from: 0, encoding: '', newline: 'document', repairs: [], part: path })
    for (const block of page.blocks) blocks.push({ ...block, at: moved(block.at), ...(isFurniture ? { kind: 'front' as const } : isNote && block.kind === 'paragraph' ? { kind: 'note' as const } : {}) })
    for (const mark of page.marks) marks.push({ ...mark, at: moved(mark.at) })
    for (const span of isFurniture ? page.blocks.map((block) => block.at) : page.furniture) furniture.push(moved(span))
  }
  return { text: texts.join(between), blocks, marks, furniture, origins, starts }
}
