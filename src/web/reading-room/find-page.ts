import type { PassageAnswer, PassageHit } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import { foldedWords } from '../../query/passage-words.ts'
import { masked } from '../../text/personal.ts'
import { placeAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { faultName, likenessName, passageFound } from './passage-found.ts'
import { addressOfText } from './search-address.ts'
import { foundByScript } from './found-by-script.ts'
import { workCard } from './work-card.ts'

const mostVersions = 6

/** The page that asks for a passage, with the stories that have it. */
export function findPage(visit: Visit, passage: string, answer: PassageAnswer | 'too long' | undefined): Html {
  const { words: { find, site: siteSays }, site } = visit
  const fault = answer === 'too long' || answer?.fault === undefined ? '' : faultName(answer.fault, visit.words)
  return html`<h1>${find.title}</h1>
<p class="lead">${find.lead}</p>
<form class="passage"${site ? '' : html` method="post"`} action="/find">
<label for="passage">${find.label}</label><textarea id="passage" name="passage" rows="5" dir="auto" autocomplete="off"${fault === '' ? '' : html` aria-invalid="true" aria-describedby="wrong" autofocus`}>
${passage}</textarea>
${fault === '' ? '' : html`<div class="wrong" id="wrong" role="alert"><p>${fault}</p></div>`}
<p class="actions"><button class="primary">${find.button}</button>${answer ? html` <a href="/find">${find.anew}</a>` : ''}</p>
<p class="hint">${site ? siteSays.openOnly : html`${find.openOnly} <a href="/settings">${visit.words.search.toSettings}</a>`}</p>
</form>
${site ? foundByScript(visit.words) : ''}${answer === undefined ? example(find) : answer === 'too long' ? html`<p class="wrong" role="alert">${find.tooLong}</p>` : fault === '' ? places(answer, passage, visit) : ''}`
}

function example({ example, exampleWritten, exampleFinds, exampleThere }: Words['find']): Html {
  const there = exampleThere.split(/[[\]]/).map((piece, n) => (n % 2 === 1 ? html`<mark>${piece}</mark>` : html`${piece}`))
  return html`<section class="example" aria-labelledby="example"><h2 id="example">${example}</h2><p class="written">${exampleWritten}</p><p class="finds">${exampleFinds}</p><p class="there">${there}</p></section>`
}

function places({ hits }: PassageAnswer, passage: string, visit: Visit): Html {
  const { find } = visit.words
  if (hits.length === 0) return html`<section aria-labelledby="found"><h2 id="found">${visit.words.search.none}</h2><div class="prose"><p>${find.none}</p><p>${find.noneSays}</p><p><a href="${addressOfText(wordsOf(passage))}">${find.toSearch}</a></p></div></section>`
  return html`<section aria-labelledby="found"><h2 id="found">${find.found(hits.length)}</h2>
<p class="small">${find.marks}</p>
<div class="cards list">${hits.map((hit) => workCard(hit.work, visit, place(hit, passage, visit)))}</div></section>`
}

/** A place with the received texts that have it. The catalogue looks only into works that are open. */
function place(hit: PassageHit, passage: string, { reader, words }: Visit): Html {
  const read = admit(reader, hit.excerpt)
  if (read.is !== 'open') return html``
  const versions = hit.received.slice(0, mostVersions).flatMap(({ path, accession, likeness, isShown }) => {
    const file = admit(reader, path)
    if (file.is !== 'open') return []
    return [isShown ? words.find.version(masked(file.words), accession) : words.find.otherVersion(masked(file.words), accession, likenessName(likeness, words))]
  })
  return passageFound({ passage, there: read.words, likeness: hit.likeness, address: placeAddress(hit.work.key, read.words), chapters: hit.work.chapters, versions }, words)
}

/** A passage as a question to the search: its words and nothing that means something there. */
function wordsOf(passage: string): string {
  const { starts, ends } = foldedWords(passage)
  return starts.slice(0, 8).map((start, n) => passage.slice(start, ends[n]).toLowerCase()).join(' ')
}
