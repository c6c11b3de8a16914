import { damageReport } from './typography/damage.ts'
import { measureLanguages } from './typography/languages.ts'
import { measureHyphens, measureLines } from './typography/lines.ts'
import { measureMarks } from './typography/marks.ts'
import { measureSet } from './typography/set.ts'
import { measureSpeed } from './typography/speed.ts'
import { hasCorpus, setTexts } from './typography/texts.ts'

/**
 * `npm run bench:typography [-- --half tune|report] [--only PART] [--class NAME] [--files] [--misses] [--no-baselines]`: the corpus's curly-quoted
 * English texts as a typewriter would have them, damaged and wrapped, and those of other languages; repaired, and compared with what they were,
 * beside `smartypants` and `retext-smartypants`. Tuned on half of the authors, reported on the other half.
 */
const flag = (name: string): boolean => process.argv.includes(`--${name}`)
const valueOf = (name: string): string => (flag(name) ? (process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '') : '')

if (!hasCorpus) {
  console.log('The shared corpus is not here: nothing to measure.')
  process.exit(0)
}

const half = valueOf('half') === 'tune' ? 'tune' : 'report'
const texts = setTexts().filter((text) => text.half === half)
// Misses are for those who tune: of the other half only figures are looked at.
const tell = flag('misses') && half === 'tune' ? (words: string): void => console.log(`    ${words}`) : undefined
const withBaselines = !flag('no-baselines')

const parts: Readonly<Record<string, () => Promise<void>>> = {
  marks: () => measureMarks(texts, { withBaselines, withFiles: flag('files'), tell }),
  damage: () => damageReport(texts, { only: valueOf('class') }),
  set: () => measureSet(texts, tell),
  hyphens: async () => measureHyphens(texts, tell),
  lines: () => measureLines(texts, tell),
  speed: () => measureSpeed(texts),
  languages: () => measureLanguages(half, { withBaselines, withMisses: flag('misses'), only: process.argv.find((argument) => argument.startsWith('--language='))?.slice(11) }),
}

console.log(`${half === 'report' ? 'The half of the authors that was not tuned on' : 'The half of the authors that was tuned on'}: ${texts.length} texts of ${new Set(texts.map(({ author }) => author)).size} authors`)
for (const [name, measure] of Object.entries(parts)) {
  if (flag('only') && valueOf('only') !== name) continue
  console.log(`\n== ${name}\n`)
  await measure()
}
