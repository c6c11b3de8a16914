// bounded: each pattern here meets a line of at most 200 characters.
import type { Block } from '../model/reading.ts'
import { beginningOf } from '../model/span.ts'
import { firstLine, lineByLine, linesIn, marginOf } from './block-lines.ts'

const salutation = /^(?:[*_~/]{0,2})(?:(?:my |mein |meine |mon |ma |mio |mia |mi )?(?:very |own )?(?:dear(?:est)?|darling|beloved|lieber?|liebe|liebste[rs]?|geehrte[rs]?|sehr geehrte[rs]?|ch[eè]re?s?|car[oaie]|carissim[oa]|querid[oa]|estimad[oa]|дорог(?:ой|ая)|милый|милая)\b.{1,50}|to whom it may concern|(?:sir|madam|gentlemen|dear sirs?))[,:!—–-]{1,2}[*_~/]{0,2}$/iu
const closing = /^(?:[*_~/]{0,2})(?:(?:i (?:am|remain),? .{0,40})?(?:your(?:s)?\b(?: (?:ever|always|truly|faithfully|sincerely|affectionately|respectfully|obediently|very|in haste|most|loving|own|affectionate|humble|obedient|devoted|faithful|old|friend|servant|son|daughter|brother|sister|mother|father|uncle|aunt|nephew|niece|cousin)){0,5}|(?:very |most )?(?:sincerely|faithfully|respectfully|affectionately|cordially)(?: yours)?|(?:all my |with (?:all my |much )?|much |lots of )?love(?: always| to all)?|(?:with )?(?:best|kind|kindest|warm|warmest) (?:wishes|regards)|regards|in haste|as ever|with gratitude|ever yours|(?:dein|deine|ihr|ihre|euer|eure)(?: (?:lieber?|treuer?|alter?|ergebener?))?|mit (?:freundlichen|herzlichen|besten) grüßen|ton ami|bien à (?:toi|vous)|con affetto|un abrazo|с любовью))[,.!—–-]?[*_~/]{0,2}$/iu
const mailHead = /^(?:from|to|cc|bcc|subject|re|date|sent|von|an|betreff|datum|level|time|message)\s{0,3}:\s{0,12}\S/i
const sender = /^(?:from|to|von|an)\s{0,3}:/i

/** A letter reaches over so many blocks at most; one that is longer is a story of letters, and set as that. */
const mostBlocks = 40
const mostChars = 9000

/**
 * Sets letters, messages and telegrams apart that stand in a story: those that are indented, stand between rows, or begin as a letter does
 * and end as one. Lines of their heads and feet are kept apart.
 *
 * @param step how far this text indents a paragraph's first line
 */
export function withLetters(text: string, blocks: readonly Block[], step: number): Block[] {
  const out: Block[] = []
  const total = (blocks.at(-1)?.at[1] ?? 0) - (blocks[0]?.at[0] ?? 0)
  for (let at = 0; at < blocks.length; ) {
    const end = isSet(blocks[at]) ? letterEnd(text, blocks, at, step, total) ?? messageEnd(text, blocks, at, step) ?? telegramEnd(text, blocks, at) : undefined
    if (end === undefined) { out.push(blocks[at] as Block); at += 1; continue }
    for (; at < end; at += 1) out.push(...quoted(text, blocks[at] as Block))
  }
  return out
}

function isSet(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === 'paragraph' || block.kind === 'verse')
}

/** A block of a letter: its lines apart where they are a head, a salutation or a signature; a poem in a letter stays one. */
function quoted(text: string, block: Block): Block[] {
  if (!isSet(block)) return [block]
  const lines = linesIn(text, block.at)
  if (lines.length === 1) return [{ ...block, kind: 'quotation' }]
  const words = lines.slice(0, 8).map((span) => beginningOf(text, span, 200))
  const first = words[0] as string
  if (words.every((line) => mailHead.test(line)) || closing.test(first)) return lineByLine(text, block, 'quotation')
  if (salutation.test(first)) return [{ ...block, kind: 'quotation', at: lines[0] as Block['at'] }, ...quoted(text, { ...block, at: [(lines[1] as Block['at'])[0], block.at[1]] })]
  // The signature, glued to the last paragraph.
  const foot = lines.findLastIndex(([from, to], index) => index > 0 && index >= lines.length - 3 && closing.test(text.slice(from, Math.min(to, from + 200))))
  if (foot > 0) return [{ ...block, kind: block.kind === 'verse' ? 'verse' : 'quotation', at: [block.at[0], (lines[foot - 1] as Block['at'])[1]] }, ...lines.slice(foot).map((span) => ({ ...block, kind: 'quotation' as const, at: span }))]
  return [block.kind === 'verse' && lines.length > 2 ? block : { ...block, kind: 'quotation' }]
}

/** The blocks from `at` on that are indented beyond what a paragraph's first line is. */
function indentedEnd(text: string, blocks: readonly Block[], at: number, step: number): number {
  let end = at
  while (end < blocks.length && end < at + mostBlocks && isSet(blocks[end]) && marginOf(text, blocks[end] as Block) > step + 2) end += 1
  return end
}

/** The place of the next row between scenes, where it is near. */
function nextRow(blocks: readonly Block[], at: number): number | undefined {
  const start = (blocks[at] as Block).at[0]
  for (let next = at + 1; next < blocks.length && next < at + mostBlocks && (blocks[next] as Block).at[1] - start < mostChars; next += 1) {
    if ((blocks[next] as Block).kind === 'scene-break') return next
    if ((blocks[next] as Block).kind === 'heading') return undefined
  }
  return undefined
}

/** Whether a line closes a letter: "Yours ever,". */
export const isClosing = (line: string): boolean => line.length <= 120 && closing.test(line)

/** Whether a block closes a letter, and the block behind its signature; undefined where it does not. */
function signedEnd(text: string, blocks: readonly Block[], at: number): number | undefined {
  const block = blocks[at] as Block
  if (!isSet(block)) return undefined
  const lines = linesIn(text, block.at)
  const words = lines.slice(-4).map((span) => beginningOf(text, span, 200))
  const found = words.findLastIndex((line) => closing.test(line))
  if (found < 0) return undefined
  if (found < words.length - 1) return isName(words[found + 1] as string) ? at + 1 : undefined
  const next = blocks[at + 1]
  return next && isSet(next) && isName(firstLine(text, next.at)) && next.at[1] - next.at[0] <= 60 ? at + 2 : undefined
}

function isName(line: string): boolean {
  return line.length <= 40 && /^[\s*_~/—–-]*\p{Lu}[\p{L}.'’ &,-]*[*_~/]*$/u.test(line) && line.split(/\s+/).length <= 5
}

/** Whether a line opens a letter: "Dear Tobin,". */
export function isSalutation(line: string): boolean {
  return line.length <= 70 && ',:!-–—*_~/'.includes(line.at(-1) ?? '.') && salutation.test(line)
}

function letterEnd(text: string, blocks: readonly Block[], at: number, step: number, total: number): number | undefined {
  const block = blocks[at] as Block
  const line = firstLine(text, block.at)
  if (!isSalutation(line)) return undefined
  const indented = indentedEnd(text, blocks, at, step)
  if (indented > at + 1 || (indented === at + 1 && linesIn(text, block.at).length > 2)) return indented
  const before = blocks[at - 1]
  const row = before?.kind === 'scene-break' ? nextRow(blocks, at) : undefined
  const last = Math.min(blocks.length, at + mostBlocks)
  for (let next = at; next < last && (blocks[next] as Block).at[1] - block.at[0] < Math.min(mostChars, total / 2); next += 1) {
    if (next > at && (!isSet(blocks[next]) || isSalutation(firstLine(text, (blocks[next] as Block).at)))) break
    const end = signedEnd(text, blocks, next)
    if (end === undefined) continue
    // What opens a chapter with a letter, or is nothing else, is told in letters.
    return row !== undefined && row - end < 3 ? row : before !== undefined && before.kind !== 'heading' && before.kind !== 'scene-break' ? end : undefined
  }
  return undefined
}

/** A message's head, of two lines or more that say from whom, to whom, on what; what is indented below it, or stands above the next row, or else its first paragraph. */
function messageEnd(text: string, blocks: readonly Block[], at: number, step: number): number | undefined {
  const head = headLines(text, blocks[at] as Block)
  if (head === 0) return undefined
  let end = at + 1
  let lines = head
  for (; end < blocks.length && end < at + 6 && isSet(blocks[end]); end += 1) {
    const more = headLines(text, blocks[end] as Block)
    if (more === 0) break
    lines += more
  }
  const words = blocks.slice(at, end).flatMap((block) => linesIn(text, block.at).map((span) => beginningOf(text, span, 40)))
  if (lines < 2 || !words.some((line) => sender.test(line))) return undefined
  const indented = indentedEnd(text, blocks, at, step)
  if (indented > end) return indented
  const row = blocks[at - 1]?.kind === 'scene-break' ? nextRow(blocks, at) : undefined
  if (row !== undefined) return row
  const below = blocks[end]
  return below && below.kind === 'paragraph' && !/^["“]/.test(text.slice(below.at[0], below.at[0] + 1)) ? end + 1 : end
}

/** How many lines the block has, where each is of a message's head; else 0. */
function headLines(text: string, block: Block): number {
  if (!text.slice(block.at[0], block.at[0] + 13).includes(':')) return 0
  if (!mailHead.test(beginningOf(text, block.at, 40))) return 0
  const lines = linesIn(text, [block.at[0], Math.min(block.at[1], block.at[0] + 1200)])
  return lines.every(([from, to]) => to - from < 100 && mailHead.test(text.slice(from, Math.min(to, from + 40)))) ? lines.length : 0
}

/** BRIDGE GONE STOP SEND ROPE STOP. */
function telegramEnd(text: string, blocks: readonly Block[], at: number): number | undefined {
  const { at: [from, to] } = blocks[at] as Block
  if (to - from > 1500 || !isCapital(text.charCodeAt(from)) || !isCapital(text.charCodeAt(from + 1))) return undefined
  const words = text.slice(from, to)
  if (!words.includes(' STOP')) return undefined
  const stops = words.match(/\bSTOP\b/g)?.length ?? 0
  const upper = words.match(/\p{Lu}/gu)?.length ?? 0
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return stops >= 2 && upper * 10 >= letters * 8 ? at + 1 : undefined
}

function isCapital(code: number): boolean {
  return (code > 64 && code < 91) || code > 0xbf
}
