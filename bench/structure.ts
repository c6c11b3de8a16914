import { measureBoundaries } from './structure-boundaries.ts'
import { measureBreaks } from './structure-breaks.ts'
import { measureHeadings } from './structure-headings.ts'
import { measureParts } from './structure-parts.ts'
import { f1, halves, line, recall } from './structure-score.ts'

const seed = 20_001
const asJson = process.argv.includes('--json')
const tells = process.argv.includes('--tell')
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const wanted = (name: string): boolean => only.length === 0 || only.includes(name)
const out: Record<string, unknown> = { seed }
const say = (words: string): void => { if (!asJson) console.log(words) }
const tell = tells ? (words: string): void => console.log(`    ${words}`) : undefined

say(`Structure. Seed ${seed}; data: ../shared/corpus/public-domain; the half "tune" was worked on, the half "report" only measured.`)
if (wanted('headings')) {
  const { ours, numerals, words, titles } = await measureHeadings(seed, tell)
  for (const half of halves) {
    say(`\nHeadings, ${half}`)
    for (const [style, score] of ours.rows(half)) say(line(style, score))
    say(line('all', ours.all(half)))
    say(line('titles alone', titles.all(half)))
    say(line('baseline: numerals', numerals.all(half)))
    say(line('baseline: words', words.all(half)))
    out[`headings ${half}`] = { f1: f1(ours.all(half)), titlesRecall: recall(titles.all(half)), numerals: f1(numerals.all(half)), words: f1(words.all(half)), styles: Object.fromEntries(ours.rows(half).map(([style, score]) => [style, { ...score, f1: f1(score) }])) }
  }
}
if (wanted('breaks')) {
  const { ours, rule, forms } = await measureBreaks(seed, tell)
  for (const half of halves) {
    say(`\nScene breaks, ${forms} forms, ${half}`)
    for (const [style, score] of ours.rows(half)) say(line(style, score))
    say(line('all', ours.all(half)))
    say(line('baseline: rows of one glyph', rule.all(half)))
    out[`breaks ${half}`] = { forms, f1: f1(ours.all(half)), baseline: f1(rule.all(half)) }
  }
}
if (wanted('parts')) {
  const parts = await measureParts(seed, tell)
  for (const half of halves) {
    const { pairs, baseline, ...counts } = parts[half]
    say(`\nParts over files, ${half}: ${counts.works} works in ${counts.files} files`)
    say(line('pairs', pairs))
    say(line('baseline: digits in the title', baseline))
    say(`  in order ${counts.ordered} of ${counts.gathered} gathered; whole and in order ${counts.whole} of ${counts.works}; gaps told ${counts.gaps.join(' of ')}; conflicts told ${counts.conflicts.join(' of ')}`)
    out[`parts ${half}`] = { f1: f1(pairs), baseline: f1(baseline), ...counts }
  }
}
if (wanted('boundaries')) {
  const { ours, pattern, texts } = await measureBoundaries(seed, tell)
  for (const half of halves) {
    say(`\nBoundaries of stories, ${texts / 2} texts, ${half}`)
    for (const [form, score] of ours.rows(half)) say(line(form.slice(0, 34), score))
    say(line('all', ours.all(half)))
    say(line('baseline: labels by pattern', pattern.all(half)))
    out[`boundaries ${half}`] = { f1: f1(ours.all(half)), baseline: f1(pattern.all(half)), forms: Object.fromEntries(ours.rows(half).map(([form, score]) => [form, f1(score)])) }
  }
}
if (asJson) console.log(JSON.stringify(out, undefined, 2))
