import type { html } from '../../html.ts'
import { cardsAFile } from './index-format.ts'
import type { Load } from './library.ts'

/** An element with attributes and a text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  if (text !== '') made.textContent = text
  return made
}

/** What the rooms' own templates print, with every value in it escaped, as elements; their addresses lead to the pages of the site that a browser fills. */
export function elementsOf(markup: ReturnType<typeof html> | ''): readonly Node[] {
  const box = document.createElement('template')
  box.innerHTML = String(markup).replace(/ href="\/(search|random|find)(?=[?"])/g, ' href="$1.html')
  return [...box.content.childNodes]
}

/** The card of a work, by its number, as lists show it. */
export async function cardOf(load: Load, tongue: string, work: number): Promise<Element | undefined> {
  const all = await load(`search/cards-${tongue}/${Math.floor((work - 1) / cardsAFile)}`) as readonly string[]
  const box = element('div', {})
  // Printed by the same hand as every card of these pages, with every word in it escaped.
  box.innerHTML = all[(work - 1) % cardsAFile] ?? ''
  return box.firstElementChild ?? undefined
}

/** Puts what was found in a work's words into its card, in place of its summary. */
export function showThere(card: Element, there: readonly Node[]): void {
  const summary = card.querySelector('.summary')
  if (summary) summary.replaceWith(...there)
  else card.append(...there)
}

/** What a page says where its files could not be read; why, it tells the console. */
export function failure(error: unknown, says: string): HTMLElement {
  console.error(error)
  return element('p', { class: 'wrong', role: 'alert' }, says)
}
