import type { Writer } from '../catalogue/writer.ts'
import type { Terms } from '../model/terms.ts'

/** Lets somebody answer for what an accession holds where nobody stated it. @throws RangeError when there is no such accession, rating or warning */
export function setTerms(writer: Writer, accession: number, terms: Terms, by: string, now: string = new Date().toISOString()): Promise<void> {
  return writer.setTerms(accession, terms, by, now)
}
