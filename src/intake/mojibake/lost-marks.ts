import type { Finding } from '../../model/finding.ts'
import { isEnglish } from './english.ts'

const ends: ReadonlySet<string> = new Set(['s', 't', 'm', 'd', 'll', 're', 've'])

/** Notices apostrophes that became question marks: `don?t`. Which of the question marks are meant as such no rule can tell, so they stay. */
export function lostMarks(text: string): Finding | undefined {
  let first: number | undefined
  let count = 0
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!isLetterCode(text.charCodeAt(at - 1)) || !ends.has(wordAt(text, at + 1))) continue
    first ??= at
    count++
  }
  if (first === undefined || count < 2 || !isEnglish(text)) return undefined
  return { code: 'marks-lost', detail: `${count} places`, evidence: { in: 'text', at: [first - 1, first + 2] } }
}

/** The letters that follow, three at most. */
function wordAt(text: string, start: number): string {
  let end = start
  while (end < start + 3 && isLetterCode(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

function isLetterCode(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}
