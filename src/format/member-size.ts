import type { ContainerLimits } from './container.ts'

/** How forms begin whose bytes are not all words: containers, and documents that carry pictures. In Latin-1, a byte a character. */
const beginnings = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '\x1f\x9d', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\xfd7zXZ', '\x28\xb5\x2f\xfd', 'BZh', 'MSCF\0', '%PDF-', '{\\rtf', '\xd0\xcf\x11\xe0', 'From '] as const

/** How many bytes of a member show which limit holds for it. */
export const headBytes = 512

/** How many bytes a member may have, by its first ones: text as many as can be read, a container or a document with pictures more. */
export function mostBytesOf(head: Uint8Array, { memberBytes, nestedBytes }: ContainerLimits): number {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, headBytes)).toString('latin1')
  return beginnings.some((beginning) => start.startsWith(beginning)) || start.startsWith('ustar', 257) ? nestedBytes : memberBytes
}
