import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mend, received } from '../../text/mends.ts'
import { mendDecoded } from './mend-decoded.ts'
import { findOverstrike } from './overstrike.ts'

const read = (text: string): string => mend(text, findOverstrike(text)).text
const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['no backspace', 'She was _so_ late.', 'She was _so_ late.'],
  ['a word underlined', 'She was _\bs_\bo late.', 'She was _so_ late.'],
  ['a word underlined behind its letters', 'She was s\b_o\b_ late.', 'She was _so_ late.'],
  ['words underlined', '_\bv_\be_\br_\by _\bl_\ba_\bt_\be', '_very late_'],
  ['a word struck twice, thrice', 'n\bno\bo n\bn\bno\bo\bo', '**no no**'],
  ['a word with backspaces round it', 'She was \bso\b late.', 'She was _so_ late.'],
  ['a slip that was taken back', 'She was teh\b\bhe first.', 'She was teh\b\bhe first.'],
  ['a backspace at the start and the end', '\bShe was\n\b', '\bShe was\n\b'],
]
for (const [claim, given, wanted] of cases) test(`overstrike: ${claim}`, () => assert.equal(read(given), wanted))
test('overstrike: it can be taken back, and mending what was mended changes nothing', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('_', '\b', '\b', 'a', 'b', ' ', '.', '\n'), { maxLength: 30 }), (parts) => {
    const text = parts.join('')
    const made = mend(text, findOverstrike(text))
    assert.equal(received(made.text, made.mends), text)
    const mended = mendDecoded(text, 'text').text
    assert.equal(mendDecoded(mended, 'text').text, mended)
  }), { numRuns: 4000 }))
