// What `JSON.stringify` writes of half a character, and any other escape, so that the halves of none are looked for behind an escaped backslash.
const escapes = /\\(?:ud[89a-f][0-9a-f]{2}|[^])/g

/** A value as JSON that every reader takes: half a character, which a text may be cut to, is written as U+FFFD (RFC 8259, 8.2). */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value)
  return json.includes('\\ud') ? json.replace(escapes, (escape) => (escape.length === 6 ? '\ufffd' : escape)) : json
}
