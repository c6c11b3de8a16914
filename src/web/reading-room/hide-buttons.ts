import type { WorkSummary } from '../../catalogue/store.ts'
import { admission, type Reader } from '../../consent/policy.ts'
import { type HiddenHeading, hideableKinds } from '../../model/heading.ts'
import { masked } from '../../text/personal.ts'
import { homeward } from '../addresses.ts'
import { clipped } from '../clipped.ts'
import { type Hideable, hideableText } from '../hideable.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

const longestName = 60
// A card is for choosing by; the record has all of them.
const mostOnCard = { creator: 2, fandom: 2, tag: 5 } as const
const mostOnRecord = 20

/** Buttons that hide a work, or all works that share a heading with it; they lead back to the page that they stand on. */
export function hideButtons(work: WorkSummary, title: string, { words, path, reader, site }: Pick<Visit, 'words' | 'path' | 'reader' | 'site'>, where: 'card' | 'record'): Html {
  if (site) return html``
  const { hide } = words.gate
  const heads = where === 'record' ? hideableKinds.flatMap((kind) => ofKind(work, kind).slice(0, mostOnRecord)) : headsOfCard(work, reader)
  return html`<details class="hide"><summary><span aria-hidden="true">${hide.summary}</span><span class="hidden">${hide.group(title)}</span></summary>
<form method="post" action="/settings/hide"><input type="hidden" name="return" value="${homeward(path)}"><ul>
<li>${button({ work: work.key }, hide.work)}</li>${heads.map((heading) => html`<li>${button({ heading }, hide[heading.kind](nameOf(heading)))}</li>`)}
</ul></form></details>`
}

/** A form of one button that shows a hidden thing again, and leads back to an address of ours. */
export function showAgainForm(what: Hideable, { words: { gate } }: Pick<Visit, 'words'>, to: string): Html {
  const says = 'work' in what ? gate.show.work : gate.show[what.heading.kind](nameOf(what.heading))
  return html`<form method="post" action="/settings/hide"><input type="hidden" name="return" value="${homeward(to)}"><button name="show" value="${hideableText(what)}">${says}</button></form>`
}

/** A heading's name as buttons and sentences show it. */
export function nameOf({ label }: HiddenHeading): string {
  return clipped(masked(label), longestName)
}

function button(what: Hideable, says: string): Html {
  return html`<button class="plain" name="hide" value="${hideableText(what)}">${says}</button>`
}

/** What a card offers; of a work behind its gate only what the card shows anyway. */
function headsOfCard(work: WorkSummary, reader: Reader): readonly HiddenHeading[] {
  const open = admission(reader, work.facts).is === 'open'
  return (['creator', 'fandom', 'tag'] as const).filter((kind) => open || kind !== 'tag').flatMap((kind) => ofKind(work, kind).slice(0, mostOnCard[kind]))
}

function ofKind({ headings }: WorkSummary, kind: HiddenHeading['kind']): readonly HiddenHeading[] {
  return headings.filter((heading) => heading.kind === kind)
}
