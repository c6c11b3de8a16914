import { crosswalk } from '../model/crosswalk.ts'
import { type Warning, type WarningAnswer, warningCodes, warnings } from '../model/warning.ts'

/** What a name after `warning:` means: a warning, or an answer to the question of warnings. */
type WarningName = { readonly warning: Warning } | { readonly answer: WarningAnswer }

/** The answers as they are typed; the first name of each is the one that is printed. */
const answers: Readonly<Record<WarningAnswer, readonly string[]>> = {
  stated: ['stated'],
  'none-apply': ['none', 'none-apply', 'no-archive-warnings-apply', 'no-warnings-apply'],
  declined: ['declined', 'choose-not-to-warn', 'chose-not-to-warn', 'creator-chose-not-to-use-archive-warnings'],
  'not-asked': ['unasked', 'not-asked'],
}

const byName: ReadonlyMap<string, WarningName> = new Map<string, WarningName>([
  ...warningCodes.flatMap((warning) => { const elsewhere = crosswalk[warning].ao3; return elsewhere === undefined ? [] : [[key(elsewhere), { warning }] as const] }),
  ...warningCodes.map((warning) => [key(warnings[warning]), { warning }] as const),
  ...warningCodes.map((warning) => [warning, { warning }] as const),
  ...(Object.keys(answers) as WarningAnswer[]).flatMap((answer) => answers[answer].map((name) => [name, { answer }] as const)),
])

/** The warning or the answer that a name means: a code, what it is shown as, or what the Archive of Our Own calls it. */
export function warningNamed(name: string): WarningName | undefined {
  return byName.get(key(name))
}

/** The name of an answer in a query. */
export function answerName(answer: WarningAnswer): string {
  return answers[answer][0] ?? answer
}

/** At most five codes that look like a name. */
export function warningsNear(name: string): readonly Warning[] {
  const wanted = key(name)
  return wanted === '' ? [] : warningCodes.filter((code) => code.includes(wanted) || code[0] === wanted[0]).slice(0, 5)
}

function key(name: string): string {
  return name.trim().toLowerCase().replaceAll(' ', '-').replaceAll('_', '-')
}
