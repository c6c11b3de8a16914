import { createHash } from 'node:crypto'
import { admit, type Readable } from '../consent/readable.ts'
import { keeper } from '../consent/policy.ts'
import { bytesOf, packable, type Packed } from './packed-body.ts'

/** A page as it is printed. `starts`: of a chapter that takes several pages, the first paragraph of each. */
export type Printed = { readonly text: string; readonly starts?: readonly number[] }

/** A printed page, the same bytes for every reader, in every encoding. */
export type PrintedPage = Omit<Printed, 'text'> & { readonly packed: Packed; readonly etag: string }

/** A page of one work as it was printed: still behind its gate. `signature` says of what it was printed. */
type Kept = { readonly signature: string; readonly page: Readable<PrintedPage>; readonly bytes: number; version: number }

/** Printed pages, ready to send. The least recently asked for go first. */
export type PageCache = {
  /** The page under this name if the catalogue has not changed since it was last found true. */
  readonly current: (name: string, version: number) => Readable<PrintedPage> | undefined
  /** The page under this name if it was printed of the same things; else printed anew and kept. */
  readonly printed: (name: string, version: number, signature: string, print: () => Readable<Printed> | Promise<Readable<Printed>>) => Promise<Readable<PrintedPage>>
}

/** @param mostBytes what the cache may hold, compressed copies included */
export function openPageCache(mostBytes = 48 * 1024 * 1024): PageCache {
  const kept = new Map<string, Kept>()
  let held = 0
  const touch = (name: string, entry: Kept): Readable<PrintedPage> => {
    kept.delete(name)
    kept.set(name, entry)
    return entry.page
  }
  const drop = (name: string): void => {
    held -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }
  return {
    current: (name, version) => {
      const entry = kept.get(name)
      return entry?.version === version ? touch(name, entry) : undefined
    },
    printed: async (name, version, signature, print) => {
      const known = kept.get(name)
      if (known?.signature === signature) {
        known.version = version
        return touch(name, known)
      }
      const { page, bytes } = packed(await print())
      // Another request may have printed it meanwhile.
      drop(name)
      if (bytes > mostBytes / 4) return page
      kept.set(name, { signature, page, bytes, version })
      held += bytes
      for (const oldest of kept.keys()) {
        if (held <= mostBytes) break
        drop(oldest)
      }
      return page
    },
  }
}

/** Keeps nothing and compresses nothing: for pages that are each asked for once. */
export const unkeptPages: PageCache = {
  current: () => undefined,
  printed: async (_name, _version, _signature, print) => (await print()).map(({ text, ...page }) => ({ ...page, packed: { identity: new TextEncoder().encode(text) }, etag: '' })),
}

/** A page made ready to send, still behind its gate, and what it takes to keep. */
function packed(printed: Readable<Printed>): { readonly page: Readable<PrintedPage>; readonly bytes: number } {
  const words = admit(keeper, printed)
  const identity = new TextEncoder().encode(words.is === 'open' ? words.words.text : '')
  const body = packable(identity)
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { page: printed.map(({ text: _, ...page }) => ({ ...page, packed: body, etag })), bytes: bytesOf(body) }
}
