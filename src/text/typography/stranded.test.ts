import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apply } from '../edits.ts'
import { made } from './repairs.ts'
import { stranded } from './stranded.ts'

const repaired = (text: string): string => apply(text, made(stranded.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language: 'en' })))
const line = 'and the ferry lay out beyond the bar with all of its own lamps unlit'
const quoted = [line, line, line, line].join(' > ')

const untouched = [
  'She chose File > Open > Recent > The Ferry > Read.',
  'if a > b and b > c then a > c',
  `${line} -> ${line} -> ${line} -> ${line}`,
  `<Who is it? > ${line} > ${line} > ${line} > ${line}`,
  `${line} >> ${line} >> ${line} >> ${line}`,
  `${line} > ${line}`,
  `> ${line}\n> ${line}\n> ${line}`,
  `2 > 1 ${line} 3 > 2 ${line} 4 > 3 ${line} 5 > 4`,
]
for (const text of untouched) test(`stranded marks: leaves ${JSON.stringify(text.slice(0, 60))} alone`, () => assert.equal(repaired(text), text))

test('stranded marks: those that stand a line apart go', () => assert.equal(repaired(quoted), [line, line, line, line].join(' ')))
test('stranded marks: the example', () => {
  const [given, wanted] = stranded.rules[0]?.example ?? ['', '']
  assert.equal(repaired(given), wanted)
})
test('stranded marks: a second repair changes nothing, and no word is lost', () => fc.assert(fc.property(fc.array(fc.constantFrom(line, '>', ' > ', ' ', 'a', '<', '\n'), { maxLength: 20 }).map((parts) => parts.join('')), (text) => {
  const once = repaired(text)
  assert.equal(once.replace(/[\s>]/g, ''), text.replace(/[\s>]/g, ''))
  assert.equal(repaired(once), once)
})))
