/** Where words stand: `open` of works that ask nothing and of what the catalogue says of all, `behind` of works behind a question. */
export type WordSet = 'open' | 'behind'

/** A word with the works that hold it: in the story, in the title, in names and tags. Each work as the step from the one before, times eight, and how often (`timesOf`). */
export type WordRow = readonly [word: string, body: readonly number[], title?: readonly number[], names?: readonly number[]]

/** The first words of each file of a part of the index. */
export type Directory = Readonly<Record<string, readonly string[]>>

/** What a search needs first. `gate`: what a work asks for as a weight, 0 for nothing; the rest are columns, a work in each place, from 1. */
export type SiteWorks = {
  /** Of the open set. That of the other one lies apart (`search/words/behind`): the first words of its files are words of those works. */
  readonly directory: Directory
  readonly keys: readonly string[]
  readonly gate: readonly number[]
  readonly facts: readonly (readonly [rung: number, warned: number, sort: string, words: number, chapters: number, language: string, accession: number, added: string, date: string | null, complete: number | null, answer: string])[]
}

/** Headings, as they are written where that is not their value, and for each work the numbers of those that it stands under. */
export type SiteTerms = { readonly headings: readonly (readonly [kind: string, value: string, label?: string])[]; readonly terms: readonly (readonly number[])[] }

/** The words of a story: its chapters, each as its paragraphs with their numbers. */
export type SiteText = readonly (readonly (readonly [paragraph: number, text: string])[])[]

/** How many cards stand in one file. */
export const cardsAFile = 50

/** The part of the index that a word stands in: by its first two letters, where they are of a to z. */
export function partOf(word: string): string {
  const first = letterAt(word, 0)
  return first === '' ? '__' : `${first}${letterAt(word, 1) || '_'}`
}

/** The parts that words with this beginning may stand in. */
export function partsOf(beginning: string, all: readonly string[]): readonly string[] {
  if (beginning.length > 1 || letterAt(beginning, 0) === '') return all.filter((part) => part === partOf(beginning))
  return all.filter((part) => part[0] === beginning)
}

function letterAt(word: string, at: number): string {
  const char = word[at] ?? ''
  return char >= 'a' && char <= 'z' ? char : ''
}

/** How often a word stands in a work, as three bits: its class of doubling. */
export function classOf(times: number): number {
  return Math.min(7, Math.floor(Math.log2(times)))
}

/** About how often that is. */
export function timesOf(step: number): number {
  return 2 ** (step % 8)
}
