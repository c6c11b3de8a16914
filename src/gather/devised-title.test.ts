import assert from 'node:assert/strict'
import { test } from 'node:test'
import { devisedTitle } from './devised-title.ts'

const cases = [
  [{ creators: [], fandom: undefined, date: undefined, language: 'en' }, 'Untitled story'],
  [{ creators: ['A', 'B'], fandom: undefined, date: undefined, language: 'en' }, 'Untitled story by A, B'],
  [{ creators: [], fandom: 'Harbour Nine', date: '1999-04-01', language: 'en' }, 'Untitled story (Harbour Nine), 1999'],
  [{ creators: ['JM'], fandom: 'Harbour Nine', date: '1999', language: 'de' }, 'Geschichte ohne Titel von JM (Harbour Nine), 1999'],
  [{ creators: ['JM'], fandom: undefined, date: undefined, language: 'xx' }, 'Untitled story by JM'],
] as const
for (const [known, wanted] of cases) test(`devised titles: ${wanted}`, () => assert.equal(devisedTitle(known), wanted))
