import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { printHtml } from './html.ts'
import { paragraphAt } from './paragraph-numbers.ts'

const pieces = fc.array(fc.record({ kind: fc.constantFrom<Block['kind']>('paragraph', 'heading', 'scene-break', 'verse', 'list', 'preformatted'), words: fc.constantFrom('lantern', '* * *', 'the low tide', '#') }), { minLength: 1, maxLength: 12 })

test('paragraph numbers: the place of a word leads to the element that has it, whatever is left out', () =>
  fc.assert(fc.property(pieces, fc.nat(), fc.boolean(), (list, pick, skips) => {
    let text = ''
    const blocks = list.map(({ kind, words }, n): Block => {
      const start = text.length
      text += `${words} w${n}w\n\n`
      return { kind, at: [start, text.length - 2] }
    })
    const n = pick % blocks.length
    const skip = skips ? blocks[0]?.at : undefined
    const at: Span = [0, text.length]
    const number = paragraphAt({ text, blocks }, at, skip, text.indexOf(`w${n}w`))
    const html = printHtml({ text, blocks, marks: [], personal: [] }, at, skip && { skip })
    const found = [...html.matchAll(/<[a-z0-9]+ id="p(\d+)"[^>]*>([^<]*)</g)].find(([, , words]) => words?.includes(`w${n}w`))?.[1]
    assert.equal(number === undefined ? undefined : String(number), found)
  })))
