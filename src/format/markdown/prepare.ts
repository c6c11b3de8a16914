// bounded: each pattern here meets a line of at most 2,000 characters.

/** A text made ready for the library: in pieces that end between paragraphs, its notes apart, by their labels. */
type Prepared = { readonly pieces: readonly string[]; readonly notes: ReadonlyMap<string, string> }

/** The library holds some hundred bytes a word while it reads: longer texts are given to it in pieces of so many characters. */
const pieceLetters = 512 * 1024
/** Patterns look at so much of a line. */
const looked = 2000
/** More quotations within quotations are one of so many. */
const deepestQuote = 12
const mostNotes = 5000

const blankLine = /^\s*$/
const fenceLine = /^ {0,3}(`{3,})[^`]*$/
const noteLine = /^ {0,3}\[\^([^\s[\]^]{1,60})\]:[ \t]*(.*)$/s
// What writers put between scenes and Markdown takes for something else: an empty heading, an empty item, the fence of a listing.
const sceneLine = /^ {0,3}(?:#(?: *#)*|~{3,}|[-*+•])[ \t]*$/
/** A link's definition whose target is none: `[Rating]: PG-13`. */
const labelLine = /^ {0,3}\[[^\]^[]{1,60}\]:[ \t]*(?!<|https?:|mailto:|ftp:|#|\/|\.|www\.)/i
const itemLine = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Prepares a text: takes the notes out, and settles what a writer of stories means otherwise than a writer of manuals. */
export function prepare(text: string): Prepared {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const closings = fences(lines)
  const pieces: string[] = []
  const notes = new Map<string, string>()
  let kept: string[] = []
  let letters = 0
  let note: { label: string; lines: string[] } | undefined
  let fence = -1
  let before = ''
  let isList = false
  const endNote = (): void => {
    if (note && !notes.has(note.label)) notes.set(note.label, note.lines.join('\n').trim())
    note = undefined
  }
  const push = (line: string): void => {
    kept.push(line)
    letters += line.length + 1
    before = line
  }
  lines.forEach((line, at) => {
    if (at <= fence) return push(line)
    const head = line.slice(0, looked)
    const isBlank = blankLine.test(line)
    if (note) {
      if (isBlank || /^(?: {2,}|\t)/.test(head) || (before !== '' && note.lines.length > 0 && note.lines.at(-1)?.trim() !== '' && !noteLine.test(head))) {
        note.lines.push(line.replace(/^(?: {1,4}|\t)/, ''))
        return
      }
      endNote()
      before = ''
    }
    const definition = notes.size < mostNotes ? noteLine.exec(line.length <= looked ? line : '') : null
    if (definition) {
      note = { label: definition[1] as string, lines: [definition[2] as string] }
      push('')
      before = 'note'
      return
    }
    const closing = closings.get(at)
    if (closing !== undefined) fence = closing
    else if (fenceLine.test(head)) return push(`\\${line.trimStart()}`)
    if (isBlank) {
      push('')
      isList = isList && /^(?:\s|[-*+]|\d)/.test(lines[at + 1] ?? '')
      if (letters >= pieceLetters && !isList) {
        pieces.push(kept.join('\n'))
        kept = []
        letters = 0
      }
      return
    }
    if (itemLine.test(head)) isList = true
    if (sceneLine.test(head) && isAlone(lines, at)) {
      push('')
      push('* * *')
      return
    }
    // Paragraphs told by an indent alone.
    if (!isList && /^(?: {3,}|\t|\u00a0{2,}|\u3000)/.test(head) && before.trim() !== '' && !/^(?: {3,}|\t|\u00a0{2,}|\u3000|>)/.test(before)) push('')
    else if (!isList && /^(?: {3,}|\t|\u00a0{2,}|\u3000)/.test(head) && /[.!?…:—-]["'”’»*_]{0,3}\s*$/.test(before.slice(-10))) push('')
    push(quoteDepth(labelLine.test(head) && !/^ {0,3}\[[^\]]*\]:\s*\S*[/#]/.test(head) ? line.replace('[', '\\[') : line))
  })
  endNote()
  if (kept.length > 0) pieces.push(kept.join('\n'))
  return { pieces, notes }
}

/** Where each listing that begins with a fence ends; a fence that is never closed begins none. */
function fences(lines: readonly string[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>()
  let open: { at: number; length: number } | undefined
  lines.forEach((line, at) => {
    const length = line.length > looked ? 0 : fenceLine.exec(line)?.[1]?.length ?? 0
    if (length === 0) return
    if (!open) open = { at, length }
    else if (length >= open.length && /^[ `]*\s*$/.test(line)) {
      closings.set(open.at, at)
      open = undefined
    }
  })
  return closings
}

function isAlone(lines: readonly string[], at: number): boolean {
  const isTilde = (lines[at] ?? '').includes('~')
  return isTilde || (blankLine.test(lines[at - 1] ?? '') && blankLine.test(lines[at + 1] ?? ''))
}

function quoteDepth(line: string): string {
  if (!line.startsWith('>')) return line
  let at = 0
  let depth = 0
  while (at < line.length && (line[at] === '>' || line[at] === ' ')) {
    if (line[at] === '>') depth++
    at++
  }
  return depth > deepestQuote ? `${'> '.repeat(deepestQuote)}${line.slice(at)}` : line
}
