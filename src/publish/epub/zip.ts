import { ZipFile } from 'yazl'

/** A member of a zip: its name, and its bytes; `stored`: as they are. */
export type Member = { readonly name: string; readonly bytes: Uint8Array | string; readonly stored?: boolean }

// The beginning of the clock of zips, made of local components, so that no time zone shows: noon, which no zone leaves out.
const noTime = new Date(1980, 0, 1, 12)

/** Zips members in their order. The same members give the same bytes: no time, no rights and no system of whoever makes it stand in them. */
export async function zipped(members: Iterable<Member>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes, stored = false } of members) {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip.addBuffer(buffer, name, { mtime: noTime, forceDosTimestamp: true, mode: 0o100644, ...(stored ? { compress: false } : { compressionLevel: 6 }) })
  }
  zip.end()
  const pieces: Uint8Array[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}
