import assert from 'node:assert/strict'
import iconv from 'iconv-lite'
import { intakeCharacters } from '../../../src/intake/intake.ts'
import { findings } from '../../../src/model/finding.ts'
import type { Target } from '../target.ts'

const prose = 'Title: The Tide\nAuthor: Mira\nRating: R\n\n“It’s late,” said Hélène — and it was. The café had shut…\n\n* * *\n\nChapter 2\n\n_Nobody_ saw her go.\n'
const others = ['Był cichy wieczór; stary człowiek siedział przy oknie.\n', 'Был тихий вечер; старик сидел у окна.\n', 'Ήταν ένα ήσυχο βράδυ και ο γέρος καθόταν.\n', '雪の夜、小さな郵便局に手紙が届いた。\n', '그날 밤에는 눈이 내렸다.\n'] as const
const pairs = [[prose, 'utf-8'], [prose, 'windows-1252'], [prose, 'macintosh'], [prose, 'cp437'], [prose, 'utf-16le'], [prose, 'utf-32be'], [prose, 'utf-7'], [others[0], 'cp852'], [others[1], 'koi8-r'], [others[2], 'cp737'], [others[3], 'shift_jis'], [others[4], 'euc-kr']] as const

/** Text and web pages: bytes to characters to stories. */
export const target: Target = {
  name: 'text',
  seeds: [
    ...pairs.map(([text, encoding]) => iconv.encode(text, encoding)),
    Buffer.concat([Buffer.from(prose), iconv.encode(`From: Mira\n\n${prose}`, 'cp850'), Buffer.from('\x1a\0\0')]),
    Buffer.from('\x1b$)C\x0eJvH#\x0f\n~{VPND~}\n', 'latin1'),
    Buffer.from(`<html><head><meta charset="koi8-r"><title>The Tide</title></head><body><h1>The Tide</h1><p>${prose}</p><pre>a  b</pre></body></html>`),
  ],
  words: ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xe2\x80\x99', '\xc3\xa2\xe2\x82\xac\xe2\x84\xa2', '\x93', '\x94', '\x8e', '\x82', '\xd2', '\r', '\r\n', '\n\n', '\x1a', '\0', '\x1b$B', '\x0e', '\x0f', '~{', '~}', '+IBk-', '=92', '&#146;', '<meta charset=', '<?xml version="1.0" encoding="', 'Title: ', 'From: ', '* * *', '--'],
  read: async (bytes) => {
    const reading = intakeCharacters({ bytes, name: 'fuzz.txt' })
    if (typeof reading === 'string') return
    assert.deepEqual(intakeCharacters({ bytes, name: 'fuzz.txt' }), reading, 'it is not read the same twice')
    const { length } = reading.text
    let last = 0
    for (const { at: [start, end] } of reading.blocks) {
      assert.ok(start >= last && end > start && end <= length, `block ${start}-${end} behind ${last} of ${length}`)
      last = end
    }
    let before = -1
    for (const { at, from } of reading.origins) {
      assert.ok(at >= Math.max(0, before) && at <= length && from >= 0 && from <= bytes.length, `origin ${at} of ${length}, ${from} of ${bytes.length}`)
      before = at
    }
    for (const { code } of reading.findings) assert.ok(code in findings, code)
  },
}
