import assert from 'node:assert/strict'
import { cpSync, createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import { ZipFile } from 'yazl'
import { reread } from '../../src/archive/reread.ts'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { admit } from '../../src/consent/readable.ts'
import { realImports } from '../support/real-imports.ts'
import { writeHeap } from '../support/small-archive.ts'

const { fresh, pool, take } = realImports()
const samples = new URL('../../samples/heap/quayside-archive/', import.meta.url)

/** What a library says of its works, a line each. */
async function said(data: string): Promise<readonly string[]> {
  const catalogue = await openCatalogue(data)
  try {
    const works = await catalogue.newest(openTo(keeper), 50)
    const lines = await Promise.all(works.map(async ({ key, title, creators, rung, chapters }) => {
      const page = await catalogue.work(key)
      const record = page && 'record' in page ? admit(keeper, page.record) : undefined
      const { series, warnings, fandoms, characters } = record?.is === 'open' ? record.words : assert.fail(key)
      const contents = page && 'contents' in page ? page.contents.map((one) => one.title && admit(keeper, one.title)).map((one) => (one?.is === 'open' ? one.words : '')) : []
      return [title, creators.join(' & '), rung, chapters, contents.join(' + '), series ? `${series.value.name} ${series.value.number ?? ''}` : '', warnings.values.map(({ value }) => value.warning).join(), [...fandoms, ...characters].map(({ value }) => value.name).join()].join(' | ')
    }))
    return lines.toSorted()
  } finally {
    await catalogue.close()
  }
}

const wanted = [
  'A Lamp for Constable Moss | boatswain_b | general | 1 |  |  |  | Constable Moss',
  'Bowline & Bell | Hester Quill | teen | 2 | The First Ferry + The Last Bell | The Rope Walk 1 | violence | Ada Finch,Constable Moss',
]

test('second look: a database tells the chapters beside it who wrote them, and puts them in order', async () => {
  const [data, heap] = [fresh(), fresh()]
  cpSync(samples, heap, { recursive: true })
  await take(data, [heap])
  assert.deepEqual(await said(data), wanted)
  assert.deepEqual((await verify({ data, blobs: openBlobs(join(data, 'blobs')) })).damages, [])
})

test('second look: the files may come first, and the database in another import; a re-read knows it still', async () => {
  const [data, heap] = [fresh(), fresh()]
  cpSync(new URL('stories/', samples), join(heap, 'stories'), { recursive: true })
  await take(data, [heap])
  writeHeap(heap, { 'z.sql': readFileSync(new URL('quayside_backup.sql', samples)) })
  await take(data, [heap])
  assert.deepEqual(await said(data), wanted)
  const writer = await openWriter(data)
  await reread({ data, pool: pool(), blobs: openBlobs(join(data, 'blobs')), writer, all: true })
  await writer.close()
  assert.deepEqual(await said(data), wanted)
})

test('second look: a database says nothing of files that came from elsewhere, or that do not lie below it', async () => {
  const [data, heap] = [fresh(), fresh()]
  cpSync(new URL('stories/', samples), join(heap, 'some disk'), { recursive: true })
  await take(data, [heap])
  const before = await said(data)
  const dump = { 'z.sql': readFileSync(new URL('quayside_backup.sql', samples)) }
  await take(data, [writeHeap(fresh(), dump)])
  writeHeap(join(heap, 'other disk'), dump)
  await take(data, [heap])
  assert.deepEqual((await said(data)).filter((line) => !line.startsWith('A Lamp')), before)
})

test('second look: a site as it was zipped', async () => {
  const [data, heap] = [fresh(), writeHeap(fresh(), { 'note.txt': 'x' })]
  const archive = new ZipFile()
  for (const name of ['stories/3/90.txt', 'stories/3/91.txt', 'quayside_backup.sql']) archive.addBuffer(readFileSync(new URL(name, samples)), `site/${name}`, { mtime: new Date(0) })
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(join(heap, 'site.zip')))
  await take(data, [heap])
  assert.deepEqual((await said(data)).filter((line) => !line.startsWith('Untitled')), wanted)
})

test('second look: a file that no database speaks of is read by itself', async () => {
  const [data, heap] = [fresh(), fresh()]
  cpSync(samples, heap, { recursive: true })
  writeHeap(heap, { 'stories/3/99.txt': 'The tide came in over the stones, and nobody was there to see it go.\n\n"Not even the cat," said Ada.\n' })
  await take(data, [heap])
  assert.equal((await said(data)).length, 3)
})

/** The encoding of the text that holds a name, and the word. */
async function wordIn(data: string, name: string): Promise<string> {
  const catalogue = await openCatalogue(data)
  try {
    for (const { key } of await catalogue.newest(openTo(keeper), 50)) {
      for (const segment of (await catalogue.segments(key)) ?? []) {
        const shown = admit(keeper, segment)
        if (shown.is === 'open' && shown.words.path.endsWith(name)) return `${shown.words.reading.encoding?.name}: ${/M\S+ller/.exec(shown.words.reading.text)?.[0]}`
      }
    }
    return assert.fail(`no ${name}`)
  } finally {
    await catalogue.close()
  }
}

const prose = 'She waited by the sea, and the tide came in. Nobody saw it go, and they went home that night without a word. '
const doubtful = Buffer.from(`${prose}M\x9aller. ${prose}`, 'latin1')

test('second look: of two encodings that fit as well, the one that the neighbours are in', async () => {
  const [alone, among] = [fresh(), fresh()]
  await take(alone, [writeHeap(fresh(), { 'disk/letter.txt': doubtful })])
  assert.equal(await wordIn(alone, 'letter.txt'), 'cp437: MÜller')
  const files = Object.fromEntries(['Ren\x8ee', 'fianc\x8ee', 't\x90te', 'na\x95ve'].map((word, at) => [`disk/${at}.txt`, Buffer.from(`${prose}The ${word} said no. ${prose}The ${word} said yes. ${at}`, 'latin1')]))
  await take(among, [writeHeap(fresh(), { ...files, 'disk/letter.txt': doubtful, 'other/note.txt': prose })])
  assert.equal(await wordIn(among, 'letter.txt'), 'macintosh: Möller')
  const writer = await openWriter(among)
  await reread({ data: among, pool: pool(), blobs: openBlobs(join(among, 'blobs')), writer, all: true })
  await writer.close()
  assert.equal(await wordIn(among, 'letter.txt'), 'macintosh: Möller')
})

test('second look: an index page tells its heap who wrote what', async () => {
  const [data, heap] = [fresh(), fresh()]
  const story = 'The tide came in over the stones, and nobody was there to see it go.\n\n"Not even the cat," said Ada.\n'
  const item = (file: string, words: string): string => `<li><a href="${file}">${words.split('|')[0]}</a>${words.split('|')[1]}</li>`
  writeHeap(heap, {
    'site/index.html': `<html><body><h1>Quay stories</h1><ul>${item('old/q1.txt', 'The Ferry| by Hester Quill (PG-13)')}${item('q2.txt', 'The Bell| by Bo Ash')}${item('q3.txt', 'The Rope| by Bo Ash')}</ul></body></html>`,
    'site/old/q1.txt': story, 'site/Q2.TXT': `${story}Ada laughed.\n`, 'site/q3.txt': `Title: Rope Walk\nAuthor: Cy Dow\n\n${story}`, 'q2.txt': `${story}The cat sat.\n`,
  })
  await take(data, [heap])
  const lines = (await said(data)).map((line) => line.split(' | ').slice(0, 3).join(' | '))
  assert.deepEqual(lines.filter((line) => !line.startsWith('Untitled')), ['Rope Walk | Cy Dow | unrated', 'The Bell | Bo Ash | unrated', 'The Ferry | Hester Quill | teen'])
})

test('second look: a letter that means two rungs is read on the scale of its neighbours', async () => {
  const [data, heap] = [fresh(), fresh()]
  const story = (title: string, rating: string): string => `Title: ${title}\nAuthor: Bo Ash\nRating: ${rating}\nSummary: A tide.\n\nThe tide came in over the stones, and nobody was there to see ${title} go.\n\n"Not even the cat," said Ada.\n`
  writeHeap(heap, { 'a/1.txt': story('One', 'TV-PG'), 'a/2.txt': story('Two', 'TV-14'), 'a/3.txt': story('Three', 'TV-G'), 'a/4.txt': story('Four', 'MA'), 'b/5.txt': story('Five', 'K+') })
  await take(data, [heap])
  assert.deepEqual((await said(data)).map((line) => line.split(' | ').slice(0, 3).join(' | ')), ['Five | Bo Ash | guided', 'Four | Bo Ash | mature', 'One | Bo Ash | guided', 'Three | Bo Ash | general', 'Two | Bo Ash | teen'])
})
