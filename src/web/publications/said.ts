import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** A page in words, or to a program that has a token the words alone. */
export function said({ archive: { assets }, words, base, keeper }: Visit, title: string, sentences: readonly string[], status: number): Answer {
  if (base !== '') return { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-cache' }, body: `${[title, ...sentences].join('\n')}\n` }
  return pageAnswer(frame({ assets, words, title, unlisted: true, kind: 'error', keeper: keeper !== undefined }, html`<h1>${title}</h1>
<div class="prose">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`), status)
}
