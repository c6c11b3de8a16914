import type { Edit } from '../../model/edit.ts'
import { isDigit, isLetter, isSpace } from '../chars.ts'
import { addresses, visitPlaces } from './places.ts'
import { edit, type Repair, type Story } from './repair.ts'

/** Typewriter ellipses, set. What stands around them, a blank or none, is the writer's and stays. */
export const ellipses: Repair = {
  rules: [
    { name: 'ellipsis', group: 'dashes', says: 'Three full stops are an ellipsis', threshold: 0.9, example: ['well... no', 'well… no'] },
    { name: 'ellipsis-spaced', group: 'dashes', says: 'Three full stops with blanks between them are an ellipsis', threshold: 0.9, example: ['well . . . no', 'well … no'] },
    { name: 'ellipsis-stopped', group: 'dashes', says: 'Four full stops are the one that ends a sentence, and an ellipsis', threshold: 0.9, example: ['It was late.... We left.', 'It was late.… We left.'] },
    { name: 'ellipsis-long', group: 'dashes', says: 'Five to eight full stops are an ellipsis, where the writer has no other', threshold: 0.9, example: ['well..... no..... perhaps..... who knows', 'well… no… perhaps… who knows'] },
    { name: 'ellipsis-short', group: 'dashes', says: 'Two full stops are an ellipsis, where the writer has no other', threshold: 0.9, example: ['well.. no.. perhaps.. who knows', 'well… no… perhaps… who knows'] },
  ],
  find: (story) => {
    const spaced = spacedRows(story)
    return merge(closeRows(story, spaced.length), spaced)
  },
}

const dot = 46
/** More full stops than this are a row of dots. */
const longest = 8
/** So many of one form are a writer's habit. */
const habit = 3

/** Rows of full stops without blanks. Two, or more than four, are decided when the whole story has been seen: they may be the writer's ellipsis, or a slip. */
function closeRows(story: Story, spaced: number): readonly Edit[] {
  const { text } = story
  const edits: Edit[] = []
  const isAddress = addresses(text)
  const seen = { short: 0, usual: 0, long: 0 }
  visitPlaces(story, '..', (place, start, end) => {
    let after = place + 2
    while (after < end && text.charCodeAt(after) === dot) after += 1
    const run = after - place
    const left = place > start ? text.charCodeAt(place - 1) : 32
    const right = after < end ? text.charCodeAt(after) : 32
    if (run > longest || isDot(left) || isDot(right) || right === slash || right === backslash || left === slash || left === backslash || isLeader(text, place, after, end) || isAddress(place, start, end)) return after
    // "1..10" is a count, and "?.." is how Slavic languages have it.
    if (run === 2 && ((isDigit(left) && isDigit(right)) || left === 33 || left === 63)) return after
    if (run !== 3 && isDotted(text, place, after, start, end)) return after
    if (run === 3 || run === 4) {
      seen.usual += 1
      if (run === 3) edits.push(edit('ellipsis', text, [place, after], '…', 0.99))
      // After a mark of its own a sentence has no full stop: then nobody knows what the fourth is.
      else if (left === 33 || left === 63) edits.push(edit('ellipsis-stopped', text, [place, after], '…', 0.7))
      else edits.push(edit('ellipsis-stopped', text, [place, after], isSpace(left) ? '….' : '.…', isSpace(left) ? 0.93 : 0.99))
    } else {
      const isShort = run === 2
      seen[isShort ? 'short' : 'long'] += 1
      // Two at a sentence's end are one too many as a rule; as an ellipsis they are met inside sentences.
      const isSlip = isShort && endsSentence(text, after, end)
      edits.push(edit(isShort ? 'ellipsis-short' : 'ellipsis-long', text, [place, after], isSlip ? '.' : '…', isSlip ? 0.5 : 0.7))
    }
    return after
  })
  if (Math.max(seen.short, seen.long) < habit) return edits
  const own = ownForm({ ...seen, usual: seen.usual + spaced + countSet(story) })
  if (own === undefined) return edits
  return edits.map((each) => (each.rule === own && each.after === '…' ? { ...each, confidence: 0.93 } : each))
}

/** The rule for the form that takes the place of the usual one in a story: it has that one three times and more, and nearly no other. */
function ownForm({ short, usual, long }: { readonly short: number; readonly usual: number; readonly long: number }): string | undefined {
  if (long >= habit && long > 10 * (usual + short)) return 'ellipsis-long'
  return short >= habit && short > 10 * (usual + long) ? 'ellipsis-short' : undefined
}

/** Ellipses that are set already, counted as far as matters: they are the usual form, else a second repair would find another habit than the first. */
function countSet({ text, blocks }: Story): number {
  let found = 0
  for (let at = text.indexOf('…', blocks[0]?.at[0]); at >= 0 && found < 1000; at = text.indexOf('…', at + 1)) found += 1
  return found
}

const slash = 47
const backslash = 92

/** Whether dots lead to a page number, at the line's end or glued to them: a table of contents. */
function isLeader(text: string, place: number, after: number, end: number): boolean {
  if (after < end && isDigit(text.charCodeAt(after)) && isLetter(text.charCodeAt(place - 1))) return true
  let at = after
  while (at < end && at - after < 40 && isBlank(text.charCodeAt(at))) at += 1
  const first = at
  while (at < end && at - first < 5 && isDigit(text.charCodeAt(at))) at += 1
  return at > first && at - first < 5 && (at === end || text.charCodeAt(at) === 10)
}

/** A full stop, or an ellipsis that is set: what is decided beside one must be decided the same beside the other. */
const isDot = (code: number): boolean => code === dot || code === 0x2026

/** Whether another row of dots stands a blank away: art, or a leader. */
function isDotted(text: string, place: number, after: number, start: number, end: number): boolean {
  return (place - 2 >= start && isDot(text.charCodeAt(place - 2)) && isBlank(text.charCodeAt(place - 1))) || (after + 1 < end && isDot(text.charCodeAt(after + 1)) && isBlank(text.charCodeAt(after)))
}

function endsSentence(text: string, after: number, end: number): boolean {
  let at = after
  while (at < end && at - after < 4 && !isLetter(text.charCodeAt(at))) at += 1
  const first = text.charAt(at)
  return at >= end || (isLetter(first.charCodeAt(0)) && first !== first.toLowerCase())
}

/** A blank in a line; also the no-break and the narrow no-break one. */
const isBlank = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009

/** Three full stops, or four, with a blank between them. Two belong to shortened words, more are a row or a leader. */
function spacedRows(story: Story): readonly Edit[] {
  const { text } = story
  const edits: Edit[] = []
  for (const gap of [' ', '\u00a0', '\u202f']) {
    const found = edits.length
    visitPlaces(story, `.${gap}.`, (place, start, end) => {
      let after = place + 1
      while (after + 1 < end && text.charCodeAt(after + 1) === dot && isBlank(text.charCodeAt(after))) after += 2
      const dots = (after - place + 1) / 2
      const [left, right] = [place > start ? text.charCodeAt(place - 1) : 32, after < end ? text.charCodeAt(after) : 32]
      if (dots < 3 || dots > 4 || isDot(left) || isDot(right) || isDotted(text, place, after, start, end) || isLeader(text, place, after, end) || isWholeLine(text, place, after, start, end)) return after
      // "late. . . . We left": the first one ends the sentence. "late . . . . We left": the last one does.
      const [from, to] = dots === 3 ? [place, after] : isSpace(left) ? [place, after - 2] : [place + 2, after]
      if (dots === 3 || !isSpace(left)) edits.push(edit('ellipsis-spaced', text, [from, to], '…', 0.98))
      else edits.push(edit('ellipsis-spaced', text, [place, after], '….', 0.93))
      return after
    })
    if (found > 0 && edits.length > found) edits.sort((a, b) => a.at[0] - b.at[0])
  }
  return edits
}

/** Whether dots are all that a line has: a break between scenes, or a line of verse left out. */
function isWholeLine(text: string, place: number, after: number, start: number, end: number): boolean {
  let [from, to] = [place, after]
  while (from > start && isBlank(text.charCodeAt(from - 1))) from -= 1
  while (to < end && isBlank(text.charCodeAt(to))) to += 1
  return (from === start || text.charCodeAt(from - 1) === 10) && (to === end || text.charCodeAt(to) === 10)
}

/** Two lists of edits in order, none of one over one of the other, as one in order. */
function merge(one: readonly Edit[], other: readonly Edit[]): readonly Edit[] {
  return one.length === 0 ? other : other.length === 0 ? one : [...one, ...other].sort((a, b) => a.at[0] - b.at[0])
}
