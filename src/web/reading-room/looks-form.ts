import { type Html, html } from '../html.ts'
import { faces, type Looks, sizes, themes } from '../looks.ts'

const themeNames = { auto: 'As the device', light: 'Light', dark: 'Dark', sepia: 'Parchment' } as const
const faceNames = { literata: 'Literata', sans: 'Sans serif', typewriter: 'Typewriter' } as const
const sizeNames = { 1: 'Small', 2: 'Rather small', 3: 'Medium', 4: 'Rather large', 5: 'Large' } as const

/** The part of the settings that says how a page looks. */
export function looksForm(looks: Looks): Html {
  return html`<fieldset><legend>Colour</legend><div class="choices row">${themes.map((theme) => choice('theme', theme, themeNames[theme], looks.theme === theme))}</div></fieldset>
<fieldset><legend>Typeface of the text</legend><div class="choices row">${faces.map((face) => choice('face', face, faceNames[face], looks.face === face))}</div></fieldset>
<fieldset><legend>Size of the text</legend><div class="choices row">${sizes.map((size) => choice('size', String(size), sizeNames[size], looks.size === size))}</div></fieldset>
<div class="text sample" aria-label="How text looks" role="group"><p>So it looks: the lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open and wrote nothing down.</p></div>`
}

/** One choice of several. */
export function choice(name: string, value: string, label: string, chosen: boolean): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${chosen ? html` checked` : ''}><span>${label}</span></label>`
}
