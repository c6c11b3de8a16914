import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isContainer } from '../../src/format/formats.ts'
import { detect } from '../../src/intake/detect.ts'
import type { FindingCode } from '../../src/model/finding.ts'
import { openPool } from '../../src/parsing/pool.ts'
import { type Budget, budgetOf } from '../../src/parsing/unpack.ts'
import { brokenArchives } from './hostile-archives.ts'
import { hostileContainers } from './hostile-containers.ts'
import { make7z } from './make-archive.ts'
import { makeGzip } from './make-gzip.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { mutated, randomFrom } from './random.ts'

const pool = openPool()
after(() => pool.close())

type Outcome = { members: number; codes: Set<FindingCode> }

/** All that comes out of a container and of those within it: how many members that are none, and what was said. A file that is no container has nothing to give. */
async function unpackAll(bytes: Uint8Array, name: string, depth: number, budget: Budget): Promise<Outcome> {
  const all: Outcome = { members: 0, codes: new Set() }
  const format = detect(bytes, '', name)
  if (!isContainer(format)) return { members: 0, codes: new Set([typeof format === 'object' ? format.refused : 'not-text']) }
  for await (const item of pool.unpack(bytes, { format, name, depth, budget })) {
    if ('about' in item) continue
    if ('code' in item) all.codes.add(item.code)
    else if (isContainer(detect(item.bytes, '', item.name))) {
      const inner = await unpackAll(item.bytes, item.name, depth + 1, budget)
      all.members += inner.members
      all.codes = all.codes.union(inner.codes)
    } else {
      all.members++
      for (const { code } of item.findings) all.codes.add(code)
    }
  }
  return all
}

const outcomeOf = (bytes: Uint8Array, name = 'container'): Promise<Outcome> => unpackAll(bytes, name, 1, budgetOf(bytes.length, pool.limits))

for (const { name, make, members, codes } of hostileContainers) {
  test(`a hostile container gives what is safe, and a finding: ${name}`, async () => {
    const all = await outcomeOf(make())
    assert.deepEqual([all.members, [...all.codes]], [members, codes])
  })
}

for (const { name, make } of brokenArchives) {
  test(`a broken archive topples nothing: ${name}`, async () => {
    const { codes } = await outcomeOf(make())
    assert.deepEqual([...codes].filter((code) => code.startsWith('parser-')), [])
  })
}

const words = Buffer.from('Title: The Tide\nAuthor: Mary Smith\n\nShe waited by the sea, and the tide came in.\n')
const tar = makeTar([{ name: 'story.txt', bytes: words }, { name: 'sea/other.txt', bytes: words }])
const mutants: Readonly<Record<string, Buffer>> = {
  zip: makeZip([{ name: 'story.txt', bytes: words }, { name: 'page.html', bytes: words, method: 0 }, { name: 'inner.zip', bytes: makeZip([{ name: 'story.txt', bytes: words }]) }]),
  tar,
  'tar.gz': makeGzip(tar, { name: 'stories.tar' }),
}

for (const [form, bytes] of Object.entries(mutants)) {
  test(`no change of bytes topples the unpacking: ${form}`, async () => {
    const random = randomFrom(1996)
    for (let turn = 0; turn < 150; turn++) {
      const { codes } = await outcomeOf(mutated(random, bytes))
      assert.deepEqual([...codes].filter((code) => code.startsWith('parser-')), [])
    }
  })
}

test('no change of bytes topples the unpacking: 7z', async () => {
  const random = randomFrom(1999)
  const bytes = make7z([{ name: 'story.txt', bytes: words }, { name: 'other.txt', bytes: words }])
  // Each takes a process of its own.
  for (let turn = 0; turn < 8; turn++) {
    const { codes } = await outcomeOf(mutated(random, bytes))
    assert.deepEqual([...codes].filter((code) => code.startsWith('parser-')), [])
  }
})
