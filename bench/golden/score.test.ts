import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyLabel, titleAndByLine } from './baselines.ts'
import { binsOf, calibrationError } from './calibration.ts'
import type { Claim, Reader } from './claim.ts'
import type { GoldenHead } from './golden-head.ts'
import { isGrounded } from './grounded.ts'
import { bootstrapF1, ratesOf, wilson } from './intervals.ts'
import { ours } from './our-claims.ts'
import { overlapOf, shareWithin, trimmed } from './places.ts'
import { scoreHead } from './score-head.ts'
import { smallHeads } from './small-heads.ts'
import { readHeads, summarise } from './summary.ts'

const [block, page, bare] = smallHeads as [GoldenHead, GoldenHead, GoldenHead]
const perfect = (head: GoldenHead): Claim[] => head.annotations.filter(({ field }) => field !== 'any').map((one) => ({ ...one, confidence: 1 }) as Claim)
const oracle: Reader = { name: 'gold', read: ({ id }) => { const head = smallHeads.find((one) => one.id === id) as GoldenHead; return { claims: perfect(head), body: head.body } } }
const change = (claims: readonly Claim[], field: string, changed: Partial<Claim>): Claim[] => claims.map((claim) => (claim.field === field ? { ...claim, ...changed } : claim))

test('score: claims that are the gold score 1 in everything', async () => {
  const { rows, all, calibrationError: error, ungrounded, body, understated } = summarise(await readHeads(smallHeads, oracle), 7)
  for (const [name, row] of Object.entries(rows)) assert.equal(row.f1 ?? 1, 1, name)
  assert.deepEqual([all.f1, all.overlap, all.everywhere, all.bases.right, error, ungrounded.length, body.exact, understated], [1, 1, 1, all.bases.all, 0, 0, 3, 0])
})

const same: readonly (readonly [claim: string, field: string, changed: Partial<Claim>])[] = [
  ['case, quotation marks and punctuation at the ends of a title', 'title', { value: { title: '"THE LAMP & THE TIDE"', kind: 'formal' } }],
  ['line ends in prose', 'summary', { value: { text: 'A lamp goes out, and a keeper, who is tired,\n does not light it again' } }],
  ['a confidence', 'rating', { confidence: 0.2 }],
]
for (const [claim, field, changed] of same) test(`score: ${claim} does not matter`, () => assert.equal(scoreHead(block, { claims: change(perfect(block), field, changed) })[field]?.hits, 1))

const broken: readonly (readonly [claim: string, row: string, field: string, changed: Partial<Claim>])[] = [
  ['another title', 'title', 'title', { value: { title: 'The Lamp', kind: 'formal' } }],
  ['another role', 'creator', 'creator', { value: { name: 'Ida Smith', role: 'beta' } }],
  ['another rung', 'rating', 'rating', { value: { rung: 'teen' } }],
  ['another answer', 'warning', 'warning', { value: { answer: 'none-apply' } }],
  ['a code too many', 'warning codes', 'warning', { value: { answer: 'stated', warnings: ['violence', 'war'], denied: ['character-death'] } }],
  ['a denial taken for a warning', 'warnings denied', 'warning', { value: { answer: 'stated', warnings: ['violence', 'character-death'] } }],
  ['prose without its end', 'summary', 'summary', { value: { text: 'A lamp goes out' } }],
  ['another part', 'part', 'part', { value: { number: 3, of: 7 } }],
  ['a date as somebody else reads it', 'date', 'date', { value: { date: '1999-03-04', kind: 'posted' } }],
  ['a suggestion', 'rating', 'rating', { basis: 'suggested' }],
]
for (const [claim, row, field, changed] of broken) {
  test(`score: ${claim} costs the row its 1`, () => {
    const scored = scoreHead(block, { claims: change(perfect(block), field, changed) })[row]
    assert.ok(scored && scored.extra + scored.missed > 0)
  })
}

test('score: what is said of words that nobody need make anything of counts neither way', () => {
  const at = block.annotations.find(({ field }) => field === 'any')?.evidence ?? []
  const scored = scoreHead(block, { claims: [...perfect(block), { field: 'note', value: { text: 'is what I live on' }, basis: 'stated', confidence: 1, evidence: at }] })
  assert.equal(scored['note']?.extra, 0)
  assert.equal(scoreHead(block, { claims: [{ field: 'note', value: { text: 'Title' }, basis: 'stated', confidence: 1, evidence: [{ in: 'text', at: [0, 5] }] }] })['note']?.extra, 1)
})

test('score: a poster who is derived as the author does not count where somebody is stated', () => {
  const poster: Claim = { field: 'creator', value: { name: 'Raven', role: 'author' }, basis: 'derived', confidence: 0.6, evidence: [] }
  assert.equal(scoreHead(block, { claims: [...perfect(block), poster] })['creator']?.extra, 0)
  assert.equal(scoreHead(bare, { claims: [poster] })['creator']?.extra, 1)
})

test('score: of several titles the best kind is scored, and an incipit may be longer or shorter', () => {
  const title = (words: string, kind: string): Claim => ({ field: 'title', value: { title: words, kind }, basis: 'stated', confidence: 0.9, evidence: [] })
  assert.equal(scoreHead(page, { claims: [title('lamp', 'filename'), title('Eleven Steps', 'caption')] })['title']?.hits, 1)
  assert.equal(scoreHead(page, { claims: [title('lamp', 'formal'), title('Eleven Steps', 'caption')] })['title']?.hits, 0)
  assert.equal(scoreHead(bare, { claims: [{ ...title('The lamp had burned all night, and nobody…', 'incipit') }] })['title']?.hits, 1)
})

test('score: a value that the text does not hold is told', () => {
  const claim = (field: 'title' | 'creator', value: Claim['value']): Claim => ({ field, value, basis: 'stated', confidence: 1, evidence: [] })
  for (const value of ['The Lamp & the Tide', 'TIDE, THE LAMP']) assert.ok(isGrounded(block, claim('title', { title: value })), value)
  assert.ok(!isGrounded(block, claim('title', { title: 'The Untold Harbour' })))
  assert.ok(isGrounded({ name: 'ida-smith.txt', text: '' }, claim('creator', { name: 'Ida Smith' })))
  assert.ok(isGrounded({ name: 'a.txt', text: 'Disclaimer: donâ€™t own them' }, { field: 'disclaimer', value: { text: 'don’t own them' }, evidence: [] }))
})

test('places: overlap is of characters, whichever spans they are in', () => {
  const text = (from: number, to: number) => ({ in: 'text' as const, at: [from, to] as const })
  assert.equal(overlapOf([text(0, 4)], [text(2, 6)]), 2 / 6)
  assert.equal(overlapOf([text(0, 2), text(1, 4)], [text(0, 4)]), 1)
  assert.equal(overlapOf([text(0, 4)], [{ in: 'name', at: [0, 4] }]), 0)
  assert.equal(shareWithin([text(0, 4)], [text(2, 9)]), 0.5)
  assert.deepEqual(trimmed('<p> It rained.</p>\n', [0, 19]), [4, 14])
})

test('intervals: hold the share, and grow narrower with more', () => fc.assert(fc.property(fc.nat(200), fc.nat(200), (right, wrong) => {
  const [from, to] = wilson(right, right + wrong)
  const [nearer, farther] = wilson(right * 4, (right + wrong) * 4)
  if (right + wrong === 0) return
  assert.ok(from <= right / (right + wrong) + 1e-9 && right / (right + wrong) <= to + 1e-9)
  assert.ok(farther - nearer <= to - from + 1e-9)
})))

test('intervals: the same seed draws the same heads', () => {
  const counts = [{ hits: 3, extra: 1, missed: 0 }, { hits: 1, extra: 0, missed: 4 }, { hits: 2, extra: 2, missed: 2 }]
  assert.deepEqual(bootstrapF1(counts, 7), bootstrapF1(counts, 7))
  const [from, to] = bootstrapF1(counts, 7)
  const { f1 } = ratesOf({ hits: 6, extra: 3, missed: 6 })
  assert.ok(from <= (f1 as number) && (f1 as number) <= to)
})

test('calibration: is 0 where a number means what it says, and as large as it is off', () => {
  const judged = Array.from({ length: 100 }, (_, index) => ({ confidence: 0.7, right: index < 70 }))
  assert.ok(calibrationError(binsOf(judged)) < 1e-9)
  assert.ok(Math.abs(calibrationError(binsOf(judged.map((one) => ({ ...one, confidence: 0.9 })))) - 0.2) < 1e-9)
  assert.equal(binsOf(Array.from({ length: 100 }, (_, index) => ({ confidence: index / 100, right: true }))).length, 10)
})

test('baselines: read what their descriptions say, and no more', async () => {
  const claims = async (reader: Reader, head: GoldenHead): Promise<string[]> => (await reader.read(head)).claims.map(({ field, value }) => `${field} ${String(Object.values(value)[0])}`)
  assert.deepEqual(await claims(titleAndByLine, page), ['title Eleven Steps', 'creator Joan Pell'])
  assert.deepEqual(await claims(anyLabel, { ...page, text: 'Narrating: softly\nRating: PG to NC-17\nWarnings: Major Character Death, gloom\nPosted: 3 April 1999' }), ['date 1999-04-03', 'rating unrated', 'warning stated', 'tag gloom'])
  assert.ok(!(await claims(anyLabel, block)).some((claim) => claim.startsWith('creator')))
})

test('our claims: places are those of the file, in a page and with line ends of two characters', async () => {
  for (const text of [block.text.replaceAll('\n', '\r\n'), `<html><body><p>Title: The <i>Lamp</i> &amp; the Tide</p><p>Author: Ida Smith</p>${'<p>It rained on the quay and nobody minded much, for it was that kind of evening.</p>'.repeat(4)}</body></html>`]) {
    const { claims } = await ours.read({ ...block, text })
    const at = claims.find(({ value }) => value['name'] === 'Ida Smith')?.evidence[0]
    assert.ok(at?.in === 'text' && text.slice(...at.at) === 'Ida Smith')
  }
})

test('golden: a digest is read message by message, where it stands in the file', async () => {
  const story = 'The porter had two keys to every room but the one, and nobody asked him why.\n\n'.repeat(6)
  const part = (title: string, name: string): string => `--cut\nContent-Type: message/rfc822\n\nDate: Fri, 1 Oct 1999 06:55:18 +0100\nFrom: ${name} <a@quay.example>\nSubject: FIC: ${title} (1/1)\n\nRating: PG\n\n${story}`
  const text = `Content-Type: multipart/digest; boundary="cut"\n\n${part('The Late Ferry', 'Marla Quince')}${part('The Third Hook', 'Leonie March')}--cut--\n`
  const { claims } = await ours.read({ name: 'digest_77.txt', text } as Parameters<typeof ours.read>[0])
  const titles = claims.filter(({ field }) => field === 'title')
  assert.deepEqual(titles.map(({ value }) => value['title']), ['The Late Ferry', 'The Third Hook'])
  assert.deepEqual(titles.map(({ evidence: [first] }) => first && 'at' in first ? text.slice(...(first.at as [number, number])) : ''), ['The Late Ferry', 'The Third Hook'])
})
