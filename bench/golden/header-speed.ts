import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/intake/decode.ts'
import { intakeCharacters } from '../../src/intake/intake.ts'
import type { Member } from '../../src/model/reading.ts'
import { sources } from '../paragraphs.ts'
import type { GoldenHead } from './golden-head.ts'

/** What header, structure, rating and language cost: intake's CPU in one thread less that of decoding, the median of the rounds. `decoding` is megabytes a second of that, measured at the same time: machines and their load differ, the ratio hardly. */
export type HeaderSpeed = { readonly what: string; readonly files: number; readonly megabytes: number; readonly perSecond: number; readonly msEach: number; readonly decoding: number }

const rounds = 5
// Heads are short: so many bytes at least, that the compiler has done its work and the clock has something to measure.
const leastBytes = 3e6
/** Every fourth file of the corpus: long and short ones of all its collections. */
const step = 4

/** Measures on the heads, and on the corpus where it is there. */
export function headerSpeeds(heads: readonly GoldenHead[]): readonly HeaderSpeed[] {
  const members = heads.map(({ name, text }): Member => ({ name, bytes: new TextEncoder().encode(text) }))
  const corpus = existsSync(sources.corpus) ? readdirSync(sources.corpus).filter((name) => name.endsWith('.txt')).sort().filter((_, index) => index % step === 0).map((name): Member => ({ name, bytes: readFileSync(join(sources.corpus, name)) })) : []
  return [{ what: 'heads', list: members }, { what: 'corpus', list: corpus }].filter(({ list }) => list.length > 0).map(({ what, list }) => {
    const bytes = list.reduce((sum, one) => sum + one.bytes.length, 0)
    const turns = Math.max(1, Math.ceil(leastBytes / bytes))
    const times = Array.from({ length: rounds }, () => {
      const all = spent(() => { for (let turn = 0; turn < turns; turn += 1) for (const member of list) intakeCharacters(member) })
      const decoding = spent(() => { for (let turn = 0; turn < turns; turn += 1) for (const member of list) decode(member.bytes) })
      return { rest: all - decoding, decoding }
    })
    const median = (numbers: readonly number[]): number => (numbers.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] as number) / turns
    const ms = median(times.map(({ rest }) => rest))
    return { what, files: list.length, megabytes: bytes / 1e6, perSecond: bytes / 1e3 / ms, msEach: ms / list.length, decoding: bytes / 1e3 / median(times.map(({ decoding }) => decoding)) }
  })
}

function spent(act: () => void): number {
  const began = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
