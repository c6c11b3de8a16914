/** What an extended header says of the member behind it, as far as it matters here. */
type Pax = { readonly path?: Buffer; readonly sizeBytes?: number; readonly isSparse?: boolean }

/** Reads the records of an extended header: "27 path=one/two/three.txt\n". @returns undefined where one of them is not as it says */
export function readPax(bytes: Uint8Array): Pax | undefined {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const pax: { -readonly [K in keyof Pax]: Pax[K] } = {}
  for (let at = 0; at < body.length;) {
    // Padding of NULs, which some programs count.
    if (body[at] === 0) break
    const blank = body.subarray(at, at + 12).indexOf(0x20)
    const digits = body.toString('latin1', at, at + Math.max(0, blank))
    const length = /^\d{1,10}$/.test(digits) ? Number(digits) : 0
    const end = at + length
    if (blank < 1 || length < blank + 3 || end > body.length || body[end - 1] !== 0x0a) return undefined
    const equals = body.subarray(at + blank + 1, end).indexOf(0x3d)
    if (equals < 1) return undefined
    const key = body.toString('latin1', at + blank + 1, Math.min(at + blank + 1 + equals, at + blank + 65))
    const value = body.subarray(at + blank + 2 + equals, end - 1)
    if (key === 'path') pax.path = value
    else if (key === 'size') {
      const words = value.toString('latin1', 0, 17)
      if (!/^\d{1,15}$/.test(words)) return undefined
      pax.sizeBytes = Number(words)
    } else if (key.startsWith('GNU.sparse.')) pax.isSparse = true
    at = end
  }
  return pax
}
