import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeHeap } from './make-heap.ts'
import { runProgram } from './run-program.ts'

// What a bag takes in memory: `npm run bench:bags -- [FILES…]`, 1,000 and 8,000 short stories by default. Each command is a process of its own, as a person runs it: its peak is
// read off procfs. Between the first number and the last, what a command takes must not grow with the files; so that what waits to be collected does not hide it, new objects have one megabyte of room
// (with V8's own room of 16 a process takes up to 150 MB more, whatever it does, the longer the more).
process.env['NODE_OPTIONS'] = '--max-semi-space-size=1'
const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [1_000, 8_000]
const folder = mkdtempSync(join(tmpdir(), 'incipit-bags-'))
const peaks = new Map<string, number[]>()
try {
  for (const files of sizes) {
    const [heap, data, bag, copy] = ['heap', 'data', 'bag', 'copy'].map((name) => join(folder, `${name}-${files}`)) as [string, string, string, string]
    for (const { made, bytes } of makeHeap(files, 7)) {
      mkdirSync(dirname(join(heap, made.name)), { recursive: true })
      writeFileSync(join(heap, made.name), bytes.subarray(0, 2_000))
    }
    await runProgram(['import', heap, '--quiet'], data)
    const steps: readonly (readonly [name: string, args: readonly string[], library: string])[] = [['export bag', ['export', 'bag', '--to', bag, '--quiet'], data], ['verify --bag', ['verify', '--bag', bag], data], ['import BAG', ['import', bag, '--quiet'], copy], ['import BAG once more', ['import', bag, '--quiet'], copy]]
    for (const [name, args, library] of steps) {
      const { main, wallMs } = await runProgram(args, library)
      peaks.set(name, [...(peaks.get(name) ?? []), main?.peakMb ?? Number.NaN])
      console.log(`${files} files, ${name}: ${main?.peakMb.toFixed(0)} MB at most, ${((main?.cpuMs ?? 0) / files).toFixed(2)} ms of CPU a file, ${(wallMs / 1000).toFixed(0)} s`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const more = (sizes.at(-1) ?? 0) - (sizes[0] ?? 0)
if (more > 0) for (const [name, megabytes] of peaks) console.log(`${name}: ${(((megabytes.at(-1) ?? 0) - (megabytes[0] ?? 0)) * 1024 / more).toFixed(2)} KB for each file more`)
