/** A line of a tag file such as `bag-info.txt`: what it is about, and what it says. A label may come several times. */
export type TagLine = { readonly label: string; readonly value: string }

/** A bag-info.txt longer than this describes nothing any more. */
const mostLines = 10_000

/**
 * The text of a tag file in the encoding that the bag declares (RFC 8493 §2.1.1); undefined where the bytes are not in it, or nobody knows it.
 * UTF-16 is told by its byte order mark, and is big-endian without one (RFC 2781).
 */
export function tagText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderOf(bytes, encoding).decode(bytes)
  } catch {
    return undefined
  }
}

function decoderOf(first: Uint8Array, encoding: string): TextDecoder {
  const label = /^utf-?16$/i.test(encoding) ? (first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-16be') : encoding
  return new TextDecoder(label, { fatal: true })
}

// A path has some thousand bytes at most.
const longestLine = 1 << 20

/**
 * The lines of a tag file that comes in pieces, of which one is held at a time; one that is too long to be a line comes in several.
 *
 * @throws TypeError, RangeError as `TextDecoder`, where the bytes are not in the encoding or nobody knows it
 */
export function* linesOfPieces(pieces: Iterable<Uint8Array>, encoding: string): Generator<string> {
  let decoder: TextDecoder | undefined
  let rest = ''
  for (const piece of pieces) {
    decoder ??= decoderOf(piece, encoding)
    rest += decoder.decode(piece, { stream: true })
    const end = rest.length > longestLine ? rest.length : Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r')) + 1
    yield* linesOf(rest.slice(0, end))
    rest = rest.slice(end)
  }
  yield* linesOf(rest + (decoder ?? decoderOf(Uint8Array.of(), encoding)).decode())
}

/** The lines of a tag file, whichever of LF, CR and CRLF ends them; empty ones are left out. */
export function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = from
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to += 1
    if (to > from) yield text.slice(from, to)
    from = to + 1
  }
}

/** What `bag-info.txt` says, a long value's lines joined by a blank. What is no line of the kind `Label: value` is left out. */
export function readTagLines(text: string): readonly TagLine[] {
  const found: { label: string; values: string[] }[] = []
  for (const line of linesOf(text)) {
    if (line.startsWith(' ') || line.startsWith('\t')) found.at(-1)?.values.push(line.trim())
    else if (line.indexOf(':') > 0 && found.length < mostLines) found.push({ label: line.slice(0, line.indexOf(':')).trim(), values: [line.slice(line.indexOf(':') + 1).trim()] })
  }
  return found.map(({ label, values }) => ({ label, value: values.join(' ') }))
}

/** The first value of a label, whatever its case; undefined where there is none. */
export function tagValue(lines: readonly TagLine[], label: string): string | undefined {
  return lines.find((line) => line.label.toLowerCase() === label.toLowerCase())?.value
}
