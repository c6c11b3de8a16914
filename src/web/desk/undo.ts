import { deskWorkAddress } from '../addresses.ts'
import { redirectAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'
import { deskWork } from './desk-work.ts'
import { keeperName } from './rule.ts'

/** POST `/desk/works/:key/undo`: takes one ruling on this work back. */
export const undoRuling: Handler = async (visit) => {
  const { archive: { catalogue, desk }, form } = visit
  const work = await deskWork(visit)
  const ruling = work && (await catalogue.rulings(work.key)).find(({ id }) => String(id) === form.get('ruling'))
  if (!ruling) return undefined
  await desk.undo(ruling.id, keeperName)
  return redirectAnswer(`${deskWorkAddress(work.key)}?done`)
}
