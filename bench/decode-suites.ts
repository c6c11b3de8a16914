import { existsSync, readFileSync } from 'node:fs'
import { decode } from '../src/intake/decode.ts'
import { decodeNamed } from '../src/intake/encodings/decode-named.ts'
import { canonicalEncoding } from '../src/intake/encodings/labels.ts'
import type { Baseline } from './decode-baselines.ts'

const fixtures = new URL('../../shared/fixtures/', import.meta.url)
const suites = ['uchardet', 'node-chardet', 'charset-normalizer'] as const

/** Whether the suites are there. */
export function hasSuites(): boolean {
  return existsSync(new URL(`encodings-${suites[0]}/EXPECTED.tsv`, fixtures))
}

/** How many files a reader reads as labelled. `paired`: another encoding, on purpose, with the reason. */
export type Suited = { readonly right: number; readonly paired: readonly string[]; readonly wrong: readonly string[]; readonly all: number }

/**
 * Reads the suites of three detectors. A file counts where the label is met, or where the decoded text is what the label gives: so windows-1252
 * counts for ISO 8859-1, whose letters it holds.
 */
export function readSuites(baseline?: Baseline): Suited {
  let [right, all] = [0, 0]
  const paired: string[] = []
  const wrong: string[] = []
  for (const suite of suites) {
    const folder = new URL(`encodings-${suite}/`, fixtures)
    for (const row of readFileSync(new URL('EXPECTED.tsv', folder), 'utf8').trim().split('\n').slice(1)) {
      const [file = '', label = ''] = row.split('\t')
      const bytes = readFileSync(new URL(file, folder))
      const named = canonicalEncoding(label) ?? canonicalEncoding(label.replace('_', '-')) ?? label.toLowerCase()
      const wanted = even(decodeNamed(bytes, named))
      all++
      if (baseline) {
        const given = baseline.label(bytes)
        if (given !== undefined && (canonicalEncoding(given) === named || even(baseline.decode(bytes) ?? '') === wanted)) right++
        else wrong.push(`${suite}/${file}: ${label}, read as ${given}`)
        continue
      }
      const { text, encoding } = decode(bytes)
      if (encoding.name === named || text === wanted) right++
      // The bytes of Romanian letters are the same in all three, and nothing in a text without quotation marks tells which it was;
      // the old encodings are by far the commoner. What differs is the tail below s and t.
      else if (named === 'iso-8859-16' && tailless(text) === tailless(wanted)) paired.push(`${suite}/${file}: ISO-8859-16, read as ${encoding.name}: the same letters but for the tail below s and t`)
      else wrong.push(`${suite}/${file}: ${label}, read as ${encoding.name}`)
    }
  }
  return { right, paired, wrong, all }
}

function even(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/[\0\x1a]+$/, '')
}

function tailless(text: string): string {
  return text.replace(/[șţțŞȘŢȚ]/g, (letter) => ({ ș: 'ş', ț: 'ţ', Ș: 'Ş', Ț: 'Ţ' })[letter] ?? letter)
}
