import type { TitleKind } from '../../model/assertion.ts'
import type { Rung } from '../../model/rating.ts'
import { warnings as warningNames } from '../../model/warning.ts'
import type { Resolved, WorkRecord } from '../../model/work.ts'
import { masked } from '../../text/personal.ts'
import type { WorkLine } from '../bag/lines.ts'
import type { Row } from './csv.ts'

/** A work as tables need it; the words in it are masked, or the keeper's. */
export type CsvWork = Pick<WorkLine, 'key' | 'state' | 'accession' | 'addedAt' | 'rung' | 'warnings' | 'language' | 'words' | 'record' | 'chapters'>

/** Works to go through, again for each table. */
type CsvWorks = () => AsyncIterable<CsvWork> | Iterable<CsvWork>

/** A table by the name of its file: its rows, the first one with the names of its columns. */
type CsvTable = { readonly name: string; readonly rows: AsyncIterable<Row> }

type Named = { readonly id: number; readonly name: string; works: number; readonly sources: Set<string>; readonly roles: Set<string> }
type Tag = { readonly id: number; readonly kind: TagKind; readonly name: string; works: number; readonly sources: Set<string>; readonly fandoms: Set<string> }

/** What a tag was, and what it is where volunteers take it: the last is a proposal to be looked at. */
const tagKinds = { fandom: 'fandoms', character: 'characters', relationship: 'relationships', tag: 'tags', rating: 'rating', warning: 'warnings' } as const
type TagKind = keyof typeof tagKinds

type Values = readonly (Resolved<unknown> | undefined)[]
const sourcesOf = (values: Values): string => [...new Set(values.flatMap((value) => (value ? [value.source] : [])))].join('; ')
const said = ({ asWritten, value }: Resolved<{ readonly rung: Rung }>): string => asWritten ?? value.rung

/** The columns of works.csv: those of the rescuers' own table first, by their names there, then what only we know, then whose word each is. */
const workColumns: readonly (readonly [name: string, value: (work: CsvWork, ids: Ids) => string | number | undefined])[] = [
  ['id', (_, { row }) => row],
  ['title', ({ record }) => record.title.value.title],
  ['summary', ({ record }) => record.summary?.value.text],
  ['notes', ({ record }) => record.notes.map(({ value }) => value.text).join('\n\n')],
  ['authorId', (work, { creator }) => creator(authorsOf(work)[0])],
  ['coauthorId', (work, { creator }) => creator(authorsOf(work)[1])],
  ['rating', ({ record }) => record.rating && said(record.rating)],
  ['date', ({ record }) => dateOf(record, 'written', 'posted', 'unknown')?.value.date],
  ['updated', ({ record }) => dateOf(record, 'revised')?.value.date],
  ['categories', () => ''],
  ['tags', ({ record }) => listed(record.tags)],
  ['warnings', ({ record }) => record.warnings.values.map(({ value }) => warningNames[value.warning]).join(', ')],
  ['fandoms', ({ record }) => listed(record.fandoms)],
  ['characters', ({ record }) => listed(record.characters)],
  ['relationships', ({ record }) => listed(record.relationships)],
  ['url', () => ''],
  ['imported', () => 0],
  ['donotimport', ({ record, state }) => Number(state !== 'published' || record.permission?.value.permission === 'refused')],
  ['ao3url', () => ''],
  ['importnotes', () => ''],
  ['key', ({ key }) => key],
  ['creators', ({ record }) => record.creators.map(({ value }) => `${value.name} (${value.role})`).join('; ')],
  ['language', ({ language }) => language],
  ['words', ({ words }) => words],
  ['chapters', ({ chapters }) => chapters.length],
  ['series', ({ record }) => record.series?.value.name],
  ['seriesNumber', ({ record }) => record.series?.value.number],
  ['status', ({ record }) => record.status?.value.status],
  ['permission', ({ record }) => record.permission?.value.permission],
  ['ratingRung', ({ rung }) => rung],
  ['warningCodes', ({ warnings }) => warnings.join('; ')],
  ['warningAnswer', ({ record }) => record.warnings.answer],
  ['state', ({ state }) => state],
  ['accession', ({ accession }) => accession],
  ['addedAt', ({ addedAt }) => addedAt],
  ['titleKind', ({ record }): TitleKind => record.title.value.kind],
  ['titleSource', ({ record }) => record.title.source],
  ['summarySource', ({ record }) => record.summary?.source],
  ['notesSource', ({ record }) => sourcesOf(record.notes)],
  ['creatorSource', ({ record }) => sourcesOf(record.creators)],
  ['ratingSource', ({ record }) => record.rating?.source],
  ['dateSource', ({ record }) => sourcesOf(record.dates)],
  ['tagSource', ({ record }) => sourcesOf(record.tags)],
  ['warningSource', ({ record }) => sourcesOf([...record.warnings.values, record.warnings.statement])],
  ['fandomSource', ({ record }) => sourcesOf(record.fandoms)],
  ['characterSource', ({ record }) => sourcesOf(record.characters)],
  ['relationshipSource', ({ record }) => sourcesOf(record.relationships)],
  ['seriesSource', ({ record }) => record.series?.source],
  ['permissionAsWritten', ({ record }) => record.permission?.asWritten],
  ['permissionSource', ({ record }) => record.permission?.source],
]

type Ids = { readonly row: number; readonly creator: (name: string | undefined) => number | undefined }

/**
 * The tables of works: works.csv, chapters.csv, work-tags.csv, creators.csv, tags.csv, in the order in which they have to be gone through (the later ones know
 * what the first has met). Held in memory are the names of creators and tags, each once.
 */
export function csvTables(works: CsvWorks): readonly CsvTable[] {
  const creators = new Map<string, Named>()
  const tags = new Map<string, Tag>()
  return [
    { name: 'works.csv', rows: workRows(works, creators, tags) }, { name: 'chapters.csv', rows: chapterRows(works, creators) }, { name: 'work-tags.csv', rows: workTagRows(works, tags) },
    { name: 'creators.csv', rows: creatorRows(creators) }, { name: 'tags.csv', rows: tagRows(tags) },
  ]
}

async function* workRows(works: CsvWorks, creators: Map<string, Named>, tags: Map<string, Tag>): AsyncGenerator<Row> {
  yield workColumns.map(([name]) => name)
  let row = 0
  for await (const work of works()) {
    row += 1
    for (const { value, source } of work.record.creators) {
      const held = creators.get(value.name) ?? { id: creators.size + 1, name: value.name, works: 0, sources: new Set(), roles: new Set() }
      creators.set(value.name, held)
      held.works += 1
      held.sources.add(source)
      held.roles.add(value.role)
    }
    const fandom = work.record.fandoms.length === 1 ? work.record.fandoms[0]?.value.name : undefined
    for (const { kind, name, source } of tagsOf(work)) {
      const held = tags.get(`${kind} ${name}`) ?? { id: tags.size + 1, kind, name, works: 0, sources: new Set(), fandoms: new Set() }
      tags.set(`${kind} ${name}`, held)
      held.works += 1
      held.sources.add(source)
      if (fandom !== undefined && (kind === 'character' || kind === 'relationship') && held.fandoms.size < mostFandoms) held.fandoms.add(fandom)
    }
    const ids: Ids = { row, creator: idIn(creators) }
    yield workColumns.map(([, value]) => text(value(work, ids)))
  }
}

// Of a name that stands in more, the fandom says nothing.
const mostFandoms = 3

async function* chapterRows(works: CsvWorks, creators: ReadonlyMap<string, Named>): AsyncGenerator<Row> {
  yield ['ID', 'Position', 'Title', 'AuthorID', 'Text', 'Date', 'StoryID', 'Notes', 'Url', 'words', 'key']
  let [id, story] = [0, 0]
  const creator = idIn(creators)
  for await (const work of works()) {
    story += 1
    const author = text(creator(authorsOf(work)[0]))
    const date = dateOf(work.record, 'written', 'posted', 'unknown')?.value.date ?? ''
    for (const { number, title, words } of work.chapters) yield [text(id += 1), text(number), masked(title ?? ''), author, '', date, text(story), '', '', text(words), work.key]
  }
}

async function* workTagRows(works: CsvWorks, tags: ReadonlyMap<string, Tag>): AsyncGenerator<Row> {
  yield ['item_id', 'item_type', 'tag_id', 'source', 'asWritten', 'key']
  let story = 0
  const ids = idIn(tags)
  for await (const work of works()) {
    story += 1
    for (const { kind, name, source, asWritten } of tagsOf(work)) yield [text(story), 'story', text(ids(`${kind} ${name}`)), source, asWritten ?? '', work.key]
  }
}

async function* creatorRows(creators: ReadonlyMap<string, Named>): AsyncGenerator<Row> {
  yield ['id', 'name', 'email', 'imported', 'doNotImport', 'works', 'roles', 'source']
  for (const { id, name, works, roles, sources } of creators.values()) yield [text(id), name, '', '0', '0', text(works), [...roles].join('; '), [...sources].join('; ')]
}

async function* tagRows(tags: ReadonlyMap<string, Tag>): AsyncGenerator<Row> {
  yield ['Original Tag ID', 'Original Tag', 'Original Parent Tag', 'Original Tag Type', 'Original Tag Description', 'Recommended AO3 Tag', 'Recommended AO3 Category (for relationships)', 'Recommended AO3 Type', 'Related Fandom', 'TW Notes', 'works', 'source']
  for (const { id, kind, name, works, sources, fandoms } of tags.values()) {
    const related = fandoms.size < mostFandoms ? [...fandoms].join(', ') : ''
    yield [text(id), name, '', kind, '', '', '', tagKinds[kind], related, '', text(works), [...sources].join('; ')]
  }
}

/** The number of a name, from 1, in the order in which they were met. */
function idIn(names: ReadonlyMap<string, { readonly id: number }>): (name: string | undefined) => number | undefined {
  return (name) => names.get(name ?? '')?.id
}

type NamedTag = { readonly kind: TagKind; readonly name: string; readonly source: string; readonly asWritten?: string }

function* tagsOf({ record }: CsvWork): Generator<NamedTag> {
  const of = (kind: TagKind, name: string, { source, asWritten }: Resolved<unknown>): NamedTag => ({ kind, name, source, ...(asWritten !== undefined && { asWritten }) })
  for (const each of record.fandoms) yield of('fandom', each.value.name, each)
  for (const each of record.characters) yield of('character', each.value.name, each)
  for (const each of record.relationships) yield of('relationship', each.value.name, each)
  for (const each of record.tags) yield of('tag', each.value.name, each)
  if (record.rating) yield of('rating', said(record.rating), record.rating)
  for (const each of record.warnings.values) yield of('warning', warningNames[each.value.warning], each)
}

function authorsOf({ record: { creators } }: CsvWork): readonly string[] {
  const authors = creators.filter(({ value }) => value.role === 'author' || value.role === 'co-author')
  return [...new Set((authors.length > 0 ? authors : creators.filter(({ value }) => value.role === 'poster')).map(({ value }) => value.name))]
}

function dateOf({ dates }: WorkRecord, ...kinds: readonly string[]): WorkRecord['dates'][number] | undefined {
  return kinds.map((kind) => dates.find(({ value }) => value.kind === kind && value.date !== undefined)).find((date) => date !== undefined)
}

function listed(values: readonly { readonly value: { readonly name: string } }[]): string {
  return values.map(({ value }) => value.name).join(', ')
}

function text(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
