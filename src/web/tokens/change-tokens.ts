import { type Answer, pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { fitted } from '../hiding.ts'
import { html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { newTokenAnswer } from './show-tokens.ts'
import { digestOf, isToken, longestName, newMark, newToken } from './token.ts'
import { carried } from './token-settings.ts'

/**
 * POST `/settings/addresses`: `renew` or `revoke` one by its number, or `do=make` with a `name`. What was made is on the page that answers and
 * on no other, so that one is no redirect.
 */
export const changeTokens: Handler = async (visit) => {
  const { archive: { desk }, settings, form } = visit
  const owner = settings.mark === undefined ? undefined : digestOf(settings.mark)
  const [renewed, revoked] = [idOf(form.get('renew')), idOf(form.get('revoke'))]
  if (renewed !== undefined) return back(owner && await desk.renewToken(owner, renewed, carried(settings)) ? 'renewed' : 'gone')
  if (revoked !== undefined) return back(owner && await desk.revokeTokens({ owner, id: revoked }) ? 'revoked' : 'gone')
  return form.get('do') === 'make' ? make(visit) : redirectAnswer('/settings#addresses')
}

async function make(visit: Visit): Promise<Answer> {
  const { archive: { desk }, settings, form } = visit
  const next = fitted({ ...settings, mark: settings.mark ?? newMark() })
  if (!next?.mark) return redirectAnswer('/settings?full')
  const token = newToken()
  // What is seen of a name is a line.
  const name = (form.get('name') ?? '').replace(/[\p{C}\s]+/gu, ' ').trim().slice(0, longestName)
  const made = await desk.makeToken({ digest: digestOf(token), owner: digestOf(next.mark), name, settings: carried(settings) })
  return made === 'made' ? newTokenAnswer(visit, token, next) : back(made)
}

/** POST `/for/TOKEN`: revokes it. Whoever holds an address may end it, wherever it was made. */
export const revokeToken: Handler = async ({ archive: { desk, assets }, params, words }) => {
  const token = params['token'] ?? ''
  if (!isToken(token) || !await desk.revokeTokens({ digest: digestOf(token) })) return undefined
  const { tokens: says } = words
  return pageAnswer(frame({ assets, words, title: says.revokedTitle, kind: 'settings', unlisted: true }, html`<h1>${says.revokedTitle}</h1>
<p class="notice" role="status">${says.notices.revoked}</p>
<p><a href="/settings#addresses">${says.back}</a></p>`))
}

function back(notice: string): Answer {
  return redirectAnswer(`/settings?address=${notice}#addresses`)
}

function idOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
