import type { Chance } from '../random.ts'

/** How many words of a story are its own: one in ten. */
const share = 0.1

// Words as common as each other stand together: one of a band is put in the place of another of it.
const band = 64

/**
 * A way to tell a paragraph in a story's own words: one word in ten is another one, about as common. Without it all stories of a heap would
 * share their paragraphs, sixty to one, and a remembered passage would be right nearly anywhere.
 */
export function ownWords(prose: readonly string[]): (paragraph: string, random: Chance) => string {
  const counts = new Map<string, number>()
  for (const paragraph of prose) for (const word of paragraph.toLowerCase().match(/[a-z]{2,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ordered = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const places = new Map(ordered.map((word, place) => [word, place]))
  const other = (word: string, random: Chance): string => {
    const place = places.get(word.toLowerCase())
    if (place === undefined) return word
    const start = Math.min(Math.floor(place / band) * band, Math.max(0, ordered.length - band))
    const chosen = ordered[start + random.below(Math.min(band, ordered.length))] as string
    return word[0] === word.charAt(0).toLowerCase() ? chosen : chosen.charAt(0).toUpperCase() + chosen.slice(1)
  }
  // "Chapter 3" is no prose.
  return (paragraph, random) => /^Chapter \d+$/.test(paragraph) ? paragraph : paragraph.replace(/[A-Za-z]{2,}/g, (word) => (random.happens(share) ? other(word, random) : word))
}
