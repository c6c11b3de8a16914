import type { Span } from '../../../model/span.ts'
import { within } from '../../../model/span.ts'
import { leastLike, placeOf, surely } from '../../../query/passage-place.ts'
import type { FoldedWords } from '../../../query/passage-words.ts'
import { sentenceAround } from '../../../text/sentences.ts'
import type { SiteText } from './index-format.ts'
import type { SiteLibrary } from './library.ts'
import { tokensIn } from './tokens.ts'

/** The likeliest place of a passage in one work. */
export type SitePassage = { readonly work: number; readonly chapter: number; readonly paragraph: number; readonly text: string; readonly hits: readonly Span[]; readonly likeness: number }

// Each word is a file of the index, each story a file of its own.
const mostWords = 24
const mostCompared = 16
const fewestCompared = 3
const mostFound = 10
// A word in so large a share of all works tells hardly anything of one.
const mostShare = 0.25

/** The works in whose words a remembered passage stands, likeliest first: candidates by their rarest words, then word by word. Only works that are open are looked into. */
export async function findInSite(library: SiteLibrary, passage: string, words: FoldedWords): Promise<readonly SitePassage[]> {
  const least = leastLike(words.folded.length)
  const found: SitePassage[] = []
  let compared = 0
  for (const work of await candidates(library, passage)) {
    if (compared >= mostCompared || (compared >= fewestCompared && found.some(({ likeness }) => likeness > surely))) break
    compared++
    const place = placeIn(await library.text(work), words.folded)
    if (place && place.likeness >= least) found.push({ work, ...place })
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.work - b.work).slice(0, mostFound)
}

/** Open works that hold words of the passage, those with the rarest first. */
async function candidates(library: SiteLibrary, passage: string): Promise<readonly number[]> {
  const { size } = library.columns
  // The longer a word, the rarer.
  const words = [...new Set(tokensIn(passage).map(({ word }) => word))].sort((a, b) => b.length - a.length).slice(0, mostWords)
  const votes = new Float64Array(size)
  const rows = (await Promise.all(words.map((word) => library.rows(word, false)))).map((each) => each.map(([set, [, body]]) => [set, body] as const))
  const counts = rows.map((each) => each.reduce((sum, [, body]) => sum + body.length, 0))
  const isTelling = counts.some((count) => count > 0 && count <= size * mostShare)
  for (const [n, each] of rows.entries()) {
    const count = counts[n] as number
    if (isTelling && count > size * mostShare) continue
    for (const [set, body] of each) {
      let work = 0
      for (const step of body) {
        work += Math.floor(step / 8)
        if (library.open[work] === 1 && library.gated(work) === (set === 'behind')) votes[work] = (votes[work] as number) + Math.log(1 + size / count)
      }
    }
  }
  return Array.from(votes.keys()).filter((work) => (votes[work] as number) > 0).sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b).slice(0, mostCompared)
}

function placeIn(text: SiteText, folded: readonly string[]): Omit<SitePassage, 'work'> | undefined {
  let best: Omit<SitePassage, 'work'> | undefined
  for (const [n, paragraphs] of text.entries()) {
    const whole = paragraphs.map(([, paragraph]) => paragraph).join('\n')
    const place = placeOf(folded, whole)
    if (!place || place.likeness <= (best?.likeness ?? 0)) continue
    const sentence = sentenceAround(whole, place.at)
    best = {
      chapter: n + 1, paragraph: paragraphAt(paragraphs, place.at[0]), likeness: place.likeness, text: whole.slice(...sentence).replaceAll('\n', ' '),
      hits: place.hits.filter((hit) => within(hit, sentence)).map(([start, end]): Span => [start - sentence[0], end - sentence[0]]),
    }
  }
  return best
}

/** The number of the paragraph that a place of joined paragraphs lies in. */
function paragraphAt(paragraphs: SiteText[number], at: number): number {
  let end = 0
  for (const [number, text] of paragraphs) {
    end += text.length + 1
    if (at < end) return number
  }
  return paragraphs.at(-1)?.[0] ?? 1
}
