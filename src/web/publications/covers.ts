import { createHash } from 'node:crypto'
import { idleThread } from '../../catalogue/idle-thread.ts'
import { coverSvg, type CoverOf } from '../../publish/cover/cover.ts'

const thread = idleThread(import.meta.url, 'cover-thread', {})

// A cover has some 16 KB, so these are a few megabytes at most.
const mostKept = 400
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The cover of a book as PNG, 600 by 800: without the words that our letters cannot write. Drawn once for the same cover, in a thread that is there while covers are asked for. */
export async function coverPng(book: CoverOf): Promise<Uint8Array<ArrayBuffer>> {
  const svg = coverSvg(book, { silent: true })
  const key = createHash('sha256').update(svg).digest('base64url')
  const held = kept.get(key)
  if (held) {
    kept.delete(key)
    kept.set(key, held)
    return held
  }
  const drawing = thread.call('png', [svg]) as Promise<Uint8Array<ArrayBuffer>>
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
  kept.set(key, drawing)
  // What came to nothing is not kept.
  drawing.catch(() => kept.get(key) === drawing && kept.delete(key))
  return drawing
}
