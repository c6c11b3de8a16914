import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../model/reading.ts'
import { intake } from '../intake.ts'

const prose = Array.from({ length: 6 }, () => 'It rained all day on the harbour, and nobody came down to the boats until the evening.')
const readingOf = async (words: string, name = 'x.txt'): Promise<Reading> => intake({ bytes: Buffer.from(words), name })
const said = ({ drafts: [draft] }: Reading): string[] => (draft?.assertions ?? []).filter(({ basis }) => basis === 'stated').map(({ field, value }) => `${field} ${Object.values(value).map((one) => (typeof one === 'object' && !Array.isArray(one) ? JSON.stringify(one) : String(one))).join(' ')}`)
const bodyOf = ({ drafts: [draft], text }: Reading): string => text.slice(draft?.body[0], (draft?.body[0] ?? 0) + 20)

const facts = [
  ['the line as it is shown', 'Rated: Fiction T - English - Romance/Hurt/Comfort - A. Birch & C. Dow - Chapters: 12 - Words: 34,567 - Reviews: 1,012 - Favs: 3 - Follows: 4 - Updated: Jun 4, 2012 - Published: May 28, 2012 - Status: Complete - id: 9900003',
    ['rating teen fictionratings', 'language en', 'tag Romance', 'tag Hurt/Comfort', 'character A. Birch', 'character C. Dow', 'words 34567', 'reviews 1012', 'date revised 2012-06-04', 'date posted 2012-05-28', 'status complete']],
  ['a pairing in square brackets', 'Rated: K+ - English - Drama - [A., B.] C. Dow, E. - Words: 300 - Published: 5-28-12 - id: 7', ['rating guided fictionratings', 'language en', 'tag Drama', 'relationship A., B.', 'character A.', 'character B.', 'character C. Dow', 'character E.', 'words 300']],
  ['the line of a list, with the fandom before it', 'Cogsworth Academy » Rated: T, English, Humor & Friendship, Ottoline B., Words: 1,312, Favs: 9, Reviews: 17', ['fandom Cogsworth Academy', 'rating teen fictionratings', 'language en', 'tag Humor', 'tag Friendship', 'character Ottoline B.', 'words 1312', 'reviews 17']],
  ['its fandom before a comma', 'Pelican Street, Rated: K+, English, Humor & Mystery, Mr. Gossamer, Words: 2k+, Reviews: 8', ['fandom Pelican Street', 'rating guided fictionratings', 'language en', 'tag Humor', 'tag Mystery', 'character Mr. Gossamer', 'words 2000', 'reviews 8']],
  ['what sort of text it is, first', 'Fiction Rated: K+ - English - Humor/Friendship - Reviews: 31 - Complete - id:188', ['rating guided fictionratings', 'language en', 'tag Humor', 'tag Friendship', 'reviews 31', 'status complete']],
  ['no characters and no genre, as the oldest', 'Rated: M - English - Chapters: 1 - Words: 300 - Reviews: 0 - Published: 11-02-03 - Complete - id: 1', ['rating mature fictionratings', 'language en', 'words 300', 'reviews 0', 'status complete']],
] as const
for (const [claim, line, wanted] of facts) {
  test(`title blocks: FanFiction.net: ${claim}`, async () => {
    const reading = await readingOf(`The Ninth Sluice\nBy: Halvard Quist\nSister Ine has nine keys. The locks are eight.\n${line}\n\n${prose.join('\n\n')}\n`)
    const all = said(reading)
    for (const each of ['title The Ninth Sluice caption', 'creator Halvard Quist author', 'summary Sister Ine has nine keys. The locks are eight.', ...wanted]) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
    assert.equal(all.filter((each) => /^(?:character|relationship|tag|reviews|note)/.test(each)).length, wanted.filter((each) => /^(?:character|relationship|tag|reviews)/.test(each)).length, all.join(' | '))
    assert.equal(bodyOf(reading), prose[0]?.slice(0, 20))
  })
}
test('title blocks: a story that speaks of ratings has no line of facts', async () => {
  const words = `Rated: by the crew - badly - and often.\n\n${prose.join('\n\n')}\n`
  assert.ok(!said(await readingOf(words)).some((each) => each.startsWith('words')))
})

const ao3 = (more: string, chapter = ''): string => `<html><body><div id="preface"><p class="message"><b>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/1">http://archiveofourown.org/works/1</a>.</b></p><dl class="tags">${more}</dl><h1>The Lamp</h1><div class="byline">by <a rel="author" href="http://archiveofourown.org/users/q">quillwort</a></div><p>Summary</p><blockquote class="userstuff"><p>A lamp, and a letter.</p></blockquote><p>Notes</p><blockquote class="userstuff"><p>I wrote this on a train.</p></blockquote></div><div id="chapters" class="userstuff">${chapter}${prose.map((each) => `<p>${each}</p>`).join('')}</div></body></html>`
const row = (label: string, values: readonly string[]): string => `<dt>${label}:</dt><dd>${values.map((value) => `<a href="http://archiveofourown.org/tags/x">${value}</a>`).join(', ')}</dd>`

const tags = [
  ['every labelled field', row('Rating', ['Mature']) + row('Archive Warnings', ['Graphic Depictions Of Violence', 'Major Character Death']) + row('Categories', ['Gen', 'M/M']) + row('Fandoms', ['Harbour Nine', 'Third Bell']) + row('Relationships', ['A/B', 'C &amp; D']) + row('Characters', ['Ann Birch', 'Cy Dow', 'Eve']) + row('Additional Tags', ['Angst', 'Slow Burn', 'Sea']) + '<dt>Language:</dt><dd>English</dd><dt>Series:</dt><dd>Part 3 of <a href="http://archiveofourown.org/series/1">Lamps</a></dd><dt>Collections:</dt><dd><a href="http://archiveofourown.org/collections/y">Yuletide</a></dd><dt>Stats:</dt><dd>Published: 2012-01-02\nUpdated: 2012-02-03\nWords: 12,345\nChapters: 4/?</dd>',
    ['rating mature words', 'warning stated graphic-violence,character-death {"graphic-violence":{"intensity":"graphic"}}', 'tag Gen', 'tag M/M', 'fandom Harbour Nine', 'fandom Third Bell', 'relationship A/B', 'relationship C & D', 'character Ann Birch', 'character Cy Dow', 'character Eve', 'tag Angst', 'tag Slow Burn', 'tag Sea', 'language en', 'series Lamps 3', 'date posted 2012-01-02', 'date revised 2012-02-03', 'words 12345']],
  ['no warnings', row('Archive Warning', ['No Archive Warnings Apply']) + row('Rating', ['Not Rated']), ['warning none-apply', 'rating unrated words']],
  ['warnings declined', row('Archive Warning', ['Creator Chose Not To Use Archive Warnings']) + row('Rating', ['Explicit']), ['warning declined', 'rating explicit words']],
  ['warnings declined, and one given all the same', row('Archive Warnings', ['Creator Chose Not To Use Archive Warnings', 'Major Character Death']), ['warning stated character-death']],
  ['warnings declined, as the form says it', row('Archive Warning', ['Choose Not To Use Archive Warnings']) + row('Rating', ['General Audiences']), ['warning declined', 'rating general ao3']],
] as const
for (const [claim, given, wanted] of tags) {
  test(`title blocks: AO3: ${claim}`, async () => {
    const reading = await readingOf(ao3(given), 'x.html')
    const all = said(reading)
    for (const each of ['title The Lamp caption', 'creator quillwort author', 'summary A lamp, and a letter.', 'note I wrote this on a train.', 'website http://archiveofourown.org/works/1', ...wanted]) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
    assert.equal(bodyOf(reading), prose[0]?.slice(0, 20))
  })
}
test('title blocks: AO3: a chapter\'s summary and notes are no part of the story, in its middle neither', async () => {
  const notes = (n: number): string => `<div class="meta group"><h2 class="heading">Chapter ${n}: Tide ${n}</h2><p>Chapter Summary</p><blockquote class="userstuff"><p>Nobody is told.</p></blockquote><p>Chapter Notes</p><blockquote class="userstuff"><p>Thank you for reading.</p></blockquote></div>`
  const reading = await readingOf(ao3(row('Rating', ['Mature']), `${notes(1)}${prose.map((each) => `<p>${each}</p>`).join('')}${notes(2)}`), 'x.html')
  assert.deepEqual(reading.drafts[0]?.chapters.map(({ number, title }) => [number, title]), [[1, 'Tide 1'], [2, 'Tide 2']])
  assert.equal(bodyOf(reading), prose[0]?.slice(0, 20))
  assert.deepEqual(reading.blocks.filter(({ kind }) => kind === 'note').map(({ at }) => reading.text.slice(...at)), ['Chapter Summary', 'Nobody is told.', 'Chapter Notes', 'Thank you for reading.'])
})

const labels = 'Category: Harbour Nine\nGenre: Adventure, Mystery\nLanguage: English\nCharacters: Bram Oakes, Sister Ine\nStatus: In-Progress\nPublished: 2009-04-03\nUpdated: 2009-06-21\nPackaged: 2014-01-09 20:11:05\nRating: T\nChapters: 2\nWords: 1,154\nPublisher: www.fanfiction.net\nStory URL: http://www.fanfiction.net/s/9900002/1/\nAuthor URL: http://www.fanfiction.net/u/1/\nSummary: The weir has opened by itself.'
const fanficfare = [
  ['in text', 'x.txt', `\n\nThe Weir\n\n\nby Halvard Quist\n\n\n\n${labels}\n\n\n\n\nTABLE OF CONTENTS\n\n\n\t1. Low Water\n\n\t2. High Water\n\n\n\n\t1. Low Water\n\n\n${prose.join('\n\n')}\n\n\n\t2. High Water\n\n\n${prose.join('\n\n')}\n\n\nEnd file.\n`],
  ['in a page', 'x.html', `<html><head><title>The Weir by Halvard Quist</title></head><body><h1><a href="http://www.fanfiction.net/s/1/">The Weir</a> by <a href="http://www.fanfiction.net/u/1/">Halvard Quist</a></h1><table class="full">${labels.split('\n').map((line) => `<tr><td><b>${line.slice(0, line.indexOf(':') + 1)}</b></td><td>${line.slice(line.indexOf(':') + 2)}</td></tr>`).join('')}</table><a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#section0001">1. Low Water</a><br /><a href="#section0002">2. High Water</a><br /></p><a name="section0001"><h2>1. Low Water</h2></a>${prose.map((each) => `<p>${each}</p>`).join('')}<a name="section0002"><h2>2. High Water</h2></a>${prose.map((each) => `<p>${each}</p>`).join('')}</body></html>`],
] as const
for (const [claim, name, given] of fanficfare) {
  test(`title blocks: FanFicFare, ${claim}`, async () => {
    const reading = await readingOf(given, name)
    const all = said(reading)
    for (const each of ['title The Weir caption', 'creator Halvard Quist author', 'fandom Harbour Nine', 'tag Adventure', 'tag Mystery', 'language en', 'character Bram Oakes', 'character Sister Ine', 'status in-progress', 'date posted 2009-04-03', 'date revised 2009-06-21', 'rating teen fictionratings', 'words 1154', 'website http://www.fanfiction.net/s/9900002/1/', 'summary The weir has opened by itself.']) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
    assert.deepEqual(reading.drafts[0]?.chapters.map(({ number, title }) => [number, title]), [[1, 'Low Water'], [2, 'High Water']])
    assert.ok(reading.text.slice(...(reading.drafts[0]?.body ?? [0, 0])).startsWith('1. Low Water'))
  })
}

test('title blocks: eFiction, with the reviews that its page counts', async () => {
  const reading = await readingOf(`Bell Weather by Tansy Rook\n\nSummary: The storm bell rings.\nRated: PG\nCategories: Third Bell Characters: Dunstan, Mother Abbey\nGenres: Gen\nWarnings: None\nSeries: None\nChapters: 1 Completed: Yes\nWord count: 1118 Read: 240\nPublished: 12 Mar 2005 Updated: 14 Mar 2005\nReviews: 12\n\n1. Clear by Tansy Rook\n\n${prose.join('\n\n')}\n`)
  const all = said(reading)
  for (const each of ['title Bell Weather caption', 'creator Tansy Rook author', 'summary The storm bell rings.', 'rating guided mpaa', 'fandom Third Bell', 'character Dunstan', 'character Mother Abbey', 'tag Gen', 'warning none-apply', 'status complete', 'words 1118', 'date posted 2005-03-12', 'date revised 2005-03-14', 'reviews 12']) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
  assert.ok(!all.some((each) => each.startsWith('series')))
  assert.deepEqual(reading.drafts[0]?.chapters.map(({ number, title }) => [number, title]), [[1, 'Clear']])
})

const pages = [
  ['calibre\'s jacket, its stars no rating (whom it names without a word, the book\'s metadata names)', '<h1>The Salt Road</h1><h2>Ede Marlow</h2><table><tr><td>Series:</td><td>Roads of Ambry [2]</td></tr><tr><td>Published:</td><td>2013-05-17</td></tr><tr><td>Rating:</td><td>★★★★</td></tr><tr><td>Tags:</td><td>salt, roads</td></tr></table><h2>1</h2>', ['title The Salt Road caption', 'series Roads of Ambry 2', 'date posted 2013-05-17', 'tag salt', 'tag roads'], ['rating']],
  ['FicHub', '<h1>The Weir</h1><p>by <a href="http://www.fanfiction.net/u/1/">Halvard Quist</a></p><p>Status: ongoing<br/>Published: 2009-04-03<br/>Updated: 2009-06-21<br/>Words: 1154<br/>Chapters: 2<br/>Rated: Fiction T - Language: English - Genre: Adventure/Mystery - Characters: Bram O., Sister Ine<br/>Original source: <a href="https://www.fanfiction.net/s/9900002">https://www.fanfiction.net/s/9900002</a></p><p>Exported with the assistance of <a href="https://fichub.net">FicHub.net</a></p>', ['title The Weir caption', 'creator Halvard Quist author', 'status in-progress', 'date posted 2009-04-03', 'date revised 2009-06-21', 'words 1154', 'rating teen fictionratings', 'language en', 'tag Adventure', 'tag Mystery', 'character Bram O.', 'character Sister Ine', 'website https://www.fanfiction.net/s/9900002'], ['summary']],
] as const
for (const [claim, given, wanted, none] of pages) {
  test(`title blocks: ${claim}`, async () => {
    const reading = await readingOf(`<html><body>${given}${prose.map((each) => `<p>${each}</p>`).join('')}</body></html>`, 'x.html')
    const all = said(reading)
    for (const each of wanted) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
    for (const field of none) assert.ok(!all.some((each) => each.startsWith(`${field} `)), all.join(' | '))
    assert.ok(reading.text.slice(...(reading.drafts[0]?.body ?? [0, 0])).endsWith(prose.at(-1) ?? ''))
    assert.ok(/^(?:1\n\n)?It rained/.test(reading.text.slice(...(reading.drafts[0]?.body ?? [0, 0]))), bodyOf(reading))
  })
}

test('title blocks: a head that every chapter repeats is read once, and the last chapter keeps its words', async () => {
  for (const head of [(n: number) => `<h2>Chapter ${n}</h2><p>Disclaimer: I own nothing of it.</p><p>A/N: Thanks for all of this!</p>`, (n: number) => `<p>Title: The Weir</p><p>Author: Halvard Quist</p><p>Rating: PG</p><p>Disclaimer: not mine</p><p>Chapter ${n}</p>`]) {
    const reading = await readingOf(`<html><body>${[1, 2, 3].map((n) => head(n) + prose.map((each) => `<p>${each}</p>`).join('')).join('')}</body></html>`, 'x.html')
    assert.deepEqual(reading.drafts.map(({ chapters }) => chapters.map(({ number }) => number)), [[1, 2, 3]])
    assert.ok(reading.drafts[0]?.chapters.every(({ words }) => words >= 96))
    if (reading.text.startsWith('Title')) assert.ok(said(reading).includes('creator Halvard Quist author'), said(reading).join(' | '))
  }
})
