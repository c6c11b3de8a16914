import type { WorkPage } from '../../catalogue/store.ts'
import { admission, type Admission } from '../../consent/policy.ts'
import { workAddress } from '../addresses.ts'
import { type Answer, redirectAnswer } from '../answer.ts'
import type { Visit } from '../visit.ts'

/** A work that the reader may know of, with what the gate says; or where its key has moved to. */
type FoundWork = { readonly work: WorkPage; readonly admission: Exclude<Admission, { is: 'absent' }> }

/**
 * Looks a work up as the reader who asks. What is absent to them and what never was are one: undefined. A key that has moved
 * leads on only to a work that is there for this reader.
 *
 * @param under what stands before `/works` in the address
 */
export async function foundWork({ archive: { catalogue }, params, reader, path, base }: Visit, under = base): Promise<FoundWork | { readonly moved: Answer } | undefined> {
  const key = params['key'] ?? ''
  const work = await catalogue.work(key)
  if (work === undefined) return undefined
  if ('movedTo' in work) {
    const target = await catalogue.work(work.movedTo)
    if (!target || 'movedTo' in target || admission(reader, target.facts).is === 'absent') return undefined
    const [from, to] = [key, work.movedTo].map((each) => under + workAddress(each)) as [string, string]
    return { moved: redirectAnswer(path.startsWith(from) ? `${to}${path.slice(from.length)}` : to, 308) }
  }
  const answer = admission(reader, work.facts)
  return answer.is === 'absent' ? undefined : { work, admission: answer }
}
