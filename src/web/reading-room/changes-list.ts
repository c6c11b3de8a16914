import type { Edit } from '../../model/edit.ts'
import { isLayout, type Listed } from '../../print/changes.ts'
import { rules } from '../../text/typography/repairs.ts'
import { type Html, html } from '../html.ts'
import { figure } from '../labels.ts'
import type { SetText } from './set-text.ts'

/** The reasons of all that a page marks: each rule with its number of edits, and under it the changes, by the numbers that their places lead to. */
export function changesList(texts: readonly SetText[]): Html {
  const listed = Map.groupBy(texts.at(-1)?.listed ?? [], ({ edit }) => edit.rule)
  const [made, suggested] = [tally(texts.flatMap((text) => [...text.made, ...text.lines])), tally(texts.flatMap((text) => text.suggested))]
  const names = [...new Set([...rules.keys(), ...made.keys(), ...suggested.keys()])].filter((name) => made.has(name) || suggested.has(name))
  return html`<section class="changes" aria-labelledby="changes"><h2 id="changes">What was changed</h2>
${names.length === 0 ? html`<p class="quiet">No rule found anything to change here.</p>` : html`<p class="small">Taken out is <del>struck through</del>, put in is <ins>underlined</ins>, and what is only suggested is <span class="suggested">dotted</span> and stands as it came. Each leads to its reason here.${made.has('line-joined') ? html` Where lines were joined is a hook<i class="line" aria-hidden="true"></i>.` : ''}</p>
<ul class="by-rule">${names.map((name) => ofRule(name, listed.get(name) ?? [], made.get(name), suggested.get(name)))}</ul>`}</section>`
}

function ofRule(name: string, listed: readonly Listed[], made: Tally | undefined, suggested: Tally | undefined): Html {
  const counts = [...(made ? [`${figure(made.all)} made`] : []), ...(suggested ? [`${figure(suggested.all)} suggested`] : [])].join(', ')
  const marked = (made?.marked ?? 0) + (suggested?.marked ?? 0)
  return html`<li><p><span id="rule-${name}">${rules.get(name)?.says ?? name}</span> <span class="count">${counts}</span></p>${listed.length === 0 ? '' : html`
<ul class="each">${listed.map(item)}</ul>`}${marked > listed.length ? html`<p class="small">The first ${figure(listed.length)} are listed; all are marked in their places.</p>` : ''}</li>`
}

function item({ number, edit, made }: Listed): Html {
  return html`<li id="why-${number}"><a href="#at-${number}">${number}<span class="hidden">:</span></a> ${made ? html`<del>${shownMark(edit.before)}</del> <span class="hidden">becomes</span> <ins>${shownMark(edit.after)}</ins>` : html`<span class="suggested">${shownMark(edit.before)}</span> may be ${shownMark(edit.after)}`} <span class="written">${sure(edit.confidence)}</span></li>`
}

/** How many edits a rule has, and how many of them can be marked on a page. */
type Tally = { readonly all: number; readonly marked: number }

function tally(edits: readonly Edit[]): ReadonlyMap<string, Tally> {
  const counts = new Map<string, { all: number; marked: number }>()
  for (const edit of edits) {
    const count = counts.get(edit.rule) ?? { all: 0, marked: 0 }
    count.all += 1
    if (!isLayout(edit)) count.marked += 1
    counts.set(edit.rule, count)
  }
  return counts
}

// Nobody reads more of what was taken out than this.
const longest = 60

/** Marks as they can be told apart in a list: blanks by signs, and what is nothing by a word. */
function shownMark(words: string): string {
  if (words === '') return 'nothing'
  const clipped = words.length > longest ? `${words.slice(0, longest)}…` : words
  return clipped.trim() === '' || clipped !== clipped.trim() || clipped.includes('\n') ? clipped.replaceAll('\n', '¶').replaceAll(' ', '·').replaceAll('\t', '»') : clipped
}

/** How sure a rule is: never "100 %", which nobody is. */
function sure(confidence: number): string {
  const percent = Math.min(99.9, confidence * 100)
  return `${percent >= 99 ? percent.toFixed(1) : Math.round(percent)} %`
}
