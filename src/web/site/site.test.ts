import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { after, test } from 'node:test'
import { longStory } from '../../../test/support/long-story.ts'
import { library } from '../../../test/support/real-library.ts'
import { anyLimits, payloadOf, type Site, siteOf } from '../../../test/support/site.ts'
import type { Reader } from '../../consent/policy.ts'
import { listedTo, openTo } from '../../consent/predicate.ts'
import { countFacets } from '../../catalogue/count-facets.ts'
import { parseQuery } from '../../query/parse.ts'
import { readPassage } from '../../query/passage.ts'
import { headingNamed } from '../hideable.ts'
import { type Load, openSiteLibrary } from './browser/library.ts'
import { excerptOf } from './browser/site-excerpt.ts'
import { findInSite } from './browser/site-passage.ts'
import { searchSite } from './browser/site-search.ts'
import { readersOf, type SiteLimits } from './site-limits.ts'

// Each work has a word of its own in every place that words can stand in; what a site leaves out must not be found anywhere in its files.
const prose = (word: string): string => `The ${word} boat lay over the harbour like a cloth over a table. Nobody of the grey ${word} quay waved to it, and the grey sea was low.\n\nThey walked as far as the sluice and back, and the tide took what they had said. Lanterns stood on the wall.\n`
const story = (word: string, head: string): string => `Title: The ${word}title House\nAuthor: ${word}author Marlow\n${head}Fandom: ${word}fandom Files\nKeywords: ${word}tag\nCharacters: ${word}hero Wren\nSummary: About ${word}summary.\nNote: ${word}note\nDate: 1999-04-03\n\n${prose(word)}`
const heap = [
  { name: 'open/one.txt', text: story('alder', 'Rating: G\n') },
  { name: 'open/two.txt', text: story('birch', 'Rating: PG-13\nWarnings: horror\n') },
  { name: 'maturefolder/three.txt', text: story('cedar', 'Rating: R\n') },
  { name: 'explicitfolder/four.txt', text: story('damson', 'Rating: NC-17\n') },
  { name: 'unratedfolder/five.txt', text: story('elder', '') },
  { name: 'open/six.txt', text: story('quince', 'Rating: G\nSeries: Low Water\n') },
  { name: 'open/chapters.txt', text: `Title: Three Parts\nAuthor: Petrel\nRating: G\n\nChapter 1: Gone Out\n\n${prose('gorse')}\nChapter 2: Come In\n\n${prose('hazel')}\nChapter 3: Still\n\n${prose('ivy')}` },
  { name: 'open/nameless.txt', text: `Author: JM\nRating: PG\n\n${prose('juniper')}` },
  { name: 'nihongo.txt', text: 'Title: 灯台の手紙\nAuthor: 鴎\nRating: G\n\n灯台守は毎晩、海に向かって手紙を書いた。返事が来たことは一度もない。\n' },
  { name: 'withheld.txt', text: story('kelp', 'Rating: G\nArchive: no\n') },
]
const rooms = await library(heap.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })))
after(() => rooms.close())
const made: Site[] = []
after(() => { for (const { remove } of made) remove() })
const site = async (limits: Partial<SiteLimits> = {}): Promise<Site> => {
  const one = await siteOf(rooms.catalogue, { ...anyLimits, ...limits })
  made.push(one)
  return one
}

/** The text of a file, whatever it is packed into. */
const read = ({ folder }: Site, file: string): string => {
  const bytes = readFileSync(join(folder, file))
  const text = bytes.toString('utf8')
  return text.startsWith('incipitTake(') ? `${text} ${JSON.stringify(payloadOf(text).value)}` : text
}
/** Where words stand in the files and their names. */
const holding = (of: Site, words: readonly string[]): readonly string[] => of.files().filter((file) => {
  const text = `${file} ${read(of, file)}`.toLowerCase()
  return words.some((word) => text.includes(word))
})

const whole = await site()

test('site: a word of every work that its limits admit is in it, and none of one that is withheld', () => {
  for (const word of ['alder', 'birch', 'cedar', 'damson', 'elder', 'gorse', 'ivy', 'juniper']) assert.ok(holding(whole, [word]).length > 3, word)
  assert.deepEqual(holding(whole, ['kelp']), [])
})

const without = headingNamed('tag', 'quincetag')
const left: readonly (readonly [string, Partial<SiteLimits>, readonly string[], readonly string[]])[] = [
  ['above mature', { highest: 'mature' }, ['damson', 'elder', 'explicitfolder', 'unratedfolder'], ['alder', 'cedar']],
  ['above teen', { highest: 'teen' }, ['cedar', 'damson', 'elder', 'maturefolder'], ['alder', 'birch']],
  ['warned for', { never: ['horror'] }, ['birch'], ['alder', 'cedar']],
  ['under a heading', { without: without ? [without] : [] }, ['quince'], ['alder', 'cedar']],
]
for (const [claim, limits, gone, kept] of left) {
  test(`site: of what is ${claim} nothing is left, no word, name, title or path, packed files included`, async () => {
    const one = await site(limits)
    assert.deepEqual(holding(one, gone), [])
    for (const word of kept) assert.ok(holding(one, [word]).length > 3, word)
    assert.ok(one.report.works < whole.report.works)
    assert.doesNotMatch(one.files().filter((file) => file.endsWith('.html')).map((file) => one.text(file)).join(''), /hidden by your settings/)
  })
}

test('site: words of works that ask first stand behind their gate alone', () => {
  for (const word of ['cedar', 'damson', 'elder']) {
    const places = holding(whole, [`${word} boat`, `${word}summary`, `${word}note`])
    assert.ok(places.length > 3)
    assert.deepEqual(places.filter((file) => !file.startsWith('behind/')), [])
    assert.deepEqual(holding(whole, [`"${word}"`]).filter((file) => !file.startsWith('search/words/behind')), [])
  }
})

test('site: only the gate leads behind itself, and what is behind is not to be listed', () => {
  const behind = whole.files().filter((file) => file.startsWith('behind/') && file.endsWith('.html'))
  assert.ok(behind.length >= 12)
  for (const file of behind) assert.match(whole.text(file), /<meta name="robots" content="noindex">/)
  const leading = whole.files().filter((file) => file.endsWith('.html') && !file.startsWith('behind/') && /href="[^"]*behind\//.test(whole.text(file)))
  assert.equal(leading.length, 3)
  for (const file of leading) assert.match(whole.text(file), /data-gate="/)
})

test('site: where nothing is asked no work is behind anything', async () => {
  const one = await site({ asks: false })
  assert.deepEqual(one.files().filter((file) => file.startsWith('behind/') || file.includes('words/behind')), [])
  assert.equal(one.report.gated, 0)
  assert.equal(one.report.works, whole.report.works)
})

/** Every link and every part of a page that another file is asked for. */
const leads = (page: string): readonly string[] => [...page.matchAll(/ (?:href|src|srcset|action)="([^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&').replaceAll('&#39;', '\''))

for (const [claim, limits] of [['in one language', {}], ['in two', { tongues: ['en', 'de'] as const }]] as const) {
  test(`site: every link leads to a file of it, and to a place there, and no page names an address, ${claim}`, async () => {
    const one = claim === 'in two' ? await site(limits) : whole
    const files = new Set(one.files())
    const wrong: string[] = []
    for (const file of files) {
      if (file.endsWith('.css')) for (const [, name = ''] of one.text(file).matchAll(/url\("([^"]*)"\)/g)) if (!files.has(posix.join(posix.dirname(file), name))) wrong.push(`${file}: ${name}`)
      if (!file.endsWith('.html')) continue
      for (const to of leads(one.text(file))) {
        const [path = '', fragment] = to.split('#')
        const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURIComponent(path.split('?')[0] ?? '')))
        if (/^[a-z]+:|^\//.test(to) || !files.has(target)) wrong.push(`${file}: ${to}`)
        else if (fragment && target.endsWith('.html') && !one.text(target).includes(` id="${fragment}"`)) wrong.push(`${file}: ${to} has no such place`)
      }
    }
    assert.deepEqual(wrong, [])
  })
}

test('site: the same library and limits give the same bytes twice', async () => {
  const again = await site()
  assert.deepEqual(again.files(), whole.files())
  for (const file of again.files()) assert.ok(readFileSync(join(again.folder, file)).equals(readFileSync(join(whole.folder, file))), file)
})

const loadFrom = ({ folder }: Site): Load => async (name) => payloadOf(readFileSync(join(folder, `${name}.js`), 'utf8')).value
const questions = [
  'harbour', 'lantern', '=lantern', 'Lanterns', 'grey sea', '"grey sea"', '"sea grey"', 'tid*', 'sluice -alder', 'alder OR birch', '(alder OR cedar) tide', 'cedar', 'cedarauthor', 'title:house', 'body:house', 'body:cedar', 'birchfandom', '"three parts"', 'title:"three parts"',
  'creator:marlow', 'creator:="alderauthor Marlow"', 'fandom:files', 'tag:birchtag', '-tag:birchtag', 'character:wren', 'series:water', 'rating:<=teen', 'rating:unrated', 'warning:horror', 'warning:-horror', '-warning:unasked', 'words:>40', 'chapters:>=3', 'date:1999', 'date:1999..2001', 'language:ja', 'language:english tide', 'accession:1', 'zeppelin', '灯台', '手紙 -tide', '&', '-tide', 'harbour rating:general sort:title', '"grey quay" OR "waved to"', '"waved to it and"', 'walked to the sluice',
]
const asking: readonly (readonly [string, { readonly highest: number; readonly works: readonly string[] }, (readers: ReturnType<typeof readersOf>) => Reader])[] = [
  ['who has answered nothing', { highest: 0, works: [] }, ({ unasked }) => unasked],
  ['who has answered for all', { highest: 9, works: [] }, ({ answered }) => answered],
]
for (const [claim, answers, readerFor] of asking) {
  test(`site: its search finds what the rooms find, for ${claim}`, async () => {
    const opened = await openSiteLibrary(loadFrom(whole), answers)
    const reader = readerFor(readersOf(anyLimits))
    for (const question of questions) {
      const parsed = parseQuery(question)
      assert.ok('query' in parsed, question)
      const { hits, facets } = await rooms.catalogue.search(listedTo(reader), openTo(reader), parsed.query, { offset: 0, limit: 50 }, { facets: true })
      const { works, unread } = await searchSite(opened, parsed.query)
      assert.equal(unread, 0)
      const keys = works.map((work) => opened.keys[work - 1] as string)
      if (parsed.query.sort) assert.deepEqual(keys, hits.map(({ work }) => work.key), question)
      else assert.deepEqual(keys.toSorted(), hits.map(({ work }) => work.key).sort(), question)
      await opened.learnTerms()
      if (facets) assert.deepEqual(countFacets(opened.columns, works), facets, question)
    }
  })
}

// What is remembered, and the word of the story that it is from.
const passages = [
  ['word for word', 'The alder boat lay over the harbour like a cloth over a table. Nobody of the grey alder quay waved', 'alder'], ['with words wrong', 'nobody of the gray birch quay ever waved to it', 'birch'],
  ['in a chapter', 'The hazel boat lay across the harbor like some cloth over a table', 'hazel'], ['of a work that asks first', 'Nobody of the grey cedar quay waved to it', 'cedar'], ['without spaces', '灯台守は毎晩、海に向かって手紙を書いた', '灯台'],
] as const
for (const [claim, answers, readerFor] of asking) {
  test(`site: a remembered passage leads to the place that the rooms find, for ${claim}`, async () => {
    const opened = await openSiteLibrary(loadFrom(whole), answers)
    const open = openTo(readerFor(readersOf(anyLimits)))
    for (const [how, passage, word] of passages) {
      const read = readPassage(passage)
      assert.ok('words' in read)
      const { hits: [there] } = await rooms.catalogue.find(open, passage, 10)
      const found = await findInSite(opened, passage, read.words)
      const isOpen = word !== 'cedar' || answers.highest > 0
      for (const { text } of found) assert.ok(isOpen || !text.includes(word), how)
      if (!isOpen) continue
      const [best] = found
      assert.ok(best && best.text.includes(word), how)
      assert.equal(opened.keys[best.work - 1], there?.work.key, how)
      assert.equal(best.hits.length > 0, true)
      assert.match(whole.text(`${opened.gated(best.work) ? 'behind' : 'works'}/${opened.keys[best.work - 1]}/chapter-${best.chapter}.html`), new RegExp(` id="p${best.paragraph}"[^>]*>[^<]*${best.text.slice(0, 12)}`), how)
    }
    const nowhere = readPassage('zeppelins juggle marmalade under seven moons')
    assert.ok('words' in nowhere)
    assert.deepEqual(await findInSite(opened, 'zeppelins juggle marmalade under seven moons', nowhere.words), [])
  })
}

test('site: an excerpt is a sentence of the story with the words lit, at a paragraph that is there', async () => {
  const opened = await openSiteLibrary(loadFrom(whole), { highest: 0, works: [] })
  const parsed = parseQuery('"grey hazel quay"')
  assert.ok('query' in parsed && parsed.query.words)
  const { works: [work = 0] } = await searchSite(opened, parsed.query)
  const found = excerptOf(await opened.text(work), parsed.query.words)
  assert.equal(found?.chapter, 2)
  assert.equal(found.text, 'Nobody of the grey hazel quay waved to it, and the grey sea was low.')
  assert.deepEqual(found.hits.map((hit) => found.text.slice(...hit)), ['grey hazel quay'])
  assert.match(whole.text(`works/${opened.keys[work - 1]}/chapter-2.html`), new RegExp(`id="p${found.paragraph}"[^>]*>[^<]*Nobody`))
})

test('site: an empty library makes a site that says so', async () => {
  const empty = await library([])
  const one = await siteOf(empty.catalogue, anyLimits)
  made.push(one)
  assert.equal(one.report.works, 0)
  assert.ok(one.files().includes('index.html'))
  await empty.close()
})

test('site: a long chapter is a file a page, each leading to the next, with every paragraph under its number', async () => {
  const { catalogue, desk: _, close } = await library([longStory()])
  after(close)
  const one = await siteOf(catalogue, anyLimits)
  made.push(one)
  const files = one.files().filter((file) => /works\/[^/]*\/chapter-1/.test(file)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  assert.deepEqual(files.map((file) => posix.basename(file)), ['chapter-1.html', 'chapter-1-page-2.html', 'chapter-1-page-3.html', 'chapter-1-page-4.html'])
  assert.deepEqual(files.flatMap((file) => [...read(one, file).matchAll(/ id="p(\d+)"/g)].map(([, id]) => Number(id))), Array.from({ length: 900 }, (_, n) => n + 1))
  assert.match(read(one, files[0] ?? ''), /rel="next" accesskey="n" href="chapter-1-page-2\.html"/)
  assert.match(read(one, files[0] ?? ''), /href="chapter-1-page-3\.html" data-from="\d+"/)
})
