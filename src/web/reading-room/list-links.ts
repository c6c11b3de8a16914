import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** Links that choose one of several ways to see a list; the one in force is marked. The first is what an address without the field means. */
export function choices<Value extends string>(label: string, address: string, query: URLSearchParams, field: string, all: readonly (readonly [value: Value, name: string])[], chosen: Value): Html {
  const to = (value: Value): string => {
    const next = new URLSearchParams(query)
    next.delete('page')
    if (value === all[0]?.[0]) next.delete(field)
    else next.set(field, value)
    return next.size > 0 ? `${address}?${next}` : address
  }
  return html`<nav class="orders" aria-label="${label}"><ul>${all.map(([value, name]) => html`<li><a href="${to(value)}"${value === chosen ? html` aria-current="true"` : ''}>${name}</a></li>`)}</ul></nav>`
}

/** A number of works behind a link, for eyes the figure alone. */
export function counted(works: number, { labels }: Words): Html {
  return html`<span class="count"><span aria-hidden="true">${labels.figure(works)}</span><span class="hidden">(${labels.count(works, 'work')})</span></span>`
}
