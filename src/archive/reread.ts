import type { BlobStore } from '../catalogue/blobs.ts'
import { type HeldMember, openHeld } from '../catalogue/held-members.ts'
import type { Writer } from '../catalogue/writer.ts'
import { type ContainerFormat, isContainer } from '../format/formats.ts'
import { rulesVersion } from '../model/reading.ts'
import { detect } from '../intake/detect.ts'
import type { Packed } from '../parsing/packed.ts'
import { budgetOf, type Budget, type Container } from '../parsing/unpack.ts'
import { bounded } from './bounded.ts'
import { memberPath } from './member-path.ts'
import { readHead } from './read-file.ts'
import { hintsOf } from './take-container.ts'
import { noted, type Parsers } from './take-context.ts'

/** `all`: also members that the present rules have read; `rules`: their version, by default the program's. */
export type RereadOptions = {
  readonly data: string
  readonly pool: Parsers
  readonly blobs: BlobStore
  readonly writer: Writer
  readonly all?: boolean
  readonly rules?: number
  readonly onProgress?: (read: number, total: number) => void
  readonly signal?: AbortSignal
  readonly now?: () => string
}

/** What a re-read did: members read anew, rulings that found their place no more, members whose bytes could not be had. */
export type RereadReport = { readonly members: number; readonly orphaned: number; readonly missing: readonly string[]; readonly interrupted: boolean }

/**
 * Reads members again, with better rules. Works keep their keys and rulings hold; each member is one transaction, so that a re-read
 * can be stopped and goes on with what is left.
 */
export async function reread({ data, pool, blobs, writer, all = false, rules = rulesVersion, onProgress = () => undefined, signal, now = () => new Date().toISOString() }: RereadOptions): Promise<RereadReport> {
  const held = openHeld(data)
  const counts = { members: 0, orphaned: 0 }
  const missing: string[] = []
  const jobs = bounded(32, 64 * 1024 * 1024)
  const total = held.count(all ? undefined : rules)
  const replace = async ({ id, name }: HeldMember, packed: Packed): Promise<void> => {
    counts.orphaned += await writer.replace(id, noted(packed, name))
    counts.members += 1
    onProgress(counts.members, total)
  }
  try {
    for (const container of held.deposits(all ? undefined : rules)) {
      if (signal?.aborted) break
      const sha256 = Buffer.from(container.sha256).toString('hex')
      const sizeBytes = blobs.sizeBytes(sha256)
      if (sizeBytes === undefined) {
        missing.push(container.shown)
        continue
      }
      const members = held.members(container.id, all ? undefined : rules)
      const own = members.find(({ path }) => path.length === 0)
      if (own) {
        await jobs.start(sizeBytes, async () => {
          const bytes = blobs.get(sha256)
          if (bytes) await replace(own, await pool.read({ bytes, name: own.shown }))
          else missing.push(container.shown)
        })
        continue
      }
      const wanted = new Map(members.map((member) => [Buffer.from(member.path).toString('latin1'), member]))
      const path = blobs.path(sha256)
      const format = detect(readHead(path), '', container.shown)
      if (isContainer(format)) await jobs.start(sizeBytes, () => rereadContainer(pool, format, { path }, sizeBytes, wanted, replace))
      else missing.push(container.shown)
    }
    await jobs.end()
    const interrupted = signal?.aborted ?? false
    await writer.event({ at: now(), type: 'modification', agent: 'reread', outcome: interrupted ? 'interrupted' : 'success', detail: { rules, ...counts, missing: missing.length } })
    if (counts.members > 0) await writer.tidy()
    return { ...counts, missing, interrupted }
  } finally {
    held.close()
  }
}

async function rereadContainer(pool: RereadOptions['pool'], form: ContainerFormat, container: Container, sizeBytes: number, wanted: ReadonlyMap<string, HeldMember>, replace: (member: HeldMember, packed: Packed) => Promise<void>): Promise<void> {
  const budget = budgetOf(sizeBytes, pool.limits)
  const seen = new Map<string, number>()
  const unpack = async (format: ContainerFormat, inside: Container, outer: Uint8Array, depth: number, within: Budget): Promise<void> => {
    for await (const member of pool.unpack(inside, { format, depth, budget: within })) {
      if ('code' in member) continue
      const path = memberPath(seen, outer, member.nameBytes)
      const inner = member.isDocument ? 'text' : detect(member.bytes, '', member.name)
      if (isContainer(inner)) await unpack(inner, member.bytes, path, depth + 1, within)
      const known = wanted.get(Buffer.from(path).toString('latin1'))
      if (known) await replace(known, noted(await pool.read({ bytes: member.bytes, name: known.shown, ...hintsOf(member) }), known.name, member.findings))
    }
  }
  await unpack(form, container, new Uint8Array(), 1, budget)
}
