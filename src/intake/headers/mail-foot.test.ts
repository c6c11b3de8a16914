import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable, lineText } from '../line-table.ts'
import { mailBody } from './mail-foot.ts'

const story = ['The boat came in at noon.', 'Nobody stood on the quay.']
const more = ['In the evening the lamp was lit.', 'That was all.']

/** The last line of a message's own words. */
function lastOf(lines: readonly string[]): string {
  const table = lineTable(lines.join('\n\n'))
  return lineText(table, mailBody(table, 0, table.count).last - 1)
}

const cases: readonly (readonly [claim: string, lines: readonly string[], last: string])[] = [
  ['a row of dashes divides scenes', [...story, '-'.repeat(20), ...more], 'That was all.'],
  ['so does one in the middle of which something stands', [...story, '-----oOoOoOo-----', ...more], 'That was all.'],
  ['so do fifty low lines', [...story, '_'.repeat(50), ...more], 'That was all.'],
  ['a boundary has digits and ends the message', [...story, '--------------3A5C61E72F10D4B8--', ...more], 'Nobody stood on the quay.'],
  ['so does one that a program calls a next part', [...story, '------=_NextPart_000_0011_01BE7C1F.A2B3--', ...more], 'Nobody stood on the quay.'],
  ['fifty low lines above an advert belong to it', [...story, '_'.repeat(50), 'Yahoo! Mail, now with more harbours', 'No boats taken.'], 'Nobody stood on the quay.'],
]
for (const [claim, lines, last] of cases) {
  test(`the foot of a mail: ${claim}`, () => assert.equal(lastOf(lines), last))
}
