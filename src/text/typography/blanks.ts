import type { Edit } from '../../model/edit.ts'
import { codesOf, isDigit, isLetter, isSpace } from '../chars.ts'
import { keepsBlankBefore, narrowNoBreak } from './conventions.ts'
import { proseAt, visitPlaces } from './places.ts'
import { edit, type Repair, type Story } from './repair.ts'

/** Blanks beside marks. What stands at the ends of lines, doubled or as an indent is no matter of marks, and not looked at here. */
export const blanks: Repair = {
  rules: [
    { name: 'blank-before', group: 'spaces', says: 'No blank stands before a comma, a full stop, a colon, a semicolon, a question or exclamation mark', threshold: 0.9, example: ['The lamp , he said .', 'The lamp, he said.'] },
    { name: 'blank-astray', group: 'spaces', says: 'A blank stands after a comma, not before it', threshold: 0.9, example: ['the lamp ,the sea', 'the lamp, the sea'] },
    { name: 'blank-in-brackets', group: 'spaces', says: 'No blank stands inside a pair of round brackets', threshold: 0.9, example: ['the lamp ( it was lit ) shone', 'the lamp (it was lit) shone'] },
    { name: 'blank-in-word', group: 'spaces', says: 'No blank stands before the part of a word that an apostrophe shortens', threshold: 0.9, example: ['It \'s late, and he did n\'t know.', 'It’s late, and he didn’t know.'] },
    { name: 'blank-no-break', group: 'spaces', says: 'French sets a blank between words and high marks; a line does not break there', threshold: 0.9, example: ['« Quoi ! dit-il ; où ? »', '«\u202fQuoi\u202f! dit-il\u202f; où\u202f?\u202f»', 'fr'] },
  ],
  find: (story) => {
    const edits: Edit[] = []
    const language = story.language.split('-')[0] as string
    for (const mark of ',.:;!?') before(story, { mark, keepsBlank: keepsBlankBefore(story.language, mark), goesAstray: mark === ',' && commaOnly.has(language) }, edits)
    if (keepsBlankBefore(story.language, '»')) for (const mark of '«»') guillemets(story, mark, edits)
    brackets(story, edits)
    if (language === 'en') for (const mark of '\'’') shortened(story, mark, edits)
    return edits.sort((a, b) => a.at[0] - b.at[0])
  },
}

const blank = 32
const open = 40
const close = 41
/** More blanks than this are a column. */
const most = 3

/** What may follow a mark that a blank stands before: "ends.com", ".5", ":)" and ". . ." have something else there. */
const following = codesOf('"\'”’“‘»')
const high = codesOf('!?')

/** What is done about a mark with a blank before it. In French the high marks keep theirs, which only must not break. */
type Mark = { readonly mark: string; readonly keepsBlank: boolean; readonly goesAstray: boolean }

/** The blanks before one of the marks that stand after a word. Nearly all have none: nothing is asked about those. */
function before({ text, blocks }: Story, { mark, keepsBlank, goesAstray }: Mark, edits: Edit[]): void {
  const blockAt = proseAt(blocks)
  for (let place = text.indexOf(mark, (blocks[0]?.at[0] ?? 0) + 1); place >= 0; place = text.indexOf(mark, place + 1)) {
    if (text.charCodeAt(place - 1) !== blank) continue
    const block = blockAt(place)
    if (block === undefined) continue
    const [start, end] = block.at
    let from = place
    while (from > start && place - from <= most && text.charCodeAt(from - 1) === blank) from -= 1
    if (from === start || from === place || place - from > most) continue
    const left = text.charCodeAt(from - 1)
    // "what ?!" is two marks together.
    let after = place + 1
    if (high.has(mark.charCodeAt(0))) while (after < end && high.has(text.charCodeAt(after))) after += 1
    const right = after < end ? text.charCodeAt(after) : blank
    const isFree = isSpace(right) || following.has(right) || (right === close && mark !== ':' && mark !== ';')
    if (keepsBlank) {
      if (isFree && isWorded(left) && place - from === 1 && !isSum(text, left, after, end)) edits.push(edit('blank-no-break', text, [from, place], narrowNoBreak, 0.98))
    } else if (isLetter(left) || left === close) {
      if (goesAstray && place - from === 1 && isLetter(right)) edits.push(edit('blank-astray', text, [from, after], `${mark} `, 0.95))
      else if (isFree && !isRow(text, after, end) && !isNamed(text, from, start)) edits.push(edit('blank-before', text, [from, place], '', mark === '.' && isLower(text, after + 1, end) ? 0.8 : 0.97))
    }
    place = after - 1
  }
}

/** Languages in which a low comma before a word is never a quotation mark. */
const commaOnly: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt'])

/** Words after which a sentence does not stop: in "the ; is the commonest" the mark is spoken of. */
const named: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that', 'to', 'of', 'by', 'and', 'or'])

function isNamed(text: string, from: number, start: number): boolean {
  let first = from
  while (first > start && from - first < 5 && isLetter(text.charCodeAt(first - 1))) first -= 1
  return from - first < 5 && named.has(text.slice(first, from))
}

function isLower(text: string, at: number, end: number): boolean {
  if (at >= end || !isLetter(text.charCodeAt(at))) return false
  const letter = text.charAt(at)
  return letter === letter.toLowerCase()
}

/** Whether numbers stand on both sides: "3 : 2". */
function isSum(text: string, left: number, after: number, end: number): boolean {
  return isDigit(left) && after + 1 < end && isDigit(text.charCodeAt(after + 1))
}

/** Whether one more mark stands a blank away: "word . . .", "no ! ! !", a row of marks. */
function isRow(text: string, after: number, end: number): boolean {
  return after + 1 < end && (text.charCodeAt(after) === blank || text.charCodeAt(after) === 0x202f || text.charCodeAt(after) === 0xa0) && rowed.has(text.charCodeAt(after + 1))
}
const rowed = codesOf(',.:;!?…')

/** The blanks inside French guillemets, where there are any. */
function guillemets(story: Story, mark: string, edits: Edit[]): void {
  const { text } = story
  visitPlaces(story, mark, (place, start, end) => {
    const at = mark === '«' ? place + 1 : place - 1
    const beyond = mark === '«' ? at + 1 : at - 1
    if (at > start && at < end && beyond >= start && beyond < end && text.charCodeAt(at) === blank && isWorded(text.charCodeAt(beyond))) edits.push(edit('blank-no-break', text, [at, at + 1], narrowNoBreak, 0.98))
    return place + 1
  })
}

/** Whether something stands there that a guillemet can have beside it: not another one, and no blank. */
const isWorded = (code: number): boolean => !isSpace(code) && code !== 0xab && code !== 0xbb

/** Words that a shortened part belongs to, by the part; a name may have an 's. */
const owners: Readonly<Record<string, RegExp>> = {
  s: /^(?:[A-Z][a-z]+|it|he|she|that|this|what|who|there|here|where|how|when|why|let|one)$/,
  m: /^I$/i,
  ll: /^(?:I|you|he|she|it|we|they|who|that|there)$/i,
  re: /^(?:you|we|they|who|there)$/i,
  ve: /^(?:I|you|we|they|who|could|should|would|might|must)$/i,
  d: /^(?:I|you|he|she|it|we|they|who|there)$/i,
  t: /^(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|should|would|might|must|need|ai) n$/i,
}

/** The blanks before an apostrophe inside a word: "it 's", "did n't". */
function shortened(story: Story, mark: string, edits: Edit[]): void {
  const { text } = story
  visitPlaces(story, mark, (at, start, end) => {
    const place = text.charCodeAt(at - 1) === blank ? at - 1 : text.charAt(at - 1) === 'n' && text.charCodeAt(at - 2) === blank ? at - 2 : -1
    if (place < start) return at + 1
    const part = at + 1
    let to = part
    while (to < end && to - part < 3 && isLetter(text.charCodeAt(to))) to += 1
    const right = to < end ? text.charCodeAt(to) : blank
    if (!isSpace(right) && !',.;:!?—…-'.includes(text.charAt(to))) return part
    let from = place
    while (from > start && place - from < 10 && isLetter(text.charCodeAt(from - 1))) from -= 1
    const word = text.slice(from, at).trimEnd()
    if (from > start && text.charCodeAt(from - 1) === 39) return part
    if (owners[text.slice(part, to)]?.test(word)) edits.push(edit('blank-in-word', text, [place, place + 1], '', 0.93))
    return part
  })
}

/** How far the other bracket of a pair may be. */
const reach = 400

/** The blanks just inside a pair of brackets that holds words. */
function brackets(story: Story, edits: Edit[]): void {
  const { text } = story
  visitPlaces(story, '(', (place, start, end) => {
    // ":( word": half of it is a face.
    if (place > start && !isSpace(text.charCodeAt(place - 1)) && !isLetter(text.charCodeAt(place - 1)) && !following.has(text.charCodeAt(place - 1))) return place + 1
    let at = place + 1
    let hasWord = false
    for (; at < end && at - place < reach; at++) {
      const code = text.charCodeAt(at)
      if (code === open || code === close) break
      if (!hasWord && isLetter(code)) hasWord = true
    }
    if (at >= end || text.charCodeAt(at) !== close || !hasWord) return at
    const first = text.charCodeAt(place + 2)
    if (text.charCodeAt(place + 1) === blank && !isSpace(first)) edits.push(edit('blank-in-brackets', text, [place + 1, place + 2], '', 0.95))
    const last = text.charCodeAt(at - 2)
    if (text.charCodeAt(at - 1) === blank && at - 2 > place + 1 && !isSpace(last) && !faces.has(last)) edits.push(edit('blank-in-brackets', text, [at - 1, at], '', 0.95))
    return at
  })
}
const faces = codesOf(':;=-,.')
