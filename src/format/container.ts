import type { Finding, FindingCode } from '../model/finding.ts'
import type { Metadata } from '../model/reading.ts'

/** The bytes of a container, wherever they lie. `read` gives fewer than asked for only at the end. `name`: what the container is called, where somebody knows. */
export type ContainerSource = { readonly sizeBytes: number; readonly read: (from: number, length: number) => Uint8Array; readonly name?: string }

/** A container that is in memory. */
export function inMemory(bytes: Uint8Array, name?: string): ContainerSource {
  return { sizeBytes: bytes.length, read: (from, length) => bytes.subarray(from, from + length), ...(name !== undefined && { name }) }
}

/** What comes out of a container, in its own order: members, and what was not unpacked with the reason. Without a name: the container as a whole. */
export type ContainerItem =
  | {
    readonly is: 'member'
    readonly nameBytes: Buffer
    readonly name: string
    readonly bytes: Uint8Array
    readonly findings: readonly Finding[]
    /** It is a document, whatever it looks like: a message that was taken out of itself, to be read beside its attachments. */
    readonly isDocument?: boolean
    /** What the container says of it. */
    readonly metadata?: readonly Metadata[]
  }
  /** What the container says of another file of the heap, by the end of its path without the extension: the words of a database lie beside it. */
  | { readonly is: 'about'; readonly name: string; readonly metadata: readonly Metadata[] }
  | { readonly is: 'refused'; readonly nameBytes?: Buffer; readonly name?: string; readonly finding: Finding }

/** What may come out of a container. */
export type ContainerLimits = {
  /** Bytes of one member; of one that is a container itself, or a document of another form than text: `nestedBytes`. */
  readonly memberBytes: number
  readonly nestedBytes: number
  readonly members: number
  readonly nameBytes: number
  /** How many bytes may still come out of this container. Bytes that it unpacks on the way (the tar in a tar.gz) count as well. */
  readonly left: () => number
}

/** Unpacks one form of container as a stream: it never holds more than one member, and some ranges of the source. Never throws for bytes, however broken. */
export type Unpacker = (source: ContainerSource, limits: ContainerLimits) => AsyncGenerator<ContainerItem, void, undefined>

/** A container that was not unpacked, or not to its end. */
export function whole(code: FindingCode, detail: string): ContainerItem {
  return { is: 'refused', finding: { code, detail } }
}
