import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/**
 * A folder that something is written into. Nothing half-written ever has its final name: a file gets it when all of its bytes are on disk; a folder
 * that only means something as a whole (a bag, a site) gets it at `finish`. What others put there meanwhile is neither taken away nor written over.
 */
export type ExportTarget = {
  /** Writes one file, each piece before the next is asked for. `name`: its path under the folder, with `/`. @throws Error in words for whoever exports */
  write(name: string, bytes: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void>
  /** All is written. @throws Error in words for whoever exports, when something else came to lie there meanwhile */
  finish(): Promise<void>
  /** Takes away what has no final name yet. */
  discard(): void
}

/**
 * Opens a folder to export into, making it where there is none.
 *
 * @param asWhole its files mean something only together: the folder appears when it is finished
 * @throws Error in words for whoever exports, when something lies there already or nobody may write there
 */
export function openExportTarget(folder: string, { asWhole = false }: { readonly asWhole?: boolean } = {}): ExportTarget {
  const target = resolve(folder)
  refuseFilled(target)
  const wasThere = existsSync(target)
  const part = `.part-${randomBytes(4).toString('hex')}`
  // A folder that is there may be a disk of its own: what is to lie on it is written on it.
  const place = !asWhole ? target : wasThere ? join(target, part) : `${target}${part}`
  tried(folder, () => makeFolder(place))
  const parts = new Set<string>()
  return {
    write: async (name, bytes) => {
      const path = resolve(place, ...name.split('/'))
      if (!path.startsWith(place + sep)) throw new Error(`Cannot write ${name}: it would lie outside of ${folder}`)
      const part = join(dirname(path), `.part-${randomBytes(4).toString('hex')}`)
      parts.add(part)
      try {
        mkdirSync(dirname(path), { recursive: true })
        const file = await open(part, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        renameSync(part, path)
      } catch (error) {
        rmSync(part, { force: true })
        throw new Error(`Cannot write ${name} into ${folder}: ${reasonOf(error)}`, { cause: error })
      } finally {
        parts.delete(part)
      }
    },
    finish: async () => {
      if (!asWhole) return
      tried(folder, () => {
        if (!wasThere) {
          // An empty folder gives way to it, a filled one does not.
          if (existsSync(target)) rmdirSync(target)
          return renameSync(place, target)
        }
        if (readdirSync(target).some((name) => name !== part)) throw new Error(filledMeanwhile)
        for (const name of readdirSync(place)) renameSync(join(place, name), join(target, name))
        rmdirSync(place)
      })
    },
    discard: () => {
      for (const part of parts) rmSync(part, { force: true })
      if (asWhole) rmSync(place, { recursive: true, force: true })
      else if (!wasThere && existsSync(place) && readdirSync(place).length === 0) rmSync(place, { recursive: true })
    },
  }
}

/** Makes a folder and those above it. One by one: where a system lets nobody make any and says that there is no such place, `mkdirSync` would try for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function refuseFilled(folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new Error(`Cannot export to ${folder}: there is a file of that name. Name a folder that is new or empty`)
  if (readdirSync(folder).length > 0) throw new Error(`Cannot export to ${folder}: something lies in it already. Name a folder that is new or empty`)
}

function tried(folder: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw new Error(`Cannot export to ${folder}: ${reasonOf(error)}`, { cause: error })
  }
}

const filledMeanwhile = 'something was put there meanwhile, and stays; name another folder'

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES': case 'EPERM': case 'EROFS': case 'ENOENT': return 'nobody may write there'
    case 'ENOTEMPTY': return filledMeanwhile
    case 'ENOSPC': case 'EDQUOT': return 'the disk is full'
    case 'ENOTDIR': return 'part of its path is a file'
    default: return (error as Error).message
  }
}
