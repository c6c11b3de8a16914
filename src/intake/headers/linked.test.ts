import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '../../model/reading.ts'
import { linkedAddresses, linkedAuthor } from './linked.ts'

const link = (from: number, target: string): Mark => ({ kind: 'link', at: [from, from + 5], target })
const read = (marks: readonly Mark[], known: Parameters<typeof linkedAddresses>[2] = []): string[] => linkedAddresses(marks, [[0, 100], [900, 1000]], known).flatMap(({ value }) => ('address' in value ? [value.address] : []))

test('a link that opens a mail states an address, before the story and behind it', () => {
  assert.deepEqual(read([link(10, 'mailto:ann@quay.example?subject=Your%20story'), link(950, 'MAILTO:bo%40pier.example')]), ['ann@quay.example', 'bo@pier.example'])
})

test('links within the story, links to pages and offices state none, and one that is known is not said twice', () => {
  assert.deepEqual(read([link(500, 'mailto:hero@story.example'), link(10, 'http://quay.example/'), link(20, 'mailto:webmaster@quay.example')]), [])
  assert.deepEqual(read([link(10, 'mailto:Ann@quay.example'), link(30, 'mailto:ann@quay.example')]), ['Ann@quay.example'])
  assert.deepEqual(read([link(10, 'mailto:ann@quay.example')], linkedAddresses([link(30, 'mailto:ANN@quay.example')], [[0, 100]], [])), [])
})

test('a link to an address whose words are a name is who signs the page, where nobody else wrote it', () => {
  const text = 'Mail me. Ida Marsh, July 1999'
  const named = (at: readonly [number, number], known: Parameters<typeof linkedAuthor>[3] = []): string[] => linkedAuthor(text, [{ kind: 'link', at, target: 'mailto:ida@quay.example' }], [[0, 100]], known).flatMap(({ value }) => ('role' in value ? [`${value.role} ${value.name}`] : []))
  assert.deepEqual(named([9, 18]), ['author Ida Marsh'])
  assert.deepEqual(named([0, 7]), [])
  assert.deepEqual(named([9, 18], linkedAuthor(text, [{ kind: 'link', at: [9, 18], target: 'mailto:ida@quay.example' }], [[0, 100]], [])), [])
})
