import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openEnds, refusals } from './ends.ts'
import { hostileDocs } from './hostile-docs.ts'
import { hostileDocuments } from './hostile-documents.ts'
import { hostilePdfs } from './hostile-pdfs.ts'
import { hostileRtf } from './hostile-rtf.ts'

const { endOf, readingOf, pool } = openEnds()
after(() => pool.close())

for (const { name, make, ends } of hostileDocs) {
  test(`a hostile document of Word is read, or refused with its reason: ${name}`, async () => {
    const end = await endOf(make(), name)
    if (ends) assert.equal(end, ends)
    else assert.ok(end === 'read' || refusals.includes(end), end)
  })
}

for (const { name, make, ends = 'read' } of hostileRtf) {
  test(`a hostile RTF is read, or refused with its reason: ${name}`, async () => assert.equal(await endOf(make(), name), ends))
}

for (const { name, make, ends = 'read', finding } of hostileDocuments) {
  test(`a hostile document is read, or refused with its reason: ${name}`, async () => {
    const { end, words, codes } = await readingOf(make(), name)
    assert.equal(end, ends)
    assert.doesNotMatch(words, /root:|boom/)
    if (finding) assert.ok(codes.includes(finding), finding)
  })
}

for (const { name, make, ends } of hostilePdfs) {
  test(`a hostile PDF is read, or refused with its reason: ${name}`, async () => {
    const end = await endOf(make(), name)
    if (ends) assert.equal(end, ends)
    else assert.ok(end === 'read' || end === 'parser-time' || end === 'parser-memory' || refusals.includes(end), end)
  })
}
