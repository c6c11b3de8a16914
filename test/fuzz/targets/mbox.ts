import { readMbox } from '../../../src/format/mail/read-mbox.ts'
import { soundContainer, type Target } from '../target.ts'

const separator = 'From jane@example.org Mon Jan  4 10:11:12 1999\n'
const message = (subject: string, body: string): string => `${separator}From: Jane <jane@example.org>\nSubject: ${subject}\n\n${body}\n\n`
const box = message('One', 'She waited.\n>From the sea came the tide.\n>>From it, nothing.') + message('Two', 'From here on she waited.\n\nFrom there, too.')
const counted = `${separator}From: Jane <jane@example.org>\nContent-Length: ${'She waited.\n\n'.length + separator.length}\n\nShe waited.\n\n${separator}\n${message('Three', 'Done.')}`

/** A mailbox. */
export const target: Target = {
  name: 'mbox', seeds: [box, counted, box.replaceAll('\n', '\r\n'), box.replaceAll('\n', '\r')].map((text) => Buffer.from(text)),
  words: [separator, '\n\n', '\nFrom ', '\n>From ', '\n>>From ', 'Content-Length: 20\n', 'Content-Length: 99999999999\n', ' Mon Jan  4 10:11:12 1999\n', 'Subject: x\n', '\r\n', '\r'],
  read: async (bytes) => void await soundContainer(readMbox, bytes),
}
