// bounded: each pattern here meets a field of at most 4,000 characters.
import type { Metadata } from '../../model/reading.ts'

const longest = 4000
const most = 50

/** What word processors and those who installed them write when nobody else does. */
const junk = /^(?:user|users|owner|default|default user|administrator|admin|authorized user|preferred customer|valued (?:gateway |sony )?customer|gateway user|customer|unknown|author|your name|title|subject|keywords|comments?|company|untitled|untitled document|no title|unbenannt|sans titre|document ?\d*|microsoft|microsoft corporation|home|hp|dell|compaq|acer|toshiba|sony|n\/a|none|-+|\.+)$/i

/** What a word processor's document says of itself outside its text: title, author, subject, keywords, comment, company, day of creation. */
export class DocumentInfo {
  readonly #fields = new Map<string, string>()
  readonly #form: string
  readonly #date = { yr: 0, mo: 0, dy: 0 }

  /** @param form the name of the form, with which each path begins */
  constructor(form: 'rtf' | 'doc') {
    this.#form = form
  }

  /** Adds words to a field. */
  add(field: string, words: string): void {
    const before = this.#fields.get(field) ?? ''
    if (before.length < longest && (before !== '' || this.#fields.size < most)) this.#fields.set(field, (before + words).slice(0, longest))
  }

  /** Takes a part of the day of creation. */
  addDate(part: 'yr' | 'mo' | 'dy', value: number): void {
    this.#date[part] = value
  }

  /** What is worth knowing: not what was written by nobody. */
  finish(): readonly Metadata[] {
    const found: Metadata[] = []
    for (const [field, given] of this.#fields) {
      const words = given.replace(/\s+/g, ' ').trim().toWellFormed()
      if (words !== '' && !junk.test(words)) found.push({ path: `${this.#form} ${field}`, words })
    }
    const { yr, mo, dy } = this.#date
    // Word begins to count in 1900; a zero is a field that nobody set.
    if (yr > 1980 && yr < 2100 && mo >= 1 && mo <= 12 && dy >= 1 && dy <= 31) found.push({ path: `${this.#form} created`, words: `${yr}-${String(mo).padStart(2, '0')}-${String(dy).padStart(2, '0')}` })
    return found
  }
}
