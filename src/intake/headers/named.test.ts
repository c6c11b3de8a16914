import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Assertion, ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { inText } from './assert.ts'
import { packed } from './chain.ts'
import { namedChain, namedKinds } from './named.ts'
import { withNamed } from './with-named.ts'

/** A chain that takes these words for words of these kinds, and nothing else. */
const chainOf = (words: Readonly<Record<string, string>>, steps = 100): ReturnType<typeof namedChain> => namedChain(packed([['any', [0, 80]], ...Object.entries(words).map(([word, kind]) => [`"= ${word}`, [namedKinds.indexOf(kind), steps]] as const)]))

const text = 'Greetings\n\nTideway is finished. Harbour again. Ottilie wrote it.\n\nThe story.\n'
const story = [text.indexOf('The story'), text.length] as const
const read = (begins: Readonly<Record<string, string>>, known: readonly Assertion[] = [], steps = 100): string[] => withNamed(text, [[0, story[0]], [text.length, text.length]], story, known, '', chainOf(Object.fromEntries(Object.entries(begins).map(([word, party]) => [word, `begins ${party}`])), steps))
  .map(({ field, value, confidence }) => `${field} ${'title' in value ? value.title : 'name' in value ? value.name : ''}${'role' in value ? ` ${value.role}` : ''} ${confidence}`)

const weak = inText(text, 'title', { title: 'Greetings', kind: 'caption' }, [0, 9], 'title-page:first short line', 0.9)
const sure = inText(text, 'title', { title: 'Greetings', kind: 'formal' }, [0, 9], 'label:title', 0.9)
const author = inText(text, 'creator', { name: 'Ada Voss', role: 'author' }, [0, 3], 'label:author', 0.9)
const fandom = inText(text, 'fandom', { name: 'Quay' }, [0, 3], 'label:fandom', 0.9)

test('named: what no rule has read is added', () => assert.deepEqual(read({ tideway: 'title', harbour: 'fandom', ottilie: 'author' }), ['title Tideway 0.7', 'fandom Harbour 0.7', 'creator Ottilie author 0.7']))
test('named: a first short line gives way to a title, and stays as what else it may be', () => assert.deepEqual(read({ tideway: 'title' }, [weak]), ['title Greetings 0.3', 'title Tideway 0.7']))
test('named: a title that is stated stays alone', () => assert.deepEqual(read({ tideway: 'title' }, [sure]), ['title Greetings 0.9']))
test('named: a subject, and what a sentence calls the story, may be cut otherwise', () => {
  const long = (rule: string, kind: 'subject' | 'formal'): Assertion => inText(text, 'title', { title: 'Tideway is', kind }, [11, 21], rule, 0.9)
  assert.deepEqual(read({ tideway: 'title' }, [long('subject:title', 'subject')]), ['title Tideway is 0.3', 'title Tideway 0.7'])
  assert.deepEqual(read({ tideway: 'title' }, [long('words:title', 'formal')]), ['title Tideway is 0.3', 'title Tideway 0.7'])
  assert.deepEqual(read({ harbour: 'title' }, [long('words:title', 'formal')]), ['title Tideway is 0.9'])
})
test('named: a doubtful rule gives way to what was learnt, another rule does not', () => {
  const person = (rule: string): Assertion => inText(text, 'creator', { name: 'Ottilie', role: 'idea' }, [text.indexOf('Ottilie'), text.indexOf('Ottilie') + 7], rule, 0.7)
  assert.deepEqual(read({ ottilie: 'beta' }, [person('signature:by-line')]), ['creator Ottilie beta 0.7'])
  assert.deepEqual(read({}, [person('credit:thanked')]), [])
  for (const rule of ['credit:beta', 'credit:idea', 'label:idea']) assert.deepEqual(read({}, [person(rule)]), ['creator Ottilie idea 0.7'])
})
test('named: nobody is added to the authors that are stated, and no fandom to a fandom', () => assert.deepEqual(read({ ottilie: 'author', harbour: 'fandom' }, [author, fandom]), ['creator Ada Voss author 0.9', 'fandom Quay 0.9']))
test('named: a title and an author are looked for harder where there is none, and nobody else is', () => {
  assert.deepEqual(read({ tideway: 'title', ottilie: 'author', harbour: 'fandom' }, [], 50), ['title Tideway 0.7', 'creator Ottilie author 0.7'])
  assert.deepEqual(read({ tideway: 'title', ottilie: 'author' }, [sure, author], 50), ['title Greetings 0.9', 'creator Ada Voss author 0.9'])
})
test('named: an owner is cut, and an author in a sentence called, as was learnt', () => {
  const person = (rule: string, role: 'owner' | 'author', to: number): Assertion => inText(text, 'creator', { name: text.slice(text.indexOf('Ottilie'), text.indexOf('Ottilie') + to), role }, [text.indexOf('Ottilie'), text.indexOf('Ottilie') + to], rule, 0.7)
  assert.deepEqual(read({ ottilie: 'owner' }, [sure, author, person('credit:owner', 'owner', 13)]), ['title Greetings 0.9', 'creator Ada Voss author 0.9', 'creator Ottilie owner 0.7'])
  assert.deepEqual(read({ ottilie: 'beta' }, [sure, author, person('credit:author', 'author', 7)]), ['title Greetings 0.9', 'creator Ada Voss author 0.9', 'creator Ottilie beta 0.7'])
  assert.deepEqual(read({}, [sure, author, person('credit:author', 'author', 7)]), ['title Greetings 0.9', 'creator Ada Voss author 0.9'])
})
test('named: words that state something else name nobody', () => assert.deepEqual(read({ greetings: 'beta' }, [sure]), ['title Greetings 0.9']))
for (const [again, isTitle] of [['SLACK WATER', true], ['Slack\n\nWater', true], ['Slack Water, all', false], ['slack', false]] as const) test(`named: a first short line ${isTitle ? 'stays' : 'gives way to a title'} where ${JSON.stringify(again)} stands alone below it`, () => {
  const front = `Slack Water\n\nTideway is finished.\n\n${again}\n\n`
  const title = inText(front, 'title', { title: 'Slack Water', kind: 'caption' }, [0, 11], 'title-page:first short line', 0.9)
  const titles = withNamed(`${front}The story.\n`, [[0, front.length], [front.length + 11, front.length + 11]], [front.length, front.length + 11], [title], '', chainOf({ tideway: 'begins title' })).map(({ rule }) => rule)
  assert.deepEqual(titles, isTitle ? ['title-page:first short line'] : ['title-page:first short line', 'named:title'])
})
for (const words of ['Project Harbour printed it.', 'the staff room liked it.']) test(`named: ${words.split(' ').slice(0, 2).join(' ')} is nobody`, () => {
  const own = `${words}\n\nThe story.\n`
  const [begins, within] = ['begins thanked', 'within thanked']
  const chain = chainOf({ project: begins, the: begins, harbour: within, staff: within, room: within })
  assert.deepEqual(withNamed(own, [[0, words.length], [own.length, own.length]], [words.length + 2, own.length], [], '', chain), [])
})
test('named: nothing learnt cuts a word, such as one that has lost its accent', () => {
  const own = 'Ren?e Lindqvist\n\nThe story.\n'
  const label = inText(own, 'creator', { name: 'Ren?e Lindqvist', role: 'author' }, [0, 15], 'label:author', 0.9)
  const given = { begins: 'begins author', within: 'within author' }
  for (const chain of [chainOf({ ren: given.begins }), chainOf({ ren: given.begins, lindqvist: given.begins })]) assert.deepEqual(withNamed(own, [[0, 15], [own.length, own.length]], [17, own.length], [label], '', chain).flatMap(({ value }) => ('name' in value ? [value.name] : [])), ['Ren?e Lindqvist'])
})

const paged = async (page: string): Promise<readonly string[]> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`${page}\n\nThe rain had stopped by noon, and the harbour was quiet. Nobody had opened the shutters since the spring.\n\nShe pulled at the handle until it gave, and the boots were still there.\n`), name: 'x.txt' })
  return ofField(draft?.assertions ?? [], 'creator').filter(({ value }) => value.role === 'author').map(({ value }) => value.name)
}
for (const [claim, page, authors] of [
  ['a name above the title is the author\'s', 'Amelia Halloran\n\nTHE COLD WATCH', ['Amelia Halloran']],
  ['the same where the title is not in capitals', 'Amelia Halloran\n\nThe Cold Watch', ['Amelia Halloran']],
  ['a name between the title and who drew for it is the author\'s', 'THE COLD WATCH\n\nAmelia Halloran\n\nIllustrated by Toni Marks', ['Amelia Halloran']],
  ['a world above the title is nobody', 'Harbour Lights\n\nThe Cold Watch', []],
] as const) test(`named: ${claim}`, async () => assert.deepEqual(await paged(page), authors))
