import { readFileSync } from 'node:fs'
import type { Parsers } from '../../src/archive/take-context.ts'
import { inMemory } from '../../src/format/container.ts'
import { unpackers } from '../../src/format/containers.ts'
import { intake } from '../../src/intake/intake.ts'
import { limits } from '../../src/parsing/limits.ts'
import { pack } from '../../src/parsing/packed.ts'

/** Reads and unpacks as parsers do, in the test's own process and without their walls. */
export function inProcessParsers(): Parsers {
  return {
    limits,
    read: async ({ bytes, name, hints }) => pack(await intake({ bytes, name, ...(hints && { hints }) })),
    unpack: async function* (container, { format = 'zip', name } = {}) {
      const bytes = container instanceof Uint8Array ? container : readFileSync(container.path)
      for await (const item of (await unpackers[format]())(inMemory(bytes, name), { ...limits, left: () => limits.outputBytes })) {
        if (item.is === 'about') yield { about: item.name, metadata: item.metadata }
        else if (item.is === 'refused') yield { ...item.finding, ...(item.name !== undefined && { name: item.name }), ...(item.nameBytes && { nameBytes: item.nameBytes }) }
        else yield { name: item.name, nameBytes: item.nameBytes, bytes: Buffer.from(item.bytes), findings: item.findings, isDocument: item.isDocument ?? false, metadata: item.metadata ?? [] }
      }
    },
  }
}
