import { redirectAnswer } from '../answer.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer, token } from './desk-frame.ts'
import { archiveChoicesOf, madeBox, rulesList } from './repair-forms.ts'
import { keeperName } from './rule.ts'

/** `/desk/repairs`: which repairs of typography are made in this archive, and from which confidence on. */
export const showRepairs: Handler = async (visit) => {
  const choices = await visit.archive.catalogue.repairs()
  return deskAnswer(visit, { title: 'Repairs', here: '/desk/repairs' }, html`<h1>Repairs</h1>
<p class="lead">What is done to the typography of every work, so that it reads like a set page. No letter is ever changed; what was received is kept, and every reader can look at it. An edit that is less sure than its rule asks, <em>from</em> 0 to 1, is a suggestion. A work can have its own way, at its page of this desk.</p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">Done. Every page goes by these rules now.</p>`}
${visit.query.get('wrong') === null ? '' : html`<p class="wrong" role="alert">How sure a rule has to be is a number from 0 to 1. Nothing was changed.</p>`}
<form method="post" action="/desk/repairs" class="repairs-form">${token(visit.keeper)}
${rulesList(2, (rule) => madeBox(rule, choices), choices)}
<p class="actions"><button class="primary">Keep these rules</button></p></form>`)
}

/** POST `/desk/repairs`: every page is printed by what the form says from then on. */
export const saveRepairs: Handler = async ({ archive: { desk }, form }) => {
  const choices = archiveChoicesOf(form)
  if (!choices) return redirectAnswer('/desk/repairs?wrong')
  await desk.setRepairs(choices, keeperName)
  return redirectAnswer('/desk/repairs?done')
}
