import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf } from './direction.ts'

const cases = [
  ['what nobody knows is left to the browser', 'und', undefined], ['English', 'en', 'ltr'], ['Japanese', 'ja', 'ltr'], ['Arabic', 'ar', 'rtl'], ['Hebrew', 'he', 'rtl'], ['Persian of a country', 'fa-IR', 'rtl'], ['Urdu in Latin letters', 'ur-Latn', 'ltr'],
] as const
for (const [claim, language, wanted] of cases) test(`directionOf: ${claim}`, () => assert.equal(directionOf(language), wanted))
