import type { WorkPage } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import type { WorkRecord } from '../../model/work.ts'
import type { Answer } from '../answer.ts'
import type { Visit } from '../visit.ts'
import { foundWork } from './found-work.ts'
import { gateAnswer } from './show-gate.ts'

/** A work that is open to the reader who asks, with its record; or what they are answered instead: its gate, its new address, or nothing. */
export async function openedWork(visit: Visit): Promise<{ readonly work: WorkPage; readonly record: WorkRecord } | { readonly instead: Answer | undefined }> {
  const found = await foundWork(visit)
  if (found === undefined) return { instead: undefined }
  if ('moved' in found) return { instead: found.moved }
  const { work } = found
  const record = admit(visit.reader, work.record)
  switch (record.is) {
    case 'open': return { work, record: record.words }
    case 'gated': return { instead: gateAnswer(visit, work, record.reasons) }
    case 'absent': return { instead: undefined }
  }
}
