import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rulesVersion } from '../../src/model/reading.ts'
import { type Made, makeHeap } from '../make-heap.ts'
import { paragraphs, sources } from '../paragraphs.ts'
import { runProgram } from '../run-program.ts'
import { ownWords } from './own-words.ts'

/** A story of the library: what its maker knows of it, and its paragraphs. */
export type Story = { readonly made: Made; readonly story: readonly string[]; readonly headed: boolean; readonly bytes: Buffer }

/** The stories of a library, the same for the same seed, each in its own words. */
export function stories(files: number, seed: number): Generator<Story> {
  return makeHeap(files, seed, ownWords(paragraphs()))
}

/**
 * The data folder of a library of so many works, made by an import where it is not there yet: kept in the system's temporary folder by number,
 * seed and the version of the rules that read it.
 */
export async function library(files: number, seed: number): Promise<{ readonly folder: string; readonly data: string }> {
  const folder = join(tmpdir(), `incipit-search-bench-${files}-${seed}-${rulesVersion}`)
  const made = { folder, data: join(folder, 'data') }
  if (existsSync(folder)) return made
  const under = `${folder}.${process.pid}`
  rmSync(under, { recursive: true, force: true })
  const heap = join(under, 'heap')
  for (const { made: { name }, bytes } of stories(files, seed)) {
    mkdirSync(join(heap, name, '..'), { recursive: true })
    writeFileSync(join(heap, name), bytes)
  }
  try {
    await runProgram(['import', heap], join(under, 'data'))
    rmSync(heap, { recursive: true })
    renameSync(under, folder)
  } finally {
    rmSync(under, { recursive: true, force: true })
  }
  return made
}

/** Paragraphs of the corpus that no story of a library is made of; none where the corpus is not there. */
export function absentProse(): readonly string[] {
  if (!existsSync(sources.corpus)) return []
  return readdirSync(sources.corpus).filter((name) => name.startsWith('pg-')).sort().flatMap((name) => readFileSync(join(sources.corpus, name), 'utf8').replace(/\r/g, '').split(/\n{2,}/).slice(20, 200))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter((paragraph) => paragraph.length > 100 && /[a-z] [a-z]/.test(paragraph))
}
