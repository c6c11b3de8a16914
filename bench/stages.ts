import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../src/intake/decode.ts'
import { intake } from '../src/intake/intake.ts'
import type { Reading } from '../src/model/reading.ts'
import { pack } from '../src/parsing/packed.ts'

/** CPU of each stage, in milliseconds a file, in one thread. What intake costs beside decoding is headers, structure and language. */
export async function stages(heap: string, most = 2000): Promise<Readonly<Record<string, number>>> {
  const paths = readdirSync(heap, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().slice(0, most)
  const spent: Record<string, number> = {}
  const timed = async <T>(stage: string, act: () => T | Promise<T>): Promise<T> => {
    const began = process.cpuUsage()
    const made = await act()
    const { user, system } = process.cpuUsage(began)
    spent[stage] = (spent[stage] ?? 0) + (user + system) / 1000
    return made
  }
  const members = await timed('read', () => paths.map((path) => ({ bytes: readFileSync(path) as Uint8Array, name: path.slice(heap.length + 1) })))
  await timed('SHA-256', () => { for (const { bytes } of members) hash('sha256', bytes, 'hex') })
  for (const { bytes, name } of members.slice(0, 100)) pack(await intake({ bytes, name }))
  await timed('decode', () => { for (const { bytes } of members) decode(bytes) })
  const readings = await timed('intake, decoding included', async () => {
    const made: Reading[] = []
    for (const member of members) made.push(await intake(member))
    return made
  })
  await timed('compress and pack', () => { for (const reading of readings) pack(reading) })
  return Object.fromEntries(Object.entries(spent).map(([stage, ms]) => [stage, ms / paths.length]))
}
