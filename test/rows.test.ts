import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intakeCharacters } from '../src/intake/intake.ts'

const prose = 'It was a quiet evening in the harbour, and the lamps were lit one by one along the quay.\n\n'.repeat(20)

/** Places where a rule looks for something, each with room for a row of characters. */
const places = {
  'a value': (row) => `Title: The Lamp\nAuthor: ${row}\nRating: ${row}\n\n${prose}`,
  'a line of the title page': (row) => `The Lamp\n${row}\nby Ann\n\n${prose}`,
  'the end of a by-line': (row) => `The Lamp\nby Ann ${row}x\n\n${prose}`,
  'a subject': (row) => `From: Ann <ann@example.org>\nSubject: NEW: The Lamp ${row}x\nNewsgroups: alt.stories\n\n${prose}`,
  'the last lines': (row) => `The Lamp\nby Ann\n\n${prose}\nThe End\n${row}\n${row}x`,
  'a label': (row) => `${row}: x\n${row}Title: y\n\n${prose}`,
  'a code of a subject': (row) => `From: Ann <ann@example.org>\nSubject: NEW: The Lamp (${row}!) [${row}!] 1/1\nNewsgroups: alt.stories\n\n${prose}`,
  'a gap': (row) => `Title: T\nAuthor: a${'\n'.repeat(row.length)}${row}\n${prose}`,
  'a warning, a reason, leave to copy': (row) => `Title: T\nAuthor: Ann\nWarnings: nichts was ${row}7\nTriggers: nothing that ${row}7 and no ${row}7\nRating: R for ${row}\nArchive: you may ${row}\nSpoilers: up to ${row}\n\n${prose}`,
  'what the author says': (row) => `The Lamp\nby Ann\n\nI do not own ${row}x. Thanks to Bo for ${row}. Please do not ${row} it. There is no ${row} in it, for ${row}.\n\n${prose}`,
  'a web page': (row) => `<html><head><title>The ${row}x</title><meta name="author" content="${row}"></head><body><h1>${row}</h1><p>${prose}</p><p>${row}x</p></body></html>`,
} satisfies Record<string, (row: string) => string>

/** What rows are made of: the characters that rules look for, alone and alternating. */
const rows = [' ', '-', '_', '*', 'a', 'A', '1', '.', '?', '(', '[', '<', '@', '\n', '\t', '/', ',', '"', 'ü', '\u00a0', 'a ', '. ', '- ', '[ ', 'A.', '(c) ', '19', 'by ', 'a@', '<a', 'x/', '~', '=', ':', '#', '&']

// A tenth of a second would do for a line like that; a rule that goes over it again from every character takes ten.
const mostMs = 600
const rowLength = 50_000

// What is compiled at the first use is no matter of rows.
for (const write of Object.values(places)) intakeCharacters({ bytes: Buffer.from(write('a word, and another')), name: 'a.txt', hints: {} })

/** The CPU that reading takes, in ms; what seems slow is read twice more, and the least counts: a pause of the machine's is no rule's. */
function takes(bytes: Uint8Array, place: string, most: number): number {
  let least = Infinity
  for (let turn = 0; turn < 3 && least > most; turn += 1) {
    const before = process.cpuUsage()
    intakeCharacters({ bytes, name: place === 'a web page' ? 'a.html' : 'a.txt', hints: {} })
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

for (const [place, write] of Object.entries(places)) {
  test(`rows: a long row of anything in ${place} is read in linear time`, () => {
    const slow = rows.flatMap((unit) => {
      const bytes = Buffer.from(write(unit.repeat(rowLength / unit.length)))
      const took = takes(bytes, place, mostMs)
      return took > mostMs ? [`${JSON.stringify(unit)}: ${Math.round(took)} ms`] : []
    })
    assert.equal(slow.length, 0, `\n  ${slow.join('\n  ')}\n`)
  })
}

// A rule that tries every way of dividing sixty characters never ends, and a row of one character need not show it: "AxAxAx" once did.
const pairUnits = ['A', 'a', 'x', '1', ' ', ',', '/', '&', '.', '-', '(', ')', '"', 'ü']
const shortMs = 250

for (const [place, write] of Object.entries(places)) {
  test(`rows: a short row of any two characters in ${place} is read at once`, () => {
    const slow = pairUnits.flatMap((one) => pairUnits.flatMap((other) => {
      const bytes = Buffer.from(write((one + other).repeat(32)))
      const took = takes(bytes, place, shortMs)
      return took > shortMs ? [`${JSON.stringify(one + other)}: ${Math.round(took)} ms`] : []
    }))
    assert.equal(slow.length, 0, `\n  ${slow.join('\n  ')}\n`)
  })
}
