import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from './intake.ts'

const said = async (words: string, name: string): Promise<readonly string[] | undefined> => {
  const { companions, drafts, findings } = await intake({ bytes: Buffer.from(words), name })
  assert.equal(companions === undefined, !findings.some(({ code }) => code === 'index-page'))
  if (companions) assert.equal(drafts.length, 0)
  return companions?.map((one) => `${one.name}: ${one.metadata.map(({ path, words: what }) => `${path.replace('index ', '')} ${what}`).join('; ')}`)
}
const prose = Array.from({ length: 12 }, (_, at) => `<p>It rained all day on the harbour, and nobody came down to boat number ${at} until the evening bell.</p>`).join('')
const page = (body: string): string => `<html><head><title>Stories</title></head><body>${body}</body></html>`

const left: readonly (readonly [claim: string, name: string, words: string])[] = [
  ['a story with ways to its neighbours', 'a/road2.html', page(`${prose}<a href="road1.html">Previous</a> <a href="index.html">Index</a> <a href="road3.html">Next</a>`)],
  ['a story with a list of others at its foot', 'a/road2.html', page(`${prose}${prose}<p>Other stories: <a href="x.html">The Lamp</a>, <a href="y.html">The Weir</a>, <a href="z.html">The Bell</a></p>`)],
  ['a page of links that leave the heap', 'links.html', page('<ul><li><a href="http://example.org/a.html">A Place</a></li><li><a href="http://example.org/b.html">B Place</a></li><li><a href="http://example.org/c.html">C Place</a></li></ul>')],
  ['a story that names files', 'a.txt', `The clerk opened road.txt and read.\n\n${'The rain fell on the quay and the lamp was out all night. '.repeat(30)}\n`],
  ['a digest of stories that name their files', 'digest.txt', ['lamp', 'weir', 'bell'].map((word) => `Title: The ${word}\nFile: ${word}.txt\n\n${'The rain fell on the quay all night.\n'.repeat(12)}\n`).join('')],
]
for (const [claim, name, words] of left) test(`index: ${claim} is none`, async () => assert.equal(await said(words, name), undefined))

const indexes: readonly (readonly [claim: string, name: string, words: string, wanted: readonly string[]])[] = [
  ['a list of titles with by-lines and ratings', 'site/index.html', page('<h1>Harbour Stories</h1><ul><li><a href="road.txt">The Long Road</a> by Ida Smith (PG-13)</li><li><a href="old/lamp.html">The Lamp</a> by Tansy Rook [R] - The lamp goes out, and nobody knows who did it.</li><li><a href="../weir.txt">The Weir</a>, by raven_x</li></ul>'), [
    'site/road.txt: title The Long Road; rating PG-13; author Ida Smith', 'site/old/lamp.html: title The Lamp; rating R; author Tansy Rook; summary The lamp goes out, and nobody knows who did it.', 'weir.txt: title The Weir; author raven_x']],
  ['an author\'s page, the parts of a story by number', 'ida/index.html', page('<h2>Stories by Ida Smith</h2><p>The Long Road <a href="road1.txt">1</a> <a href="road2.txt">2</a> <a href="road3.txt">3</a></p><p><a href="bell.txt">The Last Bell</a></p>'), [
    'ida/road1.txt: title The Long Road; part 1; author Ida Smith', 'ida/road2.txt: title The Long Road; part 2; author Ida Smith', 'ida/road3.txt: title The Long Road; part 3; author Ida Smith', 'ida/bell.txt: title The Last Bell; author Ida Smith']],
  ['a table', 'list.html', page('<table><tr><th>Title</th><th>Author</th></tr><tr><td><a href="a.txt">The Lamp</a></td><td>by Ida Smith</td></tr><tr><td><a href="b.txt">The Weir</a></td><td>by Bo Ash</td></tr><tr><td><a href="c.txt">The Bell</a></td><td>by Cy Dow</td></tr></table>'), [
    'a.txt: title The Lamp; author Ida Smith', 'b.txt: title The Weir; author Bo Ash', 'c.txt: title The Bell; author Cy Dow']],
  ['a list of files on a disk', 'disk7/FILES.BBS', 'LONGRD01.TXT  12k  The Long Road by Ida Smith\nLAMP.TXT       4k  The Lamp (PG) by Tansy Rook\nWEIR.TXT       9k  The Weir\n', [
    'disk7/LONGRD01.TXT: title The Long Road; author Ida Smith', 'disk7/LAMP.TXT: title The Lamp; rating PG; author Tansy Rook', 'disk7/WEIR.TXT: title The Weir']],
  ['names with initials and titles', 'a/i.html', page('<ul><li><a href="a.txt">The Lamp</a> by J. R. Dow (PG)</li><li><a href="b.txt">Stand by Me</a> by Dr. Ames</li><li><a href="c.txt">The Boat</a> by B. Ash-Lowe. A boat goes out and does not come back.</li></ul>'), [
    'a/a.txt: title The Lamp; rating PG; author J. R. Dow', 'a/b.txt: title Stand by Me; author Dr. Ames', 'a/c.txt: title The Boat; author B. Ash-Lowe; summary A boat goes out and does not come back.']],
  ['ratings without brackets, with labels, as words, and what is warned of', 'a/i.html', page('<ul><li><a href="a.txt">Forty Miles</a> - PG - Dunstan/Ines - They miss the train.</li><li><a href="b.txt">The Weir</a>, by Bo Ash, PG-13</li><li><a href="c.txt">The Bell</a> NC-17</li><li><a href="d.txt">The Boat</a> [Rating: PG-13]</li><li><a href="e.txt">The Oar</a> (adult)</li><li><a href="f.txt">The Wall</a> (NC-17) A wall falls. WARNING: character death, torture</li><li><a href="g.txt">The Pen</a> (R, violence) (M/M)</li><li><a href="h.txt">The Ink [PG]</a> by Marsh, G.</li></ul>'), [
    'a/a.txt: title Forty Miles; rating PG; pairing Dunstan/Ines; summary They miss the train.', 'a/b.txt: title The Weir; author Bo Ash; rating PG-13', 'a/c.txt: title The Bell; rating NC-17', 'a/d.txt: title The Boat; rating PG-13', 'a/e.txt: title The Oar; rating adult',
    'a/f.txt: title The Wall; rating NC-17; warning character death, torture; summary A wall falls.', 'a/g.txt: title The Pen; rating R; warning violence', 'a/h.txt: title The Ink; rating PG; author Marsh']],
  ['the higher of two ratings', 'a/i.html', page('<ul><li><a href="a.txt">The Lamp</a> (PG) Rating: NC-17</li><li><a href="b.txt">The Weir</a></li><li><a href="c.txt">The Bell</a></li></ul>'), ['a/a.txt: title The Lamp; rating NC-17', 'a/b.txt: title The Weir', 'a/c.txt: title The Bell']],
  ['parts in brackets and by name, with what is said of the whole', 'a/i.html', page('<ul><li>The Wall [<a href="a.txt">1</a>|<a href="b.txt">2</a>]</li><li>Storm Warning (PG-13) <a href="c.txt">Part 1</a> <a href="d.txt">Part 2</a></li></ul>'), [
    'a/a.txt: title The Wall; part 1', 'a/b.txt: title The Wall; part 2', 'a/c.txt: title Storm Warning; part 1; rating PG-13', 'a/d.txt: title Storm Warning; part 2; rating PG-13']],
  ['what is said of files on a disk', 'd/FILES.TXT', 'door.txt  The Second Door, by Wren Ashby. PG. There is a door behind the wall.\nLAMP.TXT 4001 05-01-92 The Lamp. By Tansy Rook\nnine.txt  "Harbour Nine" by Ida Smith (R)\nweir.txt  The Weir [PG]\nbell2.txt  The Bell by Ida Smith (2/2)\nboat.txt  The Boat - a boat goes out and stays there.\n', [
    'd/door.txt: title The Second Door; author Wren Ashby; rating PG; summary There is a door behind the wall.', 'd/LAMP.TXT: title The Lamp; author Tansy Rook', 'd/nine.txt: title Harbour Nine; rating R; author Ida Smith', 'd/weir.txt: title The Weir; rating PG', 'd/bell2.txt: title The Bell; part 2/2; author Ida Smith', 'd/boat.txt: title The Boat; summary a boat goes out and stays there.']],
  ['a table by the headings of its columns, empty cells among them', 'a/i.html', page('<table><tr><th>Author</th><th>Title</th><th>Rating</th><th>Warnings</th><th>Summary</th></tr><tr><td>Ida Smith</td><td><a href="a.txt">The Lamp</a></td><td>NC-17</td><td>violence</td><td>A lamp.</td></tr><tr><td>Bo Ash</td><td><a href="b.txt">The Weir</a></td><td>PG</td><td></td><td>A weir goes.</td></tr><tr><td></td><td><a href="c.txt">The Bell</a></td><td>R</td><td></td><td></td></tr></table><table><tr><td><a href="d.txt">A Row</a></td><td>alone</td><td>x</td><td>y</td><td>z</td></tr></table>'), [
    'a/a.txt: title The Lamp; author Ida Smith; rating NC-17; warning violence; summary A lamp.', 'a/b.txt: title The Weir; author Bo Ash; rating PG; summary A weir goes.', 'a/c.txt: title The Bell; rating R', 'a/d.txt: title A Row']],
  ['columns set with blanks', 'd/FILES.TXT', 'FILE          AUTHOR          TITLE          RATING\nforty.txt     Delia Marsh     Forty Miles    NC-17\nlamp.txt      Ida Smith       The Lamp\nweir.txt                      The Weir       R\n', [
    'd/forty.txt: title Forty Miles; author Delia Marsh; rating NC-17', 'd/lamp.txt: title The Lamp; author Ida Smith', 'd/weir.txt: title The Weir; rating R']],
  ['authors by the headings over their stories', 'a/i.html', page('<h1>Harbour Archive</h1><h3>Delia Marsh</h3><ul><li><a href="a.txt">Forty Miles</a></li><li><a href="b.txt">The Weir</a></li></ul><h3>Sable Winter</h3><ul><li><a href="c.txt">The Bell</a></li></ul><h3>Ida Smith</h3><ul><li><a href="d.txt">The Boat</a> by Bo Ash</li></ul><h3>Round Robins</h3><ul><li><a href="e.txt">The Oar</a></li></ul>'), [
    'a/a.txt: title Forty Miles; author Delia Marsh', 'a/b.txt: title The Weir; author Delia Marsh', 'a/c.txt: title The Bell; author Sable Winter', 'a/d.txt: title The Boat; author Bo Ash', 'a/e.txt: title The Oar']],
  ['headings that name worlds, and none of them a person', 'a/i.html', page('<h3>Harbour Lights</h3><ul><li><a href="a.txt">Forty Miles</a></li></ul><h3>Third Bell</h3><ul><li><a href="b.txt">The Weir</a></li><li><a href="c.txt">The Bell</a></li></ul>'), ['a/a.txt: title Forty Miles', 'a/b.txt: title The Weir', 'a/c.txt: title The Bell']],
  ['whose stories of a world a page lists', 'a/i.html', page('<h1>Ida Smith\'s Harbour Lights Stories</h1><ul><li><a href="a.txt">Forty Miles</a></li><li><a href="b.txt">The Weir</a></li><li><a href="c.txt">The Bell</a></li></ul>'), ['a/a.txt: title Forty Miles; author Ida Smith', 'a/b.txt: title The Weir; author Ida Smith', 'a/c.txt: title The Bell; author Ida Smith']],
  ['labelled records', 'd/INDEX.TXT', 'Stories of the Quay\n\nTitle: The Lamp\nAuthor: Ida Smith\nFile: lamp.txt\nRating: NC-17\n\nTitle: The Weir\nAuthor: Bo Ash\nFile: weir.txt (4k)\nRating: PG\n\nTitle: The Bell\nAuthor: Cy Dow\nFile: bell.txt\nRating: R\nWarnings: violence\nSummary: A bell.\n', [
    'd/lamp.txt: title The Lamp; author Ida Smith; rating NC-17', 'd/weir.txt: title The Weir; author Bo Ash; rating PG', 'd/bell.txt: title The Bell; author Cy Dow; rating R; warning violence; summary A bell.']],
  ['a story\'s own contents', 'a/i.html', page('<h1>The Clockmaker\'s Daughter</h1> by Tansy Rook<br>Rating: PG-13<br>Warnings: violence<ul><li><a href="a.txt">The Shop</a></li><li><a href="b.txt">The Spring</a></li><li><a href="c.txt">The Hands</a></li></ul>'), [
    'a/a.txt: title The Clockmaker\'s Daughter; part 1; author Tansy Rook; rating PG-13; warning violence; heading The Shop', 'a/b.txt: title The Clockmaker\'s Daughter; part 2; author Tansy Rook; rating PG-13; warning violence; heading The Spring', 'a/c.txt: title The Clockmaker\'s Daughter; part 3; author Tansy Rook; rating PG-13; warning violence; heading The Hands']],
  ['a site\'s page that rates all of its stories, but for one', 'a/i.html', page('<h1>The Quay, a page of stories</h1> by Tansy Rook<br>Rating: R<ul><li><a href="a.txt">The Shop</a></li><li><a href="b.txt">The Spring</a> (NC-17)</li><li><a href="c.txt">The Hands</a></li></ul>'), [
    'a/a.txt: title The Shop; rating R', 'a/b.txt: title The Spring; rating NC-17', 'a/c.txt: title The Hands; rating R']],
]
for (const [claim, name, words, wanted] of indexes) test(`index: ${claim}`, async () => assert.deepEqual(await said(words, name), wanted))

test('index: what it says of a file is told on in the file\'s own reading', async () => {
  const metadata = [['title', 'The Wall'], ['part', '2'], ['rating', 'NC-17'], ['warning', 'character death, torture'], ['pairing', 'Ida/Joan'], ['summary', 'A wall falls.']].map(([what, words]) => ({ path: `index ${what} (a/index.html)`, words: words as string }))
  const { drafts: [draft] } = await intake({ bytes: Buffer.from('The ferry left at six, and nobody on the quay waved to it.\n\nIt rained until the evening bell.\n'), name: 'a/x.txt', hints: { metadata } })
  const said = draft?.assertions.filter(({ rule }) => rule.startsWith('index:')).map(({ field, value }) => `${field} ${JSON.stringify(value)}`)
  assert.deepEqual(said, ['title {"title":"The Wall","kind":"caption"}', 'part {"number":2,"stem":"The Wall"}', 'rating {"rung":"explicit","scale":"mpaa"}', 'warning {"answer":"stated","warnings":["character-death","torture"]}', 'relationship {"name":"Ida/Joan"}', 'summary {"text":"A wall falls."}'])
})
