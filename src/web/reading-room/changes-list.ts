import type { Edit } from '../../model/edit.ts'
import { isLayout, type Listed } from '../../print/changes.ts'
import { rules } from '../../text/typography/repairs.ts'
import { type Html, html } from '../html.ts'
import { count, figure } from '../labels.ts'
import type { SetText } from './set-text.ts'

/** The reasons of all that a page marks: first the rules with their numbers, then each change, by the number that its place leads to. */
export function changesList(texts: readonly SetText[]): Html {
  const listed = texts.at(-1)?.listed ?? []
  const [made, suggested] = [tally(texts.flatMap((text) => text.made)), tally(texts.flatMap((text) => text.suggested))]
  const names = [...new Set([...rules.keys(), ...made.keys(), ...suggested.keys()])].filter((name) => made.has(name) || suggested.has(name))
  const shown = texts.reduce((sum, text) => sum + [...text.made, ...text.suggested].filter((edit) => !isLayout(edit)).length, 0)
  return html`<section class="changes" aria-labelledby="changes"><h2 id="changes">What was changed</h2>
${names.length === 0 ? html`<p class="quiet">No rule found anything to change here.</p>` : html`<p class="small">Taken out is <del>struck through</del>, put in is <ins>underlined</ins>, and what is only suggested is <span class="suggested">dotted</span> and stands as it came. Each leads to its reason here.${made.size > 0 && [...made.keys()].some((name) => rules.get(name)?.group === 'lines') ? html` A joined line is ⏎.` : ''}</p>
<ul class="by-rule">${names.map((name) => html`<li><span id="rule-${name}">${saysOf(name)}</span> <span class="count">${[...(made.has(name) ? [`${figure(made.get(name) ?? 0)} made`] : []), ...(suggested.has(name) ? [`${figure(suggested.get(name) ?? 0)} suggested`] : [])].join(', ')}</span></li>`)}</ul>
${shown > listed.length ? html`<p class="small">The first of each rule are listed, ${count(listed.length, 'change')} of ${figure(shown)}; the others are marked in their places.</p>` : ''}
<ol class="each">${listed.map(item)}</ol>`}</section>`
}

function item({ number, edit, made }: Listed): Html {
  return html`<li id="why-${number}"><a href="#at-${number}">${made ? html`<del>${shownMark(edit.before)}</del> becomes <ins>${shownMark(edit.after)}</ins>` : html`<span class="suggested">${shownMark(edit.before)}</span> may be ${shownMark(edit.after)}`}</a> <span class="written">${made ? '' : 'Suggested. '}${saysOf(edit.rule)}; ${sure(edit.confidence)}</span></li>`
}

function tally(edits: readonly Edit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

function saysOf(name: string): string {
  return rules.get(name)?.says ?? name
}

// Nobody reads more of what was taken out than this.
const longest = 60

/** Marks as they can be told apart in a list: blanks by signs, and what is nothing by a word. */
function shownMark(words: string): string {
  if (words === '') return 'nothing'
  const clipped = words.length > longest ? `${words.slice(0, longest)}…` : words
  return clipped.trim() === '' || clipped !== clipped.trim() || clipped.includes('\n') ? clipped.replaceAll('\n', '↵').replaceAll(' ', '␣').replaceAll('\t', '⇥') : clipped
}

/** How sure a rule is: never "100 %", which nobody is. */
function sure(confidence: number): string {
  const percent = Math.min(99.9, confidence * 100)
  return `${percent >= 99 ? percent.toFixed(1) : Math.round(percent)} % sure`
}
