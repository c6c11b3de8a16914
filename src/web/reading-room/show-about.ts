import { pageAnswer, textAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { legend } from './evidence-mark.ts'
import { typeCredits } from './type-credits.ts'

/** `/about`: what this is, and whose letters it is set in. */
export const showAbout: Handler = ({ archive: { assets }, words, keeper }) =>
  pageAnswer(frame({ assets, words, title: 'About', here: '/about', keeper: keeper !== undefined }, html`<h1>About this library</h1>
<div class="prose">
<p><dfn>Incipit</dfn>, “here begins”, is what cataloguers call the opening words of a text, and what they file it under when it has no title. This library was made of files: story by story, by rules that anybody can look up, with the reasons kept.</p>
<h2>What it promises</h2>
<ul>
<li>Nothing received is lost or changed. The bytes of every file are kept as they came.</li>
<li>No fact without its evidence. Each value leads to the words that it was read from, and says who answers for it.</li>
<li>Consent follows the text. What nobody has rated counts as explicit until somebody answers for it, on every page alike.</li>
<li>People outrank rules. What a curator rules stays, however the rules improve.</li>
</ul>
<h2>The marks beside the values</h2>
${legend(words)}
<h2>Whom to tell</h2>
<p>A story of yours is here and should not be, or should be otherwise? Tell whoever keeps this library: they can withhold it at once and correct every value, and it stays so.</p>
${typeCredits(assets, words)}
</div>`))

/** `/robots.txt`: crawlers may read the catalogue, and nothing that goes on for ever or sits behind a question. */
export const showRobots: Handler = () => textAnswer('User-agent: *\nDisallow: /search\nDisallow: /settings\nDisallow: /shelf\nDisallow: /desk\nDisallow: /works/*/evidence/\nDisallow: /works/*/received\n', 'text/plain', { 'cache-control': 'public, max-age=86400' })
