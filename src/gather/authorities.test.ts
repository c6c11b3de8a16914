import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Authority, authorised, keyOf } from './authorities.ts'
import { characters, fandoms, relationships } from './authority-table.ts'

const names: readonly (readonly [kind: Authority, name: string, heading: string])[] = [
  // What no table has is its own heading, to the letter.
  ['fandom', 'Harbour Lights', 'Harbour Lights'], ['fandom', 'Emma', 'Emma'], ['fandom', 'The Harbour (TV)', 'The Harbour (TV)'], ['fandom', '', ''], ['character', 'Watson', 'Watson'], ['relationship', 'Dunmore/Achterberg', 'Dunmore/Achterberg'],
  // A name of one kind is none of another.
  ['character', 'Hamlet', 'Hamlet'], ['fandom', 'Dr. Watson', 'Dr. Watson'],
  ['fandom', 'sherlock holmes', 'Sherlock Holmes - Arthur Conan Doyle'], ['fandom', 'Sherlock Holmes (books)', 'Sherlock Holmes - Arthur Conan Doyle'], ['fandom', 'Pride & Prejudice', 'Pride and Prejudice - Jane Austen'], ['fandom', 'PRIDE AND PREJUDICE', 'Pride and Prejudice - Jane Austen'],
  ['fandom', 'Three Musketeers', 'Les Trois Mousquetaires - Alexandre Dumas'], ['fandom', 'The Three Musketeers', 'Les Trois Mousquetaires - Alexandre Dumas'], ['fandom', 'Les Miserables', 'Les Misérables - Victor Hugo'], ['fandom', 'Отверженные', 'Les Misérables - Victor Hugo'], ['fandom', 'Origfic', 'Original work'], ['fandom', 'XF', 'The X-Files'], ['fandom', 'Star Trek: Voyager', 'Star Trek: Voyager'], ['fandom', 'VOY', 'Star Trek: Voyager'], ['fandom', 'HP', 'Harry Potter'], ['fandom', 'Babylon 5', 'Babylon 5'], ['fandom', 'B5', 'Babylon 5'], ['fandom', 'drwho', 'Doctor Who'],
  ['character', 'Dr. Watson', 'John H. Watson'], ['relationship', 'Holmes/Watson', 'Sherlock Holmes/John H. Watson'],
]
for (const [kind, name, heading] of names) test(`authorities: ${kind} "${name}" is filed under "${heading}"`, () => assert.equal(authorised(kind, name), heading))

test('authorities: no name stands in two rows', () => {
  for (const table of [fandoms, characters, relationships]) {
    const headings = new Map<string, string>()
    for (const [heading, ...variants] of table) for (const name of [heading, ...variants]) {
      assert.equal(headings.get(keyOf(name)) ?? heading, heading, name)
      headings.set(keyOf(name), heading)
    }
  }
})

test('authorities: a heading is filed under itself', () => {
  for (const [kind, table] of [['fandom', fandoms], ['character', characters], ['relationship', relationships]] as const) for (const [heading] of table) assert.equal(authorised(kind, heading), heading)
})

test('authorities: twice is once', () => fc.assert(fc.property(fc.constantFrom<Authority>('fandom', 'character', 'relationship'), fc.oneof(fc.string(), fc.constantFrom(...fandoms.flat())), (kind, name) => assert.equal(authorised(kind, authorised(kind, name)), authorised(kind, name)))))
