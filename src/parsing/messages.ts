import type { ContainerFormat } from '../format/formats.ts'
import type { Finding } from '../model/finding.ts'
import type { Hints, Metadata } from '../model/reading.ts'

/** What the program says to a parser. The bytes of a member, and of a range, are the frame's body. */
export type Request =
  | { readonly is: 'read'; readonly id: number; readonly name: string; readonly hints?: Hints }
  | { readonly is: 'unpack'; readonly format: ContainerFormat; readonly sizeBytes: number; readonly limits: UnpackLimits; readonly name?: string }
  /** Asks for the next members, some small ones or a large one, and a pause behind them; `left`: bytes that may still be given out. */
  | { readonly is: 'next'; readonly left: number }
  | { readonly is: 'range' }

/** What a parser must know of the limits to unpack a container. */
type UnpackLimits = { readonly memberBytes: number; readonly nestedBytes: number; readonly members: number; readonly nameBytes: number }

/** What a parser says. Never believed: `reply.ts` checks each field before anybody looks at it. */
export type Reply =
  | { readonly is: 'ready' }
  /** The body holds text, layout and index text, one behind the other; `lengths` of the first two. */
  | { readonly is: 'read'; readonly id: number; readonly header: unknown; readonly lengths: readonly [number, number]; readonly ends: unknown; readonly memoryBytes?: number }
  | { readonly is: 'threw'; readonly id: number; readonly what: string; readonly memory: boolean }
  | { readonly is: 'range'; readonly from: number; readonly length: number }
  /** The body holds the bytes of the name, then those of the member. */
  | { readonly is: 'member'; readonly name: string; readonly nameBytes: number; readonly findings: readonly Finding[]; readonly isDocument?: boolean; readonly metadata?: readonly Metadata[] }
  /** What the container says of another file of the heap. */
  | { readonly is: 'about'; readonly name: string; readonly metadata: readonly Metadata[] }
  /** A member, or the whole container, that was not unpacked. The body holds the bytes of the name. */
  | { readonly is: 'refused'; readonly finding: Finding; readonly name?: string }
  /** Waits to be asked for more. */
  | { readonly is: 'pause' }
  | { readonly is: 'end' }
