import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inProcessParsers } from '../../test/support/in-process.ts'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { openCatalogue } from './open.ts'
import { openWriter } from './writer.ts'

const folder = temporaryFolder()
after(folder.remove)
const prose = 'The keeper climbed the stairs and lit the lamp, and nobody came to the harbour that night. '.repeat(20)
const mail = (from: string, subject: string, id: number, text: string): string => `From: ${from}\nTo: list@example.org\nSubject: ${subject}\nDate: Mon, 4 Jan 1999 10:11:12 -0500\nMessage-ID: <a${id}@example.org>\n\n${text}\n`
const letter = { 'letter.eml': mail('Ida Smith <ida@example.org>', 'my stories', 1, 'Hello everybody,\n\nI have decided to leave. Please take all my stories down from the archive.\n\nIda') }
const stories = {
  'by-name.txt': `The Ladder\nby Ida Smith\nRated PG\n\n${prose}\n`,
  'by-address.eml': mail('Wren <IDA@example.org>', 'FIC: The Weir (PG)', 2, `Title: The Weir\nAuthor: Wren\nRating: PG\n\n${prose}`),
  'other.txt': `The Quay\nby Bo Ash\nRated PG\n\n${prose}\n`,
}
const now = '2026-02-01T00:00:00.000Z'

async function state(data: string): Promise<{ readonly listed: readonly (readonly [path: string, detail: string | undefined])[]; readonly states: readonly string[]; readonly keys: ReadonlyMap<string, string> }> {
  const catalogue = await openCatalogue(data)
  const { looks } = await catalogue.looks({ offset: 0, limit: 99 })
  const works = await catalogue.newest(openTo(keeper), 9)
  await catalogue.close()
  const listed = looks.filter(({ finding }) => finding.code === 'creator-withdrew')
  return { listed: listed.map(({ path, finding }) => [path, finding.detail] as const), states: works.map(({ title, facts }) => `${title}: ${facts.state}`).toSorted(), keys: new Map(looks.map(({ path, work = '' }) => [path, work])) }
}
const both = [['by-address.eml', 'letter.eml: Please take all my stories down'], ['by-name.txt', 'letter.eml: Please take all my stories down']]

for (const [how, heaps] of [['with the stories', [{ ...letter, ...stories }]], ['before the stories', [letter, stories]], ['after the stories', [stories, letter]]] as const) {
  test(`withdrawals: who asks in a letter that all of theirs be taken down has their works listed, by name or address, and shown until somebody rules: the letter comes ${how}`, async () => {
    const data = join(folder.path, how)
    for (const [n, heap] of heaps.entries()) await importSmall(data, [writeHeap(`${data}${n}`, heap)], { pool: inProcessParsers() })
    const { listed, states, keys } = await state(data)
    assert.deepEqual(listed, both)
    assert.deepEqual(states.filter((each) => each.endsWith('published')), ['The Ladder: published', 'The Quay: published', 'The Weir: published'])
    const writer = await openWriter(data, { thread: false })
    await writer.rule(keys.get('by-name.txt') ?? '', { act: 'withhold', by: 'Cura' }, now)
    assert.deepEqual((await state(data)).listed, both.slice(0, 1))
    await writer.rule(keys.get('by-address.eml') ?? '', { act: 'set', field: 'permission', value: { permission: 'granted' }, by: 'Cura' }, now)
    assert.deepEqual((await state(data)).listed, [])
    for (const ruling of [1, 2]) await writer.undo(ruling, 'Cura', now)
    assert.deepEqual((await state(data)).listed, both)
    await writer.rule(keys.get('letter.eml') ?? '', { act: 'deny', field: 'permission', value: { permission: 'refused' }, by: 'Cura' }, now)
    assert.deepEqual((await state(data)).listed, [])
    await writer.close()
  })
}
