import assert from 'node:assert/strict'
import { decode } from '../../../src/intake/decode.ts'
import { mendWritten } from '../../../src/intake/mojibake/mend-written.ts'
import { undecode } from '../../../src/intake/undecode.ts'
import { received } from '../../../src/text/mends.ts'
import type { Target } from '../target.ts'

const story = '“It’s late,” said Hélène — and it was…\r\n“Shall we go?” asked the old man.\n'
const cp1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)
const seeds = [
  Buffer.from(story), Buffer.from(cp1252(Buffer.from(story))), Buffer.from(cp1252(Buffer.from(cp1252(Buffer.from(story))))), Buffer.from(story.replace(/[^\0-\x7f]/g, '\x92'), 'latin1'),
  Buffer.from('ÒItÕs late,Ó she said. ÒIsnÕt it?Ó\r'), Buffer.from('=93It=92s late,=94 she said and went on her way through the long street of =\nhouses.=20\n', 'latin1'),
  Buffer.from('&#147;It&#8217;s &amp;quot;late&quot; +IBk-\x13\x12\x14 H\0e\0l\0l\0o\0 with\xadout\x1a\0', 'latin1'), Buffer.from('\ufeffIt’s\r\nlate', 'utf16le'),
]

/** Decoding, mending and taking both back: the bytes are had again, each of them, and mends lie in their text. */
export const target: Target = {
  name: 'mojibake',
  seeds,
  words: ['â€™', 'â€œ', 'â€\ufffd', 'Ã©', 'Â ', '\ufffd', '‚Äô', 'ΓÇÖ'].map((word) => Buffer.from(word).toString('latin1')).concat(['\x92', '\x93', '\xd5', '\xef\xbb\xbf', '\xff\xfe', '=92', '=\n', '=E2=80=99', '&amp;', '&#146;', '&quot;', '+IBk-', '\x12', '\r', '\r\n', '\0', '\x1a', 'n\0', '\x1b$B']),
  read: async (bytes) => {
    const decoded = decode(bytes)
    const mended = mendWritten(decoded)
    for (const each of [decoded, mended]) {
      let last = 0
      for (const { at: [start, end] } of each.mends ?? []) {
        assert.ok(start >= last && end >= start && end <= each.text.length, `mend ${start}-${end} behind ${last} of ${each.text.length}`)
        last = end
      }
      assert.ok(Buffer.from(undecode(each)).equals(Buffer.from(bytes)), 'decoding cannot be taken back')
    }
    assert.equal(received(mended.text, mended.mends), received(decoded.text, decoded.mends))
  },
}
