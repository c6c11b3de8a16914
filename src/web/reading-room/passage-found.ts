import type { Excerpt } from '../../catalogue/store.ts'
import { longestPassage, type PassageFault } from '../../query/passage.ts'
import { foldedWords } from '../../query/passage-words.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { markedText } from './marked-text.ts'

type FindWords = Pick<Words, 'find' | 'labels'>

// A list of everything that is wrong helps nobody.
const mostMissing = 12

/** A remembered passage and its place in a work of so many chapters; `versions`: the received texts that have it, in words. */
export type FoundPassage = { readonly passage: string; readonly there: Pick<Excerpt, 'text' | 'hits' | 'chapter'>; readonly likeness: number; readonly address: string; readonly chapters: number; readonly versions: readonly string[] }

/** The passage as it stands there, what of it is otherwise, and in which received text. */
export function passageFound({ passage, there, likeness, address, chapters, versions }: FoundPassage, words: FindWords): Html {
  const { find } = words
  const missing = otherWords(passage, there)
  return html`<p class="likeness">${likenessName(likeness, words)}</p>
<blockquote class="excerpt"><p dir="auto">${markedText(there.text, there.hits)}</p></blockquote>
${missing.length > 0 ? html`<p class="missing">${find.missing} ${missing.map((word, n) => html`${n > 0 ? ', ' : ''}<del dir="auto">${word}</del>`)}</p>` : ''}
<p class="source"><a href="${address}">${chapters > 1 ? find.readThereIn(there.chapter) : find.readThere}</a></p>
${versions.length > 0 ? html`<ul class="versions">${versions.map((version) => html`<li>${version}</li>`)}</ul>` : ''}`
}

/** How like a place is to a passage (0 to 1), in words. */
export function likenessName(likeness: number, { find: { likeness: names } }: FindWords): string {
  return likeness > 0.995 ? names.exact : likeness >= 0.85 ? names.nearly : likeness >= 0.6 ? names.much : names.loosely
}

/** Why a passage cannot be looked for. */
export function faultName(fault: PassageFault, { find: { faults }, labels }: FindWords): string {
  return fault === 'long' ? faults.long(labels.figure(longestPassage)) : faults[fault]
}

/** The words of the passage that do not stand at its place as they were written, each once. */
function otherWords(passage: string, { text, hits }: FoundPassage['there']): readonly string[] {
  const there = new Set(hits.flatMap(([start, end]) => foldedWords(text.slice(start, end)).folded))
  const { folded, starts, ends } = foldedWords(passage)
  const other = folded.flatMap((word, n) => (there.has(word) ? [] : [passage.slice(starts[n], ends[n])]))
  return [...new Set(other)].slice(0, mostMissing)
}
