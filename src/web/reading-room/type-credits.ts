import type { Assets } from '../assets.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** Whose letters the pages are set in; all of them under the SIL Open Font License 1.1, whose text lies beside them. */
const letters = [
  { name: 'Literata', copyright: '2017 The Literata Project Authors', licence: 'LITERATA-OFL.txt' },
  { name: 'Inter', copyright: '2016 The Inter Project Authors', licence: 'INTER-OFL.txt' },
  { name: 'Atkinson Hyperlegible Next', copyright: '2020–2024 The Atkinson Hyperlegible Next Project Authors', licence: 'ATKINSON-HYPERLEGIBLE-NEXT-OFL.txt' },
  { name: 'Courier Prime', copyright: '2015 The Courier Prime Project Authors', licence: 'COURIER-PRIME-OFL.txt' },
] as const

/** The typefaces that ship with the project, each with its licence. */
export function typeCredits(assets: Assets, { reading: { looks } }: Words): Html {
  return html`<section aria-labelledby="type"><h2 id="type">${looks.letters}</h2>
<p>${looks.lettersSay}</p>
<ul>${letters.map(({ name, copyright, licence }) => html`<li>${name}, © ${copyright}: <a href="${assets.url(licence)}">${looks.licenceOf(name)}</a></li>`)}</ul></section>`
}
