import type { FindingCode } from '../../src/model/finding.ts'
import type { Family } from './hostile-texts.ts'
import { sized } from './sizes.ts'

const prose = 'She waited by the sea, and the tide came in. "Nobody saw it go," he said.\n'
const head = 'From: Mary Smith <mary@example.org>\nSubject: The Tide\nDate: Mon, 4 Jan 1999 10:11:12 -0500\nMIME-Version: 1.0\n'
const MB = 1_000_000
const of = (...pieces: readonly string[]): (() => Buffer) => () => Buffer.from(pieces.join(''), 'latin1')
const text = `Content-Type: text/plain\n\n${prose}`

/** Parts within parts; the words lie in the innermost. */
function nested(depth: number, type = 'multipart/mixed', closed = false): Buffer {
  const pieces = [head]
  for (let at = 0; at < depth; at++) pieces.push(`Content-Type: ${type}; boundary="b${at}"\n\n--b${at}\n`)
  pieces.push(text)
  if (closed) for (let at = depth - 1; at >= 0; at--) pieces.push(`--b${at}--\n`)
  return Buffer.from(pieces.join(''))
}

function messages(depth: number): Buffer {
  return Buffer.from(`${head}Content-Type: message/rfc822\n\n`.repeat(depth) + `${head}\n${prose}`)
}

const mixed = (parts: string, boundary = 'b'): (() => Buffer) => of(head, `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n${text}\n`, parts)

/** Single messages that have hung or toppled readers of mail. Those that hold words must be read. */
export const hostileMails: readonly Family[] = [
  { name: 'parts-1000-deep.eml', make: () => nested(1000), ends: 'read' },
  { name: 'parts-10000-deep.eml', make: () => nested(10_000), ends: 'read' },
  { name: 'parts-10000-deep-and-closed.eml', make: () => nested(10_000, 'multipart/mixed', true), ends: 'read' },
  { name: 'choices-10000-deep.eml', make: () => nested(10_000, 'multipart/alternative', true), ends: 'read' },
  { name: 'one-boundary-for-all.eml', make: of(head, 'Content-Type: multipart/mixed; boundary=b\n\n', '--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(sized(20_000)), `--b\n${text}`), ends: 'read' },
  { name: 'messages-10000-deep.eml', make: () => messages(10_000), ends: 'no-prose' },
  { name: 'header-of-30-mb.eml', make: of(`X-Long: ${'x'.repeat(sized(30 * MB))}\n`, head, '\n', prose), ends: 'read' },
  { name: 'subject-of-10-mb.eml', make: of('MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\nFrom: Mary <m@example.org>\nDate: Mon, 4 Jan 1999 10:11:12 -0500\nSubject: ', 'The tide. '.repeat(sized(MB)), `\n\n${prose}`), ends: 'read' },
  { name: 'folded-a-million-times.eml', make: of('Subject: The Tide\n', ' x\n'.repeat(sized(MB)), head, 'Content-Transfer-Encoding: quoted-printable\n\n', prose), ends: 'read' },
  { name: 'fields-by-the-million.eml', make: of(head, 'Content-Transfer-Encoding: quoted-printable\n', 'A: b\n'.repeat(sized(MB)), `\n${prose}`), ends: 'read' },
  { name: 'head-without-end.eml', make: of(head, 'Content-Type: multipart/mixed; boundary=b\n', 'A: b\n'.repeat(sized(100_000))) },
  { name: 'encoded-words-by-the-thousand.eml', make: of(`Subject: ${'=?utf-8?Q?The_Tide?= '.repeat(sized(100_000))}\nFrom: Mary <m@example.org>\n\n${prose}`), ends: 'read' },
  { name: 'encoded-word-never-closed.eml', make: of(`From: Mary <m@example.org>\nSubject: ${'=?utf-8?Q?x'.repeat(sized(100_000))}\nContent-Type: text/html\n\n<p>${prose}`), ends: 'read' },
  { name: 'encoded-word-of-ten-lines.eml', make: of(`From: =?utf-8?B?${Buffer.from('Mary\n\nChapter 1\n\nTitle: Not This\n').toString('base64')}?= <m@example.org>\nSubject: The Tide\n\n${prose}`), ends: 'read' },
  { name: 'charset-that-is-none.eml', make: of(head, 'Content-Type: text/plain; charset="../../x"\nContent-Transfer-Encoding: quoted-printable\n\n=C9t=E9. ', prose), ends: 'read' },
  { name: 'charset-that-lies.eml', make: of(head, 'Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: quoted-printable\n\n', prose), ends: 'read' },
  { name: 'charset-of-a-megabyte.eml', make: of(head, `Content-Type: text/plain; charset=${'x'.repeat(sized(MB))}\nContent-Transfer-Encoding: quoted-printable\n\n`, prose), ends: 'read' },
  { name: 'parameters-by-the-thousand.eml', make: of(head, `Content-Type: text/plain; ${'a*0*=x; '.repeat(sized(100_000))}\nContent-Transfer-Encoding: quoted-printable\n\n`, prose), ends: 'read' },
  { name: 'brackets-in-types.eml', make: () => Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/plain; x=${'('.repeat(sized(10_000))}\n\nx\n`.repeat(300)}--b\n${text}`), ends: 'read' },
  { name: 'base64-without-end.eml', make: of(head, 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n', Buffer.from(prose.repeat(sized(100_000))).toString('base64')), ends: 'read' },
  { name: 'base64-of-nothing.eml', make: of(head, 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n', '='.repeat(sized(10 * MB))) },
  { name: 'equals-signs.eml', make: of(head, 'Content-Transfer-Encoding: quoted-printable\n\n', prose, '= '.repeat(sized(5 * MB))), ends: 'read' },
  { name: 'blanks-before-line-ends.eml', make: of(head, 'Content-Transfer-Encoding: quoted-printable\n\n', prose, `${' '.repeat(sized(100_000))}x\n`.repeat(100)), ends: 'read' },
  { name: 'boundary-never-closed.eml', make: mixed('--b\nContent-Type: image/png\n\nPNG'), ends: 'read' },
  { name: 'boundary-closed-early.eml', make: mixed('--b--\n--b--\nmore\n--b\n'), ends: 'read' },
  { name: 'boundary-that-never-comes.eml', make: of(head, 'Content-Type: multipart/mixed; boundary=nowhere\n\n', prose), ends: 'read' },
  { name: 'boundary-empty.eml', make: of(head, `Content-Type: multipart/mixed; boundary=""\n\n${prose}`), ends: 'read' },
  { name: 'boundary-of-a-pattern.eml', make: mixed('--(a+)+$--\n', '(a+)+$'), ends: 'read' },
  { name: 'boundary-of-a-thousand.eml', make: mixed('', 'b'.repeat(1000)), ends: 'read' },
  { name: 'boundary-of-a-megabyte.eml', make: of(head, `Content-Type: multipart/mixed; boundary="${'b'.repeat(sized(MB))}"\n\n${prose}`), ends: 'read' },
  { name: 'dashes-by-the-million.eml', make: mixed('--\n'.repeat(sized(3 * MB))), ends: 'read' },
  { name: 'dashes-of-ten-megabytes.eml', make: mixed(`--${'-'.repeat(sized(10 * MB))}\n`), ends: 'read' },
  { name: 'page-of-scripts.eml', make: of(head, 'Content-Type: text/html\n\n', '<script>alert(1)</script>'.repeat(sized(20_000)), `<p>${prose}`), ends: 'read' },
  { name: 'quotes-by-the-million.eml', make: of(head, 'Content-Type: text/plain; format=flowed\n\n', `${'>'.repeat(1000)} x \n`.repeat(5_000), prose), ends: 'read' },
  { name: 'flowed-without-end.eml', make: of(head, 'Content-Type: text/plain; format=flowed; delsp=yes\n\n', 'tide \n'.repeat(sized(MB))), ends: 'read' },
  { name: 'begin-lines.eml', make: of(head, '\n', prose, 'begin 644 x\n'.repeat(sized(100_000))), ends: 'read' },
  { name: 'yenc-never-ended.eml', make: of(head, '\n', prose, '=ybegin line=128 size=1 name=x\n'.repeat(sized(100_000))), ends: 'read' },
  { name: 'references-unescaped.eml', make: of('From: Mary &lt;m@example.org&gt;\nSubject: The Tide\n\n', '&amp;lt;'.repeat(sized(MB)), `\n${prose}`), ends: 'read' },
]

/** A mailbox or message gone wrong, and what must come out of it. */
export type MailFamily = { readonly name: string; readonly format: 'mbox' | 'message'; readonly make: () => Buffer; readonly members: number; readonly codes: readonly FindingCode[]; readonly names?: readonly string[] }

const separator = 'From mary@example.org Mon Jan  4 10:11:12 1999\n'
const posted = `${separator}${head}\n${prose}\n`
const attachment = (name: string): string => `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; ${name}\n\nwords\n`

/** Bombs and puzzles made of mail. */
export const hostileBoxes: readonly MailFamily[] = [
  { name: '100,000 messages', format: 'mbox', make: () => Buffer.from(`${separator}A: b\n\n`.repeat(sized(100_000))), members: sized(100_000), codes: [] },
  { name: 'a million From lines in one message', format: 'mbox', make: of(posted, 'From \n'.repeat(sized(MB))), members: 1, codes: [] },
  { name: 'a million separators without a head', format: 'mbox', make: of(posted, `\n${separator}`.repeat(sized(300_000))), members: 1, codes: [] },
  { name: 'From lines in the words', format: 'mbox', make: of(posted, 'From here on it rained.\n\nFrom there, on Mon Jan 4 in 1999, it snowed.\n\n>From the sea.\n\n', posted), members: 2, codes: [] },
  { name: 'a length that lies', format: 'mbox', make: of(separator, head, `Content-Length: 3\n\n${prose}\n`, separator, head, `Content-Length: 99999999\n\n${prose}\n`, separator, head, `Content-Length: -1\n\n${prose}\n`), members: 3, codes: [] },
  { name: 'a length that reaches over all', format: 'mbox', make: () => lengthOverAll(), members: 1, codes: [] },
  { name: 'a message of 40 MB', format: 'mbox', make: of(posted, separator, head, '\n', prose.repeat(530_000), '\n', posted), members: 2, codes: ['too-large'] },
  { name: 'separators of a megabyte', format: 'mbox', make: of(posted, `From ${'x'.repeat(sized(MB))} Mon Jan  4 10:11:12 1999\n${head}\n`, posted), members: 2, codes: [] },
  { name: 'signs before From by the million', format: 'mbox', make: of(posted, `${'>'.repeat(sized(3 * MB))}From \n`, '>From \n'.repeat(sized(300_000))), members: 1, codes: [] },
  { name: 'carriage returns', format: 'mbox', make: () => Buffer.from(posted.repeat(3).replaceAll('\n', '\r')), members: 3, codes: [] },
  { name: 'no mailbox', format: 'mbox', make: of(prose.repeat(1000)), members: 0, codes: ['container-damaged'] },
  { name: 'zero bytes', format: 'mbox', make: () => Buffer.alloc(MB), members: 0, codes: ['container-damaged'] },
  { name: '100,000 attachments', format: 'message', make: mixed(attachment('filename=x.txt').repeat(sized(99_997)) + '--b--\n'), members: sized(99_997) + 1, codes: [] },
  { name: 'more parts than a message has', format: 'message', make: mixed(`${'--b\n\n'.repeat(300_000)}--b--\n`), members: 1, codes: ['document-damaged'] },
  { name: 'names that lead out', format: 'message', make: mixed(['"../x"', '/etc/x', '"a\\\\..\\\\x"', 'C:x', '..', '"x\0y"', '"\\\\\\\\host\\\\x"'].map((name) => attachment(`filename=${name}`)).join('') + '--b--\n'), members: 8, codes: [], names: ['message.eml', 'x', 'x', 'x', 'x', 'part-5.bin', 'x y', 'x'] },
  { name: 'names that turn the line round', format: 'message', make: mixed(`${attachment("filename*=utf-8''gpj%E2%80%AEexe.txt")}${attachment('filename="=?utf-8?Q?a=0Ab=1B[2J?="')}--b--\n`), members: 3, codes: [], names: ['message.eml', 'gpj\ufffdexe.txt', 'a b [2J'] },
  { name: 'a name of a megabyte', format: 'message', make: mixed(`${attachment(`filename="${'x'.repeat(sized(MB))}"`)}--b--\n`), members: 2, codes: [] },
  { name: 'pieces of a name by the thousand', format: 'message', make: mixed(`${attachment(Array.from({ length: 5000 }, (_, at) => `filename*${at}=x`).join('; '))}--b--\n`), members: 2, codes: [] },
  { name: 'messages within messages', format: 'message', make: () => messages(10_000), members: 1, codes: [] },
  { name: 'parts 10,000 deep', format: 'message', make: () => nested(10_000), members: 1, codes: ['document-damaged'] },
  { name: 'base64 without end', format: 'message', make: mixed(`--b\nContent-Type: application/msword; name=x.doc\nContent-Transfer-Encoding: base64\n\n${'VGhl'.repeat(sized(5 * MB))}`), members: 2, codes: ['document-damaged'] },
  { name: 'a uuencoded file without end', format: 'message', make: of(head, '\n', prose, 'begin 644 ../x.txt\n', 'M5&AE(\'1I9&4@8V%M92!I;BX@5&AE(\'1I9&4@8V%M92!I;BX@5&AE(\'1I9&4@\n'.repeat(sized(100_000))), members: 2, codes: ['document-damaged'], names: ['message.eml', 'x.txt'] },
  { name: 'a digest of 50,000', format: 'message', make: of(head, 'Content-Type: multipart/digest; boundary=b\n\n', `--b\n\n${head}\n${prose}`.repeat(sized(50_000)), '--b--\n'), members: sized(50_000), codes: ['message-parts-left-out'] },
]

/** The first message says that it is as long as the whole mailbox, and the mailbox ends there: the others are its words. */
function lengthOverAll(): Buffer {
  const rest = `${prose}\n${posted}${posted}`
  return Buffer.from(`${separator}${head}Content-Length: ${rest.length}\n\n${rest}`)
}
