import type { Edit } from '../../model/edit.ts'
import { isSpace, isWordCode } from '../chars.ts'
import { doubledWords } from './doubled-words.ts'
import { proseAt, visitPlaces } from './places.ts'
import { edit, type Repair, type Story } from './repair.ts'

/** Slips of reading machines and typists: what they seem to be is said, never made. Spelling is the writer's. */
export const slips: Repair = {
  rules: [
    { name: 'slip-digit', group: 'slips', says: 'A digit inside a word stands for the letter it looks like; so read, the word is met elsewhere', example: ['They like it, and I 1ike it.', 'They like it, and I like it.'] },
    { name: 'slip-letters', group: 'slips', says: 'rn stands for m, or I for l; so read, the word is met elsewhere, and as it is it is not', example: ['A lamp, this lamp, that larnp, one lamp, no lamp, the lamp.', 'A lamp, this lamp, that lamp, one lamp, no lamp, the lamp.'] },
    { name: 'slip-stop-comma', group: 'slips', says: 'A full stop and a comma stand together after a word that is not shortened', example: ['It was lit with matches., and we slept.', 'It was lit with matches, and we slept.'] },
    { name: 'slip-doubled', group: 'slips', says: 'A small word stands twice', example: ['He lit the the lamp.', 'He lit the lamp.'] },
  ],
  find: (story) => [...lookalikes(story), ...stopCommas(story), ...doubledWords(story)].sort((a, b) => a.at[0] - b.at[0]),
}

type Candidate = { readonly at: number; readonly end: number; readonly place: number; readonly length: number; readonly letters: string; readonly mended: string; readonly rule: 'slip-digit' | 'slip-letters' }

/** Digits that look like letters. */
const faces: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's' }
/** Words with rn that are words with m too. */
const both: ReadonlySet<string> = new Set(['barn', 'burn', 'burns', 'burned', 'bourn', 'corn', 'corner', 'corners', 'darn', 'darned', 'morn', 'modern', 'stern', 'sterns', 'tern', 'yarn', 'yarns', 'turn', 'horn', 'torn', 'born', 'worn', 'fern', 'learn', 'warn'])

/** No word is longer, and no story has more words that are doubtful: beyond that it is a list of codes. */
const longest = 30
const most = 5000
/** How often the mended word must be met, where the broken one is made of letters only. */
const enough = 5

/** Words that hold what is mistaken for something else, where the document has the word as it would be. */
function lookalikes(story: Story): readonly Edit[] {
  const { text } = story
  const found = new Map<string, Candidate | undefined>()
  const add = (place: number, length: number, letters: string, rule: Candidate['rule'], start: number, end: number): number => {
    let from = place
    while (from > start && place - from < longest && isWordCode(text.charCodeAt(from - 1))) from -= 1
    let to = place + length
    while (to < end && to - place < longest && isWordCode(text.charCodeAt(to))) to += 1
    if (to - from < 4 || to - from >= longest || found.size >= most) return to
    const word = text.slice(from, to)
    // What is met twice is a word, however it looks.
    found.set(word, found.has(word) || both.has(word) ? undefined : { at: from, end: to, place, length, letters, mended: text.slice(from, place) + letters + text.slice(place + length, to), rule })
    return to
  }
  for (const [digit, letter] of Object.entries(faces)) {
    visitPlaces(story, digit, (place, start, end) => {
      const [left, right] = [place > start ? text.charCodeAt(place - 1) : 32, place + 1 < end ? text.charCodeAt(place + 1) : 32]
      // Letters before and after, or two of them behind; "R2d2" has neither.
      const isInside = isSmall(right) && (isSmall(left) || (!isWordCode(left) && isSmall(text.charCodeAt(place + 2))))
      return !isInside ? place + 1 : add(place, 1, letter, 'slip-digit', start, end)
    })
  }
  visitPlaces(story, 'rn', (place, start, end) => add(place, 2, 'm', 'slip-letters', start, end))
  visitPlaces(story, 'I', (place, start, end) => {
    const isInside = place > start && place + 1 < end && isSmall(text.charCodeAt(place - 1)) && isSmall(text.charCodeAt(place + 1))
    return isInside ? add(place, 1, 'l', 'slip-letters', start, end) : place + 1
  })
  return judged(story, [...found.values()].filter((each) => each !== undefined))
}

/** Letters as they are, all else as one; what is not ASCII falls where it falls: it is looked at again. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => (isWordCode(code) ? code : 0))

/** A number for what stands on both sides of a place, 0 to 16383. */
function pairOf(text: string, place: number): number {
  const [left, right] = [place > 0 ? text.charCodeAt(place - 1) : 0, place + 1 < text.length ? text.charCodeAt(place + 1) : 0]
  return (folded[left & 127] as number) * 128 + (folded[right & 127] as number)
}

const isSmall = (code: number): boolean => code > 96 && code < 123

/** Those candidates whose mended form is met in the story: looked up where the letters that they would have stand. */
function judged(story: Story, candidates: readonly Candidate[]): readonly Edit[] {
  if (candidates.length === 0) return []
  const { text } = story
  const counts = new Map(candidates.map(({ mended }) => [mended, 0]))
  for (const letter of new Set(candidates.map(({ letters }) => letters))) {
    // Nearly all places of a letter are told apart from the wanted ones by what stands beside it: only where that is right a word is cut out.
    const beside = new Uint8Array(128 * 128)
    for (const { letters, mended, at, place } of candidates) if (letters === letter) beside[pairOf(mended, place - at)] = 1
    const blockAt = proseAt(story.blocks)
    for (let place = text.indexOf(letter, story.blocks[0]?.at[0]); place >= 0; place = text.indexOf(letter, place + 1)) {
      if (beside[pairOf(text, place)] === 0) continue
      const block = blockAt(place)
      if (block === undefined) continue
      let from = place
      while (from > block.at[0] && place - from < longest && isWordCode(text.charCodeAt(from - 1))) from -= 1
      let to = place + 1
      while (to < block.at[1] && to - place < longest && isWordCode(text.charCodeAt(to))) to += 1
      const word = text.slice(from, to)
      const count = counts.get(word)
      if (count !== undefined) counts.set(word, count + 1)
      place = to - 1
    }
  }
  return candidates
    .filter(({ mended, rule }) => (counts.get(mended) ?? 0) >= (rule === 'slip-digit' ? 1 : enough))
    .map(({ rule, place, length, letters }) => edit(rule, text, [place, place + length], letters, rule === 'slip-digit' ? 0.8 : 0.6))
}

/** A full stop and a comma, or a comma and a full stop, after a word of five small letters and more: shorter ones may be shortened. */
function stopCommas(story: Story): readonly Edit[] {
  const { text } = story
  const edits: Edit[] = []
  for (const pair of ['.,', ',.']) {
    visitPlaces(story, pair, (place, start, end) => {
      let from = place
      while (from > start && place - from < 5 && isSmall(text.charCodeAt(from - 1))) from -= 1
      const after = place + 2
      if (place - from === 5 && (after >= end || isSpace(text.charCodeAt(after)))) edits.push(edit('slip-stop-comma', text, [place, after], isSmall(text.charCodeAt(after + 1)) ? ',' : '.', 0.6))
      return after
    })
  }
  return edits
}
