import type { Accession, Taken, TakenCounts } from '../catalogue/take.ts'
import type { Writer } from '../catalogue/writer.ts'

// FTS5 writes what it gathered at each commit: twice as many works a commit cost a tenth less, and hold a writer twice as long.
const batchItems = 48
const batchBytes = 8 * 1024 * 1024
// A commit costs as much as writing several works, so a batch may take its time to fill; towards the end of a heap or a container
// nobody waits.
const waitMs = 400
const hurriedMs = 20

/**
 * Hands what was read to the writer, many at a time; an item is resolved once it is committed. `hurry` makes no batch wait to be filled, until the
 * function that it gives is called.
 */
export type Batches = { add(item: Taken): Promise<void>; readonly hurry: () => () => void; readonly counts: () => TakenCounts }

/** Collects items into batches. @param accession asked for once, before the first batch */
export function batches(writer: Writer, accession: () => Promise<Accession>): Batches {
  let waiting: { item: Taken; resolve: () => void; reject: (error: unknown) => void }[] = []
  let bytes = 0
  let timer: NodeJS.Timeout | undefined
  let hurries = 0
  let counts: TakenCounts = { deposits: 0, members: 0, works: 0 }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    bytes = 0
    try {
      const taken = await writer.take(await accession(), batch.map(({ item }) => item))
      counts = { deposits: counts.deposits + taken.deposits, members: counts.members + taken.members, works: counts.works + taken.works }
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  return {
    add: (item) => new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      bytes += sizeOf(item)
      if (waiting.length >= batchItems || bytes >= batchBytes) void flush()
      else timer ??= setTimeout(() => void flush(), hurries > 0 ? hurriedMs : waitMs)
    }),
    hurry: () => {
      hurries += 1
      if (waiting.length > 0) void flush()
      return () => { hurries -= 1 }
    },
    counts: () => counts,
  }
}

function sizeOf({ member }: Taken): number {
  return member ? member.packed.text.length + member.packed.layout.length + member.packed.bodies.bytes.length : 0
}
