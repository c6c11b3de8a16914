import type { Finding } from '../model/finding.ts'
import type { Choice, DecodeHints } from './decode.ts'
import { decodeMixed } from './decode-mixed.ts'
import { encodingsBySegment } from './decode-segments.ts'
import { isClean } from './encodings/clean.ts'
import { decodeNamed } from './encodings/decode-named.ts'
import { judge, type Verdict } from './encodings/judge.ts'
import { canonicalEncoding } from './encodings/labels.ts'
import { histogramOf } from './encodings/sample.ts'
import { isSingle, tableOf } from './encodings/tables.ts'
import { utf8Balance } from './encodings/unicode.ts'

// A hint breaks ties and near-ties; it does not outvote the text. What a file says of itself weighs a little more.
const hintLean = 4
const statedLean = 6
// Less certain than this, and a person should look: about two nats between the best encoding and the next.
const doubtful = 0.65

/** Decodes bytes that are neither ASCII nor UTF-8 throughout nor a wide form: by what each encoding would make of them. */
export function decodeLegacy(bytes: Uint8Array, hints: DecodeHints): Choice {
  const histogram = histogramOf(bytes)
  const said = hints.stated === undefined ? undefined : canonicalEncoding(hints.stated)
  const lean = leanOf(hints, said)
  if (mayBeUtf8(histogram)) {
    const { whole, broken } = utf8Balance(bytes)
    const mixed = whole >= 2 && whole * 2 >= broken ? decodeMixed(bytes, lean) : undefined
    if (mixed) return mixed
  }
  const verdicts = distinct(judge(bytes, histogram, lean), histogram)
  const { best, text } = firstDecodable(bytes, verdicts)
  const others = verdicts.filter((verdict) => verdict !== best).slice(0, 3)
  const second = others[0]
  const confidence = second ? certainty(best.score - second.score) : 0.99
  const findings: Finding[] = []
  if (said !== best.name) findings.push({ code: 'encoding-guessed', detail: `${best.name}, ${Math.round(confidence * 100)} %` })
  if (confidence < doubtful && second) findings.push({ code: 'encoding-doubtful', detail: `${best.name} or ${second.name}` })
  const encoding = { name: best.name, confidence, runnersUp: others.map(({ name, score }) => ({ name, confidence: (1 - confidence) * certainty(score - (second?.score ?? score)) })) }
  const candidates = [best, ...others].map(({ name, score }) => ({ name, margin: best.score - score }))
  const segments = isSingle(best.name) ? encodingsBySegment(bytes, best.name) : []
  if (segments.length < 2) return { raw: { text, pieces: [{ at: 0, from: 0, encoding: best.name }] }, encoding, candidates, isClean: isSingle(best.name) && isClean(bytes, tableOf(best.name)), findings }
  const texts = segments.map(({ start, end, encoding: name }) => decodeNamed(bytes.subarray(start, end), name))
  let at = 0
  const pieces = segments.map(({ start, encoding: name }, index) => {
    const from = at
    at += (texts[index] as string).length
    return { at: from, from: start, encoding: name }
  })
  const changed = segments.filter((segment) => segment.encoding !== best.name)
  findings.push({ code: 'encoding-guessed', detail: `${[...new Set(changed.map((segment) => segment.encoding))].join(', ')} in ${changed.length} of ${segments.length} stretches` })
  return { raw: { text: texts.join(''), pieces }, encoding, candidates, findings }
}

function leanOf({ encoding }: DecodeHints, said: string | undefined): ReadonlyMap<string, number> {
  const lean = new Map<string, number>()
  const hinted = encoding === undefined ? undefined : canonicalEncoding(encoding)
  if (hinted !== undefined) lean.set(hinted, hintLean)
  if (said !== undefined) lean.set(said, (lean.get(said) ?? 0) + statedLean)
  return lean
}

/** Whether there are bytes enough that UTF-8 sequences begin with: a sequence has four bytes at most. */
function mayBeUtf8(histogram: Uint32Array): boolean {
  let leads = 0
  let high = 0
  for (let byte = 128; byte < 256; byte++) {
    high += histogram[byte] as number
    if (byte >= 0xc2 && byte <= 0xf4) leads += histogram[byte] as number
  }
  return leads > 0 && leads * 12 >= high
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

/** Whether two encodings with one byte a character make the same of the bytes that occur. */
function sameText(one: string, other: string, histogram: Uint32Array): boolean {
  const first = tableOf(one)
  const second = tableOf(other)
  for (let byte = 128; byte < 256; byte++) if (histogram[byte] !== 0 && first[byte] !== second[byte]) return false
  return true
}

/** The best verdict under which nearly all of the file means something. */
function firstDecodable(content: Uint8Array, verdicts: readonly Verdict[]): { readonly best: Verdict; readonly text: string } {
  let first: string | undefined
  for (const verdict of verdicts) {
    const text = decodeNamed(content, verdict.name)
    if (isSingle(verdict.name)) return { best: verdict, text }
    let lost = 0
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++
    if (lost <= text.length * 0.005 + 1) return { best: verdict, text }
    first ??= text
  }
  const best = verdicts[0] ?? { name: 'windows-1252', score: 0, language: 'en' }
  return { best, text: first ?? decodeNamed(content, best.name) }
}
