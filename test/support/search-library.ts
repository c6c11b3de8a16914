import { indexable } from '../../src/text/indexable.ts'
import { fold, sortKey } from '../../src/text/fold.ts'
import { warned } from '../../src/catalogue/condition.ts'
import { migrate } from '../../src/catalogue/migrate.ts'
import { type Connection, openSqlite } from '../../src/catalogue/sqlite.ts'
import { weight } from '../../src/consent/policy.ts'
import { rungs } from '../../src/model/rating.ts'
import type { WarningAnswer } from '../../src/model/warning.ts'
import type { Facts } from '../../src/model/work.ts'

/** A work as tests of the search make one: its facts, its headings, and the words of its chapters. */
export type SmallWork = Omit<Facts, 'key' | 'headings'> & {
  readonly title: string
  readonly creators: readonly string[]
  readonly fandoms: readonly string[]
  readonly tags: readonly string[]
  readonly chapters: readonly string[]
  readonly words: number
  readonly language: string
  readonly answer: WarningAnswer
  readonly date?: string
  readonly complete?: boolean
}

/** An empty catalogue in memory, with one accession. */
export function emptyLibrary(): Connection {
  const connection = openSqlite(':memory:')
  migrate(connection)
  connection.database.exec("insert into accession values (1, '', '', null, '[]', '{}', x'00')")
  return connection
}

/** What consent must know of the nth work of a library, from 0. */
export function factsOfSmall(work: SmallWork, n: number): Facts {
  const named = (['creator', 'fandom', 'tag'] as const).flatMap((kind) => work[`${kind}s`].map((name) => ({ kind, value: fold(name) })))
  return { state: work.state, rung: work.rung, warnings: work.warnings, key: `key${n + 1}`, headings: named }
}

/** Puts works in place of all that a catalogue holds, straight into the tables; the first has row number 1. Their texts are in the index and nowhere else. */
export function putWorks({ database }: Connection, works: readonly SmallWork[]): void {
  database.exec("delete from work_term; delete from term; delete from work; delete from chapter; delete from work_change; insert into chapter_fts (chapter_fts) values ('delete-all')")
  const terms = new Map<string, number>()
  const addTerm = database.prepare('insert into term values (?, ?, ?, ?)')
  const termOf = (kind: string, label: string): number => {
    const name = `${kind} ${fold(label)}`
    const id = terms.get(name) ?? terms.size + 1
    if (!terms.has(name)) addTerm.run(id, kind, fold(label), label)
    terms.set(name, id)
    return id
  }
  const addWork = database.prepare("insert into work values (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, 1, '2026-01-01T00:00:00.000Z', ?)")
  const addRecord = database.prepare("insert into work_record values (?, ?, ?, '[]', '{}', x'00')")
  const addFact = database.prepare('insert into work_fact values (?, ?, ?, null)')
  const addChapter = database.prepare('insert into chapter values (?, ?, ?, 0, 0, null, 1, 1)')
  const addIndex = database.prepare('insert into chapter_fts (rowid, title, creators, tags, body) values (?, ?, ?, ?, ?)')
  let chapter = 0
  for (const [n, work] of works.entries()) {
    const id = n + 1
    addWork.run(id, `key${id}`, work.state, weight(work.rung), rungs.indexOf(work.rung), warned(work.warnings), sortKey(work.title).slice(0, 40), work.words, work.chapters.length, work.language, work.date ?? null)
    addRecord.run(id, JSON.stringify({ title: work.title, titleKind: 'formal' }), JSON.stringify([...new Set([...work.creators.map((name) => termOf('creator', name)), ...work.fandoms.map((name) => termOf('fandom', name)), ...work.tags.map((name) => termOf('tag', name))])]))
    addFact.run(id, work.complete === undefined ? null : Number(work.complete), work.answer)
    for (const [number, body] of work.chapters.entries()) {
      addChapter.run(++chapter, id, number + 1)
      addIndex.run(chapter, indexable(work.title), work.creators.join('\n'), [...work.fandoms, ...work.tags].join('\n'), indexable(body))
    }
  }
  database.exec(`insert into work_change (id, work_id) values (null, ${works.length + 1}), (null, 1)`)
  // Who knows older works reads them all anew.
  database.exec('delete from work_change where id < (select max(id) from work_change)')
}
