import type { ContainerSource } from '../container.ts'

/** Where the compressed bytes of a gzip member begin, and the name of the file that it says it was made of. */
type GzipHead = { readonly dataAt: number; readonly nameBytes?: Buffer }

/** Reads the head of a gzip member (RFC 1952). @returns undefined where there is none at that place, or it does not end */
export function readGzipHead(source: ContainerSource, from: number, longestName: number): GzipHead | undefined {
  const fixed = source.read(from, 10)
  if (fixed.length < 10 || fixed[0] !== 0x1f || fixed[1] !== 0x8b || fixed[2] !== 8) return undefined
  const flags = fixed[3] as number
  if ((flags & 0xe0) !== 0) return undefined
  let at = from + 10
  if ((flags & 4) !== 0) {
    const length = source.read(at, 2)
    at += 2 + (length[0] ?? 0) + ((length[1] ?? 0) << 8)
  }
  const name = (flags & 8) !== 0 ? wordIn(source, at, longestName) : undefined
  if ((flags & 8) !== 0) {
    if (!name) return undefined
    at += name.length + 1
  }
  if ((flags & 16) !== 0) {
    const comment = wordIn(source, at, longestComment)
    if (!comment) return undefined
    at += comment.length + 1
  }
  if ((flags & 2) !== 0) at += 2
  return { dataAt: at, ...(name && { nameBytes: name }) }
}

const longestComment = 64 * 1024

/** Bytes up to a NUL. */
function wordIn(source: ContainerSource, at: number, most: number): Buffer | undefined {
  const bytes = Buffer.from(source.read(at, Math.min(most + 1, Math.max(0, source.sizeBytes - at))))
  const end = bytes.indexOf(0)
  return end < 0 ? undefined : bytes.subarray(0, end)
}
