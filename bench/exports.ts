import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import mri from 'mri'
import { makeHeap } from './make-heap.ts'
import { runProgram } from './run-program.ts'

const usageText = `What an export of everything takes in memory, of libraries of several sizes: short stories, 2 KB each.

  npm run bench:exports                          2,000, 8,000 and 20,000 stories, all commands
  npm run bench:exports -- --files 500,2000      other sizes
  npm run bench:exports -- --commands bag,site   some of: bag, verify, import, bag-zip (to standard output), csv, site, epub
  npm run bench:exports -- --libraries FOLDER    keeps the libraries there, and takes those that are there

Each command is a process of its own, as a person runs it. Two figures of each: the most that was resident (procfs), and the most that was alive behind a
collection of everything (heap and what it holds outside, main thread). What is resident and not alive is garbage that the collector let lie.
`
const { files = '2000,8000,20000', commands: wanted = 'bag,verify,import,bag-zip,csv,site,epub', libraries, help } = mri(process.argv.slice(2), { boolean: ['help'], string: ['files', 'commands', 'libraries'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const sizes = String(files).split(',').map(Number)
const scratch = mkdtempSync(join(tmpdir(), 'incipit-exports-'))
const watcher = new URL('watch-live.ts', import.meta.url).href
const limits = join(scratch, 'limits.toml')
writeFileSync(limits, 'title = "All"\nhighest = "explicit"\n')

/** A command by its name here; `out` is a folder of its own. */
const commands: Readonly<Record<string, (out: (name: string) => string) => { readonly args: readonly string[]; readonly into?: string }>> = {
  bag: (out) => ({ args: ['export', 'bag', '--to', out('bag'), '--quiet'] }),
  verify: (out) => ({ args: ['verify', '--bag', out('bag')] }),
  import: (out) => ({ args: ['import', out('bag'), '--quiet'], into: out('copy') }),
  'bag-zip': () => ({ args: ['export', 'bag', '--to', '-', '--quiet'] }),
  csv: (out) => ({ args: ['export', 'csv', '--to', out('csv'), '--quiet'] }),
  site: (out) => ({ args: ['export', 'site', '--to', out('site'), '--for', limits] }),
  epub: (out) => ({ args: ['export', 'epub', '--to', out('epub'), '--quiet'] }),
}
const chosen = String(wanted).split(',')
const needed = chosen.includes('bag') || !chosen.some((name) => name === 'verify' || name === 'import') ? chosen : ['bag', ...chosen]

type Peak = { readonly size: number; readonly residentMb: number; readonly liveMb: number }
const peaks = new Map<string, Peak[]>()
try {
  for (const size of sizes) {
    const data = await libraryOf(size)
    const out = (name: string): string => join(scratch, `${name}-${size}`)
    for (const name of needed) {
      const command = commands[name]
      if (!command) throw new RangeError(`Cannot measure ${name}: it is none of ${Object.keys(commands).join(', ')}`)
      const { args, into = data } = command(out)
      const file = out(`live-${name}`)
      const { main, wallMs } = await runProgram(args, into, { NODE_OPTIONS: `--import ${watcher}`, INCIPIT_LIVE: file })
      const liveMb = Math.max(0, ...(existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').map(Number) : [])) / 1e6
      const peak = { size, residentMb: main?.peakMb ?? Number.NaN, liveMb }
      peaks.set(name, [...(peaks.get(name) ?? []), peak])
      console.log(`${size} files, ${name}: ${peak.residentMb.toFixed(0)} MB resident at most, ${liveMb.toFixed(1)} MB alive; ${((main?.cpuMs ?? 0) / size).toFixed(2)} ms of CPU a file, ${(wallMs / 1000).toFixed(0)} s`)
      if (name !== 'bag') rmSync(out(name), { recursive: true, force: true })
    }
    rmSync(out('bag'), { recursive: true, force: true })
    rmSync(out('copy'), { recursive: true, force: true })
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
// Less than this is nothing: what is alive when a collection falls is now one work more, now one less.
const flatBytes = 512
for (const [name, all] of peaks) {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || last.size <= first.size) continue
  const perFile = (mb: number): number => (mb * 1e6) / (last.size - first.size)
  const alive = perFile(last.liveMb - first.liveMb)
  console.log(`${name}: ${alive.toFixed(0)} bytes alive for each file more, ${perFile(last.residentMb - first.residentMb).toFixed(0)} resident: ${alive < flatBytes ? 'flat' : 'it grows'}`)
}

/** A library of so many stories; made where there is none yet. */
async function libraryOf(size: number): Promise<string> {
  const folder = libraries === undefined ? scratch : String(libraries)
  const data = join(folder, `data-${size}`)
  if (existsSync(data)) return data
  const heap = join(scratch, `heap-${size}`)
  for (const { made, bytes } of makeHeap(size, 7)) {
    mkdirSync(dirname(join(heap, made.name)), { recursive: true })
    writeFileSync(join(heap, made.name), bytes.subarray(0, 2_000))
  }
  await runProgram(['import', heap, '--quiet'], data)
  rmSync(heap, { recursive: true })
  return data
}
