// bounded: each pattern here meets a sentence of a paragraph of at most 2,500 characters.
import type { Span } from '../../model/span.ts'
import { type Notice, noticeOf, saidBy } from './notices.ts'

/** A stretch of an author's paragraph that is about one thing. */
type NoticeRun = { readonly is: Notice; readonly at: Span }

/** What does not end a sentence though a full stop stands behind it. */
const abbreviated = /(?:^|[\s("“])(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Jr|Sr|No|Nr|Vol|Inc|Ltd|Co|Bros|Prof|Capt|vs|etc|ca|bzw|z\.B|d\.h|Sra?|Dott|Mme|г|см)\.$/u
/** What is of one kind enough to stand beside another in one paragraph. */
const apart: ReadonlySet<Notice> = new Set(['disclaimer', 'permission', 'dedication'])

/** The sentences of a stretch, as spans of the text. An abbreviation ends none. */
export function sentencesIn(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let start = from
  for (let at = from; at < to; at += 1) {
    if (!'.!?…'.includes(text[at] as string)) continue
    let end = at + 1
    while (end < to && '.!?…)]"”»\'’*_'.includes(text[end] as string)) end += 1
    if (end < to && !/\s/.test(text[end] as string)) continue
    const next = text.slice(end, Math.min(to, end + 6)).trimStart()
    if (end < to && (/^[\p{Ll},;]/u.test(next) && /\p{Lu}/u.test(text.slice(from, to)) || abbreviated.test(text.slice(Math.max(start, at - 8), at + 1)))) continue
    found.push([start, end])
    while (end < to && /\s/.test(text[end] as string)) end += 1
    start = end
    at = end - 1
  }
  if (start < to) found.push([start, to])
  return found
}

/**
 * Takes an author's paragraph apart: rights, permission and dedication are each a run of sentences, whatever else it says is a note. A
 * sentence that says nothing by itself belongs to the run before it.
 *
 * @param whole what the paragraph is as a whole; a paragraph about one thing stays one run
 */
export function noticeRuns(text: string, span: Span, whole: Notice): readonly NoticeRun[] {
  const kinds = sentencesIn(text, span).map((at) => ({ at, is: kindOf(text.slice(...at)) }))
  if (!kinds.some(({ is }) => is !== undefined && apart.has(is))) return [{ is: whole, at: span }]
  // What stands before the first sentence that says anything: the paragraph's own kind where nothing else is in it, else a note.
  const lead = kinds.every(({ is }) => is === undefined || is === whole) ? whole : 'note'
  const runs: { is: Notice; at: Span }[] = []
  for (const { at, is } of kinds) {
    const last = runs.at(-1)
    const kind: Notice | undefined = is === undefined || apart.has(is) ? is : 'note'
    if (last && (kind === undefined || kind === last.is)) last.at = [last.at[0], at[1]]
    else runs.push({ is: kind ?? lead, at })
  }
  return runs
}

/** What one sentence says: outright, or that it is about rights. What is merely spoken to the reader belongs to the sentences before it. */
function kindOf(sentence: string): Notice | undefined {
  const said = saidBy(sentence)
  if (said !== undefined) return said
  return noticeOf(sentence) === 'disclaimer' ? 'disclaimer' : undefined
}
