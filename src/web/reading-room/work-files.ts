import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { formatName } from '../../format/formats.ts'
import { masked } from '../../text/personal.ts'
import { accessionAddress, receivedAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** Where a work came from: the files that its text was received in, each as it came, with other received texts of the same stretch below it. */
export function workFiles(work: WorkPage, reader: Reader, words: Words): Html {
  const { labels, works } = words
  return html`<section class="provenance" aria-labelledby="provenance"><h2 id="provenance">${works.provenance}</h2>
<p class="lead">${works.takenIn(labels.date(work.addedAt), html`<a href="${accessionAddress(work.accession)}">${works.accession(work.accession)}</a>`)}</p>
<ul class="files">${work.segments.map((segment) => {
    const others = work.alternatives.filter(({ number }) => number === segment.number)
    return html`<li>${file(work, segment, reader, words)}${others.length === 0 ? '' : html`<p class="versions">${works.versions(others.length)}</p><ul>${others.map((other) => html`<li>${file(work, other, reader, words, other.alternative)}</li>`)}</ul>`}</li>`
  })}</ul>
</section>`
}

function file({ key, segments }: WorkPage, segment: SegmentSummary, reader: Reader, { labels, works }: Words, other?: number): Html {
  const path = admit(reader, segment.path)
  return html`<code class="path">${path.is === 'open' ? masked(path.words) : ''}</code>
<p class="facts"><span>${labels.size(segment.sizeBytes)}</span><span>${formatName(segment.format)}</span>${segment.encoding ? html`<span>${segment.encoding}</span>` : ''}<span>${labels.count(segment.words, 'word')}</span>${segment.repairs.map((repair) => html`<span>${works.mended(repair)}</span>`)}<span><abbr title="${segment.sha256}">SHA-256 ${segment.sha256.slice(0, 12)}…</abbr></span><a href="${segments.length === 1 && other === undefined ? receivedAddress(key) : receivedAddress(key, segment.number + 1, other)}">${works.received}</a></p>`
}
