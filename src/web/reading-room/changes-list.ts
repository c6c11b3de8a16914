import type { Edit } from '../../model/edit.ts'
import { isLayout, type Listed } from '../../print/changes.ts'
import { rules } from '../../text/typography/repairs.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import type { SetText } from './set-text.ts'

/** The reasons of all that a page marks: each rule with its number of edits, and under it the changes, by the numbers that their places lead to. */
export function changesList(texts: readonly SetText[], words: Words): Html {
  const { reading } = words
  const listed = Map.groupBy(texts.at(-1)?.listed ?? [], ({ edit }) => edit.rule)
  const [made, suggested] = [tally(texts.flatMap((text) => [...text.made, ...text.lines])), tally(texts.flatMap((text) => text.suggested))]
  const names = [...new Set([...rules.keys(), ...made.keys(), ...suggested.keys()])].filter((name) => made.has(name) || suggested.has(name))
  return html`<section class="changes" aria-labelledby="changes"><h2 id="changes">${reading.changesTitle}</h2>
${names.length === 0 ? html`<p class="quiet">${reading.noChanges}</p>` : html`<p class="small">${reading.changesKey()}${made.has('line-joined') ? html` ${reading.joinedKey(html`<i class="line" aria-hidden="true"></i>`)}` : ''}</p>
<ul class="by-rule">${names.map((name) => ofRule(name, listed.get(name) ?? [], made.get(name), suggested.get(name), words))}</ul>`}</section>`
}

function ofRule(name: string, listed: readonly Listed[], made: Tally | undefined, suggested: Tally | undefined, words: Words): Html {
  const { reading } = words
  const counts = [...(made ? [reading.made(made.all)] : []), ...(suggested ? [reading.suggested(suggested.all)] : [])].join(', ')
  const marked = (made?.marked ?? 0) + (suggested?.marked ?? 0)
  return html`<li><p><span id="rule-${name}">${rules.get(name)?.says ?? name}</span> <span class="count">${counts}</span></p>${listed.length === 0 ? '' : html`
<ul class="each">${listed.map((each) => item(each, words))}</ul>`}${marked > listed.length ? html`<p class="small">${reading.firstListed(listed.length)}</p>` : ''}</li>`
}

function item({ number, edit, made }: Listed, { reading }: Words): Html {
  const shown = (marks: string): string => shownMark(marks, reading.nothing)
  return html`<li id="why-${number}"><a href="#at-${number}">${number}<span class="hidden">:</span></a> ${made ? html`<del>${shown(edit.before)}</del> <span class="hidden">${reading.becomes}</span> <ins>${shown(edit.after)}</ins>` : html`<span class="suggested">${shown(edit.before)}</span> ${reading.mayBe} ${shown(edit.after)}`} <span class="written">${reading.sure(percentOf(edit.confidence))}</span></li>`
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
function shownMark(words: string, nothing: string): string {
  if (words === '') return nothing
  const clipped = words.length > longest ? `${words.slice(0, longest)}…` : words
  return clipped.trim() === '' || clipped !== clipped.trim() || clipped.includes('\n') ? clipped.replaceAll('\n', '¶').replaceAll(' ', '·').replaceAll('\t', '»') : clipped
}

/** How often of a hundred times a rule is right: never "100", which nobody is. */
function percentOf(confidence: number): string {
  const percent = Math.min(99.9, confidence * 100)
  return percent >= 99 ? percent.toFixed(1) : String(Math.round(percent))
}
