import { intake } from '../src/intake/intake.ts'
import { type Chance, chance } from './random.ts'
import { board, type Board, type Half } from './structure-score.ts'
import { between, type Layout, layouts, novels, set, shuffled, stories } from './structure-texts.ts'

/** A book to be set: chapters, with a title, a number, or both. */
type Book = { readonly name: string; readonly half: Half; readonly kind: 'titles' | 'numbers'; readonly title: string; readonly author: string; readonly language: string; readonly chapters: readonly { readonly head: readonly string[]; readonly title?: string; readonly paragraphs: readonly string[]; readonly verse?: readonly boolean[] }[] }

/** A book as one of the styles sets it, and where its chapters' headings begin. */
export type SetBook = { readonly name: string; readonly text: string; readonly truth: readonly number[] }

export const styles = ['as set', 'upper case', 'centred', 'numbered', 'none', 'contents in front'] as const
export type Style = (typeof styles)[number]

/** Books of eight to fourteen short stories of one half, their titles as headings; and the numbered novels. */
export function books(seed: number): Book[] {
  const random = chance(seed)
  const out: Book[] = []
  for (const half of ['tune', 'report'] as const) {
    const left = shuffled(stories().filter((story) => story.half === half && story.title.length < 60), random)
    for (let number = 1; left.length >= 8; number += 1) {
      const taken = left.splice(0, 8 + random.below(7))
      const author = taken[0]?.author ?? ''
      out.push({ name: `${half} stories ${number}`, half, kind: 'titles', title: `Collected Tales, Volume ${number}`, author, language: 'en', chapters: taken.map(({ title, paragraphs, verse }) => ({ head: [title], title, paragraphs, verse })) })
    }
  }
  for (const { file, half, title, author, language, chapters } of novels()) out.push({ name: file, half, kind: 'numbers', title, author, language, chapters })
  return out
}

const spelled = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen', 'Twenty', 'Twenty-One', 'Twenty-Two', 'Twenty-Three', 'Twenty-Four']
const romanOf = (value: number): string => ([[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const).reduce(({ left, text }, [size, letters]) => ({ left: left % size, text: text + letters.repeat(Math.floor(left / size)) }), { left: value, text: '' }).text
const chapterWord: Readonly<Record<string, string>> = { en: 'Chapter', de: 'Kapitel', fr: 'Chapitre', it: 'Capitolo', es: 'Capítulo', pt: 'Capítulo', pl: 'Rozdział', cs: 'Kapitola', hu: 'Fejezet', sv: 'Kapitel', ro: 'Capitolul', sr: 'Глава', uk: 'Розділ', fi: 'Luku' }

type Numbering = (number: number, title: string | undefined, language: string) => readonly string[]
const numberings: readonly Numbering[] = [
  (number, title) => [title ? `${number}. ${title}` : `${number}`],
  (number, title) => [title ? `${romanOf(number)}. ${title}` : `${romanOf(number)}.`],
  (number, title, language) => [`${chapterWord[language] ?? 'Chapter'} ${number}${title ? `: ${title}` : ''}`],
  (number, title, language) => [`${(chapterWord[language] ?? 'Chapter').toUpperCase()} ${romanOf(number)}`, ...(title ? [title] : [])],
  (number, title, language) => [`${chapterWord[language] ?? 'Chapter'} ${language === 'en' ? spelled[number - 1] : number}${title ? ` - ${title}` : ''}`],
  (number, title, language) => (language === 'en' ? [`Part ${spelled[number - 1]}${title ? `: ${title}` : ''}`] : [`${number}.${title ? ` ${title}` : ''}`]),
]

/** Sets a book in a style. Everything that varies is drawn from the seed and the name. */
export function setBook(book: Book, style: Style, random: Chance): SetBook {
  const layout: Layout = random.pick(layouts)
  const width = 64 + random.below(14)
  const above = random.pick([2, 3, 3, 4, 5])
  const numbering = random.pick(numberings)
  const broken = random.happens(0.5)
  let text = `${style === 'centred' ? centred(book.title) : book.title}\n\n${style === 'centred' ? centred(`by ${book.author}`) : `by ${book.author}`}\n\n\n`
  const heads = book.chapters.map(({ head, title }, at): readonly string[] => {
    if (style === 'upper case') return head.map((line) => line.toUpperCase())
    if (style === 'centred') return head.map(centred)
    if (style === 'numbered') return numbering(at + 1, title, book.language)
    return head
  })
  if (style === 'contents in front') text += `Contents\n\n${heads.map((head) => `  ${head.map((line) => line.replace(/\s+/g, ' ')).join(' ')}`).join(random.happens(0.5) ? '\n' : '\n\n')}\n\n\n`
  const truth: number[] = []
  book.chapters.forEach(({ paragraphs, verse }, at) => {
    if (style === 'none') text += at === 0 ? '' : broken ? '* * *\n\n' : '\n\n'
    else {
      text += '\n'.repeat(Math.max(0, above - 2))
      const lines = heads[at] as readonly string[]
      truth.push(text.length + (/^\s*/.exec(lines[0] as string)?.[0].length ?? 0))
      text += `${lines.join(layout === 'blank' && random.happens(0.3) ? '\n' : '\n\n')}\n\n`
    }
    text += `${paragraphs.map((paragraph, index) => set(paragraph, layout, width, verse?.[index])).join(between(layout))}\n\n`
  })
  return { name: `${book.name} ${style}`, text, truth }
}

function centred(line: string): string {
  return `${' '.repeat(Math.max(8, Math.floor((72 - line.length) / 2)))}${line}`
}

/** Chapters as lines that a pattern takes for one: "Chapter N" and numerals, a list in front left out (after chapterize's description). */
function byNumerals(text: string): number[] {
  return lines(text).filter(({ words }) => /^(?:chapter|part|book|letter|stave|kapitel|chapitre)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?)\b/i.test(words) || /^(?:[IVXLC]+|\d{1,2})\.?(?:\s+[A-Z].{0,60})?$/.test(words))
    .filter(({ line }, at, all) => !(all[at + 1] && (all[at + 1] as { line: number }).line - line < 4))
    .map(({ at }) => at)
}

/** Chapters as lines that begin with one of a few words (after calibre's description). */
function byWords(text: string): number[] {
  return lines(text).filter(({ words }) => words.length < 80 && /^(?:chapter|book|section|part|prologue|epilogue)\b/i.test(words)).map(({ at }) => at)
}

function lines(text: string): { readonly words: string; readonly at: number; readonly line: number }[] {
  let at = 0
  return text.split('\n').flatMap((line, number) => {
    const start = at + line.length - line.trimStart().length
    at += line.length + 1
    return line.trim() === '' ? [] : [{ words: line.trim(), at: start, line: number }]
  })
}

/** Where the chapters of a text begin that has a heading each. */
export async function chapterHeadings(text: string, name = 'book.txt'): Promise<number[]> {
  const { drafts } = await intake({ bytes: Buffer.from(text), name })
  return drafts.flatMap(({ chapters }) => chapters.flatMap(({ heading }) => (heading ? [heading[0]] : [])))
}

/** Measures headings in six styles, and the two baselines beside ours. */
export async function measureHeadings(seed: number, tell?: (words: string) => void): Promise<{ ours: Board; numerals: Board; words: Board; titles: Board; bytes: number }> {
  const result = { ours: board(), numerals: board(), words: board(), titles: board(), bytes: 0 }
  for (const [index, book] of books(seed).entries()) {
    for (const [at, style] of styles.entries()) {
      const { text, truth } = setBook(book, style, chance(seed * 1000 + index * 10 + at))
      const found = await chapterHeadings(text)
      result.bytes += text.length
      const score = result.ours.add(book.half, style, truth, found)
      result.numerals.add(book.half, style, truth, byNumerals(text))
      result.words.add(book.half, style, truth, byWords(text))
      if (book.kind === 'titles' && style !== 'numbered' && style !== 'none') result.titles.add(book.half, style, truth, found)
      if (book.half === 'tune' && tell && score.extra + score.missed > 0) {
        const words = (place: number): string => JSON.stringify(text.slice(place, text.indexOf('\n', place)).slice(0, 60))
        tell(`${book.name}, ${style}: missed ${truth.filter((place) => !found.includes(place)).slice(0, 4).map(words).join(' ')}; extra ${found.filter((place) => !truth.includes(place)).slice(0, 5).map(words).join(' ')} (${score.missed}, ${score.extra})`)
      }
    }
  }
  return result
}

