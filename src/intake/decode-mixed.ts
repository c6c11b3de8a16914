import type { Finding } from '../model/finding.ts'
import type { EncodingChoice } from '../model/reading.ts'
import { decodeSingle } from './encodings/tables.ts'
import { utf8Balance } from './encodings/unicode.ts'

type Piece = { readonly start: number; end: number; readonly encoding: string }

/**
 * Decodes bytes that are UTF-8 in most places and not in some: digests pasted together, a file cut off within a character.
 * A line of which no byte beyond ASCII is UTF-8 is taken for windows-1252; in others, what is broken becomes U+FFFD.
 */
export function decodeMixed(bytes: Uint8Array): { readonly raw: { readonly text: string; readonly pieces: readonly { at: number; from: number; encoding: string }[] }; readonly encoding: EncodingChoice; readonly findings: readonly Finding[] } | undefined {
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
    const encoding = isLegacy ? 'windows-1252' : 'utf-8'
    const last = pieces.at(-1)
    if (last && (last.encoding === encoding || (balance.broken === 0 && balance.whole === 0))) last.end = end
    else pieces.push({ start, end, encoding })
    start = end
  }
  // In text of another encoding, UTF-8 sequences come about by chance: in few lines, or in lines that break them as well.
  if (both * 8 > whole || whole * 20 < legacy || whole === 0) return undefined
  const texts = pieces.map(({ start, end, encoding }) => {
    const part = bytes.subarray(start, end)
    return encoding === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: start > 0 }).decode(part) : decodeSingle(part, encoding)
  })
  const starts: { at: number; from: number; encoding: string }[] = []
  let at = 0
  for (const [index, { start, encoding }] of pieces.entries()) {
    // The decoder drops a byte order mark; the first character then comes from behind it.
    const from = start === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && encoding === 'utf-8' ? 3 : start
    starts.push({ at, from, encoding })
    at += (texts[index] as string).length
  }
  const findings: Finding[] = []
  if (legacy > 0) findings.push({ code: 'encoding-guessed', detail: `utf-8, and windows-1252 in ${legacy} lines` })
  const confidence = Math.max(0.6, 0.95 - (legacy + broken) / (pieces.length + 20) / 4)
  return { raw: { text: texts.join(''), pieces: starts }, encoding: { name: 'utf-8', confidence, runnersUp: [{ name: 'windows-1252', confidence: 1 - confidence }] }, findings }
}

/** Whether the file ends within a character: the only broken bytes of the last line are its last ones. */
function isCutOff(bytes: Uint8Array, start: number, end: number): boolean {
  if (end !== bytes.length) return false
  for (let at = start; at < Math.max(start, end - 3); at++) if ((bytes[at] as number) >= 0x80) return false
  return (bytes[end - 1] as number) >= 0x80
}
