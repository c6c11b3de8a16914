import type { DocumentText } from '../format/document.ts'
import { type CodecFormat, codecs } from '../format/documents.ts'
import { formatRows, isContainer } from '../format/formats.ts'
import { readHtml } from '../format/html/read-html.ts'
import { ofField, textSpans } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import { type Block, type Companion, type EncodingChoice, type Format, type Member, type Reading, rulesVersion } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { findEmphasis } from '../text/emphasis.ts'
import { findPersonal } from '../text/personal.ts'
import { collectionOf } from './collection.ts'
import { decode, type Decoded } from './decode.ts'
import { detect } from './detect.ts'
import { divide } from './divide.ts'
import { type Drafted, draftOf, type Page } from './draft.ts'
import { mailCharset } from './mail-forms.ts'
import { statedEncoding } from './encodings/labels.ts'
import { isBeside, readIndexPage, readIndexText } from './index-page.ts'
import { lineAt, lineSpan, lineTable, type LineTable, withoutLines } from './line-table.ts'
import { mendWritten } from './mojibake/mend-written.ts'
import { tableFacts } from './table-facts.ts'
import { throughMarkup } from './through-markup.ts'
import { typography } from './typography.ts'

/** Text beyond this many bytes is kept and not read. */
const mostBytes = 32 * 1024 * 1024

/** Reads a member. Pure: the same bytes, name and hints give the same reading, on any day and any machine. */
export async function intake(member: Member): Promise<Reading> {
  const read = intakeCharacters(member)
  return typeof read === 'string' ? readWith(read, member) : read
}

/** Reads a member whose characters lie in its bytes, a text or a web page; of any other form that is read, says which it is. */
export function intakeCharacters({ bytes, name, hints }: Member): Reading | CodecFormat {
  const first = detect(bytes, '', name)
  if (typeof first === 'object') return unread({ code: first.refused, detail: first.kind })
  // What it holds beside its words lies beside it.
  if (first === 'message') return 'mail'
  if (isContainer(first)) return unread({ code: 'not-text', detail: `${formatRows[first].name}, which is read where it lies on a disk or in another container` })
  if (first !== 'text' && first !== 'html') return first
  if (bytes.length > mostBytes) return unread({ code: 'too-large', detail: `${bytes.length} bytes` })
  const stated = statedEncoding(bytes) ?? mailCharset(bytes)
  const decoded = decode(bytes, { ...hints, ...(stated !== undefined && { stated }) })
  const form = detect(bytes, decoded.text, name)
  if (typeof form === 'object') return unread({ code: form.refused, detail: form.kind })
  if (form === 'html') return readPage(bytes, decoded, name, hints)
  if (form === 'markdown') return form
  const { mends, remains, ...mended } = mendWritten(decoded)
  return { ...readText({ ...mended, marks: [], metadata: [], furniture: [] }, 'text', name, hints, decoded.encoding, readIndexText(mended.text, name)), ...(mends && { mends }), ...(remains && { remains }) }
}

/** Reads a form that has a codec of its own. */
async function readWith(format: CodecFormat, { bytes, name, hints }: Member): Promise<Reading> {
  let encoding: EncodingChoice | undefined
  const codec = await codecs[format]()
  const read = await codec(bytes, {
    name,
    decode: (part, stated) => {
      const decoded = decode(part, { ...hints, ...(stated !== undefined && { stated }) })
      encoding ??= decoded.encoding
      return { text: decoded.text, encoding: decoded.encoding.name, findings: decoded.findings }
    },
  })
  if ('refused' in read) return unread({ code: read.refused, ...(read.detail !== undefined && { detail: read.detail }) })
  if (read.text.length > mostBytes) return unread({ code: 'too-large', detail: `${read.text.length} characters of text` })
  return readText(read, format, name, hints, encoding)
}

function readPage(bytes: Uint8Array, decoded: Decoded, name: string, hints: Member['hints']): Reading {
  const page = readHtml(decoded.text)
  const { origins, mends } = throughMarkup(bytes, decoded, page)
  return { ...readText({ ...page, origins, findings: [...decoded.findings, ...page.findings] }, 'html', name, hints, decoded.encoding, readIndexPage(page, name)), ...(mends.length > 0 && { mends }) }
}

/** Finds the stories in a text, with the blocks that its format gave it or, where it gave none, by its lines; an index (`given`) holds none, unless one stands beside its links. */
function readText(document: DocumentText, format: Format, name: string, hints: Member['hints'], encoding: EncodingChoice | undefined, given?: readonly Companion[]): Reading {
  const { text, furniture, origins } = document
  const facts = tableFacts(text, document.rows ?? [])
  const table = withoutLines(lineTable(text), facts.at.length > 0 ? [...furniture, ...facts.at].sort((a, b) => a[0] - b[0]) : furniture)
  const page: Page = { ...document, facts: facts.assertions, metadata: [...document.metadata, ...(hints?.metadata ?? [])], ...(hints?.scale && { scale: hints.scale }) }
  const cover = page.metadata.find(({ path }) => path === 'mail cover')
  const found = cover || (given && !document.files) ? [] : draftsOf(table, divide(table), name, page)
  const companions = found.some((one) => isBeside(text, one, document.files ?? [])) ? undefined : given
  const drafted = companions ? [] : found
  const placed = drafted.flatMap((one) => one.blocks)
  const blocks = document.blocks ? [...placed, ...outside(document.blocks, placed)].sort((a, b) => a.at[0] - b.at[0]) : [...leftOver(table, drafted[0]?.draft.at[0] ?? text.length), ...placed]
  const marks = document.blocks ? document.marks : findEmphasis(text, blocks.filter(({ kind }) => kind !== 'front' && kind !== 'scene-break' && kind !== 'preformatted').map(({ at }) => at))
  const { edits, drafts } = typography(text, blocks, drafted.map(({ draft }) => draft))
  const findings = [...document.findings]
  if (drafted.length === 0) findings.push(companions ? { code: 'index-page', detail: `${companions.length} files` } : { code: 'no-prose', ...(cover && { detail: `a letter that came with ${cover.words}` }) })
  if (drafted.length > 1) findings.push({ code: 'several-stories', detail: `${drafted.length} stories` })
  return { rules: rulesVersion, format, ...(encoding && { encoding }), text, origins, blocks, marks, ...(edits.length > 0 && { edits }), personal: personalIn(text, drafted), drafts, ...(companions && { companions }), findings }
}

/** A page's blocks that no draft has placed: its furniture. Both lists are in order. */
function outside(blocks: readonly Block[], placed: readonly Block[]): Block[] {
  let next = 0
  return blocks.filter(({ at }) => {
    while (next < placed.length && (placed[next] as Block).at[1] <= at[0]) next += 1
    return next >= placed.length || (placed[next] as Block).at[0] >= at[1]
  }).map((block) => ({ ...block, kind: 'front' }))
}

function draftsOf(table: LineTable, starts: readonly number[], name: string, page: Page): Drafted[] {
  const drafted: Drafted[] = []
  if (table.count === 0) return drafted
  const collection = collectionOf(table, starts)
  starts.forEach((line, at) => {
    const first = at === 0 && collection ? collection.first : line
    const one = draftOf(table, first, starts[at + 1] ?? table.count, name, starts.length === 1, collection ? { ...page, collection: collection.assertions } : page)
    if (one) drafted.push(first > line ? belowHead(table, line, first, one) : one)
  })
  return drafted
}

/** The first story of a collection, with the collection's title page, lines `[from, first)`. */
function belowHead(table: LineTable, from: number, first: number, { draft, blocks }: Drafted): Drafted {
  const head = lineSpan(table, from, first - 1)
  return { draft: { ...draft, at: [head[0], draft.at[1]] }, blocks: [{ kind: 'front', at: head }, ...blocks] }
}

/** A block for what stands before the first story: a digest's own head, or all of a text that holds none. */
function leftOver(table: LineTable, before: number): Block[] {
  const end = lineAt(table, before)
  return end === 0 ? [] : [{ kind: 'front', at: lineSpan(table, 0, end - 1) }]
}

/** Addresses and telephone numbers all over the text, and those that a header names as such. */
function personalIn(text: string, drafted: readonly Drafted[]): Span[] {
  const stated = drafted.flatMap(({ draft }) => ofField(draft.assertions, 'email').flatMap(textSpans))
  const merged: Span[] = []
  for (const span of [...findPersonal(text), ...stated].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])]
    else merged.push(span)
  }
  return merged
}

function unread(finding: Finding): Reading {
  return { rules: rulesVersion, format: 'none', text: '', origins: [], blocks: [], marks: [], personal: [], drafts: [], findings: [finding] }
}
