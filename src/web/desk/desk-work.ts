import type { WorkPage } from '../../catalogue/store.ts'
import { keeper } from '../../consent/policy.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import type { Visit } from '../visit.ts'

/** The work that a request of the desk is about, withheld or not; undefined where there is none. */
export async function deskWork({ archive: { catalogue }, params }: Visit): Promise<WorkPage | undefined> {
  const found = await catalogue.work(params['key'] ?? '')
  const work = found && 'movedTo' in found ? await catalogue.work(found.movedTo) : found
  return work && !('movedTo' in work) && admit(keeper, work.record).is === 'open' ? work : undefined
}

/** Words as the keeper reads them. @throws Error when they are closed even to the keeper, which `deskWork` has ruled out */
export function opened<T>(words: Readable<T>): T {
  const answer = admit(keeper, words)
  if (answer.is !== 'open') throw new Error('Cannot open words at the desk: the work is not there')
  return answer.words
}
