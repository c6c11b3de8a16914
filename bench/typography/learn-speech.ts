// npm run learn:speech: where a lost quotation mark stood, learnt from set texts from which marks were taken; see docs/decisions/typography.md.
import { writeFileSync } from 'node:fs'
import mri from 'mri'
import { sharesOf } from '../../src/text/typography/lost-marks-verdict.ts'
import { groundsOf, type SpeechCases, speechCases } from './speech-cases.ts'
import { learnPlaces, learnVerdict, type Table, tableOf, verdictOf, weigh, type Weighed, type Weights } from './speech-model.ts'
import { hasCorpus, setTexts, textsOfOthers } from './texts.ts'

const usageText = `Learns what is speech and what is narration, and writes src/text/typography/speech-weights.ts.

  npm run learn:speech                 measure on six folds of authors, each by weights learnt from the others; then learn from all, and write
  npm run learn:speech -- --no-write   measure alone
  npm run learn:speech -- --no-measure learn and write alone
  npm run learn:speech -- --rounds 12  how many times marks are taken from each text
`
const { write = true, measure = true, rounds: given = 20, help } = mri(process.argv.slice(2), { boolean: ['write', 'measure', 'help'] })
if (help || !hasCorpus) {
  process.stdout.write(help ? usageText : 'The shared corpus is not here: nothing to learn from.\n')
  process.exit(0)
}
const [seed, rounds, folds] = [7, Number(given), 6]

// Speech between single marks is told by the same weights, but an apostrophe may be taken for a mark there: it is not learnt from.
const tuned = setTexts().filter(({ half, author }) => half === 'tune' && author !== 'grahame')
const judged = new Set(tuned.map(({ author }) => author))
const grounds = await groundsOf([...tuned, ...textsOfOthers()])
const made = speechCases(grounds, rounds, seed)
const table = tableOf(made.cases)
const numbers = new Map(table.signs.map((sign, number) => [sign, number]))
const authors = [...new Set(made.cases.map(({ author }) => author))].sort()
const foldOf = new Map(authors.map((author, number) => [author, number % folds]))
console.log(`${grounds.length} texts, ${made.cases.length} alarms, ${table.signs.length} signs, seed ${seed}`)

/** The weights that count, rounded as they are kept. */
function pruned(weights: Float64Array): Float64Array {
  return weights.map((weight) => (Math.abs(weight) < 0.15 ? 0 : Math.round(weight * 10) / 10))
}
const rounded = (weights: Weights): Weights => new Map([...weights].flatMap(([sign, weight]) => (Math.abs(weight) < 0.05 ? [] : [[sign, Math.round(weight * 10) / 10] as const])))

const learnt = (rows: Table['rows']): Float64Array => pruned(learnPlaces(table, rows))

// The verdict is learnt from scores that their own text had no part in.
const weighed: Weighed[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const weights = learnt(table.rows.filter(({ one }) => foldOf.get(one.author) !== fold))
  for (const row of table.rows) if (foldOf.get(row.one.author) === fold) weighed.push(weigh(row, weights, numbers))
}
if (measure) report(made)
if (write) {
  const places = learnt(table.rows)
  const verdict = rounded(learnVerdict(weighed))
  const all = [...table.signs.flatMap((sign, number): [string, number][] => (places[number] === 0 ? [] : [[sign, places[number] as number]])), ...verdict]
  const byWeight = Map.groupBy(all.sort(([a], [b]) => (a < b ? -1 : 1)), ([, weight]) => weight)
  const lines = [...byWeight].sort(([a], [b]) => b - a).map(([weight, signs]) => `  [${weight}, ${JSON.stringify(signs.map(([sign]) => sign).join('\t'))}],`)
  writeFileSync(new URL('../../src/text/typography/speech-weights.ts', import.meta.url), `/** What each sign weighs for speech, for a lost mark's place, and for a mark being lost: rows of a weight and of the signs that have it (kind, blank, value), a tab between them. Written by \`npm run learn:speech\`. */
export const rows: readonly (readonly [weight: number, signs: string])[] = [
${lines.join('\n')}
]
`)
  console.log(`${all.length} signs`)
}

type Verdict = { readonly weight: number; readonly isLost: boolean; readonly isPlaced: boolean; readonly lost: number; readonly sure: number }

/** Prints precision, recall and places of authors that were not learnt from. */
function report({ lost }: SpeechCases): void {
  const verdicts: Verdict[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = rounded(learnVerdict(weighed.filter(({ one }) => foldOf.get(one.author) !== fold)))
    // Of the others we know only how we read them ourselves: they are learnt from, not judged.
    for (const each of weighed.filter(({ one }) => foldOf.get(one.author) === fold && judged.has(one.author))) {
      const { one, scores } = each
      const [hole, reopens] = verdictOf(each, weights)
      const shares = sharesOf(scores)
      const most = Math.max(0, ...shares)
      const place = hole * most >= reopens ? shares.indexOf(most) : 'reopens'
      verdicts.push({ weight: one.weight, isLost: one.right !== 'none', isPlaced: one.right === place, lost: hole + reopens, sure: Math.max(hole * most, reopens) })
    }
  }
  const all = [...lost].reduce((sum, [author, count]) => sum + (judged.has(author) ? count : 0), 0)
  const sum = (list: readonly Verdict[]): number => list.reduce((total, { weight }) => total + weight, 0)
  console.log('authors that were not learnt from:\n  sure  precision  recall  place')
  for (const least of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const told = verdicts.filter((each) => each.lost >= least)
    const found = told.filter(({ isLost }) => isLost)
    console.log(`  ${least.toFixed(2)}  ${(sum(found) / sum(told)).toFixed(3).padStart(9)}  ${(sum(found) / all).toFixed(3).padStart(6)}  ${(sum(found.filter(({ isPlaced }) => isPlaced)) / sum(found)).toFixed(3)}`)
  }
  console.log('  confidence  of all lost  right')
  for (const least of [0.99, 0.985, 0.98, 0.975, 0.97, 0.96, 0.95, 0.9]) {
    const put = verdicts.filter(({ sure }) => sure >= least)
    console.log(`  ${least.toFixed(3).padStart(10)}  ${(sum(put) / all).toFixed(3).padStart(11)}  ${(sum(put.filter(({ isPlaced }) => isPlaced)) / sum(put)).toFixed(4)}`)
  }
}
