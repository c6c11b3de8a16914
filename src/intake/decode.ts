import { isAscii, isUtf8 } from 'node:buffer'
import type { Finding } from '../model/finding.ts'
import type { EncodingChoice, Mend, Origin, Remains } from '../model/reading.ts'
import { decodeLegacy } from './decode-legacy.ts'
import { isClean, isCleanText } from './encodings/clean.ts'
import { decodeNamed } from './encodings/decode-named.ts'
import { canonicalEncoding, statedEncoding } from './encodings/labels.ts'
import { sevenBitForm } from './encodings/seven-bit.ts'
import { decodeWide, type WideForm, wideForm } from './encodings/unicode.ts'
import { mendPieces } from './mojibake/mend-pieces.ts'
import { mendedFindings } from './mojibake/mend-written.ts'
import { remainsOf, withoutPadding } from './remains.ts'

/**
 * A member's text, and how it was got from the bytes. `text`: line ends are `\n`, byte order mark and padding at the end are cut.
 * `origins` maps its offsets back to bytes (see `byteSpan`).
 */
export type Decoded = {
  readonly text: string
  readonly encoding: EncodingChoice
  /** The best encodings by what the bytes say, best first; absent where nothing else was in question. */
  readonly candidates?: readonly Candidate[]
  readonly origins: readonly Origin[]
  /** Absent where nothing was mended. */
  readonly mends?: readonly Mend[]
  /** With the mends and the origins, what gives the bytes back (see `undecode`); absent where encoding the text does. */
  readonly remains?: Remains
  readonly findings: readonly Finding[]
}

/** What is known beforehand. `encoding`: what the collection suggests; `stated`: what the file says of itself (a label as written); where absent, its first bytes are asked. */
export type DecodeHints = { readonly encoding?: string; readonly stated?: string }

/** Text that came of a stretch of bytes, before line ends are made equal. */
export type Raw = { readonly text: string; readonly pieces: readonly { readonly at: number; readonly from: number; readonly encoding: string }[] }

/** An encoding that a member may be in. `margin`: how far it is behind the best, in nats; 0 for the best. */
type Candidate = { readonly name: string; readonly margin: number }

/** What was chosen. `candidates`: the best ones, best first; absent where nothing else was in question. `isClean`: there is nothing to mend, for certain. */
export type Choice = { readonly raw: Raw; readonly encoding: EncodingChoice; readonly candidates?: readonly Candidate[]; readonly isClean?: boolean; readonly findings: readonly Finding[] }

/** Decodes the bytes of a member by the evidence of all of them. Never fails: what means nothing becomes U+FFFD and a finding. */
export function decode(given: Uint8Array, hints: DecodeHints = {}): Decoded {
  // One kind of array for all that follows: code that meets both arrays and buffers is slower on either.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  const stated = hints.stated ?? statedEncoding(bytes)
  const chosen = choose(bytes, stated === undefined ? hints : { ...hints, stated })
  const { text: even, kinds } = unifyLineEnds(chosen.raw.text)
  const newline = kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf')
  const offsets = finalOffsets(chosen.raw)
  const pieces = chosen.raw.pieces.map(({ from, encoding }, index): Origin => ({ at: offsets[index] ?? 0, from, encoding, newline, repairs: [] }))
  const { text, mends, origins, repairs } = chosen.isClean ? { text: even, mends: [], origins: pieces, repairs: [] } : mendPieces(even, pieces, 'any')
  const remains = remainsOf(bytes, chosen.raw, kinds.length > 1)
  const findings = [...chosen.findings]
  if (repairs.length > 0) findings.push(...mendedFindings(repairs, mends))
  if (kinds.length > 1) findings.push({ code: 'newlines-mixed', detail: kinds.join(', ') })
  if (!chosen.isClean && text.includes('\ufffd')) findings.push({ code: 'bytes-undecodable', detail: undecodable(text) })
  const controls = chosen.isClean ? undefined : controlsOf(text)
  if (controls !== undefined) findings.push({ code: 'control-characters', detail: controls })
  return { text, encoding: chosen.encoding, ...(chosen.candidates && { candidates: chosen.candidates }), origins, ...(mends.length > 0 && { mends }), ...(remains && { remains }), findings }
}

function choose(bytes: Uint8Array, hints: DecodeHints): Choice {
  const marked = byMark(bytes)
  if (marked) return settle(marked, hints)
  const end = withoutPadding(bytes)
  const content = end < bytes.length ? bytes.subarray(0, end) : bytes
  if (isUtf8(content)) {
    const clean = isClean(content)
    // What is clean holds no NUL, and so is no wide form.
    const form = clean && end === bytes.length ? undefined : wideFormOf(bytes)
    if (form) return settle(wide(bytes, form, 0, 0.98), hints)
    if (!isAscii(content)) return settle({ ...sure(utf8(content), 'utf-8', 0.999, 0), isClean: clean }, hints)
    const name = hints.stated !== undefined && canonicalEncoding(hints.stated) === 'utf-7' ? 'utf-7' : sevenBitForm(content)
    return settle(name === undefined ? { ...sure(latin1(content), 'ascii', 1, 0), isClean: clean } : sure(decodeNamed(content, name), name, 0.99, 0), hints)
  }
  const form = wideFormOf(bytes)
  return settle(form ? wide(bytes, form, 0, 0.98) : decodeLegacy(content, hints), hints)
}

function wideFormOf(bytes: Uint8Array): WideForm | undefined {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0) ? wideForm(bytes) : undefined
}

function byMark(bytes: Uint8Array): Choice | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0 && bytes.length % 4 === 0) return wide(bytes, 'utf-32le', 4, 1)
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return wide(bytes, 'utf-32be', 4, 1)
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le', 2, 1)
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be', 2, 1)
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return undefined
  const content = bytes.subarray(3, withoutPadding(bytes))
  if (isUtf8(content)) return { ...sure(utf8(content), 'utf-8', 1, 3), isClean: isClean(content) }
  return undefined
}

function latin1(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
}

function utf8(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')
}

function sure(text: string, name: string, confidence: number, from: number): Choice {
  return { raw: { text, pieces: [{ at: 0, from, encoding: name }] }, encoding: { name, confidence, runnersUp: [] }, findings: [] }
}

function wide(bytes: Uint8Array, form: WideForm, from: number, confidence: number): Choice {
  const text = decodeWide(bytes.subarray(from), form)
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end--
  const guessed: readonly Finding[] = confidence < 1 ? [{ code: 'encoding-guessed', detail: form }] : []
  const words = text.slice(0, end)
  return { ...sure(words, form, confidence, from), isClean: isCleanText(words), findings: guessed }
}

/** Adds what the file says of itself, and a finding where that is not so. */
function settle(choice: Choice, { stated }: DecodeHints): Choice {
  if (stated === undefined) return choice
  const { name } = choice.encoding
  const said = canonicalEncoding(stated)
  // A pure ASCII file is right under any label that contains ASCII.
  const lies = said !== name && name !== 'ascii' && said !== undefined
  return {
    ...choice,
    encoding: { ...choice.encoding, stated },
    findings: lies ? [...choice.findings, { code: 'encoding-lies', detail: `says ${stated}, is ${name}` }] : choice.findings,
  }
}

/** Makes every line end `\n` and says which kinds there were. A carriage return beside `\n` is one line end with it. */
function unifyLineEnds(text: string): { readonly text: string; readonly kinds: readonly ('lf' | 'crlf' | 'cr')[] } {
  if (!text.includes('\r')) return { text, kinds: text.includes('\n') ? ['lf'] : [] }
  let crlf = 0
  let cr = 0
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) crlf++
    else cr++
  }
  let feeds = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) feeds++
  const kinds = ([['lf', feeds - crlf], ['crlf', crlf], ['cr', cr]] as const).filter(([, count]) => count > 0).map(([kind]) => kind)
  // Plain replacements: a pattern that meets sixteen million line ends takes seconds.
  const joined = crlf > 0 ? text.replaceAll('\r\n', '\n') : text
  return { text: cr > 0 ? joined.replaceAll('\r', '\n') : joined, kinds }
}

/** Where the pieces start once line ends are one character each. A piece begins behind a line end, so none is cut. */
function finalOffsets({ text, pieces }: Raw): readonly number[] {
  let offset = 0
  return pieces.map(({ at }, index) => {
    const start = offset
    const next = pieces[index + 1]
    if (next) offset += unifyLineEnds(text.slice(at, next.at)).text.length
    return start
  })
}

function undecodable(text: string): string {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return `${count} places, the first at character ${text.indexOf('\ufffd') + 1}`
}

// Tab, line feed, form feed and the rest of white space are text.
const control = /[\0-\x08\x0e-\x1f\x7f]/

function controlsOf(text: string): string | undefined {
  if (!control.test(text)) return undefined
  const counts = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 ? code < 9 || code > 13 : code === 127) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return Array.from(counts, ([code, count]) => `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${count} times`).join(', ')
}
