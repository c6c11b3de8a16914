import type { PageInModel } from '../html/read-html.ts'

// Fewer lines are a title page, or a chapter that is one line long.
const leastLines = 3
const mostCover = 200

/** Words that stand for the picture of a cover. */
const cover = /^(?:(?:front )?cover(?: (?:image|page|art|picture))?|\[?cover\]?|(?:image|picture))$/i

/** Whether a page is a list of the book's chapters and nothing else, but perhaps its heading; or a cover. */
export function isOutsideStory({ text, blocks }: PageInModel, titles: ReadonlySet<string>): boolean {
  if (text.length <= mostCover && cover.test(text)) return true
  if (blocks.length < leastLines || text.length > 100_000 || titles.size < leastLines) return false
  const known = blocks.filter(({ at: [start, end] }) => titles.has(text.slice(start, end).replace(/\s+/g, ' ').trim())).length
  return known >= leastLines && known >= blocks.length - 1
}

/** Whether a page that the guide calls the cover has no more words than a picture has. */
export function isCover({ text }: PageInModel): boolean {
  return text.length <= mostCover
}
