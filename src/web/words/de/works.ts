import type { works as english } from '../en/works.ts'

/** A work in a list and on its own page. */
export const works: typeof english = {
  by: 'von',
  and: 'und',
  nobody: 'kein Urheber genannt',
  ask: 'Vor dem Öffnen fragen',
  declined: 'Urheber wollte nicht warnen',
  foldedWarnings: 'Warnungen: zeigen',
  somethingElse: 'etwas anderes',
  // Nouns keep their capital letter.
  within: (name) => name,
}
