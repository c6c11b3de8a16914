/** A question of fewer words is no opening: many stories begin "It was". */
export const leastWords = 4

/** A number for the first words of an opening, to look for it among many: the same words have the same; 0 where there are too few. */
export function openingHash(opening: string): number {
  let end = -1
  for (let n = 0; n < leastWords; n++) {
    end = opening.indexOf(' ', end + 1)
    if (end < 0) {
      if (n < leastWords - 1) return 0
      end = opening.length
    }
  }
  let hash = 0x811c9dc5
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ opening.charCodeAt(at), 0x01000193)
  return (hash >>> 0) || 1
}
