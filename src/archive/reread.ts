import type { BlobStore } from '../catalogue/blobs.ts'
import { type Held, type HeldDeposit, type HeldMember, openHeld } from '../catalogue/held-members.ts'
import type { Writer } from '../catalogue/writer.ts'
import { type ContainerFormat, isContainer } from '../format/formats.ts'
import type { Finding } from '../model/finding.ts'
import { type Hints, rulesVersion } from '../model/reading.ts'
import { formAt } from '../intake/detect.ts'
import { budgetOf, type Container } from '../parsing/unpack.ts'
import { bounded } from './bounded.ts'
import { memberPath } from './member-path.ts'
import { readHead } from './read-file.ts'
import { noted, type Parsers } from './take-context.ts'

/** What reading again works with. */
type RereadContext = { readonly data: string; readonly pool: Parsers; readonly blobs: BlobStore; readonly writer: Writer; readonly signal?: AbortSignal }

/** `all`: also members that the present rules have read; `rules`: their version, by default the program's. */
type RereadOptions = RereadContext & {
  readonly all?: boolean
  readonly rules?: number
  readonly onProgress?: (read: number, total: number) => void
  readonly now?: () => string
}

/** What a re-read did: members read anew, rulings that found their place no more, members whose bytes could not be had. */
export type RereadReport = { readonly members: number; readonly orphaned: number; readonly missing: readonly string[]; readonly interrupted: boolean }

/**
 * Reads members again, with better rules. Works keep their keys and rulings hold; each member is one transaction, so that a re-read
 * can be stopped and goes on with what is left.
 */
export async function reread({ all = false, rules = rulesVersion, onProgress = () => undefined, now = () => new Date().toISOString(), ...context }: RereadOptions): Promise<RereadReport> {
  const held = openHeld(context.data)
  const unless = all ? undefined : rules
  try {
    const total = held.count(unless)
    const report = await readAgain(context, wantedOf(held, unless), (read) => onProgress(read, total))
    await context.writer.event({ at: now(), type: 'modification', agent: 'reread', outcome: report.interrupted ? 'interrupted' : 'success', detail: { rules, members: report.members, orphaned: report.orphaned, missing: report.missing.length } })
    if (report.members > 0) await context.writer.tidy()
    return report
  } finally {
    held.close()
  }
}

/** Reads members again that are to be told more than they were. @param told hints by the number of the reading */
export async function rereadWith(context: RereadContext, told: ReadonlyMap<number, Hints>): Promise<RereadReport> {
  const held = openHeld(context.data)
  try {
    return await readAgain(context, held.of([...told.keys()]), () => undefined, told)
  } finally {
    held.close()
  }
}

type Wanted = { readonly deposit: HeldDeposit; readonly members: readonly HeldMember[] }

function* wantedOf(held: Held, unless: number | undefined): Generator<Wanted> {
  for (const deposit of held.deposits(unless)) yield { deposit, members: held.members(deposit.id, unless) }
}

async function readAgain({ pool, blobs, writer, signal }: RereadContext, all: Iterable<Wanted>, onRead: (members: number) => void, told?: ReadonlyMap<number, Hints>): Promise<RereadReport> {
  const counts = { members: 0, orphaned: 0 }
  const missing: string[] = []
  const jobs = bounded(32, 64 * 1024 * 1024)
  const again: Again = async (member, bytes, sizeBytes, more = []) => {
    const hints = told?.get(member.id) ?? (member.hints === null ? undefined : JSON.parse(member.hints) as Hints)
    const packed = noted(await pool.read({ bytes, name: member.shown, sizeBytes, ...(hints && { hints }) }), member.name, more)
    counts.orphaned += await writer.replace(member.id, packed, told?.get(member.id))
    counts.members += 1
    onRead(counts.members)
  }
  for (const { deposit, members } of all) {
    if (signal?.aborted) break
    const sha256 = Buffer.from(deposit.sha256).toString('hex')
    const sizeBytes = blobs.sizeBytes(sha256)
    if (sizeBytes === undefined) {
      missing.push(deposit.shown)
      continue
    }
    const path = blobs.path(sha256)
    const own = members.find((member) => member.path.length === 0)
    if (own) {
      // What was read as one document stays one: its works have addresses, and rulings.
      await jobs.start(sizeBytes, async () => {
        const bytes = readHead(path)
        if (!isContainer(formAt(bytes, deposit.shown))) await again(own, bytes, sizeBytes)
      })
      continue
    }
    const format = formAt(readHead(path), deposit.shown)
    if (isContainer(format)) {
      const wanted = new Map(members.map((member) => [Buffer.from(member.path).toString('latin1'), member]))
      const context = { pool, ...(signal && { signal }) }
      await jobs.start(sizeBytes, async () => { missing.push(...await rereadContainer(context, deposit.shown, format, { path }, sizeBytes, wanted, again)) })
    } else missing.push(deposit.shown)
  }
  await jobs.end()
  return { ...counts, missing, interrupted: signal?.aborted ?? false }
}

type Again = (member: HeldMember, bytes: Uint8Array, sizeBytes: number, more?: readonly Finding[]) => Promise<void>

/** Reads members of a container again. @returns those that did not come out of it this time */
async function rereadContainer({ pool, signal }: Pick<RereadContext, 'pool' | 'signal'>, deposit: string, form: ContainerFormat, container: Container, sizeBytes: number, wanted: ReadonlyMap<string, HeldMember>, again: Again): Promise<readonly string[]> {
  const budget = budgetOf(sizeBytes, pool.limits)
  const seen = new Map<string, number>()
  const met = new Set<number>()
  const unpack = async (format: ContainerFormat, inside: Container, outer: Uint8Array, shown: string, depth: number): Promise<void> => {
    for await (const member of pool.unpack(inside, { format, name: shown || deposit, depth, budget })) {
      if (signal?.aborted) return
      if ('code' in member || 'about' in member) continue
      const path = memberPath(seen, outer, member.nameBytes)
      const inner = member.isDocument ? 'text' : formAt(member.bytes, member.name)
      if (isContainer(inner)) await unpack(inner, member.bytes, path, shown === '' ? member.name : `${shown}/${member.name}`, depth + 1)
      const known = wanted.get(Buffer.from(path).toString('latin1'))
      if (!known) continue
      met.add(known.id)
      await again(known, member.bytes, member.bytes.length, member.findings)
    }
  }
  await unpack(form, container, new Uint8Array(), '', 1)
  return signal?.aborted ? [] : [...wanted.values()].filter(({ id }) => !met.has(id)).map(({ shown }) => `${deposit} › ${shown}`)
}
