import type { Block, Mark, Origin } from '../../model/reading.ts'
import { finishBlocks } from '../html/finish-blocks.ts'
import { PageText } from '../html/page-text.ts'
import { heavy, slanted } from './faces.ts'
import { type Hyphens, joinOf } from './hyphens.ts'
import type { Line, Piece } from './lines.ts'
import type { Paragraph, Part } from './paragraphs.ts'

/** Where a paragraph begins: on which page, at which height, and in the text. */
export type Start = { readonly page: number; readonly y: number; readonly at: number }

/** The text of a document in the closed model. */
type Written = { readonly text: string; readonly blocks: readonly Block[]; readonly marks: readonly Mark[]; readonly origins: readonly Origin[]; readonly starts: readonly Start[] }

/** Writes paragraphs. @param usual the face of the running text, which is no mark; @param notes what the notes of a page are numbered with */
export function writeParagraphs(paragraphs: readonly Paragraph[], hyphens: Hyphens, usual: number, notes: readonly ReadonlySet<string>[]): Written {
  const page = new PageText()
  const starts: Start[] = []
  const origins: Origin[] = []
  for (const { kind, level, align, parts } of paragraphs) {
    page.begin({ kind, level, align, furniture: false })
    const [first] = parts
    if (!first) {
      page.insert('* * *', 0)
      continue
    }
    writeParts(page, parts, hyphens, notes, (kind === 'heading' ? ~heavy : -1) & ~usual)
    page.close()
    const block = page.blocks.at(-1)
    if (!block) continue
    starts.push({ page: first.line.page, y: first.line.y, at: block.start })
    const part = `page ${first.line.page + 1}`
    if (origins.at(-1)?.part !== part) origins.push({ at: origins.length === 0 ? 0 : block.start, from: 0, encoding: '', newline: 'document', repairs: [], part })
  }
  const text = page.finish()
  const { blocks, marks } = finishBlocks(text, page.blocks, page.marks)
  return { text, blocks, marks, origins, starts }
}

const elements = [[slanted, 'emphasis', 'i'], [heavy, 'strong', 'b']] as const

function writeParts(page: PageText, parts: readonly Part[], hyphens: Hyphens, notes: readonly ReadonlySet<string>[], told: number): void {
  let face = 0
  let link: string | undefined
  let before: { text: string; lost: number; between: string } | undefined
  const turn = (nextFace: number, nextLink: string | undefined): void => {
    if (link !== undefined && link !== nextLink) page.closeMark('a')
    for (const [bit, , element] of elements) if ((face & bit) > 0 && (nextFace & bit) === 0) page.closeMark(element)
    for (const [bit, kind, element] of elements) if ((face & bit) === 0 && (nextFace & bit) > 0) page.openMark(kind, element, undefined)
    if (nextLink !== undefined && link !== nextLink) page.openMark('link', 'a', nextLink)
    face = nextFace
    link = nextLink
  }
  parts.forEach(({ line, begins }, at) => {
    const next = parts[at + 1]
    const join = next && !next.begins ? joinOf(line.text, next.line.text, hyphens) : { lost: 0, between: '' }
    if (begins && at > 0) page.lineBreak()
    else if (before) page.write(before.between, 0, false)
    const pieces = line.pieces.map((piece) => ({ ...piece, text: wordsOf(piece, line, notes) }))
    pieces.forEach((piece, index) => {
      const isLast = index === pieces.length - 1
      turn(piece.face & told, piece.link)
      page.write(isLast && join.lost > 0 ? piece.text.slice(0, -join.lost) : piece.text, 0, false)
    })
    before = { text: line.text, ...join }
  })
  turn(0, undefined)
}

/** The words of a piece; the number of a note stands in brackets, so that it is not taken for a part of the word before it. */
function wordsOf({ text, raised }: Piece, { page }: Line, notes: readonly ReadonlySet<string>[]): string {
  if (raised && notes[page]?.has(text.trim())) return `[${text.trim()}]${text.endsWith(' ') ? ' ' : ''}`
  return text.replace(/\u00ad(?!$)/g, '').replace(/\u00a0/g, ' ')
}
