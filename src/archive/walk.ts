import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { isUtf8 } from 'node:buffer'

/** A file of a heap. `full`: where it lies; `path`: the bytes of its path under the heap's root; `shown`: the same for eyes. */
export type HeapFile = { readonly full: Buffer; readonly path: Buffer; readonly shown: string }

/** What could not be taken in, in words for the person who asked: which, why, and what they can do. */
export type Problem = { readonly path: string; readonly what: string; readonly advice: string }

/** A heap: a folder, or one file in its folder. */
export type Root = { readonly folder: Buffer; readonly only?: Buffer; readonly given: string }

const slash = Buffer.from('/')

/** The heap that a path names. A link given by name is followed; links inside a heap are not. @throws Error when there is nothing there */
export function rootOf(given: string): Root {
  const full = resolve(given)
  let real: string
  try {
    real = realpathSync(full)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file or folder. Check the path' : code === 'ELOOP' ? 'it is a link that leads in a circle' : `it cannot be looked at (${code}). Check the rights on the folders above it`
    throw new Error(`Cannot import ${given}: ${why}`, { cause: error })
  }
  const stat = lstatSync(real)
  if (stat.isDirectory()) return { folder: Buffer.from(real), given }
  if (!stat.isFile()) throw new Error(`Cannot import ${given}: it is neither a file nor a folder`)
  return { folder: Buffer.from(dirname(real)), only: Buffer.from(basename(real)), given }
}

/**
 * Walks a heap, file after file in the order of the names' bytes. Links are not followed: what they lead to inside the heap is
 * walked anyway, and what lies outside was not given. Folders of folders are walked with a list, however deep they lie.
 *
 * @param skip folders to be left out: the archive's own
 */
export function* walk({ folder, only }: Root, skip: readonly string[] = []): Generator<HeapFile | Problem> {
  if (only) return yield heapFile(folder, only)
  const left = skip.map((path) => Buffer.from(path))
  const open: { path: Buffer; entries: Dirent<Buffer>[] }[] = []
  const enter = (path: Buffer): Problem | undefined => {
    const full = path.length === 0 ? folder : Buffer.concat([folder, slash, path])
    if (left.some((each) => each.equals(full))) return undefined
    try {
      const entries = readdirSync(full, { withFileTypes: true, encoding: 'buffer' })
      open.push({ path, entries: entries.sort((a, b) => Buffer.compare(b.name, a.name)) })
      return undefined
    } catch (error) {
      return { path: shown(path) || folder.toString(), what: `the folder cannot be read (${(error as NodeJS.ErrnoException).code})`, advice: 'Give the account that runs Incipit the right to read and enter it, and import again.' }
    }
  }
  const problem = enter(Buffer.alloc(0))
  if (problem) yield problem
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const entry = at.entries.pop()
    if (!entry) {
      open.pop()
      continue
    }
    const path = at.path.length === 0 ? entry.name : Buffer.concat([at.path, slash, entry.name])
    if (entry.isDirectory()) {
      const problem = enter(path)
      if (problem) yield problem
    } else if (entry.isFile()) yield heapFile(folder, path)
    else if (entry.isSymbolicLink()) {
      const wrong = linkProblem(folder, path)
      if (wrong) yield wrong
    } else yield { path: shown(path), what: 'it is no file but a device, a pipe or a socket', advice: 'It was left out; there is nothing in it to keep.' }
  }
}

/** How many files a heap holds, as far as its folders can be read. */
export function countFiles(root: Root, skip: readonly string[] = []): number {
  let files = 0
  for (const each of walk(root, skip)) if ('full' in each) files += 1
  return files
}

/** A path's bytes for eyes: UTF-8 where they are, else read as windows-1252, which gives every byte a sign; no control characters. */
export function shown(path: Buffer): string {
  const text = isUtf8(path) ? path.toString() : new TextDecoder('windows-1252').decode(path)
  let clean = ''
  for (const char of text) clean += char < ' ' || (char >= '\u007f' && char <= '\u009f') ? '\ufffd' : char
  return clean
}

/** The file of a path under a heap's folder. */
export function heapFile(folder: Buffer, path: Buffer): HeapFile {
  return { full: Buffer.concat([folder, slash, path]), path, shown: shown(path) }
}

/** What is wrong with a link; undefined where it leads to what is walked anyway. */
function linkProblem(folder: Buffer, path: Buffer): Problem | undefined {
  try {
    const full = Buffer.concat([folder, slash, path])
    const real = realpathSync(full, 'buffer')
    const holdsIt = full.subarray(0, real.length + 1).equals(Buffer.concat([real, slash]))
    if (holdsIt && real.length >= folder.length) return { path: shown(path), what: 'it is a link that leads in a circle, to a folder that it lies in', advice: 'What is there is taken in once, by its own path.' }
    if (real.equals(folder) || real.subarray(0, folder.length + 1).equals(Buffer.concat([folder, slash]))) return undefined
    return { path: shown(path), what: 'it is a link that leads out of the heap', advice: 'Links are not followed. Import what it leads to by its own path, if it belongs to the heap.' }
  } catch {
    return { path: shown(path), what: 'it is a link that leads nowhere, or in a circle', advice: 'There is nothing behind it to keep.' }
  }
}
