import { pieces } from '../../print/pieces.ts'
import type { Book, BookChapter, BookWork } from '../book.ts'
import { charactersAWord, isLongerThan } from '../longer-than.ts'

/** What is set as one volume, in words: some 900 pages, and what a typesetter does in 17 to 46 seconds of CPU. */
export const mostInOne = 300_000
// Where there are several anyhow, some 450 pages each: as a binder takes them.
const usual = 150_000
// A chapter that is longer goes on in the next volume, if it must: half a volume, so that none is left empty.
const longestChapterBytes = usual / 2 * 6

type Unit = { readonly work: BookWork; readonly chapter: BookChapter; readonly weight: number }

/**
 * A book as the volumes that it is set in, of about one length, each a book of its own with title page, contents and provenance; itself where it is not too long for one. Volumes end with chapters, and within
 * a chapter only where that alone is half a volume long: between paragraphs then, and the next volume begins with its title once more.
 */
export function volumesOf(book: Book): readonly Book[] {
  if (!isLongerThan(mostInOne, book)) return [book]
  const units = book.works.flatMap((work) => work.chapters.flatMap((chapter) => unitsOf(work, chapter)))
  const total = units.reduce((sum, { weight }) => sum + weight, 0)
  const each = total / Math.ceil(total / usual)
  let before = 0
  const volumes = [...Map.groupBy(units, ({ weight }) => {
    const middle = before + weight / 2
    before += weight
    return Math.floor(middle / each)
  }).values()]
  if (volumes.length === 1) return [book]
  return volumes.map((held, n) => ({ ...book, title: book.words.volume(book.title, n + 1, volumes.length), works: worksOf(held) }))
}

function unitsOf(work: BookWork, chapter: BookChapter): readonly Unit[] {
  const length = Math.max(1, chapter.at[1] - chapter.at[0])
  const weight = Math.max(1, chapter.words, length / charactersAWord)
  return pieces(chapter, longestChapterBytes).map(({ at }) => {
    const share = (at[1] - at[0]) / length
    return { work, chapter: { ...chapter, at, words: Math.round(chapter.words * share) }, weight: weight * share }
  })
}

/** The works of a volume, with what it holds of each; pieces of a chapter that stand together are one. */
function worksOf(units: readonly Unit[]): readonly BookWork[] {
  return [...Map.groupBy(units, ({ work }) => work)].map(([work, held]) => {
    const chapters = [...Map.groupBy(held, ({ chapter }) => chapter.number).values()].map((parts): BookChapter => {
      const [first, last] = [parts[0] as Unit, parts.at(-1) as Unit]
      return { ...first.chapter, at: [first.chapter.at[0], last.chapter.at[1]], words: parts.reduce((sum, { chapter }) => sum + chapter.words, 0) }
    })
    return { ...work, chapters, words: chapters.reduce((sum, { words }) => sum + words, 0) }
  })
}
