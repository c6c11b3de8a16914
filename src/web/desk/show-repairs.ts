import { redirectAnswer } from '../answer.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer, token } from './desk-frame.ts'
import { archiveChoicesOf, madeBox, rulesList } from './repair-forms.ts'
import { keeperName } from './rule.ts'

/** `/desk/repairs`: which repairs of typography are made in this archive, and from which confidence on. */
export const showRepairs: Handler = async (visit) => {
  const { desk: { repairs: says, rooms } } = visit.words
  const choices = await visit.archive.catalogue.repairs()
  return deskAnswer(visit, { title: rooms['/desk/repairs'], here: '/desk/repairs' }, html`<h1>${rooms['/desk/repairs']}</h1>
<p class="lead">${says.lead}</p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">${says.done}</p>`}
${visit.query.get('wrong') === null ? '' : html`<p class="wrong" role="alert">${says.wrong}</p>`}
<form method="post" action="/desk/repairs" class="repairs-form">${token(visit.keeper)}
${rulesList(2, (rule) => madeBox(rule, choices), choices, visit.words)}
<p class="actions"><button class="primary">${says.keep}</button></p></form>`)
}

/** POST `/desk/repairs`: every page is printed by what the form says from then on. */
export const saveRepairs: Handler = async ({ archive: { desk }, form }) => {
  const choices = archiveChoicesOf(form)
  if (!choices) return redirectAnswer('/desk/repairs?wrong')
  await desk.setRepairs(choices, keeperName)
  return redirectAnswer('/desk/repairs?done')
}
