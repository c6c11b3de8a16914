import type { Evidence } from '../model/assertion.ts'
import type { Reading } from '../model/reading.ts'
import { collapse } from './headers/assert.ts'

/** The words that stand at an evidence, white space run together: what `asWritten` of a stated value must equal. */
export function wordsAt(reading: Pick<Reading, 'text'>, name: string, evidence: Evidence): string {
  if (evidence.in === 'metadata') return collapse(evidence.words)
  return collapse((evidence.in === 'text' ? reading.text : name).slice(...evidence.at))
}
