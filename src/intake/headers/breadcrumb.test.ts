import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBreadcrumb } from './breadcrumb.ts'

const rows: readonly (readonly [line: string, fandom?: string])[] = [
  ['She went -> and came back > again.'], ['The Boards > Creative Corner > Fan Fiction'], ['2 > 1'],
  ['Shows » Harbour Lights', 'Harbour Lights'], ['Home > Serie TV > Il Faro', 'Il Faro'], ['Kurbelforum -> Fanfiction -> Die Lotsen', 'Die Lotsen'],
]
for (const [line, fandom] of rows) {
  test(`breadcrumb: ${line}`, () => {
    const [found] = readBreadcrumb(line, [0, line.length])
    assert.equal(found?.asWritten, fandom)
  })
}
