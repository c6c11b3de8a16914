// npm run bench:decode [-- --seed N] [--each N] [--with FOLDER] [--no-speed]: whether texts of the corpus are decoded rightly, beside other detectors, and how fast.
import { cpus } from 'node:os'
import mri from 'mri'
import { decode } from '../src/intake/decode.ts'
import { type Baseline, baselines } from './decode-baselines.ts'
import { casesOf, type DecodeCase, hasCorpus, lengths, written } from './decode-cases.ts'
import { speeds } from './decode-speed.ts'
import { hasSuites, readSuites } from './decode-suites.ts'

const { seed: given = 7, each: asked = 60, with: folder, speed = true } = mri(process.argv.slice(2), { boolean: ['speed'], string: ['with'] })
const seed = Number(given)
const each = Number(asked)
const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`)
const head = (cells: readonly string[]): void => {
  row(cells)
  row(cells.map(() => '---'))
}
const share = (right: number, all: number): string => `${(Math.floor((1000 * right) / Math.max(1, all)) / 10).toFixed(1)} %`

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, seed ${seed}, ${each} excerpts a cell, files that neither words nor neighbours were counted from, ${new Date().toISOString().slice(0, 10)}`)
const { found, missing } = await baselines(folder)
if (missing.length > 0) console.log(`\nNot installed, left out: ${missing.join(', ')}.`)

type Score = { right: number; all: number }
const isRight = ({ bytes, text }: DecodeCase): boolean => decode(bytes).text === text
const isRightBy = (baseline: Baseline, { bytes, text }: DecodeCase): boolean => baseline.decode(bytes) === text

if (hasCorpus()) {
  console.log('\n### English\n')
  head(['encoding', ...lengths.map((length) => `${length} characters`), 'Incipit', ...found.map(({ name }) => name)])
  const totals = [...Array(found.length + 1)].map((): Score => ({ right: 0, all: 0 }))
  for (const language of ['en', 'en, straight quotes']) {
    for (const encoding of written[language] ?? []) {
      const cases = casesOf(language, encoding, each, 'reported', seed)
      const right = cases.map(isRight)
      const scores = [right, ...found.map((baseline) => cases.map((one) => isRightBy(baseline, one)))].map((list) => list.filter(Boolean).length)
      for (const [index, score] of scores.entries()) {
        const total = totals[index] as Score
        total.right += score
        total.all += cases.length
      }
      row([encoding === 'iso-8859-1' ? 'Latin-1, accents' : language === 'en' ? encoding : `${encoding}, accents`, ...lengths.map((length) => `${right.filter((one, index) => one && cases[index]?.characters === length).length} of ${cases.filter(({ characters }) => characters === length).length}`), ...scores.map((score) => `${score} of ${cases.length}`)])
    }
  }
  row(['**all**', ...lengths.map(() => ''), ...totals.map(({ right, all }) => `**${share(right, all)}** of ${all}`)])
  console.log('\n### Other languages\n')
  head(['language', 'encoding', 'Incipit', ...found.map(({ name }) => name)])
  const others = totals.map((): Score => ({ right: 0, all: 0 }))
  for (const [language, encodings] of Object.entries(written)) {
    if (language.startsWith('en')) continue
    for (const encoding of encodings) {
      const cases = casesOf(language, encoding, each, 'reported', seed)
      const scores = [cases.filter(isRight).length, ...found.map((baseline) => cases.filter((one) => isRightBy(baseline, one)).length)]
      for (const [index, score] of scores.entries()) {
        const total = others[index] as Score
        total.right += score
        total.all += cases.length
      }
      row([language, encoding, ...scores.map((score) => `${score} of ${cases.length}`)])
    }
  }
  row(['**all**', '', ...others.map(({ right, all }) => `**${share(right, all)}** of ${all}`)])
} else console.log('\nThe corpus is not there: nothing to degrade.')

if (hasSuites()) {
  console.log('\n### The suites of other detectors\n')
  head(['reader', 'right', 'of'])
  const { right, paired, wrong, all } = readSuites()
  row(['Incipit', paired.length > 0 ? `${right}, and ${paired.length} of an encoding that cannot be told from its like` : right, all])
  for (const baseline of found) row([baseline.name, readSuites(baseline).right, all])
  console.log('')
  for (const line of [...paired, ...wrong]) console.log(`- ${line}`)
} else console.log('\nThe suites are not there.')

if (speed && hasCorpus()) {
  console.log('\n### Speed, MB a second of CPU\n')
  head(['text', 'files', 'MB', 'MB/s'])
  for (const { what, files, megabytes, perSecond } of speeds()) row([what, files, megabytes.toFixed(1), perSecond.toFixed(0)])
}
