// bounded: each pattern here meets at most 300 characters of a paragraph.
import type { Block, BlockKind } from '../model/reading.ts'
import { beginningOf } from '../model/span.ts'
import { isLegend } from '../text/legends.ts'
import { firstLine } from './block-lines.ts'
import { readHeading } from './chapters.ts'
import { preview } from './headers/foot-lines.ts'
import { endMark } from './headers/notices.ts'
import { ownWords } from './inside.ts'

/** "(A/N: …", "[Author's note: …", "**AN: …", "((Chapter notes": an author's word in the middle of a story, as it opens. */
const bracketed = /^[\s*_~]*([([{<]{1,3})[\s*_~]*(?:a\/n|au?th?or(?:['’]?s|['’])? ?(?:notes?|comments?|rambl\w+)|chapter notes?|(?:a )?(?:quick |short )?note from (?:the )?(?:author|me)|anm(?:erkung)?\.? (?:d\.|der) ?aut\w*|n\. ?d\. ?a\.|n\/a\b|nota de la autora?|note de l['’]auteur|прим\.? авт\w*)/i
/** In capitals only: "(An old man …" is none. */
const initials = /^[\s*_~]*([([{<]{1,3})[\s*_~]*(?:A\.N\.|AN\b(?!['’.]))/
/** The same without a bracket: `A/N:`, `Author's note:`. */
const labelled = /^[\s*_~]*(?:[aA]\/[nN]|AN|[aA][uU]?[tT][hH]?[oO][rR](?:['’]?[sS]|['’])? [nN][oO][tT][eE][sS]?|[cC]hapter [nN]otes?)[*_]*\s*[:–—-]/
/** What an earlier part said already: "Disclaimer as in part 1", "Disclaimer: see chapter one", "Warnings: see part one". */
const again = /^[\s*_~([]*(?:(?:standard |usual |same )*disclaimers?|warnings?|ratings?|notes?|headers?)(?:,? (?:and|&) \w+)*[\s:,.–—-]{0,4}\s*(?:(?:as |are |is )?(?:still )?(?:see|as in|in|same as(?: in)?|the same|like in|from|with|at|to be found in|can be found in|apply|applies|as before|as always)\b)\s*(?:(?:the )?(?:first|previous|last|earlier|part|chapter|prologue|episode|before|one|1|still)\b.{0,40}|$)/i
/** Labels that are an author's word right under a heading, whatever their value. */
const headed = /^[\s*_~([]*(?:standard )?disclaimers?[*_]*\s*[:–—-]/i
const standard = /^[\s*_~([]*(?:the )?(?:standard|usual|same) disclaimers?(?: still)?(?: appl(?:y|ies))?[\s.!)\]*_]*$/i

const recap = /^[\s*_~([]*(?:previously(?: (?:on|in)\b[^.\n]{1,60})?|(?:the |our )?story (?:so|thus) far|last time(?: (?:on|in)\b[^.\n]{1,60})?|what (?:has )?(?:gone|went) before|what happened before|recap|was bisher geschah|résumé des épisodes précédents|ранее)[*_]*\s*(?::|\.{3}|…)/i
/** End marks that the list of the foot does not have. */
const tuned = /^[\s*_~([<-]*(?:stay tuned\b.{0,50}|next (?:chapter|part|episode) (?:up |coming )?soon\W*)$/i

/** How far an author's bracket may reach. */
const mostBlocks = 10
const mostChars = 5000

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

const endChapter = /^\W{0,4}end chapter\b/i
/** A quick look that turns away most lines in ASCII: they do not begin with what an end mark begins with. */
const mayEnd = /^[^A-Za-z]*(?:the\W{1,3}end|end|fin|ende|owari|das|la|el|to\b|cont|fort|a\b|curt|t\.?b|stay|next|[^\0-\x7f]|$)/i

/** Whether the block is an end mark, or a line like one, by itself. */
function isEnd(text: string, { kind, at }: Block): boolean {
  if (at[1] - at[0] > 70 || (kind !== 'paragraph' && kind !== 'verse' && kind !== 'quotation')) return false
  const words = text.slice(...at)
  if (!mayEnd.test(words) || words.includes('\n') || /["“”]/.test(words)) return false
  return endMark(words) !== undefined || (endChapter.test(words) && endMark(words.replace(endChapter, 'end of chapter')) !== undefined) || tuned.test(words)
}

/** Whether a story goes on behind block `at` with a heading, or does not go on. */
function isLast(text: string, blocks: readonly Block[], at: number, ends: (at: number) => boolean): boolean {
  const last = Math.min(blocks.length, at + mostBlocks)
  for (let next = at + 1; next < last; next += 1) {
    const block = blocks[next] as Block
    if (block.kind === 'heading' || block.kind === 'note') return true
    if (block.kind !== 'scene-break' && block.kind !== 'front' && !ends(next)) return preview.test(firstLine(text, block.at)) || readHeading(firstLine(text, block.at)) !== undefined
  }
  return last === blocks.length
}

/** The block after the last of an author's bracket that opens in block `at`. */
function bracketEnd(text: string, blocks: readonly Block[], at: number, open: string): number {
  const close = closers[open.charAt(0)] as string
  const start = (blocks[at] as Block).at[0]
  for (let next = at; next < blocks.length && next < at + mostBlocks; next += 1) {
    const [from, to] = (blocks[next] as Block).at
    if (to - start > mostChars) break
    const words = text.slice(Math.max(from, to - 12), to).replace(/[\s*_~.!?]+$/, '')
    if (words.endsWith(close)) return next + 1
  }
  return at + 1
}

/**
 * Sets apart what is no part of the story though it stands in it: author's notes, what an earlier part said already, previews and recaps,
 * end marks at a chapter's foot, a legend at the head.
 *
 * @returns the same blocks with `note` and `front` in place of `paragraph`
 */
export function withIslands(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  const known = new Map<number, boolean>()
  const ends = (index: number): boolean => {
    const found = known.get(index) ?? isEnd(text, blocks[index] as Block)
    known.set(index, found)
    return found
  }
  const isProse = (block: Block | undefined): boolean => block !== undefined && (block.kind === 'paragraph' || block.kind === 'verse' || block.kind === 'quotation')
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block
    const before = out.at(-1)
    const take = (kind: BlockKind, end: number): void => {
      for (; at < end; at += 1) out.push(isProse(blocks[at]) ? { ...(blocks[at] as Block), kind } : (blocks[at] as Block))
    }
    const isHead = before === undefined || before.kind === 'heading' || before.kind === 'note' || before.kind === 'front'
    if (!isProse(block) || (at >= 4 && !isHead && isPlainProse(text, block))) { out.push(block); at += 1; continue }
    const line = firstLine(text, block.at)
    const opens = /^[\s*_~]*[[({<]/.test(line) ? bracketed.exec(line) ?? initials.exec(line) : null
    if (opens) take('note', bracketEnd(text, blocks, at, opens[1] as string))
    else if (mayLabel(line) && (labelled.test(line) || (block.at[1] - block.at[0] < 200 && (again.test(line) || standard.test(line))) || (before !== undefined && isHead && headed.test(line)))) take('note', at + 1)
    else if (before !== undefined && ownWords(text, block.at, isHead).length > 0) take('note', at + 1)
    else if ((at < 4 || isHead) && recap.test(line)) take('front', recapEnd(text, blocks, at))
    else if (at < 4 && isLegend(beginningOf(text, block.at, 401))) take('front', at + 1)
    else if (ends(at) && isLast(text, blocks, at, ends)) take('front', at + 1)
    else if (line.length <= 70 && isHead && before?.kind === 'front' && at > 4 && preview.test(line)) take('note', previewEnd(blocks, at))
    else { out.push(block); at += 1 }
  }
  return out
}

/** What an author's labels begin with. */
const labelStarts: ReadonlySet<number> = new Set([...'aAdDwWrRnNhHcCsStTuU'].map((letter) => letter.charCodeAt(0)))

/** Whether a block is too long for an end mark and begins with a letter that nothing of an author's begins with. */
function isPlainProse(text: string, { at }: Block): boolean {
  const code = text.charCodeAt(at[0])
  return at[1] - at[0] > 70 && ((code > 96 && code < 123) || (code > 64 && code < 91)) && !labelStarts.has(code)
}

/** A quick look: few lines begin with what an author's labels begin with. */
function mayLabel(line: string): boolean {
  return /^[\s*_~([]*(?:[aA]\/?[nN]\b|[aAdDwWrRnNhH](?:uth?or|hapter|isclaimer|arning|ating|ote|eader)|[cC]hapter|[sStTuU](?:tandard|he |sual|ame ))/.test(line)
}

/** A recap that is a label alone has its words below it, up to a row. */
function recapEnd(text: string, blocks: readonly Block[], at: number): number {
  const block = blocks[at] as Block
  if (!/[:.…]$/.test(text.slice(...block.at)) || block.at[1] - block.at[0] > 70) return at + 1
  for (let next = at + 1; next < Math.min(blocks.length, at + mostBlocks); next += 1) if ((blocks[next] as Block).kind === 'scene-break' || (blocks[next] as Block).kind === 'heading') return next
  return at + 1
}

/** A preview reaches to the next heading, or to the end. */
function previewEnd(blocks: readonly Block[], at: number): number {
  let end = at + 1
  while (end < blocks.length && end - at <= mostBlocks && (blocks[end] as Block).kind !== 'heading') end += 1
  return end - at > mostBlocks ? at + 1 : end
}

/** The blocks behind a story, a preview of the next part among them told apart. */
export function withPreview(text: string, foot: readonly Block[]): Block[] {
  const at = foot.findIndex((block) => { const line = firstLine(text, block.at); return line.length <= 70 && preview.test(line) })
  return foot.map((block, index) => (at >= 0 && index >= at ? { ...block, kind: 'note' } : block))
}
