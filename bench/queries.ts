import type { Chance } from './random.ts'

/** The shapes of questions; `phrase` is one of common words. */
export const shapes = ['word', 'two words', 'common word', 'two common words', 'prefix', 'phrase', 'rarer phrase', 'filter + word', 'filters alone'] as const
export type Shape = (typeof shapes)[number]

/** Queries of each shape, drawn from the words of the prose that the heap was made of; the same for the same chance. */
export function queries(prose: readonly string[], random: Chance, each = 200): Readonly<Record<Shape, readonly string[]>> {
  const counts = new Map<string, number>()
  for (const paragraph of prose) for (const word of new Set(paragraph.toLowerCase().match(/[a-z]{3,}/g) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const common = ordered.slice(0, 200)
  const usual = ordered.slice(200, 8000)
  const rarer = (): string => {
    for (;;) {
      const words = random.pick(prose).toLowerCase().match(/[a-z]+/g) ?? []
      const at = random.below(Math.max(1, words.length - 5))
      if (words.length >= at + 6) return `"${words.slice(at, at + 6).join(' ')}"`
    }
  }
  const phrase = (): string => {
    for (;;) {
      const words = random.pick(prose).toLowerCase().match(/[a-z]+/g) ?? []
      const at = random.below(Math.max(1, words.length - 3))
      const run = words.slice(at, at + 3)
      if (run.length === 3 && run.every((word) => common.includes(word) || word.length < 3)) return `"${run.join(' ')}"`
    }
  }
  const make: Readonly<Record<Shape, () => string>> = {
    word: () => random.pick(usual),
    'two words': () => `${random.pick(usual)} ${random.pick(usual)}`,
    'common word': () => random.pick(common),
    'two common words': () => `${random.pick(common)} ${random.pick(common)}`,
    prefix: () => `${random.pick(usual).slice(0, 4)}*`,
    phrase,
    'rarer phrase': rarer,
    'filter + word': () => `${random.pick(usual)} rating:<=teen words:>2000`,
    'filters alone': () => `rating:<=${random.pick(['general', 'teen', 'mature'])} words:>${random.below(9000)} language:en`,
  }
  return Object.fromEntries(shapes.map((shape) => [shape, Array.from({ length: each }, make[shape])])) as Record<Shape, string[]>
}
