import assert from 'node:assert/strict'
import type { DocumentText, Unreadable } from '../../src/format/document.ts'
import type { ContainerItem, ContainerLimits, Unpacker } from '../../src/format/container.ts'
import { inMemory } from '../../src/format/container.ts'
import { findings } from '../../src/model/finding.ts'

/** Something that strangers' bytes are given to. `seeds`: whole inputs to start from; `words`: what is worth putting in. */
export type Target = {
  readonly name: string
  readonly seeds: readonly Uint8Array[]
  readonly words: readonly string[]
  /** Reads the bytes. @throws AssertionError when what came out cannot be so, any other Error when the reader failed */
  readonly read: (bytes: Uint8Array) => Promise<void>
}

/** Fails unless a document is one that the rest of the way can rely on. */
export function soundDocument(read: DocumentText | Unreadable): void {
  if ('refused' in read) return assert.equal(findings[read.refused].severity, 'refuse')
  const { length } = read.text
  let last = 0
  for (const { at: [start, end] } of read.blocks ?? []) {
    assert.ok(start >= last && end > start && end <= length, `block ${start}-${end} behind ${last} of ${length}`)
    last = end
  }
  for (const { at: [start, end], target, kind } of read.marks) {
    assert.ok(start >= 0 && end > start && end <= length, `mark ${start}-${end} of ${length}`)
    if (kind === 'link' && target !== undefined) assert.match(target, /^(?:https?:|mailto:)/i)
  }
  for (const { at } of read.origins) assert.ok(at >= 0 && at <= length)
  for (const { at } of read.contents ?? []) assert.ok(at >= 0 && at <= length)
  for (const { code } of read.findings) assert.ok(code in findings, code)
}

/** Unpacks a container to its end, and fails unless all that comes out is within the limits and safely named. */
export async function soundContainer(unpacker: Unpacker, bytes: Uint8Array): Promise<readonly ContainerItem[]> {
  const most = Math.max(64 * bytes.length, 65_536)
  let out = 0
  const limits: ContainerLimits = { memberBytes: 1 << 20, nestedBytes: 1 << 21, members: 1000, nameBytes: 4096, left: () => Math.max(0, most - out) }
  const items: ContainerItem[] = []
  for await (const item of unpacker(inMemory(bytes), limits)) {
    items.push(item)
    assert.ok(items.length <= 20_000, 'it never ends')
    if (item.is === 'refused') assert.ok(item.finding.code in findings, item.finding.code)
    else if (item.is === 'member') {
      out += item.bytes.length
      assert.ok(item.bytes.length <= limits.nestedBytes && out <= most, 'it gives out more than it may')
      assert.ok(item.name !== '' && !item.name.startsWith('/') && !/(?:^|\/)\.\.(?:\/|$)|\\|\0|^[A-Za-z]:/.test(item.name), `an unsafe name: ${item.name}`)
    }
  }
  return items
}
