import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder of the clone. */
export const root = path.resolve(import.meta.dirname, '../..')

/** One file of the project: its path from the root, with slashes, and its words. */
export type Source = { readonly file: string; readonly text: string }

/** The paths of all files that are ours: those git tracks or would; without git, all but what is installed or made. */
export function projectFiles(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const files = [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(path.join(root, file)))
    if (files.length > 0) return files.toSorted()
  } catch {
    // A copy without its .git, or a machine without git.
  }
  const left = new Set(['node_modules', '.git', 'dist', '.cache', 'incipit-data'])
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !file.split('/').some((part) => left.has(part)))
    .toSorted()
}

const loaded = new Map<string, string>()

/** Files whose path the pattern matches, read. */
export function sources(pattern: RegExp): readonly Source[] {
  return projectFiles()
    .filter((file) => pattern.test(file))
    .map((file) => ({ file, text: textOf(file) }))
}

/** The words of one file. */
export function textOf(file: string): string {
  const known = loaded.get(file) ?? readFileSync(path.join(root, file), 'utf8')
  loaded.set(file, known)
  return known
}

/** What a source imports: each specifier with the words around it, dynamic imports included. */
export function importsOf({ text }: Source): readonly { readonly from: string; readonly statement: string }[] {
  const found = text.matchAll(/^(?:import|export)\b(?:[^'"`;=(]*\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm)
  return [...found].map((match) => ({ from: match[1] ?? match[2] ?? '', statement: match[0] }))
}
