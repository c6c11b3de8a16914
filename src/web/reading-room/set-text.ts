import type { ChapterText } from '../../catalogue/store.ts'
import type { Edit } from '../../model/edit.ts'
import { type Listed, printChanges } from '../../print/changes.ts'
import { printHtml } from '../../print/html.ts'
import { printReceived } from '../../print/received.ts'
import { blocksWithin } from '../../print/runs.ts'
import { lineEdits } from '../../text/typography/line-edits.ts'
import { isMade, settle } from '../../text/typography/repairs.ts'
import { type Html, html, printed } from '../html.ts'
import { count } from '../labels.ts'
import type { TextSet } from '../settings.ts'

/** The words of a chapter, set: `made` and `suggested` are its edits, `lines` what happened to its lines, `listed` the changes that the page shows up to its end. */
export type SetText = { readonly markup: string; readonly made: readonly Edit[]; readonly suggested: readonly Edit[]; readonly lines: readonly Edit[]; readonly listed: readonly Listed[] }

/** Sets the words of a chapter. Its own heading, which the page has, is left out of all but what was received. */
export function setText({ segment: { reading, choices }, chapter: { at, heading } }: ChapterText, set: TextSet, listed: readonly Listed[] = []): SetText {
  const [made, suggested]: [Edit[], Edit[]] = [[], []]
  for (const edit of reading.edits ?? []) {
    if (edit.at[1] < at[0] || edit.at[0] > at[1] || choices[edit.rule]?.off) continue
    ;(isMade(edit, choices) ? made : suggested).push(edit)
  }
  if (set === 'received') return { markup: printReceived(reading, at), made, suggested, lines: [], listed }
  // Whether a blank stands where two lines meet is no question for a browser, which always sets one.
  const lines = lineEdits({ text: reading.text, blocks: blocksWithin(reading, at) }).filter((edit) => isMade(edit, choices))
  const edits = settle([made, lines])
  const text = { made, suggested, lines, listed }
  const skip = heading && { skip: heading }
  return set === 'repaired' ? { ...text, markup: printHtml(reading, at, { edits, ...skip }) } : { ...text, ...printChanges(reading, at, { edits, suggested, listed, ...skip }) }
}

/** The words of a chapter in the dress that they are set in. `isFirst`: with a great initial, where nothing is marked in it. */
export function textOf(markup: string, set: TextSet, isFirst: boolean): Html {
  const dress = set === 'received' ? ' came' : set === 'changes' ? ' marked' : isFirst ? ' incipit' : ''
  return html`<div class="text${dress}" dir="auto">
${printed(markup)}</div>`
}

/** In a page that shows changes, the way past all of them to their reasons; elsewhere nothing. */
export function reasonsLink(set: TextSet, texts: readonly SetText[]): Html {
  return set === 'changes' ? html`<p class="small"><a href="#changes">${counted(texts)}</a></p>` : html``
}

function counted(texts: readonly SetText[]): string {
  const sum = (of: 'made' | 'suggested'): number => texts.reduce((total, text) => total + text[of].length, 0)
  return `${sum('made') === 0 ? 'nothing changed' : count(sum('made'), 'change')}${sum('suggested') > 0 ? `, ${count(sum('suggested'), 'suggestion')}` : ''}`
}

/** Says what a page holds: which text, and how much of it a rule had its hand in. */
export function holds(set: TextSet, texts: readonly SetText[]): Html {
  const isTouched = texts.some(({ made, suggested }) => made.length + suggested.length > 0)
  switch (set) {
    case 'repaired': return html`As repaired: ${counted(texts)}.${isTouched ? html` <a href="?as=changes">Show changes</a>` : ''}`
    case 'received': return html`As received: marks, blanks and line ends as they came. <a href="?as=repaired">As repaired</a>`
    case 'changes': return html`As repaired, with changes shown: ${counted(texts)}.`
  }
}
