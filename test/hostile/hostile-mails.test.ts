import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { FindingCode } from '../../src/model/finding.ts'
import { openPool } from '../../src/parsing/pool.ts'
import { hostileBoxes, hostileMails } from './hostile-mails.ts'

const pool = openPool()
after(() => pool.close())

for (const { name, make, ends } of hostileMails) {
  test(`a hostile message is read, or refused with its reason: ${name}`, async () => {
    const { header } = await pool.read({ bytes: make(), name })
    const refused = header.findings.find(({ code }) => code.startsWith('parser-') || code === 'no-prose' || code === 'too-large')?.code
    const end = header.drafts.length > 0 ? 'read' : refused
    if (ends) assert.equal(end, ends)
    else assert.ok(end === 'read' || end === 'no-prose', end)
  })
}

for (const { name, format, make, members, codes, names } of hostileBoxes) {
  test(`hostile mail gives what is safe, and a finding: ${name}`, async () => {
    const found: string[] = []
    const noticed = new Set<FindingCode>()
    for await (const item of pool.unpack(make(), { format })) {
      if ('code' in item) noticed.add(item.code)
      if (!('bytes' in item)) continue
      found.push(item.name)
      for (const { code } of item.findings) noticed.add(code)
    }
    assert.deepEqual([found.length, [...noticed]], [members, codes])
    if (names) assert.deepEqual(found, names)
  })
}
