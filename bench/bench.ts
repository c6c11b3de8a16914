import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import mri from 'mri'
import { importBench } from './import-bench.ts'
import { writeHeap } from './make-heap.ts'
import { sources } from './paragraphs.ts'
import { fillLibrary } from './fill-library.ts'
import { searchBench } from './search-speed.ts'
import { pageBench } from './serve-bench.ts'

const usageText = `Measures Incipit on this machine, beside a fixed floor.

  npm run bench                        the shared corpus and generated heaps of 2,000 and 20,000 files
  npm run bench -- --files 2000        generated heaps of other sizes, separated by commas
  npm run bench -- --seed 7            the seed of the heaps and the queries
  npm run bench -- --no-corpus         leave the shared corpus out
  npm run bench -- --works 100000      searches alone, in so many short works put straight into a catalogue
  npm run bench -- --library FOLDER    searches alone, in a library that is there
  npm run bench -- --each 50           so many searches of each shape, 200 by default
`

const { files = '2000,20000', seed: given = 7, corpus = true, works, library, each = 200, help } = mri(process.argv.slice(2), { boolean: ['help', 'corpus'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const seed = Number(given)
const scratch = mkdtempSync(join(tmpdir(), 'incipit-bench-'))
const report = (row: readonly (string | number)[]): void => console.log(`| ${row.join(' | ')} |`)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, seed ${seed}, ${new Date().toISOString().slice(0, 10)}\n`)
console.log('| heap | measured | value |\n| --- | --- | --- |')
try {
  if (works !== undefined) fillLibrary(join(scratch, 'filled'), Number(works), seed)
  if (works !== undefined || library !== undefined) {
    await searchBench(works === undefined ? 'a library' : `${Number(works).toLocaleString('en')} works`, library ?? join(scratch, 'filled'), seed, report, Number(each))
  } else await whole()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function whole(): Promise<void> {
  if (corpus && existsSync(sources.corpus)) await importBench('corpus', sources.corpus, join(scratch, 'corpus-data'), report)
  else console.log('| corpus | left out | |')
  const extra = join(scratch, 'extra')
  writeHeap(extra, 2000, seed + 1000)
  const costs = new Map<number, number>()
  for (const size of String(files).split(',').map(Number)) {
    const folder = join(scratch, String(size))
    writeHeap(folder, size, seed)
    const data = join(folder, 'data')
    const name = `${size.toLocaleString('en')} files`
    costs.set(size, await importBench(name, join(folder, 'heap'), data, report))
    await searchBench(name, data, seed, report, Number(each))
    await pageBench(name, data, seed, { heap: join(extra, 'heap') }, report)
    rmSync(folder, { recursive: true })
  }
  const [least, most] = [Math.min(...costs.keys()), Math.max(...costs.keys())]
  if (least < most) report(['both', `CPU a file at ${most.toLocaleString('en')} over that at ${least.toLocaleString('en')}`, ((costs.get(most) ?? 0) / (costs.get(least) ?? 1)).toFixed(2)])
}
