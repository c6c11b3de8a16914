import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldenHead } from './golden-head.ts'

/** The two parts of the golden set: the one to work on, and the one that is only measured on. */
export const parts = ['work', 'measured'] as const
export type Part = (typeof parts)[number]

/** Where the heads of a part lie. */
export function folderOf(part: Part): string {
  return new URL(`../../fixtures/intake/${part}/`, import.meta.url).pathname
}

/**
 * The heads of a folder, in order of their numbers.
 *
 * @returns an empty list where there is no such folder
 * @throws SyntaxError when one of its files is not as `annotate` writes them
 */
export function loadHeads(folder: string): readonly GoldenHead[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => {
    const path = join(folder, name)
    try {
      const head = JSON.parse(readFileSync(path, 'utf8')) as GoldenHead
      return { ...head, text: readFileSync(path.replace(/\.json$/, '.txt'), 'utf8') }
    } catch (cause) {
      throw new SyntaxError(`Cannot read the golden head ${name}: ${(cause as Error).message}`, { cause })
    }
  })
}
