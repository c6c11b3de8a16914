import type { Block } from '../model/reading.ts'
import { marginOf } from './block-lines.ts'

/** Rows too slight to divide scenes by themselves. `once`: one alone is enough, where nobody speaks before or behind it. `silent`: in a conversation it is a pause. */
type Row = { readonly name: string; readonly pattern: RegExp; readonly once?: true; readonly silent?: true }

const rows: readonly Row[] = [
  { name: 'dash', pattern: /^[-–—]$/, silent: true },
  { name: 'stops', pattern: /^(?:\.{1,6}|…{1,3})$/, silent: true },
  { name: 'stops apart', pattern: /^(?:\. ){2,4}\.$/, once: true, silent: true },
  { name: 'x', pattern: /^(?:x{1,2}|X{1,2})$/ },
  { name: 'o', pattern: /^(?:o{1,2}|O{1,2}|0)$/ },
]
const longest = 9

/** Columns from the left at which a row is centred. */
const centred = 8

const speech = /^["“„«‘「—–-]|["”»’」]$/

/**
 * Sets as breaks between scenes what is one only by where it stands: a lone dash, letter or row of stops between paragraphs, that comes again in the story or is centred.
 *
 * @param blocks of any format, in order
 */
export function withSlightBreaks(text: string, blocks: readonly Block[]): readonly Block[] {
  const met = blocks.flatMap((block, at) => {
    const row = rowOf(text, block)
    const before = blocks[at - 1]
    const after = blocks[at + 1]
    if (!row || !before || !after || !isProse(text, before) || !isProse(text, after) || !endsSentence(text, before)) return []
    const speaks = [before, after].filter((beside) => speech.test(edges(text, beside))).length
    return [{ at, row, speaks, isCentred: block.align === 'center' || marginOf(text, block) >= centred }]
  })
  if (met.length === 0) return blocks
  const taken = new Set<number>()
  for (const [row, group] of Map.groupBy(met, ({ row: own }) => own)) {
    const apart = row.silent ? group.filter(({ speaks, isCentred }) => speaks < 2 || isCentred) : group
    // Most of them in a conversation: they are pauses, all of them.
    if (apart.length * 2 <= group.length) continue
    // Two pauses are nothing odd where people speak.
    const isRepeated = apart.length > 2 || (apart.length === 2 && !(row.silent && apart.some(({ speaks }) => speaks > 0)))
    for (const { at, speaks, isCentred } of apart) if (isRepeated || isCentred || (row.once && speaks === 0)) taken.add(at)
  }
  return taken.size === 0 ? blocks : blocks.map((block, at) => (taken.has(at) ? { kind: 'scene-break', at: block.at } : block))
}

function rowOf(text: string, { kind, at }: Block): Row | undefined {
  if (kind !== 'paragraph' || at[1] - at[0] > longest) return undefined
  const words = text.slice(...at)
  return rows.find(({ pattern }) => pattern.test(words))
}

function isProse(text: string, { kind, at }: Block): boolean {
  return kind === 'paragraph' && at[1] - at[0] > longest && /\p{L}{2}/u.test(text.slice(at[0], Math.min(at[1], at[0] + 200)))
}

/** The first and the last characters of a block. */
function edges(text: string, { at: [from, to] }: Block): string {
  return `${text.charAt(from)} ${text.charAt(to - 1)}`
}

/** What stands above a kiss or a signature ends otherwise. */
function endsSentence(text: string, { at }: Block): boolean {
  return '.!?…"”’»」。*_)~'.includes(text.charAt(at[1] - 1))
}
