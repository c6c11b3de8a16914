import type { Finding } from '../../model/finding.ts'
import type { Codec, DocumentText } from '../document.ts'
import { Interpreter } from './interpreter.ts'

/** How far into a file its beginning is looked for: mail programs and word processors of the nineties put something before it. */
const beginsWithin = 65_536

/**
 * Reads RTF: code pages and Unicode, emphasis, headings, notes, tables as lines, tracked changes as they end. Pictures and objects are
 * counted; nothing that the file names is opened or run. A page of HTML that a mail program wrapped in RTF is read as that page.
 *
 * @see Rich Text Format Specification 1.9.1 (Microsoft, 2008)
 */
export const readRtf: Codec = async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.subarray(0, beginsWithin).indexOf('{\\rtf')
  if (start < 0) return { refused: 'document-unreadable', detail: 'it does not begin as RTF does' }
  const interpreter = new Interpreter(buffer)
  // What stands behind the outermost group is more of the document if paragraphs end in it: it closed too early, or is followed by another.
  const last = Math.max(buffer.lastIndexOf('\\par'), buffer.lastIndexOf('{\\rtf'))
  interpreter.read(start, (at) => at <= last)
  const { counts } = interpreter
  const metadata = interpreter.tables.info.finish()
  const damage: Finding[] = []
  if (holdsLetters(buffer, 0, start)) damage.push(damaged(`it begins with ${start} bytes that are no RTF`))
  if (counts.open > 0) damage.push(damaged(`it ends inside ${counts.open} ${counts.open === 1 ? 'group' : 'groups'}`))
  if (counts.extra > 0) damage.push(damaged('it ends, and goes on'))
  else if (holdsLetters(buffer, interpreter.end, buffer.length)) damage.push(damaged(`${buffer.length - interpreter.end} bytes behind its end are no RTF`))
  if (counts.lies > 0) damage.push(damaged('it announces binary data that it does not hold'))
  return interpreter.isHtml ? inner(interpreter, damage) : { ...outer(interpreter, damage), metadata }
}

function inner({ html, letters }: Interpreter, damage: readonly Finding[]): DocumentText {
  const page = html.read()
  return { ...page, findings: [...damage, ...undecodable(letters.undecodable), ...page.findings] }
}

function outer({ flow, counts, letters }: Interpreter, damage: readonly Finding[]): DocumentText {
  const { text, blocks, marks, furniture, origins, contents } = flow.finish()
  const findings = [...damage, ...undecodable(letters.undecodable)]
  const objects = [counts.pictures > 0 && `pictures: ${counts.pictures}`, counts.objects > 0 && `objects: ${counts.objects}`].filter(Boolean)
  if (objects.length > 0) findings.push({ code: 'objects-left-out', detail: objects.join(', ') })
  if (counts.deleted + counts.inserted > 0) findings.push({ code: 'changes-taken', detail: `${counts.inserted} inserted, ${counts.deleted} deleted` })
  if (counts.comments > 0) findings.push({ code: 'comments-set-apart', detail: `${counts.comments}` })
  if (counts.hidden > 0) findings.push({ code: 'hidden-text-left-out', detail: `${counts.hidden} characters` })
  const [first] = furniture
  if (furniture.length > contents) findings.push({ code: 'running-heads-left-out', detail: `${furniture.length - contents} places` })
  if (first && contents > 0) findings.push({ code: 'furniture-left-out', detail: `${contents} places`, evidence: { in: 'text', at: first } })
  return { text, blocks, marks, furniture, origins, metadata: [], findings }
}

function damaged(detail: string): Finding {
  return { code: 'document-damaged', detail }
}

function undecodable(count: number): Finding[] {
  return count === 0 ? [] : [{ code: 'bytes-undecodable', detail: `${count}` }]
}

/** Whether letters stand between two places; only so much as tells is looked at. */
function holdsLetters(bytes: Buffer, start: number, end: number): boolean {
  const words = bytes.toString('latin1', start, Math.min(end, start + beginsWithin))
  // A theme or a picture that its writer put behind the end is no loss.
  return /[A-Za-z]/.test(words) && !/^\s*\{\\\*/.test(words)
}
