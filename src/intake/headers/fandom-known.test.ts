import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { knownFandom, knownFandomsIn } from '../known-fandoms.ts'
import { readSubject } from './subject.ts'

const story = '\n\nThe lamp on the pier had gone out again, and nobody would climb the ladder in such a wind. She counted the steps, and he held the rope.\n\n"You first," he said.\n\nShe went up slowly, with the matches in her pocket, and the sea went on below.\n'

async function fandomsOf(head: string): Promise<readonly string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`${head}${story}`), name: 'wool.txt' })
  return drafts.flatMap(({ assertions }) => ofField(assertions, 'fandom').map(({ value }) => value.name))
}

const cases: readonly (readonly [head: string, fandoms: readonly string[]])[] = [
  // None, where words only look like a name, name it for something else, or name more than one.
  ['Wool\nby Hester Lyle\n\nThe house was dark without a quantum leap of light.', []],
  ['Forever Knight\nby Hester Lyle', []],
  ['Wool\nby Hester Lyle\nFandom: Lamplighters\n\nDoctor Who and JAG are not mine either.', ['Lamplighters']],
  ['Wool\nby Hester Lyle\nFandom: Dr. Quinn, Medicine Woman', ['Dr. Quinn, Medicine Woman']],
  ['Wool\nby Hester Lyle\n\nXena: Warrior Princess is owned by Renaissance Pictures.', ['Xena: Warrior Princess']],
  ['Wool\nby Hester Lyle\n\nMcKay/Sheppard\nSGA is not mine', ['SGA']],
  ['Title: Wool\nAuthor: Hester Lyle\nSeries: The X-Files\nRating: PG', ['The X-Files']],
  ['Title: Wool\nAuthor: Hester Lyle\nSeries: AtS\nRating: PG', ['AtS']],
  ['Title: Wool\nAuthor: Hester Lyle\nSeries: The Lamp Tales\nRating: PG', []],
  ['Wool\nA due South story by Hester Lyle', ['due South']],
  ['Wool\nby Hester Lyle\nHighlander, Duncan and Methos', ['Highlander']],
  ['Wool\n\nA Doctor Who novelette\n\nby Hester Lyle', ['Doctor Who']],
  ['Wool\nby Hester Lyle\n\nFather Ted belongs to Hat Trick Productions.', ['Father Ted']],
  ['Wool\nby Hester Lyle\n\nDon Bellisario, Paramount and CBS own JAG.', ['JAG']],
  ['Wool\nby Hester Lyle\n\nThis story uses characters that belong to the creators of Forever Knight.', ['Forever Knight']],
]
for (const [head, fandoms] of cases) test(`known fandoms: ${fandoms.join(', ') || 'none'} of "${head.replaceAll('\n', ' / ')}"`, async () => assert.deepEqual(await fandomsOf(head), fandoms))

test('known fandoms: a world owns nothing', async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Wool\nby Hester Lyle\n\nThis story uses characters that belong to the creators of Forever Knight.${story}`), name: 'wool.txt' })
  assert.deepEqual(ofField(drafts[0]?.assertions ?? [], 'creator').map(({ value }) => value.name), ['Hester Lyle'])
})

test('known fandoms: capitals are those of the name, or all', () => assert.deepEqual(['tos', 'Tos', 'TOS', 'STAR TREK', 'star trek', 'Due South', 'due south'].map((words) => knownFandomsIn(words).length), [0, 0, 1, 1, 0, 1, 0]))

test('known fandoms: nothing but an article stands around a whole name', () => assert.deepEqual(['The Sentinel', 'Magnificent Seven', 'a Sentinel', 'The Sentinel and I'].map(knownFandom), ['The Sentinel', 'The Magnificent Seven', undefined, undefined]))

const subjects: readonly (readonly [subject: string, said: readonly string[]])[] = [
  ['LFF: The one with the lamp', []],
  ['Wool (TS)', ['tag TS']],
  ['Wool (TS, NC-17)', ['fandom TS']],
  ['Wool (Magnificent Seven, OW)', ['fandom Magnificent Seven', 'tag OW']],
  ['Wool [PG, Jack & Daniel gen]', ['relationship Jack & Daniel', 'tag gen']],
  ['FIC: Wool (Clex, NC17)', ['relationship Clex']],
]
for (const [subject, said] of subjects) test(`known fandoms: ${said.join(', ') || 'none'} of the subject "${subject}"`, () => {
  const { assertions } = readSubject(subject, [0, subject.length])
  assert.deepEqual(assertions.flatMap((one) => (one.field === 'fandom' || one.field === 'relationship' || one.field === 'tag' ? [`${one.field} ${one.value.name}`] : [])), said)
})
