import { ofField } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import { gather, type PartKey } from '../gather/gather.ts'
import { partSaid } from '../gather/part-key.ts'
import { anchored, ruledPlace } from '../gather/rulings.ts'
import type { Anchor } from '../model/ruling.ts'
import { assertionsOf, draftFacts } from './draft-facts.ts'
import { rulingById, rulingsBeside, rulingsOn } from './rulings.ts'
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
const draftsOfMember = statement<{ member: Uint8Array }, { key: string; at_start: number; at_end: number }>('settle/draftsOfMember', (db, arg) =>
  db.selectFrom('reading').innerJoin('draft', 'draft.reading_id', 'reading.id').select(['draft.key', 'draft.at_start', 'draft.at_end']).distinct().where('reading.sha256', '=', arg('member')).orderBy('draft.at_start').orderBy('draft.key'))
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
  settleFrom(connection, [key], options)
}

/** Settles all works made of drafts that share a title but for the number of the part. */
export function settleStem(connection: Connection, stem: string, options: SettleOptions = {}): void {
  settleFrom(connection, all(connection, keysOfStem, { stem }).map(({ key }) => key), options)
}

/** Settles the works of these drafts, and of all that may belong to one with them: by their titles, or by a person's word. */
function settleFrom(connection: Connection, keys: readonly string[], options: SettleOptions): void {
  const chosen = new Map<string, Copy>()
  const parts: PartKey[] = []
  // What is added to it while it is gone through is gone through too.
  const wanted = new Set(keys)
  for (const key of wanted) {
    const copies = sortedCopies(connection, key)
    const [copy] = copies
    if (!copy) continue
    for (const stem of new Set(copies.map((each) => each.stem))) if (stem !== null) for (const each of all(connection, keysOfStem, { stem })) wanted.add(each.key)
    const place = placeOf(connection, copies.map(({ id }) => id))
    for (const each of [copy.key, ...place.beside]) wanted.add(each)
    if (chosen.has(copy.key)) continue
    chosen.set(copy.key, copy)
    if (!place.apart) parts.push({ ...partKey(connection, copy), ...place.part })
  }
  const grouped = new Set<string>()
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

/** What a person ruled of the place of a draft, by the copies of it: that it stands apart, what gathering is told of it, and the keys of the drafts that may belong to one work with it. */
type Placed = { readonly apart: boolean; readonly part: Pick<PartKey, 'first' | 'joins' | 'alone'> & Partial<Pick<PartKey, 'number'>>; readonly beside: readonly string[] }

// Rulings are numbered from 1 and never taken away: without the first there is none.
function placeOf(connection: Connection, ids: readonly number[]): Placed {
  if (!rulingById(connection, 1)) return { apart: false, part: {}, beside: [] }
  const copies = ids.map((id) => draftFacts(connection, id))
  const { apart = false, joins, first } = ruledPlace(rulingsOn(connection, copies))
  const to = joins && keysAt(connection, joins.of).map((key) => sortedCopies(connection, key)[0]?.key)[0]
  const moved: Placed['part'] = to === undefined ? {} : { joins: to, ...(joins?.is === 'part' && { alone: true, number: joins.number }) }
  const from = copies.flatMap(({ member, at }) => rulingsBeside(connection, member).filter(({ value }) => anchored((value as { readonly of: Anchor }).of, Buffer.from(member).toString('hex'), at)))
  return { apart, part: { ...(first !== undefined && { first }), ...moved }, beside: [...(to === undefined ? [] : [to]), ...from.flatMap(({ anchor }) => keysAt(connection, anchor))] }
}

/** The keys of the drafts that an anchor holds on to. */
function keysAt(connection: Connection, anchor: Anchor): readonly string[] {
  return all(connection, draftsOfMember, { member: Buffer.from(anchor.member, 'hex') }).filter(({ at_start, at_end }) => anchored(anchor, anchor.member, [at_start, at_end])).map(({ key }) => key)
}

/** The number of the ruling that a copy is the right one; 0 where nobody ruled so. */
function ruledFirst(connection: Connection, id: number): number {
  return placeOf(connection, [id]).part.first ?? 0
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

function partKey(connection: Connection, { id, key, stem, path, shown, deposit_shown }: Copy): PartKey {
  const assertions = assertionsOf(connection, id)
  const part = partSaid(assertions)
  const authors = ofField(assertions, 'creator').filter(({ basis, value }) => basis === 'stated' && (value.role === 'author' || value.role === 'co-author'))
  return {
    key, stem: stem ?? '', path: path.length > 0 ? `${deposit_shown}/${shown}` : shown, authors: authors.map(({ value }) => value.name),
    number: stem === null ? 1 : part?.value.number ?? 0, ...(stem !== null && part?.value.of !== undefined && { of: part.value.of }), ...(part?.value.section !== undefined && { section: part.value.section }), ...(part?.basis === 'derived' && { counted: true }), ...(part?.basis === 'suggested' && { counted: true, guessed: true }),
  }
}
