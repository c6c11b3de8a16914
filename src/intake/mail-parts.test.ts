import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../format/container.ts'
import { readMessage } from '../format/mail/read-message.ts'
import { ofField } from '../model/assertion.ts'
import type { Reading } from '../model/reading.ts'
import { limits } from '../parsing/limits.ts'
import { intake } from './intake.ts'

const head = 'From: Jane Doe <jane@example.org>\nSubject: The Tide\nDate: Mon, 4 Jan 1999 10:11:12 -0500\n\n'
const story = 'She waited by the sea, and the tide came in. It came as it had come all the days\nof her life.\n\n"Nobody saw it go," he said, and put on his hat.\n'
const row = '_'.repeat(72)

async function read(text: string): Promise<readonly { readonly body: string; readonly leftOut: string }[]> {
  const reading = await intake({ bytes: Buffer.from(text), name: '1234' })
  return reading.drafts.map(({ body, findings }) => ({ body: reading.text.slice(...body), leftOut: findings.find(({ code }) => code === 'message-parts-left-out')?.detail ?? '' }))
}

const whole = story.trim()
const messages = [
  ['a story is left alone', `${head}${story}`, whole, ''],
  ['a dash within a story is no signature', `${head}${story}\n--\n\n${'She waited again. '.repeat(40)}\n\n${story.repeat(12)}`, undefined, ''],
  ['words on lists far above the end are a story\'s', `${head}To unsubscribe from this group, send an email to the sea.\n\n${story.repeat(40)}`, undefined, ''],
  ['a signature', `${head}${story}\n-- \nJane Doe, by the sea\nhttp://www.example.org/\n`, whole, 'signature'],
  ['a signature and a list footer', `${head}${story}\n-- \nJane\n\n${row}\nTides mailing list\nTides@lists.example.org\nhttp://lists.example.org/listinfo/tides\n`, whole, 'signature'],
  ['a list footer', `${head}${story}\n${row}\nTides mailing list\nTides@lists.example.org\n`, whole, 'list footer'],
  ['what Yahoo Groups put below', `${head}${story}\n------------------------ Yahoo! Groups Sponsor ---------------------~-->\nBuy tides.\n\nTo unsubscribe from this group, send an email to:\ntides-unsubscribe@example.org\n\nYour use of Yahoo! Groups is subject to http://example.org/terms\n`, whole, 'Yahoo Groups footer, list footer'],
  ['an advert', `${head}${story}\n__________________________________________________\nDo You Yahoo!?\nGet your free @yahoo.com address\n`, whole, 'advert'],
  ['a PGP signature and its armour', `${head}-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n${story}\n-----BEGIN PGP SIGNATURE-----\nVersion: 2.6.2\n\niQCVAwUBMx\n-----END PGP SIGNATURE-----\n`, whole, 'PGP armour, PGP signature'],
  ['what is quoted on top', `${head}On Sunday, Mary wrote:\n\n> Where is the tide?\n> I wait.\n\n${story}`, whole, 'quoted message'],
  ['what is quoted below', `${head}${story}\nOn Sunday, Mary wrote:\n> Where is the tide?\n> I wait.\n`, whole, 'quoted message'],
] as const
for (const [claim, given, wanted, leftOut] of messages) {
  test(`mail parts: ${claim}`, async () => {
    const [draft, ...more] = await read(given)
    assert.deepEqual([more.length, draft?.leftOut], [0, leftOut])
    if (wanted !== undefined) assert.equal(draft?.body, wanted)
  })
}

test('mail parts: a message that was sent on, quoted whole, stays', async () => {
  const [draft] = await read(`${head}${story.replace(/^/gm, '> ')}`)
  assert.match(draft?.body ?? '', /She waited by the sea/)
})

const long = story.repeat(4)
const topics = 'There are 2 messages in this issue.\n\nTopics in this digest:\n\n      1. The Tide\n           From: Jane Doe <jane@example.org>\n      2. The Ebb\n           From: Mary <mary@example.org>\n'
const digests = [
  ['of Yahoo Groups', `${topics}\n${row}\n${row}\n\nMessage: 1\n   Date: Mon, 4 Jan 1999 10:11:12 -0000\n   From: Jane Doe <jane@example.org>\nSubject: The Tide\n\n${long}\n${row}\n${row}\n\nMessage: 2\n   Date: Mon, 4 Jan 1999 12:11:12 -0000\n   From: Mary <mary@example.org>\nSubject: The Ebb\n\n${long}`],
  ['of Yahoo Groups from 2004 on', `${topics}\n${row}\n1a. The Tide\n    Posted by: "Jane Doe" jane@example.org  janed\n    Date: Mon Jan 4, 2010 10:11 am ((PST))\n\n${long}\n${row}\n2a. The Ebb\n    Posted by: "Mary" mary@example.org\n    Date: Mon Jan 4, 2010 12:11 pm ((PST))\n\n${long}`],
  ['of Mailman', `Today's Topics:\n\n   1. The Tide (Jane Doe)\n\n${'-'.repeat(70)}\n\nMessage: 1\nDate: Mon, 4 Jan 1999 10:11:12 -0000\nFrom: Jane Doe <jane@example.org>\nSubject: The Tide\n\n${long}\n${'-'.repeat(30)}\n\nMessage: 2\nDate: Mon, 4 Jan 1999 12:11:12 -0000\nFrom: Mary <mary@example.org>\nSubject: The Ebb\n\n${long}`],
  ['that came as a mail', `From: tides@example.org\nSubject: Tides Digest 7\nDate: Mon, 4 Jan 1999 13:00:00 -0000\n\n${topics.repeat(3)}\n${row}\n\nMessage: 1\nDate: Mon, 4 Jan 1999 10:11:12 -0000\nFrom: Jane Doe <jane@example.org>\nSubject: The Tide\n\n${long}\n${row}\n\nMessage: 2\nDate: Mon, 4 Jan 1999 12:11:12 -0000\nFrom: Mary <mary@example.org>\nSubject: The Ebb\n\n${long}`],
] as const
for (const [claim, given] of digests) {
  test(`mail parts: the messages of a digest ${claim} are stories of their own`, async () => {
    assert.deepEqual((await read(given)).map(({ body }) => body.slice(0, 21)), ['She waited by the sea', 'She waited by the sea'])
  })
}

test('mail parts: who sent a file with a message is its poster, and its author where nobody is named', async () => {
  const metadata = [{ path: 'mail from', words: 'Jane Doe <jane@example.org>' }, { path: 'mail date', words: 'Mon, 4 Jan 1999 10:11:12 -0500' }]
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`The Tide\n\n${story}`), name: 'tide.txt', hints: { metadata } })
  assert.deepEqual(draft?.assertions.filter(({ field }) => field === 'creator' || field === 'date').map(({ value, basis }) => [value, basis]), [
    [{ name: 'Jane Doe', role: 'poster' }, 'derived'], [{ kind: 'posted', date: '1999-01-04' }, 'stated'], [{ name: 'Jane Doe', role: 'author' }, 'derived'],
  ])
})

test('mail parts: what a covering letter says holds for the story that came with it, and the letter is no story', async () => {
  const letters = [
    ['See attached. NC-17, so mind the little ones.\nPlease do not archive.', 'explicit', 'refused'],
    ['The new one is in the file.\n\nRating: R\nArchive: ask first\n\nEnjoy!', 'mature', 'ask'],
    ['Hello all,\n\nmy first story is attached. I hope that you like it.', undefined, undefined],
  ] as const
  for (const [letter, rung, permission] of letters) {
    const message = `From: Jane Doe <jane@example.org>\nSubject: The Tide\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b7"\n\n--b7\nContent-Type: text/plain\n\n${letter}\n-- \nJane\n--b7\nContent-Type: text/plain; name="tide.txt"\nContent-Disposition: attachment; filename="tide.txt"\n\n${story.repeat(3)}\n--b7--\n`
    const read: Reading[] = []
    for await (const item of readMessage(inMemory(Buffer.from(message)), { ...limits, left: () => limits.outputBytes })) {
      if (item.is === 'member') read.push(await intake({ bytes: item.bytes, name: item.name, ...(item.metadata && { hints: { metadata: item.metadata } }) }))
    }
    const [own, file] = read
    assert.deepEqual([own?.drafts.length, own?.findings.find(({ code }) => code === 'no-prose')?.detail], [0, 'a letter that came with tide.txt'])
    const said = file?.drafts[0]?.assertions ?? []
    assert.deepEqual([ofField(said, 'rating')[0]?.value.rung, ofField(said, 'permission')[0]?.value.permission], [rung, permission], letter)
  }
})
