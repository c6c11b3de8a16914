import { type Answer, pageAnswer } from './answer.ts'
import { type Frame, frame } from './frame.ts'
import { html } from './html.ts'
import type { Words } from './words/en.ts'

type Around = Pick<Frame, 'assets' | 'words'>

/** The page for what is not there, or not for this reader: one page, byte for byte, whatever was asked for. */
export function notFoundAnswer(around: Around): Answer {
  const { notHere: [title = '', heading, says], home } = around.words.errors
  return pageAnswer(frame({ ...around, title, kind: 'error', unlisted: true }, html`<p class="kicker">404</p><h1>${heading}</h1>
<div class="prose"><p>${says}</p><p><a href="/">${home}</a></p></div>`), 404)
}

/** The page for a request that is refused, or that failed. */
export function refusalAnswer(around: Around, status: keyof Words['errors']['refusals'], headers: Readonly<Record<string, string>> = {}): Answer {
  const { refusals, home } = around.words.errors
  const [title = '', says] = refusals[status]
  return pageAnswer(frame({ ...around, title, kind: 'error', unlisted: true }, html`<p class="kicker">${status}</p><h1>${title}</h1>
<div class="prose"><p>${says}</p><p><a href="/">${home}</a></p></div>`), status, headers)
}
