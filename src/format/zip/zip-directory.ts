import yauzl from 'yauzl'
import type { ContainerSource } from '../container.ts'

/** One row of the central directory. */
export type Entry = yauzl.Entry

/** A zip opened: its rows, and the header that stands in front of each member. */
export type Directory = {
  readonly entries: () => AsyncIterable<Entry>
  readonly localHeader: (entry: Entry) => Promise<yauzl.LocalFileHeader>
}

/** Opens the directory of a zip that ends at `sizeBytes`. @throws Error that says what is broken */
export async function openDirectory(source: ContainerSource, sizeBytes: number): Promise<Directory> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), sizeBytes, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  return { entries: () => zip.eachEntry(), localHeader: (entry) => zip.readLocalFileHeaderPromise(entry) }
}

class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: ContainerSource

  constructor(source: ContainerSource) {
    super()
    this.#source = source
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null, count?: number) => void): void {
    const bytes = position >= 0 && position < this.#source.sizeBytes ? this.#source.read(position, length) : new Uint8Array(0)
    buffer.set(bytes, offset)
    queueMicrotask(() => callback(null, bytes.length))
  }
}
