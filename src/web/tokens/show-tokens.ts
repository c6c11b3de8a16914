import type { TokenSummary } from '../../catalogue/store.ts'
import { masked } from '../../text/personal.ts'
import { channels, tokenAddress, tokensPath } from '../addresses.ts'
import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { keepSettings } from '../reader-cookie.ts'
import type { Settings } from '../settings.ts'
import { readSettings } from '../settings-cookie.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { qrCode } from './qr-code.ts'
import { digestOf, longestName } from './token.ts'
import { limitLines } from './token-limits.ts'
import { carried } from './token-settings.ts'

/** The tokens that a reader has made in this browser, the newest first. */
export async function tokensOf({ archive: { catalogue }, settings: { mark } }: Pick<Visit, 'archive' | 'settings'>): Promise<readonly TokenSummary[]> {
  return mark === undefined ? [] : catalogue.tokensOf(digestOf(mark))
}

/** The part of the settings that lists a reader's token addresses, and makes new ones. */
export function tokensSection(settings: Settings, tokens: readonly TokenSummary[], words: Words): Html {
  const { tokens: says } = words
  const now = carried(settings)
  return html`<section aria-labelledby="addresses"><h2 id="addresses">${says.title}</h2>
<p class="hint">${says.lead}</p>
<p class="hint">${says.hint}</p>
${tokens.length === 0 ? '' : html`<form method="post" action="${tokensPath}"><ul class="taken tokens">${tokens.map((token) => row(token, now, words))}</ul></form>`}
<form method="post" action="${tokensPath}" class="hide-more"><input type="hidden" name="do" value="make">
<div><label for="token-name">${says.name}</label><input id="token-name" name="name" maxlength="${longestName}" placeholder="${says.example}" autocomplete="off"></div>
<button>${says.make}</button></form>
${tokens.length === 0 ? '' : html`<p class="hint">${says.elsewhere}</p>
<p><a href="/settings/export?addresses" download="incipit-settings.json">${says.saveMark}</a></p>
<p class="hint">${says.saveMarkHint}</p>`}</section>`
}

function row({ id, name, settings, madeAt, usedIn, revokedAt }: TokenSummary, now: string, words: Words): Html {
  const { tokens: says, labels } = words
  const plain = name === '' ? says.unnamed : name
  const facts = [says.made(labels.date(madeAt)), usedIn === undefined ? says.unused : says.used(labels.date(usedIn))]
  if (revokedAt !== undefined) return html`<li class="quiet"><span dir="auto">${plain}</span> <span class="small">${says.revoked(labels.date(revokedAt))}</span></li>`
  return html`<li><div><span dir="auto">${plain}</span> <span class="small quiet">${facts.join(', ')}</span>${carriesList(readSettings(settings), words)}</div>
<span class="actions">${settings === now ? html`<span class="small quiet">${says.same}</span>` : html`<button class="plain" name="renew" value="${id}" aria-label="${says.renewOf(plain)}">${says.renew}</button>`} <button class="plain" name="revoke" value="${id}" aria-label="${says.revokeOf(plain)}">${says.revoke}</button></span></li>`
}

function carriesList(settings: Settings, words: Words): Html {
  return html`<ul class="small">${limitLines(settings, words).map((line) => html`<li>${line}</li>`)}</ul>`
}

/** The one page that ever shows a token: the addresses to copy, each for another kind of reader. */
export function newTokenAnswer(visit: Visit, token: string, next: Settings): Answer {
  const { archive: { assets }, words, origin } = visit
  const { tokens: says } = words
  const page = frame({ assets, words, title: says.newTitle, here: '/settings', kind: 'settings', unlisted: true }, html`<h1>${says.newTitle}</h1>
<p class="notice" role="status">${says.once}</p>
<dl class="record addresses">${([...Object.entries(channels), ['itself', '']] as const).map(([name, path]) => {
    const [title = '', what] = says.channels[name as keyof typeof says.channels]
    const address = `${origin}${tokenAddress(token)}${path}`
    return html`<div><dt>${title}<br><span class="small quiet">${what}</span></dt><dd><code class="address">${address}</code>${codeOf(address, title, words)}</dd></div>
`
  })}</dl>
<h2>${says.carries}</h2>
<ul>${limitLines(next, words).map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="/settings#addresses">${says.back}</a></p>`)
  return pageAnswer(page, 200, { ...keepSettings(visit, next), 'cache-control': 'no-store' })
}

/** The QR code of an address, folded: another device takes what would have to be typed. */
function codeOf(address: string, title: string, { tokens: says }: Words): Html | '' {
  const code = qrCode(address, says.qrOf(title))
  return code ? html`<details class="qr-of"><summary>${says.qr}<span class="hidden">: ${title}</span></summary>${code}</details>` : ''
}

/** `/for/TOKEN`: what such an address is, the limits that it carries, and a button that revokes it. */
export const showToken: Handler = async ({ archive: { assets, settingsOfToken }, params, words, origin }) => {
  const token = params['token'] ?? ''
  const settings = await settingsOfToken(token)
  if (!settings) return undefined
  const { tokens: says } = words
  return pageAnswer(frame({ assets, words, title: says.pageTitle, kind: 'settings', unlisted: true }, html`<h1>${says.pageTitle}</h1>
<p class="lead">${says.pageLead}</p>
<section aria-labelledby="carries"><h2 id="carries">${says.carries}</h2>
<ul>${limitLines(settings, words).map((line) => html`<li>${masked(line)}</li>`)}</ul></section>
<dl class="record addresses">${Object.entries(channels).map(([name, path]) => {
    const [title = '', what] = says.channels[name as keyof typeof channels]
    return html`<div><dt>${title}<br><span class="small quiet">${what}</span></dt><dd><a class="address" href="${tokenAddress(token)}${path}" rel="nofollow">${tokenAddress(token)}${path}</a>${codeOf(`${origin}${tokenAddress(token)}${path}`, title, words)}</dd></div>`
  })}</dl>
<form method="post" action="${tokenAddress(token)}"><p><button>${says.revokeHere}</button></p>
<p class="hint">${says.revokeHint}</p></form>`))
}
