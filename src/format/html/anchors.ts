import type { Token } from 'parse5'
import { isSpace } from '../../text/chars.ts'
import { attribute } from './attributes.ts'

/** Where the ids of a page stand in its text, for those that somebody asks for. */
export class Anchors {
  readonly #ids: ReadonlySet<string>
  readonly #met = new Map<string, number>()

  constructor(ids: ReadonlySet<string>) {
    this.#ids = ids
  }

  /** Notes the id of an element, or the name of an old anchor. `at`: how long the text is where its tag stands. */
  meet(token: Token.TagToken, at: number): void {
    if (this.#ids.size === 0) return
    const id = attribute(token, 'id') ?? (token.tagName === 'a' ? attribute(token, 'name') : undefined)
    if (id !== undefined && this.#ids.has(id) && !this.#met.has(id)) this.#met.set(id, at)
  }

  /** The offset of the first word at or behind each id; the text's length where none follows. */
  placesIn(text: string): ReadonlyMap<string, number> {
    const places = new Map<string, number>()
    let [from, at] = [0, 0]
    // They were met in order: white space that was gone over once is not gone over for each of them.
    for (const [id, met] of this.#met) {
      if (met < from || met > at) at = Math.min(met, text.length)
      from = met
      while (at < text.length && isSpace(text.charCodeAt(at))) at++
      places.set(id, at)
    }
    return places
  }
}
