import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, Tokenizer } from 'parse5'
import { feed } from './feed.ts'
import { readHtml } from './read-html.ts'

/** Blocks as `kind text`. */
function read(source: string): string[] {
  const { text, blocks } = readHtml(source)
  return blocks.map(({ kind, at, level, align }) => `${kind}${level ?? ''}${align === undefined ? '' : ` ${align}`}: ${text.slice(...at)}`)
}

const cases = [
  ['unclosed paragraphs', '<p>One<p>Two', ['paragraph: One', 'paragraph: Two']],
  ['line breaks', 'One<br>two<br><br>Three', ['paragraph: One\ntwo', 'paragraph: Three']],
  ['paragraphs by indent', 'One and<br>&nbsp;&nbsp;&nbsp;Two', ['paragraph: One and', 'paragraph: Two']],
  ['white space', '<p>  One\n\n  two\t three </p>', ['paragraph: One two three']],
  ['references, C1 ones as well', '<p>&#147;It&#146;s&#148; &amp; caf&eacute; &lt;so&gt; &mdash; &#x2014; &notareference; &copy', ['paragraph: “It’s” & café <so> — — ¬areference; ©']],
  ['headings', '<h1>Title</h1><h3 align=center>Part <i>two</i></h3>', ['heading1: Title', 'heading3 center: Part two']],
  ['rules between words only', '<hr><p>One<hr><p>Two<hr><hr><p>Three<hr>', ['paragraph: One', 'scene-break center: * * *', 'paragraph: Two', 'scene-break center: * * *', 'paragraph: Three']],
  ['centred glyphs', '<p>One<center>~*~*~</center><p>Two', ['paragraph: One', 'scene-break center: ~*~*~', 'paragraph: Two']],
  ['a quotation among paragraphs', '<p>One and more of it.<blockquote><p>Two</blockquote><p>Three and more of it.', ['paragraph: One and more of it.', 'quotation: Two', 'paragraph: Three and more of it.']],
  ['a page within one quotation', '<blockquote><p>One and more<p>Two and more</blockquote>', ['paragraph: One and more', 'paragraph: Two and more']],
  ['preformatted verse', '<pre>\n  One\n    two\n</pre>', ['preformatted:   One\n    two']],
  ['a story in a pre', `<pre>${'It was two in the morning and nobody at all was about in\nthe whole of the long street by the harbour, and it rained.\n\n'.repeat(5)}</pre>`, Array(5).fill('paragraph: It was two in the morning and nobody at all was about in\nthe whole of the long street by the harbour, and it rained.')],
  ['long lines by single breaks', Array(4).fill('x'.repeat(60) + ' ' + 'y'.repeat(60)).join('<br>'), Array(4).fill(`paragraph: ${'x'.repeat(60)} ${'y'.repeat(60)}`)],
  ['terms and values', '<dl><dt>Rating:<dd>PG<dt>Author<dd>Ann</dl>', ['paragraph: Rating: PG', 'paragraph: Author: Ann']],
  ['a table of labels', '<table><tr><td>Title:</td><td>The Quay</td></tr><tr><td><b>Rating:</b><td>PG</table>', ['paragraph: Title: The Quay', 'paragraph: Rating: PG']],
  ['a table that is none', '<table><tr><td>One<td>Two</table>', ['paragraph: One', 'paragraph: Two']],
  ['lists', '<ul><li>One<li>Two</ul>', ['list: One', 'list: Two']],
  ['scripts, styles and comments', '<p>One<script>var x = "<p>No"</script><style>p{}</style><!-- <p>No --> two', ['paragraph: One two']],
  ['words of pictures', '<p>One <img src=x alt="a ship"> two<img src=y>', ['paragraph: One a ship two']],
  ['noframes', '<frameset><frame src=a><noframes><body><p>One</noframes></frameset>', ['paragraph: One']],
  ['word processors', '<p class=MsoNormal>One <st1:place>Marrow</st1:place><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>Two', ['paragraph: One Marrow', 'paragraph: Two']],
  ['menus', '<p>[<a href=a>Home</a>] [<a href=b>Next</a>] [<a href=c>Guestbook</a>]<p>One', ['front: [Home] [Next] [Guestbook]', 'paragraph: One']],
  ['elements that hold menus', '<nav><a href=a>Whatever</a></nav><p>One and the rest of a story that is longer than its menu.', ['front: Whatever', 'paragraph: One and the rest of a story that is longer than its menu.']],
  ['ways to a neighbour', '<ul><li>Next message: <a href=b>[list] FIC: The Lamp (NC-17)</a><li><b>In reply to:</b> <a href=c>Ann: "The Quay"</a><li>Messages sorted by: <a href=d>[ date ]</a> <a href=e>[ thread ]</a></ul><p>One', ['front: Next message: [list] FIC: The Lamp (NC-17)', 'front: In reply to: Ann: "The Quay"', 'front: Messages sorted by: [ date ] [ thread ]', 'paragraph: One']],
  ['counters', '<p>One<p>You are visitor number 00417 since 1/1/99', ['paragraph: One', 'front: You are visitor number 00417 since 1/1/99']],
] as const
for (const [claim, source, wanted] of cases) test(`readHtml: reads ${claim}`, () => assert.deepEqual(read(source), wanted))

const kept = ['<p>Next message: it was Anna, and she had been crying.', '<p>Next: <a href="http://example.org/">the lamp</a>, and how she had come by it in the year of the flood, and why she kept it.', '<p>You are the visitor, she said, and I have waited since morning.', '<p>Home was a long way off.', '<p>Write to <a href="mailto:ann@example.org">ann@example.org</a>', '<p><a href="http://example.org/">The next chapter of her life</a>', '<p>Back to the wall, he fought.']
for (const source of kept) test(`readHtml: takes ${JSON.stringify(source)} for the story's own`, () => assert.deepEqual(readHtml(source).furniture, []))

test('readHtml: marks words, and only links that lead to the web', () => {
  const { text, marks } = readHtml('<p>a <i>b</i> <b><i>c</b> d</i> <a href=" http://example.org/x ">e</a> <a href="javascript:x">f</a> <span style="font-style: italic">g</span> <span lang=fr>h <span>i</span></span>')
  assert.deepEqual(marks.map(({ kind, at, target }) => [kind, text.slice(...at), target]), [['emphasis', 'b', undefined], ['emphasis', 'c d', undefined], ['strong', 'c', undefined], ['link', 'e', 'http://example.org/x'], ['emphasis', 'g', undefined], ['language', 'h i', 'fr']])
})

test('readHtml: an element that was never closed marks one block, not the rest of the page', () => {
  const { text, marks } = readHtml('<p>a <i>b<p>c<p>d<p>e<p>f')
  assert.deepEqual(marks.map(({ at }) => text.slice(...at)), ['b'])
})

test('readHtml: the head tells its fields', () => {
  const { metadata } = readHtml('<html lang="de"><head><title> A\n Title </title><meta name=Author content="Ann B."><meta property="og:title" content="A"></head><body lang=fr>')
  assert.deepEqual(metadata, [{ path: 'html lang', words: 'de' }, { path: 'title', words: 'A Title' }, { path: 'meta author', words: 'Ann B.' }, { path: 'meta og:title', words: 'A' }, { path: 'body lang', words: 'fr' }])
})

test('readHtml: what was left out is told', () => {
  const { findings } = readHtml('<p>a<script>1</script><img src=x><iframe>b</iframe>')
  assert.deepEqual(findings, [{ code: 'markup-left-out', detail: 'scripts: 1, pictures: 1, frames: 1' }])
})

const left = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed'])

/** The words that the HTML standard's tree has, what this program leaves out left out. */
function wordsOfTree(source: string): string[] {
  const words: string[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parse(source, { scriptingEnabled: false })]
  while (open.length > 0) {
    const node = open.pop() as DefaultTreeAdapterTypes.Node
    if (defaultTreeAdapter.isTextNode(node)) words.push(...(node.value.match(/[\p{L}\p{N}]+/gu) ?? []))
    else if ('childNodes' in node && !(defaultTreeAdapter.isElementNode(node) && left.has(node.tagName))) open.push(...node.childNodes)
  }
  return words.sort()
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort()
}

const soup = fc.array(fc.constantFrom('<p>', '</p>', '<br>', '<i>', '</i>', '<b>', '</b>', '<a href="x">', '</a>', '<div>', '</div>', '<blockquote>', '</blockquote>', '<pre>', '</pre>', '<ul>', '<li>', '</ul>', '<h2>', '</h2>', '<hr>', '<dl>', '<dt>', '<dd>', '</dl>', '<font size=2>', '</font>', '<center>', '</center>', '<span class=x>', '</span>', '<!-- c -->', '<script>q</script>', '<style>r</style>', '</', '<', '>', '<3 ', '< b', '&amp;', '&', '&#146;', '&eacute ', '&lt;p&gt;', '"', "'", '\n', ' ', '&nbsp;', 'one', ' two ', 'thre\ne', '“four”', '<p title="a > b">', '<p title=\'<b>\'', '<!-- > -->', '<?php x ?>', '<![CDATA[z]]>', '<!DOCTYPE html>'), { maxLength: 40 })

test('readHtml: the letters of a page are the letters of its tree', () =>
  fc.assert(fc.property(soup, (parts) => {
    const source = parts.join('')
    // Letters, because where one word ends and the next begins is a matter of what is a block.
    assert.deepEqual([...wordsOf(readHtml(source).text).join('')].sort(), [...wordsOfTree(source).join('')].sort())
  }), { numRuns: 1000 }))

/** What the tokenizer tells, when it is fed in two ways: tags by name, and all text. */
function told(give: (tokenizer: Tokenizer, reader: { shift: number; lastEnd: number; text: (characters: string) => void }) => void): unknown {
  const tags: unknown[] = []
  let text = ''
  const reader = { shift: 0, lastEnd: 0, text: (characters: string): void => { text += characters } }
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
    onStartTag: (token) => { reader.lastEnd = token.location?.endOffset ?? 0; tags.push([token.tagName, token.attrs.length, (token.location?.startOffset ?? 0) + reader.shift, text.length]) },
    onEndTag: (token) => { reader.lastEnd = token.location?.endOffset ?? 0; tags.push([`/${token.tagName}`, (token.location?.startOffset ?? 0) + reader.shift, text.length]) },
    onComment: (token) => { reader.lastEnd = token.location?.endOffset ?? 0 },
    onDoctype: (token) => { reader.lastEnd = token.location?.endOffset ?? 0 },
    onCharacter: (token) => { text += token.chars },
    onWhitespaceCharacter: (token) => { text += token.chars },
    onNullCharacter: () => {}, onEof: () => {},
  })
  give(tokenizer, reader)
  return { tags, text }
}

test('feed: the tokenizer tells the same when it is fed markup alone', () =>
  fc.assert(fc.property(soup, (parts) => {
    const source = parts.join('')
    assert.deepEqual(told((tokenizer, reader) => feed(source, tokenizer, reader)), told((tokenizer) => tokenizer.write(source, true)))
  }), { numRuns: 1000 }))

test('readHtml: blocks are in order, hold every word and begin and end with one', () =>
  fc.assert(fc.property(soup, (parts) => {
    const { text, blocks, marks } = readHtml(parts.join(''))
    let last = 0
    for (const { at: [start, end] } of blocks) {
      assert.ok(start >= last && end > start)
      assert.equal(text.slice(last, start).trim(), '')
      last = end
    }
    assert.equal(text.slice(last).trim(), '')
    const open: number[] = []
    for (const { at: [start, end] } of marks) {
      while (open.length > 0 && (open.at(-1) as number) <= start) open.pop()
      assert.ok(open.length === 0 || end <= (open.at(-1) as number), 'marks nest')
      open.push(end)
    }
    for (const { at: [start, end] } of marks) assert.ok(blocks.some(({ at }) => at[0] <= start && end <= at[1]), `${start} to ${end}`)
  }), { numRuns: 1000 }))

const shared = new URL('../../../../shared/', import.meta.url)
const skip = existsSync(shared) ? false : 'the shared corpus is not there'

test('readHtml: no word of the pages of the corpus is lost', { skip }, () => {
  const folder = new URL('corpus/public-domain-editions/', shared)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.html?$/.test(entry.name)) continue
    const source = readFileSync(`${entry.parentPath}/${entry.name}`, 'latin1').replace(/\r\n?/g, '\n')
    const { text } = readHtml(source)
    // Words that the source divides by tags alone may be joined or divided differently; letters may not.
    const [mine, tree] = [wordsOf(text).join(''), wordsOfTree(source).join('')]
    assert.ok(mine.length >= tree.length, `${entry.name}: ${mine.length} letters of ${tree.length}`)
  }
})

test('readHtml: nothing hostile fails, or leaves a link that is none', { skip }, () => {
  for (const folder of ['dompurify', 'xss-payloads']) {
    for (const entry of readdirSync(new URL(`fixtures/${folder}/`, shared), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      for (const source of [readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'), ...readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').split('\n')]) {
        for (const { kind, target } of readHtml(source).marks) if (kind === 'link') assert.match(target ?? '', /^(?:https?:|mailto:)/i)
      }
    }
  }
})

test('readHtml: what is nested a hundred thousand deep is read', () => assert.equal(readHtml(`${'<div><i><font>'.repeat(100_000)}deep`).text, 'deep'))

test('readHtml: what is repeated without end costs no more than its length', () => {
  for (const unit of ['<span>x', '<p>x', '<table><tr><td>x:<td>y', 'x<br>', '<', '<!', '&', '&nbsp; ', '<a href=x>y', '<hr>x', '</i>', '<dl><dt>a<dd>b', '<li>', '<i>', '<x y="', '<p x=>>', '"<']) {
    const started = process.cpuUsage()
    readHtml(`<body>${unit.repeat(30_000)}`)
    const { user, system } = process.cpuUsage(started)
    assert.ok(user + system < 3_000_000, `${unit}: ${(user + system) / 1000} ms`)
  }
})
