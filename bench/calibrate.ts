import { writeFileSync } from 'node:fs'
import { familyOf } from '../src/intake/headers/confidence.ts'
import { shares } from '../src/intake/headers/confidence-table.ts'
import { judge } from './golden/calibration.ts'
import { folderOf, loadHeads } from './golden/load-heads.ts'
import { ours } from './golden/our-claims.ts'

// How many claims a row must have, and how many imagined ones of the row above stand beside them.
const fewest = 49
const imagined = 6
/** What sentences are was learnt from the same heads: on others three are wrong where two are here. (Of rules, a third of the heads were written after them.) */
const caution = 1.6
/** What only what was learnt names, as it was right in 2,245 heads that were not learnt from. */
const elsewhere: readonly (readonly [string, number])[] = [['creator named', 0.68], ['title named', 0.78], ['fandom named', 0.65]]

type Tally = { right: number; all: number }

/** Measures how often each rule is right on the working part of the golden set, and writes the table of confidences. */
const tallies = new Map<string, Tally>()
for (const head of loadHeads(folderOf('work'))) {
  for (const { field, rule = '', right } of judge(head, await ours.read(head))) {
    if (elsewhere.some(([key]) => `${field} ${familyOf(rule)}` === key)) continue
    for (const key of [field, `${field} ${familyOf(rule)}`, `${field} ${rule}`]) {
      const tally = tallies.get(key) ?? { right: 0, all: 0 }
      tallies.set(key, { right: tally.right + Number(right), all: tally.all + 1 })
    }
  }
}

const whole = [...tallies].filter(([key]) => !key.includes(' ')).reduce((sum, [, { right, all }]) => ({ right: sum.right + right, all: sum.all + all }), { right: 0, all: 0 })
const shrunk = (tally: Tally | undefined, above: number): number => (tally ? (tally.right + imagined * above) / (tally.all + imagined) : above)
const rows: [string, number][] = elsewhere.map(([key, share]) => [key, share])
for (const [key, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (tally.all < fewest && key.includes(' ')) continue
  const [field = '', rule] = key.split(/ (.*)/s)
  const ofField = shrunk(tallies.get(field), whole.right / whole.all)
  const ofFamily = rule === undefined ? ofField : shrunk(tallies.get(`${field} ${familyOf(rule)}`), ofField)
  const share = rule === undefined ? ofField : rule.includes(':') ? shrunk(tally, ofFamily) : ofFamily
  rows.push([key, Math.min(0.99, Math.round((1 - Math.min(1, (1 - share) * (rule?.startsWith('words') ? caution : 1))) * 100) / 100)])
}
const table = rows.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, share]) => `  '${key.replaceAll("'", "\\'")}': ${share},`).join('\n')
writeFileSync(new URL('../src/intake/headers/confidence-table.ts', import.meta.url), `/** How often claims were right: by field and rule, by field and family of rules, by field. Written by \`npm run calibrate\`. */\nexport const shares: Readonly<Record<string, number>> = {\n${table}\n}\n`)
console.log(`${rows.length} rows (${Object.keys(shares).length} before) of ${whole.all} claims, ${whole.right} of them right`)
