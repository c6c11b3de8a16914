import { type Figure, type ListScore } from './lists.ts'
import { ratesOf, wilson } from './intervals.ts'
import { rows, subRows } from './items.ts'
import type { RowSummary, Summary } from './summary.ts'

const hundredths = (share: number | undefined): string => (share === undefined ? '–' : share === 1 ? '1' : share.toFixed(3).replace(/^0/, ''))
const between = ([from, to]: readonly [number, number]): string => `${hundredths(from)}–${hundredths(to)}`
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string => [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')

/** The table of fields: ours, or another program's, with the F1 of those beside it. Shares are of 1, intervals of 95 %. */
export function fieldTable(main: Summary, beside: readonly { readonly name: string; readonly summary: Summary }[]): string {
  const one = (name: string, of: (summary: Summary) => RowSummary | undefined): readonly (string | number)[] => {
    const row = of(main) as RowSummary
    return [
      name, row.hits + row.missed, row.hits + row.extra,
      row.precision === undefined ? '–' : `${hundredths(row.precision)} (${between(row.precisionIn)})`, row.recall === undefined ? '–' : `${hundredths(row.recall)} (${between(row.recallIn)})`,
      row.f1 === undefined ? '–' : `**${hundredths(row.f1)}** (${between(row.f1In)})`, row.relaxed === row.f1 ? '' : hundredths(row.relaxed), hundredths(row.overlap), hundredths(row.half),
      ...beside.map(({ summary }) => hundredths(of(summary)?.f1)),
    ]
  }
  return table(['field', 'wanted', 'given', 'precision', 'recall', 'F1', 'F1, words ≥ .9', 'span overlap', '≥ half', ...beside.map(({ name }) => name)], [
    ...Object.keys(rows).map((name) => one(name, (summary) => summary.rows[name])),
    one('**all**', (summary) => summary.all),
    ...Object.keys(subRows).map((name) => one(name, (summary) => summary.rows[name])),
  ])
}

/** What the table does not show: kinds, bases, calibration, groundedness, the story's bounds. */
export function otherFigures(summary: Summary): string {
  const { all, body, heads } = summary
  const of = (right: number, whole: number): string => `${right} of ${whole}${whole === 0 ? '' : ` (${hundredths(right / whole)})`}`
  const kinds = (name: string): string => { const { right, all: whole } = (summary.rows[name] as RowSummary).kinds; return of(right, whole) }
  return [
    `- kind right: titles ${kinds('title')}, dates ${kinds('date')}; stated or derived as it should be: ${of(all.bases.right, all.bases.all)}`,
    `- span overlap when every place of a value is asked for: ${hundredths(all.everywhere)}`,
    `- calibration: expected error ${summary.calibrationError.toFixed(3)} over ${summary.bins.reduce((sum, bin) => sum + bin.all, 0)} claims; ${summary.bins.map(({ confidence, right, all: count }) => `${confidence.toFixed(2)}: ${right}/${count}`).join(', ')}`,
    `- values whose words are not there: ${summary.ungrounded.length}; heads rated below what they state: ${summary.understated}`,
    `- the story's bounds: exact ${of(body.exact, heads)}, within 40 characters ${of(body.near, heads)}`,
  ].join('\n')
}

/** The figures of the lists. */
export function listTable(scores: readonly ListScore[]): string {
  const shown = (figure: Figure): readonly (string | number)[] => {
    if ('right' in figure) return [`${figure.right} of ${figure.all}`, figure.all === 0 ? '–' : `${hundredths(figure.right / figure.all)} (${between(wilson(figure.right, figure.all))})`, '', '']
    const { precision, recall, f1 } = ratesOf(figure.counts)
    return [`${figure.counts.hits + figure.counts.missed} wanted, ${figure.counts.hits + figure.counts.extra} given`, hundredths(precision), hundredths(recall), `**${hundredths(f1)}**`]
  }
  return table(['list', 'entries', 'what', 'of', 'precision or share', 'recall', 'F1'], scores.flatMap(({ list, entries, figures }) => figures.map((figure) => [list, entries, figure.what, ...shown(figure)])))
}

/** What was missed and what was too much, head by head. Only for heads that may be looked at. */
export function missesOf({ scores, ungrounded }: Summary): string {
  const lines = scores.flatMap(({ head, rows: scored }) => Object.keys(rows).flatMap((name) => {
    const { missed, extra } = scored[name]?.misses ?? { missed: [], extra: [] }
    return missed.length + extra.length === 0 ? [] : [`${head.id} ${name}: missed [${missed.join(' | ')}] extra [${extra.join(' | ')}]`]
  }))
  return [...lines, ...ungrounded.map(({ head, field, value }) => `${head} ${field}: words that are not there: ${JSON.stringify(value)}`)].join('\n')
}

/** A summary as plain data, without heads and their words. */
export function figuresOf({ scores: _, ungrounded, ...rest }: Summary): object {
  return { ...rest, ungrounded: ungrounded.length }
}

/** F1 by profile of the heads. */
export function profileTable(summaries: readonly { readonly profile: string; readonly summary: Summary }[]): string {
  return table(['profile', 'heads', 'title', 'author', 'rating', 'all', 'precision', 'recall', 'span overlap', 'not there'], summaries.map(({ profile, summary: { rows: scored, all, heads, ungrounded } }) => [
    profile, heads, hundredths(scored['title']?.f1), hundredths(scored['author alone']?.f1), hundredths(scored['rating']?.f1), `**${hundredths(all.f1)}**`, hundredths(all.precision), hundredths(all.recall), hundredths(all.overlap), ungrounded.length,
  ]))
}
