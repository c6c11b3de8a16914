// bounded: each pattern here meets a sentence of at most 700 characters, or the head of a line.
import { type Assertion, type Field, ofField, restsOn, textSpans } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { type Rung, rungs } from '../../model/rating.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { ratingsIn, sentencesOf, surelyRated } from './front-words.ts'
import { readLabelLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { divided } from './value-read.ts'
import { readers } from './values.ts'

const most = 24_000
const longestLine = 700

/** Labels in whose words an author may say how the story is rated. */
const telling: ReadonlySet<LabelKind> = new Set(['warning', 'note', 'disclaimer', 'thanks', 'dedication', 'summary', 'spoilers', 'permission', 'feedback', 'status', 'tag', 'rating'])
/** Values in whose words letters are something else. */
const named: ReadonlySet<Field> = new Set(['title', 'rating', 'creator', 'series', 'fandom', 'character', 'relationship', 'email', 'website', 'part'])
/** Lines of a message's head that no label of a story's looks like. */
const transport = /^[\s>]{0,8}(?:[A-Z][A-Za-z]*-[A-Za-z-]+|Newsgroups|References|Organization|Subject|From|To|Cc|Path|Received):/
const codes = /^(?:NC-?17|PG-?13|PG|FR(?:AO|[CTM])|X|R)$/
const wordy = /^\p{L}[\p{L}/ -]{3,30}$/u

/**
 * The strictest rating that the author states around a story in other words than a rating's own: in a warning, a note, a disclaimer, below the end.
 * It is one more assertion, and only where it is higher than what is stated already; what is said of another story is none.
 */
export function ratingsAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const stated = Math.max(-1, ...ofField(known, 'rating').map(({ value }) => heightOf(value.rung)))
  const taken = known.filter(({ field }) => named.has(field)).flatMap(textSpans)
  const said = stretches.flatMap((stretch) => unitsOf(text, stretch)).flatMap(({ at, kind }) => (kind === 'tag' ? classified(text, at, stated < 0) : spokenIn(text, at)))
  const higher = ofField(said, 'rating').filter((one) => heightOf(one.value.rung) > stated && !restsOn(one, taken))
  const top = Math.max(...higher.map(({ value }) => heightOf(value.rung)))
  return higher.filter(({ value }) => heightOf(value.rung) === top).slice(0, 1) as unknown as Assertion[]
}

/** What has yet to come of the same story. */
const ofNext = /(?<!\p{L})(?:(?:next|following|coming|later) (?:\p{L}+ )?(?:parts?|chapters?|sections?|instal+ments?|episodes?|bits?|one)|(?:nächste[rns]?|folgende[rns]?) (?:teile?|kapitel|folgen?)|(?:prochaine?|partie suivante|chapitre suivant)|(?:próxim|prossim)[oa]s? (?:parte|cap[ií]tulo|capitolo)|следующ\p{L}+ (?:част\p{L}+|глав\p{L}+))(?!\p{L})/iu

/** That an author rates what is to come higher than anything that is stated of the story: it may stand in this file, or be joined to it. */
export function ratingsToCome(text: string, stretches: readonly Span[], known: readonly Assertion[]): Finding[] {
  const stated = Math.max(-1, ...ofField(known, 'rating').map(({ value }) => heightOf(value.rung)))
  const sentences = stretches.flatMap((stretch) => unitsOf(text, stretch)).flatMap(({ at }) => sentencesOf(text, at)).filter(([from, to]) => to - from <= longestLine && ofNext.test(text.slice(from, to).replaceAll('\n', ' ')))
  return sentences.filter((at) => ofField(ratingsIn(text, at), 'rating').some(({ value }) => heightOf(value.rung) > stated)).slice(0, 1)
    .map((at): Finding => ({ code: 'rating-to-come', detail: text.slice(at[0], Math.min(at[1], at[0] + 200)).replace(/\s+/g, ' '), evidence: { in: 'text', at } }))
}

const heightOf = (rung: Rung): number => rungs.indexOf(rung)

function spokenIn(text: string, at: Span): Assertion[] {
  return sentencesOf(text, at).flatMap((sentence) => surelyRated(text, sentence))
}

/** "Category: Drama, R": a rating among kinds that are written out; amid single letters it is a kind as well. */
function classified(text: string, at: Span, alone: boolean): Assertion[] {
  const items = divided(text, at)
  const isRating = ([from, to]: Span): boolean => codes.test(text.slice(from, to))
  const rest = items.filter((item) => !isRating(item))
  return items.filter((item) => isRating(item) && (item[1] - item[0] > 1 || (alone && rest.length > 0 && rest.every((span) => wordy.test(beginningOf(text, span, 40))))))
    .flatMap((item) => readers.rating(text, item, 'words:rated').assertions.filter(({ field }) => field === 'rating'))
}

/** The stretches of words that an author may say something in: paragraphs, and values of labels. */
export function unitsOf(text: string, [from, to]: Span): { readonly at: Span; readonly kind: LabelKind | undefined }[] {
  const units: { at: Span; kind: LabelKind | undefined }[] = []
  let open = false
  let skips = false
  for (let line = from, end = Math.min(to, from + most); line < end; ) {
    const next = text.indexOf('\n', line)
    const stop = next < 0 || next > end ? end : next
    const head = text.slice(line, Math.min(stop, line + 80))
    const label = readLabelLine(text, line, Math.min(stop, line + longestLine))
    const last = units.at(-1)
    if (head.trim() === '') { open = false; skips = false }
    else if (label && label.separator !== 'alone') {
      skips = !telling.has(label.label.kind) || transport.test(head)
      open = !skips
      if (open) units.push({ at: [label.valueAt[0], stop], kind: label.label.kind })
    } else if (transport.test(head)) skips = true
    else if (open && last) last.at = [last.at[0], stop]
    else if (!skips) { units.push({ at: [line, stop], kind: undefined }); open = true }
    line = stop + 1
  }
  return units
}
