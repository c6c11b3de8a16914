import type { Condition } from '../consent/predicate.ts'
import type { Chapter } from '../model/reading.ts'
import { within, type Span } from '../model/span.ts'
import { paragraphAt } from '../print/paragraph-numbers.ts'
import { setWords } from '../print/set-words.ts'
import { type PassageFault, readPassage } from '../query/passage.ts'
import { leastLike, type Place, placeOf, surely } from '../query/passage-place.ts'
import { onOneLine } from '../query/passage-words.ts'
import { sentenceAround } from '../text/sentences.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { chaptersLike, chaptersWithAll } from './find-passage-candidates.ts'
import { type PlainReceived, receivedTexts } from './find-passage-received.ts'
import { type MaskedText, maskedTexts } from './masked-text.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import { type SummaryRow, summaryRow } from './work-summary.ts'

/** A passage found, as it goes from thread to thread. */
type PlainPassage = { readonly row: SummaryRow; readonly chapter: number; readonly paragraph: number | undefined; readonly text: string; readonly hits: readonly Span[]; readonly likeness: number; readonly received: readonly PlainReceived[] }

/** What looking for a passage gave, or why it was not looked for. */
export type PlainPassages = { readonly hits: readonly PlainPassage[]; readonly fault?: PassageFault }

/** A chapter whose work is open, with the place of its words. */
export type ChapterPlace = { readonly id: number; readonly work: number; readonly number: number; readonly segment: number; readonly reading: number; readonly at: Span; readonly heading: Span | undefined }
type PlaceRow = { work_id: number; number: number; segment: number; of_draft: number; reading_id: number; chapters: string; body_start: number; body_end: number }

const openChapter = statement<ConditionArgs & { id: number }, PlaceRow>('find-passage/openChapter', (db, arg) =>
  db.selectFrom('chapter').innerJoin('work', 'work.id', 'chapter.work_id')
    .innerJoin('segment', (join) => join.onRef('segment.work_id', '=', 'chapter.work_id').onRef('segment.number', '=', 'chapter.segment').on('segment.alternative', '=', 0))
    .innerJoin('draft', 'draft.id', 'segment.draft_id')
    .select(['chapter.work_id', 'chapter.number', 'chapter.segment', 'chapter.of_draft', 'draft.reading_id', 'draft.chapters', 'draft.body_start', 'draft.body_end'])
    .where('chapter.id', '=', arg('id')).where(meets(arg)))

// What is compared word by word: so many chapters, and no more text than a dozen novels.
const mostCompared = 16
// Comparing costs the square of a passage's length: a long one tells its chapter by its rare words already.
const mostPairs = 4_000_000
const mostCharacters = 12_000_000
const fewestCompared = 3
// With so small a share of the words of one that is like the passage, a chapter is hardly more like it.
const worthAfterSure = 0.8
const worthAfterLike = 0.4

/**
 * Finds the works in which a remembered passage stands, the likeliest place of each, best first. Only words of works that are open are compared,
 * and their personal data is veiled before.
 */
export function findPassage(connection: Connection, open: Condition, passage: string, limit: number): PlainPassages {
  const read = readPassage(passage)
  if ('fault' in read) return { hits: [], fault: read.fault }
  const { words } = read
  const { database } = connection
  database.exec('begin')
  try {
    const args = conditionArgs(open)
    const texts = maskedTexts(connection)
    const least = leastLike(words.folded.length)
    const best = new Map<number, { readonly chapter: ChapterPlace; readonly place: Place }>()
    let compared = 0
    let characters = 0
    const compare = (id: number): Place | undefined => {
      const chapter = chapterPlace(connection, args, id)
      if (!chapter) return undefined
      const found = placeOf(words.folded, texts(chapter.reading).masked().slice(...chapter.at))
      compared += 1
      characters += chapter.at[1] - chapter.at[0]
      if (!found || found.likeness < least) return undefined
      const place = moved(found, chapter.at[0])
      const known = best.get(chapter.work)
      if (!known || known.place.likeness < place.likeness) best.set(chapter.work, { chapter, place })
      return place
    }
    const most = Math.min(mostCompared, Math.max(fewestCompared, Math.floor(mostPairs / words.folded.length ** 2)))
    const isEnough = (): boolean => compared >= most || (compared >= fewestCompared && characters > mostCharacters)

    const whole = chaptersWithAll(connection, passage, words)
    for (const id of whole) {
      compare(id)
      if (isEnough() || best.size >= limit) break
    }
    if (![...best.values()].some(({ place }) => place.likeness > surely)) {
      const seen = new Set(whole)
      let fewest = 0
      for (const { id, votes } of chaptersLike(connection, passage, words)) {
        if (isEnough() || votes < fewest) break
        if (seen.has(id)) continue
        const likeness = compare(id)?.likeness
        if (likeness !== undefined) fewest = Math.max(fewest, votes * (likeness > surely ? worthAfterSure : worthAfterLike))
      }
    }
    const ordered = [...best.values()].sort((a, b) => b.place.likeness - a.place.likeness || a.chapter.work - b.chapter.work).slice(0, limit)
    return { hits: ordered.flatMap(({ chapter, place }) => hitOf(connection, chapter, place, texts, words.folded)) }
  } finally {
    database.exec('commit')
  }
}

function hitOf(connection: Connection, chapter: ChapterPlace, { at, hits, likeness }: Place, texts: (reading: number) => MaskedText, words: readonly string[]): readonly PlainPassage[] {
  const row = summaryRow(connection, chapter.work)
  if (!row) return []
  const reading = texts(chapter.reading)
  const around = sentenceAround(reading.text, at)
  const sentence: Span = [Math.max(chapter.at[0], around[0]), Math.min(chapter.at[1], around[1])]
  const shown = setWords(reading, sentence, hits.filter((hit) => within(hit, sentence)))
  return [{
    row, chapter: chapter.number, paragraph: paragraphAt(reading, chapter.at, chapter.heading, at[0]), likeness, text: onOneLine(shown.text), hits: shown.hits,
    received: receivedTexts(connection, chapter, texts, words, likeness),
  }]
}

function chapterPlace(connection: Connection, args: ConditionArgs, id: number): ChapterPlace | undefined {
  const row = all(connection, openChapter, { ...args, id })[0]
  if (!row) return undefined
  const chapter = (JSON.parse(row.chapters) as Chapter[])[row.of_draft]
  return { id, work: row.work_id, number: row.number, segment: row.segment, reading: row.reading_id, at: chapter?.at ?? [row.body_start, row.body_end], heading: chapter?.heading }
}

function moved({ at: [start, end], hits, likeness }: Place, by: number): Place {
  return { at: [start + by, end + by], hits: hits.map(([a, b]): Span => [a + by, b + by]), likeness }
}
