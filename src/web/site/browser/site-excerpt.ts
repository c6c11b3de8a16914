import { formsOf, wantedWords } from '../../../catalogue/match.ts'
import type { Span } from '../../../model/span.ts'
import type { Node } from '../../../query/tree.ts'
import { ligatureForms } from '../../../text/ligatures.ts'
import { sentenceAround } from '../../../text/sentences.ts'
import type { SiteText } from './index-format.ts'
import { tokensIn } from './tokens.ts'

/** The sentence of a story that shows best why it was found, with the spans of the words in it. */
export type SiteExcerpt = { readonly chapter: number; readonly paragraph: number; readonly text: string; readonly hits: readonly Span[] }

/** Cuts it; undefined where none of the words stands in the story. */
export function excerptOf(text: SiteText, words: Node): SiteExcerpt | undefined {
  const leaves = wantedWords(words).map((leaf) => {
    const typed = leaf.is === 'word' ? leaf.word : leaf.words
    return { isBeginning: leaf.is === 'word' && leaf.prefix, runs: [typed, ...ligatureForms(typed), ...formsOf(leaf)].map((each) => tokensIn(each).map(({ word }) => word)).filter((run) => run.length > 0) }
  })
  let best: { chapter: number; paragraph: number; text: string; places: readonly Span[]; distinct: number } | undefined
  for (const [chapter, paragraphs] of text.entries()) {
    for (const [paragraph, of] of paragraphs) {
      const row = tokensIn(of)
      const found = leaves.map(({ runs, isBeginning }) => runs.flatMap((run) => placesOf(row, run, isBeginning)))
      const distinct = found.filter(({ length }) => length > 0).length
      if (distinct > (best?.distinct ?? 0)) best = { chapter: chapter + 1, paragraph, text: of, places: found.flat().sort((a, b) => a[0] - b[0]), distinct }
      if (best?.distinct === leaves.length) break
    }
    if (best?.distinct === leaves.length) break
  }
  if (!best) return undefined
  const { places, text: whole, chapter, paragraph } = best
  const [start, end] = sentenceAround(whole, places[0] as Span)
  const hits: Span[] = []
  for (const [from, to] of places) if (from >= start && to <= end && from >= (hits.at(-1)?.[1] ?? -1) + start) hits.push([from - start, to - start])
  return { chapter, paragraph, text: whole.slice(start, end), hits }
}

function placesOf(row: ReturnType<typeof tokensIn>, run: readonly string[], isBeginning: boolean): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at + run.length <= row.length; at++) {
    if (!run.every((word, n) => (isBeginning && n === run.length - 1 ? row[at + n]?.word.startsWith(word) : row[at + n]?.word === word))) continue
    found.push([row[at]?.at[0] ?? 0, row[at + run.length - 1]?.at[1] ?? 0])
  }
  return found
}
