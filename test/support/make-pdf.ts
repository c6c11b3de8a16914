import { deflateSync } from 'node:zlib'

/** Words at a place of a page: points from its left and its lower edge, in a size and one of the faces that every reader knows. */
export type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number; readonly face?: Face }

/** A page: 400 by 600 points unless told otherwise. `links`: rectangles and where they lead; `raw`: more operators. */
export type MadePage = {
  readonly words: readonly Placed[]
  readonly links?: readonly { readonly rect: readonly [number, number, number, number]; readonly to: string }[]
  readonly raw?: string
  readonly rotate?: number
}

/** What a made PDF has beside its pages. `objects`: more objects, from number 200 on; `trailer`, `catalog`: more entries there. */
export type MadePdf = {
  readonly info?: Readonly<Record<string, string>>
  readonly xmp?: string
  readonly outline?: readonly { readonly title: string; readonly page: number; readonly top: number }[]
  readonly objects?: readonly string[]
  readonly trailer?: string
  readonly catalog?: string
  readonly compress?: boolean
}

/** The faces that a made page can use. */
export const faces = { upright: 'Times-Roman', italic: 'Times-Italic', bold: 'Times-Bold', mono: 'Courier' } as const
export type Face = keyof typeof faces

const latin = (text: string): string => text.replace(/[\\()]/g, '\\$&').replace(/[\u0080-\u00ff]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`)

/** A string of a PDF: in Latin-1 where its letters allow, else in UTF-16. */
export function pdfString(text: string): string {
  return /^[\u0020-\u00ff]*$/.test(text) ? `(${latin(text)})` : `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

const contentOf = ({ words, raw = '' }: MadePage): string => words.map(({ text, x, y, size = 10, face = 'upright' }) => `BT /${face} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${latin(text)}) Tj ET`).join('\n') + raw

/** Makes a PDF of pages: a few hundred bytes of objects in standard fonts. */
export function makePdf(pages: readonly MadePage[], { info = {}, xmp, outline = [], objects = [], trailer = '', catalog = '', compress = false }: MadePdf = {}): Buffer {
  const made = new Map<number, string>()
  const kids = pages.map((_, at) => 1000 + at * 2)
  made.set(1, `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? '/Outlines 5 0 R' : ''} ${xmp === undefined ? '' : '/Metadata 4 0 R'} ${catalog} >>`)
  made.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((number) => `${number} 0 R`).join(' ')}] >>`)
  made.set(3, `<< ${Object.entries(info).map(([key, value]) => `/${key} ${pdfString(value)}`).join(' ')} >>`)
  if (xmp !== undefined) made.set(4, stream('/Type /Metadata /Subtype /XML', Buffer.from(xmp), false))
  if (outline.length > 0) made.set(5, `<< /Type /Outlines /First 100 0 R /Last ${99 + outline.length} 0 R /Count ${outline.length} >>`)
  outline.forEach(({ title, page, top }, at) => made.set(100 + at, `<< /Title ${pdfString(title)} /Parent 5 0 R ${at + 1 < outline.length ? `/Next ${101 + at} 0 R` : ''} /Dest [${kids[page]} 0 R /XYZ 0 ${top} 0] >>`))
  Object.entries(faces).forEach(([, font], at) => made.set(10 + at, `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`))
  objects.forEach((object, at) => made.set(200 + at, object))
  const fonts = Object.keys(faces).map((face, at) => `/${face} ${10 + at} 0 R`).join(' ')
  pages.forEach((page, at) => {
    const links = (page.links ?? []).map(({ rect, to }) => `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI ${pdfString(to)} >> >>`).join(' ')
    made.set(1000 + at * 2, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] ${page.rotate === undefined ? '' : `/Rotate ${page.rotate}`} /Resources << /Font << ${fonts} >> >> /Contents ${1001 + at * 2} 0 R ${links === '' ? '' : `/Annots [${links}]`} >>`)
    made.set(1001 + at * 2, stream('', Buffer.from(contentOf(page), 'latin1'), compress))
  })
  return assemble(made, trailer)
}

/** A stream object. */
export function stream(entries: string, bytes: Uint8Array, compress = false): string {
  const data = compress ? deflateSync(bytes) : bytes
  return `<< ${entries} /Length ${data.length} ${compress ? '/Filter /FlateDecode' : ''} >>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`
}

/** Puts objects together to a file, with the table of where they are. Object 1 is the catalog, 3 what the document says of itself. */
export function assemble(objects: ReadonlyMap<number, string>, trailer = ''): Buffer {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const places = new Map<number, number>()
  for (const [number, object] of objects) {
    places.set(number, file.length)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const table = file.length
  file += 'xref\n0 1\n0000000000 65535 f \n'
  for (const [number, place] of places) file += `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R /Info 3 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

// Widths of Times-Roman in thousandths, near enough for a typesetter that only has to know where a line is full.
const narrow = new Set('ijltfr.,;:\'!|()[] -')
const wideLetters = new Set('mwMW—')

/** How wide words are, in points. */
export function widthOf(text: string, size = 10): number {
  let width = 0
  for (const letter of text) width += narrow.has(letter) ? 300 : wideLetters.has(letter) ? 780 : letter === letter.toUpperCase() && /\p{L}/u.test(letter) ? 680 : 490
  return (width * size) / 1000
}

/** How `setPages` sets paragraphs. `head`, `foot`: the words at the edges of page n, counted from 1. */
export type Setting = {
  readonly columns?: 1 | 2
  readonly indent?: number
  readonly space?: number
  readonly head?: (page: number) => string
  readonly foot?: (page: number) => string
}

/** Sets paragraphs on pages as a simple program does: lines as full as they get, a first line set in, or a space between paragraphs. */
export function setPages(paragraphs: readonly string[], { columns = 1, indent = 15, space = 0, head, foot }: Setting = {}): MadePage[] {
  const size = 10
  const step = 12
  const width = columns === 1 ? 300 : 140
  const pages: Placed[][] = []
  let page: Placed[] = []
  let column = 0
  let y = 0
  const next = (): void => {
    column++
    y = 540
    if (column < columns && pages.length > 0) return
    column = 0
    page = []
    pages.push(page)
    if (head) page.push({ text: head(pages.length), x: 150, y: 575, size: 8 })
    if (foot) page.push({ text: foot(pages.length), x: 195, y: 30, size: 8 })
  }
  const put = (text: string, setIn: number): void => {
    if (pages.length === 0 || y < 60) next()
    page.push({ text, x: 50 + column * 160 + setIn, y })
    y -= step
  }
  for (const paragraph of paragraphs) {
    let line = ''
    let setIn = indent
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(`${line} ${word}`, size) > width - setIn) {
        put(line, setIn)
        line = word
        setIn = 0
      } else line = line === '' ? word : `${line} ${word}`
    }
    put(line, setIn)
    y -= space
  }
  return pages.map((words) => ({ words }))
}
