import type { Chance } from '../random.ts'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** A word with one slip of the hand: two letters exchanged, one dropped, one doubled, or the key beside it. Words of fewer than three letters stay. */
export function misspelt(word: string, random: Chance): string {
  if (word.length < 3) return word
  for (;;) {
    const at = random.below(word.length)
    const letter = word.charAt(at)
    const slips = [
      at + 1 < word.length ? word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2) : word,
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + besideOf(letter, random) + word.slice(at + 1),
    ]
    const slip = random.pick(slips)
    if (slip.toLowerCase() !== word.toLowerCase()) return slip
  }
}

/** Words with one slip, in one word of at least three letters. */
export function slipped(text: string, random: Chance): string {
  const words = text.split(' ')
  const place = random.pick([...words.keys()].filter((n) => (words[n] as string).length > 2))
  return words.map((word, n) => (n === place ? misspelt(word, random) : word)).join(' ')
}

function besideOf(letter: string, random: Chance): string {
  const row = rows.find((each) => each.includes(letter.toLowerCase()))
  if (!row) return letter
  const at = row.indexOf(letter.toLowerCase())
  const key = random.pick([row[at - 1], row[at + 1]].filter((each) => each !== undefined))
  return letter === letter.toLowerCase() ? key : key.toUpperCase()
}
