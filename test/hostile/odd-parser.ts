/** A parser that does what the name of the member says: a double for the real one, to see what the pool makes of a parser gone wrong. */
import { writeSync } from 'node:fs'
import type { Member, Reading } from '../../src/model/reading.ts'
import { packInPieces } from '../../src/parsing/packed.ts'
import { serveParser } from '../../src/parsing/serve-parser.ts'
import { openWire } from '../../src/parsing/wire.ts'

const litter: unknown[] = []

const oddities: Readonly<Record<string, () => void>> = {
  die: () => process.exit(3),
  abort: () => process.abort(),
  throw: () => {
    throw new TypeError('words of a story')
  },
  loop: () => {
    for (;;) Math.sqrt(2)
  },
  buffers: () => {
    for (;;) litter.push(Buffer.alloc(1024 * 1024, 1))
  },
  heap: () => {
    for (;;) litter.push(Array.from({ length: 1000 }, (_, at) => ({ at })))
  },
  litter: () => void litter.push(Buffer.alloc(40 * 1024 * 1024, 1)),
  nonsense: () => void writeSync(3, 'HTTP/1.1 200 OK\r\n\r\n'),
  flood: () => {
    for (;;) writeSync(3, Buffer.alloc(1024 * 1024))
  },
}

async function read({ bytes, name }: Member): Promise<Reading> {
  oddities[name]?.()
  const text = name === 'who' ? String(process.pid) : Buffer.from(bytes).toString('latin1')
  const whole = [0, text.length] as const
  const reading: Reading = {
    rules: 1, format: 'text', text, origins: [], marks: [], personal: [], findings: [],
    blocks: [{ kind: 'paragraph', at: whole }],
    drafts: [{ at: whole, body: whole, chapters: [{ at: whole, words: 1, paragraphs: 1 }], assertions: [], incipit: [0, 0], language: 'en', words: 1, findings: [] }],
  }
  return name === 'lie' ? { ...reading, drafts: reading.drafts.map((draft) => ({ ...draft, at: [0, text.length + 1] })) } : reading
}

await serveParser(openWire(3), { read, pack: packInPieces }, { report: false, collect: () => {} })
