import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { formatName } from '../../format/formats.ts'
import { browseAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { masked } from '../masked.ts'
import type { Words } from '../words/en.ts'

/** Where a work came from: the files that its text was received in. */
export function workFiles(work: WorkPage, reader: Reader, words: Words): Html {
  const { labels, works } = words
  return html`<section class="provenance" aria-labelledby="provenance"><h2 id="provenance">${works.provenance}</h2>
<p class="lead">${works.takenIn(labels.date(work.addedAt), html`<a href="${browseAddress('accession', String(work.accession))}">${works.accession(work.accession)}</a>`)}</p>
<ul class="files">${work.segments.map((segment) => file(segment, reader, words))}</ul>
</section>`
}

function file(segment: SegmentSummary, reader: Reader, { labels, works }: Words): Html {
  const path = admit(reader, segment.path)
  return html`<li><code class="path">${path.is === 'open' ? masked(path.words) : ''}</code>
<p class="facts"><span>${labels.size(segment.sizeBytes)}</span><span>${formatName(segment.format)}</span>${segment.encoding ? html`<span>${segment.encoding}</span>` : ''}${segment.repairs.map((repair) => html`<span>${works.mended(repair)}</span>`)}<span><abbr title="${segment.sha256}">SHA-256 ${segment.sha256.slice(0, 12)}…</abbr></span></p></li>`
}
