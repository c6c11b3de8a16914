import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pack } from '../parsing/packed.ts'
import { emptyLibrary } from '../../test/support/search-library.ts'
import { maskedTexts } from './masked-text.ts'
import { bumpVersion } from './settings.ts'
import { close, type Connection } from './sqlite.ts'

let connection: Connection
before(() => {
  connection = emptyLibrary()
  connection.database.exec("insert into blob values (x'00', 1); insert into deposit values (1, 1, x'00', '', x'00', 1, '[]', x'00')")
  put('A lamp. jane@example.org')
})
after(() => close(connection))

function put(text: string): void {
  const { header: { counts }, text: packed, layout } = pack({ rules: 1, format: 'text', text, origins: [], blocks: [{ kind: 'paragraph', at: [0, text.length] }], marks: [{ kind: 'link', at: [2, 6], target: 'https://example.org/' }], personal: [[8, 24]], drafts: [], findings: [] })
  connection.database.exec('delete from reading')
  connection.database.prepare("insert into reading values (1, 1, x'', x'', '', x'00', 1, 1, 'text', null, '[]', '[]', ?, x'00', ?, ?, null)").run(JSON.stringify(counts), packed, layout)
}

test('kept texts: one that is not there is empty', () => assert.equal(maskedTexts(connection)(2).text, ''))

test('kept texts: with their blocks, and without personal data', () => {
  const { text, masked, blocks, marks } = maskedTexts(connection)(1)
  assert.deepEqual([text, masked(), blocks.length, marks.length], ['A lamp. jane@example.org', 'A lamp. ••••@•••••••.•••', 1, 1])
})

test('kept texts: what is asked for a third time is unpacked no more, until something visible changes', () => {
  bumpVersion(connection)
  const [first, second, third] = [1, 2, 3].map(() => maskedTexts(connection)(1))
  assert.notEqual(second, first)
  assert.equal(maskedTexts(connection)(1), third)
  put('A lamp. john@example.org')
  bumpVersion(connection)
  assert.equal(maskedTexts(connection)(1).text, 'A lamp. john@example.org')
})
