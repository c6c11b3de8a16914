import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { inText } from './assert.ts'
import { fandomOfGroup, settleGroups } from './group-fandom.ts'

const cases: readonly (readonly [group: string, fandom: string | undefined])[] = [
  ['alt.fan.quiet-harbour', 'quiet-harbour'],
  ['alt.tv.quiet-harbour.creative', 'quiet-harbour'],
  ['alt.quietharbour.creative.all-ages', 'quietharbour'],
  ['rec.arts.books.quiet-harbour', 'quiet-harbour'],
  ['quietharbour-stories', 'quietharbour'],
  ['harbourfic', 'harbour'],
  ['QUIET-HARBOUR', 'QUIET-HARBOUR'],
  ['HARBOUR-FIC@quay.example', undefined],
  ['harbour-l@quay.example', undefined],
  ['rec.arts.stories.moderated', undefined],
  ['alt.tv.riffs', undefined],
  ['QH-L', undefined],
  ['ff_latino', undefined],
  ['alt.stories.lamplit', undefined],
  ['rec.arts.tinplate', undefined],
  ['alt.fiction.serials', undefined],
  ['rec.arts.quiet-harbour.creative', 'quiet-harbour'],
  ['fanfic', undefined],
  ['ASSM', undefined],
]
for (const [group, fandom] of cases) test(`group: ${group}`, () => assert.equal(ofField(fandomOfGroup(group, [0, group.length]), 'fandom')[0]?.value.name, fandom))

test('group: it counts where nothing else names a fandom, and is evidence for the name that it is a spelling of', () => {
  const text = 'quiet-harbour Quiet Harbour Lanterns'
  const group = fandomOfGroup(text, [0, 13])
  const derived = inText(text, 'fandom', { name: 'Quiet Harbour' }, [14, 27], 'disclaimer:owned', 0.65, { basis: 'derived' })
  const stated = inText(text, 'fandom', { name: 'Lanterns' }, [28, 36], 'label:fandom', 0.95)
  const names = (...others: readonly (typeof derived)[]): readonly (readonly [string, number])[] => ofField(settleGroups([...group, ...others], text, [[0, text.length]]), 'fandom').map(({ value, evidence }) => [value.name, evidence.length])
  assert.deepEqual(names(), [['quiet-harbour', 1]])
  assert.deepEqual(names(derived), [['Quiet Harbour', 2]])
  assert.deepEqual(names(stated), [['Lanterns', 1]])
})

test('group: a list\'s name alone is a suggestion; a newsgroup\'s, and one that the head has elsewhere, is more', () => {
  const settled = (text: string, name: string): string[] => ofField(settleGroups(fandomOfGroup(text, [text.indexOf(name), text.indexOf(name) + name.length]), text, [[0, text.length]]), 'fandom').map(({ value, basis }) => `${value.name} ${basis}`)
  assert.deepEqual(settled('To: harbourlist@lists.example\nSubject: [harbourlist] Lanterns', 'harbourlist'), ['harbour suggested'])
  assert.deepEqual(settled('Subject: [harbourlist] Lanterns\n\nHarbour belongs to somebody.', 'harbourlist'), ['harbour derived'])
  assert.deepEqual(settled('Newsgroups: alt.tv.harbour.creative\nSubject: Lanterns', 'alt.tv.harbour.creative'), ['harbour derived'])
})
