import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { hintsOf } from '../archive/take-container.ts'
import { noted } from '../archive/take-context.ts'
import { isContainer } from '../format/formats.ts'
import { detect } from '../intake/detect.ts'
import type { FindingCode } from '../model/finding.ts'
import type { Hints } from '../model/reading.ts'
import { type Packed, unpack } from '../parsing/packed.ts'
import { openPool, type Pool } from '../parsing/pool.ts'
import { budgetOf, type Container, type UnpackOptions } from '../parsing/unpack.ts'
import { type Command, UsageError } from './command.ts'
import { findingText, inspectText } from './inspect-text.ts'
import { inspectShape } from './inspect-shape.ts'
import { readHead } from './read-head.ts'
import { plain } from './terminal.ts'
import { why } from './why.ts'

type Inspected = { readonly name: string; readonly sha256: string; readonly packed: Packed }

/** Tells what intake makes of files, taking nothing in. */
export const inspectCommand: Command = {
  usage: 'FILE…',
  about: 'Tells what the rules make of files, with the evidence; nothing is stored. Of a zip, a mailbox or another container, what they make of each member.',
  flags: {
    json: { takes: 'nothing', says: 'everything, in the shape of docs/inspect.md: one object for a file, a line for each of several' },
    text: { takes: 'nothing', says: 'with --json: the text as well, as received and repaired' },
  },
  run: async ({ args, flags, terminal }) => {
    if (args.length === 0) throw new UsageError('Say which files')
    const pool = openPool({ size: 1 })
    let code = 0
    try {
      for (const path of args) {
        let lines = args.length > 1
        for await (const one of membersOf(pool, path)) {
          if ('problem' in one) {
            terminal.err(`${one.problem}\n`)
            code = 1
            continue
          }
          lines ||= one.name !== basename(path)
          if (flags['json']) terminal.out(`${JSON.stringify(inspectShape(unpack(one.packed), one.name, { text: flags['text'] === true }), undefined, lines ? 0 : 2)}\n`)
          else terminal.out(inspectText(one.name, one.sha256, one.packed.header))
        }
      }
      return code
    } finally {
      await pool.close()
    }
  },
}

async function* membersOf(pool: Pool, path: string): AsyncGenerator<Inspected | { readonly problem: string }> {
  let head: { bytes: Buffer; sizeBytes: number }
  try {
    head = readHead(path)
  } catch (error) {
    return yield { problem: `Cannot inspect ${plain(path)}: ${why(error)}` }
  }
  const name = basename(path)
  const format = detect(head.bytes, '', name)
  if (!isContainer(format)) return yield await read(pool, name, head.bytes, head.sizeBytes)
  yield* unpacked(pool, { path }, { format, name, depth: 1, budget: budgetOf(head.sizeBytes, pool.limits) }, { path, inside: '' })
}

/** The members of a container and of those inside it. `inside`: the names of the containers that it lies in, as a member's name begins with them. */
async function* unpacked(pool: Pool, container: Container, options: Required<UnpackOptions>, where: { readonly path: string; readonly inside: string }): AsyncGenerator<Inspected | { readonly problem: string }> {
  for await (const member of pool.unpack(container, options)) {
    if ('about' in member) continue
    const name = [where.inside, member.name].filter(Boolean).join('/')
    const problem = (code: FindingCode, detail: string | undefined): { readonly problem: string } => ({ problem: `${where.path}${name === '' ? '' : ` › ${plain(name)}`}: ${plain(findingText(code, detail))}` })
    if ('code' in member) {
      yield problem(member.code, member.detail)
      continue
    }
    const format = member.isDocument ? 'text' : detect(member.bytes, '', member.name)
    if (!isContainer(format)) {
      const { name: own, sha256, packed } = await read(pool, name, member.bytes, member.bytes.length, hintsOf(member))
      yield { name: own, sha256, packed: noted(packed, member.nameBytes, member.findings) }
      continue
    }
    for (const { code, detail } of member.findings) yield problem(code, detail)
    yield* unpacked(pool, member.bytes, { ...options, format, name, depth: options.depth + 1 }, { path: where.path, inside: name })
  }
}

async function read(pool: Pool, name: string, bytes: Uint8Array, sizeBytes: number, hints: { readonly hints?: Hints } = {}): Promise<Inspected> {
  return { name, sha256: hash('sha256', bytes), packed: await pool.read({ bytes, name, sizeBytes, ...hints }) }
}
