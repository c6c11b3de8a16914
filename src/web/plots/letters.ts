/** A typeface of outlines, in the form of TrueType: how wide words are in it, and itself with the letters alone that some words need. */
export type Letters = {
  /** How wide words stand, in the unit of the size. */
  readonly widthOf: (words: string, size: number) => number
  /** The typeface for these words, as a file: what else it has is left out, kerning and hints too. What it has no letter for is left to another face. */
  readonly only: (words: string) => Uint8Array
}

// Of a glyph that is made of others: what each part of it says in two bytes.
const wordsForPlace = 0x1
const oneScale = 0x8
const moreParts = 0x20
const twoScales = 0x40
const fourScales = 0x80

/** Reads a typeface whose cmap has a table of format 4 and whose outlines are `glyf`, as ours do. Bytes are trusted: they ship with the project. */
export function readLetters(bytes: Uint8Array): Letters {
  // A copy: slices of a Buffer are no copies.
  const file = new Uint8Array(bytes)
  const { view, at } = opened(file)
  const [head, hhea, loca, glyf, hmtx] = ['head', 'hhea', 'loca', 'glyf', 'hmtx'].map((tag) => at(tag).from) as [number, number, number, number, number]
  const perSize = view.getUint16(head + 18)
  const isLong = view.getInt16(head + 50) === 1
  const metrics = view.getUint16(hhea + 34)
  const place = (glyph: number): number => glyf + (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  const advance = (glyph: number): number => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))
  const bearing = (glyph: number): number => (glyph < metrics ? view.getInt16(hmtx + 4 * glyph + 2) : view.getInt16(hmtx + 4 * metrics + 2 * (glyph - metrics)))
  const glyphOf = mapOf(view, at('cmap').from)
  const outline = (glyph: number): Uint8Array => file.slice(place(glyph), place(glyph + 1))

  const glyphsOf = (words: Iterable<string>): readonly (readonly [code: number, glyph: number])[] => Array.from(words, (letter) => [letter.codePointAt(0) as number, glyphOf(letter.codePointAt(0) as number)])

  return {
    widthOf: (words, size) => glyphsOf(words).reduce((sum, [, glyph]) => sum + advance(glyph), 0) * size / perSize,
    only: (words) => {
      const letters = glyphsOf(new Set(words)).filter(([, glyph]) => glyph !== 0).toSorted(([a], [b]) => a - b)
      // Glyphs have new numbers, each before the parts that it is made of. The first stands for what is missing.
      const kept = new Map<number, number>()
      const outlines: Uint8Array[] = []
      const keep = (glyph: number): number => {
        const known = kept.get(glyph)
        if (known !== undefined) return known
        const number = kept.size
        kept.set(glyph, number)
        const own = outline(glyph)
        outlines[number] = own
        for (const part of partsOf(own)) part.write(keep(part.glyph))
        return number
      }
      for (const glyph of [0, ...letters.map(([, each]) => each)]) keep(glyph)
      const padded = outlines.map((each) => aligned(each))
      let end = 0
      const places = [0, ...padded.map((each) => (end += each.length))]
      const glyphs = [...kept.keys()]
      return fileOf({
        'OS/2': at('OS/2').bytes, cmap: mapTo(letters.map(([code, glyph]) => [code, keep(glyph)])), glyf: joined(padded),
        head: patched(at('head').bytes, (table) => table.setInt16(50, 1)), hhea: patched(at('hhea').bytes, (table) => table.setUint16(34, glyphs.length)),
        hmtx: numbers(glyphs.flatMap((glyph) => [advance(glyph), bearing(glyph) & 0xffff]), 2), loca: numbers(places, 4), maxp: patched(at('maxp').bytes, (table) => table.setUint16(4, glyphs.length)),
        name: numbers([0, 0, 6], 2), post: patched(at('post').bytes.slice(0, 32), (table) => table.setUint32(0, 0x30000)),
      })
    },
  }
}

type Table = { readonly from: number; readonly bytes: Uint8Array }

function opened(file: Uint8Array): { readonly view: DataView; readonly at: (tag: string) => Table } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map(Array.from({ length: view.getUint16(4) }, (_, n) => {
    const [entry, from, length] = [12 + 16 * n, view.getUint32(20 + 16 * n), view.getUint32(24 + 16 * n)]
    return [String.fromCharCode(...file.subarray(entry, entry + 4)), { from, bytes: file.slice(from, from + length) }] as const
  }))
  return { view, at: (tag) => tables.get(tag) as Table }
}

/** What glyph a code point has, by the cmap's table for Unicode; 0 where it has none. */
function mapOf(view: DataView, cmap: number): (code: number) => number {
  const entry = Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => cmap + 4 + 8 * n).find((at) => view.getUint16(at) === 3 && view.getUint16(at + 2) === 1) as number
  const table = cmap + view.getUint32(entry + 4)
  const twice = view.getUint16(table + 6)
  return (code) => {
    if (code > 0xffff) return 0
    let at = table + 14
    while (view.getUint16(at) < code) at += 2
    const start = view.getUint16(at + twice + 2)
    if (start > code) return 0
    const [delta, range] = [view.getUint16(at + 2 * twice + 2), view.getUint16(at + 3 * twice + 2)]
    const glyph = range === 0 ? code : view.getUint16(at + 3 * twice + 2 + range + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The parts of a glyph that is made of others, each with a way to give it another number. */
function partsOf(outline: Uint8Array): readonly { readonly glyph: number; readonly write: (number: number) => void }[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (outline.length === 0 || view.getInt16(0) >= 0) return []
  const parts = []
  for (let [at, more] = [10, true]; more;) {
    const [flags, glyphAt] = [view.getUint16(at), at + 2]
    parts.push({ glyph: view.getUint16(glyphAt), write: (number: number) => view.setUint16(glyphAt, number) })
    at += 4 + (flags & wordsForPlace ? 4 : 2) + (flags & oneScale ? 2 : flags & twoScales ? 4 : flags & fourScales ? 8 : 0)
    more = (flags & moreParts) !== 0
  }
  return parts
}

/** A cmap of one table, of format 12: each letter by itself. */
function mapTo(letters: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const groups = letters.flatMap(([code, glyph]) => [code, code, glyph])
  return joined([numbers([0, 1, 3, 10], 2), numbers([12], 4), numbers([12, 0], 2), numbers([16 + 12 * letters.length, 0, letters.length, ...groups], 4)])
}

/** A file of these tables, in the order of their names. Sums that nobody checks are 0. */
function fileOf(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const all = Object.entries(tables)
  const power = 2 ** Math.floor(Math.log2(all.length))
  let from = 12 + 16 * all.length
  const entries = all.map(([tag, bytes]) => {
    const entry = joined([Uint8Array.from(tag, (letter) => letter.charCodeAt(0)), numbers([0, from, bytes.length], 4)])
    from += aligned(bytes).length
    return entry
  })
  return joined([numbers([0x10000], 4), numbers([all.length, 16 * power, Math.log2(power), 16 * (all.length - power)], 2), ...entries, ...all.map(([, bytes]) => aligned(bytes))])
}

function patched(table: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  const own = table.slice()
  patch(new DataView(own.buffer))
  return own
}

function numbers(values: readonly number[], bytes: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * bytes))
  for (const [n, value] of values.entries()) {
    if (bytes === 2) view.setUint16(2 * n, value)
    else view.setUint32(4 * n, value)
  }
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Followed by zeros up to a multiple of four bytes. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : joined([bytes, new Uint8Array(4 - bytes.length % 4)])
}
