import { pageAnswer, textAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { legend } from './evidence-mark.ts'

/** The letters that ship with the pages: whose they are, since when, and the file of their licence among the assets. */
const typefaces: readonly { readonly name: string; readonly year: string; readonly project: string; readonly licence: string }[] = [
  { name: 'Literata', year: '2017', project: 'The Literata Project Authors', licence: 'LITERATA-OFL.txt' },
  { name: 'Courier Prime', year: '2015', project: 'The Courier Prime Project Authors', licence: 'COURIER-PRIME-OFL.txt' },
]

/** `/about`: what this is, and whose letters it is set in. */
export const showAbout: Handler = ({ archive: { assets }, words, keeper }) => {
  const { about } = words
  return pageAnswer(frame({ assets, words, title: about.title, here: '/about', keeper: keeper !== undefined }, html`<h1>${about.heading}</h1>
<div class="prose">
<p><dfn>${about.lead[0]}</dfn>${about.lead[1]}</p>
<h2>${about.promises}</h2>
<ul>${about.promised.map((promise) => html`<li>${promise}</li>`)}</ul>
<h2>${about.marks}</h2>
${legend()}
<h2>${about.tell}</h2>
<p>${about.tellSays}</p>
<h2 id="type">${about.letters}</h2>
<p>${about.lettersSay}</p>
<ul>${typefaces.map(({ name, year, project, licence }) => html`<li>${about.face(name, year, project)}. <a href="${assets.url(licence)}">${about.licence(name)}</a></li>`)}</ul>
</div>`))
}

/** `/robots.txt`: crawlers may read the catalogue, and nothing that goes on for ever or sits behind a question. */
export const showRobots: Handler = () => textAnswer('User-agent: *\nDisallow: /search\nDisallow: /random\nDisallow: /settings\nDisallow: /desk\nDisallow: /works/*/evidence/\nDisallow: /works/*/received\n', 'text/plain', { 'cache-control': 'public, max-age=86400' })
