import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutRemarks } from './title-remarks.ts'

const cut = (words: string): string => words.slice(...withoutRemarks(words, [0, words.length]))

test('what a writer remarks behind a title is none of it: in brackets, behind a comma, behind a dash', () => {
  for (const words of ['The Tower Clerk (translated)', 'The Tower Clerk (was Re: Towers)', 'The Tower Clerk (yes, that one again)', 'The Tower Clerk, take two', 'The Tower Clerk -- correction and repost', 'The Tower Clerk, the second half', 'The Tower Clerk v.2', 'The Tower Clerk, for the lovely reed_bird', 'The Tower Clerk (orig. "Der Türmer")', 'The Tower Clerk (long-ish) [repost]']) assert.equal(cut(words), 'The Tower Clerk', words)
  for (const words of ['The Tower Clerk [PG]', 'The Tower Clerk (NC-17)']) assert.equal(cut(words), 'The Tower Clerk')
  assert.equal(cut('La casa cerrada (despedida)'), 'La casa cerrada')
  assert.equal(cut('Der letzte Zug, zweite Fassung'), 'Der letzte Zug')
})

test('what is a title’s own stays: brackets that go on with it, commas within it', () => {
  for (const words of ['Five Times She Lied (and one time she didn’t)', 'tres estaciones (y una que no existe)', 'The Umbrella Stand (The Kettle, Black Remix)', 'Bread, Salt', 'Hourglass Repair, Second Floor', 'Aria, for the Dead', 'salt (a story in three parts)', 'Das Jahr, in dem die Rotkehlchen blieben', '(untitled)']) assert.equal(cut(words), words)
})
