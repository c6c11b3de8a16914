import { findPersonal, mask } from '../text/personal.ts'

/** Text for a public page: e-mail addresses and telephone numbers in it are veiled, letter by letter. */
export function masked(text: string): string {
  return mask(text, findPersonal(text))
}
