/** The bytes with line feeds, where lines end with carriage returns alone, as on an old Macintosh; otherwise the very same. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(10) || !bytes.includes(13)) return bytes
  const fed = Uint8Array.from(bytes)
  for (let at = fed.indexOf(13); at >= 0; at = fed.indexOf(13, at + 1)) fed[at] = 10
  return fed
}

/** Where the line that begins at `at` ends, its line end left out, and where the next one begins; not beyond `to`. */
export function lineFrom(bytes: Uint8Array, at: number, to: number): { readonly end: number; readonly next: number } {
  const feed = bytes.indexOf(10, at)
  if (feed < 0 || feed >= to) return { end: bytes[to - 1] === 13 && to > at ? to - 1 : to, next: to }
  return { end: feed > at && bytes[feed - 1] === 13 ? feed - 1 : feed, next: feed + 1 }
}

/** Bytes as Latin-1, a byte a character: for looking at what is ASCII. At most `most` of them. */
export function latin1(bytes: Uint8Array, from: number, to: number, most: number): string {
  const end = Math.min(to, from + most, bytes.length)
  return end > from ? Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('latin1') : ''
}

/** The bytes of a string that holds a byte a character. */
export function bytesOf(words: string): Uint8Array {
  return Buffer.from(words, 'latin1')
}
