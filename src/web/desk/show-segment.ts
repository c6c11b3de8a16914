import { deskWorkAddress } from '../addresses.ts'
import { html } from '../html.ts'
import { sheet } from '../reading-room/sheet.ts'
import { windowsOf } from '../reading-room/show-received.ts'
import { entriesOf, textEvidence } from '../entries.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer } from './desk-frame.ts'
import { deskWork, opened } from './desk-work.ts'

/** `/desk/works/:key/segments/:number`: one received text as it came, nothing veiled. */
export const showSegment: Handler = async (visit) => {
  const work = await deskWork(visit)
  const at = work?.segments.findIndex(({ number }) => String(number) === visit.params['number']) ?? -1
  const segment = work && (await visit.archive.catalogue.segments(work.key))?.[at]
  if (!segment) return undefined
  const { labels, evidence: { received }, desk: { segment: says } } = visit.words
  const text = opened(segment)
  const page = pageOf(visit.query)
  const windows = windowsOf(text)
  const window = windows[page - 1]
  if (!window) return undefined
  const highlights = entriesOf(opened(work.record), visit.words).filter(({ value }) => value.segment === at)
    .flatMap((entry) => textEvidence(entry).map((evidence) => ({ at: evidence.at, strong: false, label: labels.fields[entry.field] })))
  return deskAnswer(visit, { title: text.path, here: '' }, html`<p class="kicker"><a href="${deskWorkAddress(work.key)}">${work.title}</a></p><h1>${says.heading}</h1>
<p class="lead">${says.lead}</p>
<section class="paper" aria-label="${received.text}"><header><code class="path">${text.path}</code><span>${text.reading.encoding?.name ?? received.noEncoding}</span><span>${labels.count(text.reading.text.length, 'character')}</span></header>
${sheet(text, window, highlights, true)}</section>
${paging(`${deskWorkAddress(work.key)}/segments/${visit.params['number']}`, visit.query, page, windows.length, 1, visit.words)}`)
}
