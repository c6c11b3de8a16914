import { inMemory, type Unpacker } from '../../src/format/container.ts'
import { readMbox } from '../../src/format/mail/read-mbox.ts'
import { readMessage } from '../../src/format/mail/read-message.ts'
import { detect } from '../../src/intake/detect.ts'
import { intake } from '../../src/intake/intake.ts'
import type { Evidence } from '../../src/model/assertion.ts'
import type { Span } from '../../src/model/span.ts'
import { limits } from '../../src/parsing/limits.ts'
import type { Claim, Place, Reader, Said } from './claim.ts'
import { fileSpans } from './file-spans.ts'

/** What this program says of a head: the assertions of its drafts, their evidence as places of the file. Mailboxes and digests are read message by message, as in a heap. */
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
  const form = detect(bytes, '', name)
  const messages = form === 'mbox' ? await membersOf(readMbox, bytes) : form === 'message' ? (await membersOf(readMessage, bytes)).filter(({ name: own }) => inDigest.test(own)) : []
  return messages.length === 0 ? [text] : messages.map(({ words }) => words)
}

/** The messages of a digest, which come out without it. */
const inDigest = /^\d{4}\.eml$/

async function membersOf(unpack: Unpacker, bytes: Uint8Array): Promise<readonly { readonly name: string; readonly words: string }[]> {
  const members: { name: string; words: string }[] = []
  for await (const item of unpack(inMemory(bytes), { ...limits, left: () => limits.outputBytes })) if (item.is === 'member') members.push({ name: item.name, words: new TextDecoder().decode(item.bytes) })
  return members
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
