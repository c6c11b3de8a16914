import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import type { Block, BlockKind } from '../../model/reading.ts'
import { apply, invert } from '../edits.ts'
import { quotes } from './quotes.ts'
import { isMade } from './repairs.ts'
import type { Story } from './repair.ts'

const storyOf = (text: string, language = 'en', kind: BlockKind = 'paragraph'): Story => ({ text, language, blocks: [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map(({ 0: words, index }): Block => ({ kind, at: [index, index + words.length] })) })
const proposed = (text: string, language = 'en'): readonly Edit[] => quotes.find(storyOf(text, language))
const repaired = (text: string, language = 'en'): string => apply(text, proposed(text, language).filter((edit) => isMade(edit)))

const untouched = [
  ['set speech', '“So,” he said—“it’s late…”'],
  ['set speech inside speech', '“He said, ‘Who’s there?’ and I said, ‘Me.’”'],
  ['speech that is set and goes on', '“So it goes.\n\n“And so on,” he said.'],
  ['a set elision', '“Tell ’em it’s ’bout time,” he said.'],
  ['set single marks around speech', '‘So,’ he said. ‘She told me “no” again.’'],
  ['a typesetter’s turned comma', 'He asked for Mr. M‘Gregor.'],
  ['a set ellipsis with blanks', 'He went on: “ . . . and so I left . . . ” Nobody spoke.'],
  ['a row of marks', 'so """""""" it goes'],
  ['nothing between marks', 'He typed "" and went on.'],
  ['ditto', 'Monday    "    closed'],
  ['feet that are set', 'He was 6′5″ tall.'],
  ['a code fence', '```\nplain words\n```'],
] as const
for (const [claim, text] of untouched) test(`quotes: leaves ${claim} alone`, () => assert.equal(repaired(text), text))

for (const kind of ['preformatted', 'front', 'scene-break'] as const) {
  test(`quotes: leaves marks in ${kind} alone`, () => assert.deepEqual(quotes.find(storyOf('"So," it says.', 'en', kind)), []))
}
test('quotes: leaves marks of an unknown language alone but for apostrophes inside words', () => assert.equal(repaired('"Aqu\'ar", ti \'dor mes\' al.', 'und'), '"Aqu’ar", ti \'dor mes\' al.'))

const cases = [
  ['curls speech', '"So," he said, "it goes."', '“So,” he said, “it goes.”'],
  ['curls speech over a line end', '"So,"\nhe said', '“So,”\nhe said'],
  ['looks through emphasis', '"*So*," he said. *"It goes."* _"On."_', '“*So*,” he said. *“It goes.”* _“On.”_'],
  ['opens after a dash and closes after one', 'He turned--"But--" he said, "I--"', 'He turned--“But--” he said, “I--”'],
  ['interrupts speech with an act', '"It is"--she wept--"late."', '“It is”--she wept--“late.”'],
  ['leaves speech open that goes on', '"So it goes.\n\n"And so on," he said.', '“So it goes.\n\n“And so on,” he said.'],
  ['curls apostrophes in words', "It's o'clock, and the '90s weren't.", 'It’s o’clock, and the ’90s weren’t.'],
  ['nests single in double', '"She said, \'No,\' and I said, \'Don\'t!\'" he told us.', '“She said, ‘No,’ and I said, ‘Don’t!’” he told us.'],
  ['nests without a blank', '"\'No,\' she said," he told us. "She said \'no.\'"', '“‘No,’ she said,” he told us. “She said ‘no.’”'],
  ['nests double in single', "'She said \"no\" to me,' he told us. 'Twice,' he said.", '‘She said “no” to me,’ he told us. ‘Twice,’ he said.'],
  ['tells an elision from a quotation', '"Tell \'em I said \'no,\' then," he said.', '“Tell ’em I said ‘no,’ then,” he said.'],
  ['tells an elision that begins speech', '"\'Tis late," he said. "\'Em as wants to go can go."', '“’Tis late,” he said. “’Em as wants to go can go.”'],
  ['tells an elision that begins what is quoted', '"He says \'\'Twas I,\' he says."', '“He says ‘’Twas I,’ he says.”'],
  ['knows what loses its end', '"Goin\' down th\' road wi\' an ol\' friend o\' mine."', '“Goin’ down th’ road wi’ an ol’ friend o’ mine.”'],
  ['knows what drops its h', '"\'E \'as \'is \'at on \'is \'ead."', '“’E ’as ’is ’at on ’is ’ead.”'],
  ['knows what belongs to several', 'The boys\' boat and the Joneses\' dog.', 'The boys’ boat and the Joneses’ dog.'],
  ['reads rock and roll', 'Some rock \'n\' roll, please.', 'Some rock ’n’ roll, please.'],
  ['sets feet and inches', '"Better than a 6\'5" whale."', '“Better than a 6′5″ whale.”'],
  ['sets inches outside speech', 'a 5" disk and a 3" one', 'a 5″ disk and a 3″ one'],
  ['closes behind a year', '"It was in 1912" is all he said.', '“It was in 1912” is all he said.'],
  ['reads accents that stand for marks', "``So,'' he said. `No,' she said. It isn´t.", '“So,” he said. ‘No,’ she said. It isn’t.'],
  ['reads three single marks at an end', "``He said `no.''' She left.", '“He said ‘no.’” She left.'],
  ['joins detached marks', '" So, " he said, " it goes. "', '“So,” he said, “it goes.”'],
  ['joins detached marks that are curly', '“ So,” he said, “it goes. ”', '“So,” he said, “it goes.”'],
  ['reads two marks as one', '""So,"" he said.', '“So,” he said.'],
  ['parts speakers without a blank', '"Yes.""No."', '“Yes.”“No.”'],
  ['turns what is turned', '”So,“ he said. “Don‘t,” she said. “Tell ‘em.”', '“So,” he said. “Don’t,” she said. “Tell ’em.”'],
  ['puts a comma inside where the others are', '"Yes," she said. "No," he said. "So" , she said.', '“Yes,” she said. “No,” he said. “So,” she said.'],
  ['leaves a comma outside where it is', '"Yes", she said. "No", he said.', '“Yes”, she said. “No”, he said.'],
  ['takes a mark back to its line', '"So it goes.\n" He left.', '“So it goes.”\nHe left.'],
  ['takes a mark back that is alone on its line', '"So it goes.\n"\nHe left.', '“So it goes.”\nHe left.'],
  ['mends a file that is half set', '“So,” he said.\n\n"No," she said. “It\'s late,” he said.', '“So,” he said.\n\n“No,” she said. “It’s late,” he said.'],
  ['reads the end of a word behind a mark', 'The "Hope"\'s crew.', 'The “Hope”’s crew.'],
] as const
for (const [claim, given, wanted] of cases) test(`quotes: ${claim}`, () => assert.equal(repaired(given), wanted))

for (const { name, example: [received, wanted] } of quotes.rules) {
  test(`quotes: the example of ${name} is what is done, by that rule`, () => {
    assert.equal(repaired(received), wanted)
    assert.ok(proposed(received).some(({ rule }) => rule === name))
  })
}

test('quotes: marks in verse are set', () => {
  const text = '"Who goes," she sang,\n"by night?"'
  assert.equal(apply(text, quotes.find(storyOf(text, 'en', 'verse'))), '“Who goes,” she sang,\n“by night?”')
})

test('quotes: a word that the writer shortens elsewhere is shortened', () => {
  const elsewhere = "They met 'zounding folk.\n\n".repeat(5)
  assert.equal(repaired(`${elsewhere}"Look at 'zounding folk," he said.`).split('\n\n').at(-1), '“Look at ’zounding folk,” he said.')
})

test('quotes: what nobody can tell is only suggested', () => {
  const edits = proposed("\"Which is the letter 'o' or 'a' in 'most anythin' here?\"")
  assert.ok(edits.every(({ confidence }) => confidence > 0 && confidence < 1))
  assert.ok(edits.some((edit) => !isMade(edit)))
})

const prose = fc.array(fc.constantFrom('"', "'", '-', '--', '.', '...', ' ', '\n', '\n\n', 'word', 'it', ',', 'é', '5', '(', '—', '`', '“', '”', '‘', '’', 'em', 'goin', '_', '*', 'Word'), { maxLength: 40 }).map((parts) => parts.join(''))
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

test('quotes: no letter is lost', () => fc.assert(fc.property(prose, (text) => letters(repaired(text)) === letters(text))))
test('quotes: nothing but marks, blanks and a comma is changed', () => fc.assert(fc.property(prose, (text) => proposed(text).every(({ before, after }) => /^[\s"'`“”‘’´,.]+$/.test(before) && /^[“”‘’′″\s,.]+$/.test(after)))))
test('quotes: edits are in order and none is over another', () => fc.assert(fc.property(prose, (text) => proposed(text).every(({ at }, place, all) => place === 0 || at[0] >= (all[place - 1] as Edit).at[1]))))
test('quotes: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => apply(repairedBy(text).text, invert(repairedBy(text).edits)) === text)))
// A story of a few marks has no habits that a mark more or less would not change: here one paragraph has them from the others.
const habits = '"So," he said. "It goes on," she said.\n\n'.repeat(12)
test('quotes: a second repair changes nothing', () => fc.assert(fc.property(prose, (text) => repaired(repaired(habits + text)) === repaired(habits + text)), { seed: 8, numRuns: 1000 }))

function repairedBy(text: string): { readonly text: string; readonly edits: readonly Edit[] } {
  const edits = proposed(text).filter((edit) => isMade(edit))
  return { text: apply(text, edits), edits }
}

for (const unit of ['"', "'", '" ', "' ", '"a" ', "'a ", '`', '“', "a' "]) {
  test(`quotes: a long row of ${JSON.stringify(unit)} has edits in order, none over another`, () => {
    let last = 0
    for (const { at: [start, end] } of quotes.find(storyOf(unit.repeat(300_000 / unit.length)))) {
      assert.ok(start >= last && end >= start)
      last = end
    }
  })
}
