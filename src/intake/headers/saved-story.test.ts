import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import type { Draft } from '../../model/reading.ts'
import { intakeCharacters } from '../intake.ts'

const prose = '<p>The ferry left at six, and nobody on the quay waved to it. Anna had meant to.</p><p>"You might have waved," said her brother.</p><p>"I might," she said. They went home by the long way, past the chandler\'s, and neither of them spoke until the lamp was lit.</p>'.repeat(3)
const menu = '<div id="menu"><a href="index.php">Home</a> | <a href="browse.php?type=recent">Most Recent</a> | <a href="browse.php?type=categories">Categories</a> | <a href="authors.php">Authors</a></div>'
const page = (site: string, above: string): string => `<html><head><title>${site}</title></head><body>${menu}<div id="pagetitle"><a href="viewstory.php?sid=4">Lee Shore</a> by <a href="viewuser.php?uid=3">Marit Voss</a></div>${above}<div id="story">${prose}</div></body></html>`
const facts = (rating: string): string => `<div class="title"><a href="viewstory.php?sid=4">Lee Shore</a> by <a href="viewuser.php?uid=3">Marit Voss</a> <span class="label">Rated:</span> ${rating} [<a href="reviews.php">Reviews</a> - 18]</div><div class="content"><span class="label">Categories:</span> <a href="browse.php">Harbour Lights</a><br /></div>`

function read(text: string, name: string): Draft | undefined {
  const reading = intakeCharacters({ bytes: Buffer.from(text), name })
  return typeof reading === 'string' ? assert.fail(reading) : reading.drafts[0]
}
const titles = (draft: Draft | undefined): readonly string[] => ofField(draft?.assertions ?? [], 'title').map(({ value }) => value.title)
const rung = (draft: Draft | undefined): string | undefined => ofField(draft?.assertions ?? [], 'rating')[0]?.value.rung

test('saved pages: a chapter of an eFiction archive is a part of the story that its page is titled after', () => {
  for (const [name, stem] of [['viewstory.php@sid=4&chapter=2.html', 'sid 4'], ['saved7.html', 'Lee Shore']] as const) {
    const draft = read(page('Harbourfic :: Lee Shore by Marit Voss', '<div class="chaptertitle">2. High Water by Marit Voss</div>'), name)
    assert.deepEqual(titles(draft), ['Lee Shore'], name)
    assert.deepEqual(ofField(draft?.assertions ?? [], 'part').map(({ value }) => [value.number, value.stem]), [[2, stem]], name)
    assert.equal(draft?.chapters[0]?.title, 'High Water')
    assert.deepEqual(ofField(draft?.assertions ?? [], 'fandom'), [])
  }
})

for (const [rating, wanted] of [['PG', 'guided'], ['R', 'mature'], ['G', 'general'], ['K+', 'guided'], ['Mature', 'mature'], ['All Ages', 'general']] as const) {
  test(`saved pages: "Rated: ${rating} [Reviews - 18]" rates the story, and the reviews do not`, () => assert.equal(rung(read(page('Harbourfic', facts(rating)), 'saved.html')), wanted))
}

test('saved pages: the category of an eFiction page is the world', () => {
  for (const rating of ['R', 'K+']) assert.deepEqual(ofField(read(page('Harbourfic', facts(rating)), 'saved.html')?.assertions ?? [], 'fandom').map(({ value }) => value.name), ['Harbour Lights'])
})

test('saved pages: what readers said of a story is none', () => {
  const reviews = `<html><head><title>Harbourfic :: Reviews</title></head><body>${menu}<div id="pagetitle">Reviews For Lee Shore</div><p>Name: pearl</p><p>Lovely, thank you!</p></body></html>`
  assert.equal(read(reviews, 'reviews.php@type=ST&item=4.html'), undefined)
})

test('saved pages: a title that does not stand above the story makes no such page', () => {
  const draft = read(`<html><head><title>My Page :: Lee Shore by Ann Lee</title></head><body><h1>The Quay</h1><p>by Ann Lee</p>${prose}</body></html>`, 'quay.html')
  assert.ok(draft?.assertions.every(({ rule }) => !rule.startsWith('saved:')))
})
