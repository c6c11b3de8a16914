import type { WorkSummary } from '../../catalogue/store.ts'
import { shelfAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { type List, lists } from './shelf.ts'

/** Where buttons stand: on the work's own page (`here`), which links to `marksSheet` and shows what is marked; or on a page that the shelf leads back to (`from`). */
type ButtonsAt = { readonly here: string } | { readonly from: string }

/** The buttons that put a work on a reader's shelf, the same for every reader; `offered`: the lists that it is not on, where a page knows that. */
export function shelfButtons({ key }: Pick<WorkSummary, 'key'>, { words: { shelf }, site }: Pick<Visit, 'words' | 'site'>, at: ButtonsAt, offered: readonly List[] = lists): Html {
  // Where no server keeps a shelf, a script does; without one there are no buttons.
  if (site) return html`<p class="marks" data-shelf="${key}" hidden>${lists.map((list) => html`<button type="button" data-list="${list}" data-off="${shelf.add[list]}" data-on="${shelf.remove[list]}">${shelf.add[list]}</button>`)}</p>`
  if (offered.length === 0) return html``
  const shows = 'here' in at
  return html`<form method="post" action="${shelfAddress()}" class="marks"><input type="hidden" name="key" value="${key}"><input type="hidden" name="${shows ? 'return' : 'from'}" value="${shows ? at.here : at.from}">${offered.map((list) => html`<button name="add" value="${list}"${shows ? html` class="off-${list}"` : ''}>${shelf.add[list]}</button>${shows ? html`<button name="remove" value="${list}" class="on-${list}">${shelf.remove[list]}</button>` : ''}`)}</form>`
}

/** The address of the style sheet that says which of a reader's lists a work is on: only what lies under the shelf is told of them. */
export function marksSheet(key: string): string {
  return `${shelfAddress()}/marks/${key}`
}
