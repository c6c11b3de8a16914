import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { temporaryFolder } from '../../test/support/small-archive.ts'
import { openCatalogue } from '../catalogue/open.ts'
import { openWriter } from '../catalogue/writer.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const data = join(path, 'data')
const digest = (n: number): Buffer => Buffer.alloc(32, n)
const ours = 'KOReader of somebody'

before(async () => {
  const writer = await openWriter(data, { thread: false })
  for (const [n, made] of ['2026-01-05T10:00:00.000Z', '2026-02-05T10:00:00.000Z', '2026-02-05T11:00:00.000Z'].entries()) await writer.makeToken({ digest: digest(n), owner: digest(n), name: ours, settings: 'highest=teen' }, made)
  await writer.useToken(digest(0), '2026-06')
  await writer.close()
})

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const code = await main(['tokens', ...words], { INCIPIT_DATA: data }, { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(''), columns: 80 })
  return { code, out, err }
}

test('tokens: the command counts, and tells nothing of whose they are', async () => {
  const { code, out } = await run()
  assert.equal(code, 0)
  assert.deepEqual(out.trim().split('\n').map((line) => line.split(/ {2,}/)), [['in force', '3'], ['room for', '49,997 more'], ['revoked', '0'], ['never used', '2'], ['used 2026-06', '1'], ['made 2026-02-05', '2'], ['made 2026-01-05', '1']])
  assert.ok(!(await run('--json')).out.includes(ours))
})

const wrong = [['a month to come', '--clear-unused', '9999-01'], ['half a month', '--clear-unused', '2026-1'], ['a month that there is not', '--clear-unused', '2026-13'], ['no day', '--clear-made', 'yesterday'], ['a word', 'all']] as const
for (const [claim, ...words] of wrong) {
  test(`tokens: ${claim} clears nothing and is said`, async () => {
    const { code, err } = await run(...words)
    assert.equal(code, 2)
    assert.match(err, /incipit tokens --help tells more/)
    assert.equal(JSON.parse((await run('--json')).out).inForce, 3)
  })
}

test('tokens: what is cleared is in force no longer, for a catalogue that was open all the time too', async () => {
  const catalogue = await openCatalogue(data)
  const inForce = async (): Promise<readonly number[]> => (await Promise.all([0, 1, 2].map(async (n) => ((await catalogue.token(digest(n).toString('hex'))) ? [n] : [])))).flat()
  assert.deepEqual(await inForce(), [0, 1, 2])
  const { cleared, inForce: rest, revoked } = JSON.parse((await run('--clear-made', '2026-02-05', '--json')).out)
  assert.deepEqual([cleared, rest, revoked], [2, 1, 2])
  assert.deepEqual(await inForce(), [0])
  assert.match((await run('--clear-unused', '2026-07')).out, /^1 revoked\.\nin force +0\n/)
  assert.deepEqual(await inForce(), [])
  await catalogue.close()
})
