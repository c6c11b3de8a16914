import { inMemory } from '../container.ts'
import type { Unreadable } from '../document.ts'
import { openPackage } from '../zip/open-package.ts'
import { findEnd } from '../zip/zip-end.ts'
import { salvage } from './salvage.ts'

/** The members of a book. What is wrong with it is told to `damage`, each thing once. */
export type Book = {
  readonly names: readonly string[]
  /** The member that a path names, as it is written or, where programs disagreed on that, but for case and composition. */
  readonly find: (path: string) => string | undefined
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  readonly damage: Set<string>
}

// What comes out of a book without a directory, at most; `openPackage` has the same bound.
const mostSalvaged = 64 * 1024 * 1024
const mostRatio = 200

/** Opens a book by its directory, or, where its end is missing, by the headers of its members. */
export async function openBook(bytes: Uint8Array): Promise<Book | Unreadable> {
  const opened = await openPackage(bytes)
  if ('read' in opened) {
    const damage = new Set<string>()
    const failed = new Set<string>()
    const read = async (name: string): Promise<Uint8Array | undefined> => {
      if (failed.has(name)) return undefined
      const bytes = await opened.read(name)
      // A member that could not be unpacked is damage of the book; the book is read all the same.
      if (bytes === undefined) {
        failed.add(name)
        const last = opened.findings.at(-1)
        if (last) damage.add(last.detail ?? last.code)
      }
      return bytes
    }
    return { names: opened.names, find: finder(opened.names), read, damage }
  }
  if (typeof findEnd(inMemory(bytes)) !== 'string') return { refused: 'document-unreadable', detail: [opened.code, opened.detail].filter(Boolean).join(': ') }
  const members = salvage(bytes, Math.min(mostSalvaged, Math.max(4 * 1024 * 1024, bytes.length * mostRatio)))
  if (members.size === 0) return { refused: 'document-unreadable', ...(opened.detail !== undefined && { detail: opened.detail }) }
  const names = [...members.keys()]
  return { names, find: finder(names), read: async (name) => members.get(name), damage: new Set(['its end is missing']) }
}

function finder(names: readonly string[]): (path: string) => string | undefined {
  const known = new Set(names)
  const folded = new Map<string, string>()
  for (const name of names) if (!folded.has(fold(name))) folded.set(fold(name), name)
  return (path) => (known.has(path) ? path : folded.get(fold(path)))
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
