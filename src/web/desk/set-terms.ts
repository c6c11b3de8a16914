import { rungs } from '../../model/rating.ts'
import type { Terms } from '../../model/terms.ts'
import { warningCodes } from '../../model/warning.ts'
import { deskAccessionAddress } from '../addresses.ts'
import { redirectAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'
import { keeperName } from './rule.ts'

/** POST `/desk/accessions/:id`: puts terms on a heap; whoever brought it answers for what nobody stated. */
export const setAccessionTerms: Handler = async ({ archive: { catalogue, desk }, params, form }) => {
  const accession = (await catalogue.accessions()).find(({ id }) => String(id) === params['id'])
  if (!accession) return undefined
  await desk.setTerms(accession.id, termsOf(form), keeperName)
  return redirectAnswer(`${deskAccessionAddress(accession.id)}?done`)
}

function termsOf(form: URLSearchParams): Terms {
  const from = (form.get('from') ?? '').trim().slice(0, 500)
  const note = (form.get('note') ?? '').trim().slice(0, 4000)
  const rating = rungs.find((rung) => rung === form.get('rating') && rung !== 'unrated')
  const marked = warningCodes.filter((code) => form.getAll('warning').includes(code))
  const warnings = form.get('answer') === 'none' ? 'none' : form.get('answer') === 'some' && marked.length > 0 ? marked : undefined
  return { ...(from !== '' && { from }), ...(rating && { rating }), ...(warnings && { warnings }), ...(note !== '' && { note }) }
}
