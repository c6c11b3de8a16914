import type { ContainerSource } from '../container.ts'

/** One value of a row: its bytes, escapes taken off; undefined for NULL. `cut`: it was longer than it may be, and these are its first bytes. */
export type SqlValue = { readonly bytes: Uint8Array; readonly cut: boolean } | undefined

/** What a dump says, in its order: the columns of a table, or a row that it puts into one. */
export type SqlItem =
  | { readonly is: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly is: 'row'; readonly table: string; readonly columns: readonly string[] | undefined; readonly values: readonly SqlValue[] }

const rangeBytes = 256 * 1024
// No table of a story archive has a tenth of it; a statement with more is none of ours.
const mostColumns = 200
const mostName = 128

/**
 * Reads a MySQL dump as a stream of bytes: `CREATE TABLE` for the columns, `INSERT` and `REPLACE` for the rows. Nothing is ever executed,
 * and whatever else stands in the dump is passed over. One value is held at a time, up to `valueBytes` of it.
 */
export function* sqlRows(source: ContainerSource, valueBytes: number): Generator<SqlItem, void, undefined> {
  const input = new Input(source)
  for (let word = nextWord(input); word !== undefined; word = nextWord(input)) {
    const verb = word.toUpperCase()
    if (verb === 'CREATE') {
      const table = createdTable(input)
      if (table) yield table
    } else if (verb === 'INSERT' || verb === 'REPLACE') yield* insertedRows(input, valueBytes)
    else skipStatement(input)
  }
}

/** A byte at a time over ranges of the source. */
class Input {
  readonly #source: ContainerSource
  #range: Uint8Array = new Uint8Array(0)
  #from = 0
  #at = 0

  constructor(source: ContainerSource) {
    this.#source = source
  }

  /** The byte here, -1 at the end. */
  peek(): number {
    if (this.#at < this.#range.length) return this.#range[this.#at] as number
    this.#from += this.#range.length
    this.#range = this.#from < this.#source.sizeBytes ? this.#source.read(this.#from, rangeBytes) : new Uint8Array(0)
    this.#at = 0
    return this.#range.length === 0 ? -1 : (this.#range[0] as number)
  }

  /** The byte behind this one. */
  second(): number {
    if (this.peek() < 0) return -1
    return this.#range[this.#at + 1] ?? this.#source.read(this.#from + this.#at + 1, 1)[0] ?? -1
  }

  next(): number {
    const byte = this.peek()
    if (byte >= 0) this.#at++
    return byte
  }
}

const [quote, double, tick, backslash, open, close, comma, semicolon, hash, dash, slash, star, dot] = [...'\'"`\\(),;#-/*.'].map((character) => character.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number, number, number, number, number]

function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13)
}

function isNameByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 95 || byte === 36 || byte >= 128
}

/** Passes blanks and comments. What MySQL hides in `/*!40000 … *\/` is a comment too: none of it is a row. */
function skipBlanks(input: Input): void {
  for (let byte = input.peek(); byte >= 0; byte = input.peek()) {
    if (isBlank(byte)) input.next()
    else if (byte === hash || (byte === dash && input.second() === dash)) skipLine(input)
    else if (byte === slash && input.second() === star) skipComment(input)
    else return
  }
}

function skipLine(input: Input): void {
  for (let byte = input.next(); byte >= 0 && byte !== 10 && byte !== 13; byte = input.next());
}

function skipComment(input: Input): void {
  input.next()
  input.next()
  for (let [before, byte] = [0, input.next()]; byte >= 0 && !(before === star && byte === slash); [before, byte] = [byte, input.next()]);
}

/** The next word of a statement's beginning; other bytes are passed. */
function nextWord(input: Input): string | undefined {
  for (;;) {
    skipBlanks(input)
    const byte = input.peek()
    if (byte < 0) return undefined
    if (isNameByte(byte)) return readName(input)
    if (byte === quote || byte === double || byte === tick) readString(input, 0)
    else input.next()
  }
}

/** A name, bare or in ticks or quotation marks; of `base`.`table` the last part. */
function readName(input: Input): string {
  for (;;) {
    let name = ''
    const mark = input.peek()
    if (mark === tick || mark === double || mark === quote) name = latin1(readString(input, mostName).bytes)
    else for (; isNameByte(input.peek()); input.next()) if (name.length < mostName) name += String.fromCharCode(input.peek())
    if (input.peek() !== dot) return name
    input.next()
  }
}

/** A string, its escapes taken off: those with a backslash, and doubled marks. Keeps at most `most` bytes of it. */
function readString(input: Input, most: number): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const mark = input.next()
  let bytes: Buffer = Buffer.allocUnsafe(Math.min(most, 1024))
  let length = 0
  let cut = false
  for (let byte = input.next(); byte >= 0; byte = input.next()) {
    let kept = byte
    if (byte === mark) {
      if (input.peek() !== mark) break
      input.next()
    } else if (byte === backslash && mark !== tick) {
      const escaped = input.next()
      if (escaped < 0) break
      kept = escapes.get(escaped) ?? escaped
    }
    if (length >= most) {
      cut = true
      continue
    }
    if (length === bytes.length) {
      const grown = Buffer.allocUnsafe(Math.min(most, bytes.length * 2))
      bytes.copy(grown)
      bytes = grown
    }
    bytes[length++] = kept
  }
  return { bytes: bytes.subarray(0, length), cut }
}

/** What MySQL's escapes stand for; any other escaped character is itself. */
const escapes: ReadonlyMap<number, number> = new Map(([['0', 0], ['b', 8], ['t', 9], ['n', 10], ['r', 13], ['Z', 26]] as const).map(([letter, byte]) => [letter.charCodeAt(0), byte]))

/** Passes what is left of a statement. */
function skipStatement(input: Input): void {
  for (let byte = input.peek(); byte >= 0; byte = input.peek()) {
    if (byte === quote || byte === double || byte === tick) readString(input, 0)
    else if (byte === semicolon) return void input.next()
    else {
      input.next()
      skipBlanks(input)
    }
  }
}

/** `CREATE TABLE name (column type …, KEY …)`: its columns. */
function createdTable(input: Input): SqlItem | undefined {
  if (nextWord(input)?.toUpperCase() !== 'TABLE') return skipStatement(input) as undefined
  let table = nameHere(input)
  while (/^(?:IF|NOT|EXISTS)$/i.test(table)) table = nameHere(input)
  skipBlanks(input)
  if (input.peek() !== open) return skipStatement(input) as undefined
  input.next()
  const columns: string[] = []
  for (;;) {
    skipBlanks(input)
    const bare = isNameByte(input.peek())
    const name = nameHere(input)
    if (name !== '' && columns.length < mostColumns && !(bare && /^(?:PRIMARY|KEY|UNIQUE|FULLTEXT|INDEX|CONSTRAINT|FOREIGN|SPATIAL|CHECK)$/i.test(name))) columns.push(name)
    if (!skipDefinition(input)) break
  }
  skipStatement(input)
  return { is: 'table', table, columns }
}

function nameHere(input: Input): string {
  skipBlanks(input)
  const byte = input.peek()
  return isNameByte(byte) || byte === tick || byte === double ? readName(input) : ''
}

/** Passes the rest of a column's definition. @returns whether another one follows */
function skipDefinition(input: Input): boolean {
  let depth = 0
  for (let byte = input.peek(); byte >= 0; byte = input.peek()) {
    if (byte === quote || byte === double || byte === tick) readString(input, 0)
    else if (byte === semicolon) return false
    else {
      input.next()
      if (byte === open) depth++
      else if (byte === close && --depth < 0) return false
      else if (byte === comma && depth === 0) return true
    }
  }
  return false
}

/** `INSERT INTO name (columns) VALUES (…), (…)`. */
function* insertedRows(input: Input, valueBytes: number): Generator<SqlItem, void, undefined> {
  let table = nameHere(input)
  while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO)$/i.test(table)) table = nameHere(input)
  let columns: string[] | undefined
  skipBlanks(input)
  if (input.peek() === open) {
    columns = []
    do {
      input.next()
      columns.push(nameHere(input))
      skipBlanks(input)
    } while (input.peek() === comma && columns.length < mostColumns)
    if (input.peek() !== close) return skipStatement(input)
    input.next()
  }
  if (!/^VALUES?$/i.test(nameHere(input))) return skipStatement(input)
  for (;;) {
    skipBlanks(input)
    if (input.peek() !== open) return skipStatement(input)
    const values = readValues(input, valueBytes)
    yield { is: 'row', table, columns, values }
    skipBlanks(input)
    if (input.peek() !== comma) return skipStatement(input)
    input.next()
  }
}

function readValues(input: Input, valueBytes: number): readonly SqlValue[] {
  const values: SqlValue[] = []
  do {
    input.next()
    const value = readValue(input, valueBytes)
    if (values.length < mostColumns) values.push(value)
    skipBlanks(input)
  } while (input.peek() === comma)
  if (input.peek() === close) input.next()
  return values
}

/** A string, a number, NULL or a row of hexadecimal digits; of anything else, an expression, nothing is kept. */
function readValue(input: Input, valueBytes: number): SqlValue {
  skipBlanks(input)
  let byte = input.peek()
  if (byte === quote || byte === double) return readString(input, valueBytes)
  let word = ''
  for (; byte >= 0 && byte !== comma && byte !== close && byte !== semicolon && !isBlank(byte); byte = input.peek()) {
    // `_binary 'x'`, `N'x'`, `X'41'`: what stands in front says how to take it.
    if (byte === quote || byte === double) {
      const text = readString(input, valueBytes)
      return /^x$/i.test(word) ? fromHex(latin1(text.bytes), text.cut) : text
    }
    if (byte === open) return skipExpression(input)
    input.next()
    if (word.length < 2 * valueBytes) word += String.fromCharCode(byte)
  }
  skipBlanks(input)
  if (/^_\w+$/.test(word) && (input.peek() === quote || input.peek() === double)) return readString(input, valueBytes)
  if (word === '' || word.toUpperCase() === 'NULL') return undefined
  return /^0x/i.test(word) ? fromHex(word.slice(2), false) : { bytes: Buffer.from(word, 'latin1'), cut: false }
}

function fromHex(digits: string, cut: boolean): SqlValue {
  return { bytes: Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex'), cut }
}

function skipExpression(input: Input): undefined {
  let depth = 0
  for (let byte = input.peek(); byte >= 0; byte = input.peek()) {
    if (byte === quote || byte === double) readString(input, 0)
    else {
      input.next()
      if (byte === open) depth++
      else if (byte === close && --depth === 0) return undefined
    }
  }
  return undefined
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
