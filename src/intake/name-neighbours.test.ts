import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from './intake.ts'
import { authorsAmong } from './name-neighbours.ts'

const told = (...paths: readonly string[]): readonly string[] => Array.from(authorsAmong(paths), ([path, metadata]) => `${path}: ${metadata.map(({ words }) => words).join('; ')}`)

const cases: readonly (readonly [claim: string, paths: readonly string[], wanted: readonly string[]])[] = [
  ['words that are family names too are nobody', ['a/bell_tower_03.txt', 'a/bell_ringer.txt', 'a/long_road_03.txt', 'a/long_way_home.txt', 'a/black_ice.txt', 'a/rose_garden.txt'], []],
  ['a family name alone is nobody, nor one that comes again with the same word', ['a/smith_longroad_01.txt', 'a/smith_longroad_02.txt', 'b/smith_gulls.txt'], []],
  ['a series before its stories is nobody', ['a/Harbour Lights - Nine Bells.txt', 'a/Harbour Lights - The Weir.txt', 'a/Harbour Lights - The Oar.txt'], []],
  ['folders of worlds are nobody', ['Harry Potter/a.txt', 'Veronica Mars/b.txt', 'Susan Calvin/c.txt', 'Anna Karenina/d.txt', 'nightjar/e.txt'], []],
  ['folders beside two people may be anything', ['Joan Pell/a.txt', 'Ann Lee/b.txt', 'nightjar/c.txt'], []],
  ['folders beside folders of people are people, but for what collections are called', ['s/Joan Pell/a.txt', 's/Ann Lee/b.txt', 's/thomas_grebe/c.txt', 's/Quillon Brask/d.txt', 's/nightjar/road/e.txt', 's/misc/f.txt', 'o/kestrel/g.txt'], ['s/Joan Pell/a.txt: Joan Pell', 's/Ann Lee/b.txt: Ann Lee', 's/thomas_grebe/c.txt: Thomas Grebe', 's/Quillon Brask/d.txt: Quillon Brask', 's/nightjar/road/e.txt: nightjar']],
  ['a folder whose path tells that it is an author\'s is told by that', ['Stories/Joan Pell/a.txt', 'Stories/Ann Lee/b.txt', 'Stories/Thomas Grebe/c.txt', 'Stories/nightjar/e.txt'], ['Stories/nightjar/e.txt: nightjar']],
  ['a family name that comes again with other words', ['a/smith_longroad_03.txt', 'a/smith_gulls.txt', 'a/weir.txt'], ['a/smith_longroad_03.txt: smith; Longroad', 'a/smith_gulls.txt: smith; Gulls']],
  ['names before a dash among names that are known', ['Jane Whitlow - The Salt Stair.txt', 'Sable Winter - Nine Bells.txt', 'raven_x - The Long Road.txt'], ['Sable Winter - Nine Bells.txt: Sable Winter; Nine Bells', 'raven_x - The Long Road.txt: raven_x; The Long Road']],
]
for (const [claim, paths, wanted] of cases) test(`neighbours: ${claim}`, () => assert.deepEqual(told(...paths), wanted))

test('neighbours: who is told by them wrote it, where the text does not say who did', async () => {
  const read = async (text: string): Promise<readonly string[]> => {
    const { drafts: [draft] } = await intake({ bytes: Buffer.from(text), name: 'a/smith_longroad.txt', hints: { metadata: [{ path: 'neighbours author', words: 'smith' }, { path: 'neighbours title', words: 'Longroad' }] } })
    return draft?.assertions.flatMap(({ field, value }) => (field === 'title' && 'title' in value ? [value.title] : field === 'creator' && 'name' in value ? [value.name] : [])).sort() ?? []
  }
  const story = 'The ferry left at six, and nobody on the quay waved to it.\n\nIt rained until the evening bell.\n'
  assert.deepEqual(await read(story), ['Longroad', 'smith'])
  assert.deepEqual(await read(`Title: The Weir\nAuthor: Bo Ash\n\n${story}`), ['Bo Ash', 'The Weir'])
})
