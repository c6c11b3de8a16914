// Scripts whose letters are too many to list, or no letters: each is one entry.
const whole: readonly (readonly [RegExp, string])[] = [
  [/^\p{Script=Han}/u, '漢'], [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'], [/^\p{Script=Hangul}/u, '가'],
]

/** What a name that is not a letter's begins with: a figure, a sign. */
const noLetter = '#'

/** The letter that a folded name is found under: its first, as a capital; one sign for all of a script that has too many; `#` for what is none. */
export function letterOf(folded: string): string {
  const first = String.fromCodePoint(folded.codePointAt(0) ?? 35)
  if (!/^\p{L}/u.test(first)) return noLetter
  const script = whole.find(([pattern]) => pattern.test(first))
  // Some letters have a capital of two.
  return script?.[1] ?? (String.fromCodePoint(first.toUpperCase().codePointAt(0) ?? 35))
}

/** The letters that folded names begin with, each once, `#` first, then in the order of the names. */
export function lettersOf(folded: readonly string[]): readonly string[] {
  const letters = new Set(folded.map(letterOf))
  return [...(letters.delete(noLetter) ? [noLetter] : []), ...letters]
}
