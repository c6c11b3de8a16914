import { readHtml } from '../../../src/format/html/read-html.ts'
import { soundDocument, type Target } from '../target.ts'

const seeds = [
  '<!DOCTYPE html><html lang=en><head><title>The Tide</title><meta name=author content="Ann"></head><body><h1>The Tide</h1><p>She <i>waited</i> by <b>the <u>sea</b></u>.<hr><p align=center>* * *<br>&nbsp;&nbsp;Home<blockquote>said</blockquote></body></html>',
  '<table><tr><td>Title:<td>The Tide<tr><td>By<td><a href="mailto:a@example.org">Ann</a></table><dl><dt>Rated<dd>PG</dl><pre>  a\n  b</pre><ul><li>one<li>two</ul><script>1</script><!-- x --><a href="javascript:1">no</a>',
]

/** Web pages. */
export const target: Target = {
  name: 'html',
  seeds: seeds.map((seed) => Buffer.from(seed)),
  words: ['<p>', '</p>', '<i>', '</i>', '<table>', '<td>', '</table>', '<pre>', '</pre>', '<hr>', '<br>', '<br><br>', '<div class="nav">', '<title>', '<script>', '<!--', '-->', '&amp;', '&#146;', '&nbsp;&nbsp;', '<svg>', '<xmp>', '<plaintext>', '\0', '<a href="', '">'],
  read: async (bytes) => {
    soundDocument(readHtml(Buffer.from(bytes).toString('utf8')))
    soundDocument(readHtml(Buffer.from(bytes).toString('latin1'), { xhtml: true, ids: new Set(['a', 'x']) }))
  },
}
