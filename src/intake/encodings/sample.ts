/**
 * What is judged of a file: how often each byte beyond ASCII occurs, and some places of each with what stands beside them,
 * taken evenly from the whole file.
 */
export type Sample = {
  /** Of each byte; of a rule or a box, which repeats one, three in a row count. */
  readonly counts: Uint32Array
  /** The bytes beyond ASCII that occur. */
  readonly present: readonly number[]
  readonly total: number
  /** Four bytes a place: the byte before it, itself, the two behind it. A text's edge is white space. */
  readonly places: Uint8Array
  /** How many places of each byte were taken. */
  readonly taken: Uint32Array
  /** Words around such places, each once; none where there are many places, which say enough by themselves. */
  readonly words: readonly Uint8Array[]
}

// Enough to tell any two encodings apart; more only costs time.
const mostPlaces = 640
const mostOfOne = 40
const leastOfOne = 6
const mostWords = 24
const fewBytes = 160
const longestWord = 24

/** Counts one more. */
export function count(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/** How often each byte occurs. */
export function histogramOf(bytes: Uint8Array): Uint32Array {
  // Four counts side by side: the same count twice in a row would wait for itself.
  const four = new Uint32Array(1024)
  const whole = bytes.length & ~3
  let at = 0
  for (; at < whole; at += 4) {
    count(four, bytes[at] as number)
    count(four, 256 + (bytes[at + 1] as number))
    count(four, 512 + (bytes[at + 2] as number))
    count(four, 768 + (bytes[at + 3] as number))
  }
  for (; at < bytes.length; at++) count(four, bytes[at] as number)
  const histogram = four.slice(0, 256)
  for (let byte = 0; byte < 256; byte++) histogram[byte] = (histogram[byte] as number) + (four[256 + byte] as number) + (four[512 + byte] as number) + (four[768 + byte] as number)
  return histogram
}

/** Takes the sample of a file. Linear in its length. */
export function takeSample(bytes: Uint8Array, histogram: Uint32Array): Sample {
  let distinct = 0
  let high = 0
  for (let byte = 128; byte < 256; byte++) {
    if (histogram[byte] !== 0) distinct++
    high += histogram[byte] as number
  }
  const quota = Math.max(leastOfOne, Math.min(mostOfOne, Math.floor(mostPlaces / Math.max(1, distinct))))
  const strides = Uint32Array.from(histogram, (count) => Math.max(1, Math.ceil(count / quota)))
  const counts = new Uint32Array(256)
  const taken = new Uint32Array(256)
  const left = new Uint32Array(256)
  const places: number[] = []
  const words = new Map<string, Uint8Array>()
  const { length } = bytes
  const lead = Math.min(length, (4 - (bytes.byteOffset & 3)) & 3)
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset + lead, (length - lead) >> 2)
  for (let at = 0; at < length; at++) {
    // Four bytes of ASCII are passed at once.
    if (at >= lead && ((at - lead) & 3) === 0) {
      let index = (at - lead) >> 2
      while (index < fours.length && ((fours[index] as number) & 0x80808080) === 0) index++
      at = lead + index * 4
      if (at >= length) break
    }
    const byte = bytes[at] as number
    if (byte < 128 || (at > 2 && byte === bytes[at - 1] && byte === bytes[at - 2] && byte === bytes[at - 3])) continue
    count(counts, byte)
    if (left[byte] !== 0) {
      left[byte] = (left[byte] as number) - 1
      continue
    }
    left[byte] = (strides[byte] as number) - 1
    count(taken, byte)
    places.push(at === 0 ? 32 : bytes[at - 1] as number, byte, at + 1 < length ? bytes[at + 1] as number : 32, at + 2 < length ? bytes[at + 2] as number : 32)
    if (high <= fewBytes && words.size < mostWords) {
      const word = wordAround(bytes, at)
      words.set(Buffer.from(word).toString('latin1'), word)
    }
  }
  const present: number[] = []
  let total = 0
  for (let byte = 128; byte < 256; byte++) {
    if (counts[byte] !== 0) present.push(byte)
    total += counts[byte] as number
  }
  return { counts, present, total, places: Uint8Array.from(places), taken, words: [...words.values()] }
}

function wordAround(bytes: Uint8Array, at: number): Uint8Array {
  let first = at
  let last = at + 1
  while (first > 0 && at - first < longestWord && isWordByte(bytes[first - 1] as number)) first--
  while (last < bytes.length && last - at < longestWord && isWordByte(bytes[last] as number)) last++
  return bytes.subarray(first, last)
}

function isWordByte(byte: number): boolean {
  return byte >= 128 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}
