import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCatalogue } from '../catalogue/open.ts'
import type { Desk } from '../catalogue/store.ts'
import { openWriter } from '../catalogue/writer.ts'
import { stranger } from '../consent/policy.ts'
import { listedTo } from '../consent/predicate.ts'
import { intake } from '../intake/intake.ts'
import { pack } from '../parsing/packed.ts'
import { makeApp } from './app.ts'
import { presentWorks } from './present-works.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-present-'))
const writer = await openWriter(folder, { thread: false })
const catalogue = await openCatalogue(folder)
after(async () => {
  await catalogue.close()
  await writer.close()
  rmSync(folder, { recursive: true, force: true })
})
const now = '2026-01-02T03:04:05.000Z'
const app = makeApp({ catalogue, desk: { rule: (key: string, wish: Parameters<Desk['rule']>[1]) => writer.rule(key, wish, now) } as Desk, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
const accede = async (name: string, text: string): Promise<void> => {
  const accession = await writer.begin({ resumeKey: name, roots: [name], terms: {}, now })
  const bytes = Buffer.from(text)
  const [path, sha256] = [Buffer.from(name), hash('sha256', bytes, 'buffer')]
  const member = { path: new Uint8Array(), name: path, shown: name, sha256, sizeBytes: bytes.length, packed: pack(await intake({ bytes, name })) }
  await writer.take(accession, [{ deposit: { path, shown: name, sha256, sizeBytes: bytes.length }, whole: true, findings: [], member }])
  await writer.end(accession.id, now, {})
}
const part = (n: number, rating: string): string => `Title: The Long Road\nAuthor: Ann\nRating: ${rating}\nPart: ${n} of 2\n\nOn day ${n} they walked past milestone number ${n}, and the rain had come in from the west before noon and lay over the road.\n\nNeither of them said what both had come to say.\n`
const onlyKey = async (): Promise<string> => (await catalogue.newest(listedTo(stranger), 9))[0]?.key ?? ''

/** Sends a form as who has a cookie; the cookie that comes back. */
const save = async (cookie: string, form: Readonly<Record<string, string>>, path = '/settings'): Promise<string> => {
  const response = await app.request(path, { method: 'POST', body: new URLSearchParams(form).toString(), headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } })
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}
const ask = (path: string, cookie: string): Promise<Response> => Promise.resolve(app.request(path, { headers: { cookie } }))
const text = async (path: string, cookie: string): Promise<string> => (await ask(path, cookie)).text()
const exported = async (cookie: string): Promise<{ readonly hiddenWorks: readonly string[]; readonly answered: readonly string[] }> => (await ask('/settings/export', cookie)).json() as never

await accede('road2.txt', part(2, 'R'))
const before = await onlyKey()
const hiding = await save('', { hide: `work ${before}` }, '/settings/hide')
const answering = await save('', { do: 'answer', work: before })

test('present works: what is hidden is gated, what is answered for open, before anything moves', async () => {
  assert.deepEqual(await catalogue.movedKeys([before, 'aaaaaaaaaaaa']), new Map())
  assert.match(await text('/browse/creator/ann', hiding), /hidden by your/)
  assert.deepEqual([(await ask(`/works/${before}`, hiding)).status, (await ask(`/works/${before}`, answering)).status], [403, 200])
})
test('present works: a work stays hidden where an earlier part has given it another key, and who answered for it is asked again', async () => {
  await accede('road1.txt', part(1, 'R'))
  const key = await onlyKey()
  assert.notEqual(key, before)
  assert.deepEqual(await catalogue.movedKeys([before, key, 'aaaaaaaaaaaa']), new Map([[before, [key]]]))
  assert.equal((await ask(`/works/${before}`, hiding)).headers.get('location'), `/works/${key}`)
  assert.deepEqual([(await ask(`/works/${key}`, hiding)).status, (await ask(`/works/${key}`, answering)).status, (await ask(`/works/${key}`, '')).status], [403, 403, 403])
  assert.doesNotMatch(await text('/', hiding), /The Long Road/)
  assert.match(await text('/browse/creator/ann', hiding), /hidden by your/)
  assert.match(await text('/settings', hiding), new RegExp(`href="/works/${key}"[^>]*>The Long Road`))
})
test('present works: the next save writes the present key, and the moved work can be shown again', async () => {
  const key = await onlyKey()
  const saved = await save(hiding, { do: 'save', highest: 'explicit' })
  assert.deepEqual((await exported(saved)).hiddenWorks, [key])
  assert.equal((await ask(`/works/${key}`, saved)).status, 403)
  assert.equal((await ask(`/works/${key}`, await save(saved, { show: `work ${key}` }, '/settings/hide'))).status, 200)
})
test('present works: of a work that is withheld since, nobody learns the key', async () => {
  const key = await onlyKey()
  await writer.rule(key, { act: 'withhold', by: 'test' }, now)
  assert.deepEqual(await catalogue.movedKeys([before]), new Map())
  assert.deepEqual((await exported(hiding)).hiddenWorks, [before])
  await writer.rule(key, { act: 'publish', by: 'test' }, now)
  assert.deepEqual((await exported(hiding)).hiddenWorks, [key])
})
test('present works: who has said nothing of works asks nothing of the catalogue', async () => {
  const never = { movedKeys: () => assert.fail('asked') }
  assert.equal(await presentWorks(never, stranger), stranger)
})
test('present works: a work that was divided is hidden in all that came of it, each once', async () => {
  const divided = { movedKeys: () => Promise.resolve(new Map([['aaaaaaaaaaaa', ['bbbbbbbbbbbb', 'cccccccccccc']]])) }
  assert.deepEqual(await presentWorks(divided, { ...stranger, withoutWorks: ['aaaaaaaaaaaa', 'cccccccccccc'] }), { ...stranger, withoutWorks: ['bbbbbbbbbbbb', 'cccccccccccc'] })
})
