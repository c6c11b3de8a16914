import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import { smartypantsu } from 'smartypants'
import { intake } from '../src/intake/intake.ts'
import { apply } from '../src/text/edits.ts'
import { made } from '../src/text/typography/repairs.ts'
import { measureLanguages } from './typography-languages.ts'
import { compare, markClasses, noScore, type Score, totalOf } from './typography-score.ts'
import { dialect, hasCorpus, setTexts, straighten } from './typography-texts.ts'

/**
 * `npm run bench:typography [-- --half tune|report] [--files] [--misses] [--no-baselines] [--only languages]`: the corpus's curly-quoted English texts as a typewriter
 * would have them, repaired, mark by mark against what they were. Tuned on half of the authors, reported on the other half.
 */
const flag = (name: string): boolean => process.argv.includes(`--${name}`)
const valueOf = (name: string): string => (flag(name) ? (process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '') : '')
const half = valueOf('half') === 'tune' ? 'tune' : 'report'

if (!hasCorpus) {
  console.log('The shared corpus is not here: nothing to measure.')
  process.exit(0)
}

const withRetext = retext().use(retextSmartypants)
const systems: Readonly<Record<string, (text: string, name: string) => string | Promise<string>>> = {
  incipit: async (text, name) => {
    const reading = await intake({ bytes: Buffer.from(text), name })
    return apply(reading.text, made(reading.edits ?? []))
  },
  ...(!flag('no-baselines') && {
    smartypants: (text: string) => smartypantsu(text),
    'retext-smartypants': (text: string) => String(withRetext.processSync(text)),
  }),
}

const perThousand = (part: number, of: number): string => (of === 0 ? '–' : ((1000 * part) / of).toFixed(2)).padStart(7)
const shown = (score: Score): string => {
  const quotes = totalOf(score)
  return `${perThousand(quotes.wrong, quotes.all)} ${perThousand(quotes.left, quotes.all)} ${((100 * score.bad) / Math.max(1, score.paragraphs)).toFixed(3).padStart(8)} %`
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
if (only === undefined || only === 'languages') await measureLanguages(half, { withBaselines: !flag('no-baselines'), withMisses: flag('misses'), only: process.argv.find((argument) => argument.startsWith('--language='))?.slice(11) })
if (only === 'languages') process.exit(0)

const texts = setTexts().filter((text) => text.half === half)
if (valueOf('only') !== 'damage') await straightReport()
await damageReport(texts, { only: valueOf('class') })

async function straightReport(): Promise<void> {
  console.log(`Straightened texts of the corpus, ${half === 'report' ? 'the half of the authors that was not tuned on' : 'the half of the authors that was tuned on'}: ${texts.length} texts of ${new Set(texts.map(({ author }) => author)).size} authors`)
  console.log('quotation marks and apostrophes: wrong ‰, left straight ‰, paragraphs with a wrong one')
  for (const [system, repaired] of Object.entries(systems)) {
    const whole = noScore()
    const byAuthor = new Map<string, Score>()
    const byFile = new Map<string, Score>()
    for (const { name, author, text } of texts) {
      const given = await repaired(straighten(text), name)
      const own = noScore()
      compare(text, given, own)
      byFile.set(name, own)
      for (const score of [whole, byAuthor.get(author) ?? byAuthor.set(author, noScore()).get(author) as Score]) compare(text, given, score)
    }
    console.log(`\n${system.padEnd(24)} ${shown(whole)}`)
    for (const name of markClasses) {
      const { all, wrong, left } = whole.classes[name]
      console.log(`  ${name.padEnd(22)} ${perThousand(wrong, all)} ${perThousand(left, all)}   of ${all}`)
    }
    if (system !== 'incipit') continue
    for (const [author, score] of byAuthor) console.log(`  ${(author + (dialect.has(author) ? ' (dialect)' : '')).padEnd(22)} ${shown(score)}   of ${totalOf(score).all}`)
    if (flag('files')) for (const [name, score] of byFile) console.log(`  ${name.padEnd(50)} ${shown(score)}   of ${totalOf(score).all}`)
    // Misses are for those who tune: of the other half only figures are looked at.
    if (flag('misses') && half === 'tune') for (const miss of whole.misses) console.log(`    ${miss}`)
  }
}
