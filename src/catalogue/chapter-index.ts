import { sql } from 'kysely'
import { indexable } from '../text/indexable.ts'
import { masked } from '../text/personal.ts'
import { chaptersOf, type DraftFacts } from './draft-facts.ts'
import { all, type Connection, run } from './sqlite.ts'
import { statement } from './statement.ts'

type ChapterRow = { work_id: number; number: number; segment: number; of_draft: number; title: string | null; words: number; paragraphs: number }

const addChapter = statement<ChapterRow>('chapter-index/addChapter', (db, arg) => db.insertInto('chapter').values({
  work_id: arg('work_id'), number: arg('number'), segment: arg('segment'), of_draft: arg('of_draft'), title: arg('title'), words: arg('words'), paragraphs: arg('paragraphs'),
}))
const addToIndex = statement<{ rowid: number; title: string; creators: string; tags: string; body: Uint8Array }>('chapter-index/addToIndex', (db, arg) =>
  // The parser made the index text as UTF-8; the cast hands it to FTS5 as it is.
  db.insertInto('chapter_fts').columns(['rowid', 'title', 'creators', 'tags', 'body'])
    .expression(sql`values (${arg('rowid')}, ${arg('title')}, ${arg('creators')}, ${arg('tags')}, cast(${arg('body')} as text))` as never))
const chapterIds = statement<{ work: number }, { id: number }>('chapter-index/chapterIds', (db, arg) =>
  db.selectFrom('chapter').select('id').where('work_id', '=', arg('work')))
const dropChapter = statement<{ id: number }>('chapter-index/dropChapter', (db, arg) => db.deleteFrom('chapter').where('id', '=', arg('id')))
const dropFromIndex = statement<{ id: number }>('chapter-index/dropFromIndex', (db, arg) => db.deleteFrom('chapter_fts').where('rowid', '=', arg('id')))

/**
 * Writes the chapters of a work and its index, one row a chapter, numbered through all segments.
 *
 * @param own a title that is the file's name, which no text of the work holds: found in its first chapter
 */
export function indexChapters(connection: Connection, work: number, segments: readonly DraftFacts[], head: { readonly title: string; readonly creators: string; readonly tags: string }, own: string | undefined): void {
  let number = 0
  for (const [segment, draft] of segments.entries()) {
    const bodies = draft.bodies()
    for (const [of_draft, chapter] of chaptersOf(draft).entries()) {
      number += 1
      const { id } = run(connection, addChapter, { work_id: work, number, segment, of_draft, title: chapter.title === undefined ? null : masked(chapter.title), words: chapter.words, paragraphs: chapter.paragraphs })
      const body = bodies[of_draft] ?? new Uint8Array()
      run(connection, addToIndex, { rowid: id, ...head, body: number === 1 && own !== undefined ? Buffer.concat([Buffer.from(`${indexable(own)}\n\n`), body]) : body })
    }
  }
}

/** Takes the chapters of a work out of the catalogue and of its index. */
export function unindexChapters(connection: Connection, work: number): void {
  for (const { id } of all(connection, chapterIds, { work })) {
    run(connection, dropFromIndex, { id })
    run(connection, dropChapter, { id })
  }
}
