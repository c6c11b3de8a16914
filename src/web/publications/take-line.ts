import { downloadAddress, type PublicationForm, setDownloadAddress, shelfDownloadAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { offeredForms } from './forms.ts'
import { mostWorks } from './set-bounds.ts'

/** The line that offers a work as a file, a link a form. The same for every reader: before a gate the links lead to it. */
export function takeWork(key: string, { take }: Words): Html {
  return takeLine(take.label, (form) => downloadAddress(key, form), take)
}

/** The same for several works as one book: what the fields of an address select, or a list of the shelf; nothing where they are too many. */
export function takeSet(of: Readonly<Record<string, string>> | { readonly shelf: string }, works: number, { take }: Words): Html | '' {
  if (works === 0 || works > mostWorks) return ''
  return takeLine(take.labelOfMany, (form) => ('shelf' in of && of.shelf !== undefined ? shelfDownloadAddress(of.shelf, form) : setDownloadAddress(form, of)), take)
}

function takeLine(label: string, addressOf: (form: PublicationForm) => string, { forms }: Words['take']): Html {
  return html`<p class="take"><span>${label}</span>${offeredForms().map((form) => html` <a href="${addressOf(form)}" rel="nofollow">${forms[form]}</a>`)}</p>`
}
