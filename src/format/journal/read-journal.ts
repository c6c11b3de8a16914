// bounded: each pattern here meets one entry, which is no longer than a member may be, and begins at a line's start.
import { type ContainerItem, type ContainerSource, type Unpacker, whole } from '../container.ts'
import { bytesOf, latin1 } from '../mail/lines.ts'

const windowBytes = 128 * 1024
/** The row below every entry; a writer's own row of dashes has no key below it. */
const row = '\n--------'
const below = /^\n-{8}[ \t]{0,8}\r?\n(?:\s{0,8}$|\s{0,8}[A-Z][A-Z ]{2,30}: )/
const longestBelow = 64

/**
 * Reads an export of Movable Type, TypePad and their kin: every entry comes out as a message, from its author, with its title as the subject and its words as the page that they
 * were. What readers said below it, with their addresses, stays in the export.
 */
export const readJournal: Unpacker = async function* (source, limits) {
  let number = 0
  for (let from = 0; from < source.sizeBytes;) {
    const to = entryEnd(source, from)
    const sizeBytes = to - from
    const entry = sizeBytes > limits.memberBytes ? undefined : messageOf(latin1(source.read(from, sizeBytes), 0, sizeBytes, sizeBytes))
    from = to + row.length
    if (entry === '') continue
    number++
    if (number > limits.members) return yield whole('container-expands', `more than ${limits.members} entries`)
    const name = `${String(number).padStart(number > 9999 ? 7 : 4, '0')}.eml`
    const item = itemOf(name, entry, sizeBytes, limits.left())
    yield item
    if (item.is === 'refused' && item.finding.code === 'container-expands') return
  }
  if (number === 0) yield whole('no-prose', 'the journal holds no entries')
}

function itemOf(name: string, entry: string | undefined, sizeBytes: number, left: number): ContainerItem {
  const named = { name, nameBytes: Buffer.from(name) }
  if (entry === undefined) return { is: 'refused', ...named, finding: { code: 'too-large', detail: `an entry of ${sizeBytes} bytes` } }
  if (entry.length > left) return { is: 'refused', ...named, finding: { code: 'container-expands', detail: `${entry.length} bytes, ${left} left` } }
  return { is: 'member', ...named, bytes: bytesOf(entry), findings: [], isDocument: true }
}

/** Where the row below an entry begins, or the end of the journal. */
function entryEnd(source: ContainerSource, from: number): number {
  for (let at = from; at < source.sizeBytes;) {
    const read = source.read(at, windowBytes)
    const window = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    for (let found = window.indexOf(row); found >= 0; found = window.indexOf(row, found + 1)) {
      if (below.test(latin1(source.read(at + found, longestBelow), 0, longestBelow, longestBelow))) return at + found
    }
    if (window.length < windowBytes) break
    at += window.length - row.length
  }
  return source.sizeBytes
}

/** Rows of five dashes part an entry's sections; a writer's own has none of their names below it. */
const sections = /^-----[ \t]*\n(?=(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):)/gm
/** Paragraphs that are elements of the page already. */
const element = /^<\/?(?:h[1-6]|table|ol|dl|ul|menu|dir|p|pre|center|form|fieldset|blockquote|address|div|hr)\b/i

/** An entry as a message, a byte a character; empty where it has no words of its own. */
function messageOf(entry: string): string {
  const [head = '', ...rest] = entry.replaceAll('\r\n', '\n').replace(/^\xef\xbb\xbf/, '').split(sections)
  const fields = new Map(head.split('\n').flatMap((line) => { const colon = line.indexOf(': '); return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 2).trim()] as const] }))
  const words = ['BODY:', 'EXTENDED BODY:'].flatMap((name) => rest.filter((each) => each.startsWith(name)).map((each) => each.slice(name.length).replace(/\n-----\s*$/, '').trim())).filter((each) => each !== '').join('\n\n')
  if (words === '') return ''
  const breaks = fields.get('CONVERT BREAKS') ?? '1'
  const page = breaks === '0' || breaks === 'richtext' ? words : words.split(/\n[ \t]*\n/).map((one) => one.trim()).filter((one) => one !== '').map((one) => (element.test(one) ? one : `<p>${one.replaceAll('\n', '<br>\n')}</p>`)).join('\n\n')
  const status = /^draft$/i.test(fields.get('STATUS') ?? '') ? '<p>Status: draft</p>\n\n' : ''
  const tags = [...new Set([...[...head.matchAll(/^(?:PRIMARY )?CATEGORY: ([^\n]{1,100})$/gm)].map(([, name = '']) => name.trim()), ...(rest.find((each) => each.startsWith('KEYWORDS:'))?.slice('KEYWORDS:'.length, 1000).replace(/\n-----\s*$/, '').split(/[,\n]/) ?? []).map((word) => word.trim())])].filter((tag) => tag !== '' && !/^uncategori[sz]ed$/i.test(tag))
  const kinds = tags.length === 0 ? '' : `<p>Tags: ${shown(tags.join(', '))}</p>\n\n`
  return `From: ${plain(fields.get('AUTHOR'))}\nSubject: ${plain(fields.get('TITLE'))}\nDate: ${dateOf(fields.get('DATE') ?? '')}\nContent-Type: text/html\n\n<html><body>\n${status}${kinds}${page}\n</body></html>\n`
}

/** A field in one line, without markup. */
function plain(words = ''): string {
  return words.replace(/<[^<>]{0,300}>/g, '').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

/** A field as words of a page. */
function shown(words: string): string {
  return plain(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "02/03/2003 09:15:00 PM", the month first, as a message has it: "03 Feb 2003 21:15:00". */
function dateOf(words: string): string {
  const [, month, day, year, hour, rest, half] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d)(:\d\d:\d\d)(?: (AM|PM))?/.exec(words) ?? []
  if (month === undefined || months[Number(month) - 1] === undefined) return words
  const hours = half === undefined ? Number(hour) : Number(hour) % 12 + (half === 'PM' ? 12 : 0)
  return `${day} ${months[Number(month) - 1]} ${year} ${String(hours).padStart(2, '0')}${rest}`
}
