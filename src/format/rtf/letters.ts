import { decoderOf, type PageDecoder, symbolOf, symbolPage } from './code-pages.ts'

/** What bytes mean at a place: the code page of the font, and the font's name where it is one of symbols. */
export type Lettering = { readonly page: number; readonly fontName: string }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Makes characters of what an RTF file has for them: bytes in the font's code page, numbers, and halves of numbers. */
export class Letters {
  /** Characters that came out as U+FFFD. */
  undecodable = 0
  readonly #put: (words: string, from: number) => void
  #bytes = Buffer.alloc(256)
  #count = 0
  #from = 0
  #high = 0
  #lettering: Lettering = { page: 1252, fontName: '' }
  #decoder: PageDecoder = decoderOf(1252)

  /** @param put takes the characters, and where in the file they begin */
  constructor(put: (words: string, from: number) => void) {
    this.#put = put
  }

  /** Says in what the next bytes are written. */
  write(lettering: Lettering): void {
    if (lettering.page === this.#lettering.page && lettering.fontName === this.#lettering.fontName) return
    this.flush()
    this.#lettering = lettering
    this.#decoder = decoderOf(lettering.page === symbolPage ? 1252 : lettering.page)
  }

  /** A byte of a character. */
  addByte(byte: number, from: number): void {
    if (this.#high !== 0) this.flush()
    if (this.#count === 0) this.#from = from
    if (this.#count === this.#bytes.length) this.#grow(this.#count + 1)
    this.#bytes[this.#count++] = byte
  }

  /** Bytes that stand in the file as they are. */
  addBytes(bytes: Buffer, start: number, end: number): void {
    const { single } = this.#decoder
    const isSymbols = this.#lettering.page === symbolPage
    if (this.#high !== 0 || (single && this.#count > 0)) this.flush()
    if (single && !isSymbols) {
      this.#write(plainText(bytes, start, end, single), start)
    } else {
      if (this.#count === 0) this.#from = start
      this.#grow(this.#count + end - start)
      this.#count += bytes.copy(this.#bytes, this.#count, start, end)
    }
  }

  /** A character by its number in Unicode, or half of one; negative where the writer counts in 16 bits with a sign. */
  addUnicode(number: number, from: number): void {
    const code = number < 0 ? number + 65_536 : number
    if (this.#high !== 0 && code >= 0xdc00 && code <= 0xdfff) {
      const whole = String.fromCharCode(this.#high, code)
      this.#high = 0
      return this.#write(whole, this.#from)
    }
    this.flush()
    if (code >= 0xd800 && code <= 0xdbff) {
      this.#high = code
      this.#from = from
    } else if (code >= 0xf020 && code <= 0xf0ff) this.#write(symbolOf(this.#lettering.fontName, code - 0xf000), from)
    else this.#write(code < 0 || code > 0x10ffff || (code >= 0xdc00 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code), from)
  }

  /** Characters that are sure. */
  addCharacters(words: string, from: number): void {
    this.flush()
    this.#write(words, from)
  }

  /** Gives out what is waiting. */
  flush(): void {
    if (this.#high !== 0) {
      this.#high = 0
      this.#write('\ufffd', this.#from)
    }
    if (this.#count === 0) return
    const bytes = this.#bytes.subarray(0, this.#count)
    this.#count = 0
    const { single, decode } = this.#decoder
    if (this.#lettering.page === symbolPage && /symbol|wingdings/i.test(this.#lettering.fontName)) this.#write(Array.from(bytes, (byte) => symbolOf(this.#lettering.fontName, byte)).join(''), this.#from)
    else if (single && bytes.length < 64) this.#write(Array.from(bytes, (byte) => single[byte]).join(''), this.#from)
    else this.#write(decode(bytes), this.#from)
  }

  #write(words: string, from: number): void {
    // Bytes below the blank mean nothing in RTF, but for the tab.
    // oxlint-disable-next-line no-control-regex -- these are what is meant
    const clean = /[\0-\x08\x0a-\x1f\x7f]/.test(words) ? words.replace(/[\0-\x08\x0a-\x1f\x7f]/g, '') : words
    if (clean.includes('\ufffd')) for (const each of clean) if (each === '\ufffd') this.undecodable++
    if (clean !== '') this.#put(clean, from)
  }

  #grow(least: number): void {
    if (least <= this.#bytes.length) return
    const bytes = Buffer.alloc(Math.max(least, this.#bytes.length * 2))
    this.#bytes.copy(bytes, 0, 0, this.#count)
    this.#bytes = bytes
  }
}

/** Bytes that a writer put into the file unescaped: ASCII, or UTF-8 where they can be nothing else, or the code page's. */
function plainText(bytes: Buffer, start: number, end: number, single: readonly string[]): string {
  let isAscii = true
  for (let at = start; at < end && isAscii; at++) if ((bytes[at] as number) >= 128) isAscii = false
  if (isAscii) return bytes.toString('latin1', start, end)
  try {
    return utf8.decode(bytes.subarray(start, end))
  } catch {
    return Array.from(bytes.subarray(start, end), (byte) => single[byte]).join('')
  }
}
