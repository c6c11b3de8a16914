/** Names are kept while no namespace changes; a file with more of them than this makes them up. */
const mostKept = 10_000

type Change = { readonly depth: number; readonly prefix: string; readonly before: string | undefined }

/** What prefixes mean at a place of a document, and names by the prefixes of a table. */
export class Namespaces {
  readonly #table: Readonly<Record<string, string>>
  readonly #scope = new Map<string, string>()
  readonly #changes: Change[] = []
  readonly #elements = new Map<string, string>()
  readonly #attributes = new Map<string, string>()

  constructor(table: Readonly<Record<string, string>>) {
    this.#table = table
  }

  /** Takes over what an element at this depth declares. `attributes`: names and values by turns. */
  enter(depth: number, attributes: readonly string[]): void {
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at] as string
      const address = attributes[at + 1] as string
      if (!name.startsWith('xmlns')) continue
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined
      if (prefix === undefined || this.#scope.get(prefix) === address) continue
      this.#changes.push({ depth, prefix, before: this.#scope.get(prefix) })
      this.#set(prefix, address)
    }
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    for (let last = this.#changes.at(-1); last && last.depth >= depth; last = this.#changes.at(-1)) {
      this.#changes.pop()
      this.#set(last.prefix, last.before)
    }
  }

  /** The name of an element, as the table has it. */
  element(written: string): string {
    return this.#kept(this.#elements, written, true)
  }

  /** Attributes, given as names and values by turns, by the names that the table has for them. */
  attributes(written: readonly string[]): ReadonlyMap<string, string> {
    const named = new Map<string, string>()
    for (let at = 0; at < written.length; at += 2) {
      const name = this.#kept(this.#attributes, written[at] as string, false)
      if (!named.has(name)) named.set(name, written[at + 1] as string)
    }
    return named
  }

  #kept(names: Map<string, string>, written: string, isElement: boolean): string {
    const known = names.get(written)
    if (known !== undefined) return known
    if (names.size >= mostKept) names.clear()
    const name = this.#resolve(written, isElement)
    names.set(written, name)
    return name
  }

  #resolve(written: string, isElement: boolean): string {
    const colon = written.indexOf(':')
    // An attribute without a prefix has no namespace, whatever its element has.
    if (colon < 0 && !isElement) return written
    const address = this.#scope.get(colon < 0 ? '' : written.slice(0, colon))
    const prefix = address === undefined || !Object.hasOwn(this.#table, address) ? undefined : this.#table[address]
    if (prefix === undefined) return written
    return prefix === '' ? written.slice(colon + 1) : `${prefix}:${written.slice(colon + 1)}`
  }

  #set(prefix: string, address: string | undefined): void {
    if (address === undefined) this.#scope.delete(prefix)
    else this.#scope.set(prefix, address)
    this.#elements.clear()
    this.#attributes.clear()
  }
}
