import { openTo } from '../../consent/predicate.ts'
import { tokenAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { type Call, root } from './call.ts'
import { calls } from './calls.ts'
import { namedSchemas, pathOf } from './document.ts'
import type { Json } from './schema.ts'
import { problemStatus, type ProblemName } from './shapes-library.ts'
import { stranger } from '../../consent/policy.ts'

/** `/api`: the document, for people: what every call is for, what it takes and what it answers, with examples that can be followed. */
export const showApi: Handler = async (visit) => {
  const { archive: { assets, catalogue }, words, keeper } = visit
  const { api: says } = words
  // Examples are what anybody may follow.
  const [work] = await catalogue.newest(openTo(stranger), 1)
  return pageAnswer(frame({ assets, words, title: says.title, here: '/about', kind: 'api', keeper: keeper !== undefined }, html`<h1>${says.title}</h1>
<p class="lead">${says.lead}</p>
<div class="prose">
<h2>${says.tokenTitle}</h2>
<p>${says.token} <a href="/settings#addresses">${says.makeToken}</a></p>
<p><code class="call">${tokenAddress('TOKEN')}${root}${'/works'}</code></p>
<h2>${says.documentTitle}</h2>
<p>${says.document} <a href="${root}/openapi.json"><code>${root}/openapi.json</code></a></p>
<h2>${says.rulesTitle}</h2>
<ul>${says.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
</div>
<h2 id="calls">${says.callsTitle}</h2>
<nav class="parts" aria-label="${says.callsTitle}"><ul>${calls.map((call) => html`<li><a href="#${call.id}"><code>${call.path === '' ? '/' : call.path}</code></a></li>`)}</ul></nav>
${[...Map.groupBy(calls, ({ about }) => about)].map(([about, some]) => html`<section aria-label="${says.about[about]}"><h3>${says.about[about]}</h3>
${some.map((call) => callSection(call, work?.key, visit))}</section>`)}
<section aria-labelledby="problems"><h2 id="problems">${says.problemsTitle}</h2>
<p>${says.problemsSay}</p>
<dl class="record">${(Object.keys(problemStatus) as readonly ProblemName[]).map((name) => html`<div id="${name}"><dt><code>${name}</code> ${problemStatus[name]}</dt><dd>${says.problems[name][0]}.${says.problems[name][1] === '' ? '' : ` ${says.problems[name][1]}`}</dd></div>`)}</dl></section>
<section aria-labelledby="shapes"><h2 id="shapes">${says.shapesTitle}</h2>
${Object.entries(namedSchemas).map(([name, schema]) => shape(name, schema, words))}</section>`))
}

function callSection(call: Call, key: string | undefined, { words }: Visit): Html {
  const { api: says } = words
  const example = call.example.includes('KEY') ? key && call.example.replace('KEY', key) : call.example
  const given = [...Object.entries(call.inPath), ...Object.entries(call.asks)]
  return html`<section class="api-call" aria-labelledby="${call.id}"><h4 id="${call.id}"><code class="call">${pathOf(call)}</code></h4>
<p>${said(call.says, words)}.${call.more === undefined ? '' : html` ${said(call.more, words)}`}</p>
${given.length === 0 ? '' : html`<table><thead><tr><th scope="col">${says.parameter}</th><th scope="col">${says.means}</th></tr></thead>
<tbody>${given.map(([name, { json }]) => html`<tr><th scope="row"><code>${name}</code></th><td>${said(json['description'], words)}${facts(json, call.needs.includes(name), says)}</td></tr>`)}</tbody></table>`}
<p>${says.answers} ${kindOf(call.answer.json)}${example === undefined ? '' : html` · ${says.try} <a href="${root}${example}" rel="nofollow"><code>${root}${example}</code></a>`}</p></section>`
}

function facts({ enum: values, default: usual, minimum, maximum }: Json, needed: boolean, says: Words['api']): Html {
  const told = [
    ...(Array.isArray(values) ? [(values as readonly string[]).join(', ')] : []), ...(maximum === undefined ? [] : [`${String(minimum as number)}–${String(maximum as number)}`]),
    ...(usual === undefined ? [] : [says.usual(String(usual as string | number))]), ...(needed ? [says.needed] : []),
  ]
  return told.length === 0 ? html`` : html`<br><span class="small quiet">${told.join(' · ')}</span>`
}

/** A named part of answers, with its own parts. */
function shape(name: string, { description, properties = {}, required = [] }: Json, { api: says, tongue }: Words): Html {
  const parts = Object.entries(properties as Readonly<Record<string, Json>>)
  const always = required as readonly string[]
  return html`<details class="shape" id="${name}"><summary>${name}</summary><p lang="en">${coded(description)}.</p>
<table><thead><tr><th scope="col">${says.part}</th><th scope="col">${says.kind}</th><th scope="col">${says.means}</th></tr></thead>
<tbody>${parts.map(([part, json]) => html`<tr><th scope="row"><code>${part}</code></th><td>${kindOf(json)}</td><td lang="en">${coded(json['description'])}${always.includes(part) ? '' : html` <span class="small quiet" lang="${tongue}">${says.sometimes}</span>`}</td></tr>`)}</tbody></table></details>`
}

/** What the table says of a call or of what it takes, in the page's language; in English, and said to be, where it has no sentence in that. */
function said(english: unknown, { api: { sentence } }: Words): Html {
  const own = sentence(String(english ?? ''))
  return own === undefined ? html`<span lang="en">${coded(english)}</span>` : coded(own)
}

/** A description, with what stands between backquotes as it is typed. */
function coded(description: unknown): Html {
  return html`${(typeof description === 'string' ? description : '').split('`').map((piece, n) => (n % 2 === 1 ? html`<code>${piece}</code>` : piece))}`
}

/** What a part is: a link to what has a name, else the name of its type. */
function kindOf({ $ref, type, items, prefixItems }: Json): Html {
  if (typeof $ref === 'string') {
    const name = $ref.slice($ref.lastIndexOf('/') + 1)
    return html`<a href="#${name}"><code>${name}</code></a>`
  }
  if (prefixItems !== undefined) return html`<code>[integer, integer]</code>`
  return type === 'array' && items ? html`${kindOf(items as Json)}<code>[]</code>` : html`<code>${String(type)}</code>`
}
