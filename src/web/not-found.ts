import { type Answer, pageAnswer } from './answer.ts'
import type { Assets } from './assets.ts'
import { frame } from './frame.ts'
import { html } from './html.ts'

/** The page for what is not there, or not for this reader: one page, byte for byte, whatever was asked for. */
export function notFoundAnswer(assets: Assets): Answer {
  return pageAnswer(frame({ assets, title: 'Not here', kind: 'error', unlisted: true }, html`<p class="kicker">404</p><h1>There is nothing here</h1>
<div class="prose"><p>No page of this library has this address. It may have been mistyped, or what stood here is no longer shown.</p><p><a href="/">To the front page</a></p></div>`), 404)
}

const refusals = {
  400: ['That could not be read', 'The form did not arrive whole. Go back, and send it again.'],
  403: ['That did not come from here', 'The form was sent from another site, or has grown old. Open the page again, and send it from there.'],
  405: ['That cannot be done here', 'This address answers other requests than the one that was made.'],
  413: ['That is too much', 'What was sent is larger than anything that this address takes.'],
  414: ['The address is too long', 'No address in this library is as long as that one.'],
  500: ['Something went wrong', 'This library could not answer. Nothing that was kept has changed; the keeper finds the reason where the server prints its messages.'],
} as const

/** The page for a request that is refused, or that failed. */
export function refusalAnswer(assets: Assets, status: keyof typeof refusals, headers: Readonly<Record<string, string>> = {}): Answer {
  const [title, says] = refusals[status]
  return pageAnswer(frame({ assets, title, kind: 'error', unlisted: true }, html`<p class="kicker">${status}</p><h1>${title}</h1>
<div class="prose"><p>${says}</p><p><a href="/">To the front page</a></p></div>`), status, headers)
}
