import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { roles, type Assertion } from '../../model/assertion.ts'
import type { Metadata } from '../../model/reading.ts'
import { inText } from './assert.ts'
import { readMetadata } from './metadata.ts'

const rowsOf = (given: string): Metadata[] => given.split('\n').map((line) => ({ path: line.slice(0, line.indexOf(': ')), words: line.slice(line.indexOf(': ') + 2) }))
const said = (given: string, known: readonly Assertion[] = []): string[] => readMetadata(rowsOf(given), known).map(({ field, value, basis }) => `${field} ${JSON.stringify(value)}${basis === 'stated' ? '' : ` (${basis})`}`)

/** Fields that nobody filled in, or that say nothing of a story. */
const untouched = [
  'title: Untitled Document', 'title: New Page 1', 'title: story.htm', 'docx dc:title: Microsoft Word - tide.doc', 'docx dc:title: Document1', 'rtf title: C:\\\\tide.doc', 'pdf Title: tide.pdf',
  'docx dc:creator: Owner', 'docx dc:creator: Preferred Customer', 'docx dc:creator: Valued Gateway Client', 'docx dc:creator: Harbour University', 'rtf author: user', 'pdf Author: DESKTOP\\ann', 'docx dc:creator: Compaq_Owner',
  'meta author: admin', 'meta generator: Microsoft FrontPage 3.0', 'pdf Producer: Acrobat', 'pdf Creator: Microsoft Word', 'epub dc:creator: Unknown', 'epub dc:contributor (bkp): calibre (2.9.0)', 'epub dc:contributor: Somebody',
  'epub dc:creator file-as: B, Ann', 'epub dc:publisher: Archive of Our Own', 'epub dc:date: 0101-01-01T00:00:00+00:00', 'epub dc:date (creation): 2014-01-09', 'epub dcterms:modified: 2014-01-09T00:00:00Z', 'epub dc:identifier (uuid): urn:uuid:1',
  'epub dc:subject: FanFiction', 'epub dc:subject: Last Update Year/Month: 2009/06', 'epub dc:language: und', 'meta description: Short.', 'markdown layout: post', 'markdown draft.id: 7',
]
for (const given of untouched) test(`readMetadata: ${given} says nothing`, () => assert.deepEqual(said(given), []))

const cases = [
  ['a page\'s title and author', 'title: The Tide\nmeta author: Ann Birch', ['title {"title":"The Tide","kind":"caption"}', 'creator {"name":"Ann Birch","role":"author"}']],
  ['Dublin Core of a page: the title whole', 'meta dcterms.title: The Tide by Half Past\nmeta author: Ann Birch', ['title {"title":"The Tide by Half Past","kind":"formal"}', 'creator {"name":"Ann Birch","role":"author"}']],
  ['a title before its archive\'s name', 'title: The Tide :: Fiction Archive', ['title {"title":"The Tide","kind":"caption"}']],
  ['a title with its author', 'title: The Tide by Ann Birch', ['title {"title":"The Tide","kind":"caption"}', 'creator {"name":"Ann Birch","role":"author"}']],
  ['the title of a page of FanFiction.net', 'title: The Tide Chapter 2: Ebb, a harbour nine fanfic | FanFiction', ['title {"title":"The Tide","kind":"caption"}', 'fandom {"name":"harbour nine"}']],
  ['people of a book by their roles', 'epub dc:creator (aut): Ann Birch\nepub dc:creator: Cy Dow\nepub dc:creator (ill): Eve Fox\nepub dc:contributor (trl): Guy Hill', ['creator {"name":"Ann Birch","role":"author"}', 'creator {"name":"Cy Dow","role":"author"}', 'creator {"name":"Eve Fox","role":"illustrator"}', 'creator {"name":"Guy Hill","role":"translator"}']],
  ['a series with the place in it', 'epub calibre:series: Sea\nepub calibre:series_index: 2.0', ['series {"name":"Sea","number":2}']],
  ['a series of front matter with the place in it', 'markdown series: Sea\nmarkdown series_index: 2', ['series {"name":"Sea","number":2}']],
  ['a collection that is a series', 'epub belongs-to-collection (series): Sea\nepub group-position: 3', ['series {"name":"Sea","number":3}']],
  ['a book\'s subjects, dates and source', 'epub dc:subject: Lighthouses\nepub dc:subject: In-Progress\nepub dc:date (publication): 2009-04-03\nepub dc:date (modification): 2009-06-21\nepub dc:source: http://example.org/s/1', ['tag {"name":"Lighthouses"}', 'status {"status":"in-progress"}', 'date {"kind":"posted","date":"2009-04-03"}', 'date {"kind":"revised","date":"2009-06-21"}', 'website {"address":"http://example.org/s/1"}']],
  ['front matter by the labels of headers', 'markdown title: The Tide\nmarkdown author: Ann Birch\nmarkdown rating: PG-13\nmarkdown warnings: No Archive Warnings Apply\nmarkdown fandom: Harbour Nine\nmarkdown relationships: A/B\nmarkdown tags: gen, humour\nmarkdown words: 1,200\nmarkdown date: 1999-04-03', ['title {"title":"The Tide","kind":"formal"}', 'creator {"name":"Ann Birch","role":"author"}', 'rating {"rung":"teen","scale":"mpaa"}', 'warning {"answer":"none-apply"}', 'fandom {"name":"Harbour Nine"}', 'relationship {"name":"A/B"}', 'tag {"name":"gen"}', 'tag {"name":"humour"}', 'words {"words":1200}', 'date {"kind":"unknown","date":"1999-04-03"}']],
  ['warnings in a list, each of them', 'markdown warnings: violence\nmarkdown warnings: torture\nmarkdown warning: none', ['warning {"answer":"stated","warnings":["violence"]}', 'warning {"answer":"stated","warnings":["torture"]}']],
  ['a disclaimer, with whose world it is', 'markdown disclaimer: Harbour Nine belongs to Grey Tower.', ['disclaimer {"text":"Harbour Nine belongs to Grey Tower."}', 'creator {"name":"Grey Tower","role":"owner"} (derived)', 'fandom {"name":"Harbour Nine"} (derived)']],
  ['a disclaimer beside a fandom that is stated', 'markdown fandom: Harbour Nine\nmarkdown disclaimer: Third Bell belongs to Grey Tower.', ['fandom {"name":"Harbour Nine"}', 'disclaimer {"text":"Third Bell belongs to Grey Tower."}', 'creator {"name":"Grey Tower","role":"owner"} (derived)']],
  ['a page\'s title with a counter at its end', 'title: The Bell - Part 2', ['title {"title":"The Bell","kind":"caption"}', 'part {"number":2,"stem":"The Bell"}']],
  ['a page\'s title behind the site that it is of', "title: Delia's Northway Fanfiction - Forty Miles, Part 2 of 3", ['title {"title":"Forty Miles","kind":"caption"}', 'part {"number":2,"of":3,"stem":"Forty Miles"}']],
  ['a page\'s title before the site', 'title: Forty Miles | The Harbour Archive', ['title {"title":"Forty Miles","kind":"caption"}']],
  ['a counter within a page\'s title is the title\'s', 'title: Part 2 Was Missing', ['title {"title":"Part 2 Was Missing","kind":"caption"}']],
  ['a database, with the reviews that it counted', 'efiction author: Ann Birch\nefiction rating: PG\nefiction warnings: Violence\nefiction part: 1/2\nefiction status: complete\nefiction reviews: 1,014', ['creator {"name":"Ann Birch","role":"author"}', 'rating {"rung":"guided","scale":"mpaa"}', 'warning {"answer":"stated","warnings":["violence"]}', 'part {"number":1,"of":2}', 'status {"status":"complete"}', 'reviews {"reviews":1014}']],
  ['a word processor\'s author, as a guess', 'docx dc:title: The Tide\ndocx dc:creator: Ann Birch\ndocx cp:keywords: gen; humour', ['title {"title":"The Tide","kind":"caption"}', 'creator {"name":"Ann Birch","role":"author"} (derived)', 'tag {"name":"gen"}', 'tag {"name":"humour"}']],
] as const
for (const [claim, given, wanted] of cases) test(`readMetadata: ${claim}`, () => assert.deepEqual(said(given), wanted))

const text = 'The Tide by Ann Birch, PG, a summary'
const known = [
  inText(text, 'title', { title: 'The Tide', kind: 'caption' }, [0, 8], 'x', 0.9), inText(text, 'creator', { name: 'Ann Birch', role: 'author' }, [12, 21], 'x', 0.9),
  inText(text, 'rating', { rung: 'guided' }, [23, 25], 'x', 0.9), inText(text, 'summary', { text: 'a summary' }, [27, 36], 'x', 0.9), inText(text, 'tag', { name: 'Lighthouses' }, [0, 3], 'x', 0.9),
]
test('readMetadata: what the text says wins: other authors, ratings and summaries say nothing, another title is doubted', () => {
  assert.deepEqual(said('epub dc:creator: Somebody Else\nmarkdown rating: R\nepub dc:description: Another.\nepub dc:subject: Lighthouses\nepub dc:subject: PG', known), [])
  assert.deepEqual(readMetadata([{ path: 'epub dc:title', words: 'Ebb and Flow' }], known).map(({ confidence }) => confidence), [0.4])
})
test('readMetadata: a higher rating of an index is said beside that of the text, and warnings that it does not give', () => {
  const stated = [...known, inText('none', 'warning', { answer: 'none-apply' }, [0, 4], 'x', 0.9)]
  assert.deepEqual(said('index rating: NC-17\nindex warning: torture', stated), ['rating {"rung":"explicit","scale":"mpaa"}', 'warning {"answer":"stated","warnings":["torture"]}'])
  assert.deepEqual(said('index rating: G\nindex warning: none', stated), [])
})
test('readMetadata: the words of a field are the evidence, as they stand', () =>
  fc.assert(fc.property(fc.constantFrom('title', 'meta author', 'epub dc:title', 'epub dc:creator (aut)', 'epub dc:subject', 'epub dc:description', 'markdown rating', 'markdown tags', 'markdown summary', 'efiction warnings', 'docx dc:creator', 'pdf Title'), fc.string({ unit: 'binary', maxLength: 60 }), (path, words) => {
    for (const { asWritten, evidence, field, value } of readMetadata([{ path, words }], [])) {
      assert.deepEqual(evidence, [{ in: 'metadata', path, words: asWritten }])
      assert.equal(asWritten, words.replace(/\s+/g, ' ').trim())
      if (field === 'creator' && 'role' in value) assert.ok(value.role in roles)
    }
  })))
