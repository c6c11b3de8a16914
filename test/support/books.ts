import type { Block, Mark } from '../../src/model/reading.ts'
import type { Printable } from '../../src/print/runs.ts'
import type { Book, BookWork } from '../../src/publish/book.ts'
import { en } from '../../src/web/words/en.ts'
import { countWords } from '../../src/text/words.ts'

/** A text as a reading has it: a paragraph for each stretch between blank lines. */
export function paragraphsOf(text: string, marks: readonly Mark[] = []): Printable {
  const blocks: Block[] = []
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n\n', at)
    const to = end < 0 ? text.length : end
    if (to > at) blocks.push({ kind: 'paragraph', at: [at, to] })
    at = to + 2
  }
  return { text, blocks, marks, personal: [] }
}

/** A work with a chapter for each of the texts. */
export function workOf(chapters: readonly Printable[], said: Partial<BookWork> = {}): BookWork {
  const language = said.language ?? 'en'
  return {
    key: 'small', title: 'A Small Work', titleKind: 'formal', creators: [{ name: 'Ann Marlow', role: 'author' }], language, words: chapters.reduce((sum, { text }) => sum + countWords(text, 0, text.length), 0),
    addedAt: '2026-01-02T03:04:05.000Z', rung: 'general', warnings: [], warningAnswer: 'not-asked', fandoms: [], relationships: [], characters: [], tags: [], stated: [], notes: [],
    provenance: [{ path: 'small.txt', sha256: '0'.repeat(64), accession: 1, facts: ['plain text'] }],
    chapters: chapters.map((of, n) => ({ number: n + 1, title: `Chapter ${n + 1}`, language, words: countWords(of.text, 0, of.text.length), of, at: [0, of.text.length] as const, edits: [] })),
    ...said,
  }
}

/** A book of works, in English words. */
export function bookOf(works: readonly BookWork[], said: Partial<Book> = {}): Book {
  const [first] = works
  return {
    id: 'urn:incipit:small', title: first?.title ?? '', creators: first?.creators ?? [], language: first?.language ?? 'und', modified: '2026-01-02T03:04:05Z', works, words: en.book, tongue: 'en', ...said,
  }
}
