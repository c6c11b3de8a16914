import { hash } from 'node:crypto'
import { type ContainerFormat, isContainer } from '../format/formats.ts'
import { formAt } from '../intake/detect.ts'
import type { DepositFacts } from '../catalogue/take.ts'
import { type Finding, findings } from '../model/finding.ts'
import type { Companion, Hints, Metadata } from '../model/reading.ts'
import { type Budget, budgetOf, type Container } from '../parsing/unpack.ts'
import { bounded, type Bounded } from './bounded.ts'
import { memberPath } from './member-path.ts'
import { noted, type TakeContext, toldOf } from './take-context.ts'

type Place = { readonly path: Uint8Array; readonly name: Uint8Array; readonly shown: string; readonly depth: number }
type Unpacking = TakeContext & { readonly deposit: DepositFacts; readonly jobs: Bounded; readonly budget: Budget; readonly findings: Finding[]; readonly companions: Companion[]; readonly seen: Map<string, number> }

// Each container has a parser of its own for as long as it is unpacked: one at a time, whatever the heap.
let last: Promise<unknown> = Promise.resolve()

const jobsUnderWay = 48
const bytesUnderWay = 32 * 1024 * 1024
// What a database says of files elsewhere is handed on in pieces, and not held.
const mostCompanions = 200
// What is listed of one container; beyond, only the first of a kind would be read.
const mostFindings = 500

/**
 * Takes in a container: its members are read one after the other, those of containers inside it as well, and it counts as whole when
 * the last is committed. Members that are held already (it was interrupted, or came under another name) are not read again.
 *
 * @returns false where it was interrupted
 */
export function takeContainer(context: TakeContext, deposit: DepositFacts, format: ContainerFormat, container: Container): Promise<boolean> {
  const mine = last.then(() => takeMembers(context, deposit, format, container))
  last = mine.catch(() => undefined)
  return mine
}

async function takeMembers(context: TakeContext, deposit: DepositFacts, format: ContainerFormat, container: Container): Promise<boolean> {
  if (context.signal?.aborted) return false
  const unpacking: Unpacking = { ...context, deposit, jobs: bounded(jobsUnderWay, bytesUnderWay), budget: budgetOf(deposit.sizeBytes, context.pool.limits), findings: [], companions: [], seen: new Map() }
  try {
    await unpack(unpacking, format, container, { path: new Uint8Array(), name: new Uint8Array(), shown: '', depth: 1 })
  } finally {
    await hurried(context, () => unpacking.jobs.end())
  }
  if (context.signal?.aborted) return false
  // Whatever a container says of itself: where nothing came out of it, it was not read.
  const isBare = unpacking.seen.size === 0 && unpacking.companions.length === 0
  if (isBare && unpacking.findings.every(({ code }) => findings[code].severity !== 'refuse')) unpacking.findings.push({ code: 'no-prose', detail: 'nothing came out of it' })
  await hurried(context, () => context.batch.add({ deposit, whole: true, findings: unpacking.findings, companions: unpacking.companions }))
  return true
}

/** Waits for something to be committed that others wait for in turn. */
async function hurried({ batch }: TakeContext, act: () => Promise<void>): Promise<void> {
  const waiting = act()
  const relax = batch.hurry()
  try {
    await waiting
  } finally {
    relax()
  }
}

async function unpack(unpacking: Unpacking, format: ContainerFormat, container: Container, outer: Place): Promise<void> {
  const { pool, jobs, known, deposit, batch, budget, companions, signal } = unpacking
  for await (const member of pool.unpack(container, { format, name: outer.shown || deposit.shown, depth: outer.depth, budget })) {
    if (signal?.aborted) return
    if ('about' in member) {
      companions.push({ name: member.about, metadata: member.metadata })
      if (companions.length >= mostCompanions) await batch.add({ deposit, whole: false, findings: [], companions: companions.splice(0) })
      continue
    }
    if ('code' in member) {
      note(unpacking, member, outer, member.name)
      continue
    }
    const place = placeOf(unpacking, outer, member.nameBytes, member.name)
    const inner = member.isDocument ? 'text' : formAt(member.bytes, member.name)
    if (isContainer(inner)) {
      for (const finding of member.findings) note(unpacking, finding, place, undefined)
      await unpack(unpacking, inner, member.bytes, { ...place, depth: outer.depth + 1 })
      continue
    }
    if (known.member(deposit.sha256, place.path)) continue
    await jobs.start(Math.max(1, member.bytes.length), async () => {
      const told = { ...hintsOf(member), ...toldOf(unpacking, place.path) }
      const packed = noted(await pool.read({ bytes: member.bytes, name: place.shown, ...(told.hints && { hints: told.hints }) }), place.name, member.findings)
      await batch.add({ deposit, whole: false, findings: [], member: { path: place.path, name: place.name, shown: place.shown, sha256: hash('sha256', member.bytes, 'buffer'), sizeBytes: member.bytes.length, ...told, packed } })
    })
  }
}

/** What the container says of a member, as intake is told it. */
export function hintsOf({ metadata }: { readonly metadata: readonly Metadata[] }): { readonly hints?: Hints } {
  return metadata.length > 0 ? { hints: { metadata } } : {}
}

function placeOf({ seen }: Unpacking, outer: Place, nameBytes: Buffer, name: string): Place {
  const inner = outer.path.length > 0
  return {
    path: memberPath(seen, outer.path, nameBytes), depth: outer.depth, shown: inner ? `${outer.shown}/${name}` : name,
    name: inner ? Buffer.concat([outer.name, Buffer.from('/'), nameBytes]) : nameBytes,
  }
}

function note({ findings }: Unpacking, { code, detail }: Finding, outer: Place, name: string | undefined): void {
  if (findings.length >= mostFindings) return
  const where = [outer.shown, name].filter(Boolean).join('/')
  const said = [where, detail].filter(Boolean).join(': ')
  findings.push({ code, ...(said !== '' && { detail: said }) })
}
