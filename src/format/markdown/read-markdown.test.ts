import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DocumentText } from '../document.ts'
import { frontMatter } from './front-matter.ts'
import { isRealTag } from './real-tags.ts'
import { readMarkdown } from './read-markdown.ts'

async function read(text: string): Promise<DocumentText> {
  const document = await readMarkdown(Buffer.from(text), { name: 'story.md', decode: (bytes) => ({ text: Buffer.from(bytes).toString(), encoding: 'utf-8', findings: [] }) })
  return 'refused' in document ? assert.fail(document.refused) : document
}

function blocksOf({ text, blocks = [] }: DocumentText): string[] {
  return blocks.map(({ kind, level, at }) => `${kind === 'paragraph' ? '' : `${kind}${level ?? ''} `}${text.slice(...at)}`)
}

const untouched = [
  ['a thought in angle brackets', 'Oh. <i have to go> she thought. <a pity, and a shame>'],
  ['a thought on a line of its own', '<i have to go>'],
  ['a number at the head of a paragraph', '1986 was the year.'],
  ['a label that looks like the definition of a link', '[Rating]: PG-13'],
  ['a script, which is words here', 'He typed <script>alert(1)</script> and left.'],
  ['a paragraph that looks like a front matter, further down', 'Once.\n\ntitle: no'],
  ['an unfinished listing', '```'],
  ['a hash before a number', 'We are #1 here.'],
  ['stars that mark nothing', 'It was 2 * 3 * 4 and snake_case_words stayed.'],
] as const
for (const [claim, text] of untouched) test(`markdown: ${claim} stays words`, async () => assert.equal((await read(text)).text, text))

const cases = [
  ['headings by signs and by underlines', '# The Tide\n\nOne\n---\n\nIt rained.', ['heading1 The Tide', 'heading2 One', 'It rained.']],
  ['a row of dashes below a paragraph is a scene break', 'It rained, and so they went home.\n---\nThen it was Tuesday.', ['It rained, and so they went home.', 'scene-break * * *', 'Then it was Tuesday.']],
  ['rows of stars, dashes, tildes, hashes and a lone star divide scenes', ['a', '***', 'b', '- - -', 'c', '~~~', 'd', '#', 'e', '# # #', 'f', '*', 'g'].join('\n\n'), ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((word, at) => (at === 0 ? [word] : ['scene-break * * *', word]))],
  ['paragraphs told by an indent', '    It rained all\nday long.\n    She waited.\n\n        A deep one.', ['It rained all day long.', 'She waited.', 'A deep one.']],
  ['lines that are wrapped are joined', 'It rained all\nday long.', ['It rained all day long.']],
  ['hard breaks stay', 'Roses  \nare\\\nred', ['Roses\nare\nred']],
  ['labels are lines of their own', 'Title: The Tide\nAuthor: Mary Smith\n**Rating:** PG', ['Title: The Tide\nAuthor: Mary Smith\nRating: PG']],
  ['what is said behind a dash is no list', '- Où vas-tu ?\n- Nulle part.\n- Bien.', ['- Où vas-tu ?', '- Nulle part.', '- Bien.']],
  ['a list is a list, and its numbers are words', '* bread\n* rope\n\n1986. A year.\n1987. Another.', ['list bread', 'list rope', 'list 1986. A year.', 'list 1987. Another.']],
  ['quotations', 'There was a letter on the table.\n\n> Dear Ann,\n> it rained.', ['There was a letter on the table.', 'quotation Dear Ann, it rained.']],
  ['tags that are tags', '<center>Part <b>One</b></center>\n\nIt<br>rained. <!-- no -->', ['Part One', 'It\nrained.']],
  ['notes at the end', 'It rained.[^1] She left.[^a]\n\n[^1]: All *day*.\n    And night.\n\n[^a]: Not far.\n\nThe end.', ['It rained.[1] She left.[2]', 'The end.', 'note [1] All day. And night.', 'note [2] Not far.']],
  ['a note that is not there is words', 'It rained.[^9]', ['It rained.[^9]']],
  ['a listing', '```\nfor  ever\n```', ['preformatted for  ever']],
] as const
for (const [claim, text, wanted] of cases) test(`markdown: ${claim}`, async () => assert.deepEqual(blocksOf(await read(text)), wanted))

test('markdown: emphasis and stress are marks without their signs, and links lead to the web or are words', async () => {
  const { text, marks } = await read('*She* __waited__ by <i>the</i> [sea](https://example.org/) and [here](javascript:alert(1)).')
  assert.equal(text, 'She waited by the sea and here.')
  assert.deepEqual(marks.map(({ kind, at, target, delimiter }) => [kind, text.slice(...at), target, delimiter]), [['emphasis', 'She', undefined, undefined], ['strong', 'waited', undefined, undefined], ['emphasis', 'the', undefined, undefined], ['link', 'sea', 'https://example.org/', undefined]])
})

test('markdown: short lines among long paragraphs are lines of verse', async () => {
  const long = 'It rained all day long and all night long and the day after that too, so that nobody went out of the house until Tuesday, when it stopped.'
  assert.deepEqual(blocksOf(await read(`${long}\n\n${long}\n\nThe lamp was lit\nand then it sank.\n\n${long}`))[2], 'The lamp was lit\nand then it sank.')
})

const fronts = [
  ['YAML, its values as written', '---\ntitle: "The Tide: a story"\nrating: PG-13\ndate: 2004-03-11\nwarnings: no\nwords: 012\n---\nIt rained.', ['title: The Tide: a story', 'rating: PG-13', 'date: 2004-03-11', 'warnings: no', 'words: 012']],
  ['lists and keys in keys', '---\nAuthor:\n  - Mary Smith\n  - Ann Jones\nseries: { name: Sea, part: 2 }\n---\nIt rained.', ['author: Mary Smith', 'author: Ann Jones', 'series.name: Sea', 'series.part: 2']],
  ['TOML', '+++\ntitle = "The Tide"\ndate = 2004-03-11\nwords = 1200\ntags = ["a", "b"]\n[series]\nname = "Sea"\n+++\nIt rained.', ['title: The Tide', 'date: 2004-03-11', 'words: 1200', 'tags: a', 'tags: b', 'series.name: Sea']],
  ['a title block', '% The Tide\n% Mary Smith; Ann Jones\n% March 2004\nIt rained.', ['title: The Tide', 'author: Mary Smith', 'author: Ann Jones', 'date: March 2004']],
  ['an alias is not followed', '---\na: &x [one, one]\nb: *x\ntitle: The Tide\n---\nIt rained.', ['a: one', 'a: one', 'title: The Tide']],
] as const
for (const [claim, text, wanted] of fronts) {
  test(`front matter: ${claim}`, () => {
    const { metadata, body } = frontMatter(text)
    assert.deepEqual(metadata.map(({ path, words }) => `${path.replace('markdown ', '')}: ${words}`), wanted)
    assert.equal(body, 'It rained.')
  })
}

const notFronts = ['---\nIt rained, and then it rained.\n---\nMore.', '---\ntitle: The Tide\n', '---\n: [\n---\nMore.', `---\n${'['.repeat(50_000)}\n---\nMore.`, `---\ntitle: ${'x'.repeat(70_000)}\n---\nMore.`, '+++\nIt rained.\n+++\nMore.', '% 50 of them\nstayed.'] as const
for (const text of notFronts) test(`front matter: what is none stays text: ${JSON.stringify(text.slice(0, 30))}`, () => assert.deepEqual(frontMatter(text), { metadata: [], body: text }))

test('front matter: aliases of aliases do not grow', () => {
  const bomb = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [${at === 0 ? 'x' : Array(10).fill(`*k${at - 1}`).join(', ')}]`).join('\n')
  assert.equal(frontMatter(`---\n${bomb}\n---\nIt rained.`).metadata.length, 1)
})

test('markdown: words are neither lost nor made, whatever stands between them', async () => {
  // A word that is the name of an element would be a tag between angle brackets.
  const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((each) => !isRealTag(`<${each}>`))
  const between = fc.constantFrom(' ', '\n', '\n\n', '\n\n***\n\n', '\n\n    ', '\n\n> ', ' *', '* ', ' <', '> ', '\n\n# ', '\n- ', '\n\n* ', ' __', '__ ', '\n\n~~~\n\n', '. ', ', ', '\n---\n', '\n\n#\n\n', ' & ')
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 30 }), async (parts) => {
    const { text } = await read(parts.flat().join(''))
    const letters = (given: string): string => (given.match(/[a-z]+/g) ?? []).join(' ')
    assert.equal(letters(text), parts.map(([each]) => each).join(' '))
  }), { numRuns: 300 })
})
