import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { lineRules } from '../text/typography/line-edits.ts'
import { escapeHtml, type Place, printHtml } from './html.ts'
import type { Printable } from './runs.ts'

/** A change that a page shows: its number there, from 1, and whether it was made or is only suggested. Its place is `#at-N`, and `#why-N` is for its reason. */
export type Listed = { readonly number: number; readonly edit: Edit; readonly made: boolean }

/** `numbered`: how many paragraphs went before; `listed`: the changes of the page before this stretch. `mostOfRule`: how many of one rule are listed; others are marked and lead nowhere. */
export type ChangesOptions = { readonly edits: readonly Edit[]; readonly suggested: readonly Edit[]; readonly skip?: Span; readonly numbered?: number; readonly listed?: readonly Listed[]; readonly mostOfRule?: number }

/**
 * Prints a stretch of a reading as repaired, each change marked in place: what was taken out as `<del>`, what was put there as `<ins>`,
 * both in a link to the reason, described by the element `#rule-NAME`. What is suggested is marked and stands as received. Where lines were joined there is
 * a sign and no more: a page has no lines of its own. Without the `<del>`s the page is the repaired one, without the `<ins>`s the received one, line ends apart.
 *
 * @returns the markup, and all that is listed on the page so far
 */
export function printChanges(of: Printable, at: Span, { edits, suggested, skip, numbered = 0, listed = [], mostOfRule = 100 }: ChangesOptions): { readonly markup: string; readonly listed: readonly Listed[] } {
  const all = [...listed]
  const counts = new Map<string, number>()
  for (const { edit: { rule } } of listed) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const notMade = new Set(suggested)
  const list = (edit: Edit): number | undefined => {
    const count = counts.get(edit.rule) ?? 0
    if (count >= mostOfRule) return undefined
    counts.set(edit.rule, count + 1)
    return all.push({ number: all.length + 1, edit, made: !notMade.has(edit) })
  }
  const changed = ({ edit, text, linked }: Place): string => {
    if (isLayout(edit)) return notMade.has(edit) || !edit.before.includes('\n') ? escapeHtml(text) : `${joined}${escapeHtml(text)}`
    const number = linked ? undefined : list(edit)
    const made = !notMade.has(edit)
    const words = made ? `${stretch('del', edit.before)}${stretch('ins', text)}` : escapeHtml(text)
    if (number === undefined) return made ? words : `<span class="suggested">${words}</span>`
    // Blanks, and a place where nothing stands, are no words that a link could be called by.
    const name = (made ? edit.before + text : text).trim() !== '' ? '' : ` aria-label="${made ? 'Change' : 'Suggestion'} ${number}"`
    return `<a class="change${made ? '' : text === '' ? ' suggested gap' : ' suggested'}" id="at-${number}" href="#why-${number}" aria-describedby="rule-${escapeHtml(edit.rule)}"${name}>${words}</a>`
  }
  return { markup: printHtml(of, at, { edits, suggested, changed, numbered, ...(skip && { skip }) }), listed: all }
}

const layout: ReadonlySet<string> = new Set(lineRules.map(({ name }) => name))
const joined = '<i class="line" aria-hidden="true"></i>'

/** Whether an edit moves line ends and blanks about, and nothing that a reader sees in a paragraph. */
export function isLayout({ rule, before, after }: Pick<Edit, 'rule' | 'before' | 'after'>): boolean {
  return layout.has(rule) || (before.includes('\n') && before.trim() === '' && after.trim() === '')
}

/** Blanks are nothing that a line can be drawn through or under: they are dressed otherwise. */
function stretch(element: 'del' | 'ins', words: string): string {
  return words === '' ? '' : `<${element}${words.trim() === '' ? ' class="blank"' : ''}>${escapeHtml(words)}</${element}>`
}
