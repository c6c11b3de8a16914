import { openTo } from '../../consent/predicate.ts'
import { type Answer, pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import type { Handler, Visit } from '../visit.ts'
import { findPage } from './find-page.ts'
import { inTime } from './in-time.ts'
import { passageAddress } from './search-address.ts'

const mostFound = 10
// What is longer is answered on the spot: a form of this length would not fit every address line between here and a reader.
const longestAddress = 2000

/** `/find`: where a remembered passage stands, asked by its address. */
export const showFind: Handler = async (visit) => findAnswer(visit, visit.query.get('passage') ?? '')

/** The form of `/find`: on to the address that holds the passage, or, where it is too long for one, the answer itself. */
export const askFind: Handler = async (visit) => {
  const passage = (visit.form.get('passage') ?? '').replaceAll('\r\n', '\n')
  const address = passageAddress(passage)
  return address.length <= longestAddress ? redirectAnswer(passage.trim() === '' ? '/find' : address) : findAnswer(visit, passage)
}

async function findAnswer(visit: Visit, passage: string): Promise<Answer> {
  const { archive: { assets, catalogue }, words, reader, keeper } = visit
  const answer = passage.trim() === '' ? undefined : await inTime(catalogue.find(openTo(reader), passage, mostFound))
  return pageAnswer(frame({ assets, words, title: words.find.title, here: '/find', kind: 'recall', unlisted: passage !== '', keeper: keeper !== undefined }, findPage(visit, passage, answer)), answer === 'too long' ? 503 : 200)
}
