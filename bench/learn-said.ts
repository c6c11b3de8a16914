// npm run learn:said: what sentences around stories are, learnt from the working part of the golden set; see docs/decisions/front-matter.md.
import { writeFileSync } from 'node:fs'
import mri from 'mri'
import { saidChain, saidKinds, saidPath } from '../src/intake/headers/said-model.ts'
import { weightsFile, weightsOf } from './chain-model.ts'
import { folderOf, loadHeads } from './golden/load-heads.ts'
import { saidCases } from './said-cases.ts'
import { learnSaid, saidScores } from './said-model.ts'

const usageText = `Learns what an author's sentences around stories are, and writes src/intake/headers/said-weights.ts.

  npm run learn:said                     measure on five folds of heads, each by weights learnt from the others; then learn from all, and write
  npm run learn:said -- --no-write       measure alone
  npm run learn:said -- --misses         the sentences that were missed, but for those of the fold that is held out
  npm run learn:said -- --hold 3         learn without a fold
`
const { write = true, misses, help, hold, seed: given = 7 } = mri(process.argv.slice(2), { boolean: ['write', 'misses', 'help'], string: ['hold'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const seed = Number(given)
const heads = loadHeads(folderOf('work'))
const cases = await saidCases(heads)
const holders = new Map<string, Set<string>>()
for (const { id, signs } of cases) for (const unit of signs) for (const [sign] of unit) holders.set(sign, (holders.get(sign) ?? new Set()).add(id))
const isKnown = (sign: string): boolean => /^"[^\p{L}_]+$/u.test(sign) || (holders.get(sign)?.size ?? 0) >= (sign.startsWith('"') ? 4 : 3) || sign.includes('>')
console.log(`${heads.length} heads, ${cases.length} paragraphs, ${cases.reduce((sum, { kinds }) => sum + kinds.length, 0)} units, seed ${seed}`)

const total: Record<string, [number, number, number]> = Object.fromEntries(saidKinds.slice(1).map((kind) => [kind, [0, 0, 0]]))
for (let fold = 0; fold < 5; fold += 1) {
  const model = learnSaid(cases.filter((one) => one.fold !== fold), isKnown, seed)
  const own = cases.filter((one) => one.fold === fold && !one.isProse)
  for (const [kind, counts] of Object.entries(saidScores(own, model))) for (const [at, count] of counts.entries()) (total[kind] as number[])[at] = ((total[kind] as number[])[at] as number) + count
  if (misses && fold !== 3) for (const one of own) {
    const path = saidPath(one.signs, saidChain(weightsOf(model)))
    if (path.some((kind, unit) => kind !== one.kinds[unit])) console.log(`${one.id} ${path.map((kind, unit) => `[${saidKinds[kind]}${kind === one.kinds[unit] ? '' : ` ≠ ${saidKinds[one.kinds[unit] as number]}`}] ${one.show(unit).slice(0, 140)}`).join(' ')}`)
  }
}
for (const [kind, [right, given, wanted]] of Object.entries(total)) console.log(`${kind.padEnd(12)} right ${right}, given ${given}, wanted ${wanted}: F1 ${((2 * right) / (given + wanted)).toFixed(3)}`)

if (write) {
  const model = learnSaid(cases.filter(({ fold }) => hold === undefined || fold !== Number(hold)), isKnown, seed)
  writeFileSync(new URL('../src/intake/headers/said-weights.ts', import.meta.url), weightsFile(model, 'What each sign weighs for a sentence being of one of `saidKinds`', 'npm run learn:said'))
  console.log(`${model.size} signs`)
}
