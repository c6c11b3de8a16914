import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEmphasis } from './emphasis.ts'

function marked(text: string): string[] {
  return findEmphasis(text, [[0, text.length]]).map(({ kind, at, delimiter = 0, tagged }) => `${kind} ${text.slice(at[0] + delimiter, at[1] - delimiter - (tagged ? 1 : 0))}`)
}

const untouched = ['snake_case_names and 2 * 3 * 4', '* * *', '********', '_______', 'and/or, his/her, 1/2/99', 'http://example.org/a/b/ and /etc', '*one star only', 'a <b> tag and a </b>', '<br> and <hr> and <p>', 'mail <jo@example.org> or <jo@example.net>', 'I <3 you, <3 <3', '_left open here and _here too', '<i>one <i>two <i>three, left open', '</i>closed, <i>and open',
  '-_- on Mondays, >_> and ^_^, *_* and ~_~', 'f*ck*ng and sh*t, a*b*c', 'about ~10 years, ~20 miles', '<<Bonjour>>, dit-il. <<Salut.>>', '{12} and {13} and {14}', "'Yes,' said Tom. 'No,' said Anna.", '"He said \'no,\'" she said. "Yes." "\'No,\' he said."', 'a [note] and [sic] and [1]', 'half-and-half, a - b - c, -5 to -3', '-Hola -dijo Ana-, -Hola.', 'std::vector and std::map']
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
  ['It was un*believ*able, and *so* long.', ['emphasis believ', 'emphasis so']],
  ['::Are you there?:: ::I am.::', ['thought Are you there?', 'thought I am.']],
  ['//Are you there?// //I am.//', ['thought Are you there?', 'thought I am.']],
  ['"Who?" <<Far out.>> "What?" <<Past the bar.>>', ['thought Far out.', 'thought Past the bar.']],
  ['{Are you awake?} {No, nobody is.}', ['thought Are you awake?', 'thought No, nobody is.']],
  ['~Carry me over, ferryman,~\n~Carry me over the sea~', ['emphasis Carry me over, ferryman,', 'emphasis Carry me over the sea']],
  ['You -said- that. It -is-. It -was-.', ['emphasis said', 'emphasis is', 'emphasis was']],
  ['*He knows,* she thought. It was *so* like him. *He always knew,* she thought.', ['thought He knows,', 'emphasis so', 'thought He always knew,']],
  ['"Hm." "Hm." \'It is wet,\' thought Anna. \'He\'s standing in it,\' she thought.', ["thought 'It is wet,'", "thought 'He's standing in it,'"]],
  ['"speech" [thoughts]\n\n[He knows.]', ['thought [thoughts]', 'thought [He knows.]']],
  ['"speech" *thoughts*\n\nIt is *so*.', ['thought thoughts', 'thought so']],
] as const
for (const [text, wanted] of cases) test(`emphasis: reads ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), wanted))

test('emphasis: a mark does not reach into the next block', () => assert.deepEqual(findEmphasis('_one\n\ntwo_', [[0, 4], [6, 10]]), []))

test('emphasis: a million marks left open cost no more than their length', () => {
  for (const unit of ['*', '_a ', '*a ', '<a ', '/a ', '<i>', '</i>', '<i></i>', "'a ", '"\'a ', '-a ', ' -a', '{a ', '::a ', '~a ', '[a ', ' \'a" ']) findEmphasis(unit.repeat(400_000), [[0, unit.length * 400_000]])
})
