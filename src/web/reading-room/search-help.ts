import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { addressOfText } from './search-address.ts'

type Says = keyof Words['search']['help']['says']

/** Examples of the query language by what they are about, each with the name of its explanation. A test reads them all. */
export const helpExamples: Readonly<Record<'words' | 'names' | 'facts' | 'order', readonly (readonly [example: string, says: Says])[]>> = {
  words: [
    ['low tide', 'and'], ['"low tide"', 'phrase'], ['tide -moon', 'not'], ['light*', 'prefix'], ['sea OR tide', 'or'], ['(sea OR tide) lamp', 'group'], ['=lanterns', 'exact'],
    ['title:tide', 'title'], ['body:"grey sea"', 'body'],
  ],
  names: [
    ['creator:marlow', 'creator'], ['creator:="Ann Marlow"', 'whole'], ['fandom:lighthouse', 'fandom'], ['character:wren', 'character'], ['relationship:(ines tobias)', 'relationship'],
    ['-tag:drabble', 'tag'], ['series:estuary', 'series'], ['fandom:(lighthouse OR harbour)', 'several'],
  ],
  facts: [
    ['rating:<=teen', 'rating'], ['warning:-horror', 'warning'], ['warning:none', 'none'], ['-warning:unasked', 'unasked'], ['words:1000-5000', 'words'], ['chapters:>=10', 'chapters'],
    ['date:1997..1999', 'date'], ['date:1998-04', 'month'], ['language:german', 'language'], ['complete:yes', 'complete'], ['accession:1', 'accession'],
  ],
  order: [['tide sort:>words', 'longest'], ['tide sort:<date', 'oldest'], ['sort:title', 'byTitle']],
}

/** `/search/help`: how to ask. */
export const showSearchHelp: Handler = ({ archive: { assets }, words, keeper }) =>
  pageAnswer(frame({ assets, words, title: words.search.howTo, keeper: keeper !== undefined }, html`<p class="kicker"><a href="/search">${words.search.title}</a></p><h1>${words.search.howTo}</h1>
<div class="help">${searchHelp(words, 'h2')}</div>`))

/** The query language, explained by examples that are links. */
export function searchHelp({ search: { help } }: Words, heading: 'h2' | 'h3'): Html {
  const title = (name: string): Html => (heading === 'h2' ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`)
  return html`<p class="lead">${help.lead}</p>
${(Object.keys(helpExamples) as (keyof typeof helpExamples)[]).map((part) => html`${title(help[part])}
<dl>${helpExamples[part].map(([example, says]) => html`<div><dt><a href="${addressOfText(example)}"><code>${example}</code></a></dt><dd>${help.says[says]}</dd></div>`)}</dl>`)}
<p class="prose signs">${help.signs}</p>`
}
