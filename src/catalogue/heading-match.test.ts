import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../text/fold.ts'
import { headingMatch } from './heading-match.ts'

const cases: readonly (readonly [value: string, exact: boolean, heading: string, is: boolean])[] = [
  ['harbour', false, 'Harbourmaster', false], ['nine', true, 'Harbour Nine', false], ['"nine harbour"', false, 'Harbour Nine', false], ['"harbour nine"', false, 'Harbour of Nine', false], ['&', false, 'Quill & Compass', false], ['harb', false, 'Harbour Nine', false],
  ['nine', false, 'Harbour Nine', true], ['nine harbour', false, 'Harbour Nine', true], ['"harbour nine"', false, 'The Harbour Nine Tales', true], ['"harbour nin*"', false, 'Harbour Nineteen', true], ['harb*', false, 'Harbour Nine', true],
  ['CAFE', false, 'Café Stories', true], ['harbour  NINE', true, 'Harbour Nine', true], ['rey', false, 'Ada/Rey', true], ['"quill & compass"', false, 'Quill & Compass', true],
]
for (const [value, exact, heading, is] of cases) test(`heading match: ${exact ? '=' : ''}${value} ${is ? 'means' : 'does not mean'} ${heading}`, () => assert.equal(headingMatch('tag', value, exact)(fold(heading)), is))
