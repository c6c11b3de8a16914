/**
 * How a language sets words that are quoted. `pairs`: outer marks, then those inside them (and so on in turn). `inside`: what stands between a mark
 * and its words, where anything does. `dialogue`: speech begins with a dash at the paragraph's start and has no mark at its end.
 */
export type Convention = { readonly pairs: readonly (readonly [open: string, close: string])[]; readonly inside?: string; readonly dialogue?: 'dash' }

const conventions: Readonly<Record<string, Convention>> = {
  en: { pairs: [['“', '”'], ['‘', '’']] },
}

/** The convention of a language, by its first subtag; undefined where none is known, and marks are left alone but for apostrophes. */
export function conventionOf(language: string): Convention | undefined {
  return conventions[language.split('-')[0] as string]
}
