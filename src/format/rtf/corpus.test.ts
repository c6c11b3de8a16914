import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { DocumentText } from '../document.ts'
import { readHtml } from '../html/read-html.ts'
import { readRtf } from './read-rtf.ts'

const shared = new URL('../../../../shared/fixtures/', import.meta.url)
const plain = new URL('rtf-striprtf/', shared)
const wrapped = new URL('rtf-stream-parser/', shared)
const missingPlain = existsSync(plain) ? false : '../shared/fixtures/rtf-striprtf is not there'
const missingWrapped = existsSync(wrapped) ? false : '../shared/fixtures/rtf-stream-parser is not there'

async function read(file: URL): Promise<DocumentText> {
  const document = await readRtf(readFileSync(file), { name: file.pathname, decode: () => assert.fail('bytes of RTF have a code page') })
  assert.ok(!('refused' in document))
  return document
}

/** Words between single blanks. A zero-width blank beside a blank is one with it; lines between cells are free. */
const words = (text: string): string => text.replace(/\|/g, ' ').replace(/[\s\u200b]+/g, ' ').trim()

/** Without running heads, which the expected texts leave out and we keep as furniture. */
function story({ text, furniture, findings }: DocumentText): string {
  const heads = findings.some(({ code }) => code === 'running-heads-left-out') ? furniture : []
  return heads.toReversed().reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text)
}

// Where a link leads stands in their text in brackets behind it; here it is a mark, and no word of the story.
const withoutTargets = (text: string): string => text.replace(/\("[^"]*"\)/g, '')

const names = missingPlain === false ? readdirSync(plain).filter((name) => name.endsWith('.rtf')).sort() : []
const expected = names.filter((name) => existsSync(new URL(name.replace(/rtf$/, 'expected.txt'), plain)))

test('rtf corpus: striprtf has 30 files with their texts', { skip: missingPlain }, () => assert.equal(expected.length, 30))

for (const name of expected) {
  test(`rtf corpus: the words of striprtf/${name}`, async () => {
    const wanted = readFileSync(new URL(name.replace(/rtf$/, 'expected.txt'), plain), 'utf8')
    assert.equal(words(story(await read(new URL(name, plain)))), words(withoutTargets(wanted)))
  })
}

test('rtf corpus: tables without an expected text are lines of cells', { skip: missingPlain }, async () => {
  assert.equal((await read(new URL('minimal_table.rtf', plain))).text, 'cell 1 | cell 2 | cell 3')
  assert.match((await read(new URL('pages_table_sample.rtf', plain))).text, /\n\nHeader A \| Header B \| Header C\nA1 \| B1 \| C1\nA2 \| B2 \| C2\nA3 \| B3 \| C3\n\n/)
})

test('rtf corpus: links that lead to the web are marks; "striprtf.dev" and "duckduckgo.com/" name no way there', { skip: missingPlain }, async () => {
  const targets = await Promise.all(['hyperlink.rtf', 'hyperlinks.rtf', 'mac_textedit_hyperlink.rtf'].map(async (name) => (await read(new URL(name, plain))).marks.flatMap(({ kind, target }) => (kind === 'link' ? [target] : []))))
  assert.deepEqual(targets, [['https://google.com'], ['https://www.wikipedia.org'], ['http://github.com/joshy/striprtf']])
})

test('rtf corpus: code page 1200 and halves of characters', { skip: missingWrapped }, async () =>
  assert.equal((await read(new URL('cpg1200.rtf', wrapped))).text, 'Plain text body: ! < > " \' € œ ¤ ´ ¼ ½ 𠜎 𩶘 😀'))

test('rtf corpus: Shift_JIS and GBK, with blanks before the beginning', { skip: missingWrapped }, async () => {
  const document = await read(new URL('jis-test.rtf', wrapped))
  assert.equal(document.text, readFileSync(new URL('jis-test.txt', wrapped), 'utf8').trim().replaceAll('\r', ''))
  assert.deepEqual(document.findings, [])
})

test('rtf corpus: encapsulated HTML is the page that was wrapped', { skip: missingWrapped }, async () => {
  const page = readHtml(readFileSync(new URL('encapsulated.html', wrapped), 'utf8'))
  const document = await read(new URL('encapsulated.rtf', wrapped))
  assert.equal(document.text, page.text)
  assert.deepEqual([document.blocks, document.marks, document.metadata], [page.blocks, page.marks, page.metadata])
})
