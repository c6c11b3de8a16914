/**
 * How many slips lie between two words: a letter more, a letter less, another letter, two neighbours exchanged. A letter is not touched twice
 * (optimal string alignment).
 *
 * @param most where there are more, the answer is `most + 1`, and found sooner
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  // Longer words are no names, and every cell of the table costs.
  if (a.length > longest || b.length > longest) return most + 1
  let [last, before] = [new Uint8Array(b.length + 1), new Uint8Array(b.length + 1)]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint8Array(b.length + 1)
    row[0] = i
    let least = i
    const code = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let edits = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (code === other ? 0 : 1))
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) edits = Math.min(edits, (before[j - 2] as number) + 1)
      row[j] = edits
      if (edits < least) least = edits
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] as number, most + 1)
}

const longest = 64

/** Which letters a word has, as bits; letters 32 apart share one. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many letters one of two words has and the other has not, each letter once: none where two were exchanged or one doubled. */
export function lettersApart(letters: number, others: number): number {
  return bits(letters ^ others)
}

/** Whether words with these letters may lie so few slips apart: a slip brings in one letter at most, and takes one away. */
export function mayBeNear(letters: number, others: number, most: number): boolean {
  return bits(letters & ~others) <= most && bits(others & ~letters) <= most
}

function bits(letters: number): number {
  let left = letters - ((letters >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many slips a word of a length may have and still be taken for another: none in the shortest, two in long ones. */
export function slipsAllowed(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2
}
