import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inProcessParsers } from '../../../test/support/in-process.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { importSmall, temporaryFolder, writeHeap } from '../../../test/support/small-archive.ts'
import { openDesk } from '../../archive/desk.ts'
import { openCatalogue } from '../../catalogue/open.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { isMade, rules } from '../../text/typography/repairs.ts'
import { makeApp } from '../app.ts'
import { opened } from './desk-work.ts'

const { catalogue, desk, key, close } = await openRooms()
after(close)
const rooms = { catalogue, desk, secret: 'secret', keeperToken: 'opensesame' }
const app = makeApp(rooms)
const form = 'application/x-www-form-urlencoded'
const cookie = ((await app.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const get = (path: string, as = cookie): Promise<Response> => Promise.resolve(app.request(path, { headers: { cookie: as } }))
const token = /name="token" value="([^"]+)"/.exec(await (await get('/desk')).text())?.[1] ?? ''
const post = (path: string, fields: Record<string, string>, as = cookie): Promise<Response> => Promise.resolve(app.request(path, { method: 'POST', headers: { 'content-type': form, cookie: as }, body: new URLSearchParams({ token, ...fields }).toString() }))
const work = (path: string): string => `/desk/works/${key(path)}`
const record = async (path: string): Promise<string> => (await get(`/works/${key(path)}`, '')).text()

test('desk: the link opens it, and nobody else’s cookie does', async () => {
  assert.equal((await get('/desk')).status, 200)
  for (const other of ['', 'incipit_desk=x', cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), cookie.replace('incipit_desk', 'incipit_reader')]) assert.equal((await get('/desk', other)).status, 404, other)
})

test('desk: a new token shuts out whoever came by the old one', async () => {
  assert.equal((await makeApp({ ...rooms, keeperToken: 'new' }).request('/desk', { headers: { cookie } })).status, 404)
})

test('desk: its pages are kept by no cache', async () => assert.equal((await get('/desk')).headers.get('cache-control'), 'private, no-store'))

test('desk: a form without its token, or with another’s, rules nothing', async () => {
  for (const given of ['', 'x', token.replace(/^./, (first) => (first === 'x' ? 'y' : 'x'))]) assert.equal((await post(`${work('estuary/sluice.txt')}/rulings`, { act: 'withhold', token: given })).status, 403)
  assert.equal((await catalogue.rulings(key('estuary/sluice.txt'))).length, 0)
})

const rulings: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['a title', { act: 'set', field: 'title', title: 'The Sluice-Keeper' }, /<h1[^<>]*>The Sluice-Keeper/],
  ['a creator beside the other', { act: 'add', field: 'creator', name: 'Turnstone', role: 'author' }, /by <span dir="auto">Petrel<\/span> and <span dir="auto">Turnstone/],
  ['a rating', { act: 'set', field: 'rating', rung: 'teen' }, /rung-teen/],
  ['a warning', { act: 'set', field: 'warning', warning: 'grief' }, /Grief<a class="mark ruling"/],
  ['a tag', { act: 'add', field: 'tag', name: 'winter walks' }, /winter walks/],
  ['a summary', { act: 'set', field: 'summary', text: 'Two people, <one> sluice.' }, /Two people, &lt;one&gt; sluice\./],
  ['a series', { act: 'set', field: 'series', name: 'Walks', number: '2' }, /Walks, 2/],
  ['a date', { act: 'set', field: 'date', date: '2001-05', kind: 'posted' }, /May 2001 \(posted\)/],
  ['a language', { act: 'set', field: 'language', language: 'fr' }, /French/],
  ['a fandom struck out', { act: 'deny', field: 'fandom', index: '0' }, /<h1[^<>]*>/],
  ['a status', { act: 'set', field: 'status', status: 'complete' }, /complete/],
]
for (const [claim, fields, shown] of rulings) {
  test(`desk: rules ${claim}, and undoes it`, async () => {
    const path = 'estuary/sluice.txt'
    const before = await record(path)
    const answer = await post(`${work(path)}/rulings`, fields)
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), `${work(path)}?done`)
    const after = await record(path)
    assert.match(after, shown)
    assert.notEqual(after, before)
    const ruling = (await catalogue.rulings(key(path))).at(-1)
    assert.equal((await post(`${work(path)}/undo`, { ruling: String(ruling?.id) })).status, 303)
    assert.equal(await record(path), before)
  })
}

const refused: readonly (readonly [string, Record<string, string>, number])[] = [
  ['an act that is none', { act: 'burn', field: 'title', title: 'x' }, 404], ['a field that is none', { act: 'set', field: 'constructor', name: 'x' }, 404], ['a field that nobody rules on', { act: 'set', field: 'email', address: 'x@example.org' }, 404],
  ['a second title beside the first', { act: 'add', field: 'title', title: 'x' }, 404], ['striking out what is not there', { act: 'deny', field: 'fandom', index: '7' }, 404],
]
for (const [claim, fields, status] of refused) test(`desk: refuses ${claim}`, async () => assert.equal((await post(`${work('estuary/sluice.txt')}/rulings`, fields)).status, status))

test('desk: whether it is a story is asked where a rule doubts it; none is taken off the shelves, one is asked about no more, and each is undone', async () => {
  const folder = temporaryFolder()
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { 'readme.txt': 'Title: The Tide\nRating: general\nFinding: perhaps-no-story\n\nWords of it.\n' })])
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const [{ key: tale } = { key: '' }] = await own.newest(openTo(keeper), 1)
  const read = async (path: string): Promise<Response> => small.request(path, { headers: { cookie: as } })
  const secretOf = /name="token" value="([^"]+)"/.exec(await (await read('/desk')).text())?.[1] ?? ''
  const send = async (path: string, fields: Record<string, string>): Promise<number> => (await small.request(`/desk/works/${tale}/${path}`, { method: 'POST', headers: { 'content-type': form, cookie: as }, body: new URLSearchParams({ token: secretOf, ...fields }).toString() })).status
  const asked = async (): Promise<number> => (await own.looks({ offset: 0, limit: 9 })).total
  const page = async (): Promise<string> => (await read(`/desk/works/${tale}`)).text()
  assert.match(await page(), /value="yes">It is a story.*value="no">It is none/s)
  assert.equal(await asked(), 1)
  assert.equal(await send('rulings', { act: 'set', field: 'story', story: 'perhaps' }), 404)
  assert.equal(await send('rulings', { act: 'set', field: 'story', story: 'no' }), 303)
  assert.deepEqual([await asked(), (await small.request(`/works/${tale}`)).status], [0, 404])
  assert.match(await page(), /the keeper said that it is no story/)
  await send('undo', { ruling: '1' })
  assert.deepEqual([await asked(), (await small.request(`/works/${tale}`)).status], [1, 200])
  await send('rulings', { act: 'set', field: 'story', story: 'yes' })
  assert.deepEqual([await asked(), (await small.request(`/works/${tale}`)).status], [0, 200])
  await send('undo', { ruling: '3' })
  assert.equal(await asked(), 1)
  await assert.rejects(async () => its.rule(tale, { act: 'set', field: 'story', value: { story: 'no' }, by: 'test' }), /that is true or false/)
  await own.close()
  await its.close()
  folder.remove()
})
test('desk: of two files with the same part one is said to be right, and one to be a work by itself; each is undone where it is told', async () => {
  const folder = temporaryFolder()
  const part = (n: number, name: string): string => `Title: The Long Road\nAuthor: Ann\nRating: general\nPart: ${n} of 2\n\nThe file is ${name}.\n`
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { '1.txt': part(1, 'one'), '2.txt': part(2, 'two'), '2b.txt': part(2, 'another') })])
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const read = async (path: string): Promise<string> => (await small.request(path, { headers: { cookie: as } })).text()
  const secretOf = /name="token" value="([^"]+)"/.exec(await read('/desk'))?.[1] ?? ''
  const send = async (path: string, fields: Record<string, string>): Promise<string | null> => (await small.request(path, { method: 'POST', headers: { 'content-type': form, cookie: as }, body: new URLSearchParams({ token: secretOf, ...fields }).toString() })).headers.get('location')
  const [{ key: road } = { key: '' }] = await own.newest(openTo(keeper), 1)
  const page = `/desk/works/${road}`
  const files = async (): Promise<readonly string[]> => ((await own.segments(road)) ?? []).map((segment) => opened(segment).path)
  const place = { act: 'set', field: 'place', segment: '1', alternative: '1' }
  assert.deepEqual([...(await read(page)).matchAll(/name="is" value="(\w+)">[^<]*<span class="hidden"> ([^<]*)</g)].map(([, is, path]) => `${is} ${path}`), ['apart 1.txt', 'first 2.txt', 'apart 2.txt', 'first 2b.txt', 'apart 2b.txt'])
  for (const wrong of [{ is: 'second' }, { is: 'first', alternative: '2' }, { is: 'first', segment: '9' }]) assert.equal(await send(`${page}/rulings`, { ...place, ...wrong }), null)
  assert.equal(await send(`${page}/rulings`, { ...place, is: 'first' }), `${page}?done`)
  assert.deepEqual(await files(), ['1.txt', '2b.txt'])
  assert.match(await read(page), /the keeper said that of the texts of this part this one is right/)
  await send(`${page}/undo`, { ruling: '1' })
  assert.deepEqual(await files(), ['1.txt', '2.txt'])
  const [moved = ''] = ((await send(`${page}/rulings`, { ...place, is: 'apart' })) ?? '').split('?')
  assert.notEqual(moved, page)
  assert.match(await read(moved), /the keeper said that this text is a work by itself/)
  assert.equal((await own.newest(openTo(keeper), 9)).length, 2)
  await send(`${moved}/undo`, { ruling: '3' })
  assert.equal((await own.newest(openTo(keeper), 9)).length, 1)
  await own.close()
  await its.close()
  folder.remove()
})
test('desk: two works with one title and creator are listed with the way to both, and to the ruling', async () => {
  const folder = temporaryFolder()
  const tide = 'Title: The Tide\nAuthor: Ann\nRating: general\n\nIt was a quiet evening.\n'
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { 'a.txt': tide, 'b.txt': `${tide}And it rained.\n` })])
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const [late, early] = (await own.newest(openTo(keeper), 9)).map(({ key: each }) => each)
  const page = await (await small.request('/desk', { headers: { cookie: as } })).text()
  assert.match(page, new RegExp(`href="/desk/works/${late}">The Tide</a>.*Another work has the same title and creator.*href="/desk/works/${early}">the other one</a>.*href="/desk/works/${late}\\?with=${early}#place"`))
  await own.close()
  await its.close()
  folder.remove()
})
test('desk: two works are said to be one, or one a part of the other, by an address; each is undone where it is told', async () => {
  const folder = temporaryFolder()
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { 'a.txt': 'Title: The Weir\nRating: general\n\nThe lamp was lit.\n', 'b.txt': 'Title: The Weir, on\nRating: general\n\nIt went out.\n' })])
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const read = async (path: string): Promise<string> => (await small.request(path, { headers: { cookie: as } })).text()
  const secretOf = /name="token" value="([^"]+)"/.exec(await read('/desk'))?.[1] ?? ''
  const send = async (path: string, fields: Record<string, string>): Promise<string | null> => (await small.request(path, { method: 'POST', headers: { 'content-type': form, cookie: as }, body: new URLSearchParams({ token: secretOf, act: 'set', field: 'place', ...fields }).toString() })).headers.get('location')
  const [on, weir] = (await own.newest(openTo(keeper), 9)).map(({ key: each }) => `/desk/works/${each}`) as [string, string]
  assert.match(await read(`${on}?with=abc`), /<details open>.*Beside another work[\s\S]*name="of"[^>]* value="abc"/)
  for (const wrong of [{ is: 'same', of: '' }, { is: 'same', of: on }, { is: 'part', of: weir }, { is: 'part', of: weir, number: 'x' }, { is: 'part', of: on, number: '2' }]) assert.equal(await send(`${on}/rulings`, wrong), `${on}?wrong#place`)
  assert.equal(await send(`${on}/rulings`, { is: 'same', of: `https://library.example${weir.slice('/desk'.length)}/?x#p7` }), `${weir}?done`)
  assert.match(await read(weir), /the keeper said that this and work \w+ are one/)
  await send(`${weir}/undo`, { ruling: '1' })
  assert.equal(await send(`${on}/rulings`, { is: 'part', of: weir, number: '2' }), `${weir}?done`)
  assert.match(await read(weir), /said that this text is part 2 of work/)
  assert.deepEqual(((await own.segments(weir.slice(12))) ?? []).map((segment) => opened(segment).path), ['a.txt', 'b.txt'])
  assert.match(await read(weir), /<select id="place-text" name="text"><option value="0 0">a\.txt<\/option><option value="1 0">b\.txt/)
  assert.match((await send(`${weir}/rulings`, { is: 'part', of: weir, number: '0', text: '1 0' })) ?? '', /\?done$/)
  assert.deepEqual(((await own.segments(on.slice(12))) ?? []).map((segment) => opened(segment).path), ['b.txt', 'a.txt'])
  await own.close()
  await its.close()
  folder.remove()
})
test('desk: a form that gives no value is sent back to be filled in', async () => {
  const answer = await post(`${work('estuary/sluice.txt')}/rulings`, { act: 'set', field: 'title', title: '   ' })
  assert.equal(answer.headers.get('location'), `${work('estuary/sluice.txt')}?wrong#f-title`)
})

test('desk: leave to archive stands there with its words, and their conditions, for the keeper and for readers', async () => {
  const folder = temporaryFolder()
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { 'a.txt': `Title: The Weir\nAuthor: Ann\nRating: G\nArchive: anywhere, but keep my name on it\n\n${'The keeper lit the lamp, and nobody came to the harbour that night. '.repeat(20)}\n` })], { pool: inProcessParsers() })
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const [{ key: weir } = { key: '' }] = await own.newest(openTo(keeper), 1)
  for (const path of [`/works/${weir}`, `/desk/works/${weir}`]) assert.match(await (await small.request(path, { headers: { cookie: as } })).text(), /Archiving granted.*<q>anywhere, but keep my name on it<\/q>/, path)
  await own.close()
  await its.close()
  folder.remove()
})
test('desk: a ruling of another work is not undone from here', async () => {
  await post(`${work('misc/story07.txt')}/rulings`, { act: 'set', field: 'title', title: 'The Coat' })
  const ruling = (await catalogue.rulings(key('misc/story07.txt'))).at(-1)
  assert.equal((await post(`${work('estuary/sluice.txt')}/undo`, { ruling: String(ruling?.id) })).status, 404)
})

test('desk: it sees what is withheld, and the addresses that the rooms veil', async () => {
  assert.equal((await get(work('misc/noarchive.txt'))).status, 200)
  assert.match(await (await get(`${work('estuary/tideclerk.txt')}/segments/0`)).text(), /ann\.marlow@example\.org/)
  assert.doesNotMatch(await (await get(`/works/${key('estuary/tideclerk.txt')}/received`)).text(), /ann\.marlow/)
})

test('desk: terms answer for what nobody stated, and for nothing else', async () => {
  const [salt, winter] = [`/works/${key('misc/saltroad.txt')}`, `/works/${key('misc/harbourmaster.txt')}`]
  assert.equal((await get(salt, '')).status, 403)
  const accession = (await catalogue.accessions())[0]
  assert.equal((await post(`/desk/accessions/${accession?.id}`, { rating: 'general', answer: 'none', from: 'A box', note: '' })).status, 303)
  assert.match(await (await get(salt, '')).text(), /mark terms/)
  assert.equal((await get(winter, '')).status, 403)
  assert.equal((await post('/desk/accessions/99', { rating: 'general' })).status, 404)
  await post(`/desk/accessions/${accession?.id}`, {})
  assert.equal((await get(salt, '')).status, 403)
})

const shown = async (path: string): Promise<string> => (await get(`/works/${key(path)}/chapters/1`, '')).text()
const tide = 'estuary/tideclerk.txt'
const all = [...rules.keys()]
const sure = all.find((name) => rules.get(name)?.threshold !== undefined) ?? ''

test('desk: a rule that the archive does not make is made on no page, and on every one again after', async () => {
  const before = await shown(tide)
  assert.match(before, /“The lamp/)
  const off = new URLSearchParams([['token', token], ...all.filter((name) => rules.get(name)?.group !== 'quotes').map((name) => ['on', name] as [string, string])])
  assert.equal((await app.request('/desk/repairs', { method: 'POST', headers: { 'content-type': form, cookie }, body: off.toString() })).headers.get('location'), '/desk/repairs?done')
  assert.match(await shown(tide), /&quot;The lamp/)
  const page = await (await get('/desk/repairs')).text()
  assert.deepEqual([...page.matchAll(/name="on" value="([a-z-]+)"[^>]* checked/g)].map((match) => match[1]), [...all].filter((name) => rules.get(name)?.group !== 'quotes').sort((a, b) => page.indexOf(`value="${a}"`) - page.indexOf(`value="${b}"`)))
  // A work may have its own way in it.
  const own = { act: 'set', field: 'repairs', ...Object.fromEntries(all.map((name) => [`rule.${name}`, 'on'])) }
  assert.equal((await post(`${work(tide)}/rulings`, own)).status, 303)
  assert.equal(await shown(tide), before)
  assert.match(await (await get(work(tide))).text(), /repairs <em>[^<]*ellipsis yes/)
  const ruling = (await catalogue.rulings(key(tide))).at(-1)
  assert.equal((await post(`${work(tide)}/undo`, { ruling: String(ruling?.id) })).status, 303)
  assert.match(await shown(tide), /&quot;The lamp/)
  const on = new URLSearchParams([['token', token], ...all.map((name) => ['on', name] as [string, string])])
  await app.request('/desk/repairs', { method: 'POST', headers: { 'content-type': form, cookie }, body: on.toString() })
  assert.equal(await shown(tide), before)
})

test('desk: what is less sure than a work asks for is a suggestion there', async () => {
  const whole = async (): Promise<string> => (await get(`/works/${key(tide)}/whole?as=changes`, '')).text()
  const edits = (await catalogue.segments(key(tide)) ?? []).flatMap((segment) => opened(segment).reading.edits ?? [])
  const doubted = edits.find((edit) => edit.confidence < 1 && isMade(edit))?.rule ?? ''
  const before = await whole()
  assert.doesNotMatch(before, new RegExp(`class="change suggested"[^>]*rule-${doubted}"`))
  assert.equal((await post(`${work(tide)}/rulings`, { act: 'set', field: 'repairs', [`threshold.${doubted}`]: '1' })).status, 303)
  assert.match(await whole(), new RegExp(`class="change suggested"[^>]*rule-${doubted}"`))
  const ruling = (await catalogue.rulings(key(tide))).at(-1)
  assert.deepEqual(ruling?.value, { [doubted]: { threshold: 1 } })
  await post(`${work(tide)}/undo`, { ruling: String(ruling?.id) })
  assert.equal(await whole(), before)
})

test('desk: how sure a rule has to be is a number from 0 to 1', async () => {
  for (const wrong of ['2', '-1', 'sure']) {
    assert.equal((await post('/desk/repairs', { [`threshold.${sure}`]: wrong })).headers.get('location'), '/desk/repairs?wrong')
    assert.equal((await post(`${work(tide)}/rulings`, { act: 'set', field: 'repairs', [`threshold.${sure}`]: wrong })).headers.get('location'), `${work(tide)}?wrong#f-repairs`)
  }
  assert.deepEqual(await catalogue.repairs(), {})
  await assert.rejects(async () => desk.setRepairs({ 'no-such-rule': { off: true } }, 'test'), /there is no rule no-such-rule/)
  await assert.rejects(async () => desk.rule(key(tide), { act: 'set', field: 'repairs', value: { [sure]: { threshold: 3 } }, by: 'test' }), /a confidence from 0 to 1/)
})

test('desk: files of one folder that were not read for one reason are one entry, with the name of each', async () => {
  const folder = temporaryFolder()
  await importSmall(`${folder.path}/data`, [writeHeap(`${folder.path}/heap`, { 'gone/x.txt': '', 'gone/y.txt': '', 'z.txt': '' })])
  const [own, its] = [await openCatalogue(`${folder.path}/data`), await openDesk(`${folder.path}/data`)]
  const small = makeApp({ ...rooms, catalogue: own, desk: its })
  const as = ((await small.request('/desk/open?token=opensesame')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = await (await small.request('/desk', { headers: { cookie: as } })).text()
  const looks = /<ul class="looks">([^]*?)<nav|<ul class="looks">([^]*)<\/main>/.exec(page)?.[0] ?? ''
  assert.equal(looks.match(/<p class="what">/g)?.length, 2)
  assert.match(looks, /<summary><code class="path">gone\/<\/code> 2 files<\/summary>.*x\.txt.*y\.txt/s)
  await own.close()
  await its.close()
  folder.remove()
})
