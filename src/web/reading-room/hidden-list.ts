import type { WorkSummary } from '../../catalogue/store.ts'
import { hideableKinds } from '../../model/heading.ts'
import { masked } from '../../text/personal.ts'
import { workAddress } from '../addresses.ts'
import { clipped } from '../clipped.ts'
import { type Hideable, hideableText } from '../hideable.ts'
import { type Html, html } from '../html.ts'
import type { Settings } from '../settings.ts'
import type { Words } from '../words/en.ts'
import { nameOf } from './hide-buttons.ts'

const longestTitle = 120
const longestName = 200

/** What a reader has hidden by name, each with a button that shows it again, and a form to hide more. `works`: those that are still there. */
export function hiddenList({ without, withoutWorks }: Settings, works: readonly WorkSummary[], words: Words): Html {
  const { settings: says } = words
  return html`<section aria-labelledby="hidden"><h2 id="hidden">${says.hidden}</h2>
<p class="hint">${says.hiddenHint}</p>
${without.length + withoutWorks.length === 0 ? html`<p class="empty">${says.nothingHidden}</p>` : html`<form method="post" action="/settings/hide">
${hideableKinds.map((kind) => group(says.kinds[kind], without.filter((heading) => heading.kind === kind).map((heading) => ({ what: { heading }, name: html`<span dir="auto">${nameOf(heading)}</span>`, plain: nameOf(heading) })), words))}
${group(says.works, withoutWorks.map((key) => ({ what: { work: key }, ...named(key, works, words) })), words)}</form>`}
<form method="post" action="/settings/hide" class="hide-more">
<div><label for="hide-kind">${says.hideWhat}</label><select id="hide-kind" name="kind">${hideableKinds.map((kind) => html`<option value="${kind}">${says.kinds[kind]}</option>`)}</select></div>
<div><label for="hide-name">${says.hideName}</label><input id="hide-name" name="name" maxlength="${longestName}" required autocomplete="off"></div>
<button>${says.hide}</button></form></section>`
}

/** The works that a reader has answered for, each with a button that makes its gate ask again; nothing where there are none. */
export function answeredList({ answered }: Settings, works: readonly WorkSummary[], words: Words): Html {
  const { settings: says } = words
  if (answered.length === 0) return html``
  return html`<section aria-labelledby="answered"><h2 id="answered">${says.answered}</h2>
<p class="hint">${says.answeredHint}</p>
<form method="post" action="/settings"><input type="hidden" name="do" value="shut"><ul class="taken">${answered.toReversed().map((key) => {
    const { name, plain } = named(key, works, words)
    return html`<li>${name} <button class="plain" name="work" value="${key}" aria-label="${says.shutOf(plain)}">${says.shut}</button></li>`
  })}</ul></form></section>`
}

type Row = { readonly what: Hideable; readonly name: Html; readonly plain: string }

function group(title: string, rows: readonly Row[], { settings: says }: Words): Html {
  if (rows.length === 0) return html``
  return html`<h3>${title}</h3><ul class="taken">${rows.map(({ what, name, plain }) => html`<li>${name} <button class="plain" name="show" value="${hideableText(what)}" aria-label="${says.againOf(plain)}">${says.again}</button></li>`)}</ul>`
}

/** A work by its stated title, as a link to its gate. */
function named(key: string, works: readonly WorkSummary[], { settings: says }: Words): Pick<Row, 'name' | 'plain'> {
  const work = works.find((each) => each.key === key)
  if (!work) return { name: html`<span class="quiet">${says.gone}</span>`, plain: says.gone }
  const title = clipped(masked(work.title), longestTitle)
  return { name: html`<a href="${workAddress(key)}" dir="auto">${title}</a>`, plain: title }
}
