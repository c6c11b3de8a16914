import { isUtf8 } from 'node:buffer'
import type { BlobStore } from '../catalogue/blobs.ts'
import type { KeptDraft } from '../catalogue/draft-keys.ts'
import type { Known } from '../catalogue/known.ts'
import type { Finding } from '../model/finding.ts'
import type { Hints } from '../model/reading.ts'
import type { Packed } from '../parsing/packed.ts'
import type { Pool } from '../parsing/pool.ts'
import type { Batches } from './batches.ts'

/** What reads members and unpacks containers: the pool, or in a test something simpler. */
export type Parsers = Pick<Pool, 'read' | 'unpack' | 'limits'>

/** What is known of a member from an earlier archive: what it was told when it was read, and the keys of its stories. */
export type Told = { readonly hints?: Hints; readonly kept?: readonly KeptDraft[] }

/** What the taking in of a file works with. `told`: of its members by their path in it (`toldOf`). */
export type TakeContext = { readonly told?: ReadonlyMap<string, Told>; readonly known: Known; readonly pool: Parsers; readonly blobs: BlobStore; readonly batch: Batches; readonly signal?: AbortSignal }

/** A reading with what the member's name alone tells, and what was noticed while it was unpacked. */
export function noted(packed: Packed, name: Uint8Array, more: readonly Finding[] = []): Packed {
  const known = packed.header.findings
  const added = [...more, ...(isUtf8(name) ? [] : [{ code: 'name-not-utf8' as const }])].filter(({ code }) => known.every((each) => each.code !== code))
  return added.length === 0 ? packed : { ...packed, header: { ...packed.header, findings: [...known, ...added] } }
}

/** What is told of a member, by its path in its container (empty for the deposit's own bytes). */
export function toldOf({ told }: Pick<TakeContext, 'told'>, path: Uint8Array): Told {
  return told?.get(Buffer.from(path).toString('latin1')) ?? {}
}
