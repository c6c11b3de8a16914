import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '../../model/reading.ts'
import { linkedAddresses } from './linked.ts'

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
