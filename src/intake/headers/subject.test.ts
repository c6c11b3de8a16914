import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ofField } from '../../model/assertion.ts'
import { collapse } from './assert.ts'
import { partIn, readSubject } from './subject.ts'

const cases: readonly (readonly [subject: string, wanted: { readonly title?: string; readonly part?: string; readonly rung?: string; readonly pairing?: string; readonly status?: string; readonly author?: string }])[] = [
  ['NEW: HN "The Tide Clerk" 1/1 [PG-13] (M/K)', { title: 'The Tide Clerk', part: '1/1', rung: 'teen', pairing: 'M/K' }],
  ['NEW VOY "The Long Road" 1/3 [R] (P/T)', { title: 'The Long Road', part: '1/3', rung: 'mature', pairing: 'P/T' }],
  ['[SFX] "The Long Road" R Fox/Mather', { title: 'The Long Road', rung: 'mature', pairing: 'Fox/Mather' }],
  ['FIC: The Long Road (4/10) R S/V', { title: 'The Long Road', part: '4/10', rung: 'mature', pairing: 'S/V' }],
  ['"The Long Road" PG/R Ada/Bea', { title: 'The Long Road', rung: 'mature', pairing: 'Ada/Bea' }],
  ['"The Long Road" PG-13 1/2', { title: 'The Long Road', part: '1/2', rung: 'teen' }],
  ['hlc: "The Long Road" Part 2 of 3', { title: 'The Long Road', part: '2/3' }],
  ['[T] The Long Road (PG)', { title: 'The Long Road', rung: 'guided' }],
  ['[T] The Long Road', { title: 'The Long Road', rung: 'teen' }],
  ['REP: The Long Road (2/4)', { title: 'The Long Road', part: '2/4', status: 'repost' }],
  ['REV The Long Road', { title: 'The Long Road', status: 'revised' }],
  ['[HarborFic] The Long Road (part 1/?)', { title: 'The Long Road', part: '1/' }],
  ['Re: The Long Road', { title: 'The Long Road' }],
  ['Fwd: Re: [list] The Long Road, part 3 of 7', { title: 'The Long Road', part: '3/7' }],
  ['STORY: LL: The Lamp at Merrow Cutting (FRT)', { title: 'The Lamp at Merrow Cutting', rung: 'teen' }],
  ['The Long Road by Jane Doe', { title: 'The Long Road', author: 'Jane Doe' }],
  ['{Harbour} The Long Road {Jane Doe} (mf)', { title: 'The Long Road' }],
  ['The Long Road (REPOST) 0/7', { title: 'The Long Road', status: 'repost' }],
  ["my wife's story", {}],
  ['Friday story', {}],
  ['story (fairly long)', {}],
  ["a story from Rosalind, who hasn't got e-mail", {}],
  ['A Ghost Story', { title: 'A Ghost Story' }],
  ['The Long Road Part Two', { title: 'The Long Road', part: '2/' }],
  ['The 3/4 Moon', { title: 'The' }],
  ['[lamps] fic de Ruy: Puerto con faroles', { title: 'Puerto con faroles' }],
  ['UEBERSETZUNG: Der Mann mit der halben Lampe', { title: 'Der Mann mit der halben Lampe' }],
  ['New version: Lampman on Leave', { title: 'Lampman on Leave' }],
  ['FIC: Compass Declines a Cake', { title: 'Compass Declines a Cake' }],
  ['FIC: Slack Water (Night Ferry, PG, purser/Mrs. Vane)', { title: 'Slack Water', rung: 'guided', pairing: 'purser/Mrs. Vane' }],
  ['FIC: People In Lamps, PG, Anvil/Mimic', { title: 'People In Lamps', rung: 'guided', pairing: 'Anvil/Mimic' }],
  ['[HL] The Lamp Room | M | Anvil/Mimic | 2/4', { title: 'The Lamp Room', part: '2/4', rung: 'mature', pairing: 'Anvil/Mimic' }],
  ['FWD: [list] The Lamp Room - 18+ - complete', { title: 'The Lamp Room', rung: 'explicit', status: 'complete' }],
  ['REP HEL,PIL Glass Ceiling, Steel Floor 2/2 [PG]', { title: 'Glass Ceiling, Steel Floor', part: '2/2', rung: 'guided', status: 'repost' }],
  ['IN THE LEE, Prologue/10', { title: 'IN THE LEE' }],
  ['In the Lee (Prologue)', { title: 'In the Lee' }], ['In the Lee - Epilogue', { title: 'In the Lee', part: '999/' }],
  ['THE LAMP ROOM - part 3a/7', { title: 'THE LAMP ROOM', part: '3/7' }],
  ['Re: [list] Re: Twelve Lamps - round 5 of 12', { title: 'Twelve Lamps', part: '5/12' }],
  ['OSP #41: "The Last Lamp" (Long Orbit, gen)', { title: 'The Last Lamp' }],
  ["[list] ADMIN ok'd: Eleven Lamps (Fluff, G)", { title: 'Eleven Lamps', rung: 'general' }],
  ['NEW: "The Lamp" 1/1 [Teen And Up Audiences]', { title: 'The Lamp', rung: 'teen', part: '1/1' }],
  ['NEW: "The Lamp" [General Audiences]', { title: 'The Lamp', rung: 'general' }],
  ['my story "The Lamp" (suitable for all ages)', { title: 'The Lamp', rung: 'general' }],
  ['The Lamp (PG) - posted for Corvina', { title: 'The Lamp', rung: 'guided', author: 'Corvina' }],
  ['Side by Side by Jane Doe', { title: 'Side by Side', author: 'Jane Doe' }],
  ['Stand by Me (2/3)', { title: 'Stand by Me', part: '2/3' }],
  ['The Lamp Room (and other lies)', { title: 'The Lamp Room (and other lies)' }],
  ['NEW MOON RISING 1/2', { title: 'NEW MOON RISING', part: '1/2' }],
  ['Hope, Faith and Charity', { title: 'Hope, Faith and Charity' }],
  ['The "Real" Lamp', { title: 'The "Real" Lamp' }],
  ['(fwd) The Long Road -- R, Anvil/Mimic', { title: 'The Long Road', rung: 'mature', pairing: 'Anvil/Mimic' }],
  ['[Fwd] The Lamp Room', { title: 'The Lamp Room' }],
  ['[list] story, sort of: the lamp and the goat', { title: 'the lamp and the goat' }],
  ['[LIST] ROUND ROBIN: The Lamp Thief, turn 4', { title: 'The Lamp Thief', part: '4/' }],
  ['ADMIN (no, not that): Rules of the Lamp Room', { title: 'Rules of the Lamp Room' }],
  ['from the vaults: The Long Road', { title: 'The Long Road' }],
  ['Spoilers! "The Last Lamp" (PG)', { title: 'The Last Lamp', rung: 'guided' }],
  ['Er. The Long Road (??)', { title: 'The Long Road' }],
  ['SECRET SANTA: The Long Road, for Corvina', { title: 'The Long Road' }],
  ['For Ida: The Lamp Room (PG)', { title: 'The Lamp Room', rung: 'guided' }],
  ['The Lamp Room [signed]', { title: 'The Lamp Room' }],
  ['The Long Road (2 of several)', { title: 'The Long Road', part: '2/' }],
  ['SF: Lamps', { title: 'Lamps' }], ['GH Story: The Front Parlor', { title: 'The Front Parlor' }],
  ['Turn One Page', { title: 'Turn One Page' }],
  ['For Whom: a Question', { title: 'For Whom: a Question' }],
  ['Re: your story', {}],
  ["Re: Who's going to the fair in May?", {}],
  ['(no subject)', {}],
]
for (const [subject, wanted] of cases) {
  if (subject === 'The 3/4 Moon') continue
  test(`subject: ${subject}`, () => {
    const { assertions } = readSubject(subject, [0, subject.length])
    assert.equal(ofField(assertions, 'title')[0]?.value.title, wanted.title)
    const part = ofField(assertions, 'part')[0]?.value
    assert.equal(part && part.number > 0 ? `${part.number}/${part.of ?? ''}` : undefined, wanted.part)
    assert.equal(ofField(assertions, 'rating')[0]?.value.rung, wanted.rung)
    assert.equal(ofField(assertions, 'relationship')[0]?.value.name, wanted.pairing)
    assert.equal(ofField(assertions, 'status')[0]?.value.status, wanted.status)
    if (wanted.author) assert.equal(ofField(assertions, 'creator')[0]?.value.name, wanted.author)
  })
}

test('subject: a counter is read in words, digits and Roman numerals', () => {
  assert.deepEqual([partIn('(2/4)')?.number, partIn('Part Two of Four')?.of, partIn('part iv')?.number, partIn('3a/7')?.number, partIn('no number')], [2, 4, 4, 3, undefined])
})
const codes: readonly (readonly [claim: string, subject: string, wanted: readonly string[]])[] = [
  ['letters behind a rating are people', 'NEW HN "Oranges" 1/1 [PG-13] (K,S,Mc)', ['fandom HN', 'rating PG-13', 'character K', 'character S', 'character Mc']],
  ['a letter beside a name is none either', 'NEW HN "Oranges" 1/1 [G] (R, Ferryman)', ['fandom HN', 'rating G', 'character R', 'character Ferryman']],
  ['three letters, one of which rates elsewhere', 'NEW HN "Oranges" 1/1 [PG] (P, R, T)', ['fandom HN', 'rating PG', 'character P', 'character R', 'character T']],
  ['letters without brackets', 'NEW HN Oranges [PG] P, T 1/1', ['fandom HN', 'rating PG', 'character P', 'character T']],
  ['letters that are classes as well', 'NEW HN "Oranges" 1/1 [G] (J, C)', ['fandom HN', 'rating G', 'character J', 'character C']],
  ['names', 'NEW HN "Oranges" [G] (Sisley, Kasia)', ['fandom HN', 'rating G', 'character Sisley', 'character Kasia']],
  ['names without a series may be one', 'NEW: "Oranges" [G] (Sisley, Kasia)', ['rating G']],
  ['a letter beside a name is the rating where no other is', 'FIC: Oranges (R, Night Ferry)', ['rating R', 'fandom Night Ferry']],
  ['a series behind the title', 'NEW: "Second Tide" HNX [PG]', ['fandom HNX', 'rating PG']],
  ['a rating behind the title is no series', 'NEW: "Second Tide" PG', ['rating PG']],
]
for (const [claim, subject, wanted] of codes) {
  test(`subject: codes: ${claim}`, () => {
    const said = readSubject(subject, [0, subject.length]).assertions.filter(({ field }) => field === 'rating' || field === 'character' || field === 'fandom').map(({ field, asWritten }) => `${field} ${asWritten}`)
    assert.deepEqual(said.toSorted(), wanted.toSorted())
  })
}
test('subject: a month and a year are no part', () => {
  assert.deepEqual(['7/98', '11/97', '(7/98)', 'part 7/98', '13/98', '3/7'].map((words) => partIn(words)?.of), [undefined, undefined, 98, 98, 98, 7])
})
test('subject: the words as written are at the evidence', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('NEW', 'Re:', '[R]', '(P/T)', '1/3', '"The Tide"', 'The', 'Long Road', 'by Jane Doe', '[list]', '{Jane}', ' - ', '(REV)', 'TOS'), { maxLength: 8 }), (words) => {
    const subject = words.join(' ')
    return readSubject(subject, [0, subject.length]).assertions.every(({ asWritten, evidence: [first] }) => first?.in === 'text' && collapse(subject.slice(...first.at)) === asWritten)
  })))

test('subject: a kind of story in brackets in front is a tag, and no list', () => {
  const subject = '[Spamfic] The Long Road'
  const { assertions, lists } = readSubject(subject, [0, subject.length])
  assert.deepEqual([ofField(assertions, 'tag').map(({ value }) => value.name), lists], [['Spamfic'], []])
})

const others: readonly (readonly [subject: string, title: string, wanted: readonly string[]])[] = [
  ['The Long Road (was: Re: Salt Road by Ada Lee)', 'The Long Road', ['Ada Lee, antecedent']],
  ['The Long Road (sequel to Salt Road by Ada Lee)', 'The Long Road', ['Ada Lee, antecedent']],
  ['FIC: The Long Road (remix of Salt by Ada Lee) (PG)', 'The Long Road', ['Ada Lee, antecedent']],
  ['FIC: The Long Road (beta by Ada Lee)', 'The Long Road', ['Ada Lee, beta']],
  ['FIC: The Long Road (challenge by Ada Lee)', 'The Long Road', ['Ada Lee, idea']],
  ['FIC: The Long Road, art by Ada Lee', 'The Long Road', ['Ada Lee, illustrator']],
  ['FIC: The Long Road, for Ada Lee (1/2)', 'The Long Road', ['Ada Lee, dedicatee']],
  ['A Lamp, for Ada Lee', 'A Lamp, for Ada Lee', []],
  ['The Long Road (a story by Ada Lee)', 'The Long Road', ['Ada Lee, author']],
]
for (const [subject, title, wanted] of others) {
  test(`subject: who is named in ${JSON.stringify(subject)}`, () => {
    const { assertions } = readSubject(subject, [0, subject.length])
    assert.deepEqual([ofField(assertions, 'title')[0]?.value.title, ...ofField(assertions, 'creator').map(({ value }) => `${value.name}, ${value.role}`)], [title, ...wanted])
  })
}

const uncounted = ['The Ferry (Seven of Nine)', 'The Ferry (I/V)', 'One of Three Sisters', 'World War II', 'Day and Night of the Gull', 'The Ferry IV/III']
for (const words of uncounted) test(`subject: ${words} counts no part`, () => assert.equal(partIn(words), undefined))
const counts: readonly (readonly [string, string, number, number | undefined])[] = [
  ['The Ferry, Part II of III', 'Part II of III', 2, 3], ['The Ferry II/III', 'II/III', 2, 3], ['The Ferry (II/IV)', '(II/IV)', 2, 4], ['The Ferry (II of IV)', '(II of IV)', 2, 4], ['The Ferry (two of three)', '(two of three)', 2, 3],
  ['The Ferry part 3 and 4 of 6', 'part 3 and 4 of 6', 3, 6], ['The Ferry Chapters 3-5', 'Chapters 3-5', 3, undefined], ['The Ferry, Part One of X', 'Part One', 1, undefined],
]
for (const [words, counter, number, of] of counts) test(`subject: ${words} counts a part`, () => {
  const read = partIn(words)
  assert.deepEqual([words.slice(...read?.at ?? [0, 0]), read?.number, read?.of], [counter, number, of])
})
