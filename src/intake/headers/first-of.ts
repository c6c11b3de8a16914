import { screened } from '../../text/screen.ts'

/** What words say that fit a pattern, where they are no longer than `longest` characters. */
export type SaidRow<Said extends string> = { readonly is: Said; readonly longest: number; readonly pattern: RegExp }

/** What the first row says that words fit; undefined where none does. */
export function firstOf<Said extends string>(rows: readonly SaidRow<Said>[]): (words: string) => Said | undefined {
  const asked = rows.map(({ is, longest, pattern }) => ({ is, longest, fits: screened(pattern) }))
  return (words) => asked.find(({ longest, fits }) => words.length <= longest && fits(words))?.is
}
