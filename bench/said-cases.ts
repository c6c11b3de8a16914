import { readFront } from '../src/intake/headers/front.ts'
import type { Signs } from '../src/intake/headers/piece-signs.ts'
import { type SaidKind, saidKinds } from '../src/intake/headers/said-model.ts'
import { saidSigns } from '../src/intake/headers/said-signs.ts'
import { unitsOf } from '../src/intake/headers/said-units.ts'
import { readTrailer } from '../src/intake/headers/trailer.ts'
import type { Spoken } from '../src/intake/headers/walk.ts'
import { chunkEnd } from '../src/intake/line-table.ts'
import { lined } from './bounds-cases.ts'
import type { GoldenHead } from './golden/golden-head.ts'

/** A paragraph of an author's own word, cut into units, with what each is. `fold`: 0 to 4, by tens of heads, since ten that follow each other are of one hand. `isProse`: a paragraph of the story. */
export type SaidCase = { readonly id: string; readonly fold: number; readonly isProse: boolean; readonly weight: number; readonly signs: readonly Signs[]; readonly kinds: readonly number[]; /** Units of which nobody need make anything. */ readonly free: readonly boolean[]; readonly show: (unit: number) => string }

/** Of nested values the outer one is what its sentences are; leave to copy inside a note is read all the same. */
const order: readonly SaidKind[] = ['note', 'disclaimer', 'dedication', 'summary', 'spoilers', 'permission', 'warning']

type Range = readonly [number, number]
type Marked = { readonly is: SaidKind | 'any'; readonly at: Range }

const shared = (one: Range, other: Range): number => Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))

/** What is annotated in a head, as far as it tells what sentences are. */
function marksOf(head: GoldenHead): readonly Marked[] {
  return head.annotations.flatMap(({ field, evidence }) => evidence.flatMap((one) => (one.in === 'text' && (field === 'any' || order.includes(field as SaidKind)) ? [{ is: field as Marked['is'], at: one.at }] : [])))
}

/** How much a paragraph of a story counts where one around it counts 1, and one that may be called anything. */
const lightly = { prose: 0.06, free: 0.15 }

/** The paragraphs around the stories of heads whose bounds are known; and, lightly, paragraphs of the stories, which are none of it. */
export async function saidCases(heads: readonly GoldenHead[]): Promise<readonly SaidCase[]> {
  const cases: SaidCase[] = []
  for (const head of heads) {
    const found = await lined(head)
    if (!found) continue
    const { table, lines: [first, start, end], toFile } = found
    const { text } = table
    const fold = Math.floor(Number(head.id) / 10) % 5
    const marks = marksOf(head)
    const covers = (is: Marked['is'], at: Range): number => marks.reduce((sum, mark) => (mark.is === is ? sum + shared(mark.at, at) : sum), 0) / Math.max(1, at[1] - at[0])
    const add = ({ at, place }: Spoken, isProse = false): void => {
      const units = unitsOf(text, at)
      const places = units.map((unit) => toFile(unit))
      const kinds = places.map((unit) => (isProse ? 0 : saidKinds.indexOf(order.find((kind) => covers(kind, unit) > 0.5) ?? 'none')))
      const free = places.map((unit, index) => kinds[index] === 0 && !isProse && covers('any', unit) >= 0.5)
      // What is free as a whole may be called anything; beside something else it must be told from it.
      const weight = isProse ? lightly.prose : free.length > 0 && free.every((each) => each) ? lightly.free : 1
      cases.push({ id: head.id, fold, isProse, weight, signs: saidSigns(text, at, units, place), kinds, free, show: (unit) => text.slice(...(units[unit] as [number, number])).replace(/\s+/g, ' ') })
    }
    const front = readFront(table, first, end, start)
    const foot = readTrailer(table, start, table.count, end)
    for (const one of [...front.spoken, ...foot.spoken]) add(one)
    // The story's first paragraphs and its last, as if bounds had been missed.
    const known = new Set(front.assertions.map(({ field }) => field))
    let line = start
    for (let count = 0; count < 2 && line < end; count += 1) {
      const next = chunkEnd(table, line, Math.min(end, line + 20))
      add({ at: [table.from[line] as number, table.to[next - 1] as number], place: { where: 'head', above: 'paragraph', labels: front.met.size, known } }, true)
      line = next
    }
    let last = end - 1
    while (last > line && table.gap[last] === 0 && end - last < 20) last -= 1
    if (last > line) add({ at: [table.from[last] as number, table.to[end - 1] as number], place: { where: 'foot', above: 'nothing', labels: 0, known: new Set() } }, true)
  }
  return cases
}
