import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conventionOf, keepsBlankBefore } from './conventions.ts'

const usual = [
  ['cs', '„“'], ['da', '»«'], ['de', '„“'], ['de-CH', '«»'], ['el', '«»'], ['en', '“”'], ['en-GB', '“”'], ['es', '«»'], ['fi', '””'], ['fr', '«»'], ['hu', '„”'], ['it', '«»'], ['nl', '“”'],
  ['pl', '„”'], ['pt', '«»'], ['pt-BR', '“”'], ['ro', '„”'], ['sr', '„“'], ['sv', '””'], ['uk', '«»'],
] as const
for (const [language, pair] of usual) test(`conventions: ${language} is set ${pair.charAt(0)}so${pair.charAt(1)}`, () => assert.equal(conventionOf(language)?.pairs[0]?.join(''), pair))

test('conventions: of a language that is not known nothing is said', () => assert.deepEqual([conventionOf('und'), conventionOf(''), conventionOf('tlh'), conventionOf('constructor')], [undefined, undefined, undefined, undefined]))
test('conventions: French has a blank inside its marks', () => assert.equal(conventionOf('fr')?.inside, '\u202f'))
test('conventions: French keeps its blank before some points', () => assert.deepEqual([...';:!?».,…'].map((mark) => keepsBlankBefore('fr', mark)), [true, true, true, true, true, false, false, false]))
test('conventions: others keep none', () => assert.ok(!['en', 'de', 'es', 'und'].some((language) => keepsBlankBefore(language, '!'))))
