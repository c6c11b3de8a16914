import { isUtf8 } from 'node:buffer'
import type { Metadata } from '../../model/reading.ts'
import { readHtml } from '../html/read-html.ts'
import type { SqlValue } from './sql-rows.ts'
import { columns, type EfictionTable, tableOf } from './tables.ts'

/** A row of the database: its values by column, as text. */
type Row = ReadonlyMap<string, string>

/** All that a dump says of its stories, but for their words: rows by table and key. */
type Library = { readonly rows: Readonly<Record<Exclude<EfictionTable, 'chapters'>, Row[]>>; readonly chapters: Map<string, Row[]>; bytes: number }

/** No field that tells of a story is longer: the longest summary of eFiction has 64 KiB. */
export const fieldBytes = 64 * 1024
// A story has some thirty; a list without end is a mistake or an attack.
const mostSaid = 500
// Half a million stories with a summary each. What comes behind is chapters without a story, and is read as such.
const mostBytes = 48 * 1024 * 1024

/** A library of which nothing is known yet. */
export function emptyLibrary(): Library {
  const rows = Object.fromEntries(Object.keys(columns).filter((name) => name !== 'chapters').map((name) => [name, []])) as unknown as Library['rows']
  return { rows, chapters: new Map(), bytes: 0 }
}

/** The columns that a dump states itself, by the name of the table. */
export type Stated = Map<string, readonly string[]>

/** The values of a row by column: those that the statement names, else those of the dump's own table, else eFiction's. */
export function valuesOf(table: string, named: readonly string[] | undefined, stated: Stated, values: readonly SqlValue[]): ReadonlyMap<string, SqlValue> {
  const known = tableOf(table)
  const names: readonly string[] = named ?? stated.get(table) ?? (known ? columns[known] : [])
  return new Map(values.map((value, at) => [(names[at] ?? '').toLowerCase(), value] as const))
}

/** Keeps what a row says, but for the words of chapters. */
export function note(library: Library, table: EfictionTable, values: ReadonlyMap<string, SqlValue>): void {
  const row = new Map<string, string>()
  for (const [name, value] of values) if (value && name !== 'storytext' && name !== 'password' && name !== 'bio') row.set(name, words(value.bytes))
  for (const [name, value] of row) library.bytes += 32 + name.length + value.length
  if (library.bytes > mostBytes) return
  if (table !== 'chapters') return void library.rows[table].push(row)
  const story = row.get('sid') ?? ''
  const chapters = library.chapters.get(story)
  if (chapters) chapters.push(row)
  else library.chapters.set(story, [row])
}

/** A field as text. Old databases call everything Latin-1 and hold UTF-8, windows-1252 or both. */
export function words(bytes: Uint8Array): string {
  const head = bytes.subarray(0, fieldBytes)
  return new TextDecoder(isUtf8(head) ? 'utf-8' : 'windows-1252').decode(head)
}

/** A field that was written as a piece of a page: its words, line ends kept between paragraphs. */
function plain(field: string): string {
  return (/[<&]/.test(field) ? readHtml(field).text : field).trim()
}

/** Rows by what they are looked up by. */
type Index = {
  readonly one: (table: Exclude<EfictionTable, 'chapters'>, key: string | undefined) => Row | undefined
  /** Rows of a table that lists things of stories. */
  readonly ofStory: (table: 'inseries' | 'coauthors', sid: string | undefined) => readonly Row[]
  /** Which chapter of its story, from 1, and of how many. */
  readonly place: (chapter: Row) => { readonly number: number; readonly of: number }
}

/** Indexes a library, once all of it is known. */
export function indexOf(library: Library): Index {
  const maps = new Map(Object.entries(library.rows).map(([table, rows]) => [table, new Map(rows.map((row) => [row.get(columns[table as EfictionTable][0]) ?? '', row]))]))
  const lists = { inseries: Map.groupBy(library.rows.inseries, (row) => row.get('sid')), coauthors: Map.groupBy(library.rows.coauthors, (row) => row.get('sid')) }
  const places = new Map<string, { number: number; of: number }>()
  for (const chapters of library.chapters.values()) {
    const sorted = chapters.toSorted((a, b) => Number(a.get('inorder') ?? 0) - Number(b.get('inorder') ?? 0))
    for (const [at, chapter] of sorted.entries()) places.set(chapter.get('chapid') ?? '', { number: at + 1, of: sorted.length })
  }
  return {
    one: (table, key) => (key === undefined ? undefined : maps.get(table)?.get(key)),
    ofStory: (table, sid) => lists[table].get(sid) ?? [],
    place: (chapter) => places.get(chapter.get('chapid') ?? '') ?? { number: 1, of: 1 },
  }
}

/** What the database says of one chapter, as fields of its own: each value of a list an entry. */
export function metadataOf(chapter: Row, { one, ofStory, place }: Index): readonly Metadata[] {
  const said: Metadata[] = []
  const say = (name: string, value: string | undefined): void => {
    const text = value === undefined ? '' : plain(value)
    if (text !== '' && said.length < mostSaid) said.push({ path: `efiction ${name}`, words: text })
  }
  const sid = chapter.get('sid')
  const story = one('stories', sid)
  say('title', story?.get('title'))
  say('author', one('authors', story?.get('uid') ?? chapter.get('uid'))?.get('penname'))
  const others = [...list(story?.get('coauthors')), ...ofStory('coauthors', sid).map((row) => row.get('uid') ?? '')]
  for (const uid of new Set(others)) say('co-author', one('authors', uid)?.get('penname'))
  say('rating', one('ratings', story?.get('rid'))?.get('rating'))
  for (const id of list(story?.get('classes'))) {
    const row = one('classes', id)
    const type = one('classtypes', row?.get('class_type'))
    // What a site sorts by has a name of the site's own: "Warnings", "Genres", "Pairings", "Challenges".
    say(kindOf(type?.get('classtype_title') ?? type?.get('classtype_name') ?? ''), row?.get('class_name'))
  }
  for (const id of list(story?.get('catid'))) say('category', one('categories', id)?.get('category'))
  for (const id of list(story?.get('charid'))) say('character', one('characters', id)?.get('charname') ?? (/^\d+$/.test(id) ? undefined : id))
  say('summary', story?.get('summary'))
  for (const row of ofStory('inseries', sid)) {
    const title = one('series', row.get('seriesid'))?.get('title')
    const number = row.get('inorder')
    say('series', title && number && number !== '0' ? `${title} #${number}` : title)
  }
  say('story notes', story?.get('storynotes'))
  say('notes', chapter.get('notes'))
  say('end notes', chapter.get('endnotes'))
  const { number, of } = place(chapter)
  if (of > 1) {
    say('part', `${number}/${of}`)
    say('chapter title', chapter.get('title'))
  }
  if (story?.get('completed') !== undefined) say('status', story.get('completed') === '1' ? 'complete' : 'in progress')
  say('published', date(story?.get('date')))
  say('updated', date(story?.get('updated')))
  say('words', story?.get('wordcount'))
  say('reviews', story?.get('reviews'))
  return said
}

/** The label that a kind of class has in a header. */
function kindOf(title: string): string {
  return /warn/i.test(title) ? 'warnings' : /pair|ship|relation/i.test(title) ? 'pairing' : /genre/i.test(title) ? 'genre' : /charact/i.test(title) ? 'character' : 'tag'
}

/** Lists of keys or names, as eFiction keeps them: with commas, in its first versions with stars. */
function list(field: string | undefined): readonly string[] {
  return [...new Set((field ?? '').split(/[,*]/).map((item) => item.trim()).filter((item) => item !== '' && item !== '0'))]
}

/** A date as MySQL or as Unix writes it (eFiction 2 counted seconds), as `YYYY-MM-DD`. */
function date(field: string | undefined): string | undefined {
  if (field === undefined) return undefined
  if (/^\d{9,10}$/.test(field)) return new Date(Number(field) * 1000).toISOString().slice(0, 10)
  return /^(?!0000)\d{4}-\d\d-\d\d/.exec(field)?.[0]
}
