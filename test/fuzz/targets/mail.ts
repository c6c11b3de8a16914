import type { DecodedText } from '../../../src/format/document.ts'
import { readMail } from '../../../src/format/mail/read-mail.ts'
import { soundDocument, type Target } from '../target.ts'

const decode = (bytes: Uint8Array): DecodedText => ({ text: Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), encoding: 'windows-1252', findings: [] })

const multipart = `From: =?iso-8859-1?Q?J=E9r=F4me?= <jerome@example.org>
Subject: =?utf-8?B?VGhlIFRpZGU=?= (1/2)
Date: Mon, 4 Jan 1999 10:11:12 -0500
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
Content-Transfer-Encoding: quoted-printable

She waited =E2=80=93 by the sea, and =
the tide came in.
> And who
> said so?

-- =20
Jane
--inner
Content-Type: text/html

<p>She <i>waited</i> by the sea.
--inner--
--outer
Content-Type: application/octet-stream; name*0*=utf-8''st%C3%A9; name*1=ory.doc
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="../story.doc"

VGhlIFRpZGU=
--outer--
`
const uuencoded = `From: Jane <jane@example.org>
Subject: The Tide

She waited.

begin 644 tide.txt
#0V%T
\`
end

=ybegin line=128 size=3 name=tide.bin
abc
=yend size=3
`

/** What the targets of mail are made from: whole messages. */
export const messages: readonly Uint8Array[] = [multipart, uuencoded, multipart.replaceAll('\n', '\r\n'), 'From: Jane &lt;jane@example.org&gt;\nSubject: The Tide\nContent-Type: text/html\n\n<p>She waited.'].map((text) => Buffer.from(text))

/** What is worth putting into a message. */
export const mailWords: readonly string[] = ['\n--outer\n', '\n--inner\n', '--outer--\n', '\nContent-Type: multipart/digest; boundary=outer\n', 'message/rfc822', 'Content-Transfer-Encoding: quoted-printable\n', 'base64', '=?utf-8?Q?', '=?gb2312?B?', '?=', "name*0*=utf-8''%", 'charset=iso-2022-jp', 'begin 644 x\n', '\nend\n', '=\n', '=3D', '\n>From ', '\n> ', '(', '\\"', ';', ' \n', '\n\n', '\r', '&lt;']

/** One message, read as a document. */
export const target: Target = {
  name: 'mail', seeds: messages, words: mailWords,
  read: async (bytes) => soundDocument(await readMail(bytes, { name: 'message.eml', decode })),
}
