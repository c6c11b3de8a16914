import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const prose = 'The ferry left at nine, and nobody was on it but the ferryman and a goose in a basket. "Where to?" he asked the goose. It said nothing, as geese do, and he took her across.\n\n'.repeat(6)

/** Who is named as what in a text with this paragraph below Project Gutenberg's head. */
async function credited(paragraph: string, above = ''): Promise<readonly string[]> {
  const text = `The Project Gutenberg EBook of The Ferry, by Jane Doe\n\nTitle: The Ferry\n\nAuthor: Jane Doe\n\n${above}*** START OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n\n\n${paragraph}\n\n\nTHE FERRY\n\nby Jane Doe\n\n\n${prose}\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n`
  const { drafts } = await intake({ name: 'ferry.txt', bytes: new TextEncoder().encode(text) })
  return drafts.flatMap(({ assertions }) => assertions.flatMap(({ field, value }) => (field === 'creator' && value.role !== 'author' ? [`${value.role} ${value.name}`] : [])))
}

const rows: readonly (readonly [paragraph: string, people: readonly string[]])[] = [
  ['Produced by Osric Tallow, Bea de la Rue\nand the Online Distributed Proofreading Team at http://www.pgdp.net', ['typist Osric Tallow', 'typist Bea de la Rue']],
  ['Produced by Anonymous Volunteers', []],
  ['Produced by Pia Oakes.  HTML version by Tom Vane.', ['typist Pia Oakes', 'typist Tom Vane']],
  ['E-text prepared by D. L. Ashby, III, Wren, and the Project Gutenberg Online\nDistributed Proofreading Team', ['typist D. L. Ashby, III', 'typist Wren']],
  ['Produced by Kit Marlow (This file was produced from images\ngenerously made available by the Northern Library)', ['typist Kit Marlow']],
  ['Transcribed from the 1893 Hollow & Sons edition by Una Pell', ['typist Una Pell']],
  ['This etext was produced from Wonders of Tomorrow, May 1951. Extensive research did not uncover any evidence that the copyright on this publication was renewed.', []],
]
for (const [paragraph, people] of rows) test(`Project Gutenberg's credits: ${paragraph.slice(0, 60).replace('\n', ' ')}`, async () => assert.deepEqual(await credited(paragraph), people))

test("Project Gutenberg's credits: in its head, behind a label", async () => {
  assert.deepEqual(await credited('', 'Credits: Produced by: Nell Harrow and Ivo Stone\n\n'), ['typist Nell Harrow', 'typist Ivo Stone'])
})
