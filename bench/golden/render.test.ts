import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bare, shown } from './normal.ts'
import { profiles, renderAll } from './render.ts'
import { smallHeads } from './small-heads.ts'

test('render: the same seed gives the same bytes, another seed others', () => {
  assert.deepEqual(renderAll(smallHeads, 7), renderAll(smallHeads, 7))
  assert.notDeepEqual(renderAll(smallHeads, 7), renderAll(smallHeads, 8))
})

test('render: every head that has a title, in every profile', () => {
  // An incipit is no title of a header.
  assert.equal(renderAll(smallHeads, 7).length, 2 * Object.keys(profiles).length)
})

test('render: the words of every value stand at its places, and the story at its own', () => fc.assert(fc.property(fc.nat(), (seed) => {
  for (const { text, body, annotations, profiles: [profile] } of renderAll(smallHeads, seed)) {
    assert.ok(text.slice(...body).length > 200, profile)
    assert.equal(text.slice(...body), text.slice(...body).trimEnd(), profile)
    for (const { value, evidence } of annotations) {
      const own = value['title'] ?? value['name'] ?? value['text'] ?? value['address'] ?? value['words']
      for (const { at } of evidence) {
        const words = shown(text.slice(...at))
        assert.notEqual(words, '', profile)
        if (typeof own === 'string') assert.equal(bare(words), bare(own), profile)
      }
    }
  }
}), { numRuns: 20 }))

test('render: what stands inside a disclaimer is annotated there', () => {
  const [colon] = renderAll(smallHeads, 7).filter(({ profiles: [name] }) => name === 'label: colon')
  const owners = colon?.annotations.filter(({ value }) => value['role'] === 'owner') ?? []
  assert.deepEqual(owners.map(({ value }) => value['name']), ['Grey Tower Films', 'Nell Voss'])
})
