import { readJournal } from '../../../src/format/journal/read-journal.ts'
import { soundContainer, type Target } from '../target.ts'

const entry = (title: string, body: string): string => `AUTHOR: Ann\nTITLE: ${title}\nSTATUS: Publish\nCONVERT BREAKS: 1\n\nDATE: 02/03/2003 09:15:00 PM\n-----\nBODY:\n${body}\n-----\nCOMMENT:\nAUTHOR: jo\nShe did.\n-----\n--------\n`
const journal = entry('One', 'She waited.\n\n<p>The tide came.</p>') + entry('Two', '--------\n\nShe left.')

/** An export of a journal. */
export const target: Target = {
  name: 'journal', seeds: [journal, journal.replaceAll('\n', '\r\n')].map((text) => Buffer.from(text)),
  words: ['\n-----\n', '\n--------\n', 'BODY:\n', 'EXTENDED BODY:\n', 'COMMENT:\n', 'AUTHOR: x\n', 'TITLE: x\n', 'STATUS: Draft\n', 'CONVERT BREAKS: 0\n', 'DATE: 99/99/2003 99:15:00 PM\n', '\n\n', '\r\n', '<p>'],
  read: async (bytes) => void await soundContainer(readJournal, bytes),
}
