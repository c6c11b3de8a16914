import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { legend } from './evidence-mark.ts'
import { typeCredits } from './type-credits.ts'

/** `/about`: what this is, and whose letters it is set in. */
export const showAbout: Handler = ({ archive: { assets }, words, keeper }) => {
  const { about } = words
  return pageAnswer(frame({ assets, words, title: about.title, here: '/about', keeper: keeper !== undefined }, html`<h1>${about.heading}</h1>
<div class="prose">
<p><dfn>${about.lead[0]}</dfn>${about.lead[1]}</p>
<h2>${about.promises}</h2>
<ul>${about.promised.map((promise) => html`<li>${promise}</li>`)}</ul>
<h2>${about.marks}</h2>
${legend(words)}
<h2>${about.tell}</h2>
<p>${about.tellSays}</p>
${assets.site ? '' : html`<p><a href="/api">${words.api.title}</a></p>`}
${typeCredits(assets, words)}
</div>`))
}
