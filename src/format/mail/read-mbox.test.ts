import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ContainerItem, type ContainerSource, inMemory } from '../container.ts'
import { readMbox } from './read-mbox.ts'
import { readMessage } from './read-message.ts'

const limits = { memberBytes: 1 << 20, nestedBytes: 1 << 21, members: 1000, nameBytes: 4096, left: () => 1 << 24 }

async function items(source: ContainerSource, unpack = readMbox): Promise<readonly ContainerItem[]> {
  const all: ContainerItem[] = []
  for await (const item of unpack(source, limits)) all.push(item)
  return all
}
const bodies = (all: readonly ContainerItem[]): readonly string[] => all.flatMap((item) => (item.is === 'member' ? [Buffer.from(item.bytes).toString('latin1').replace(/^[^]*?\r?\n\r?\n/, '')] : []))

const separator = 'From jane@example.org Mon Jan  4 10:11:12 1999\n'
const head = 'From: Jane <jane@example.org>\nSubject: The Tide\n'
const message = (body: string, more = ''): string => `${separator}${head}${more}\n${body}\n\n`
const counted = (body: string): string => message(body, `Content-Length: ${body.length + 1}\n`)

const boxes = [
  ['words that begin with From divide nothing', message('From here on it rained.\n\nFrom there, too.'), ['From here on it rained.\n\nFrom there, too.\n']],
  ['a separator without a blank line above it divides nothing', message(`She quoted:\n${separator}Subject: x`), [`She quoted:\n${separator}Subject: x\n`]],
  ['a separator without a head below it divides nothing', message(`She quoted:\n\n${separator}and no more`), [`She quoted:\n\n${separator}and no more\n`]],
  ['a quotation that begins with From keeps its sign', message('> one\n>From two\n> three'), ['> one\n>From two\n> three\n']],
  ['two messages', message('One.') + message('Two.'), ['One.\n', 'Two.\n']],
  ['mboxo and mboxrd: a sign is taken off', message('>From one\n>>From two\nx >From three'), ['From one\n>From two\nx >From three\n']],
  ['mboxcl2: a message that says its length holds separators', counted(`One.\n\n${separator}Subject: not this\n\n>From it`) + message('Two.'), [`One.\n\n${separator}Subject: not this\n\n>From it\n`, 'Two.\n']],
  ['a length that lies is not believed', message('One.', 'Content-Length: 1\n') + message('Two.', 'Content-Length: 999999\n') + message('Three.'), ['One.\n', 'Two.\n', 'Three.\n']],
  ['separators of Mozilla, Eudora and Takeout', ['From - Mon Jan 04 10:11:12 1999', 'From ???@??? Mon Jan 04 10:11:12 1999', 'From 15@xxx Mon Jan 04 10:11:12 +0000 1999', 'From jane Mon Jan  4 10:11 PST 1999'].map((line) => `${line}\n${head}\nx\n\n`).join(''), ['x\n', 'x\n', 'x\n', 'x\n']],
] as const
for (const [claim, given, wanted] of boxes) test(`mbox: ${claim}`, async () => assert.deepEqual(bodies(await items(inMemory(Buffer.from(given)))), wanted))

test('mbox: line ends of Windows and of old Macintoshes divide as well', async () => {
  const box = message('One.') + message('>From two.')
  assert.deepEqual(bodies(await items(inMemory(Buffer.from(box.replaceAll('\n', '\r\n'))))), ['One.\r\n', 'From two.\r\n'])
  assert.equal((await items(inMemory(Buffer.from(box.replaceAll('\n', '\r'))))).length, 2)
})

test('mbox: members are named by number', async () => {
  assert.deepEqual((await items(inMemory(Buffer.from(message('One.').repeat(3))))).map(({ name }) => name), ['0001.eml', '0002.eml', '0003.eml'])
})

test('mbox: what is no mailbox is refused by name', async () => {
  assert.deepEqual((await items(inMemory(Buffer.from('She waited.\n')))).map((item) => item.is === 'refused' && item.finding.code), ['container-damaged'])
})

test('mbox: a message beyond the limit is refused by name, and the rest goes on', async () => {
  const found = await items(inMemory(Buffer.from(message('One.') + message('x'.repeat(1 << 20)) + message('Three.'))))
  assert.deepEqual(found.map((item) => [item.name, item.is === 'refused' ? item.finding.code : 'read']), [['0001.eml', 'read'], ['0002.eml', 'too-large'], ['0003.eml', 'read']])
})

test('mbox: no more than a window of it is asked for at once, but for a message', async () => {
  const bytes = Buffer.from(message('One.') + message('x'.repeat(600_000)) + message('Three.'))
  let most = 0
  const found = await items({ sizeBytes: bytes.length, read: (from, length) => {
    if (length < 600_000) most = Math.max(most, length)
    return bytes.subarray(from, from + length)
  } })
  assert.equal(found.length, 3)
  assert.ok(most <= 128 * 1024)
})

test('mbox: messages that were put into a mailbox come out of it', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.array(fc.constantFrom('From here', '>From there', 'x', '', '> y', separator.trim())), { minLength: 1, maxLength: 5 }), async (letters) => {
    const written = letters.map((lines) => `${lines.join('\n')}\n`)
    const box = written.map((body) => message(body.replace(/^(>*From )/gm, '>$1').slice(0, -1))).join('')
    const quotes = written.some((body) => /^> y|^>From/m.test(body))
    const out = bodies(await items(inMemory(Buffer.from(box))))
    assert.equal(out.length, written.length)
    // Beside a quotation nobody can say whose sign it is.
    if (!quotes) assert.deepEqual(out, written)
  })))

const mail = (type: string, parts: readonly string[]): Buffer => Buffer.from(`${head}Content-Type: multipart/${type}; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`)

test('message: it comes out itself, then what came with it, decoded and under names made safe', async () => {
  const bytes = mail('mixed', ['\nHere it is.', 'Content-Type: application/msword; name="../a/story.doc"\nContent-Transfer-Encoding: base64\n\nVGhlIFRpZGU=', 'Content-Type: message/rfc822\n\nSubject: x\n\ny', 'Content-Type: image/png\n\nPNG'])
  const found = await items(inMemory(bytes), readMessage)
  assert.deepEqual(found.map((item) => [item.name, item.is === 'member' && (item.isDocument ? 'itself' : Buffer.from(item.bytes).toString())]), [['message.eml', 'itself'], ['story.doc', 'The Tide'], ['2.eml', 'Subject: x\n\ny'], ['part-3.png', 'PNG']])
  const [own, story] = found
  assert.deepEqual(own?.is === 'member' && Buffer.from(own.bytes), bytes)
  assert.deepEqual(story?.is === 'member' && story.metadata, [{ path: 'mail from', words: 'Jane <jane@example.org>' }, { path: 'mail subject', words: 'The Tide' }, { path: 'mail letter', words: 'Here it is.' }])
})

test('message: a digest gives its messages and nothing else', async () => {
  const found = await items(inMemory(mail('digest', ['\nSubject: one\n\nx', '\nSubject: two\n\ny'])), readMessage)
  assert.deepEqual(found.map((item) => item.name ?? (item.is === 'refused' && item.finding.code)), ['message-parts-left-out', '0001.eml', '0002.eml'])
})

test('message: files among the lines of a text come out under their names', async () => {
  const bytes = Buffer.from(`${head}\nHere.\nbegin 644 tide.txt\n#0V%T\n\`\nend\n`)
  const found = await items(inMemory(bytes), readMessage)
  assert.deepEqual(found.map((item) => [item.name, item.is === 'member' && item.bytes.length]), [['message.eml', bytes.length], ['tide.txt', 3]])
})
