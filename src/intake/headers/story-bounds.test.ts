import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineTable, lineText } from '../line-table.ts'
import { storyEnd, storyStart } from './story-bounds.ts'

const story = [
  'The kettle had been on since four, and nobody had come for it. Osric moved it an inch to the left, where it had always stood.',
  '"You might have said," said Bethan from the stairs. She had her coat on, and her hat in her hand.',
  'He had said. He had said it twice, to the cat, and the cat had looked out of the window at the rain.',
  'In the morning the boat was gone from the slip, and with it the long ladder that he had borrowed in the spring.',
]
const body = story.join('\n\n')

/** The story's first and last line in a text, as the program finds them. */
function found(text: string): readonly [string, string] {
  const table = lineTable(text)
  const start = storyStart(table, 0, table.count)
  return [lineText(table, start), lineText(table, storyEnd(table, start, table.count) - 1)]
}

const untouched: readonly (readonly [string, string])[] = [
  ['a story alone', ''],
  ['a story that goes on for long', `\n\n${story.slice().reverse().join('\n\n')}\n\n${story[3]}`],
  ['a story with a row in it', `\n\n* * *\n\n${story[1]}\n\n${story[3]}`],
]
for (const [claim, more] of untouched) {
  test(`bounds: nothing is taken from ${claim}`, () => {
    const table = lineTable(`${body}${more}\n`)
    assert.deepEqual([storyStart(table, 0, table.count), storyEnd(table, 0, table.count)], [0, table.count])
  })
}

const heads: readonly (readonly [string, string])[] = [
  ['labels', 'Title: The Kettle\nAuthor: Ida Fenn\nRating: G\n\n'],
  ['labels and chat', 'Title: The Kettle\nAuthor: Ida Fenn\n\nHi everyone! This is my first fic, so please be gentle with me. Thanks to Moll for the beta.\n\nDisclaimer: not mine, never were.\n\n'],
  ['a title page and a note', 'The Kettle\nby Ida Fenn\n\nThis story was written for the winter challenge. I hope you enjoy reading it as much as I enjoyed writing it.\n\n* * *\n\n'],
  ['a mail', 'From: Ida Fenn <ida@fenn.example>\nNewsgroups: alt.harbour.creative\nSubject: NEW: The Kettle (1/1)\nDate: 3 Apr 1998 10:11:12 GMT\nMessage-ID: <1@fenn.example>\n\nFeedback is welcome, archive it anywhere.\n\n'],
]
for (const [claim, head] of heads) test(`bounds: the story begins behind ${claim}`, () => assert.equal(found(`${head}${body}\n`)[0], story[0]))

const feet: readonly (readonly [string, string])[] = [
  ['an end mark', 'THE END'],
  ['a plea for comments', 'Please let me know what you think of this story! Feedback to ida@fenn.example'],
  ['notes behind a row', '* * *\n\nAuthor\'s notes: I wrote this for the winter challenge. Thanks to Moll for the beta, all mistakes are mine.'],
]
for (const [claim, foot] of feet) test(`bounds: the story ends before ${claim}`, () => assert.equal(found(`${body}\n\n${foot}\n`)[1], story[3]))

test('bounds: a last paragraph that somebody is quoted in, broken by a program, is the story\'s', () => {
  const last = '"Please do not post this anywhere," he had written. She put it in her\npocket.'
  assert.equal(found(`Title: The Kettle\nAuthor: Ida Fenn\n\n${body}\n\n${last}\n`)[1], 'pocket.')
})

const head = 'The Kettle\nby Ida Fenn\n\n'
const lasts = ['Bethan stamped with irritation.', 'Osric agreed to both suggestions.', 'And so saying Osric slumbered.', 'I struggled to get free.', 'He showed them the writing.', 'Nothing was posted that day or the next.', 'Still Bethan watched immovable.', 'Bethan ignored the card.']
for (const last of lasts) test(`bounds: a last sentence in plain prose stays: "${last}"`, () => assert.equal(found(`${head}${body}\n\n${last}\n`)[1], last))
for (const first of ['The play was announced for a quarter to three by the church\nclock. Certainly it was very good, and Bethan was soon relieved.', 'So that killed that idea.', 'A month passed.', 'It was my turn to laugh, grimly.', 'I motioned him away with silent dignity.', 'That sounded perfectly reasonable to me, so I took it up with Osric at once.', 'Someone had written WAIT on the wall by the tram stop.']) {
  test(`bounds: a first paragraph in plain prose stays: "${first.split('\n')[0]}"`, () => assert.equal(found(`${head}${first}\n\n${body}\n`)[0], first.split('\n')[0]))
}
for (const [claim, foot] of [['who speaks to the reader', 'Tell me if you laughed.'], ['who signs', 'Reprinted from the newsletter, by Moll. -- I.F.'], ['in another language', 'Отзывы очень жду!']] as const) {
  test(`bounds: a foot of one line is one where its author is somebody ${claim}`, () => assert.equal(found(`${head}${body}\n\n${foot}\n`)[1], story[3]))
}

test('bounds: whatever the text, they lie in it, the end behind the beginning', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...story, ...heads.map(([, head]) => head), ...feet.map(([, foot]) => foot), '', '* * *', 'Chapter 1', '>', '   '), fc.string({ maxLength: 80 })), { maxLength: 40 }), (lines) => {
    const table = lineTable(lines.join('\n'))
    if (table.count === 0) return
    const start = storyStart(table, 0, table.count)
    const end = storyEnd(table, start, table.count)
    assert.ok(start >= 0 && start < end && end <= table.count, `${start} to ${end} of ${table.count}`)
  }))
})
