import type { Answer } from '../answer.ts'
import { type Html, html } from '../html.ts'
import { keepSettings } from '../reader-cookie.ts'
import { sentFromHere } from '../same-origin.ts'
import { type TextSet, textSets } from '../settings.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'

/** How a reader wishes a story set: what the address asks for (`?as=changes`), else as they chose before. */
export function textSetOf({ query, settings }: Visit): TextSet {
  return textSets.find((set) => set === query.get('as')) ?? settings.set
}

/** An answer that shows a story, with the choice that the address made kept for the next one. Another site's link shows a page and keeps nothing. */
export function remembering(visit: Visit, answer: Answer | undefined): Answer | undefined {
  const set = textSetOf(visit)
  if (answer?.status !== 200 || set === visit.settings.set || !sentFromHere(visit.header)) return answer
  return { ...answer, headers: { ...answer.headers, ...keepSettings(visit, { ...visit.settings, set }) } }
}

/** The three ways of reading a page, as links that hold on its own address. */
export function setLinks(current: TextSet, { labels, reading }: Words): Html {
  return html`<nav class="sets" aria-label="${reading.sets}"><ul>${textSets.map((set) => html`<li><a href="?as=${set}"${set === current ? html` aria-current="true"` : ''}>${labels.sets[set]}</a></li>`)}</ul></nav>`
}
