import type { Member } from '../model/reading.ts'
import { inFlight, inFlightBytes, type Limits } from './limits.ts'
import { type Packed, refused } from './packed.ts'
import type { Death, ParserProcess } from './parser-process.ts'
import type { CheckedReply } from './reply.ts'

type Job = {
  readonly id: number
  readonly member: Member
  readonly resolve: (packed: Packed) => void
  readonly reject: (error: unknown) => void
  /** To be read by a parser that has read nothing before and reads nothing beside it: a second try, so that no member answers for another's litter. */
  alone: boolean
  /** Nobody waits for it any more. */
  dropped: boolean
}

/** A parser, and the members that it was sent, in order. It reads the first of them. */
type Desk = { readonly parser: ParserProcess; readonly jobs: Job[] }

/** A parser that has grown by half of what it may is replaced, before a small member has to answer for it. */
const grownShare = 0.5
/** To look at the memory costs a tenth of what reading a small member costs; only a large one makes a parser grow. */
const largeBytes = 256 * 1024
/** How many members are read before a further parser starts, for each that there is: it takes a second to start, and some hundred members to be as fast as the others. */
const membersBefore = 100
/** How many parsers may end before they have begun, one after the other, until those who wait are told. */
const falseStarts = 3

/** The parsers that read members: up to `size` of them, started when there is work, replaced when they end. */
export class Readers {
  readonly #start: () => ParserProcess
  readonly #size: number
  readonly #memoryBytes: number
  readonly #desks = new Set<Desk>()
  readonly #queue: Job[] = []
  #ids = 0
  #answered = 0
  #failed = 0
  #closed: Error | undefined

  constructor(start: () => ParserProcess, size: number, { memoryBytes }: Limits) {
    this.#start = start
    this.#size = size
    this.#memoryBytes = memoryBytes
  }

  /** Reads one member. @throws the signal's reason when aborted; Error when no parser starts, or all were closed */
  read(member: Member, signal?: AbortSignal): Promise<Packed> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#closed)
      if (signal?.aborted) return reject(signal.reason)
      const drop = (): void => {
        job.dropped = true
        reject(signal?.reason)
      }
      const settled = <T>(settle: (value: T) => void) => (value: T): void => {
        signal?.removeEventListener('abort', drop)
        settle(value)
      }
      const job: Job = { id: this.#ids++, member, resolve: settled(resolve), reject: settled(reject), alone: false, dropped: false }
      signal?.addEventListener('abort', drop, { once: true })
      this.#queue.push(job)
      this.#dispatch()
    })
  }

  /** Ends all parsers; members that wait are rejected with the reason. */
  async close(reason: Error): Promise<void> {
    this.#closed = reason
    const desks = [...this.#desks]
    for (const job of [...this.#queue.splice(0), ...desks.flatMap(({ jobs }) => jobs)]) job.reject(reason)
    for (const desk of desks) this.#leave(desk)
    await Promise.all(desks.map(({ parser }) => parser.gone()))
  }

  #open(): void {
    const desk: Desk = { parser: this.#start(), jobs: [] }
    desk.parser.listener = { heard: (reply) => this.#heard(desk, reply), died: (death) => this.#died(desk, death) }
    this.#desks.add(desk)
  }

  #leave(desk: Desk): void {
    this.#desks.delete(desk)
    desk.parser.listener = undefined
    desk.parser.end()
  }

  #heard(desk: Desk, reply: CheckedReply): void {
    if (reply.is === 'ready') {
      this.#failed = 0
      desk.parser.rest()
    } else if (reply.is === 'read' || reply.is === 'threw') {
      const job = desk.jobs[0]
      if (job?.id !== reply.id) return desk.parser.end({ code: 'parser-died', detail: 'it answered what nobody had asked' })
      desk.jobs.shift()
      desk.parser.served++
      this.#answered++
      job.resolve(reply.is === 'read' ? reply.packed : refused(reply.memory ? 'parser-memory' : 'parser-died', reply.what))
      if (desk.jobs.length > 0) desk.parser.begin()
      else if (this.#hasGrown(desk, job, reply)) this.#leave(desk)
      else desk.parser.rest()
    } else return desk.parser.end({ code: 'parser-died', detail: 'it answered what nobody had asked' })
    this.#dispatch()
  }

  #hasGrown({ parser }: Desk, { member }: Job, reply: CheckedReply): boolean {
    if (member.bytes.length <= largeBytes) return false
    const grown = parser.grownBytes() ?? (reply.is === 'read' ? reply.memoryBytes : undefined)
    return grown !== undefined && grown > this.#memoryBytes * grownShare
  }

  #died(desk: Desk, death: Death): void {
    this.#desks.delete(desk)
    if (!desk.parser.ready && ++this.#failed >= falseStarts) {
      this.#failed = 0
      for (const job of this.#queue.splice(0)) job.reject(new Error(`Cannot start a parser: ${death.detail}`))
    }
    const [blamed, ...rest] = desk.jobs
    this.#queue.unshift(...rest)
    if (blamed) {
      // Time is counted for each member; memory and accidents may be what earlier members left behind.
      if (blamed.alone || desk.parser.served === 0 || death.code === 'parser-time') blamed.resolve(refused(death.code, death.detail))
      else {
        blamed.alone = true
        this.#queue.unshift(blamed)
      }
    }
    this.#dispatch()
  }

  #dispatch(): void {
    if (this.#closed) return
    for (let job = this.#queue[0]; job; job = this.#queue[0]) {
      const desk = job.dropped ? undefined : this.#deskFor(job)
      if (!job.dropped && !desk) break
      this.#queue.shift()
      if (!desk) continue
      if (desk.jobs.push(job) === 1) desk.parser.begin()
      const { bytes, name, hints } = job.member
      desk.parser.send({ is: 'read', id: job.id, name, ...(hints && { hints }) }, bytes)
    }
    let starting = 0
    for (const { parser } of this.#desks) if (!parser.ready) starting++
    const most = Math.min(this.#size, 1 + Math.floor(this.#answered / membersBefore))
    for (; this.#queue.length > starting && this.#desks.size < most; starting++) this.#open()
  }

  /** The parser that has the least to do and room for the member. */
  #deskFor(job: Job): Desk | undefined {
    let best: Desk | undefined
    for (const desk of this.#desks) {
      if (desk.parser.ready && (!best || desk.jobs.length < best.jobs.length) && hasRoom(desk, job)) best = desk
    }
    // A second try wants a parser that has read nothing: an idle one makes place for it.
    if (!best && job.alone) for (const desk of this.#desks) if (desk.parser.ready && desk.jobs.length === 0) this.#leave(desk)
    return best
  }
}

function hasRoom({ parser, jobs }: Desk, { alone, member }: Job): boolean {
  if (alone) return jobs.length === 0 && parser.served === 0
  if (jobs.length === 0) return true
  if (jobs.length >= inFlight || jobs[0]?.alone) return false
  return jobs.reduce((sum, waiting) => sum + waiting.member.bytes.length, member.bytes.length) <= inFlightBytes
}
