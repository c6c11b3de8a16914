import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { devNull } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which entries were looked at in this process, and the folder that each may read. */
const known = new Map<string, string | undefined>()

/** A parser takes some two seconds to load what was never compiled. */
const longestMs = 60_000

/**
 * The folder where the code of an entry lies compiled, so that a parser loads in less than half the time; undefined where the program keeps none for itself
 * (`NODE_COMPILE_CACHE`). A parser may not fill it: that does a process that runs the same code, has no walls round it, and meets no stranger's byte, once after each change of the sources.
 *
 * @param entry the file that a parser runs
 * @param options Node's options that change what V8 compiles: code compiled under others is not taken
 */
export function compiledCode(entry: string, options: readonly string[]): string | undefined {
  const own = getCompileCacheDir()
  if (own === undefined) return undefined
  if (!known.has(entry)) known.set(entry, prepare(entry, options, join(dirname(own), 'parsers')))
  return known.get(entry)
}

function prepare(entry: string, options: readonly string[], folder: string): string | undefined {
  try {
    const stamp = join(folder, `${basename(entry)}-${digest([entry]).slice(0, 16)}`)
    const now = digest([process.version, ...options, ...stateOf(entry), ...sources().flatMap(stateOf)])
    if (contents(stamp) === now) return folder
    mkdirSync(folder, { recursive: true })
    if (!runs(entry, options, folder)) return undefined
    writeFileSync(stamp, now)
    return folder
  } catch {
    // A folder that nobody may write to: parsers compile for themselves.
    return undefined
  }
}

/** Runs an entry with nobody at the other end of its pipe: it loads its code, is told nothing, and goes; Node keeps what was compiled until then. */
function runs(entry: string, options: readonly string[], folder: string): boolean {
  const nobody = openSync(devNull, 'r+')
  try {
    return spawnSync(process.execPath, [...options, entry], { stdio: ['ignore', 'ignore', 'ignore', nobody], env: { ...process.env, NODE_COMPILE_CACHE: folder }, timeout: longestMs, windowsHide: true }).status === 0
  } finally {
    closeSync(nobody)
  }
}

function contents(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

let listed: readonly string[] | undefined

/** The files of the program's sources. */
function sources(): readonly string[] {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)))
  return (listed ??= readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.[jt]s$/.test(name)).map((name) => join(folder, name)).sort())
}

function stateOf(file: string): readonly string[] {
  const { size, mtimeMs } = statSync(file)
  return [file, String(size), String(mtimeMs)]
}

function digest(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\0')).digest('hex')
}
