import type { Span } from '../model/span.ts'
import { findPersonal, mask } from './personal.ts'

// No address is longer than this, with the words before it that tell a telephone number.
const margin = 400

/** A stretch of a text with its personal data veiled, as long as before: what stands in it is found with what stands around it. */
export function veiled(text: string, [from, to]: Span): string {
  const start = Math.max(0, from - margin)
  const around = text.slice(start, Math.min(text.length, to + margin))
  return mask(around, findPersonal(around)).slice(from - start, to - start)
}
