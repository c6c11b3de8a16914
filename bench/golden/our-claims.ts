import { intake } from '../../src/intake/intake.ts'
import type { Evidence } from '../../src/model/assertion.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Claim, Place, Reader } from './claim.ts'
import { fileSpans } from './file-spans.ts'

/** What this program says of a head: the assertions of its drafts, their evidence as places of the file. */
export const ours: Reader = {
  name: 'Incipit',
  read: async ({ name, text }) => {
    const bytes = new TextEncoder().encode(text)
    const reading = await intake({ bytes, name })
    return claimsOf(bytes, text, reading)
  },
}

function claimsOf(bytes: Uint8Array, file: string, reading: Reading): Awaited<ReturnType<Reader['read']>> {
  const toFile = fileSpans(bytes, file, reading)
  const place = (one: Evidence): Place => (one.in === 'text' ? { in: 'text', at: toFile(one.at) } : one.in === 'name' ? { in: 'name', at: one.at } : { in: 'metadata', words: one.words })
  const claims = reading.drafts.flatMap(({ assertions }) => assertions.map(({ field, value, basis, confidence, rule, evidence }): Claim => ({ field, value: { ...value }, basis, confidence, rule, evidence: evidence.map(place) })))
  const [first, last] = [reading.drafts[0], reading.drafts.at(-1)]
  return { claims, ...(first && last && { body: toFile([first.body[0], last.body[1]]) }) }
}
