import type { Handler } from '../visit.ts'
import { foundWork } from '../reading-room/found-work.ts'
import { gateAnswer } from '../reading-room/show-gate.ts'
import { formOf } from './forms.ts'
import { bookOfWork } from './open-book.ts'
import { sendBook } from './send-book.ts'

/**
 * `/works/:key/download/:form`: a work as a file. Before a gate it answers as a chapter does, with the gate, which leads back here; a program that
 * has a token is told so in a sentence, with the same status.
 */
export const downloadWork: Handler = async (visit) => {
  const form = formOf(visit.params['form'])
  const found = form && await foundWork(visit)
  if (form === undefined || found === undefined) return undefined
  if ('moved' in found) return found.moved
  const { work, admission } = found
  if (admission.is === 'gated') return visit.base === '' ? gateAnswer(visit, work, admission.reasons) : { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-cache' }, body: `${visit.words.take.shut}\n` }
  return sendBook(visit, { form, about: 'work', keys: [work.key], words: work.words, make: (from) => bookOfWork(from, work.key) })
}
