import type { Origin } from '../../model/reading.ts'
import type { DocumentText } from '../document.ts'
import { readHtml } from '../html/read-html.ts'

/**
 * HTML that a mail program wrapped in RTF: the tags stand in groups of their own, the words between them.
 *
 * @see MS-OXRTFEX
 */
export class InnerHtml {
  readonly #pieces: { readonly at: number; readonly from: number; readonly words: string }[] = []
  #length = 0

  /** A piece of markup, as it is. */
  addTag(words: string, from: number): void {
    this.#pieces.push({ at: this.#length, from, words })
    this.#length += words.length
  }

  /** Words between tags. */
  addWords(words: string, from: number): void {
    this.addTag(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), from)
  }

  /** Reads the page that came out. Its origins are bytes of the RTF. */
  read(): DocumentText {
    const page = readHtml(this.#pieces.map(({ words }) => words).join(''))
    const origins = page.origins.map(({ at, from: place }): Origin => ({ at, from: this.#pieceAt(place), encoding: '', newline: 'document', repairs: [] }))
    return { ...page, origins }
  }

  /** Where in the RTF a place of the page comes from. */
  #pieceAt(place: number): number {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pieces[middle] as { at: number }).at <= place) low = middle + 1
      else high = middle
    }
    return this.#pieces[low - 1]?.from ?? 0
  }
}
