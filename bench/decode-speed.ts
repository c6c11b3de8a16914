import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { decode } from '../src/intake/decode.ts'
import { sources } from './paragraphs.ts'

/** What decoding costs: megabytes of bytes a second of CPU, in one thread, the best of some rounds. */
export type Speed = { readonly what: string; readonly files: number; readonly megabytes: number; readonly perSecond: number }

const kinds: readonly (readonly [what: string, prefix: string, encoding: string, change: (text: string) => string])[] = [
  ['ASCII', 'se-', 'ascii', (text) => text.replace(/[^\0-\x7f]/g, '')],
  ['ASCII, CRLF', 'se-', 'ascii', (text) => text.replace(/[^\0-\x7f]/g, '').replace(/\n/g, '\r\n')],
  ['UTF-8, English with curly quotes', 'se-', 'utf-8', (text) => text],
  ['UTF-8, English with curly quotes, CRLF', 'se-', 'utf-8', (text) => text.replace(/\n/g, '\r\n')],
  ['UTF-8, German', 'cs-de-', 'utf-8', (text) => text],
  ['UTF-8, Polish', 'eltec-pl-', 'utf-8', (text) => text],
  ['UTF-8, Ukrainian', 'eltec-uk-', 'utf-8', (text) => text],
  ['UTF-16LE without a mark, English', 'se-', 'utf-16le', (text) => text],
  ['windows-1252, English with curly quotes', 'se-', 'windows-1252', (text) => text],
  ['windows-1252, English, CRLF', 'se-', 'windows-1252', (text) => text.replace(/\n/g, '\r\n')],
  ['MacRoman, English with curly quotes', 'se-', 'macintosh', (text) => text],
  ['code page 850, German', 'cs-de-', 'cp850', (text) => text],
  ['windows-1250, Polish', 'eltec-pl-', 'windows-1250', (text) => text],
  ['windows-1251, Ukrainian', 'eltec-uk-', 'windows-1251', (text) => text],
]

// Long enough for the compiler to have done its work.
const leastBytes = 24e6
const rounds = 5

/** Measures each kind of text by files of the corpus as they are, in length and number. */
export function speeds(): readonly Speed[] {
  return kinds.map(([what, prefix, encoding, change]) => {
    const files = readdirSync(sources.corpus).filter((name) => name.startsWith(prefix)).sort().slice(0, 200).map((name) => iconv.encode(change(readFileSync(join(sources.corpus, name), 'utf8').replaceAll('\u2060', '')), encoding, { addBOM: false }))
    const bytes = files.reduce((sum, file) => sum + file.length, 0)
    const turns = Math.max(1, Math.round(leastBytes / bytes / rounds))
    let best = 0
    for (let round = 0; round < rounds; round++) {
      const began = process.cpuUsage()
      for (let turn = 0; turn < turns; turn++) for (const file of files) decode(file)
      const { user, system } = process.cpuUsage(began)
      best = Math.max(best, (bytes * turns) / (user + system))
    }
    return { what, files: files.length, megabytes: bytes / 1e6, perSecond: best }
  })
}
