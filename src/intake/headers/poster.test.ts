import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isOffice } from './nobody.ts'
import { readPoster } from './poster.ts'

const cases: readonly (readonly [from: string, name: string | undefined, email: string | undefined])[] = [
  ['Jane Doe <jane@quay.example>', 'Jane Doe', 'jane@quay.example'],
  ['jane@quay.example (Jane Doe)', 'Jane Doe', 'jane@quay.example'],
  ['"Doe, Jane" <jane@quay.example>', 'Jane Doe', 'jane@quay.example'],
  ['"Sal" Doe <sal@quay.example>', '"Sal" Doe', 'sal@quay.example'],
  ['jdoe@quay.example (Dr. J. A. Doe, esq.)', 'Dr. J. A. Doe, esq.', 'jdoe@quay.example'],
  ['Jane Doe [mailto:jane@quay.example]', 'Jane Doe', 'jane@quay.example'],
  ["'Jane Doe' via Lanterns <lanterns@quay.example>", 'Jane Doe', 'lanterns@quay.example'],
  ['Jane Doe <jan...@quay.example>', 'Jane Doe', 'jan...@quay.example'],
  ['Jane Doe (jane#at#quay.example)', 'Jane Doe', 'jane#at#quay.example'],
  ['"Doe, Jane" <jane AT quay DOT example>', 'Jane Doe', 'jane AT quay DOT example'],
  ['jane@quay.UUCP (Jane Doe)', 'Jane Doe', 'jane@quay.UUCP'],
  ['Jane Doe                  2:5999/14.7    30 Apr 98  01:12:44', 'Jane Doe', undefined],
  ['jane@quay.example', undefined, 'jane@quay.example'],
  ['<jane@quay.example>', undefined, 'jane@quay.example'],
]
for (const [from, name, email] of cases) {
  test(`poster: ${from}`, () => {
    const read = readPoster(from, [0, from.length])
    assert.equal(read.name, name)
    assert.equal(read.email && from.slice(...read.email), email)
  })
}

test('poster: who posts for somebody is told apart from whose story it is', () => {
  const from = 'Jane Doe (for Raven) <jane@quay.example>'
  const { name, forWhom } = readPoster(from, [0, from.length])
  assert.deepEqual([name, forWhom && from.slice(...forWhom)], ['Jane Doe', 'Raven'])
})

test('poster: offices, programs and remailers have written nothing; people with like names have', () => {
  for (const [name, address] of [['Story Moderator', ''], ['Old Stories Project', ''], ['Archivist-Bot', ''], ['Lanterns', 'lanterns-owner@quay.example'], ['', 'an77120@blind.example']] as const) assert.equal(isOffice(name, address), true, name)
  for (const name of ['Ann Moderna', 'Modesty Blake', 'Ed Archer', 'Listre', 'Robin Botham']) assert.equal(isOffice(name, 'jane@quay.example'), false, name)
})

test('poster: spans lie within the field, whatever it holds', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('Jane', 'Doe,', '"', '<', '>', '(', ')', 'jane@quay.example', '[mailto:', ']', 'via', 'for', ' ', '!', '#at#', 'quay.example'), { maxLength: 10 }), (words) => {
    const from = words.join(' ')
    const { at, email } = readPoster(from, [0, from.length])
    return [at, email].every((span) => span === undefined || (span[0] >= 0 && span[0] <= span[1] && span[1] <= from.length))
  })))
