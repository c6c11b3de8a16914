import { resolve } from '../gather/resolve.ts'
import type { Edit } from '../model/edit.ts'
import type { Reading } from '../model/reading.ts'
import { escapeHtml, printHtml } from '../print/html.ts'
import { printRepaired } from '../print/repaired.ts'
import { lineEdits } from '../text/typography/line-edits.ts'
import { isMade, type RuleChoices, settle } from '../text/typography/repairs.ts'
import { editsDiff } from './edits-diff.ts'
import { plain, thousands } from './terminal.ts'

/** A file as it is to be printed: `edits` holds the suggestions too, but nothing of the rules that are switched off; `made` those that are made. */
type Repaired = { readonly path: string; readonly reading: Reading; readonly edits: readonly Edit[]; readonly made: ReadonlySet<Edit> }

/** What is repaired in a reading, its lines included, as the choices have it. */
export function repaired(path: string, reading: Reading, choices: RuleChoices): Repaired {
  const isOn = ({ rule }: Edit): boolean => choices[rule]?.off !== true
  const edits = settle([(reading.edits ?? []).filter(isOn), lineEdits(reading).filter(isOn)])
  return { path, reading, edits, made: new Set(edits.filter((edit) => isMade(edit, choices))) }
}

/** The forms that a repaired file is printed in. */
export const repairForms = {
  text: ({ reading, made }) => printRepaired(reading, [...made]),
  html: ({ reading, made }) => page(reading, [...made]),
  diff: ({ path, reading, made }) => editsDiff(path, reading.text, [...made]),
  json: ({ path, reading, edits, made }) => `${JSON.stringify({ file: path, format: reading.format, language: reading.drafts[0]?.language ?? null, edits: placed(reading.text, edits, made) })}\n`,
} as const satisfies Record<string, (file: Repaired) => string>

/** A whole page: every character escaped, every element of the closed model. */
function page(reading: Reading, edits: readonly Edit[]): string {
  const [draft] = reading.drafts
  const title = draft ? resolve([draft], [], {}).record.title.value.title : 'Untitled'
  return `<!doctype html>
<html lang="${escapeHtml(draft?.language ?? 'und')}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{max-width:36em;margin:2em auto;padding:0 1em;line-height:1.5}.verse,.front{white-space:pre-wrap}.center{text-align:center}.right{text-align:right}.thought{font-style:italic}</style>
</head>
<body>
${printHtml(reading, [0, reading.text.length], { edits, unmasked: true })}</body>
</html>
`
}

/** Edits with the place where each begins, line and column from 1, columns in UTF-16 units. */
function placed(text: string, edits: readonly Edit[], made: ReadonlySet<Edit>): readonly object[] {
  let [line, start] = [1, 0]
  return edits.map((edit) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < edit.at[0]; end = text.indexOf('\n', start)) [line, start] = [line + 1, end + 1]
    const { rule, at, before, after, confidence } = edit
    return { rule, at, line, column: at[0] - start + 1, before, after, confidence, made: made.has(edit) }
  })
}

/** How many edits each rule has made and suggested, for a terminal. */
export function repairReport({ path, edits, made }: Repaired): string {
  const counts = new Map<string, { made: number; suggested: number }>()
  for (const edit of edits) {
    const count = counts.get(edit.rule) ?? { made: 0, suggested: 0 }
    count[made.has(edit) ? 'made' : 'suggested'] += 1
    counts.set(edit.rule, count)
  }
  const all = [...counts].sort(([, a], [, b]) => b.made - a.made || b.suggested - a.suggested)
  const sum = (of: 'made' | 'suggested'): number => all.reduce((total, [, count]) => total + count[of], 0)
  const said = ({ made: done, suggested }: { readonly made: number; readonly suggested: number }): string => `${thousands(done)} made${suggested > 0 ? `, ${thousands(suggested)} suggested` : ''}`
  return `${plain(path)}: ${said({ made: sum('made'), suggested: sum('suggested') })}\n${all.map(([rule, count]) => `  ${rule.padEnd(22)}${said(count)}\n`).join('')}`
}
