/** What stands at one place of an RTF file. `text`: bytes without meaning of their own; `hex`: one byte, written `\'e9`; `symbol`: a sign behind a backslash; `binary`: what `\bin` announced. */
type RtfKind = 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'text' | 'binary' | 'end'

// The longest control word of the specification has 24 letters; more are read over, and mean nothing.
const longestWord = 32
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d

/** Takes an RTF file apart, a token at a time and none twice; any bytes whatever come to an end. */
export class RtfTokens {
  readonly bytes: Buffer
  /** Where the token begins and ends. */
  from = 0
  to: number
  /** The control word's name, without its number. */
  word = ''
  /** The control word's number; a number beyond 32 bits is the greatest of them. */
  value: number | undefined
  /** The byte of `hex`, the sign of `symbol`. */
  byte = 0
  /** Announcements of binary data that the file does not hold. */
  lies = 0
  readonly #end: number

  constructor(bytes: Buffer, at: number, end = bytes.length) {
    this.bytes = bytes
    this.to = at
    this.#end = end
  }

  /** Goes on to the next token. */
  next(): RtfKind {
    const { bytes } = this
    let at = this.to
    while (at < this.#end && (bytes[at] === 10 || bytes[at] === 13)) at++
    this.from = at
    if (at >= this.#end) {
      this.to = this.#end
      return 'end'
    }
    const byte = bytes[at] as number
    this.to = at + 1
    if (byte === openBrace) return 'open'
    if (byte === closeBrace) return 'close'
    if (byte === backslash) return this.#control(at + 1)
    while (at < this.#end && !isSyntax(bytes[at] as number)) at++
    this.to = at
    return 'text'
  }

  #control(at: number): RtfKind {
    const { bytes } = this
    const first = at < this.#end ? (bytes[at] as number) : 0
    if (isLetter(first)) return this.#word(at)
    this.to = Math.min(at + 1, this.#end)
    this.byte = first
    // A carriage return and its line feed are one sign.
    if (first === 13 && bytes[at + 1] === 10) this.to++
    if (first !== 0x27) return 'symbol'
    const high = digitOf(bytes[at + 1])
    const low = digitOf(bytes[at + 2])
    if (high < 0 || low < 0 || at + 2 >= this.#end) return 'symbol'
    this.byte = high * 16 + low
    this.to = at + 3
    return 'hex'
  }

  #word(start: number): RtfKind {
    const { bytes } = this
    let at = start
    while (at < this.#end && isLetter(bytes[at] as number)) at++
    this.word = at - start > longestWord ? '' : bytes.toString('latin1', start, at)
    const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1])
    if (isNegative) at++
    this.value = undefined
    for (; at < this.#end && isDigit(bytes[at]); at++) this.value = Math.min(0x7fffffff, (this.value ?? 0) * 10 + (bytes[at] as number) - 48)
    if (isNegative) this.value = -(this.value ?? 0)
    if (at < this.#end && bytes[at] === 32) at++
    this.to = at
    if (this.word !== 'bin') return 'word'
    const length = this.value ?? 0
    if (length < 0 || length > this.#end - at) this.lies++
    else this.to = at + length
    return 'binary'
  }
}

function isSyntax(byte: number): boolean {
  return byte === backslash || byte === openBrace || byte === closeBrace || byte === 10 || byte === 13
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (isDigit(byte)) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}
