import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBreadcrumb } from './breadcrumb.ts'

const rows: readonly (readonly [line: string, fandom?: string])[] = [
  ['She went -> and came back > again.'], ['The Boards > Creative Corner > Fan Fiction'], ['2 > 1'],
  ['Shows » Harbour Lights', 'Harbour Lights'], ['Home > Serie TV > Il Faro', 'Il Faro'], ['Kurbelforum -> Fanfiction -> Die Lotsen', 'Die Lotsen'],
]

test('breadcrumb: a way that ends in a chapter names world, story and part', () => {
  for (const line of ['Harbour Lights Fan Fiction ❯ The Lamp ❯ High Water ( Chapter 2 )', 'Harbour Lights Fan Fiction / Drama Fan Fiction > The Lamp ( Chapter 2 )']) {
    assert.deepEqual(readBreadcrumb(line, [0, line.length]).map(({ field, asWritten }) => `${field}: ${asWritten}`), ['fandom: Harbour Lights', 'title: The Lamp', 'part: 2'], line)
  }
})
for (const [line, fandom] of rows) {
  test(`breadcrumb: ${line}`, () => {
    const [found] = readBreadcrumb(line, [0, line.length])
    assert.equal(found?.asWritten, fandom)
  })
}
