import type { Metadata } from '../../model/reading.ts'
import { readHtml } from '../html/read-html.ts'
import type { Attributes } from './xml-events.ts'

/** An element of a package's metadata, its name without prefix. */
export type Field = { readonly name: string; readonly attributes: Attributes; readonly words: string }

const dublinCore = new Set(['title', 'creator', 'contributor', 'subject', 'description', 'publisher', 'date', 'type', 'format', 'identifier', 'source', 'language', 'relation', 'coverage', 'rights'])

/** What refines a field and belongs into its path: who did what, which title, which date. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  title: ['title-type'], creator: ['role'], contributor: ['role'], date: ['event'], identifier: ['scheme'], 'belongs-to-collection': ['collection-type'],
}

/**
 * The metadata of a book as rows in their order: `epub dc:title`, `epub dc:creator (aut)`, `epub calibre:series`, `epub belongs-to-collection (series)`
 * with its `epub group-position` behind it. Creators that give their place in a row of their own stand in that order.
 */
export function metadataOf(fields: readonly Field[]): readonly Metadata[] {
  const refined = new Map<string, Map<string, string>>()
  for (const { name, attributes, words } of fields) {
    const id = attributes.get('refines')?.replace(/^#/, '')
    const property = bare(attributes.get('property') ?? '')
    if (name !== 'meta' || id === undefined || property === '' || words === '') continue
    const known = refined.get(id) ?? new Map<string, string>()
    if (!known.has(property)) known.set(property, words)
    refined.set(id, known)
  }
  const rows: { readonly path: string; readonly words: string }[] = []
  for (const field of sorted(fields, refined)) {
    const { name, attributes } = field
    const more = refined.get(attributes.get('id') ?? '')
    const of = (key: string): string | undefined => attributes.get(key) ?? more?.get(key)
    const own = ownName(field)
    const words = wordsOf(field)
    if (own === undefined || words === '') continue
    const kind = (kinds[bare(own)] ?? []).map(of).find((each) => each !== undefined)
    rows.push({ path: `epub ${own}${kind === undefined ? '' : ` (${kind.toLowerCase().slice(0, 40)})`}`, words })
    const fileAs = name === 'creator' || name === 'contributor' || name === 'title' ? of('file-as') : undefined
    if (fileAs !== undefined && fileAs !== words) rows.push({ path: `epub ${own} file-as`, words: fileAs })
    const position = more?.get('group-position')
    if (position !== undefined) rows.push({ path: 'epub group-position', words: position })
  }
  return rows
}

/** `dc:title`, or what a `meta` is about; undefined for what refines another field. */
function ownName({ name, attributes }: Field): string | undefined {
  if (dublinCore.has(name)) return `dc:${name}`
  if (name !== 'meta' || attributes.has('refines')) return undefined
  const own = (attributes.get('name') ?? attributes.get('property') ?? '').trim()
  return own === '' || own === 'cover' || own.length > 100 || own.startsWith('calibre:user_') ? undefined : own
}

/** What a field says; descriptions may hold a page's markup, and say what the page would. */
function wordsOf({ name, attributes, words }: Field): string {
  const said = name === 'meta' && attributes.has('name') ? attributes.get('content') ?? '' : words
  const plain = name === 'description' && /<\/?[a-z][^<>]*>/i.test(said) ? readHtml(said).text : said
  return plain.replace(/\s+/g, ' ').trim()
}

/** Creators by `display-seq`, where they all have one; anything else as it stands. */
function sorted(fields: readonly Field[], refined: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly Field[] {
  const placeOf = ({ attributes }: Field): number => Number(refined.get(attributes.get('id') ?? '')?.get('display-seq') ?? Number.NaN)
  const creators = fields.filter(({ name }) => name === 'creator')
  if (creators.length < 2 || creators.some((field) => Number.isNaN(placeOf(field)))) return fields
  const inOrder = creators.toSorted((a, b) => placeOf(a) - placeOf(b))
  let next = 0
  return fields.map((field) => (field.name === 'creator' ? (inOrder[next++] as Field) : field))
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}
