import type { WorkPage } from '../../catalogue/store.ts'
import { typeAddress, workAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { faces, themes } from '../looks.ts'
import type { TextSet } from '../settings.ts'
import type { Words } from '../words/en.ts'
import type { Names } from './show-chapter.ts'
import { setLinks } from './text-set.ts'

/** What the tools of a page need of it. `address`: its own; `isSite`: it is a file, where a script keeps what is set; `chapter`: the one that is shown, where it is one; `leadsTo`: where a chapter is found. */
type Tooled = { readonly work: WorkPage; readonly names: Names; readonly set: TextSet; readonly numbered: boolean; readonly words: Words; readonly address: string; readonly isSite: boolean; readonly chapter?: number; readonly leadsTo: (chapter: number) => string }

// Longer tables are cut around the chapter that is read: a page is no longer for them.
const mostAround = 60

/** The tools above a story, folded away: its contents, type, and how the text is set. The same for every reader: what they change is theirs alone. */
export function readingTools(of: Tooled): Html {
  const { work, set, numbered, words, isSite } = of
  const { reading } = words
  return html`<div class="tools">
${work.contents.length > 1 ? html`<details class="tool"><summary>${reading.contents}</summary><nav class="panel" aria-label="${reading.contents}">${contentsList(of)}</nav></details>` : ''}
<details class="tool"${isSite ? html` hidden data-scripted` : ''}><summary>${reading.type}</summary><div class="panel">${typeForm(of)}</div></details>
${isSite ? '' : html`<details class="tool"><summary>${reading.text}</summary><div class="panel">${setLinks(set, words)}<p><a href="${numbered ? '?marks=none' : '?marks=paragraphs'}">${numbered ? reading.hideMarks : reading.showMarks}</a></p></div></details>`}
</div>`
}

function contentsList({ work, names, words, chapter, leadsTo, address }: Tooled): Html {
  const { reading } = words
  const { length } = work.contents
  const isCut = length > 2 * mostAround
  const first = isCut ? Math.max(1, Math.min((chapter ?? 1) - mostAround, length - 2 * mostAround)) : 1
  const shown = work.contents.slice(first - 1, isCut ? first + 2 * mostAround : length)
  return html`<ol start="${first}">${shown.map(({ number }) => html`<li><a href="${leadsTo(number)}"${number === chapter ? html` aria-current="${leadsTo(number) === address ? 'page' : 'true'}"` : ''}>${names.chapter(number)}</a></li>`)}</ol>${isCut ? html`<p><a href="${workAddress(work.key)}#contents">${reading.allContents(length)}</a></p>` : ''}`
}

function typeForm({ address, isSite, words: { reading: { looks } } }: Tooled): Html {
  const press = (name: string, value: string, label: string): Html => html`<button${isSite ? html` type="button"` : ''} name="${name}" value="${value}">${label}</button>`
  const groups = html`<p role="group" aria-label="${looks.size.legend}">${press('step', 'smaller', looks.smaller)}${press('step', 'larger', looks.larger)}</p>
<p role="group" aria-label="${looks.theme.legend}">${themes.map((theme) => press('theme', theme, looks.theme[theme]))}</p>
<p role="group" aria-label="${looks.face.legend}">${faces.map((face) => press('face', face, looks.face[face]))}</p>`
  return isSite ? html`<div class="type-form" data-looks>${groups}</div>` : html`<form method="post" action="${typeAddress()}" class="type-form"><input type="hidden" name="return" value="${address}">
${groups}
<p><a href="${typeAddress(address)}">${looks.more}</a></p></form>`
}
