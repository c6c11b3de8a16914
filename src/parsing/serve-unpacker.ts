import type { ContainerItem, ContainerLimits, ContainerSource } from '../format/container.ts'
import { unpackers } from '../format/containers.ts'
import { rangeBytes } from './limits.ts'
import type { Request } from './messages.ts'
import type { Wire } from './wire.ts'

/** Unpacks the containers that the program offers, one after the other, until it closes the pipe. */
export async function serveUnpacker(wire: Wire): Promise<void> {
  wire.send({ is: 'ready' })
  for (let frame = wire.receive(); frame; frame = wire.receive()) {
    const request = frame.header as Request
    if (request.is !== 'unpack') return
    await unpackContainer(wire, request)
  }
}

/** How many members are handed over at one request, and their bytes: enough that small ones need not wait for each other. */
const batchMembers = 64
const batchBytes = 1024 * 1024

async function unpackContainer(wire: Wire, { format, sizeBytes, limits, name }: Request & { is: 'unpack' }): Promise<void> {
  let left = 0
  const unpacker = await unpackers[format]()
  const items = unpacker({ ...rangesOver(wire, sizeBytes), ...(name !== undefined && { name }) }, { ...limits, left: () => left } satisfies ContainerLimits)
  for (let frame = wire.receive(); frame; frame = wire.receive()) {
    const request = frame.header as Request
    if (request.is !== 'next') return
    left = request.left
    let bytes = 0
    for (let count = 0; count < batchMembers && bytes < batchBytes; count++) {
      const next = await items.next()
      if (next.done) return wire.send({ is: 'end' })
      bytes += sendItem(wire, next.value)
      left = Math.max(0, request.left - bytes)
    }
    wire.send({ is: 'pause' })
  }
}

/** Hands over a member, or what is said of it. @returns its bytes */
function sendItem(wire: Wire, item: ContainerItem): number {
  if (item.is === 'about') {
    wire.send({ is: 'about', name: item.name, metadata: item.metadata })
    return 0
  }
  const nameBytes = item.nameBytes ?? new Uint8Array(0)
  if (item.is === 'refused') {
    wire.send({ is: 'refused', finding: item.finding, ...(item.name !== undefined && { name: item.name }) }, nameBytes)
    return 0
  }
  const { name, findings, isDocument, metadata } = item
  wire.send({ is: 'member', name, nameBytes: nameBytes.length, findings, ...(isDocument && { isDocument }), ...(metadata && { metadata }) }, nameBytes, item.bytes)
  return item.bytes.length
}

/** How many ranges are kept: one of the directory at the end, one of the members. */
const keptRanges = 2

/** A container that the program holds: ranges of it are asked for over the pipe. */
function rangesOver(wire: Wire, sizeBytes: number): ContainerSource {
  const kept: { readonly from: number; readonly bytes: Uint8Array }[] = []
  return {
    sizeBytes,
    read(from, length) {
      const end = Math.min(from + length, sizeBytes)
      let range = kept.find((one) => from >= one.from && end <= one.from + one.bytes.length)
      if (!range) {
        const wanted = Math.min(Math.max(end - from, rangeBytes), sizeBytes - from)
        wire.send({ is: 'range', from, length: wanted })
        range = { from, bytes: wire.receive()?.body ?? new Uint8Array(0) }
        if (wanted <= rangeBytes && kept.unshift(range) > keptRanges) kept.pop()
      }
      return range.bytes.subarray(from - range.from, end - range.from)
    },
  }
}
