import type { Handler } from '../visit.ts'
import { foundWork } from '../reading-room/found-work.ts'
import { gateAnswer } from '../reading-room/show-gate.ts'
import { formOf } from './forms.ts'
import { bookOfWork } from './open-book.ts'
import { sendBook } from './send-book.ts'

/** `/works/:key/download/:form`: a work as a file. Before a gate it answers as a chapter does, with the gate, which leads back here. */
export const downloadWork: Handler = async (visit) => {
  const form = formOf(visit.params['form'])
  return form && sendBook(visit, form, async () => {
    const found = await foundWork(visit)
    if (found === undefined) return { instead: undefined }
    if ('moved' in found) return { instead: found.moved }
    const { work, admission } = found
    if (admission.is === 'gated') return { instead: gateAnswer(visit, work, admission.reasons) }
    return { about: 'work', keys: [work.key], words: work.words, make: (from) => bookOfWork(from, work.key) }
  })
}
