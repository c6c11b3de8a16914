import { isDump } from '../format/efiction/is-dump.ts'
import { isJournal } from '../format/journal/is-journal.ts'
import type { ContainerFormat, DocumentFormat } from '../format/formats.ts'
import type { FindingCode } from '../model/finding.ts'
import { isSpace } from '../text/chars.ts'
import { forPrograms } from './for-programs.ts'
import { formOf, isLatePdf, packageOf } from './forms.ts'
import { isMarkdown } from './is-markdown.ts'
import { mailForm } from './mail-forms.ts'

/** What a member is: a form of document that is read, a container that members come out of, or why it is neither and what it is instead. */
type Detected = DocumentFormat | ContainerFormat | { readonly refused: FindingCode; readonly kind: string }

/**
 * Says what a member is, by its content; the name decides only where the content leaves it open.
 *
 * @param text the decoded text, or its head; may be empty when only the bytes are to be judged (containers, books, pictures)
 */
export function detect(bytes: Uint8Array, text: string, name = ''): Detected {
  if (bytes.length === 0) return { refused: 'empty-file', kind: 'empty' }
  const padding = paddingOf(bytes)
  if (padding !== undefined) return padding
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))) {
    const known = packageOf(bytes)
    return known === undefined ? 'zip' : known.reads ?? { refused: 'not-text', kind: known.kind }
  }
  const form = formOf(bytes)
  if (isDump(bytes)) return 'efiction'
  if (isJournal(bytes)) return 'journal'
  if (form !== undefined) return form.reads ?? { refused: 'not-text', kind: form.kind }
  if (isLatePdf(bytes)) return 'pdf'
  if (text === '') return mailForm(bytes, name) ?? 'text'
  if (isBinary(text)) return { refused: 'not-text', kind: 'unknown form with many bytes that are no text' }
  const kind = forPrograms(text, name)
  if (kind !== undefined) return { refused: 'no-prose', kind }
  const root = xmlRoot(text)
  if (root !== undefined && root !== 'html') return { refused: 'not-text', kind: root === 'FictionBook' ? 'FictionBook document' : `XML document (${root})` }
  if (root === 'html' || isPage(text)) return 'html'
  if (isMarkdown(text, name)) return 'markdown'
  if (isHtml(text, name)) return 'html'
  return isTable(text) ? { refused: 'no-prose', kind: 'table, its columns divided by tabs' } : 'text'
}

/**
 * What a member is by its first bytes, for those who hand it to a parser. Looks at some hundred kilobytes at most, and decodes nothing. A mistake in it
 * must cost no import: what cannot be told is a text, and the parser says more.
 */
export function formAt(bytes: Uint8Array, name: string): Detected {
  try {
    return detect(bytes, '', name)
  } catch {
    return 'text'
  }
}

/** A file of nothing but NUL, ^Z and white space. */
function paddingOf(bytes: Uint8Array): Detected | undefined {
  let hasFill = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === 0 || byte === 0x1a) hasFill = true
    else if (byte > 32 || (byte < 9 || (byte > 13 && byte < 32))) return undefined
  }
  return hasFill ? { refused: 'only-padding', kind: 'padding' } : { refused: 'no-prose', kind: 'white space' }
}

// Above this share of control characters and undecodable bytes a file is no text in any encoding that is known.
const mostControls = 0.04
const looked = 65_536

function isBinary(text: string): boolean {
  const end = Math.min(text.length, looked / 4)
  let controls = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && (code < 8 || code > 13) && code !== 0x1a && code !== 0x1b)) controls++
  }
  return controls > end * mostControls + 8
}

// A manifest or a spreadsheet's export; what a person types has no two tabs within every line.
const leastRows = 4
const mostRows = 200

/** Whether every line, but for one in twenty, has as many tabs within it as the first, two or more. */
function isTable(text: string): boolean {
  let rows = 0
  let odd = 0
  let wanted = -1
  for (let from = 0; from < text.length && rows < mostRows;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    let at = from
    while (at < to && isSpace(text.charCodeAt(at))) at++
    let tabs = 0
    for (const first = at; at < to; at++) if (at > first && text.charCodeAt(at) === 9) tabs++
    if (wanted < 0) wanted = tabs
    if (wanted < 2) return false
    if (tabs !== wanted) odd++
    rows++
    from = to + 1
  }
  if (rows < leastRows || odd * 20 > rows) return false
  // An index on top of stories is no table: its last lines are rows as well.
  const tail = rows < mostRows ? [] : text.slice(-4000).split('\n').slice(1, -1)
  return tail.filter((line) => line.includes('\t')).length * 2 >= tail.length
}

/** The name of the root element of an XML document; `undefined` for what is none. */
function xmlRoot(text: string): string | undefined {
  const start = text.slice(0, 4000)
  if (!/^[\s\ufeff]*<\?xml\s/.test(start)) return undefined
  for (const [, name] of start.matchAll(/<([A-Za-z][\w.:-]{0,60})[\s/>]/g)) return (name as string).replace(/^\w+:/, '')
  return undefined
}

/** Tags that make a page: a writer who types a thought in angle brackets does not type these. */
const structural = /<\/?(?:html|head|body|title|p|br|hr|div|center|table|tr|td|font|blockquote|h[1-6]|ul|ol|li|pre|meta|span|style|script|dl|dt|dd)(?:\s[^<>]{0,300})?\/?>/gi
const opening = /^[\s\ufeff]*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|frameset)\b[^<>]{0,1000}>/i

/** Whether the text is a web page by how it begins. */
function isPage(text: string): boolean {
  return opening.test(text.slice(0, 4000))
}

/** Whether the text is a web page, or a piece of one: by so many tags of structure that it cannot be anything else. */
function isHtml(text: string, name: string): boolean {
  const isNamed = /\.(?:html?|xhtml|shtml|php|asp)$/i.test(name)
  const end = Math.min(text.length, looked)
  const sample = text.slice(0, end)
  let tags = 0
  const kinds = new Set<string>()
  for (const [tag] of sample.matchAll(structural)) {
    tags++
    kinds.add(tag.replace(/[^a-z0-9]/gi, ' ').trim().split(' ')[0]?.toLowerCase() ?? '')
  }
  if (tags === 0) return false
  if (isNamed) return true
  let words = 0
  for (let at = 0; at < end; at++) if (isSpace(sample.charCodeAt(at))) words++
  // A tag or more to every hundred words, and not one kind alone unless it divides paragraphs all through.
  return tags >= Math.max(3, words / 100) && (kinds.size > 1 || kinds.has('p') || kinds.has('br'))
}
