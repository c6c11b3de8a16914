import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable } from '../line-table.ts'
import { readTrailer } from './trailer.ts'

const story = `It had rained for a week when Hale came down to the harbour, and the boats lay two deep along the wall.

"Any news?" he said, and nobody answered him.

He walked out to the end of the pier and looked at the light for a long time, thinking of the letter in his coat.

In the morning the rain had stopped, and the road was white with dust as if it had never been wet at all.`

const ends = (foot: string): string => {
  const table = lineTable(`${story}\n\n${foot}\n`)
  return table.text.slice(0, table.to[readTrailer(table, 0, table.count).end - 1])
}

// The story's own last words stay in it.
const own = ['"The end of it," said Hale.', 'He signed it with a J and put it into his coat.', 'It was the letter that he had written himself, and it had never been posted.', "I don't own a boat, he thought. I own a coat."]
for (const words of own) test(`foot: none in ${JSON.stringify(words)}`, () => assert.equal(ends(words), `${story}\n\n${words}`))

const feet = [
  'THE END', 'TBC...\n\nIn the next part:\n\n"Any news?" said Orsini.', '-- J. Doe, 1994', '~Raven', 'A.P-R.', 'Jane, Leeds, March 1999', 'Comments to Jane <jane@example.org>', '(c) 1995 Jane Doe', '11/06/99', 'Finished 3 April 1999', '(Part VII on Sunday.)', 'More in Part VII, next week or so.', "[and that's where it stops. sorry.]",
  '###', 'So, what did you think? Let me know!', "(don't own Lantern Row, don't sue, all i have is a cat)", '* * *\n\nThis was written in one wet August. You may put it on your own site.', 'So endeth.\n\nI don\'t own Lantern Row.', '[This was a drabble that got out of hand.]', 'Last updated 3 April 1999\nBack to the index', '------ Groups Sponsor ------~-->\nWin a boat!\nhttp://boats.example',
  'fin\n\nLes personnages appartiennent à Tallow.', 'Alors ? Reviews ?', 'Author\'s notes: I wrote this in one night.',
]
for (const foot of feet) test(`foot: ${JSON.stringify(foot)} is behind the story`, () => assert.equal(ends(foot), story))

test('foot: what stands above THE END is the story, below a row too', () => {
  const last = '* * *\n\nIn the winter they carried the goose as well. That is another story, and the goose tells it better.'
  assert.equal(ends(`${last}\n\nTHE END`), `${story}\n\n${last}`)
})

test('foot: who signs, whose it is and a date are read line by line', () => {
  const table = lineTable(`${story}\n\nThe end.\n\nLantern Row belongs to Tallow Films.\n-- Jane Doe, 1994\n`)
  const { assertions } = readTrailer(table, 0, table.count)
  assert.deepEqual(assertions.map(({ field, asWritten }) => [field, asWritten]), [['disclaimer', 'Lantern Row belongs to Tallow Films.'], ['creator', 'Tallow Films'], ['creator', 'Jane Doe']])
})

test('foot: notes end above a sentence that says whose the story\'s things are, or what may be done with it', () => {
  for (const below of ['Lantern Row © Tallow', 'Standard disclaimers apply; Tallow Films owns the row.', 'Please do not repost this anywhere.']) {
    for (const gap of ['\n', '\n\n']) {
      const table = lineTable(`${story}\n\nThe end.\n\nAuthor's notes: Thanks to Sooz. I mended it afterwards.${gap}${below}\n`)
      const notes = readTrailer(table, 0, table.count).assertions.filter(({ field }) => field === 'note')
      assert.deepEqual(notes.map(({ asWritten }) => asWritten), ['Thanks to Sooz. I mended it afterwards.'], below)
    }
  }
})

test('foot: notes below a disclaimer, or below thanks, are notes', () => {
  for (const [label, word] of [['Disclaimer', 'Notes'], ['Thanks', 'Note']] as const) {
    const table = lineTable(`${story}\n\nThe End\n\n${label}: Lantern Row belongs to Grey Tower.\n${word}: It was late.\n`)
    const notes = readTrailer(table, 0, table.count).assertions.filter(({ field }) => field === 'note' || field === 'disclaimer').map(({ asWritten }) => asWritten)
    assert.deepEqual(notes, ['Lantern Row belongs to Grey Tower.', 'It was late.'])
  }
})

test('foot: addresses beside a wish for comments, and of the parts before, are kept', () => {
  const found = (foot: string): string[] => {
    const table = lineTable(`${story}\n\nTo Be Continued...\n\n${foot}\n`)
    return readTrailer(table, 0, table.count).assertions.filter(({ field }) => field === 'email' || field === 'website').map(({ asWritten }) => asWritten)
  }
  assert.deepEqual(found('Comments? wren@quay.example'), ['wren@quay.example'])
  assert.deepEqual(found('Previous parts: http://quay.example/parts'), ['http://quay.example/parts'])
  assert.deepEqual(found('Next chapter'), [])
})

test('foot: who typed, who sent and who answers below a story has not written it', () => {
  const table = lineTable(`${story}\n\nThe end.\n\nScanned by Bess Rook.\nSubmitted by Ida Bell.\nThe title is from a poem by Tom Ash.\n\nAuthor: Stile [ Sat Jan 07, 2006 9:00 pm ]\nPost subject: Re: The Long Road\n`)
  assert.deepEqual(readTrailer(table, 0, table.count).assertions.flatMap(({ field, value }) => (field === 'creator' ? [Object.values(value).join(', ')] : [])), ['Bess Rook, typist', 'Ida Bell, poster', 'Tom Ash, antecedent'])
})
