import { homeward, typeAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import { type Looks, readLooks, sizes } from '../looks.ts'
import { redirectKeeping } from '../reader-cookie.ts'
import type { Handler } from '../visit.ts'
import { looksForm } from './looks-form.ts'

/** `/settings/type`: how a story looks to a reader. `return`: the page that they came from. */
export const showType: Handler = ({ archive: { assets }, words, settings, keeper, query }) => {
  const { looks } = words.reading
  const from = query.get('return')
  return pageAnswer(frame({ assets, words, title: looks.title, here: '/settings', kind: 'settings', unlisted: true, keeper: keeper !== undefined }, html`<h1>${looks.title}</h1>
<p class="lead">${looks.lead}</p>
${query.get('saved') === null ? '' : html`<p class="notice" role="status">${looks.saved}</p>`}
<form method="post" action="${typeAddress()}" class="settings-form">${from === null ? '' : html`<input type="hidden" name="return" value="${homeward(from)}">`}
${looksForm(settings, words)}
<p class="actions"><button class="primary">${looks.save}</button>${from === null ? '' : html` <a href="${homeward(from)}">${looks.back}</a>`}</p>
</form>`))
}

/** POST `/settings/type`: what the form names is set, all else stays; `step` makes the text smaller or larger. */
export const saveType: Handler = (visit) => {
  const { form, settings } = visit
  const next = { ...settings, ...stepped(readLooks(form, settings), form.get('step')) }
  const back = form.get('return')
  return redirectKeeping(visit, next, back === null ? `${typeAddress()}?saved` : homeward(back))
}

function stepped<L extends Looks>(looks: L, step: string | null): L {
  const by = step === 'larger' ? 1 : step === 'smaller' ? -1 : 0
  const at = Math.max(0, Math.min(sizes.length - 1, sizes.indexOf(looks.size) + by))
  return { ...looks, size: sizes[at] ?? looks.size }
}
