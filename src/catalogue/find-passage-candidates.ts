import { sql } from 'kysely'
import type { FoldedWords } from '../query/passage-words.ts'
import { quoted } from './match.ts'
import { visibleVersion } from './settings.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

const chaptersWith = statement<{ match: string; most: number }, { id: number }>('find-passage-candidates/chaptersWith', (db, arg) =>
  db.selectFrom('chapter_fts').select('rowid as id').where(sql<boolean>`chapter_fts match ${arg('match')}`).limit(arg('most')))
const countWith = statement<{ match: string; most: number }, { chapters: number }>('find-passage-candidates/countWith', (db, arg) =>
  db.selectFrom(db.selectFrom('chapter_fts').select('rowid').where(sql<boolean>`chapter_fts match ${arg('match')}`).limit(arg('most')).as('found')).select((of) => of.fn.countAll<number>().as('chapters')))
const lastChapter = statement<Record<string, never>, { chapters: number | null }>('find-passage-candidates/lastChapter', (db) => db.selectFrom('chapter').select((of) => of.fn.max('id').as('chapters')))

// A word or phrase in more chapters than this says too little of any of them; to count on takes time.
const mostChapters = 2_000
const mostCounted = 4_000
// The longer a word, the rarer: the others need not be counted.
const mostWords = 32
const mostRare = 8
const fewestRare = 4
const mostTriples = 6
// Beyond this a whole passage is looked for by its words, not as one phrase.
const longestPhrase = 24

type Votes = Map<number, number>

/** Chapters in which the whole passage stands, word for word. */
export function chaptersWithAll(connection: Connection, passage: string, { folded, starts, ends }: FoldedWords): readonly number[] {
  if (folded.length > longestPhrase) return []
  return all(connection, chaptersWith, { match: phrase(passage.slice(starts[0], ends.at(-1))), most: -1 }).map(({ id }) => id)
}

/**
 * Chapters that may hold a passage of which some words are wrong, the likeliest first: those that have its rarest words, and words side by side as in
 * the passage. Works of every state and rating are among them: whoever asks keeps to those that are open.
 */
export function chaptersLike(connection: Connection, passage: string, words: FoldedWords): readonly { readonly id: number; readonly votes: number }[] {
  const { folded, starts, ends } = words
  const total = get(connection, lastChapter, {})?.chapters ?? 0
  const stretch = (from: number, to: number): string => phrase(passage.slice(starts[from], ends[to - 1]))
  const first = new Map<string, number>()
  for (const [n, word] of folded.entries()) if (!first.has(word)) first.set(word, n)
  const longest = [...first].sort((a, b) => b[0].length - a[0].length).slice(0, mostWords)
  const rare = longest.map(([, n]) => ({ n, chapters: chaptersOf(connection, stretch(n, n + 1)) }))
    .filter(({ chapters }) => chapters > 0 && chapters < mostCounted).sort((a, b) => a.chapters - b.chapters).slice(0, mostRare)

  const probes = new Set<string>()
  for (const { n, chapters } of rare) {
    if (chapters <= mostChapters) probes.add(stretch(n, n + 1))
    if (n > 0) probes.add(stretch(n - 1, n + 1))
    if (n + 1 < folded.length) probes.add(stretch(n, n + 2))
  }
  if (rare.length < fewestRare) {
    // Common words tell where a story is only by how they stand together.
    const triples = folded.length - 2
    const stride = Math.max(1, Math.ceil(triples / mostTriples))
    for (let n = 0; n < triples; n += stride) probes.add(stretch(n, n + 3))
    const different = [...first.values()]
    if (different.length <= 8) probes.add(`body : NEAR(${different.map((n) => quoted(passage.slice(starts[n], ends[n]))).join(' ')}, ${folded.length + 2})`)
  }
  const votes: Votes = new Map()
  for (const probe of probes) vote(votes, all(connection, chaptersWith, { match: probe, most: mostChapters + 1 }), total)
  return [...votes].map(([id, votes]) => ({ id, votes })).sort((a, b) => b.votes - a.votes || a.id - b.id)
}

function vote(votes: Votes, rows: readonly { readonly id: number }[], total: number): void {
  if (rows.length > mostChapters) return
  const worth = Math.log(1 + total / rows.length)
  for (const { id } of rows) votes.set(id, (votes.get(id) ?? 0) + worth)
}

const counts = new WeakMap<Connection, { version: number; held: Map<string, number> }>()
const mostHeld = 20_000

/** In how many chapters something stands, up to a bound; remembered until something changes. It chooses what is looked for, never what is shown. */
function chaptersOf(connection: Connection, match: string): number {
  const version = visibleVersion(connection)
  let known = counts.get(connection)
  if (known?.version !== version || known.held.size > mostHeld) counts.set(connection, known = { version, held: new Map() })
  let count = known.held.get(match)
  if (count === undefined) known.held.set(match, count = get(connection, countWith, { match, most: mostCounted })?.chapters ?? 0)
  return count
}

/** Words of the body, side by side, as an FTS5 expression. */
function phrase(text: string): string {
  return `body : ${quoted(text)}`
}
