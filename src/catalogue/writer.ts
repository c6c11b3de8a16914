import { mkdirSync } from 'node:fs'
import type { Transferable } from 'node:worker_threads'
import { migrate } from './migrate.ts'
import { cataloguePath } from './path.ts'
import { close, openSqlite } from './sqlite.ts'
import type { Taken } from './take.ts'
import { startThread } from './thread-call.ts'
import { type WriterActs, writerActs } from './writer-acts.ts'

/** The one who writes: each act is a transaction (the end of an accession: several), done in the order asked for. */
export type Writer = { readonly [Act in keyof WriterActs]: (...args: Parameters<WriterActs[Act]>) => Promise<ReturnType<WriterActs[Act]>> } & { close(): Promise<void> }

/**
 * Opens the writer of a catalogue, making the catalogue where there is none. It lives in a thread of its own, so that nobody waits
 * for its disk; with `thread: false` it writes on the spot (tests).
 *
 * @throws Error when the catalogue cannot be opened, is newer than this program, or is no catalogue
 */
export async function openWriter(dataFolder: string, { thread = true }: { readonly thread?: boolean } = {}): Promise<Writer> {
  mkdirSync(dataFolder, { recursive: true })
  const path = cataloguePath(dataFolder)
  const connection = openSqlite(path)
  try {
    migrate(connection)
  } catch (error) {
    close(connection)
    throw error
  }
  if (!thread) {
    const acts = Object.entries(writerActs(connection)).map(([name, act]) => [name, async (...args: never[]) => (act as (...args: never[]) => unknown)(...args)])
    return { ...Object.fromEntries(acts) as Omit<Writer, 'close'>, close: async () => close(connection) }
  }
  const names = Object.keys(writerActs(connection))
  close(connection)
  const worker = startThread(import.meta.url, 'writer-thread', { path })
  const acts = names.map((name) => [name, (...args: unknown[]) => worker.call(name, args, name === 'take' ? transferable(args[1] as readonly Taken[]) : [])])
  return {
    ...Object.fromEntries(acts) as Omit<Writer, 'close'>,
    close: async () => {
      await worker.call('close', [])
      await worker.stop()
    },
  }
}

/** The large buffers that nothing else looks into: moved to the thread and not copied. */
function transferable(items: readonly Taken[]): readonly Transferable[] {
  const owned = new Set<ArrayBuffer>()
  for (const { member } of items) {
    for (const bytes of member ? [member.packed.text, member.packed.layout, member.packed.bodies.bytes] : []) {
      if (bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength) owned.add(bytes.buffer)
    }
  }
  return [...owned]
}
