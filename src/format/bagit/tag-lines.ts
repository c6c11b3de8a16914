/** A line of a tag file such as `bag-info.txt`: what it is about, and what it says. A label may come several times. */
export type TagLine = { readonly label: string; readonly value: string }

/** A bag-info.txt longer than this describes nothing any more. */
const mostLines = 10_000

/**
 * The text of a tag file in the encoding that the bag declares (RFC 8493 §2.1.1); undefined where the bytes are not in it, or nobody knows it.
 * UTF-16 is told by its byte order mark, and is big-endian without one (RFC 2781).
 */
export function tagText(bytes: Uint8Array, encoding: string): string | undefined {
  const label = /^utf-?16$/i.test(encoding) ? (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be') : encoding
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
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
