// bounded: each pattern here meets a field of at most 200 characters.
import type { Assertion } from '../../model/assertion.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inMetadata } from './assert.ts'
import { isNameLike } from './people.ts'

/** What editors and servers write into a page's head when nobody else does. */
const junk = /^(?:untitled.*|new page ?\d*|no title|title|home ?page|document|index|page|default|normal|story|stories|fan ?fic(?:tion)?|microsoft word.*|https?:.*|.*\.(?:html?|txt|doc|asp|php)|welcome.*|my .{0,20} page)$/i

/** What the head of a web page states. It is outside the text, and yields to what the text says. */
export function readMetadata(metadata: readonly { readonly path: string; readonly words: string }[], known: readonly Assertion[]): Assertion[] {
  const assertions: Assertion[] = []
  for (const { path, words: given } of metadata) {
    const words = collapse(given)
    if (words === '' || words.length > 200) continue
    if (path === 'title' && !junk.test(words)) {
      const same = known.find((assertion) => assertion.field === 'title' && (fold(words).includes(fold(assertion.value.title)) || fold(assertion.value.title).includes(fold(words))))
      if (same) continue
      const by = /^(.{1,100}?)\s*(?:,|-|–|—)?\s+by\s+(.{2,50})$/i.exec(words)
      const name = by?.[2]
      const title = by && name && isNameLike(name) ? (by[1] as string) : words
      assertions.push(inMetadata(path, words, 'title', { title: title.replace(/^["“]|["”]$/g, ''), kind: 'caption' }, 'page:title', known.some(({ field }) => field === 'title') ? 0.4 : 0.75))
      if (title !== words && name && !known.some(({ field }) => field === 'creator')) assertions.push(inMetadata(path, words, 'creator', { name, role: 'author' }, 'page:title by', 0.7))
    }
    if (/^meta author$/i.test(path) && isNameLike(words) && !known.some((assertion) => assertion.field === 'creator' && assertion.value.role === 'author') && !/^(?:user|owner|admin|administrator|author|name|me)$/i.test(words)) {
      assertions.push(inMetadata(path, words, 'creator', { name: words, role: 'author' }, 'page:meta author', 0.6))
    }
  }
  return assertions
}
