import { isUtf8 } from 'node:buffer'
import type { BlobStore } from '../catalogue/blobs.ts'
import type { Known } from '../catalogue/known.ts'
import type { Finding } from '../model/finding.ts'
import type { Packed } from '../parsing/packed.ts'
import type { Pool } from '../parsing/pool.ts'
import type { Batches } from './batches.ts'

/** What reads members and unpacks containers: the pool, or in a test something simpler. */
export type Parsers = Pick<Pool, 'read' | 'unpack' | 'limits'>

/** What the taking in of a file works with. */
export type TakeContext = { readonly known: Known; readonly pool: Parsers; readonly blobs: BlobStore; readonly batch: Batches; readonly signal?: AbortSignal }

/** A reading with what the member's name alone tells, and what was noticed while it was unpacked. */
export function noted(packed: Packed, name: Uint8Array, more: readonly Finding[] = []): Packed {
  const known = packed.header.findings
  const added = [...more, ...(isUtf8(name) ? [] : [{ code: 'name-not-utf8' as const }])].filter(({ code }) => known.every((each) => each.code !== code))
  return added.length === 0 ? packed : { ...packed, header: { ...packed.header, findings: [...known, ...added] } }
}
