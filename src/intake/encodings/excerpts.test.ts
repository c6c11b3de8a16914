import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { decode } from '../decode.ts'

const corpus = new URL('../../../../shared/corpus/public-domain/', import.meta.url)
const skip = existsSync(corpus) ? false : 'the shared corpus is not there'

/** A fixed sequence of numbers from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

const borrowed = ['café', 'naïve', 'Hélène', 'rôle', 'Müller', 'señor', 'Zoë', 'façade', 'blasé', 'garçon', 'Félix', 'crème', 'Sørensen', 'piñata', 'Gödel', 'Renée', 'São']

function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[—–⸺]/g, '--').replace(/…/g, '...').replace(/[^\0-\x7f]/g, '')
}

const kinds = [['windows-1252, quotes', 'win1252', false], ['macintosh, quotes', 'macroman', false], ['windows-1252, accents', 'win1252', true], ['macintosh, accents', 'macroman', true], ['cp437, accents', 'cp437', true], ['cp850, accents', 'cp850', true], ['utf-16le', 'utf16le', false], ['utf-16be', 'utf16be', false]] as const

test('decode: excerpts of short fiction, in the encodings of their time', { skip }, (t) => {
  const random = sequence(7)
  const files = readdirSync(corpus).filter((file) => file.startsWith('se-'))
  const excerpts = Array.from({ length: 80 }, () => {
    const paragraphs = readFileSync(new URL(files[Math.floor(random() * files.length)] ?? '', corpus), 'utf8').replace(/\u2060/g, '').split('\n\n')
    const from = Math.floor(random() * Math.max(1, paragraphs.length - 30))
    return `${paragraphs.slice(from, from + 10 + Math.floor(random() * 30)).join('\n\n')}\n`
  })
  for (const [name, encoding, isStraight] of kinds) {
    let right = 0
    let all = 0
    for (const excerpt of excerpts) {
      const text = isStraight ? straight(excerpt).replace(/\bthe\b/g, (word) => (random() < 0.02 ? (borrowed[Math.floor(random() * borrowed.length)] as string) : word)) : excerpt
      const bytes = iconv.encode(text, encoding)
      const wanted = iconv.decode(bytes, encoding)
      if (!/[^\0-\x7f]/.test(wanted)) continue
      all++
      if (decode(bytes).text === wanted) right++
    }
    t.diagnostic(`${name}: ${right} of ${all}`)
    assert.ok(right >= all * 0.9, `${name}: ${right} of ${all}`)
  }
})
