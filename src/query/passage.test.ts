import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestPassage, readPassage } from './passage.ts'

const cases = [
  ['nothing', '', 'empty'],
  ['marks alone', '… — “” !?', 'empty'],
  ['three words', 'the grey sea', 'short'],
  ['four words', 'the grey sea rose', undefined],
  ['one word again and again', 'sea '.repeat(1000), 'same'],
  ['three words again and again', 'sea tide lamp '.repeat(270), 'same'],
  ['a refrain', 'row row row your boat row row row your boat', undefined],
  ['a page', 'a '.repeat(longestPassage), 'long'],
  ['a sentence without spaces', '海は広いな大きいな', undefined],
] as const
for (const [claim, passage, fault] of cases) {
  test(`readPassage: ${claim}: ${fault ?? 'is looked for'}`, () => {
    const read = readPassage(passage)
    assert.equal('fault' in read ? read.fault : undefined, fault)
  })
}
