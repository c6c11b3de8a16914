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
]
for (const [claim, name, words] of left) test(`index: ${claim} is none`, async () => assert.equal(await said(words, name), undefined))

const indexes: readonly (readonly [claim: string, name: string, words: string, wanted: readonly string[]])[] = [
  ['a list of titles with by-lines and ratings', 'site/index.html', page('<h1>Harbour Stories</h1><ul><li><a href="road.txt">The Long Road</a> by Ida Smith (PG-13)</li><li><a href="old/lamp.html">The Lamp</a> by Tansy Rook [R] - The lamp goes out, and nobody knows who did it.</li><li><a href="../weir.txt">The Weir</a>, by raven_x</li></ul>'), [
    'site/road.txt: title The Long Road; rating PG-13; author Ida Smith', 'site/old/lamp.html: title The Lamp; rating R; author Tansy Rook; summary The lamp goes out, and nobody knows who did it.', 'weir.txt: title The Weir; author raven_x']],
  ['an author\'s page, the parts of a story by number', 'ida/index.html', page('<h2>Stories by Ida Smith</h2><p>The Long Road <a href="road1.txt">1</a> <a href="road2.txt">2</a> <a href="road3.txt">3</a></p><p><a href="bell.txt">The Last Bell</a></p>'), [
    'ida/road1.txt: title The Long Road; author Ida Smith', 'ida/road2.txt: title The Long Road; author Ida Smith', 'ida/road3.txt: title The Long Road; author Ida Smith', 'ida/bell.txt: title The Last Bell; author Ida Smith']],
  ['a table', 'list.html', page('<table><tr><th>Title</th><th>Author</th></tr><tr><td><a href="a.txt">The Lamp</a></td><td>by Ida Smith</td></tr><tr><td><a href="b.txt">The Weir</a></td><td>by Bo Ash</td></tr><tr><td><a href="c.txt">The Bell</a></td><td>by Cy Dow</td></tr></table>'), [
    'a.txt: title The Lamp; author Ida Smith', 'b.txt: title The Weir; author Bo Ash', 'c.txt: title The Bell; author Cy Dow']],
  ['a list of files on a disk', 'disk7/FILES.BBS', 'LONGRD01.TXT  12k  The Long Road by Ida Smith\nLAMP.TXT       4k  The Lamp (PG) by Tansy Rook\nWEIR.TXT       9k  The Weir\n', [
    'disk7/LONGRD01.TXT: title The Long Road; author Ida Smith', 'disk7/LAMP.TXT: title The Lamp; rating PG; author Tansy Rook', 'disk7/WEIR.TXT: title The Weir']],
]
for (const [claim, name, words, wanted] of indexes) test(`index: ${claim}`, async () => assert.deepEqual(await said(words, name), wanted))
