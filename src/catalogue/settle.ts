import { ofField } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import { gather, type PartKey } from '../gather/gather.ts'
import { partSaid } from '../gather/part-key.ts'
import { ruledPlace } from '../gather/rulings.ts'
import { assertionsOf, draftFacts } from './draft-facts.ts'
import { rulingById, rulingsOn } from './rulings.ts'
import { bumpVersion } from './settings.ts'
import { all, type Connection, get, run, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import { segmentsOf, workByKey } from './work-rows.ts'
import { removeWork, writeWork } from './write-work.ts'

type Copy = { id: number; key: string; stem: string | null; posting: string | null; name: Uint8Array; path: Uint8Array; container: Uint8Array; shown: string; deposit_shown: string }

const copyColumns = ['draft.id', 'draft.key', 'draft.stem', 'draft.posting', 'reading.name', 'reading.path', 'deposit.sha256 as container', 'reading.shown', 'deposit.shown as deposit_shown'] as const

const copiesOf = statement<{ key: string }, Copy>('settle/copiesOf', (db, arg) =>
  db.selectFrom('draft').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(copyColumns).where('draft.key', '=', arg('key')))
const copiesOfPosting = statement<{ posting: string }, Copy>('settle/copiesOfPosting', (db, arg) =>
  db.selectFrom('draft').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(copyColumns).where('draft.posting', '=', arg('posting')))
const keysOfStem = statement<{ stem: string }, { key: string }>('settle/keysOfStem', (db, arg) => db.selectFrom('draft').select('key').distinct().where('stem', '=', arg('stem')).orderBy('key'))
const nextTodo = statement<{ accession: number }, { what: string; value: string }>('settle/nextTodo', (db, arg) =>
  db.selectFrom('todo').select(['what', 'value']).where('accession_id', '=', arg('accession')).orderBy('what').orderBy('value').limit(1))
const done = statement<{ accession: number; what: string; value: string }>('settle/done', (db, arg) =>
  db.deleteFrom('todo').where('accession_id', '=', arg('accession')).where('what', '=', arg('what')).where('value', '=', arg('value')))

/**
 * Settles the next thing that an accession left for its end: copies of the same bytes become one work, parts with the same title
 * are gathered. Each work that comes of it is one transaction; doing it twice changes nothing.
 *
 * @returns false when nothing was left
 */
export function settleNext(connection: Connection, accession: number): boolean {
  const next = get(connection, nextTodo, { accession })
  if (!next) return false
  if (next.what === 'key') settleKey(connection, next.value)
  else settleStem(connection, next.value)
  run(connection, done, { accession, ...next })
  return true
}

/** What a settling is told. `changed`: drafts whose words are new, so that their works are written whatever stands; `shown`: whether works that come of it are seen at once. */
type SettleOptions = { readonly changed?: ReadonlySet<number>; readonly shown?: boolean }

/** Settles the work of a key, and the parts that a copy of it belongs or belonged to. */
export function settleKey(connection: Connection, key: string, options: SettleOptions = {}): void {
  const copies = sortedCopies(connection, key)
  const [chosen] = copies
  if (!chosen) return
  if (chosen.stem === null) settle(connection, [[chosen]], [], options)
  for (const stem of new Set(copies.map((copy) => copy.stem))) if (stem !== null) settleStem(connection, stem, options)
}

/** Settles all works made of drafts that share a title but for the number of the part. */
export function settleStem(connection: Connection, stem: string, options: SettleOptions = {}): void {
  const chosen = new Map<string, Copy>()
  for (const { key } of all(connection, keysOfStem, { stem })) {
    const [copy] = sortedCopies(connection, key)
    if (copy?.stem === stem) chosen.set(copy.key, copy)
  }
  const grouped = new Set<string>()
  const parts = [...chosen.values()].flatMap((copy) => {
    const place = placeOf(connection, sortedCopies(connection, copy.key).map(({ id }) => id))
    return place?.is === 'apart' ? [] : [{ ...partKey(connection, copy, stem), ...(place?.is === 'first' && { first: place.ruling }) }]
  })
  for (const { parts: gathered, findings } of gather(parts)) {
    const places = gathered.map((place) => [...new Set(place.map(({ key }) => key))].map((key) => chosen.get(key) as Copy))
    for (const { key } of places.flat()) grouped.add(key)
    settle(connection, places, findings, options)
  }
  for (const [key, copy] of chosen) if (!grouped.has(key)) settle(connection, [[copy]], [], options)
}

/** Writes the work that has these drafts in its places, with all further copies of each beside it, unless it stands so already. */
function settle(connection: Connection, places: readonly (readonly Copy[])[], findings: readonly Finding[], { changed = new Set(), shown = true }: SettleOptions): void {
  const [first] = places.flat()
  if (!first) return
  const copies = places.map((place) => place.flatMap(({ key }) => sortedCopies(connection, key)))
  const held = copies.map((place) => place.map(({ id }) => id))
  const keys = new Set(copies.flat().map(({ key }) => key))
  const posted = keys.size - new Set(places.flat().map(({ key }) => key)).size
  const noticed: readonly Finding[] = posted > 0 ? [...findings, { code: 'cross-posted', detail: posted === 1 ? 'one other copy' : `${posted} other copies` }] : findings
  const work = get(connection, workByKey, { key: first.key })
  const reindex = held.flat().some((id) => changed.has(id))
  if (work && work.state !== 'reading' && !reindex) {
    const segments = all(connection, segmentsOf, { work: work.id }).map(({ number, alternative, draft_id }) => [number, alternative, draft_id])
    if (JSON.stringify(segments) === JSON.stringify(held.flatMap((ids, number) => ids.map((id, alternative) => [number, alternative, id])))) return
  }
  transaction(connection, () => {
    for (const key of keys) {
      const other = key === first.key ? undefined : get(connection, workByKey, { key })
      if (other) removeWork(connection, other.id)
    }
    writeWork(connection, { key: first.key, places: held.map((ids) => ids.map((id) => draftFacts(connection, id))), findings: noticed, shown, reindex })
    bumpVersion(connection)
  })
}

/** What a person ruled of the place of a draft, by the copies of it. Rulings are numbered from 1 and never taken away: without the first there is none. */
function placeOf(connection: Connection, ids: readonly number[]): ReturnType<typeof ruledPlace> {
  if (!rulingById(connection, 1)) return undefined
  return ruledPlace(rulingsOn(connection, ids.map((id) => draftFacts(connection, id))))
}

/** The number of the ruling that a copy is the right one; 0 where nobody ruled so. */
function ruledFirst(connection: Connection, id: number): number {
  const place = placeOf(connection, [id])
  return place?.is === 'first' ? place.ruling : 0
}

/** The keys of the drafts that are the same message. */
export function keysOfPosting(connection: Connection, posting: string): ReadonlySet<string> {
  return new Set(all(connection, copiesOfPosting, { posting }).map(({ key }) => key))
}

/**
 * The copies of a draft, those of the same message in other bytes as well, the one shown first: the one that somebody ruled to be right, then by the name that intake was given, then loose before packed, then by container. The order in which they
 * came does not matter.
 */
function sortedCopies(connection: Connection, key: string): readonly Copy[] {
  const same = all(connection, copiesOf, { key })
  const posted = new Set(same.map(({ posting }) => posting)).difference(new Set([null]))
  const copies = new Map([...same, ...[...posted].flatMap((posting) => all(connection, copiesOfPosting, { posting: posting as string }))].map((copy) => [copy.id, copy]))
  const first = new Map([...copies.keys()].map((id) => [id, copies.size > 1 ? ruledFirst(connection, id) : 0]))
  return [...copies.values()].sort((a, b) =>
    (first.get(b.id) ?? 0) - (first.get(a.id) ?? 0) || Buffer.compare(a.name, b.name) || Math.sign(a.path.length) - Math.sign(b.path.length) || Buffer.compare(a.container, b.container) || Buffer.compare(a.path, b.path) || a.id - b.id)
}

function partKey(connection: Connection, { id, key, path, shown, deposit_shown }: Copy, stem: string): PartKey {
  const assertions = assertionsOf(connection, id)
  const part = partSaid(assertions)
  const authors = ofField(assertions, 'creator').filter(({ basis, value }) => basis === 'stated' && (value.role === 'author' || value.role === 'co-author'))
  return {
    key, stem, path: path.length > 0 ? `${deposit_shown}/${shown}` : shown, authors: authors.map(({ value }) => value.name),
    number: part?.value.number ?? 0, ...(part?.value.of !== undefined && { of: part.value.of }), ...(part?.value.section !== undefined && { section: part.value.section }), ...(part?.basis === 'derived' && { counted: true }), ...(part?.basis === 'suggested' && { counted: true, guessed: true }),
  }
}
