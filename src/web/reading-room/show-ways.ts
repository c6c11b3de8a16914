import type { BrowseKind } from '../../model/heading.ts'
import { browseAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler } from '../visit.ts'
import type { Words } from '../words/en.ts'

/** Ways in that are no headings, with their addresses. */
const otherWays = { year: browseAddress('year'), length: browseAddress('length'), sitting: browseAddress('sitting'), random: '/random', statistics: '/statistics' } as const
type Way = BrowseKind | keyof typeof otherWays

const groups = [
  ['names', ['fandom', 'creator', 'character', 'relationship', 'series']],
  ['kinds', ['rating', 'warning', 'tag', 'language']],
  ['time', ['year', 'length', 'sitting', 'random']],
  ['whole', ['accession', 'statistics']],
] as const satisfies readonly (readonly [keyof Words['browse']['groups'], readonly Way[]])[]

/** `/browse`: the ways in. */
export const showWays: Handler = ({ archive: { assets }, words, keeper }) => {
  const { browse } = words
  return pageAnswer(frame({ assets, words, title: browse.title, here: '/browse', keeper: keeper !== undefined }, html`<h1>${browse.title}</h1>
<p class="lead">${browse.lead}</p>
${groups.map(([group, ways]) => html`<section class="ways" aria-labelledby="${group}"><h2 id="${group}">${browse.groups[group]}</h2>${waysList(ways, words)}</section>`)}`))
}

/** Ways in as a list of links, each with a line that says what is found there. */
export function waysList(ways: readonly Way[], { labels, browse }: Words): Html {
  return html`<ul>${ways.map((way) => {
    const { many, says } = way in otherWays ? browse.ways[way as keyof typeof otherWays] : labels.browse[way as BrowseKind]
    return html`<li><a href="${way in otherWays ? otherWays[way as keyof typeof otherWays] : browseAddress(way as BrowseKind)}"><strong>${many}</strong><span>${says}</span></a></li>`
  })}</ul>`
}
