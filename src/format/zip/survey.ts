import type { Directory } from './zip-directory.ts'
import { type ContainerItem, type ContainerLimits, whole } from '../container.ts'

/** What a look over the whole directory tells before anything is unpacked: where members begin, in order, and the rows that repeat a name. */
export type Survey = { readonly starts: Float64Array; readonly twins: ReadonlySet<number> }

/** Goes over the directory once. A zip that is empty or whose members overlap is refused as a whole, and so is one that is a document, unless it is to be read as one. */
export async function surveyed(directory: Directory, directoryBytes: number | undefined, limits: ContainerLimits, isDocument = false): Promise<Survey | ContainerItem> {
  const starts: number[] = []
  const ends: number[] = []
  const names = new Set<string>()
  const twins = new Set<number>()
  let [row, bytes] = [0, 0]
  let damaged = false
  try {
    for await (const { fileNameRaw, relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength, extraFieldLength, fileCommentLength } of directory.entries()) {
      if (row === limits.members) return whole('container-expands', `it has more than ${limits.members} members`)
      const name = fileNameRaw.toString('latin1')
      const document = !isDocument && documents.find(({ member }) => member === name)
      if (document && row < 8) return whole('not-text', document.says)
      if (names.has(name)) twins.add(row)
      names.add(name)
      starts.push(start)
      ends.push(start + localHeaderBytes + fileNameLength + compressedSize)
      bytes += directoryRowBytes + fileNameLength + extraFieldLength + fileCommentLength
      row++
    }
  } catch (error) {
    // What stands in front of the damage is whole, and is unpacked; the second look meets the damage again and tells it.
    if (row === 0) throw error
    damaged = true
  }
  if (row === 0) return whole('empty-file', 'the zip file has no members')
  const order = Uint32Array.from(starts.keys()).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
  if (order.some((member, at) => (ends[member] ?? 0) > (starts[order[at + 1] ?? -1] ?? Infinity))) return whole('container-damaged', 'its members overlap')
  if (!damaged && directoryBytes !== undefined && directoryBytes !== bytes) return whole('container-damaged', 'its directory is longer or shorter than it says')
  return { starts: Float64Array.from(order, (member) => starts[member] ?? 0), twins }
}

const localHeaderBytes = 30
const directoryRowBytes = 46

/** Documents that are zips. They are read whole or not at all, never member by member. */
const documents = [
  { member: 'mimetype', says: 'an EPUB or OpenDocument file' },
  { member: '[Content_Types].xml', says: 'an Office Open XML document' },
] as const
