import type { Excerpt, PassageAnswer, PassageHit } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import { longestPassage } from '../../query/passage.ts'
import { foldedWords } from '../../query/passage-words.ts'
import { masked } from '../../text/personal.ts'
import { placeAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { markedText } from './marked-text.ts'
import { addressOfText } from './search-address.ts'
import { workCard } from './work-card.ts'

// A list of everything that is wrong helps nobody.
const mostMissing = 12
const mostVersions = 6

/** The page that asks for a passage, with the stories that have it. */
export function findPage(visit: Visit, passage: string, answer: PassageAnswer | 'too long' | undefined): Html {
  const { words: { find } } = visit
  const fault = answer === 'too long' || answer?.fault === undefined ? '' : faultOf(answer.fault, visit.words)
  return html`<h1>${find.title}</h1>
<p class="lead">${find.lead}</p>
<form class="passage" method="post" action="/find">
<label for="passage">${find.label}</label><textarea id="passage" name="passage" rows="5" dir="auto" autocomplete="off"${fault === '' ? '' : html` aria-invalid="true" aria-describedby="wrong" autofocus`}>
${passage}</textarea>
${fault === '' ? '' : html`<div class="wrong" id="wrong" role="alert"><p>${fault}</p></div>`}
<p class="actions"><button class="primary">${find.button}</button>${answer ? html` <a href="/find">${find.anew}</a>` : ''}</p>
<p class="hint">${find.openOnly} <a href="/settings">${visit.words.search.toSettings}</a></p>
</form>
${answer === undefined ? example(find) : answer === 'too long' ? html`<p class="wrong" role="alert">${find.tooLong}</p>` : fault === '' ? places(answer, passage, visit) : ''}`
}

function faultOf(fault: NonNullable<PassageAnswer['fault']>, { find: { faults }, labels }: Words): string {
  return fault === 'long' ? faults.long(labels.figure(longestPassage)) : faults[fault]
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

/** The passage as it stands there, what of it is otherwise, and in which received text. The catalogue looks only into works that are open. */
function place(hit: PassageHit, passage: string, { reader, words: { find } }: Visit): Html {
  const read = admit(reader, hit.excerpt)
  if (read.is !== 'open') return html``
  const there = read.words
  const missing = otherWords(passage, there)
  const versions = hit.received.slice(0, mostVersions).flatMap(({ path, accession, likeness, isShown }) => {
    const file = admit(reader, path)
    if (file.is !== 'open') return []
    return [isShown ? find.version(masked(file.words), accession) : find.otherVersion(masked(file.words), accession, likenessName(likeness, find))]
  })
  return html`<p class="likeness">${likenessName(hit.likeness, find)}</p>
<blockquote class="excerpt"><p dir="auto">${markedText(there.text, there.hits)}</p></blockquote>
${missing.length > 0 ? html`<p class="missing">${find.missing} ${missing.map((word, n) => html`${n > 0 ? ', ' : ''}<del dir="auto">${word}</del>`)}</p>` : ''}
<p class="source"><a href="${placeAddress(hit.work.key, there)}">${hit.work.chapters > 1 ? find.readThereIn(there.chapter) : find.readThere}</a></p>
${versions.length > 0 ? html`<ul class="versions">${versions.map((version) => html`<li>${version}</li>`)}</ul>` : ''}`
}

function likenessName(likeness: number, { likeness: names }: Words['find']): string {
  return likeness > 0.995 ? names.exact : likeness >= 0.85 ? names.nearly : likeness >= 0.6 ? names.much : names.loosely
}

/** The words of the passage that do not stand at its place as they were written, each once. */
function otherWords(passage: string, { text, hits }: Excerpt): readonly string[] {
  const there = new Set(hits.flatMap(([start, end]) => foldedWords(text.slice(start, end)).folded))
  const { folded, starts, ends } = foldedWords(passage)
  const other = folded.flatMap((word, n) => (there.has(word) ? [] : [passage.slice(starts[n], ends[n])]))
  return [...new Set(other)].slice(0, mostMissing)
}

/** A passage as a question to the search: its words and nothing that means something there. */
function wordsOf(passage: string): string {
  const { starts, ends } = foldedWords(passage)
  return starts.slice(0, 8).map((start, n) => passage.slice(start, ends[n]).toLowerCase()).join(' ')
}
