import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const story = '\n\nThe tide was out, and the boats lay on their sides like dogs.\n\n"Well," said Ada, "we shall walk."\n\nThey walked until the church was small behind them.\n'
const read = async (head: string): Promise<string[]> => ((await intake({ name: 'tide.txt', bytes: new TextEncoder().encode(head + story) })).drafts[0]?.assertions ?? [])
  .filter(({ rule }) => rule.startsWith('label:')).map(({ field, value }) => `${field} ${'title' in value ? value.title : 'name' in value ? value.name : 'rung' in value ? value.rung : 'text' in value ? value.text : ''}`)

test('letter labels: a block of letters is a header', async () => assert.deepEqual(await read('T: Low Water\nA: Ada Voss\nR: G\nF: Harbour\nP: Ada/Bea\nX: yes\nS: They walk.'), ['title Low Water', 'creator Ada Voss', 'rating general', 'fandom Harbour', 'relationship Ada/Bea', 'summary They walk.']))
test('letter labels: so is one with blanks, in another script', async () => assert.deepEqual(await read('Т : Отлив\nА : Ада Фосс\nР : G\nФ : Гавань'), ['title Отлив', 'creator Ада Фосс', 'rating general', 'fandom Гавань']))
test('letter labels: "C" is who is in it, or who with whom, and "P" alone is nothing', async () => assert.deepEqual(await read('T: Low Water\nA: Ada Voss\nC: Ada, Bea\nP: Bea'), ['title Low Water', 'creator Ada Voss', 'character Ada', 'character Bea']))
for (const [name, head] of [
  ['few letters', 'T: Low Water\nA: Ada Voss\nR: G'],
  ['a script, in which letters come again', 'A: Are you there?\nT: No.\nA: Where, then?\nR: Here.'],
  ['letters of nothing', 'J: One.\nK: Two.\nL: Three.\nM: Four.'],
  ['lines apart', 'T: Low Water\n\nIt is.\n\nA: Ada Voss\n\nNo.\n\nR: G\n\nF: Harbour'],
]) test(`letter labels: ${name} are none`, async () => assert.deepEqual(await read(head as string), []))
