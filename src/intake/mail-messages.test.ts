import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inMemory, type ContainerItem, type Unpacker } from '../format/container.ts'
import { readMbox } from '../format/mail/read-mbox.ts'
import { readMessage } from '../format/mail/read-message.ts'
import { limits } from '../parsing/limits.ts'
import type { Reading } from '../model/reading.ts'
import { detect } from './detect.ts'
import { intake } from './intake.ts'

const shared = new URL('../../../shared/fixtures/', import.meta.url)
const truthFile = new URL('../../fixtures/mail/messages.json', import.meta.url)
const missing = existsSync(shared) ? false : '../shared/fixtures is not there'

/** What a message says, by hand and by a second reader of mail; `body`: the first words of its text, white space run together. */
type Truth = { readonly subject?: string; readonly from?: string; readonly date?: string; readonly body?: string }
const truths = JSON.parse(readFileSync(truthFile, 'utf8')) as Record<string, Truth>

/** Messages that are answered differently on purpose, or of which nobody can say what they say. */
const apart: Readonly<Record<string, string>> = {
  'mail-ruby/error_emails/must_supply_encoding.eml': 'its bytes were lost before: they are U+FFFD in the file',
  'mail-ruby/error_emails/content_transfer_encoding_empty.eml': 'says Big5, and is mojibake in UTF-8; it is shown as the file has it',
  'mail-ruby/error_emails/content_transfer_encoding_7-bit.eml': 'says ISO-8859-1 of bytes that are UTF-8 and mojibake; it is shown as the file has it',
  'mail-ruby/plain_emails/raw_email_string_in_date_field.eml': 'a comment in Hebrew that says nothing of its encoding stands in the date',
  'mailparser/base64encodedroot.eml': 'a picture and nothing else: it is a container of one attachment, and tells no story',
  'mailparser/nested.eml': 'its head is one From field, which is no head to who reads plain text: it stands in the story',
  'mailparser/nodemailer.eml': 'its plain text is a quarter of the page beside it, so the page is taken',
}

async function unpacked(unpacker: Unpacker, bytes: Uint8Array): Promise<readonly ContainerItem[]> {
  const items: ContainerItem[] = []
  for await (const item of unpacker(inMemory(bytes), { ...limits, left: () => limits.outputBytes })) items.push(item)
  return items
}

/** A message read; one in a mailbox of its own is taken out first. */
async function read(file: string): Promise<Reading> {
  let bytes: Uint8Array = readFileSync(new URL(file, shared))
  if (detect(bytes, '', file) === 'mbox') {
    const items = await unpacked(readMbox, bytes)
    assert.equal(items.length, 1)
    if (items[0]?.is === 'member') bytes = items[0].bytes
  }
  return intake({ bytes, name: file })
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()

function field(head: string, name: string): string | undefined {
  const found = new RegExp(`^${name}: ([^\\n]*(?:\\n[ \\t]+[^\\n]*)*)`, 'im').exec(head)?.[1]
  return found === undefined ? undefined : plain(found).slice(0, 120)
}

test('messages: subject, sender, date and first words of every message of the fixtures', { skip: missing }, async () => {
  for (const [file, truth] of Object.entries(truths)) {
    const reading = await read(file)
    const [draft] = reading.drafts
    const head = draft ? reading.text.slice(0, draft.body[0]) : reading.text
    const said: Truth = { ...truth.subject && { subject: field(head, 'subject') ?? '' }, ...truth.from && { from: field(head, 'from') ?? '' }, ...truth.date && { date: field(head, 'date') ?? '' } }
    const { body = '', ...fields } = truth
    assert.deepEqual(said, fields, file)
    assert.ok(plain(reading.text).includes(body), `${file}: ${body}`)
  }
})

test('messages: every message of the fixtures is compared, or named with the reason why not', { skip: missing }, () => {
  const all = ['mail-ruby', 'mailparser', 'postal-mime'].flatMap((set) => readdirSync(new URL(set, shared), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml')).map((name) => `${set}/${name.replaceAll('\\', '/')}`))
  assert.deepEqual(all.filter((file) => truths[file] === undefined && apart[file] === undefined), [])
  assert.equal(all.length, 116)
})

test('messages: none of the fixtures makes a reader throw, as a document or as a container', { skip: missing }, async () => {
  for (const set of ['mail-ruby', 'mailparser', 'postal-mime', 'node-mbox']) {
    for (const name of readdirSync(new URL(set, shared), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:eml|mbox)$/.test(name)) continue
      const bytes = readFileSync(new URL(`${set}/${name}`, shared))
      await intake({ bytes, name })
      await unpacked(readMessage, bytes)
      await unpacked(readMbox, bytes)
    }
  }
})

test('messages: the flowed text of the fixtures is the expected one', { skip: missing }, async () => {
  const { text } = await intake({ bytes: readFileSync(new URL('mailparser/flowed-delsp.eml', shared)), name: 'flowed-delsp.eml' })
  assert.equal(text, readFileSync(new URL('mailparser/flowed-delsp.expected.txt', shared), 'utf8'))
})

const boxes = [
  ['test-0-message.mbox', 0], ['test-1-message.mbox', 1], ['test-2-message.mbox', 2], ['test-3-message.mbox', 3], ['test-4-message.mbox', 4], ['test-attached.mbox', 1], ['test-not-an.mbox', 0],
] as const
for (const [name, count] of boxes) {
  test(`messages: ${name} holds ${count}`, { skip: missing }, async () => {
    const items = await unpacked(readMbox, readFileSync(new URL(`node-mbox/${name}`, shared)))
    assert.equal(items.filter(({ is }) => is === 'member').length, count)
    assert.equal(items.some((item) => item.is === 'refused' && item.finding.code === 'container-damaged'), count === 0)
  })
}
