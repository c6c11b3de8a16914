/** A work in a list and on its own page. */
export const works = {
  by: 'by',
  and: 'and',
  nobody: 'no creator named',
  ask: 'Ask before opening',
  declined: 'Creator chose not to warn',
  /** Warnings that a reader wishes folded away. */
  foldedWarnings: 'Warnings: show',
  /** A warning that no row of the table reads, within a sentence. */
  somethingElse: 'something else',
  /** A name of the vocabulary within a sentence. */
  within: (name: string): string => name.toLowerCase(),
}
