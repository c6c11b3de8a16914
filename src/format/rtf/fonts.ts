import { pageOfCharset } from './code-pages.ts'
import type { Lettering } from './letters.ts'

type Font = { name: string; page: number | undefined }

// A document of Word's lists some hundred; a hundred thousand were an attack (CVE-2023-21716), and are no more than a table here.
const mostFonts = 200_000
const longestName = 100

/** The table of fonts: what bytes mean in each. */
export class Fonts {
  /** The document's own code page. */
  page = 1252
  /** The font that holds where none is named. */
  standard = 0
  readonly #fonts = new Map<number, Font>()
  #current: Font = { name: '', page: undefined }
  #last = -2
  #lettering: Lettering = { page: 1252, fontName: '' }

  /** Begins the description of a font. */
  begin(number: number): void {
    this.#current = { name: '', page: undefined }
    this.#last = -2
    if (this.#fonts.size < mostFonts) this.#fonts.set(number, this.#current)
  }

  setCharset(charset: number): void {
    this.#current.page = pageOfCharset(charset)
  }

  setPage(page: number): void {
    if (page > 0) this.#current.page = page
  }

  addName(words: string): void {
    if (this.#current.name.length < longestName) this.#current.name = (this.#current.name + words).slice(0, longestName)
  }

  /** What bytes mean in a font; in the document's code page where it says nothing. */
  letteringOf(number: number): Lettering {
    if (number === this.#last) return this.#lettering
    const font = this.#fonts.get(number < 0 ? this.standard : number)
    this.#last = number
    this.#lettering = { page: font?.page ?? this.page, fontName: font?.name ?? '' }
    return this.#lettering
  }

  /** Says that what holds may have changed. */
  forget(): void {
    this.#last = -2
  }
}
