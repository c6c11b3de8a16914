import { type Chance, chance } from '../random.ts'
import type { Story } from './library.ts'
import { misspelt, slipped } from './slips.ts'

/** One question with its right answers, the names of files. `words`: what was remembered, as plain words; every other story in which it stands answers it as well. */
export type Question = { readonly text: string; readonly right: readonly string[]; readonly words?: string }

/** The kinds of question, with what each is held to. */
export const shapes = ['title', 'creator and word of the title', 'title, one slip', 'creator and word of the title, one slip', 'six-word phrase', 'six words', 'three sentences, one word in ten changed', 'six words of no story', 'three sentences of no story'] as const
export type Shape = (typeof shapes)[number]

type Head = { readonly name: string; readonly title: string; readonly author: string }
/** Words drawn from a story: its name, they as they are compared, and as they stand there. */
type Taken = { readonly name: string; readonly words: readonly string[]; readonly written: string }

/** The words of a text without case and accents. */
export function plainWords(text: string): readonly string[] {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Draws questions about a library, the same for the same seed. Titles repeat in such a heap, and so do paragraphs in lightly edited copies: every
 * story of which a question is true is a right answer to it.
 *
 * @param absent prose that no story of the library was made of, for questions without an answer
 * @param stories the library's
 */
export function drawQuestions(stories: Iterable<Story>, files: number, each: number, seed: number, absent: readonly string[]): Readonly<Record<Shape, readonly Question[]>> {
  const random = chance(seed + 1)
  const wanted = new Set(Array.from({ length: each * 4 }, () => random.below(files)))
  const heads: Head[] = []
  const phrases: Taken[] = []
  const passages: Taken[] = []
  const vocabulary = new Set<string>()
  let n = 0
  for (const { made: { name, title, author }, story, headed } of stories) {
    if (headed) heads.push({ name, title, author })
    if (wanted.has(n++)) {
      for (const word of plainWords(random.pick(story))) vocabulary.add(word)
      const phrase = phraseOf(name, random.pick(story), random)
      if (phrase && phrases.length < each) phrases.push(phrase)
      const sentences = sentencesOf(name, random.pick(story), random)
      if (sentences && passages.length < each) passages.push(sentences)
    }
  }
  const drawn = (draw: typeof phraseOf): readonly Taken[] => (absent.length === 0 ? [] : Array.from({ length: each }, () => draw('', random.pick(absent), random)).filter((taken) => taken !== undefined))
  const [elsewhere, elsewhereLong] = [drawn(phraseOf), drawn(sentencesOf)]
  const nowhere = (taken: readonly Taken[]): Question[] => taken.map(({ written, words }) => ({ text: written, right: [], words: words.join(' ') }))
  const asked = (taken: readonly Taken[], text: (of: Taken) => string): Question[] => taken.map((of) => ({ text: text(of), right: [of.name], words: of.words.join(' ') }))
  const titles = Array.from({ length: each }, () => random.pick(heads))
  const words = [...vocabulary]
  const byTitle = Map.groupBy(heads, ({ title }) => title)
  const byAuthor = Map.groupBy(heads, ({ author }) => author)
  const named = ({ title }: Head): readonly string[] => (byTitle.get(title) ?? []).map(({ name }) => name)
  const byAuthorAndWord = titles.map(({ title, author }) => {
    const word = random.pick(title.split(' ').filter((each) => each.length > 3))
    return { author, word, right: (byAuthor.get(author) ?? []).filter((other) => other.title.split(' ').includes(word)).map(({ name }) => name) }
  })
  return {
    title: titles.map((head) => ({ text: head.title, right: named(head) })),
    'creator and word of the title': byAuthorAndWord.map(({ author, word, right }) => ({ text: `${author} ${word}`, right })),
    'title, one slip': titles.map((head) => ({ text: slipped(head.title, random), right: named(head) })),
    'creator and word of the title, one slip': byAuthorAndWord.map(({ author, word, right }) => ({ text: slipped(`${author} ${word}`, random), right })),
    'six-word phrase': asked(phrases, ({ written }) => `"${written}"`),
    'six words': asked(phrases, ({ written }) => written),
    'three sentences, one word in ten changed': asked(passages, ({ words: original }) => changed(original, words, random)),
    'six words of no story': nowhere(elsewhere),
    'three sentences of no story': nowhere(elsewhereLong),
  }
}

/** Six words that stand side by side within a sentence. */
function phraseOf(name: string, paragraph: string, random: Chance): Taken | undefined {
  const all = random.pick(paragraph.split(/[.!?;:—]+/)).match(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? []
  if (all.length < 6) return undefined
  const written = all.slice(...at(random.below(all.length - 5), 6)).join(' ')
  const words = plainWords(written)
  return words.length === 6 ? { name, words, written } : undefined
}

/** Three whole sentences of a paragraph, 18 to 90 words. */
function sentencesOf(name: string, paragraph: string, random: Chance): Taken | undefined {
  const sentences = paragraph.split(/(?<=[.!?][”’"']?) (?=[“‘"'A-Z])/)
  if (sentences.length < 3) return undefined
  const written = sentences.slice(...at(random.below(sentences.length - 2), 3)).join(' ')
  const words = plainWords(written)
  return words.length < 18 || words.length > 90 ? undefined : { name, words, written }
}

/** One word in ten as another one, misspelt, left out, or exchanged with its neighbour; no word twice. */
function changed(original: readonly string[], vocabulary: readonly string[], random: Chance): string {
  const words = [...original]
  const places = new Set<number>()
  while (places.size < Math.round(original.length / 10)) places.add(random.below(original.length - 1))
  for (const place of places) {
    const word = original[place] as string
    const how = random.below(4)
    if (how === 0) words[place] = random.pick(vocabulary)
    else if (how === 1) words[place] = misspelt(word, random)
    else if (how === 2) words[place] = ''
    else [words[place], words[place + 1]] = [words[place + 1] as string, words[place] as string]
  }
  return words.filter((word) => word !== '').join(' ')
}

function at(start: number, length: number): [number, number] {
  return [start, start + length]
}
