/** Letters that look alike, or a paragraph mark with what its paragraph is. `changes`: formatting as Word stores it. */
export type MadeRun = { readonly words: string; readonly changes?: readonly number[] }
/** A paragraph, its mark included in its last run. `style` and `changes`: as Word stores them. */
export type MadeParagraph = { readonly runs: readonly MadeRun[]; readonly style?: number; readonly changes?: readonly number[] }

/** What a made document holds. `wide`: its characters are UTF-16, else windows-1252. Places are characters of the text. */
export type MadeDoc = {
  readonly paragraphs: readonly MadeParagraph[]
  readonly footnotes?: readonly { readonly at: number; readonly words: string }[]
  readonly heads?: string
  readonly boxes?: string
  readonly wide?: boolean
  readonly title?: string
  readonly author?: string
  readonly flags?: number
}

const pageBytes = 512
const textAt = 1024

/** Makes a document as Word 97 writes it: small, whole, and with one piece. */
export function makeDoc({ paragraphs, footnotes = [], heads = '', boxes = '', wide = false, title, author, flags = 0 }: MadeDoc): Buffer {
  const width = wide ? 2 : 1
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
  const body = runs.map(({ words }) => words).join('')
  const notes = footnotes.map(({ words }) => words).join('') + (footnotes.length > 0 ? '\r' : '')
  const whole = body + notes + heads + boxes + (notes + heads + boxes === '' ? '' : '\r')
  const characters = Buffer.from(whole, wide ? 'utf16le' : 'latin1')

  const letters = pagesOf(runs.map(({ words, changes = [] }) => ({ length: words.length * width, entry: changes.length === 0 ? undefined : Buffer.from([changes.length, ...changes]) })), 1)
  const marks = pagesOf(paragraphs.map(({ runs: own, style = 0, changes = [] }) => {
    const size = changes.length + 2
    const entry = Buffer.from([Math.ceil((size + 1) / 2), style & 0xff, style >> 8, ...changes])
    return { length: own.reduce((sum, { words }) => sum + words.length, 0) * width, entry }
  }), 13)
  const pagesAt = Math.ceil((textAt + characters.length) / pageBytes)
  const stream = Buffer.concat([Buffer.alloc(textAt), characters, Buffer.alloc(pagesAt * pageBytes - textAt - characters.length), ...letters.pages, ...marks.pages])

  const table: Buffer[] = []
  let tableBytes = 0
  const put = (at: number, part: Buffer): void => {
    stream.writeUInt32LE(tableBytes, at)
    stream.writeUInt32LE(part.length, at + 4)
    table.push(part)
    tableBytes += part.length
  }
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(193, 2)
  stream.writeUInt16LE(0x409, 6)
  stream.writeUInt16LE(0x0200 | flags, 0x0a)
  stream.writeUInt32LE(textAt, 0x18)
  stream.writeUInt32LE(body.length, 0x4c)
  stream.writeUInt32LE(notes.length, 0x50)
  stream.writeUInt32LE(heads.length, 0x54)
  stream.writeUInt32LE(boxes.length, 0x64)
  put(0x1a2, pieceTable([{ length: whole.length, from: textAt, wide }]))
  put(0xfa, Buffer.concat([numbers(letters.firsts, 4), numbers(letters.pages.map((_, index) => pagesAt + index), 4)]))
  put(0x102, Buffer.concat([numbers(marks.firsts, 4), numbers(marks.pages.map((_, index) => pagesAt + letters.pages.length + index), 4)]))
  if (footnotes.length > 0) {
    put(0xaa, Buffer.concat([numbers([...footnotes.map(({ at }) => at), body.length], 4), numbers(footnotes.map(() => 1), 2)]))
    let at = 0
    put(0xb2, numbers([0, ...footnotes.map(({ words }) => (at += words.length)), notes.length], 4))
  }
  return makeCompound([
    ['WordDocument', stream], ['1Table', Buffer.concat(table)],
    ...(title === undefined && author === undefined ? [] : [['\x05SummaryInformation', makeSummary([[2, title ?? ''], [4, author ?? '']])] as const]),
  ])

  /** Pages of formatting: where each run begins, and what is said of it. @param each bytes of a run's entry */
  function pagesOf(all: readonly { readonly length: number; readonly entry: Buffer | undefined }[], each: number): { pages: Buffer[]; firsts: number[] } {
    const pages: Buffer[] = []
    const firsts: number[] = []
    let at = textAt
    for (let from = 0; from < all.length || pages.length === 0; from += 20) {
      const some = all.slice(from, from + 20)
      const page = Buffer.alloc(pageBytes)
      firsts.push(at)
      let free = pageBytes - 2
      some.forEach(({ length, entry }, index) => {
        page.writeUInt32LE(at, index * 4)
        at += length
        if (!entry) return
        free = (free - entry.length) & ~1
        entry.copy(page, free)
        page[(some.length + 1) * 4 + index * each] = free / 2
      })
      page.writeUInt32LE(at, some.length * 4)
      page[pageBytes - 1] = some.length
      pages.push(page)
    }
    return { pages, firsts: [...firsts, at] }
  }
}

/** A table of pieces, as Word 97 has it. */
export function pieceTable(pieces: readonly { readonly length: number; readonly from: number; readonly wide: boolean }[]): Buffer {
  let at = 0
  const places = numbers([0, ...pieces.map(({ length }) => (at += length))], 4)
  const entries = pieces.map(({ from, wide }) => Buffer.concat([numbers([0], 2), numbers([wide ? from : (from * 2 | 0x40000000)], 4), numbers([0], 2)]))
  const body = Buffer.concat([places, ...entries])
  return Buffer.concat([Buffer.of(2), numbers([body.length], 4), body])
}

/** A stream of properties, in windows-1252. */
export function makeSummary(properties: readonly (readonly [number: number, words: string])[]): Buffer {
  const values = properties.map(([, words]) => Buffer.concat([numbers([30, words.length + 1], 4), Buffer.from(`${words}\0`, 'latin1')]))
  let at = 8 + properties.length * 8
  const places = properties.map(([number], index) => {
    const place = numbers([number, at], 4)
    at += (values[index] as Buffer).length
    return place
  })
  const section = Buffer.concat([numbers([at, properties.length], 4), ...places, ...values])
  const head = Buffer.alloc(48)
  head.writeUInt16LE(0xfffe, 0)
  head.writeUInt32LE(1, 24)
  head.writeUInt32LE(48, 44)
  return Buffer.concat([head, section])
}

const sectorBytes = 512
const endOfChain = 0xfffffffe

/** Makes an OLE compound file of streams. Each of them lies in sectors of its own; none is "mini". */
export function makeCompound(streams: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const sectors: Buffer[] = []
  const next: number[] = []
  const put = (bytes: Buffer): number => {
    const first = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / sectorBytes))
    const whole = Buffer.concat([bytes, Buffer.alloc(count * sectorBytes - bytes.length)])
    for (let index = 0; index < count; index++) {
      sectors.push(whole.subarray(index * sectorBytes, (index + 1) * sectorBytes))
      next.push(index + 1 < count ? sectors.length : endOfChain)
    }
    return first
  }
  const starts = streams.map(([, bytes]) => put(bytes))
  // A row of entries, each the right neighbour of the one before.
  const entries = [entry('Root Entry', 5, streams.length > 0 ? 1 : 0xffffffff, 0xffffffff, endOfChain, 0), ...streams.map(([name, bytes], index) => entry(name, 2, 0xffffffff, index + 2 <= streams.length ? index + 2 : 0xffffffff, starts[index] as number, bytes.length))]
  const directory = put(Buffer.concat(entries))
  const tables = Math.ceil((sectors.length + Math.ceil(sectors.length / 127)) / 128)
  const tableAt = sectors.length
  for (let index = 0; index < tables; index++) next.push(0xfffffffd)
  const table = Buffer.alloc(tables * sectorBytes, 0xff)
  next.forEach((number, index) => table.writeUInt32LE(number, index * 4))
  const head = Buffer.alloc(sectorBytes, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.fill(0, 8, 76)
  for (const [at, number] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) head.writeUInt16LE(number, at)
  // The smallest size of a stream that is not mini: none is.
  for (const [at, number] of [[44, tables], [48, directory], [56, 0], [60, endOfChain], [68, endOfChain]] as const) head.writeUInt32LE(number, at)
  for (let index = 0; index < tables; index++) head.writeUInt32LE(tableAt + index, 76 + index * 4)
  return Buffer.concat([head, ...sectors, table])
}

function entry(name: string, type: number, child: number, right: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = type
  bytes[67] = 1
  for (const [at, number] of [[68, 0xffffffff], [72, right], [76, child], [116, start], [120, size]] as const) bytes.writeUInt32LE(type === 2 && at === 76 ? 0xffffffff : number, at)
  return bytes
}

function numbers(values: readonly number[], bytes: 2 | 4): Buffer {
  const made = Buffer.alloc(values.length * bytes)
  values.forEach((value, index) => (bytes === 2 ? made.writeUInt16LE(value & 0xffff, index * 2) : made.writeUInt32LE(value >>> 0, index * 4)))
  return made
}
