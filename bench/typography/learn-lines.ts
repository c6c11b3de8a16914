// npm run learn:lines: what each sign of a line end weighs, learnt from the half of the authors that is tuned on; writes src/intake/paragraphs-weights.ts.
import { writeFileSync } from 'node:fs'
import { lineTable } from '../../src/intake/line-table.ts'
import { layoutOf } from '../../src/intake/paragraphs.ts'
import { paragraphStarts, places, shapes } from '../../src/intake/paragraphs-ends.ts'
import { chance } from '../random.ts'
import { seed, wrap, wraps } from './lines.ts'
import { setTexts } from './texts.ts'

/** A line end with its signs: numbers of the weights, how strong each is, and whether a paragraph ends there. */
type Case = { readonly cells: readonly number[]; readonly fit: number; readonly trail: number; readonly ends: boolean }

const cases: Case[] = []
for (const text of setTexts().filter(({ half }) => half === 'tune')) {
  for (const how of Object.keys(wraps)) {
    for (const marks of ['straight', 'curly'] as const) {
      const { lines, ends } = wrap(text, how, marks)
      const table = lineTable(lines.join('\n'))
      const { comb } = layoutOf(table, 0, table.count)
      // Decided as the truth is, so that each sign is met as it is where all before it went well.
      paragraphStarts(table, 0, table.count, comb, ({ at, ...signs }) => {
        cases.push({ ...signs, ends: ends[at - 1] as boolean })
        return ends[at - 1] as boolean
      })
    }
  }
}

const cells = places.at(-1) as number
const [fitAt, trailAt, all] = [cells, cells + 1, cells + 2]
const weights = new Float64Array(all)
weights[fitAt] = weights[trailAt] = 1
const squares = new Float64Array(all).fill(1e-6)
const random = chance(seed)
const rounds = 16
for (let step = 0; step < rounds * cases.length; step += 1) {
  const { cells: own, fit, trail, ends } = cases[random.below(cases.length)] as Case
  let odds = (weights[fitAt] as number) * fit + (weights[trailAt] as number) * trail
  for (const cell of own) odds += weights[cell] as number
  const error = 1 / (1 + Math.exp(-odds)) - (ends ? 1 : 0)
  const move = (at: number, strength: number): void => {
    const slope = error * strength + (at < (places[2] as number) || at >= (places[3] as number) ? 1e-6 : 3e-5) * (weights[at] as number)
    squares[at] = (squares[at] as number) + slope * slope
    weights[at] = (weights[at] as number) - (0.3 * slope) / Math.sqrt(squares[at] as number)
  }
  for (const cell of own) move(cell, 1)
  // What trailing blanks say is the text's own, and is not weighed: here they would be right always.
  move(fitAt, fit)
}

const short = (weight: number): string => (Math.round(weight * 20) / 20).toFixed(2).replace(/\.?0+$/, '').replace('-0', '-0')
const rows = shapes.flatMap(({ of, row, rows: count }, table) => [`  // ${of}`, ...Array.from({ length: count }, (_, at) => `  ${[...weights.subarray((places[table] as number) + at * row, (places[table] as number) + (at + 1) * row)].map(short).join(', ')},`)])
writeFileSync(new URL('../../src/intake/paragraphs-weights.ts', import.meta.url), `/** What each sign weighs for a paragraph's end, in natural logarithms of odds; the tables of \`paragraphs-ends.ts\` one behind the other. Written by \`npm run learn:lines\`. */
export const weights: { readonly fit: number; readonly trail: number; readonly cells: readonly number[] } = { fit: ${short(weights[fitAt] as number)}, trail: ${short(weights[trailAt] as number)}, cells: [
${rows.join('\n')}
] }
`)
console.log(`${cases.length} line ends of the tuned half, ${cases.filter(({ ends }) => ends).length} of them a paragraph's; seed ${seed}`)
