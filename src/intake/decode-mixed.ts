import type { Finding } from '../model/finding.ts'
import type { Choice } from './decode.ts'
import { judge } from './encodings/judge.ts'
import { histogramOf } from './encodings/sample.ts'
import { decodeSingle, isSingle } from './encodings/tables.ts'
import { utf8Balance } from './encodings/unicode.ts'

// Each piece has an origin of its own. A text that changes its encoding more often than this is noise.
const mostPieces = 20_000

type Piece = { readonly start: number; end: number; readonly isUtf8: boolean }

/**
 * Decodes bytes that are UTF-8 in most places and not in some: digests pasted together, a file cut off within a character.
 * Lines of which no byte beyond ASCII is UTF-8 are taken for the encoding that fits them all best, windows-1252 unless they
 * say otherwise; in others, what is broken becomes U+FFFD.
 *
 * @param lean nats for encodings that are named by a hint or by the file itself
 */
export function decodeMixed(bytes: Uint8Array, lean: ReadonlyMap<string, number>): Choice | undefined {
  const pieces: Piece[] = []
  let legacy = 0
  let whole = 0
  let both = 0
  let broken = 0
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(10, start)
    const end = next < 0 ? bytes.length : next + 1
    const balance = utf8Balance(bytes.subarray(start, end))
    const isLegacy = balance.broken > 0 && balance.whole === 0 && !isCutOff(bytes, start, end)
    if (isLegacy) legacy++
    else broken += balance.broken
    if (balance.whole > 0) whole++
    if (balance.whole > 0 && balance.broken > 0) both++
    const last = pieces.at(-1)
    if (last && (last.isUtf8 === !isLegacy || (balance.broken === 0 && balance.whole === 0))) last.end = end
    else pieces.push({ start, end, isUtf8: !isLegacy })
    start = end
  }
  if (pieces.length > mostPieces) return undefined
  // In text of another encoding, UTF-8 sequences come about by chance: in few lines, or in lines that break them as well.
  if (both * 8 > whole || whole * 20 < legacy || whole === 0) return undefined
  const other = legacy === 0 ? usual : otherOf(pieces.filter(({ isUtf8 }) => !isUtf8).map(({ start, end }) => bytes.subarray(start, end)), lean)
  const texts = pieces.map(({ start, end, isUtf8 }) => {
    const part = bytes.subarray(start, end)
    return isUtf8 ? new TextDecoder('utf-8', { ignoreBOM: start > 0 }).decode(part) : decodeSingle(part, other)
  })
  let at = 0
  const starts = pieces.map(({ start, isUtf8 }, index) => {
    // The decoder drops a byte order mark; the first character then comes from behind it.
    const from = start === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8 ? 3 : start
    const piece = { at, from, encoding: isUtf8 ? 'utf-8' : other }
    at += (texts[index] as string).length
    return piece
  })
  const findings: Finding[] = legacy > 0 ? [{ code: 'encoding-guessed', detail: `utf-8, and ${other} in ${legacy} lines` }] : []
  const confidence = Math.max(0.6, 0.95 - (legacy + broken) / (pieces.length + 20) / 4)
  return { raw: { text: texts.join(''), pieces: starts }, encoding: { name: 'utf-8', confidence, runnersUp: [{ name: other, confidence: 1 - confidence }] }, findings }
}

const usual = 'windows-1252'
// What stands between lines of UTF-8 was written on the web: nats for its commonest encoding.
const usualLean = 6
const enough = 65_536

function otherOf(parts: readonly Uint8Array[], lean: ReadonlyMap<string, number>): string {
  const taken: Uint8Array[] = []
  for (let size = 0, index = 0; size < enough && index < parts.length; index++) {
    taken.push(parts[index] as Uint8Array)
    size += (parts[index] as Uint8Array).length
  }
  const joined = Buffer.concat(taken)
  const bytes = new Uint8Array(joined.buffer, joined.byteOffset, joined.byteLength)
  const verdicts = judge(bytes, histogramOf(bytes), new Map([...lean, [usual, (lean.get(usual) ?? 0) + usualLean]]))
  return verdicts.find(({ name }) => isSingle(name))?.name ?? usual
}

/** Whether the file ends within a character: the only broken bytes of the last line are its last ones. */
function isCutOff(bytes: Uint8Array, start: number, end: number): boolean {
  if (end !== bytes.length) return false
  for (let at = start; at < Math.max(start, end - 3); at++) if ((bytes[at] as number) >= 0x80) return false
  return (bytes[end - 1] as number) >= 0x80
}
