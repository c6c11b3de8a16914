import type { Member, Reading } from '../model/reading.ts'
import type { Request } from './messages.ts'
import type { Pieces } from './packed.ts'
import type { Wire } from './wire.ts'

/** What a parser does with a member, in two steps: between them the bytes of a large one are let go. */
type Work = { readonly read: (member: Member) => Promise<Reading>; readonly pack: (reading: Reading) => Pieces }

/** What a parser is told of the system that it runs on. */
type ServeOptions = {
  /** Tells the memory held after each member, where the program cannot see it. */
  readonly report: boolean
  /** Collects what is no longer used; called with a large member, so that its next step, and the next member, have room. */
  readonly collect: () => void
}

/** Above this a member leaves enough behind that collecting it at once pays: a collection costs some milliseconds, and a parser that has grown too much is replaced (`readers.ts`), which costs a second. */
const largeBytes = 256 * 1024
/** Above this its bytes, and then what was sent, stand in the way of what comes next. */
const hugeBytes = 1024 * 1024

/** Reads the members that the program sends, one after the other, until it closes the pipe. */
export async function serveParser(wire: Wire, work: Work, options: ServeOptions): Promise<void> {
  wire.send({ is: 'ready' })
  for (let frame = wire.receive(); frame; frame = wire.receive()) {
    const request = frame.header as Request
    if (request.is !== 'read') return
    await readMember(wire, work, request, frame.body, options)
  }
}

async function readMember(wire: Wire, work: Work, { id, name, hints }: Request & { is: 'read' }, bytes: Uint8Array, { report, collect }: ServeOptions): Promise<void> {
  const sizeBytes = bytes.length
  try {
    const { header, text, layout, bodies } = await packed(work, { bytes, name, ...(hints && { hints }) }, collect)
    // The program looks at the memory held as soon as it hears: what was needed on the way is no growth.
    if (sizeBytes > largeBytes) collect()
    const memory = report && { memoryBytes: process.memoryUsage.rss() }
    wire.send({ is: 'read', id, header, lengths: [text.length, layout.length], ends: bodies.ends, ...memory }, text, layout, ...bodies.pieces)
  } catch (error) {
    // Where it was the pipe that failed, the program is gone: this throws too, and ends the parser.
    wire.send({ is: 'threw', id, what: placeOf(error), memory: error instanceof RangeError })
  }
  if (sizeBytes > hugeBytes) collect()
}

/** Reads and packs a member. Only the pieces outlive this. */
async function packed({ read, pack }: Work, member: Member, collect: () => void): Promise<Pieces> {
  const reading = await read(member)
  if (member.bytes.length > hugeBytes) {
    // The text is made; thirty megabytes of bytes that nobody looks at again would stand in the way of packing it.
    if (member.bytes.buffer instanceof ArrayBuffer) member.bytes.buffer.transfer(0)
    collect()
  }
  return pack(reading)
}

/** The name of an error and the line that threw it. Its message stays here: it could hold words of the story. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error'
  const line = error.stack?.match(/\n {4}at [^\n]{0,400}?([\w-]{1,60}\.[jt]s:\d{1,7})/)?.[1]
  return line ? `${error.name} at ${line}` : error.name
}
