import { Session } from 'node:inspector/promises'
import { randomFrom } from '../hostile/random.ts'
import type { Target } from './target.ts'

/** What a run of fuzzing came to. `failed`: the input that made a reader fail, and how. */
export type Fuzzed = { readonly runs: number; readonly kept: number; readonly failed?: { readonly bytes: Uint8Array; readonly error: Error } }

/** How long a run goes on. `seed`: the same seed gives the same inputs, as far as time allows. */
export type FuzzOptions = { readonly seconds: number; readonly seed: number; readonly onProgress?: (runs: number, kept: number) => void }

// A reader may take ten seconds of a parser's time; on inputs as small as these, two are far too many.
const mostMs = 2000
const mostBytes = 64 * 1024
const mostKept = 2000

/**
 * Fuzzes a reader, led by coverage: an input that makes code run which no input made run before is kept and changed further.
 * Ends at the first failure.
 */
export async function fuzz(target: Target, { seconds, seed, onProgress }: FuzzOptions): Promise<Fuzzed> {
  const next = randomFrom(seed)
  const random: Random = (below) => Math.floor(next() * below)
  const kept: Uint8Array[] = target.seeds.map((bytes) => Uint8Array.from(bytes))
  const coverage = await openCoverage()
  const end = performance.now() + seconds * 1000
  let runs = 0
  try {
    for (let at = 0; performance.now() < end; at++) {
      const bytes = at < target.seeds.length ? (kept[at] as Uint8Array) : changed(random, kept, target.words)
      let ms = 0
      try {
        ms = await cpuOf(target, bytes)
        // What is compiled at the first use is no input's fault.
        if (ms > mostMs) ms = await cpuOf(target, bytes)
      } catch (error) {
        return { runs, kept: kept.length, failed: { bytes, error: error instanceof Error ? error : new Error(String(error)) } }
      }
      runs++
      if (ms > mostMs) return { runs, kept: kept.length, failed: { bytes, error: new Error(`It took ${Math.round(ms)} ms`) } }
      if (await coverage.isNew() && at >= target.seeds.length && kept.length < mostKept) kept.push(bytes)
      if (runs % 500 === 0) onProgress?.(runs, kept.length)
    }
  } finally {
    coverage.close()
  }
  return { runs, kept: kept.length }
}

/** The CPU that a reading takes, in ms. */
async function cpuOf(target: Target, bytes: Uint8Array): Promise<number> {
  const began = process.cpuUsage()
  await target.read(Uint8Array.from(bytes))
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Precise coverage of all code but Node's own, as V8 counts it. */
async function openCoverage(): Promise<{ readonly isNew: () => Promise<boolean>; readonly close: () => void }> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const seen = new Set<string>()
  return {
    close: () => session.disconnect(),
    async isNew() {
      const { result } = await session.post('Profiler.takePreciseCoverage')
      let found = false
      for (const { url, scriptId, functions } of result) {
        if (!url.startsWith('file:') || url.includes('/test/fuzz/')) continue
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count === 0) continue
            const key = `${scriptId}:${startOffset}-${endOffset}:${Math.min(4, Math.floor(Math.log2(count) / 3))}`
            if (seen.has(key)) continue
            seen.add(key)
            found = true
          }
        }
      }
      return found
    },
  }
}

type Random = (below: number) => number

const oddBytes = [0, 1, 9, 10, 13, 26, 32, 34, 38, 39, 40, 41, 45, 47, 48, 57, 58, 60, 61, 62, 64, 92, 123, 125, 127, 128, 255] as const

/** A kept input, changed in one to eight ways. */
function changed(random: Random, kept: readonly Uint8Array[], words: readonly string[]): Uint8Array {
  let bytes: Buffer = Buffer.from(kept[random(kept.length)] ?? [])
  for (let turn = 1 << random(4); turn > 0; turn--) {
    const at = random(bytes.length + 1)
    const length = Math.min(bytes.length - at, 1 << random(8))
    const other = kept[random(kept.length)] ?? bytes
    const from = random(other.length + 1)
    const put = (middle: Uint8Array, cut = 0): Buffer => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(at + cut)])
    switch (random(9)) {
      case 0: if (at < bytes.length) bytes[at] = random(256); break
      case 1: if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ (1 << random(8)); break
      case 2: bytes = put(Buffer.alloc(0), length); break
      case 3: bytes = put(bytes.subarray(at, at + length)); break
      case 4: bytes = put(other.subarray(from, from + (1 << random(9)))); break
      case 5: bytes = put(Buffer.alloc(1 << random(6), oddBytes[random(oddBytes.length)])); break
      case 6: bytes = bytes.subarray(0, at); break
      default: bytes = put(Buffer.from(words.length > 0 ? words[random(words.length)] as string : String(random(1 << 30)), 'latin1'), random(2) * length)
    }
    if (bytes.length > mostBytes) bytes = bytes.subarray(0, mostBytes)
  }
  return bytes
}
