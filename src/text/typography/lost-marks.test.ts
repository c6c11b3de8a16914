import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import { lostMarks } from './lost-marks.ts'
import { made } from './repairs.ts'

/** A story of paragraphs, a blank line between them. */
function found(text: string, language = 'en'): readonly Edit[] {
  let at = 0
  const blocks = text.split('\n\n').map((part): Block => {
    const block: Block = { kind: 'paragraph', at: [at, at + part.length] }
    at += part.length + 2
    return block
  })
  return lostMarks.find({ text, blocks, language })
}

/** The text with each mark that is said to be lost between brackets. */
function shown(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((out, { at, after }) => `${out.slice(0, at[0])}[${after}]${out.slice(at[1])}`, text)
}

const untouched = [
  ['speech that is whole', '"Come in," he said. "You are late."'],
  ['set speech that is whole', '“Come in,” he said. “You are late.”'],
  ['text without a mark', 'He came in. He was late.'],
  ['inches', 'The 6" board is longer than the 5" one.'],
  ['speech inside speech', '"He said \'Come in,\' and I came," she told us.'],
  ['a row of marks', '"""""""""""'],
  ['a page of marks and blanks', '" '.repeat(20_000)],
  ['a hole in which nobody could find a place', `"${'and so on '.repeat(3000)}`],
] as const
for (const [claim, text] of untouched) test(`lost marks: leaves ${claim} alone`, () => assert.deepEqual(found(text), []))
test('lost marks: what is speech in other languages is not known', () => assert.deepEqual(found('"Ja, sagte er. "Es ist spät."', 'de'), []))

test('lost marks: speech that goes on in the next paragraph, as it does all through, is left alone', () => {
  const tale = Array.from({ length: 12 }, (_, day) => `"On day ${day} we went down to the harbour in the early morning and looked for the ship, and the people of the town stood about us and would not tell us where it lay at anchor, and so we went home again in the evening.`)
  assert.deepEqual(found(`He told us the story.\n\n${tale.join('\n\n')}\n\n"And that was all," he said.`), [])
})

const missing = [
  ['a closing mark before who said it', '"Come in, he said. "You are late."', '"Come in,[”] he said. "You are late."'],
  ['an opening mark at the beginning', 'Come in," he said. "You are late."', '[“]Come in," he said. "You are late."'],
  ['an opening mark after who said it', '"Come in," he said. You are late."', '"Come in," he said. [“]You are late."'],
  ['a closing mark at the end', '"Come in," he said. "You are late.', '"Come in," he said. "You are late.[”]'],
  ['a closing mark where a new speaker begins', '"Come in, he said.\n\n"I am here."', '"Come in,[”] he said.\n\n"I am here."'],
  ['an opening mark after what she did', 'She looked up and said, I am not coming."', 'She looked up and said, [“]I am not coming."'],
  ['a mark in set text', '“Come in, he said. “You are late.”', '“Come in,[”] he said. “You are late.”'],
] as const
for (const [claim, text, wanted] of missing) test(`lost marks: finds ${claim}`, () => assert.equal(shown(text, found(text)), wanted))

test('lost marks: what is surer than the threshold is put in', () => {
  const [sure, text] = ['She looked at him. "I don\'t know, she said. "I can\'t tell you."', '"Come in, he said. "You are late."']
  assert.equal(shown(sure, made(found(sure))), 'She looked at him. "I don\'t know,[”] she said. "I can\'t tell you."')
  assert.deepEqual(made(found(text)), [], 'and what is less sure is not')
})

const prose = fc.array(fc.constantFrom('"', '“', '”', ' "', '" ', "'", '--', '. ', ', ', ' ', '\n', '\n\n', ' he said', ' you are', ' I', 'Word', ' it was', '?'), { maxLength: 60 }).map((parts) => parts.join('').replace(/\n{3,}/g, '\n\n').trim())
test('lost marks: nothing is changed but that a mark is put in, in order of place, within the blocks', () => fc.assert(fc.property(prose, (text) => {
  let last = -1
  for (const { at, before, after, confidence } of found(text)) {
    assert.ok(at[0] === at[1] && at[0] >= last && at[1] <= text.length && before === '' && '“”'.includes(after) && confidence > 0 && confidence < 1)
    last = at[0]
  }
})))
