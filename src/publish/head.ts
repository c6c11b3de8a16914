import type { Field, Role } from '../model/assertion.ts'
import type { BookWork, Person } from './book.ts'

/** The names of the lines of a head. Front matter has them as they are; in text and HTML each language of the archive has its own, all of which our intake reads. */
export const headKeys = [
  'title', 'author', 'co-author', 'editor', 'beta', 'translator', 'illustrator', 'posted by', 'typed by', 'idea by', 'rating', 'warnings', 'fandom', 'pairing', 'characters', 'tags', 'series', 'date', 'archive',
  'status', 'reviews', 'language', 'summary', 'note', 'disclaimer',
] as const
export type HeadKey = (typeof headKeys)[number]

/** A line of a head: its name, and what stands behind it, value by value. `prose`: a text of its own. */
export type HeadLine = { readonly key: HeadKey; readonly values: readonly string[]; readonly prose?: true }

const fields: { readonly [F in Field]?: HeadKey } = {
  rating: 'rating', warning: 'warnings', fandom: 'fandom', relationship: 'pairing', character: 'characters', tag: 'tags', series: 'series', date: 'date', permission: 'archive', status: 'status', reviews: 'reviews',
}
const people: { readonly [R in Role]?: HeadKey } = {
  author: 'author', 'co-author': 'co-author', editor: 'editor', beta: 'beta', translator: 'translator', illustrator: 'illustrator', poster: 'posted by', typist: 'typed by', idea: 'idea by',
}

/**
 * What stands before a story in text and Markdown: a label and its values a line, the creator's words where the creator said it, and what others
 * answer for with a remark that says so. What nobody stated is not said; opening words that stand for a title are none.
 */
export function headOf(work: BookWork): readonly HeadLine[] {
  const { creators, stated, summary, notes, disclaimer, language } = work
  const named = (Object.keys(people) as readonly Role[]).flatMap((role): readonly HeadLine[] => {
    const key = people[role]
    const names = creators.filter((creator) => creator.role === role).map(({ name }) => name)
    return key === undefined || names.length === 0 ? [] : [{ key, values: names }]
  })
  const said = stated.flatMap(({ field, values }): readonly HeadLine[] => {
    const key = fields[field]
    const words = values.flatMap(({ value, said: written, by, source }) => (source === undefined ? [] : source === 'stated' ? [written ?? value] : [`${value} [${by}]`]))
    return key === undefined || words.length === 0 ? [] : [{ key, values: [...new Set(words)] }]
  })
  return [
    ...(isTitled(work) ? [{ key: 'title', values: [work.title] } as const] : []),
    ...named, ...said,
    ...(language === 'und' ? [] : [{ key: 'language', values: [language] } as const]),
    ...(summary === undefined ? [] : [{ key: 'summary', values: [summary], prose: true } as const]),
    ...notes.map((note) => ({ key: 'note', values: [note], prose: true } as const)),
    ...(disclaimer === undefined ? [] : [{ key: 'disclaimer', values: [disclaimer], prose: true } as const]),
  ]
}

/** Whether a work's title was stated, and is none that its opening words, its file or the archive lent it. */
export function isTitled({ titleKind }: Pick<BookWork, 'titleKind'>): boolean {
  return titleKind !== 'incipit' && titleKind !== 'devised' && titleKind !== 'filename'
}

/** A line of a head as one line of text. */
export function headValue({ values, prose }: HeadLine): string {
  const each = values.map((value) => value.replace(/\s+/g, ' ').trim())
  return each.join(prose || !each.some((value) => value.includes(',')) ? ', ' : '; ')
}

/** Who wrote it, as a title page says it: nobody who helped. */
export function authorsOf(creators: readonly Person[]): readonly string[] {
  return [...new Set(creators.filter(({ role }) => role === 'author' || role === 'co-author').map(({ name }) => name))]
}
