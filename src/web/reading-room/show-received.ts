import type { SegmentText } from '../../catalogue/store.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import { masked } from '../../text/personal.ts'
import { evidenceAddress, receivedAddress, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { type Entry, entriesOf, textEvidence } from '../entries.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { type Highlight, lineOf, sheet, type Window } from './sheet.ts'
import { openedWork } from './opened-work.ts'
import { shownTitle } from './work-card.ts'

// A page that a browser lays out at once; a novel has some fifteen.
const perPage = 40_000
// Nobody reads more marks than these on a page.
const mostHighlights = 400

/**
 * `/works/:key/received`: the text as it came, line by line, what the record was read from marked in place. `file`: one file of the work, from 1;
 * `other`: another received text of it, which nothing of the record was read from.
 */
export const showReceived: Handler = async (visit) => {
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work, record } = opened
  const [file, other] = ['file', 'other'].map((name) => countOf(visit.query.get(name)))
  const number = pageOf(visit.query)
  const texts = (await receivedTexts(visit, work.key, file, other)).flatMap((segment) => {
    const text = admit(visit.reader, segment)
    return text.is === 'open' ? [text.words] : []
  })
  const leaves = texts.flatMap((text) => windowsOf(text).map((window) => ({ text, window, segment: other === undefined ? text.number : -1 })))
  const leaf = leaves[number - 1]
  if (!leaf) return undefined
  const title = shownTitle(work, visit.reader)
  const { words } = visit
  const { labels, evidence: { received: says } } = words
  const mends = leaf.text.reading.mends?.length ?? 0
  return pageAnswer(frame({ assets: visit.archive.assets, words, title: says.title(title), kind: 'received', unlisted: true, keeper: visit.keeper !== undefined }, html`<p class="kicker"><a href="${workAddress(work.key)}">${title}</a></p>
<h1>${says.heading}</h1>
<p class="lead">${says.lead}${mends > 0 ? ` ${says.mends(labels.count(mends, 'place'))}` : ''}</p>
<section class="paper" aria-label="${says.text}"><header><code class="path">${masked(leaf.text.path)}</code><span>${leaf.text.reading.encoding?.name ?? says.noEncoding}</span><span>${labels.count(leaf.text.reading.text.length, 'character')}</span></header>
${sheet(leaf.text, leaf.window, highlightsOf(work.key, entriesOf(record, words), leaf.segment, words))}</section>
${paging(receivedAddress(work.key), visit.query, number, leaves.length, 1, words)}`))
}

async function receivedTexts({ archive: { catalogue } }: Visit, key: string, file: number | undefined, other: number | undefined): Promise<readonly Readable<SegmentText>[]> {
  if (other !== undefined) {
    const text = await catalogue.alternative(key, (file ?? 1) - 1, other)
    return text ? [text] : []
  }
  const all = (await catalogue.segments(key)) ?? []
  return file === undefined ? all : all.slice(file - 1, file)
}

/** A number from 1 in an address. */
function countOf(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined
}

/** The values that were read from one segment, as marks that lead to their evidence. */
export function highlightsOf(key: string, entries: readonly Entry[], segment: number, { labels }: Words): readonly Highlight[] {
  return entries.filter(({ value }) => value.segment === segment).slice(0, mostHighlights).flatMap((entry) =>
    textEvidence(entry).map(({ at }): Highlight => ({ at, strong: false, href: evidenceAddress(key, entry.field, entry.index), label: labels.fields[entry.field] })))
}

/** A draft's text in pages that end at a line's end, where lines are of a length that people write. */
export function windowsOf({ reading: { text }, draft: { at: [start, end] } }: SegmentText): readonly Window[] {
  const found: Window[] = []
  for (let from = start; from < end;) {
    const newline = text.lastIndexOf('\n', Math.min(end, from + perPage))
    const to = from + perPage >= end ? end : newline > from ? newline : from + perPage
    found.push({ at: [from, to], firstLine: lineOf(text, from) })
    from = text[to] === '\n' ? to + 1 : to
  }
  return found
}
