import type { ContainerSource } from '../container.ts'

/** Where a zip file ends, and what its end record says. */
type ZipEnd = {
  /** Bytes of the zip itself, padding behind it not counted. */
  readonly sizeBytes: number
  /** Bytes of the central directory; undefined where the Zip64 record has them. */
  readonly directoryBytes: number | undefined
}

const signature = 0x06054b50
const recordBytes = 22
const longestComment = 0xffff
// Transfers by modem filled up their last block, disks their last cluster; the largest cluster of FAT has 64 KiB.
const longestPadding = 64 * 1024

/**
 * Finds the end record. Behind it only padding may follow (NUL or ^Z, as modems and disks left it). A file with two end records that both fit
 * can be read in two ways, and is not read at all.
 *
 * @returns what is the case instead, where there is no end or more than one
 */
export function findEnd(source: ContainerSource): ZipEnd | string {
  const from = Math.max(0, source.sizeBytes - recordBytes - longestComment - longestPadding)
  const tail = Buffer.from(source.read(from, source.sizeBytes - from))
  let solid = tail.length
  while (solid > 0 && (tail[solid - 1] === 0 || tail[solid - 1] === 0x1a)) solid--
  const ends: ZipEnd[] = []
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1')) {
    if (at + recordBytes > tail.length || tail.readUInt32LE(at) !== signature) continue
    const end = at + recordBytes + tail.readUInt16LE(at + 20)
    if (end < solid || end > tail.length) continue
    const directoryBytes = tail.readUInt32LE(at + 12)
    ends.push({ sizeBytes: from + end, directoryBytes: directoryBytes === 0xffffffff || tail.readUInt16LE(at + 10) === 0xffff ? undefined : directoryBytes })
  }
  const [end, ...others] = ends
  if (!end) return 'it has no directory at its end: its last part is missing'
  return others.length > 0 ? 'it has two directories, and says something else by each' : end
}
