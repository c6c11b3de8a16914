import assert from 'node:assert/strict'
import { readMarkdown } from '../../../src/format/markdown/read-markdown.ts'
import { soundDocument, type Target } from '../target.ts'

/** Markdown, with its front matter. */
export const target: Target = {
  name: 'markdown',
  seeds: [
    '---\ntitle: The Tide\nauthor: [Mary Smith, Ann Jones]\nseries: { name: Sea, part: 2 }\n---\n\n# The Tide\n\nShe *waited* by the __sea__.[^1] <i have to go> she thought.\n\n* * *\n\n> A letter.\n\n[^1]: A note.\n',
    '+++\ntitle = "The Tide"\ndate = 2004-03-11\ntags = ["a", "b"]\n[series]\nname = "Sea"\n+++\n\nOne\n===\n\n1. a\n2. b\n   - c\n\n- Said he.\n- Said she.\n\n~~~\n\n```\ncode\n```\n',
    '% The Tide\n% Mary Smith; Ann Jones\n\n| a | b |\n|---|---|\n| c | d |\n\n<center>***</center>\n\n[link](http://example.org/ "t") ![p](x.png) &eacute; \\* a  \nb\n\n[Rating]: PG-13\n[r]: http://example.org/\n',
  ].map((text) => Buffer.from(text)),
  words: ['---\n', '+++\n', '...\n', '&a', '*a', '<<: *a', '!!binary ', '|\n ', '>\n ', '? ', '{', '}', '[', ']', '](', '[^1]', '[^1]: ', '![', '**', '__', '***', '~~', '~~~\n', '```\n', '`', '> ', '- ', '1. ', '#', '# ', '\n\n', '    ', '\t', '<i>', '</i>', '<div>', '<!--', '-->', '<script>', '</script>', '&amp;', '&#x0;', '\\', '|', '|---|', '===\n', '\u00a0\u00a0', '\u3000'],
  read: async (bytes) => {
    const read = await readMarkdown(bytes, { name: 'story.md', decode: (part) => ({ text: Buffer.from(part).toString(), encoding: 'utf-8', findings: [] }) })
    soundDocument(read)
    if ('refused' in read) return
    let last = 0
    for (const { at: [start, end] } of read.blocks ?? []) {
      assert.equal(read.text.slice(last, start).trim(), '')
      last = end
    }
    assert.equal(read.text.slice(last).trim(), '')
  },
}
