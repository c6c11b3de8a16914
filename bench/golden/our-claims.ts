import { inMemory } from '../../src/format/container.ts'
import { readMbox } from '../../src/format/mail/read-mbox.ts'
import { detect } from '../../src/intake/detect.ts'
import { intake } from '../../src/intake/intake.ts'
import type { Evidence } from '../../src/model/assertion.ts'
import type { Span } from '../../src/model/span.ts'
import { limits } from '../../src/parsing/limits.ts'
import type { Claim, Place, Reader, Said } from './claim.ts'
import { fileSpans } from './file-spans.ts'

/** What this program says of a head: the assertions of its drafts, their evidence as places of the file. A mailbox is read message by message, as in a heap. */
export const ours: Reader = {
  name: 'Incipit',
  read: async ({ name, text }) => {
    const said: Said[] = []
    for (const message of await messagesOf(text, name)) said.push(await claimsOf(message, Math.max(0, text.indexOf(message)), name))
    const bodies = said.flatMap(({ body = [] }) => body)
    return { claims: said.flatMap(({ claims }) => claims), ...(bodies.length > 0 && { body: [Math.min(...bodies), Math.max(...bodies)] }) }
  },
}

async function messagesOf(text: string, name: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text)
  if (detect(bytes, '', name) !== 'mbox') return [text]
  const messages: string[] = []
  for await (const item of readMbox(inMemory(bytes), { ...limits, left: () => limits.outputBytes })) if (item.is === 'member') messages.push(new TextDecoder().decode(item.bytes))
  return messages
}

/** @param start where the message stands in the file, in UTF-16 units */
async function claimsOf(text: string, start: number, name: string): Promise<Said> {
  const bytes = new TextEncoder().encode(text)
  const reading = await intake({ bytes, name })
  const spanOf = fileSpans(bytes, text, reading)
  const toFile = (at: Span): Span => spanOf(at).map((one) => one + start) as unknown as Span
  const place = (one: Evidence): Place => (one.in === 'text' ? { in: 'text', at: toFile(one.at) } : one.in === 'name' ? { in: 'name', at: one.at } : { in: 'metadata', words: one.words })
  const claims = reading.drafts.flatMap(({ assertions }) => assertions.map(({ field, value, basis, confidence, rule, evidence }): Claim => ({ field, value: { ...value }, basis, confidence, rule, evidence: evidence.map(place) })))
  const [first, last] = [reading.drafts[0], reading.drafts.at(-1)]
  return { claims, ...(first && last && { body: toFile([first.body[0], last.body[1]]) }) }
}
