import { bytesOf, type Packed } from '../packed-body.ts'

/** An answer that is ready to be sent. */
export type ReadyAnswer = { readonly packed: Packed; readonly etag: string; readonly links?: string }

/** Answers of the API as they were while the catalogue had one version, for one reader each. Those not asked for longest go first. */
export type AnswerCache = {
  readonly get: (name: string, version: number) => ReadyAnswer | undefined
  readonly put: (name: string, version: number, answer: ReadyAnswer) => void
}

/** @param mostBytes what the cache may hold, compressed copies included */
export function openAnswerCache(mostBytes = 24 * 1024 * 1024): AnswerCache {
  const held = new Map<string, ReadyAnswer>()
  let bytes = 0
  let heldOf = -1
  const sizeOf = (name: string, { packed }: ReadyAnswer): number => 2 * name.length + bytesOf(packed)
  const drop = (name: string): void => {
    const answer = held.get(name)
    if (answer && held.delete(name)) bytes -= sizeOf(name, answer)
  }
  const renewed = (version: number): boolean => {
    if (version === heldOf) return true
    held.clear()
    ;[bytes, heldOf] = [0, version]
    return false
  }
  return {
    get: (name, version) => {
      const answer = renewed(version) ? held.get(name) : undefined
      if (answer) {
        held.delete(name)
        held.set(name, answer)
      }
      return answer
    },
    put: (name, version, answer) => {
      if (version !== heldOf || sizeOf(name, answer) > mostBytes / 4) return
      drop(name)
      held.set(name, answer)
      bytes += sizeOf(name, answer)
      for (const oldest of held.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
  }
}
