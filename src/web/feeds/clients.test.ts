import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fillLibrary } from '../../../bench/fill-library.ts'
import { feedRooms } from '../../../test/support/feed-rooms.ts'
import { byFoliate, byThoriumOne, byThoriumTwo, type ParsedFeed } from '../../../test/support/opds-clients.ts'
import type { Desk } from '../../catalogue/store.ts'
import { openCatalogue } from '../../catalogue/open.ts'
import { openTo } from '../../consent/predicate.ts'
import { stranger } from '../../consent/policy.ts'
import { coverAddress, downloadAddress } from '../addresses.ts'

// What the parsers of real clients make of the catalogue, beside what the catalogue says: 1,000 works and more that are open to a stranger.
const folder = mkdtempSync(join(tmpdir(), 'incipit-clients-'))
fillLibrary(folder, 2100, 5)
const catalogue = await openCatalogue(folder)
after(async () => {
  await catalogue.close()
  rmSync(folder, { recursive: true, force: true })
})
const app = feedRooms({ catalogue, desk: {} as Desk, onError: (error) => assert.fail(String(error)) })
const condition = openTo(stranger)
const { works, total } = await catalogue.list(condition, { by: 'words' }, 'newest', { offset: 0, limit: 10_000 })

const clients: readonly (readonly [name: string, root: string, parse: (text: string) => Promise<ParsedFeed> | ParsedFeed])[] = [
  ['r2-opds-js, OPDS 1.2', '/opds', byThoriumOne], ['r2-opds-js, OPDS 2.0', '/opds/v2', byThoriumTwo], ['foliate-js, OPDS 1.2', '/opds', byFoliate],
]
for (const [name, root, parse] of clients) {
  test(`clients: ${name} finds every open work once, by its title and creators, with its links, as the catalogue has it`, async () => {
    assert.ok(total >= 1000)
    const found: ParsedFeed['works'][number][] = []
    for (let page = 1; found.length < total; page++) {
      const { works: parsed } = await parse(await (await app.request(`${root}/newest?page=${page}`)).text())
      assert.ok(parsed.length > 0)
      found.push(...parsed)
    }
    assert.deepEqual(found.map(({ title, authors, acquisitions, images }) => [title, authors, acquisitions[0]?.href, images[0]]), works.map(({ title, creators, key }) => [title, creators, downloadAddress(key, 'epub'), coverAddress(key, 'png')]))
    assert.deepEqual(found.map(({ subjects }) => subjects.filter((name) => name.startsWith('Harbour'))), works.map(({ fandoms }) => fandoms))
    assert.ok(found.every(({ acquisitions, description }) => acquisitions[0]?.type === 'application/epub+zip' && description.includes('words in 1 chapter')))
  })

  test(`clients: ${name} finds the ways in and the facets with their counts`, async () => {
    const start = await parse(await (await app.request(root)).text())
    assert.deepEqual(start.ways.slice(0, 3).map(({ title, href }) => [title, href]), [['Newest works', `${root}/newest`], ['Fandoms', `${root}/browse/fandom`], ['Creators', `${root}/browse/creator`]])
    const { facets } = await parse(await (await app.request(`${root}/newest`)).text())
    assert.deepEqual(facets[0], ['Order', 'newest here first', total])
    const { facets: counted } = await catalogue.search(condition, condition, { filters: [] }, { offset: 0, limit: 0 }, { facets: true })
    assert.deepEqual(facets.filter(([group]) => group === 'Fandom').map(([, title, count]) => [title, count]), counted?.fandom.slice(0, 8).map(({ label, works: count }) => [label, count]))
  })
}
