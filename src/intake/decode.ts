import { isAscii, isUtf8 } from 'node:buffer'
import type { Finding } from '../model/finding.ts'
import type { EncodingChoice, Origin } from '../model/reading.ts'
import { decodeMixed } from './decode-mixed.ts'
import { histogramOf, judge, type Verdict } from './encodings/judge.ts'
import { canonicalEncoding, statedEncoding } from './encodings/labels.ts'
import { decodeSingle, singleByte, tableOf } from './encodings/tables.ts'
import { decodeWide, utf8Balance, type WideForm, wideForm } from './encodings/unicode.ts'
import { mendMojibake } from './mojibake.ts'

/**
 * A member's text, and how it was got from the bytes. `text`: line ends are `\n`, byte order mark and padding at the end are cut.
 * `origins` maps its offsets back to bytes (see `byteSpan`).
 */
export type Decoded = {
  readonly text: string
  readonly encoding: EncodingChoice
  readonly origins: readonly Origin[]
  readonly findings: readonly Finding[]
}

/** What is known beforehand. `encoding`: what the collection suggests; `stated`: what the file says of itself (a label as written); where absent, its first bytes are asked. */
export type DecodeHints = { readonly encoding?: string; readonly stated?: string }

/** Text that came of a stretch of bytes, before line ends are made equal. */
export type Raw = { readonly text: string; readonly pieces: readonly { readonly at: number; readonly from: number; readonly encoding: string }[] }

type Choice = { readonly raw: Raw; readonly encoding: EncodingChoice; readonly findings: readonly Finding[] }

// A hint breaks ties and near-ties; it does not outvote the text. What a file says of itself weighs a little more.
const hintLean = 4
const statedLean = 6
// Less certain than this, and a person should look: about two nats between the best encoding and the next.
const doubtful = 0.65

/** Decodes the bytes of a member by the evidence of all of them. Never fails: what means nothing becomes U+FFFD and a finding. */
export function decode(bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  const stated = hints.stated ?? statedEncoding(bytes)
  const chosen = choose(bytes, stated === undefined ? hints : { ...hints, stated })
  const { pieces } = chosen.raw
  // A file pasted together of several encodings is not mended: what is right in one half may look wrong in the other.
  const mended = pieces.length === 1 && chosen.encoding.name !== 'ascii' ? mendMojibake(chosen.raw.text) : { text: chosen.raw.text, repairs: [], count: 0 }
  const { text, kinds } = unifyLineEnds(mended.text)
  const newline = kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf')
  const offsets = finalOffsets(chosen.raw)
  const origins = pieces.map(({ from, encoding }, index): Origin => ({ at: offsets[index] ?? 0, from, encoding, newline, repairs: mended.repairs }))
  const findings = [...chosen.findings]
  if (mended.repairs.length > 0) findings.push({ code: 'mojibake-mended', detail: `${mended.repairs.join(', ')}: ${mended.count} places` })
  if (kinds.length > 1) findings.push({ code: 'newlines-mixed', detail: kinds.join(', ') })
  if (text.includes('\ufffd')) findings.push({ code: 'bytes-undecodable', detail: undecodable(text) })
  const controls = controlsOf(text)
  if (controls !== undefined) findings.push({ code: 'control-characters', detail: controls })
  return { text, encoding: chosen.encoding, origins, findings }
}

function choose(bytes: Uint8Array, hints: DecodeHints): Choice {
  const marked = byMark(bytes)
  if (marked) return settle(marked, hints)
  const end = withoutPadding(bytes)
  const content = end < bytes.length ? bytes.subarray(0, end) : bytes
  if (bytes.includes(0)) {
    const form = wideForm(bytes)
    if (form) return settle(wide(bytes, form, 0, 0.98), hints)
  }
  if (isAscii(content)) {
    const name = content.includes(0x1b) && isIso2022(content) ? 'iso-2022-jp' : 'ascii'
    const text = name === 'ascii' ? Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1') : new TextDecoder(name).decode(content)
    return settle(sure(text, name, name === 'ascii' ? 1 : 0.99, 0), hints)
  }
  if (isUtf8(content)) return settle(sure(utf8(content), 'utf-8', 0.999, 0), hints)
  return legacy(content, hints)
}

function byMark(bytes: Uint8Array): Choice | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0 && bytes.length % 4 === 0) return wide(bytes, 'utf-32le', 4, 1)
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return wide(bytes, 'utf-32be', 4, 1)
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le', 2, 1)
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be', 2, 1)
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return undefined
  const content = bytes.subarray(3, withoutPadding(bytes))
  if (isUtf8(content)) return sure(utf8(content), 'utf-8', 1, 3)
  return undefined
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
  return { ...sure(text.slice(0, end), form, confidence, from), findings: guessed }
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

function legacy(content: Uint8Array, hints: DecodeHints): Choice {
  const { whole, broken } = utf8Balance(content)
  if (whole >= 2 && whole * 2 >= broken) {
    const mixed = decodeMixed(content)
    if (mixed) return settle(mixed, hints)
  }
  const histogram = histogramOf(content)
  const lean = new Map<string, number>()
  const hinted = hints.encoding === undefined ? undefined : canonicalEncoding(hints.encoding)
  const said = hints.stated === undefined ? undefined : canonicalEncoding(hints.stated)
  if (hinted !== undefined) lean.set(hinted, hintLean)
  if (said !== undefined) lean.set(said, (lean.get(said) ?? 0) + statedLean)
  const verdicts = distinct(judge(content, histogram, lean), histogram)
  const best = firstDecodable(content, verdicts)
  const others = verdicts.filter((verdict) => verdict !== best).slice(0, 3)
  const second = others[0]
  const confidence = second ? certainty(best.score - second.score) : 0.99
  const findings: Finding[] = []
  if (said !== best.name) findings.push({ code: 'encoding-guessed', detail: `${best.name}, ${Math.round(confidence * 100)} %` })
  if (confidence < doubtful && second) findings.push({ code: 'encoding-doubtful', detail: `${best.name} or ${second.name}` })
  const raw: Raw = { text: decodeNamed(content, best.name), pieces: [{ at: 0, from: 0, encoding: best.name }] }
  const runnersUp = others.map(({ name, score }) => ({ name, confidence: (1 - confidence) * certainty(score - (second?.score ?? score)) }))
  return settle({ raw, encoding: { name: best.name, confidence, runnersUp }, findings }, hints)
}

/** Decodes bytes in an encoding by its name, without any judgement. */
export function decodeNamed(bytes: Uint8Array, name: string): string {
  return isSingle(name) ? decodeSingle(bytes, name) : new TextDecoder(name).decode(bytes)
}

function isSingle(name: string): boolean {
  return singleByte.some((encoding) => encoding.name === name)
}

function certainty(margin: number): number {
  return Math.round((1 - 0.5 * Math.exp(-Math.max(0, margin) / 6)) * 1000) / 1000
}

/** Leaves out encodings that give the very same text as a better one: they are no alternative. */
function distinct(verdicts: readonly Verdict[], histogram: Uint32Array): readonly Verdict[] {
  const kept: Verdict[] = []
  for (const verdict of verdicts) {
    if (kept.length >= 4) break
    if (!isSingle(verdict.name) || !kept.some(({ name }) => isSingle(name) && sameText(name, verdict.name, histogram))) kept.push(verdict)
  }
  return kept
}

function sameText(one: string, other: string, histogram: Uint32Array): boolean {
  const first = tableOf(one)
  const second = tableOf(other)
  for (let byte = 128; byte < 256; byte++) if (histogram[byte] !== 0 && first[byte] !== second[byte]) return false
  return true
}

/** The best verdict under which nearly all of the file means something. */
function firstDecodable(content: Uint8Array, verdicts: readonly Verdict[]): Verdict {
  for (const verdict of verdicts) {
    if (isSingle(verdict.name)) return verdict
    const text = decodeNamed(content, verdict.name)
    let lost = 0
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++
    if (lost <= text.length * 0.005 + 1) return verdict
  }
  return verdicts[0] ?? { name: 'windows-1252', score: 0, language: 'en' }
}

function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    // ESC $ B and ESC $ @ switch to kanji; without them it may be a terminal's colours.
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  }
  return false
}

/** Where the words end: old systems filled the last block with ^Z and NUL. */
function withoutPadding(bytes: Uint8Array): number {
  let end = bytes.length
  let cut = end
  while (end > 0) {
    const byte = bytes[end - 1]
    if (byte === 0 || byte === 0x1a) cut = end - 1
    else if (byte !== 10 && byte !== 13 && byte !== 32) break
    end--
  }
  return cut
}

/** Makes every line end `\n` and says which kinds there were. A carriage return beside `\n` is one line end with it. */
export function unifyLineEnds(text: string): { readonly text: string; readonly kinds: readonly ('lf' | 'crlf' | 'cr')[] } {
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
