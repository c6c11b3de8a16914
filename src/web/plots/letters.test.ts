import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { readLetters } from './letters.ts'

type Glyph = { readonly advanceWidth: number; readonly path: { readonly toSVG: () => string } }
type Face = { readonly numGlyphs: number; readonly characterSet: readonly number[]; readonly glyphForCodePoint: (code: number) => Glyph }
const fontkit = createRequire(import.meta.url)('fontkit') as { readonly create: (file: Buffer) => Face }

const file = readFileSync(new URL('../publications/letters/Literata-Regular.ttf', import.meta.url))
const letters = readLetters(file)
const whole = fontkit.create(file)
const codesOf = (words: string): readonly number[] => [...new Set(words)].map((letter) => letter.codePointAt(0) as number).toSorted((a, b) => a - b)

const samples = [['figures', '1,200 – 3.5 %'], ['letters made of others', 'Größe, élève, Ångström, İstanbul, ǻ'], ['Greek and Cyrillic', 'Ελληνικά · Русский'], ['every letter there is', String.fromCodePoint(...whole.characterSet.filter((code) => code < 0xffff))], ['none', '']] as const
for (const [claim, words] of samples) {
  test(`letters: of ${claim} the file has those alone, drawn as they were and as wide`, () => {
    const face = fontkit.create(Buffer.from(letters.only(words)))
    const codes = codesOf(words)
    assert.deepEqual(face.characterSet.toSorted((a, b) => a - b), codes)
    for (const code of codes) {
      const [is, was] = [face.glyphForCodePoint(code), whole.glyphForCodePoint(code)]
      assert.equal(is.path.toSVG(), was.path.toSVG(), String.fromCodePoint(code))
      assert.equal(is.advanceWidth, was.advanceWidth)
      assert.equal(letters.widthOf(String.fromCodePoint(code), 13), was.advanceWidth * 13 / 1000)
    }
  })
}

test('letters: what the face does not have is left to another', () => assert.deepEqual(fontkit.create(Buffer.from(letters.only('a日😀'))).characterSet, [0x61]))
test('letters: what a plot says takes little', () => assert.ok(letters.only('General audiences 0123456789, Parental guidance').length < 5000))
test('letters: one file changes nothing of the next', () => {
  const first = letters.only('Größe')
  letters.only('élève')
  assert.deepEqual(letters.only('Größe'), first)
})
