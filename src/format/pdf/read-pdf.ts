import type { Finding } from '../../model/finding.ts'
import type { Codec, DocumentText } from '../document.ts'
import { type ColumnHint, type Flow, flowsOf } from './columns.ts'
import { openFaces } from './faces.ts'
import { learnHyphens } from './hyphens.ts'
import { type Line, segmentsOf } from './lines.ts'
import { damageOf, leftOutOf } from './look-at-bytes.ts'
import { bodySize, leadingOf, measure } from './measures.ts'
import { mendPdf } from './mend-pdf.ts'
import { takeNotes } from './notes.ts'
import { openPdf, type Pdf } from './open-pdf.ts'
import { contentsOf } from './outline.ts'
import { type PageRuns, runsOf } from './page-runs.ts'
import { type FlowWithNotes, paragraphsOf } from './paragraphs.ts'
import { pdfMetadata } from './pdf-metadata.ts'
import { runningHeads } from './running-heads.ts'
import { type Start, writeParagraphs } from './write-paragraphs.ts'

/** Three of the longest novels. What claims more is a mistake or an attack. */
const mostPages = 5000
/** So many runs of words in all; a page of a novel holds some fifty. */
const mostRuns = 1_000_000

/** Reads a PDF that has a layer of text: the words in the order of reading, in paragraphs, without what repeats on every page. */
export const readPdf: Codec = async (bytes) => {
  const first = await openPdf(bytes)
  const mended = first === 'document-unreadable' ? mendPdf(bytes) : undefined
  const opened = mended ? await openPdf(mended) : first
  if (typeof opened === 'string') return { refused: opened }
  try {
    return await readOpened(opened.pdf, bytes)
  } finally {
    await opened.close()
  }
}

type Pages = {
  readonly pages: readonly PageRuns[]
  /** From heights above a page's lower edge to those below its upper one. */
  readonly heightOf: (page: number, top: number) => number
  readonly unread: number
  readonly claimed: number
}

async function readOpened(pdf: Pdf, bytes: Uint8Array): Promise<Awaited<ReturnType<Codec>>> {
  const read = await readPages(pdf)
  const { pages, unread, claimed } = read
  const letters = pages.reduce((sum, { runs }) => sum + runs.reduce((own, { text }) => own + text.length, 0), 0)
  if (letters === 0) return pages.length > 0 && (unread === pages.length || damageOf(bytes) !== undefined) ? { refused: 'document-unreadable', detail: 'none of its pages could be read' } : { refused: 'no-text-layer', detail: `${pages.length} pages` }
  if (unreadable(pages) * 3 > letters) return { refused: 'no-text-layer', detail: 'its fonts do not tell which letters they draw' }
  const metadata = await pdfMetadata(pdf)
  const { heads, ...laid } = layOut(pages, metadata.flatMap(({ path, words }) => (/^pdf (?:Title|Author|dc:title|dc:creator)$/.test(path) ? [words] : [])))
  const contents = await contentsOf(pdf, laid.starts, read.heightOf)
  const findings: Finding[] = []
  const faults = [damageOf(bytes), unread > 0 ? `${unread} of ${claimed} pages could not be read` : undefined, claimed > pages.length ? `it claims ${claimed} pages` : undefined, pages.some(({ cut }) => cut) ? 'a page holds more than can be read' : undefined].filter((each) => each !== undefined)
  if (faults.length > 0) findings.push({ code: 'document-damaged', detail: faults.join('; ') })
  const outside = pages.reduce((sum, each) => sum + each.outside, 0)
  const said = [heads > 0 ? `${heads} lines` : '', outside > 0 ? `${outside} pieces beside the paper` : ''].filter((each) => each !== '')
  if (said.length > 0) findings.push({ code: 'running-heads-left-out', detail: said.join(', ') })
  const leftOut = leftOutOf(bytes)
  if (leftOut !== '') findings.push({ code: 'objects-left-out', detail: leftOut })
  const { text, blocks, marks, origins } = laid
  return { text, blocks, marks, metadata, furniture: [], origins, ...(contents && contents.length > 0 && { contents }), findings }
}

async function readPages(pdf: Pdf): Promise<Pages> {
  const faces = openFaces()
  const pages: PageRuns[] = []
  const transforms: (readonly number[])[] = []
  let unread = 0
  let runs = 0
  const claimed = Number.isSafeInteger(pdf.numPages) ? pdf.numPages : 0
  for (let number = 1; number <= Math.min(claimed, mostPages) && runs < mostRuns && unread < 200 + number / 2; number++) {
    try {
      const page = await pdf.getPage(number)
      const read = await runsOf(page, faces)
      transforms[pages.length] = page.getViewport({ scale: 1 }).transform
      pages.push(read)
      runs += read.runs.length
      page.cleanup()
    } catch {
      unread++
      pages.push({ width: 0, height: 0, runs: [], artifacts: 0, outside: 0, cut: false })
    }
  }
  return { pages, unread, claimed, heightOf: (page, top) => (transforms[page]?.[3] ?? -1) * top + (transforms[page]?.[5] ?? 0) }
}

type Laid = Pick<DocumentText, 'text' | 'marks' | 'origins'> & { readonly blocks: NonNullable<DocumentText['blocks']>; readonly starts: readonly Start[]; readonly heads: number }

/** Puts runs together: to lines, columns, paragraphs. @param names what the document says that it is called, and who wrote it */
function layOut(pages: readonly PageRuns[], names: readonly string[]): Laid {
  const body = bodySize(pages.map(({ runs }) => runs))
  const hint: ColumnHint = {}
  const all = pages.map(({ runs }, page) => flowsOf(segmentsOf(runs, body), page, hint))
  const titles = all[0]?.flatMap(({ lines }) => lines.flatMap(({ size, text }) => (size >= 1.3 * body ? [text] : []))) ?? []
  const found = runningHeads(all.map((flows, at) => ({ height: pages[at]?.height ?? 0, lines: flows.flatMap(({ lines }) => lines) })), body, leadingOf(all, body), [...names, ...titles])
  // Where nothing else would be left, what comes back on every page is what there is.
  const heads = all.every((flows) => flows.every(({ lines }) => lines.every((line) => found.has(line)))) ? new Set<Line>() : found
  const marks: Set<string>[] = []
  let goesOn = false
  const noted = all.map((flows, at): readonly FlowWithNotes[] => {
    marks[at] = new Set()
    const own = flows.map((flow): FlowWithNotes => {
      const taken = takeNotes({ ...flow, lines: flow.lines.filter((line) => !heads.has(line)) }, body, goesOn)
      for (const mark of taken.marks) marks[at]?.add(mark)
      return taken
    })
    goesOn = own.some(({ notes }) => notes.length > 0)
    return own
  })
  const flows: Flow[][] = noted.map((own) => own.map(({ flow }) => flow))
  const measures = measure(flows, body, leadingOf(flows, body))
  const hyphens = learnHyphens(flows.flat().flatMap(({ lines }) => lines))
  const written = writeParagraphs(paragraphsOf(noted.flat(), measures), hyphens, measures.face, marks)
  return { ...written, heads: heads.size + pages.reduce((sum, { artifacts }) => sum + artifacts, 0) }
}

/** Letters that are no letters: what remains of a font that tells only what its signs look like. */
function unreadable(pages: readonly PageRuns[]): number {
  let count = 0
  for (const { runs } of pages) {
    for (const { text } of runs) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code === 0xfffd || (code >= 0xe000 && code < 0xf900) || (code >= 0x80 && code < 0xa0)) count++
      }
    }
  }
  return count
}
