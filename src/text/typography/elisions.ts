import { elided as english } from './elisions-en.ts'
import { elidedElsewhere } from './elisions-others.ts'

/**
 * Words that a language is known to shorten, in lower case. `leading`: what is left when the beginning is dropped (`em`), and nothing else;
 * `doubtful`: the same, but a word of its own too (`old`), so that it may as well begin what is quoted. `trailing`: what is left when the end is
 * dropped (`th`). `isDropped`: whether a longer word lost its last letter by a rule of the language (`walkin`).
 */
export type Elisions = {
  readonly leading: ReadonlySet<string>
  readonly doubtful: ReadonlySet<string>
  readonly trailing: ReadonlySet<string>
  readonly isDropped: (word: string) => boolean
}

const none: Elisions = { leading: new Set(), doubtful: new Set(), trailing: new Set(), isDropped: () => false }

const languages: Readonly<Record<string, Elisions>> = { ...elidedElsewhere, en: english }

/** The words that a language is known to shorten, by its first subtag. */
export function elisionsOf(language: string): Elisions {
  return languages[language.split('-')[0] as string] ?? none
}
