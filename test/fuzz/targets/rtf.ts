import assert from 'node:assert/strict'
import { readRtf } from '../../../src/format/rtf/read-rtf.ts'
import { soundDocument, type Target } from '../target.ts'

const story = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 MS Gothic;}{\f2\fcharset2 Symbol;}}{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Quote;}{\s3 toc 1;}}{\info{\title The Tide}{\author Mary}{\creatim\yr1999\mo5\dy3}}{\header h\par}\pard\s1\qc Chapter 1\par\pard\plain\f0 She {\i waited} \b by\b0 \'93the\'94 \u8212- sea\f1\'83\'5c\f2\'b7.\line{\footnote\chftn A note.}\par\pard\brdrb\brdrs\par{\field{\*\fldinst HYPERLINK "http://example.org/"}{\fldrslt there}}\trowd\intbl a\cell b\cell\row\pard{\shp{\*\shpinst{\shptxt box\par}}}{\pict\bin3 abc}{\v x}{\deleted y}{\upr{a}{\*\ud{\u233 }}}\par}`
const page = String.raw`{\rtf1\ansi\fromhtml1{\*\htmltag <p>}\htmlrtf{\htmlrtf0 She waited\htmlrtf\par}\htmlrtf0{\*\htmltag <br>}{\*\htmltag </p>}}`

const words = [
  '{', '}', '\\', '\\par ', '\\i ', '\\i0 ', '\\u-10175?', '\\u8434 ', '\\uc0 ', "\\'83", "\\'", '\\f1 ', '\\f2 ', '\\bin99 ', '\\bin-1 ', '{\\footnote ', '{\\header ', '{\\*\\shpinst{\\shptxt ', '\\cell ', '\\row ', '\\trowd ', '\\intbl ', '\\line ', '\\s1 ', '\\s3 ', '\\pard ', '\\plain ',
  '{\\field{\\*\\fldinst TOC}{\\fldrslt ', '{\\upr{a}{\\*\\ud ', '{\\fonttbl{\\f9\\cpg437 x;}}', '{\\stylesheet{\\s1 Title;}}', '{\\info{\\title ', '\\fromhtml1 ', '\\htmlrtf ', '{\\*\\htmltag <a href=x>', '\\v ', '\\brdrb ', '* * *', '~', '\u00a0', '\\~', '\\ansicpg65001 ', '\\ansicpg932 ', '\\mac ', '\\chftn ', '\\*', '{\\object ', '{\\rtf1 ', '\0',
]

/** RTF as Word, TextEdit and mail programs write it. */
export const target: Target = {
  name: 'rtf',
  seeds: [Buffer.from(story), Buffer.from(page)],
  words,
  read: async (bytes) => {
    const read = await readRtf(bytes, { name: 'story.rtf', decode: () => assert.fail('bytes of RTF have a code page') })
    soundDocument(read)
    if ('refused' in read) return
    let last = 0
    for (const { at: [from, to] } of read.blocks ?? []) {
      assert.equal(read.text.slice(last, from).trim(), '', 'words between blocks')
      last = to
    }
    assert.equal(read.text.slice(last).trim(), '', 'words behind the last block')
    for (const { from } of read.origins) assert.ok(from >= 0 && from <= bytes.length)
  },
}
