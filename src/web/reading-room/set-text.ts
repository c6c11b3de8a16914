import type { ChapterText } from '../../catalogue/store.ts'
import type { Edit } from '../../model/edit.ts'
import { type Listed, printChanges } from '../../print/changes.ts'
import { printHtml } from '../../print/html.ts'
import { type Piece, pieces } from '../../print/pieces.ts'
import { printReceived } from '../../print/received.ts'
import { directionOf } from '../../text/direction.ts'
import { languageTag } from '../../text/language-tag.ts'
import { chapterEdits } from '../chapter-edits.ts'
import { type Html, html, printed } from '../html.ts'
import type { TextSet } from '../settings.ts'
import type { Words } from '../words/en.ts'

/** The words of a chapter, set: `made` and `suggested` are its edits, `lines` what happened to its lines, `listed` the changes that the page shows up to its end. */
export type SetText = { readonly markup: string; readonly made: readonly Edit[]; readonly suggested: readonly Edit[]; readonly lines: readonly Edit[]; readonly listed: readonly Listed[] }

// What most browsers show at once on the slowest lines that people read on: some 45 KB compressed, and 20,000 words.
const longestPage = 120_000

/** The pages that a chapter is read on: nearly always one. */
export function pagesOf({ segment, chapter: { at, heading } }: ChapterText): readonly Piece[] {
  return pieces({ of: segment.reading, at, skip: heading }, longestPage)
}

/** Sets the words of a chapter, or of one of its pages. Its own heading, which the page has, is left out of all but what was received. */
export function setText({ segment, chapter }: ChapterText, set: TextSet, { listed = [], page = { at: chapter.at, numbered: 0 } }: { readonly listed?: readonly Listed[]; readonly page?: Piece } = {}): SetText {
  const { reading } = segment
  const { at, numbered } = page
  const { edits, ...changes } = chapterEdits(segment, at)
  const options = { numbered, ...(chapter.heading && { skip: chapter.heading }) }
  const text = { ...changes, listed }
  switch (set) {
    case 'received': return { ...text, markup: printReceived(reading, at, options), lines: [] }
    case 'repaired': return { ...text, markup: printHtml(reading, at, { edits, ...options }) }
    case 'changes': return { ...text, ...printChanges(reading, at, { edits, suggested: changes.suggested, listed, ...options }) }
  }
}

/** How the words of a chapter stand on a page. `opens`: it is a work's opening, set with a great initial where nothing is marked in it. `numbered`: each paragraph with its number, which is a link to it. */
type Dress = { readonly set: TextSet; readonly opens: boolean; readonly numbered: boolean; readonly language: string }

/** The words of a chapter in the dress that they are set in. */
export function textOf(markup: string, { set, opens, numbered, language }: Dress): Html {
  const dress = set === 'received' ? ' came' : set === 'changes' ? ' marked' : opens ? openingOf(markup, language) : ''
  return html`<div class="text${dress}${numbered ? ' numbered' : ''}" lang="${languageTag(language)}" dir="${directionOf(language) ?? 'auto'}">
${printed(numbered ? withNumbers(markup) : markup)}</div>`
}

// A great initial is three lines high: what is shorter would stand beside it alone.
const fewestLetters = 180

/** How a work's opening is set: nothing is done to what is no paragraph of prose. */
function openingOf(markup: string, language: string): '' | ' opening' | ' opening incipit' {
  if (!markup.startsWith('<p id=')) return ''
  const first = markup.slice(0, Math.min(markup.indexOf('</p>'), 4000))
  if (first.includes('class="')) return ''
  const hasCapitals = directionOf(language) !== 'rtl' && !/^(?:ja|zh|ko)\b/.test(language)
  return hasCapitals && first.replace(/<[^<>]*>/g, '').length >= fewestLetters ? ' opening incipit' : ' opening'
}

/** Puts a paragraph's number before its words. Print escapes every `<` of the text, so that these elements are always ours. */
function withNumbers(markup: string): string {
  return markup.replace(/<(?:p|li|pre|h[2-6]) id="((?:c\d+-)?p(\d+))"[^<>]*>/g, (element, id: string, number: string) => `${element}<a class="number" href="#${id}">${number}</a>`)
}

/** In a page that shows changes, the way past all of them to their reasons; elsewhere nothing. */
export function reasonsLink(set: TextSet, texts: readonly SetText[], { reading }: Words): Html {
  return set === 'changes' ? html`<p class="small"><a href="#changes">${reading.changes(...counted(texts))}</a></p>` : html``
}

function counted(texts: readonly SetText[]): [made: number, suggested: number] {
  const sum = (of: 'made' | 'suggested'): number => texts.reduce((total, text) => total + text[of].length, 0)
  return [sum('made'), sum('suggested')]
}

/** Says what a page holds: which text, and how much of it a rule had its hand in. `leads`: to the page that shows it, where there is one. */
export function holds(set: TextSet, texts: readonly SetText[], { reading }: Words, leads = true): Html {
  const [made, suggested] = counted(texts)
  switch (set) {
    case 'repaired': return html`${reading.asRepaired(made, suggested)}${made + suggested > 0 && leads ? html` <a href="?as=changes">${reading.showChanges}</a>` : ''}`
    case 'received': return html`${reading.asReceived} <a href="?as=repaired">${reading.readRepaired}</a>`
    case 'changes': return html`${reading.asChanged(made, suggested)}`
  }
}
