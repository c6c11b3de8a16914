import type { WorkPage } from '../../catalogue/store.ts'
import { places, placesBeside } from '../../model/ruling.ts'
import { deskWorkAddress } from '../addresses.ts'
import { redirectAnswer } from '../answer.ts'
import { entriesOf } from '../entries.ts'
import type { Handler, Visit } from '../visit.ts'
import { deskWork, opened } from './desk-work.ts'
import { fieldForms, ruledFields } from './field-forms.ts'
import { workChoicesOf } from './repair-forms.ts'

/** Until there are accounts, whoever holds the keeper's link rules under this name. */
export const keeperName = 'the keeper'

/** POST `/desk/works/:key/rulings`: sets, adds or strikes out a value, chooses its repairs, says whether it is a story and which of its texts belong to it, withholds or publishes the work. */
export const ruleOnWork: Handler = async (visit) => {
  const { archive: { desk }, form } = visit
  const work = await deskWork(visit)
  if (!work) return undefined
  const reason = (form.get('reason') ?? '').trim().slice(0, 500)
  const signed = { by: keeperName, ...(reason !== '' && { reason }) }
  const done = redirectAnswer(`${deskWorkAddress(work.key)}?done`)
  const act = form.get('act')
  if (act === 'withhold' || act === 'publish') {
    await desk.rule(work.key, { act, ...signed })
    return done
  }
  if (act === 'set' && form.get('field') === 'repairs') {
    const choices = workChoicesOf(form)
    if (!choices) return redirectAnswer(`${deskWorkAddress(work.key)}?wrong#f-repairs`)
    await desk.rule(work.key, { act, field: 'repairs', value: choices, ...signed })
    return done
  }
  if (act === 'set' && form.get('field') === 'story') {
    const story = form.get('story')
    if (story !== 'yes' && story !== 'no') return undefined
    await desk.rule(work.key, { act, field: 'story', value: { story: story === 'yes' }, ...signed })
    return done
  }
  if (act === 'set' && form.get('field') === 'place') {
    const is = places.find((each) => each === form.get('is'))
    const besides = placesBeside.find((each) => each === form.get('is'))
    const [segment, alternative] = form.get('text')?.split(' ').map(Number) ?? ['segment', 'alternative'].map((name) => Number(form.get(name)))
    if ((!is && !besides) || ![...work.segments.map(({ number }) => [number, 0]), ...work.alternatives.map((each) => [each.number, each.alternative])].some(([number, other]) => number === segment && other === alternative)) return undefined
    const value = is ? { is } : besides && await valueBeside(visit, work, besides)
    if (!value) return redirectAnswer(`${deskWorkAddress(work.key)}?wrong#place`)
    // What stands apart now has the ruling in its own history.
    const { work: now } = await desk.rule(work.key, { act, field: 'place', value, segment: segment as number, alternative: alternative as number, ...signed })
    return redirectAnswer(`${deskWorkAddress(now)}?done`)
  }
  const field = ruledFields.find((each) => each === form.get('field'))
  if (!field) return undefined
  if (act === 'deny') {
    const entry = entriesOf(opened(work.record), visit.words).find((each) => each.field === field && !each.lost && String(each.index) === form.get('index'))
    if (!entry) return undefined
    await desk.rule(work.key, { act, field, value: entry.value.value, segment: entry.value.segment, ...signed })
    return done
  }
  if (act !== 'set' && !(act === 'add' && fieldForms[field].several)) return undefined
  const value = fieldForms[field].read(form)
  if (value === undefined) return redirectAnswer(`${deskWorkAddress(work.key)}?wrong#f-${field}`)
  await desk.rule(work.key, { act, field, value, ...signed })
  return done
}

/** What is ruled of a work beside another one, which the form names by its address or key; undefined where there is none, or no number of a part. */
async function valueBeside({ archive: { catalogue }, form }: Visit, own: WorkPage, is: (typeof placesBeside)[number]): Promise<object | undefined> {
  const key = (form.get('of') ?? '').trim().split(/[?#]/)[0]?.split('/').findLast((step) => step !== '') ?? ''
  const found = await catalogue.work(key)
  const of = found && ('movedTo' in found ? found.movedTo : found.key)
  const number = (form.get('number') ?? '').trim()
  if (of === undefined || (of === own.key && (is !== 'part' || own.segments.length + own.alternatives.length < 2)) || (is === 'part' && !/^\d{1,3}$/.test(number))) return undefined
  return { is, of, ...(is === 'part' && { number: Number(number) }) }
}
