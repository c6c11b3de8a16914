import { type Html, html } from '../html.ts'
import { type Looks, looksChoices } from '../looks.ts'
import type { Words } from '../words/en.ts'

/** The part of the settings that says how a page looks, and whether the reader's place is kept. */
export function looksForm(looks: Looks, { reading: { looks: words } }: Words): Html {
  const names = Object.keys(looksChoices) as readonly (keyof Looks)[]
  return html`${names.map((name) => fieldset(name, words[name], looks[name]))}
<div class="text sample" role="group" aria-label="${words.sample}"><p>${words.sampleText}</p><p>${words.sampleMore}</p></div>`
}

function fieldset(name: keyof Looks, words: { readonly legend: string } & Readonly<Record<string, string>>, chosen: string | number): Html {
  return html`<fieldset class="looks-${name}"><legend>${words.legend}</legend><div class="choices row">${looksChoices[name].map((value) => choice(name, String(value), words[value] ?? '', value === chosen))}</div></fieldset>`
}

/** One choice of several. */
export function choice(name: string, value: string, label: string, chosen: boolean): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${chosen ? html` checked` : ''}><span class="of-${value}">${label}</span></label>`
}
