/** Numbers from 0 up to, not with, 1, the same for the same seed on any machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Random bytes. */
export function randomBytes(random: () => number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at++) bytes[at] = Math.floor(random() * 256)
  return bytes
}

/** The bytes with some changed, cut out or put in twice. */
export function mutated(random: () => number, bytes: Buffer): Buffer {
  let changed = Buffer.from(bytes)
  for (let turn = 1 + Math.floor(random() * 8); turn > 0; turn--) {
    const at = Math.floor(random() * changed.length)
    const end = Math.min(changed.length, at + Math.floor(random() * 40))
    const act = random()
    if (act < 0.5) changed[at] = Math.floor(random() * 256)
    else if (act < 0.75) changed = Buffer.concat([changed.subarray(0, at), changed.subarray(end)])
    else changed = Buffer.concat([changed.subarray(0, end), changed.subarray(at)])
  }
  return changed
}
