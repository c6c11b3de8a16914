import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import type { places } from '../../model/ruling.ts'
import { deskWorkAddress, receivedAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { token } from './desk-frame.ts'
import { opened } from './desk-work.ts'

type Text = SegmentSummary & { readonly alternative?: number }

/** The texts of a work that came in several files, each with what can be ruled of its place: that of two with the same part it is the right one, and that it is a work by itself. */
export function placeForms({ keeper, words: { labels, desk: { place: says } } }: Visit, work: WorkPage): Html | '' {
  const others = work.alternatives.filter((other) => work.segments.some(({ number, sha256 }) => number === other.number && sha256 !== other.sha256))
  if (work.segments.length + others.length < 2) return ''
  // Another copy of the same message is no story of its own.
  const isPosted = work.findings.some(({ code }) => code === 'cross-posted')
  const button = (is: (typeof places)[number], { path, number, alternative = 0 }: Text): Html => html`<form method="post" action="${deskWorkAddress(work.key)}/rulings">${token(keeper)}<input type="hidden" name="act" value="set"><input type="hidden" name="field" value="place"><input type="hidden" name="segment" value="${number}"><input type="hidden" name="alternative" value="${alternative}"><button class="plain" name="is" value="${is}">${says[is]}<span class="hidden"> ${opened(path)}</span></button></form>`
  const text = (each: Text, isRival: boolean): Html => html`<li><a class="value" href="${work.segments.length === 1 && each.alternative === undefined ? receivedAddress(work.key) : receivedAddress(work.key, each.number + 1, each.alternative)}"><code class="path">${opened(each.path)}</code></a> <span class="written">${labels.count(each.words, 'word')}${isRival ? `, ${each.alternative === undefined ? says.shown : says.passedOver}` : ''}</span>${isRival ? button('first', each) : ''}${each.alternative !== undefined && isPosted ? '' : button('apart', each)}</li>`
  return html`<section aria-labelledby="place"><h2 id="place">${says.heading}</h2><p class="lead">${says.lead}</p><ul class="ruled">${work.segments.map((segment) => {
    const rivals = others.filter(({ number }) => number === segment.number)
    return html`${text(segment, rivals.length > 0)}${rivals.map((rival) => text(rival, true))}`
  })}</ul></section>`
}
