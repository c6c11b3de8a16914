import type { Suggestion } from '../../catalogue/store.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { markedText } from './marked-text.ts'
import { addressOfText } from './search-address.ts'

/** "Did you mean …?": the question with the words that were likelier meant, marked. */
export function meantLine({ text, changed }: Suggestion, { search }: Words): Html {
  return html`<p class="meant">${search.didYouMean} <a href="${addressOfText(text)}" dir="auto">${markedText(text, changed)}</a>?</p>`
}
