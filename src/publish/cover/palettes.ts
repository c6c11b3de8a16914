/** The inks of a cover, as hexadecimal colours: the ground, what is written on it, and one colour more. Writing stands 7 to 1 against its ground. */
export type CoverPalette = { readonly ground: string; readonly ink: string; readonly accent: string }

/** Cloths and papers of old bindings. */
export const coverPalettes: readonly CoverPalette[] = [
  { ground: '#f3ebdb', ink: '#24303a', accent: '#b4492f' },
  { ground: '#1c2a3a', ink: '#f2e9d8', accent: '#d9a54a' },
  { ground: '#2c3f34', ink: '#f1ead6', accent: '#c8b06a' },
  { ground: '#5a1f26', ink: '#f6e9d8', accent: '#d8a56c' },
  { ground: '#dbe2e3', ink: '#1f3240', accent: '#8a4038' },
  { ground: '#e6d3b1', ink: '#3a2818', accent: '#8f3d24' },
  { ground: '#3b2a44', ink: '#f3e8e8', accent: '#d89c8a' },
  { ground: '#1d4650', ink: '#eef2e6', accent: '#e3b65f' },
  { ground: '#ecd8cf', ink: '#47222b', accent: '#96323e' },
  { ground: '#353f52', ink: '#f2eee4', accent: '#e0a880' },
  { ground: '#d9b04c', ink: '#2b2118', accent: '#7a2c1c' },
  { ground: '#edeade', ink: '#24382d', accent: '#4a7152' },
]

/** A colour between two: 0 the first, 1 the other. */
export function mixed(one: string, other: string, part: number): string {
  const channel = (of: string, at: number): number => Number.parseInt(of.slice(at, at + 2), 16)
  return `#${[1, 3, 5].map((at) => Math.round(channel(one, at) * (1 - part) + channel(other, at) * part).toString(16).padStart(2, '0')).join('')}`
}
