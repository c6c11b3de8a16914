import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOutside, readNotice } from './notice-values.ts'
import { type Notice, endMark, noticeOf } from './notices.ts'

const paragraphs: readonly (readonly [words: string, is: Notice | undefined])[] = [
  ['It had rained for a week when Hale came down to the harbour.', undefined], ['A Feud and Its End', undefined], ['A pause followed in which neither of them said anything.', undefined], ['Er hatte nichts davon gehört, alles war still.', undefined], ['Title: Low Tide\nAuthor: Jane\nPlace: Leeds', undefined],
  ['usual disclaimers apply, see my other stories', 'disclaimer'], ["They aren't mine, they're the sea's.", 'disclaimer'], ['I just borrowed them.', 'disclaimer'], ["Please don't sue, all you'd get is a cat.", 'disclaimer'], ["Lantern Row is Ida Marsh's and so is the tug.", 'disclaimer'], ['Les personnages appartiennent à Ida Marsh.', 'disclaimer'],
  ['You may copy it for free so long as this notice stays on top.', 'permission'], ['Not to be reprinted.', 'permission'], ['Diese Geschichte darf gern kopiert werden.', 'permission'], ['For Joyce, who typed the first forty pages twice.', 'dedication'], ['Para a Nonô, que sabe nadar.', 'dedication'],
  ['Hi all. Long time lurker, first time poster!', 'note'], ['Forwarded for Jane, whose server is down.', 'note'], ['Set two winters after the sale of the boat.', 'note'],
]
for (const [words, is] of paragraphs) test(`notices: ${JSON.stringify(words)} is ${is ?? 'none'}`, () => assert.equal(noticeOf(words), is))

const marks: readonly (readonly [line: string, mark: ReturnType<typeof endMark>])[] = [
  ['The end of the road was white.', undefined], ['“_Fin de siècle_,” murmured Lord Henry.', undefined], ['Continua a piovere.', undefined], ['END (2/2)', 'end'], ['<<<end 1/2>>>', 'end'], ['So endeth.', 'end'], ['The End (finally!)', 'end'], ['Fin de la première partie', 'end'],
  ['~~to be continued, muse permitting~~', 'continued'], ['TBC??? tell me if i should go on!', 'continued'], ['à suivre dans la partie 3', 'continued'], ['CONTINUARA', 'continued'], ['...to be concluded (really)...', 'continued'],
]
for (const [line, mark] of marks) test(`end marks: ${line}`, () => assert.equal(endMark(line), mark))

test('notices: what one paragraph says of rights, permission and the story is told apart', () => {
  const words = "This takes place after the finale. Lantern Row isn't mine. I only rained on it. Please don't archive this without asking."
  assert.equal(isOutside('disclaimer', words, true), true)
  assert.deepEqual(readNotice(words, [0, words.length], 'disclaimer').filter(({ field }) => field !== 'email').map(({ field, asWritten }) => [field, asWritten]), [
    ['note', 'This takes place after the finale.'], ['disclaimer', "Lantern Row isn't mine. I only rained on it."], ['permission', "Please don't archive this without asking."],
  ])
})

test('notices: brackets around a notice are not its words, and an address alone is no note', () => {
  const words = '[Lantern Row is not mine (nor the cat).]'
  assert.equal(readNotice(words, [0, words.length], 'disclaimer')[0]?.asWritten, words.slice(1, -1))
  assert.deepEqual(readNotice('Jane Doe, jane@example.org', [0, 26], 'note').map(({ field }) => field), ['email'])
})
