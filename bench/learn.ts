// npm run learn: where stories begin and end, learnt from the working part of the golden set; see docs/decisions/front-matter.md.
import { readFileSync, writeFileSync } from 'node:fs'
import mri from 'mri'
import { bounds, learn, type Model } from './bounds-model.ts'
import { boundsCases, sampleHeads, structureHeads } from './bounds-cases.ts'
import { folderOf, loadHeads } from './golden/load-heads.ts'

const usageText = `Learns where stories begin and end, and writes src/intake/headers/bounds-weights.ts.

  npm run learn                 measure on five folds of heads, each by weights learnt from the others; then learn from all, and write
  npm run learn -- --no-write   measure alone
  npm run learn -- --no-folds   learn and write alone
  npm run learn -- --misses     what each head that was missed looks like, piece by piece
`
const { write = true, folds = true, misses, help, seed: given = 7 } = mri(process.argv.slice(2), { boolean: ['write', 'folds', 'misses', 'help'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const seed = Number(given)
const folders = [folderOf('work'), new URL('../fixtures/intake/fronts/', import.meta.url).pathname]
const heads = [...folders.flatMap(loadHeads), ...structureHeads(), ...(await sampleHeads())]
const said = readFileSync(new URL('../fixtures/intake/roles.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text)
const { cases, missing } = await boundsCases(heads, said, seed)
console.log(`${heads.length} heads, ${cases.length} cases, seed ${seed}; no piece begins with the story in ${missing.length}: ${missing.join(' ')}`)

/** In how many heads each word stands as anything but a name: in small letters, or in German. */
const holders = new Map<string, number>()
for (const { text, language } of heads) for (const word of new Set((language.startsWith('de') ? text.toLowerCase() : text).match(/(?<!\p{L})\p{Ll}[\p{L}'’]*/gu) ?? [])) holders.set(word.replaceAll('’', "'"), (holders.get(word) ?? 0) + 1)

/** Words that few heads have are not learnt, and names neither. */
const isKnown = (sign: string): boolean => !sign.startsWith('"') || /^"[^\p{L}]/u.test(sign) || (holders.get(sign.slice(1)) ?? 0) >= 4

/** The weights that count, rounded as they are kept. */
const pruned = (model: Model): Model => new Map([...model].map(([sign, weight]) => [sign, Math.round(weight * 20) / 20] as const).filter(([sign, weight]) => Math.abs(weight) >= (sign.startsWith('"') ? 0.15 : 0.05)))

let [starts, ends, both, all] = [0, 0, 0, 0]
for (let fold = 0; folds && fold < 5; fold += 1) {
  const others = cases.filter((one) => one.fold !== fold)
  const model = pruned(learn(others, isKnown, seed))
  for (const one of cases.filter((each) => each.fold === fold && each.made === 'as it is')) {
    const [from, to] = bounds(one, model)
    all += 1
    if (from === one.story[0]) starts += 1
    if (to === one.story[1]) ends += 1
    if (from === one.story[0] && to === one.story[1]) both += 1
    else if (misses) {
      const weigh = (signs: readonly (readonly [string, number])[]): string => signs.reduce((sum, [sign, strength]) => sum + (model.get(sign) ?? 0) * strength, 0).toFixed(1)
      console.log(`\n${one.id}: found ${from} to ${to}, is ${one.story.join(' to ')}`)
      for (const [at, signs] of one.signs.entries()) console.log(`${at === one.story[0] ? 'story ' : at === one.story[1] ? 'behind' : '      '}${at === from ? '<' : at === to ? '>' : ' '} ${weigh(signs).padStart(5)} ${weigh((one.starts[at] ?? []).map((sign) => [sign, 1] as const)).padStart(5)} ${one.show(at)}`)
    }
  }
}
const share = (right: number): string => `${right} of ${all} (${(right / all).toFixed(3)})`
if (folds) console.log(`on heads that were not learnt from: beginnings ${share(starts)}, ends ${share(ends)}, both ${share(both)}`)

if (write) {
  const model = pruned(learn(cases, isKnown, seed))
  const byWeight = Map.groupBy([...model].sort(([a], [b]) => (a < b ? -1 : 1)), ([, weight]) => weight)
  const rows = [...byWeight].sort(([a], [b]) => b - a).map(([weight, signs]) => `  [${weight}, ${JSON.stringify(signs.map(([sign]) => sign).join('\t'))}],`)
  writeFileSync(new URL('../src/intake/headers/bounds-weights.ts', import.meta.url), `/** What each sign weighs for the author's own word around a story, and against the story: rows of a weight and of the signs that have it, a tab between them. Written by \`npm run learn\`. */
const rows: readonly (readonly [weight: number, signs: string])[] = [
${rows.join('\n')}
]

let weights: Map<string, number> | undefined

/** What a sign weighs; 0 where nothing was learnt of it. */
export function weightOf(sign: string): number {
  weights ??= new Map(rows.flatMap(([weight, signs]) => signs.split('\\t').map((each): [string, number] => [each, weight])))
  return weights.get(sign) ?? 0
}

/** What words weigh, whose sign is the word behind a quotation mark. */
export function wordWeights(): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([weight, signs]) => signs.split('\\t').flatMap((each): [string, number][] => (each.startsWith('"') ? [[each.slice(1), weight]] : []))))
}
`)
  console.log(`${model.size} signs`)
}
