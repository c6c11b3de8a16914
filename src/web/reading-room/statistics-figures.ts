import type { Field } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import { ruleGroups } from '../../text/typography/repair.ts'
import { lengthBands } from '../../catalogue/length-bands.ts'
import type { Counted } from '../../catalogue/counted.ts'
import type { Statistics, YearStatistics } from '../../catalogue/statistics.ts'
import type { YearCount } from '../../catalogue/store.ts'
import type { Figure } from '../plots/figure.ts'
import type { Words } from '../words/en.ts'

/** The plots there are, in the order of the page; `heading` stands on the pages of headings. */
export const plotNames = ['works', 'words', 'ratings', 'warnings', 'lengths', 'languages', 'encodings', 'repairs', 'confidence'] as const
type PlotName = (typeof plotNames)[number]

/** A plot with what stands beside it: what it shows in words, and the same as a table. `note`: what the plot leaves out. Without data there is no figure. */
export type Plot = {
  readonly name: PlotName | 'heading'
  readonly figure?: Figure
  readonly alt: string
  readonly note?: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly [name: string, ...counts: number[]])[]
}

type Series = Figure['series']
const mostWarnings = 6
const mostNames = 10

/** All plots of the statistics page, for one reader's words. */
export function plotsOf(statistics: Statistics, words: Words): readonly Plot[] {
  const { years } = statistics
  const { statistics: said, labels } = words
  const undated = years.find(({ year }) => year === undefined)?.works ?? 0
  const note = undated > 0 && years.length > 1 ? said.undated(labels.count(undated, 'work')) : undefined
  const warned = statistics.warnings.slice(0, mostWarnings).map(([warning]) => warning)
  return [
    { ...worksByYear('works', years, words), ...(note && { note }) },
    wordsByYear(years, words),
    { ...stacked('ratings', years, rungs.map((rung) => ({ name: labels.rungs[rung], of: (year: YearStatistics): number => year.ratings[rung] ?? 0 })), words), ...(note && { note }) },
    stacked('warnings', years, warned.map((warning) => ({ name: labels.warnings[warning], of: (year: YearStatistics): number => year.warnings[warning] ?? 0 })), words),
    lengths(statistics, words),
    bars('languages', statistics.languages, labels.language, said.works, words),
    bars('encodings', statistics.encodings, (name) => name, said.files, words),
    { ...bars('repairs', statistics.repairs, (group) => groupName(group, words), said.count, words), ...(statistics.uncounted > 0 && { note: said.uncounted(labels.count(statistics.uncounted, 'file')) }) },
    confidence(statistics, words),
  ]
}

/** Works year by year: of the library, or of one heading. */
export function worksByYear(name: 'works' | 'heading', years: readonly YearCount[], words: Words): Plot {
  const { statistics: said } = words
  const spread = everyYear(years.map(({ year }) => year))
  const values = spread.map((year) => years.find((each) => each.year === year)?.works ?? 0)
  return {
    name, ...drawn('columns', spread, [{ name: said.works, values }], said.works, words), alt: columnsAlt(spread, values, (count) => words.labels.count(count, 'work'), words),
    heads: [said.year, said.works], rows: years.map(({ year, works }) => [year ?? said.noDate, works]),
  }
}

function wordsByYear(years: readonly YearStatistics[], words: Words): Plot {
  const { statistics: said } = words
  const spread = everyYear(years.map(({ year }) => year))
  const exact = spread.map((year) => years.find((each) => each.year === year)?.words ?? 0)
  const many = Math.max(0, ...exact) >= 10_000
  const values = many ? exact.map((value) => Math.round(value / 1000)) : exact
  return {
    name: 'words', ...drawn('columns', spread, [{ name: said.words, values }], many ? said.thousandWords : said.words, words), alt: columnsAlt(spread, exact, (count) => words.labels.count(count, 'word'), words),
    heads: [said.year, said.words], rows: years.map(({ year, words: count }) => [year ?? said.noDate, count]),
  }
}

function stacked(name: 'ratings' | 'warnings', years: readonly YearStatistics[], parts: readonly { readonly name: string; readonly of: (year: YearStatistics) => number }[], words: Words): Plot {
  const { statistics: said, labels } = words
  const spread = everyYear(years.map(({ year }) => year))
  const byYear = new Map(years.map((year) => [year.year, year]))
  const series = parts.map((part) => ({ name: part.name, values: spread.map((year) => { const held = byYear.get(year); return held ? part.of(held) : 0 }) })).filter(({ values }) => values.some((value) => value > 0))
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  return {
    name, ...drawn('columns', series.length === 0 ? [] : spread, series, said.works, words),
    alt: said.alt.stacked(spread[0] ?? '', spread.at(-1) ?? '', series.map((part) => said.alt.part(part.name, labels.figure(total(part.values)))).join(', ')),
    heads: [said.year, ...parts.map((part) => part.name)], rows: years.map((year) => [year.year ?? said.noDate, ...parts.map((part) => part.of(year))]),
  }
}

function lengths({ lengths: counts, works }: Statistics, words: Words): Plot {
  const { statistics: said, browse } = words
  const named = lengthBands.map(({ name }, band): [string, number] => [browse.lengths[name]?.[0] ?? name, counts[band] ?? 0])
  return barPlot('lengths', works === 0 ? [] : named, said.works, words)
}

function bars(name: 'languages' | 'encodings' | 'repairs', counted: Counted, label: (name: string) => string, axis: string, words: Words): Plot {
  const named = counted.map(([each, count]): [string, number] => [label(each), count])
  const rest = named.slice(mostNames).reduce((sum, [, count]) => sum + count, 0)
  const plot = barPlot(name, rest > 0 ? [...named.slice(0, mostNames), [words.statistics.others, rest]] : named, axis, words)
  return { ...plot, rows: named }
}

function barPlot(name: PlotName, named: readonly (readonly [string, number])[], axis: string, words: Words): Plot {
  const { statistics: said, labels } = words
  return {
    name, ...drawn('bars', named.map(([each]) => each), [{ name: axis, values: named.map(([, count]) => count) }], axis, words),
    alt: said.alt.bars(named.map(([each, count]) => said.alt.part(each, labels.figure(count))).join(', ')), heads: [said.plots[name].title, axis], rows: named.map(([each, count]) => [each, count]),
  }
}

function confidence({ confidence: fields }: Statistics, words: Words): Plot {
  const { statistics: said, labels } = words
  const named = fields.slice(0, mostNames).map(([field, counts]) => ({ name: labels.fields[field as Field] ?? field, counts, total: counts.reduce((sum, count) => sum + count, 0) }))
  const series = said.bands.map((name, band) => ({ name, values: named.map(({ counts }) => counts[band] ?? 0) }))
  const { figure } = drawn('bars', named.map(({ name }) => name), series, said.share, words)
  const sure = (counts: readonly number[]): number => counts.slice(3).reduce((sum, count) => sum + count, 0)
  return {
    name: 'confidence', ...(figure && { figure: { ...figure, share: true } }),
    alt: said.alt.shares(named.map(({ name, counts, total }) => said.alt.part(name, `${Math.round((100 * sure(counts)) / Math.max(1, total))} %`)).join(', ')),
    heads: [said.plots.confidence.title, ...said.bands], rows: fields.map(([field, counts]) => [labels.fields[field as Field] ?? field, ...counts]),
  }
}

function drawn(shape: Figure['shape'], categories: readonly string[], series: Series, axis: string, words: Words): { readonly figure?: Figure } {
  if (categories.length === 0 || series.every(({ values }) => values.every((value) => value === 0))) return {}
  return { figure: { shape, categories, series, axis, group: words.labels.figure(1000).slice(1, -3) } }
}

function columnsAlt(years: readonly string[], values: readonly number[], count: (value: number) => string, { statistics: { alt } }: Words): string {
  const most = Math.max(0, ...values)
  const peak = years[values.indexOf(most)] ?? ''
  return years.length === 1 ? alt.one(peak, count(most)) : alt.columns(years[0] ?? '', years.at(-1) ?? '', count(most), peak)
}

// Dates of other centuries are mistakes or old books: a plot that showed every year between would show nothing else.
const longestSpread = 80

/** Every year from the first to the last that has works, those without any too, as long as that makes a plot; else only those that have some. */
function everyYear(years: readonly (string | undefined)[]): readonly string[] {
  const known = years.filter((year): year is string => year !== undefined && /^\d{4}$/.test(year))
  const [first, last] = [Number(known[0]), Number(known.at(-1))]
  return known.length > 0 && last - first < longestSpread ? Array.from({ length: last - first + 1 }, (_, n) => String(first + n).padStart(4, '0')) : known
}

function groupName(group: string, { labels, statistics }: Words): string {
  const known = ruleGroups.find((each) => each === group)
  return known ? labels.ruleGroups[known] : statistics.mended
}
