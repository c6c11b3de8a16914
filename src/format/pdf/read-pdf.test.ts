import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type MadePage, type MadePdf, makePdf, type Placed, setPages } from '../../../test/support/make-pdf.ts'
import type { DocumentText } from '../document.ts'
import { readPdf } from './read-pdf.ts'

async function read(pages: readonly MadePage[], options?: MadePdf): Promise<DocumentText> {
  const document = await readPdf(makePdf(pages, options), { name: 'story.pdf', decode: () => assert.fail('a PDF knows its own letters') })
  return 'refused' in document ? assert.fail(document.refused) : document
}

/** The blocks of a document, each with what it is before its words: `heading1 The Tide`. */
function blocksOf({ text, blocks = [] }: DocumentText): string[] {
  return blocks.map(({ kind, level, align, at }) => `${kind === 'paragraph' ? '' : `${kind}${level ?? ''} `}${align === undefined ? '' : `${align} `}${text.slice(...at)}`)
}

/** Lines one below the other. */
const column = (lines: readonly string[], { x = 50, y = 540, step = 12, size = 10 } = {}): Placed[] => lines.map((text, at) => ({ text, x, y: y - at * step, size }))

const story = [
  'The lamp in the upper window had been burning since the ferry came in, and nobody on the quay had thought to ask who kept it lit or what it cost them.',
  'She counted the steps as she went down to the water, as her mother had done.',
  'No.',
  'There was a boat at the end of the pier which had not been there the night before, and its rope was dry although the rain had fallen on everything else since noon.',
  'Somebody had drawn a small fish on the bow in chalk.',
] as const
const long = Array.from({ length: 12 }, (_, at) => story.map((words) => `${words.slice(0, -1)} at bell ${at + 1}${words.slice(-1)}`)).flat()

test('pdf: paragraphs told by an indent come through as they were', async () => assert.deepEqual(blocksOf(await read(setPages(long))), long))
test('pdf: paragraphs told by a space come through as they were', async () => assert.deepEqual(blocksOf(await read(setPages(long, { indent: 0, space: 8 }))), long))
test('pdf: two columns are read down, then across', async () => assert.deepEqual(blocksOf(await read(setPages(long, { columns: 2 }))), long))
test('pdf: compressed pages are read as others', async () => assert.deepEqual(blocksOf(await read(setPages(long), { compress: true })), long))

const headed = [
  ['a running head and a page number', (page: number) => `The Tide Clerk - ${page}`, (page: number) => String(page)],
  ['heads that change sides', (page: number) => (page % 2 === 0 ? 'THE TIDE CLERK' : 'MARA ELLERY'), (page: number) => `- ${page} -`],
  ['a number that counts from somewhere else', () => 'The Tide Clerk', (page: number) => `Page ${page + 40} of 99`],
  ['small Roman numbers', () => 'The Tide Clerk', (page: number) => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][page - 1] ?? ''],
] as const
for (const [what, head, foot] of headed) {
  test(`pdf: ${what} are no part of the story, and are counted`, async () => {
    const pages = setPages([...long, ...long], { head, foot })
    const document = await read(pages)
    assert.deepEqual(blocksOf(document), [...long, ...long])
    assert.deepEqual(document.findings, [{ code: 'running-heads-left-out', detail: `${pages.length * 2} lines` }])
  })
}

test('pdf: a number that the story itself begins a page with stays', async () => {
  const document = await read([{ words: column(['1984 was the year.', 'It rained.']) }, { words: column(['12 boats lay there.', 'It rained.']) }])
  assert.match(document.text, /1984 was the year/)
  assert.match(document.text, /12 boats/)
})

test('pdf: the headings of chapters stay, though each stands at the top of its page', async () => {
  const pages = ['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4'].map((title, at) => ({ words: [{ text: title, x: 160, y: 540, size: 16 }, ...column(['She went on until it was dark and then she went on for some more of it,', `and that took her ${at + 2} hours.`], { y: 500 })] }))
  assert.deepEqual(blocksOf(await read(pages)).filter((block) => block.startsWith('heading')), ['heading1 center Chapter 1', 'heading1 center Chapter 2', 'heading1 center Chapter 3', 'heading1 center Chapter 4'])
})

const hyphens = [
  ['a divided word that stands whole elsewhere is joined', ['The harbourmaster came down to the quay with the harbour-', 'master of the other town, and they spoke of the harbour dues.'], 'harbourmaster of the other'],
  ['a compound that stands with its hyphen elsewhere keeps it', ['It was a well-known story in the town, and it was a well-', 'known one in the next town too, or so they said in town.'], 'well-known one'],
  ['a name keeps its hyphen', ['She had been told of it by somebody who came from Anglo-', 'Saxon stock and who spoke of little else for many years.'], 'Anglo-Saxon stock'],
  ['a dash at the end of a line stays a dash', ['He opened his mouth to tell her of the boat and the rope--', 'but she had gone, and the door stood open to the cold air.'], 'the rope--but she'],
  ['years keep theirs', ['That was the winter in which nobody came, the one of 1984-', '1985, and the ferry lay in the ice for eleven weeks in all.'], '1984-1985, and'],
] as const
for (const [claim, lines, wanted] of hyphens) test(`pdf: ${claim}`, async () => assert.ok((await read([{ words: column(lines) }])).text.includes(wanted)))

test('pdf: a program that divides words is known by how often it does', async () => {
  const lines = ['The lantern burned be-', 'fore the door and no-', 'body had lit it for a', 'long time, or so they', 'said at the har-', 'bour that eve-', 'ning when she came.']
  assert.match((await read([{ words: column(lines) }])).text, /burned before the door and nobody had[^]*harbour that evening when/)
})

test('pdf: italic and bold faces are emphasis and stress, a size is a heading, a link is one where it leads to the web', async () => {
  const words: Placed[] = [
    { text: 'The Tide Clerk', x: 130, y: 560, size: 20 },
    ...column(['She came in from the rain and she did not look at him at all, not'], { y: 500 }),
    { text: 'once', x: 50, y: 488, face: 'italic' }, { text: 'in an hour, and', x: 74, y: 488 }, { text: 'that', x: 136, y: 488, face: 'bold' }, { text: 'was that. See here.', x: 156, y: 488 },
    ...column(['It was a long night, and then it was a short morning with no sun.'], { y: 476 }),
  ]
  const document = await read([{ words, links: [{ rect: [150, 485, 240, 497], to: 'https://example.org/tide' }, { rect: [50, 470, 300, 484], to: 'javascript:alert(1)' }] }])
  assert.equal(blocksOf(document)[0], 'heading1 The Tide Clerk')
  assert.deepEqual(document.marks.map(({ kind, at, target }) => [kind, document.text.slice(...at), target]), [['emphasis', 'once', undefined], ['strong', 'that', undefined], ['link', 'was that. See here.', 'https://example.org/tide']])
})

test('pdf: a story that is set in italics throughout is not all emphasis', async () => {
  const words = column(['She came in from the rain and did not look', 'at him at all that night, not once.']).map((line): Placed => ({ ...line, face: 'italic' }))
  assert.deepEqual((await read([{ words }])).marks, [])
})

test('pdf: small print at the foot is a note behind its paragraph, and its number in the text stands in brackets', async () => {
  const lines = ['It rained, and the ferry was late for the ninth time in a week, and she', 'had it from the harbourmaster']
  const words: Placed[] = [...column(lines), { text: '1', x: 170, y: 532, size: 6 }, ...column(['1 A man of few words.', '2 Or of none.'], { y: 60, step: 9, size: 7 })]
  const next = { words: column(['And that was that, for the time.']) }
  assert.deepEqual(blocksOf(await read([{ words }, next])), [`${lines.join(' ')}[1]`, 'note 1 A man of few words.', 'note 2 Or of none.', 'And that was that, for the time.'])
})

test('pdf: scene breaks, verse and a large first letter are known', async () => {
  const prose = ['And so it went, for a week or more, and there was no word from anybody', 'at all on either side of the long water.', '', 'Then there was a word, and after it another word, and then a letter that', 'came by the ferry with the post and the bread and the newspapers, and so', 'it ended.']
  const words: Placed[] = [
    { text: 'T', x: 50, y: 516, size: 34 }, ...column(['here was a lamp in the upper window of the old house, and it had', 'been burning since the ferry came in with the post and the bread'], { x: 72, y: 540 }),
    ...column(['and the newspapers, as on all the other nights.'], { y: 516 }),
    { text: '* * *', x: 180, y: 492 },
    ...column(['The lamp was lit when they awoke', 'and then it sank.', 'Nobody spoke.', 'The water drank.'], { y: 468 }),
    ...column(prose, { y: 408 }).filter(({ text }) => text !== ''),
  ]
  assert.deepEqual(blocksOf(await read([{ words }, { words: column(prose).filter(({ text }) => text !== '') }])).slice(0, 4), [
    'There was a lamp in the upper window of the old house, and it had been burning since the ferry came in with the post and the bread and the newspapers, as on all the other nights.',
    'scene-break center * * *', 'verse The lamp was lit when they awoke\nand then it sank.\nNobody spoke.\nThe water drank.', prose.slice(0, 2).join(' '),
  ])
})

test('pdf: a page that lies on its side is read like any other', async () => {
  for (const rotate of [90, 180, 270]) assert.deepEqual(blocksOf(await read([{ words: column(['She came in from the rain and she', 'did not look at him, not once.']), rotate }])), ['She came in from the rain and she did not look at him, not once.'])
})

test('pdf: words printed twice over each other are there once', async () => {
  const words = column(['The Tide', 'came in.']).flatMap((line) => [line, { ...line, x: line.x + 0.3 }])
  assert.equal((await read([{ words }])).text.match(/Tide/g)?.length, 1)
})

test('pdf: what the document says of itself is metadata, and its bookmarks are its contents', async () => {
  const xmp = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Mara Ellery</rdf:li><rdf:li>Pell Ardent</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  const pages = ['One', 'Two'].map((title) => ({ words: [{ text: title, x: 180, y: 540, size: 16 }, ...column(['She went on until it was dark.'], { y: 500 })] }))
  const document = await read(pages, {
    info: { Title: 'The Tide Clerk', Author: 'Mara Ellery (editor)', Subject: 'Dämmerung', Keywords: 'tides; “clerks”', CreationDate: "D:20040311184500+01'00'" }, xmp,
    outline: [{ title: 'One, in which it rains', page: 0, top: 560 }, { title: 'Two', page: 1, top: 560 }],
  })
  assert.deepEqual(document.metadata.map(({ path, words }) => `${path}: ${words}`).sort(), ['pdf Author: Mara Ellery (editor)', 'pdf CreationDate: 2004-03-11T18:45:00+01:00', 'pdf Keywords: tides; “clerks”', 'pdf Subject: Dämmerung', 'pdf Title: The Tide Clerk', 'pdf dc:creator: Mara Ellery', 'pdf dc:creator: Pell Ardent'].sort())
  assert.deepEqual(document.contents?.map(({ at, title }) => [title, document.text.slice(at, at + 3)]), [['One, in which it rains', 'One'], ['Two', 'Two']])
})

test('pdf: every origin names its page', async () => {
  const document = await read([{ words: column(['One was the first of them, as it should be.', 'And so on.']) }, { words: column(['Two was the next of them, as it should be.', 'And so on.']) }])
  assert.deepEqual(document.origins.map(({ at, part }) => [document.text.slice(at, at + 3), part]), [['One', 'page 1'], ['Two', 'page 2']])
})

const refused = [
  ['pages without words', () => makePdf([{ words: [], raw: '0 0 10 10 re f' }]), 'no-text-layer'],
  ['a document without pages', () => makePdf([]), 'no-text-layer'],
  ['a beginning and nothing else', () => Buffer.from('%PDF-1.4\n'), 'document-unreadable'],
  ['a document with a password', () => makePdf([{ words: column(['Secret.']) }], { trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]` }), 'document-encrypted'],
] as const
for (const [what, make, code] of refused) {
  test(`pdf: ${what} is kept and not read`, async () => {
    const document = await readPdf(make(), { name: 'x.pdf', decode: () => assert.fail() })
    assert.equal('refused' in document && document.refused, code)
  })
}

test('pdf: a document that was cut off is read as far as it goes, and says so', async () => {
  const bytes = makePdf(setPages(long))
  const document = await readPdf(bytes.subarray(0, bytes.length - 3000), { name: 'x.pdf', decode: () => assert.fail() })
  assert.ok(!('refused' in document) && document.text.includes('The lamp in the upper window'))
  assert.deepEqual(!('refused' in document) && document.findings, [{ code: 'document-damaged', detail: 'its end is missing' }])
})

test('pdf: pictures, files, scripts and programs within are named and left alone', async () => {
  const document = await read([{ words: column(['She came in.']) }], {
    objects: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>', '<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream', '<< /S /Launch /F (calc.exe) >>', '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 1 >>\nstream\nx\nendstream'], catalog: '/OpenAction 200 0 R',
  })
  assert.deepEqual(document.findings, [{ code: 'objects-left-out', detail: 'pictures: 1, embedded files: 1, scripts: 1, actions that start a program: 1' }])
})

const word = fc.stringMatching(/^[a-z]{1,9}$/)
const prose = fc.array(fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`), { minLength: 1, maxLength: 20 })

test('pdf: the words that went on the pages are the words that come out, in their order', async () => {
  await fc.assert(fc.asyncProperty(prose, fc.constantFrom(1 as const, 2 as const), fc.constantFrom(0, 15), async (paragraphs, columns, indent) => {
    const document = await read(setPages(paragraphs, { columns, indent, space: indent === 0 ? 10 : 0 }))
    assert.deepEqual(document.text.split(/\s+/), paragraphs.join(' ').split(' '))
    let last = 0
    for (const { at: [start, end] } of document.blocks ?? []) {
      assert.equal(document.text.slice(last, start).trim(), '')
      assert.ok(start >= last && end > start)
      last = end
    }
    assert.equal(document.text.slice(last).trim(), '')
  }), { numRuns: 60 })
})
