import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineTable } from './line-table.ts'
import { blocksOf } from './paragraphs.ts'

const prose = 'The ferry left at six, and nobody on the quay waved to it, although Anna\nhad meant to and had brought a handkerchief for the purpose.'
const around = Array.from({ length: 4 }, () => prose).join('\n\n')

/** The blocks in the middle of a story that are no paragraphs: kind and words. */
function read(...pieces: string[]): string[] {
  const text = `${around}\n\n${pieces.join('\n\n')}\n\n${around}`
  const table = lineTable(text)
  return blocksOf(table, 0, table.count, []).filter(({ kind }) => kind !== 'paragraph').map(({ kind, at, align }) => `${kind}${align ? ` ${align}` : ''}: ${text.slice(...at).replace(/\s+/g, ' ')}`)
}

const untouched: readonly (readonly [string, readonly string[]])[] = [
  ['speech that begins with Dear', ['"Dear Anna," said Tom, "sit down."', '"Yours truly," said the postman.']],
  ['a salutation that nothing closes', ['Dear Anna,', prose, prose]],
  ['a closing that nothing opens', ['Yours truly,', prose]],
  ['a line that begins with To:', ['To: nobody in particular he said it.', prose]],
  ['one word in capitals', ['Then they saw it.', 'HELP', prose]],
  ['capitals at the left', ['NO LANDING\nBY ORDER']],
]
for (const [claim, pieces] of untouched) test(`letters: leaves ${claim} alone`, () => assert.deepEqual(read(...pieces).filter((block) => !block.startsWith('verse')), []))

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['one that is indented', ['      Dear Anna,', '      The bridge is gone.', '      Yours,\n      Tom'], ['quotation: Dear Anna,', 'quotation: The bridge is gone.', 'quotation: Yours,', 'quotation: Tom']],
  ['one between rows', ['----------', 'Dear Anna,', 'The bridge is gone.', 'Your loving uncle,\nMarten', '----------'], ['scene-break: ----------', 'quotation: Dear Anna,', 'quotation: The bridge is gone.', 'quotation: Your loving uncle,', 'quotation: Marten', 'scene-break: ----------']],
  ['one at the left that is signed', ['My dear Tom,', prose, 'Yours always,\nAunt Petra'], ['quotation: My dear Tom,', `quotation: ${prose.replace('\n', ' ')}`, 'quotation: Yours always,', 'quotation: Aunt Petra']],
  ['a message by its head', ['From: Marten\nTo: Anna\nSubject: the rope', 'We have not had it back.'], ['quotation: From: Marten', 'quotation: To: Anna', 'quotation: Subject: the rope', 'quotation: We have not had it back.']],
  ['a telegram', ['BRIDGE GONE STOP SEND ROPE STOP'], ['quotation: BRIDGE GONE STOP SEND ROPE STOP']],
  ['a sign in the middle of the page', ['There was a board on the door of the hut.', '                    NO LANDING\n               BY ORDER OF THE GOOSE'], ['quotation center: NO LANDING', 'quotation center: BY ORDER OF THE GOOSE']],
]
for (const [claim, pieces, wanted] of cases) test(`letters: sets ${claim} apart, line by line`, () => assert.deepEqual(read(...pieces), wanted))

test('letters: no word is lost, and none stands twice', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(...cases.flatMap(([, pieces]) => pieces), ...untouched.flatMap(([, pieces]) => pieces)), { maxLength: 12 }), fc.constantFrom('\n\n', '\n'), (pieces, between) => {
    const text = pieces.join(between)
    const table = lineTable(text)
    return blocksOf(table, 0, table.count, []).map(({ at }) => text.slice(...at)).join(' ').replace(/\s+/g, '') === text.replace(/\s+/g, '')
  })))
