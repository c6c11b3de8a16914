import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { printHtml } from './html.ts'
import { paragraphNumber } from './paragraph-number.ts'

const lines = ['Chapter 1', 'The ferry was late.', '* * *', 'Nobody minded.', '“Wait,” she said.']
const text = lines.join('\n\n')
const blocks = lines.map((line, n): Block => ({ kind: n === 0 ? 'heading' : n === 2 ? 'scene-break' : 'paragraph', at: [text.indexOf(line), text.indexOf(line) + line.length] }))
const of = { text, blocks, marks: [], personal: [] }
const all: Span = [0, text.length]

for (const skip of [undefined, blocks[0]?.at]) {
  test(`paragraph number: is that of the page, its heading ${skip ? 'left out' : 'printed'}`, () => {
    const page = printHtml(of, all, { ...(skip && { skip }) })
    for (const [n, line] of lines.entries()) {
      const number = paragraphNumber(of, all, (blocks[n] as Block).at[0] + 1, skip)
      const printed = page.split('\n').find((each) => each.includes(line.replaceAll('“', '“').slice(0, 8)))
      assert.equal(number, n === 2 ? undefined : Number(/ id="p(\d+)"/.exec(printed ?? '')?.[1] ?? NaN) || undefined, line)
    }
  })
}
