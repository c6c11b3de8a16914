import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEmphasis } from './emphasis.ts'

function marked(text: string): string[] {
  return findEmphasis(text, [[0, text.length]]).map(({ kind, at, delimiter = 0, tagged }) => `${kind} ${text.slice(at[0] + delimiter, at[1] - delimiter - (tagged ? 1 : 0))}`)
}

const untouched = ['snake_case_names and 2 * 3 * 4', '* * *', '********', '_______', 'and/or, his/her, 1/2/99', 'http://example.org/a/b/ and /etc', '*one star only', 'a <b> tag and a </b>', '<br> and <hr> and <p>', 'mail <jo@example.org> or <jo@example.net>', 'I <3 you, <3 <3', '_left open here and _here too', '<i>one <i>two <i>three, left open', '</i>closed, <i>and open']
for (const text of untouched) test(`emphasis: leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(marked(text), []))

const cases = [
  ['She was _so_ tired.', ['emphasis so']],
  ['The *whole* of it was *hers*.', ['emphasis whole', 'emphasis hers']],
  ['A **very** loud noise', ['strong very']],
  ['It was _over a\nline end_, then.', ['emphasis over a\nline end']],
  ['<I have to go> she thought. <So do I.>', ['thought I have to go', 'thought So do I.']],
  ['“_Now_,” she said.', ['emphasis Now']],
  ['She was <i>so</i> very <B>tired</B>.', ['emphasis so', 'strong tired']],
  ['<em>Now <strong>this</strong></em>, <i have to go> she thought, <i have to> go.', ['emphasis Now <strong>this</strong>', 'strong this', 'thought i have to go', 'thought i have to']],
] as const
for (const [text, wanted] of cases) test(`emphasis: reads ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), wanted))

test('emphasis: a mark does not reach into the next block', () => assert.deepEqual(findEmphasis('_one\n\ntwo_', [[0, 4], [6, 10]]), []))

test('emphasis: a million marks left open cost no more than their length', () => {
  for (const unit of ['*', '_a ', '*a ', '<a ', '/a ', '<i>', '</i>', '<i></i>']) findEmphasis(unit.repeat(400_000), [[0, unit.length * 400_000]])
})
