import assert from 'node:assert/strict'
import test from 'node:test'
import { printedAround } from './title-printed.ts'

const read = (text: string): unknown[] => printedAround(text, [[0, text.length]], []).map(({ value }) => ('title' in value ? value.title : undefined))

test('the magazine that a story was printed in is the collection', () => {
  for (const [words, name] of [
    ['First printed in LAMPS 8, 1984. Scanned by Del.', 'LAMPS'],
    ['[Typed from my copy of The Long Lamp #7 (1986), page 41]', 'The Long Lamp'],
    ['Zuerst erschienen in „Treibgut“ 5 (1992).', 'Treibgut'],
    ['PRINTED   = Lampjest 3, 1984', 'Lampjest'],
    ['(Reprinted from Lantern 4. The drawing is lost.)', 'Lantern'],
    ['Paru dans « Le Phare » n° 12, 1988', 'Le Phare'],
  ] as const) assert.deepEqual(read(words), [name], words)
})

test('a date, a chapter and a place of printing name no magazine', () => {
  for (const words of ['First published in March 12, 2000', 'published in London, 1984', 'Taken from the box 3', 'It appeared in Chapter Two.', 'First published 12 May 1999']) assert.deepEqual(read(words), [], words)
})
