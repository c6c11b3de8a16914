// npm run learn:named: how people, titles and fandoms are named around stories, learnt from the working part of the golden set; see docs/decisions/front-matter.md.
import { writeFileSync } from 'node:fs'
import mri from 'mri'
import { namedChain, namedFollowed, namedIn, namedKinds } from '../src/intake/headers/named.ts'
import { type ChainModel, learnChain, pruned, weightsFile, weightsOf } from './chain-model.ts'
import { folderOf, loadHeads } from './golden/load-heads.ts'
import { addedTo, type NamedCase, foldOf, namedCases, type Tally } from './named-cases.ts'

const usageText = `Learns how people, titles and fandoms are named around stories, and writes src/intake/headers/named-weights.ts.

  npm run learn:named                 measure on five folds of heads, each by weights learnt from the others; then learn from all, and write
  npm run learn:named -- --no-write   measure alone
  npm run learn:named -- --no-folds   learn and write alone
`
const { write = true, folds = true, help, seed: given = 7 } = mri(process.argv.slice(2), { boolean: ['write', 'folds', 'help'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const seed = Number(given)
const heads = loadHeads(folderOf('work'))
const cases = await namedCases(heads)
console.log(`${heads.length} heads, ${cases.length} paragraphs, ${cases.reduce((sum, { kinds }) => sum + kinds.length, 0)} words, seed ${seed}`)

const holders = new Map<string, Set<string>>()
for (const { id, signs } of cases) for (const unit of signs) for (const [sign] of unit) holders.set(sign, (holders.get(sign) ?? new Set()).add(id))
const isKnown = (sign: string): boolean => (holders.get(sign)?.size ?? 0) >= 12
const learn = (from: readonly NamedCase[]): ChainModel => pruned(learnChain(from, { kinds: namedKinds.length, followed: namedFollowed, pull: { word: 2, form: 1 }, sparse: 20, known: isKnown, passes: 4, orders: 3, lessNone: 0, seed }))

/** The names of a row of kinds. */
function keysOf(kinds: readonly number[]): readonly string[] {
  return kinds.flatMap((kind, at) => {
    if (kind % 2 === 0) return []
    let end = at + 1
    while (kinds[end] === kind + 1) end += 1
    return [`${namedKinds[kind]?.slice('begins '.length)} ${at} ${end}`]
  })
}

if (folds) {
  const scores = new Map<string, [right: number, given: number, wanted: number]>()
  const tally: Tally = new Map()
  for (let fold = 0; fold < 5; fold += 1) {
    const chain = namedChain(weightsOf(learn(cases.filter((one) => one.fold !== fold))))
    for (const { passage, kinds } of cases.filter((one) => one.fold === fold)) {
      const wanted = keysOf(kinds)
      const found = namedIn(passage, chain).map(({ at, party }) => `${party} ${passage.tokens.findIndex((token) => token.at[0] === at[0])} ${passage.tokens.findIndex((token) => token.at[1] === at[1]) + 1}`)
      for (const [index, keys] of [found.filter((key) => wanted.includes(key)), found, wanted].entries()) {
        for (const key of keys) {
          const score = scores.get(key.split(' ')[0] as string) ?? [0, 0, 0]
          score[index] = (score[index] as number) + 1
          scores.set(key.split(' ')[0] as string, score)
        }
      }
    }
    for (const head of heads.filter(({ id }) => foldOf(id) === fold)) await addedTo(head, chain, tally)
  }
  for (const [party, [hits, found, wanted]] of [...scores].sort(([, a], [, b]) => b[2] - a[2])) console.log(`${party.padEnd(12)} right ${hits}, given ${found}, wanted ${wanted}: F1 ${((2 * hits) / (found + wanted)).toFixed(3)}`)
  for (const [field, [right, all]] of tally) console.log(`added to what the rules say: ${field}: ${right} of ${all} right (${(right / all).toFixed(3)})`)
}
if (write) {
  const model = learn(cases)
  writeFileSync(new URL('../src/intake/headers/named-weights.ts', import.meta.url), weightsFile(model, 'What each sign weighs for a word being of one of `namedKinds`', 'npm run learn:named'))
  console.log(`${model.size} signs`)
}
