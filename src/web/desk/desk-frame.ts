import { pageAnswer, type Answer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

const rooms = ['/desk', '/desk/works', '/desk/accessions', '/desk/repairs'] as const

/** A page of the desk: the frame, the desk's own navigation, the content. Nothing of it is kept by any cache. */
export function deskAnswer({ archive: { assets }, keeper, words }: Visit, { title, here }: { readonly title: string; readonly here: string }, content: Html): Answer {
  return pageAnswer(frame({ assets, words, title: words.desk.title(title), here: '/desk', keeper: true, unlisted: true, kind: 'desk' }, html`<nav class="rooms" aria-label="${words.desk.desk}"><ul>${rooms.map((address) => html`<li><a href="${address}"${address === here ? html` aria-current="page"` : ''}>${words.desk.rooms[address]}</a></li>`)}</ul><form method="post" action="/desk/close">${token(keeper)}<button class="plain">${words.desk.leave}</button></form></nav>
${content}`), 200, { 'cache-control': 'private, no-store' })
}

/** The field that shows that a form came from a page of the desk. */
export function token(keeper: Visit['keeper']): Html {
  return html`<input type="hidden" name="token" value="${keeper?.token ?? ''}">`
}
