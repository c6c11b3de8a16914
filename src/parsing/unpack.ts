import { open } from 'node:fs/promises'
import type { ContainerFormat } from '../format/formats.ts'
import type { Finding } from '../model/finding.ts'
import type { Metadata } from '../model/reading.ts'
import type { Limits } from './limits.ts'
import type { Death, ParserProcess } from './parser-process.ts'
import type { CheckedReply } from './reply.ts'

/**
 * What comes out of a container: members with their bytes, and findings about those that were not unpacked. A finding without a name
 * is about the container itself. `about`: what it says of another file of the heap, whose path ends so. `nameBytes` is the name as it stands in the container, `name` how it can be shown.
 */
export type Unpacked =
  | { readonly name: string; readonly nameBytes: Buffer; readonly bytes: Buffer; readonly findings: readonly Finding[]; readonly isDocument: boolean; readonly metadata: readonly Metadata[] }
  | { readonly about: string; readonly metadata: readonly Metadata[] }
  | (Finding & { readonly name?: string; readonly nameBytes?: Buffer })

/** A container: in memory, or a file. */
export type Container = Uint8Array | { readonly path: string }

/** How many bytes may still come out of a container and all that lie in it. Shared by those who unpack containers of containers. */
export type Budget = { left: number }

/** What keeping a row costs beside its words, about. */
const rowBytes = 64

/** What a container is, and where it lies. */
export type UnpackOptions = {
  /** `zip` by default. */
  readonly format?: ContainerFormat
  /** What the container is called: some hold one file, and no name for it. */
  readonly name?: string
  /** How deep the container lies: 1 when it lies in no other. */
  readonly depth?: number
  /** What the outermost container may still give out; without one, this container is the outermost. */
  readonly budget?: Budget
}

/** A container whose ranges can be read. */
type Ranges = { readonly sizeBytes: number; readonly read: (from: number, length: number) => Promise<Uint8Array>; readonly close: () => Promise<void> }

/** The budget of a container that lies in no other. */
export function budgetOf(sizeBytes: number, { ratio, outputBytes }: Limits): Budget {
  return { left: Math.min(sizeBytes * ratio, outputBytes) }
}

/** Opens a container. @throws Error when its file cannot be read */
export async function openContainer(container: Container): Promise<Ranges> {
  if (container instanceof Uint8Array) {
    return { sizeBytes: container.length, read: async (from, length) => container.subarray(from, from + length), close: async () => {} }
  }
  const file = await open(container.path)
  const { size } = await file.stat()
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)))
    let at = 0
    while (at < buffer.length) {
      const { bytesRead } = await file.read(buffer, at, buffer.length - at, from + at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return buffer.subarray(0, at)
  }
  return { sizeBytes: size, read, close: () => file.close() }
}

/**
 * Unpacks a container in a parser that does nothing else meanwhile. The parser asks for ranges of the container and hands over members when
 * asked, a few small ones at a time; the bytes are counted here, whatever the parser says. Its time counts from one member to the next.
 *
 * @returns whether the parser came to the end and can be used again
 */
export async function* unpackWith(parser: ParserProcess, { format, name }: { readonly format: ContainerFormat; readonly name: string | undefined }, ranges: Ranges, budget: Budget, limits: Limits): AsyncGenerator<Unpacked, boolean, undefined> {
  const { memberBytes, nestedBytes, members, nameBytes } = limits
  const own = Math.min(ranges.sizeBytes * limits.ratio, budget.left)
  let given = 0
  const replies = listenTo(parser)
  const ask = (): void => {
    parser.begin()
    parser.send({ is: 'next', left: Math.max(0, Math.min(own - given, budget.left)) })
  }
  const takes = (bytes: number): boolean => {
    given += bytes
    budget.left -= bytes
    return given <= own && budget.left >= 0
  }
  parser.send({ is: 'unpack', format, sizeBytes: ranges.sizeBytes, limits: { memberBytes, nestedBytes, members, nameBytes }, ...(name !== undefined && { name }) })
  ask()
  for (;;) {
    const reply = await replies()
    switch (reply.is) {
      case 'range':
        parser.send({ is: 'range' }, await ranges.read(reply.from, Math.min(reply.length, nestedBytes)))
        break
      case 'member':
        if (!takes(reply.bytes.length)) {
          yield { code: 'container-expands', detail: `more than ${own} bytes`, name: reply.name, nameBytes: reply.nameBytes }
          return false
        }
        yield { name: reply.name, nameBytes: reply.nameBytes, bytes: reply.bytes, findings: reply.findings, isDocument: reply.isDocument, metadata: reply.metadata }
        break
      case 'about':
        // A database that says much of little is no better than a bomb.
        if (!takes(reply.name.length + reply.metadata.reduce((sum, { path, words }) => sum + path.length + words.length, rowBytes))) {
          yield { code: 'container-expands', detail: `more than ${own} bytes` }
          return false
        }
        yield { about: reply.name, metadata: reply.metadata }
        break
      case 'refused':
        yield { ...reply.finding, ...(reply.name !== undefined && { name: reply.name, nameBytes: reply.nameBytes }) }
        break
      case 'pause':
        ask()
        break
      case 'end':
        return true
      case 'died':
        yield { code: reply.death.code, detail: reply.death.detail }
        return false
      default:
        yield { code: 'parser-died', detail: 'it answered what nobody had asked' }
        return false
    }
  }
}

/** How much of a container may be read in the time of one member, when nothing comes out of it. */
const rangesATime = 32 * 1024 * 1024

type Said = CheckedReply | { readonly is: 'died'; readonly death: Death }

/** What a parser says, one at a time, in order. Its time is counted as it speaks, however long the caller takes to listen. */
function listenTo(parser: ParserProcess): () => Promise<Said> {
  const waiting: Said[] = []
  let wake: (() => void) | undefined
  let read = 0
  const add = (said: Said): void => {
    waiting.push(said)
    wake?.()
  }
  parser.listener = {
    heard(reply) {
      if (reply.is === 'ready') return
      if (reply.is === 'range') read += reply.length
      if (reply.is === 'pause' || reply.is === 'end') parser.rest()
      else if (reply.is !== 'range' || read >= rangesATime) {
        // What asks for more and more of a container and gives out nothing has its time for so many bytes of it.
        read = 0
        parser.begin()
      }
      add(reply)
    },
    died: (death) => add({ is: 'died', death }),
  }
  return async () => {
    for (;;) {
      const said = waiting.shift()
      if (said) return said
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
}
