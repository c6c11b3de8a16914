import { readMessage } from '../../../src/format/mail/read-message.ts'
import { soundContainer, type Target } from '../target.ts'
import { mailWords, messages } from './mail.ts'

const digest = Buffer.from(`Subject: Digest
Content-Type: multipart/mixed; boundary=outer

--outer

Topics

--outer
Content-Type: multipart/digest; boundary=inner

--inner

From: Jane <jane@example.org>
Subject: The Tide

She waited.
--inner

From: Mary <mary@example.org>
Subject: Re: The Tide

So did I.
--inner--
--outer--
`)

/** One message, unpacked: itself, its attachments, the messages of a digest. */
export const target: Target = {
  name: 'message', seeds: [...messages, digest], words: mailWords,
  read: async (bytes) => void await soundContainer(readMessage, bytes),
}
