import type { TokenSummary, WorkSummary } from '../../catalogue/store.ts'
import { published } from '../../consent/predicate.ts'
import { homeward, shelfAddress } from '../addresses.ts'
import { type Answer, pageAnswer, redirectAnswer } from '../answer.ts'
import { setCookie } from '../cookies.ts'
import { frame } from '../frame.ts'
import { isKey } from '../hideable.ts'
import { answerFor, fitted } from '../hiding.ts'
import { type Html, html } from '../html.ts'
import { readerCookie, redirectKeeping } from '../reader-cookie.ts'
import { admissible, type Settings, settingsFrom, textSets } from '../settings.ts'
import { forgetShelf } from '../shelf/shelf.ts'
import { tokensOf, tokensSection } from '../tokens/show-tokens.ts'
import { digestOf } from '../tokens/token.ts'
import type { Handler, Visit } from '../visit.ts'
import { tongues, wordsIn } from '../words/tongues.ts'
import { answeredList, hiddenList } from './hidden-list.ts'
import { limitsForm } from './limits-form.ts'
import { choice, looksForm } from './looks-form.ts'

/** `/settings`: what a reader wishes to meet, and how it looks. */
export const showSettings: Handler = async (visit) => {
  const { archive: { assets, catalogue }, words, settings, keeper } = visit
  const works = await catalogue.worksByKeys(published, [...new Set([...settings.withoutWorks, ...settings.answered])])
  return pageAnswer(frame({ assets, words, title: words.settings.title, here: '/settings', kind: 'settings', keeper: keeper !== undefined }, settingsPage(visit, works, await tokensOf(visit))))
}

/**
 * POST `/settings`: `do` is `admit` (a gate's button: never lowers what is admitted), `answer` or `shut` (one work), `forget`, or else the whole
 * form is saved.
 */
export const saveSettings: Handler = async (visit) => {
  const { archive: { desk }, settings, form, secure } = visit
  const to = homeward(form.get('return'))
  switch (form.get('do')) {
    case 'forget': {
      // Nobody could ever revoke them from here again.
      if (settings.mark !== undefined) await desk.revokeTokens({ owner: digestOf(settings.mark) })
      return { ...redirectAnswer('/settings?saved', 303, { 'set-cookie': setCookie(readerCookie, '', 0, secure) }), cookies: forgetShelf(secure) }
    }
    case 'admit': return kept(visit, answering(admitted(settings, form), form), to)
    case 'answer': return kept(visit, answering(settings, form), to)
    case 'shut': return kept(visit, { ...settings, answered: settings.answered.filter((key) => key !== form.get('work')) }, '/settings?saved#answered')
    default: {
      const highest = form.get('highest') ?? ''
      // What is no rating changes nothing, least of all what was agreed to before.
      return highest === '' || admissible.some((rung) => rung === highest) ? kept(visit, fitted(settingsFrom(form, settings)), '/settings?saved') : redirectAnswer('/settings', 303)
    }
  }
}

function kept(visit: Visit, next: Settings | undefined, to: string): Answer {
  return next ? redirectKeeping(visit, next, to) : redirectAnswer('/settings?full')
}

/** The settings with the work that a form names answered for. */
function answering(settings: Settings, form: URLSearchParams): Settings | undefined {
  const key = form.get('work') ?? ''
  return isKey(key) ? answerFor(settings, key) : fitted(settings)
}

function admitted(settings: Settings, form: URLSearchParams): Settings {
  const asked = admissible.find((rung) => rung === form.get('highest'))
  const highest = asked && (settings.highest === undefined || admissible.indexOf(asked) > admissible.indexOf(settings.highest)) ? asked : settings.highest
  const allowed = form.getAll('allow')
  return { ...settings, ...(highest && { highest }), never: settings.never.filter((warning) => !allowed.includes(warning)) }
}

const notices = ['full', 'read', 'unread', 'saved'] as const

function settingsPage({ settings, words, query }: Visit, works: readonly WorkSummary[], tokens: readonly TokenSummary[]): Html {
  const { settings: says, labels } = words
  const notice = notices.find((each) => query.has(each))
  const done = Object.entries(words.tokens.notices).find(([name]) => name === query.get('address'))?.[1]
  const parts = [['limits', says.limits], ['hidden', says.hidden], ...(settings.answered.length > 0 ? [['answered', says.answered]] : []), ['looks', says.looks], ['addresses', words.tokens.title], ['file', says.file]]
  return html`<h1>${says.title}</h1>
<p class="lead">${says.lead}</p>
${notice ? html`<p class="notice" role="status">${says.notices[notice]}</p>` : done ? html`<p class="notice" role="status">${done}</p>` : ''}
<nav class="parts" aria-label="${says.parts}"><ul>${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<form method="post" action="/settings" class="settings-form" id="settings"><input type="hidden" name="do" value="save">
<section aria-labelledby="limits"><h2 id="limits">${says.limits}</h2>
${limitsForm(settings, words)}</section>
<section aria-labelledby="looks"><h2 id="looks">${says.looks}</h2>
<fieldset><legend>${says.text}</legend>
<p class="hint">${says.textHint}</p>
<div class="choices">${textSets.map((set) => choice('set', set, labels.sets[set], settings.set === set))}</div></fieldset>
${looksForm(settings, words)}
<fieldset><legend>${says.tongue}</legend>
<div class="choices">${choice('tongue', '', says.asBrowser, settings.tongue === undefined)}${tongues.map((tongue) => choice('tongue', tongue, wordsIn(tongue).name, settings.tongue === tongue))}</div></fieldset></section>
<p class="actions keep"><button class="primary">${says.keep}</button></p>
</form>
${hiddenList(settings, works, words)}
${answeredList(settings, works, words)}
${tokensSection(settings, tokens, words)}
<section aria-labelledby="file"><h2 id="file">${says.file}</h2>
<p class="hint">${says.fileHint}</p>
<p><a href="/settings/export" download="incipit-settings.json">${says.export}</a></p>
<form method="post" action="/settings/import" enctype="multipart/form-data" class="take-file"><label for="settings-file">${says.import}</label>
<input id="settings-file" type="file" name="file" accept=".json,application/json" required aria-describedby="import-hint">${settings.mark === undefined ? html`<label class="choice"><input type="checkbox" name="addresses" value="yes" aria-describedby="import-addresses-hint"><span>${words.tokens.takeMark}</span></label>
<p class="hint" id="import-addresses-hint">${words.tokens.takeMarkHint}</p>` : ''}<button>${says.read}</button>
<p class="hint" id="import-hint">${says.importHint}</p></form></section>
<form method="post" action="/settings" class="forget"><input type="hidden" name="do" value="forget"><p><button>${says.forget}</button> ${says.forgetHint}${tokens.some(({ revokedAt }) => revokedAt === undefined) ? ` ${words.tokens.forgets}` : ''} <a href="${shelfAddress()}#file">${says.saveShelf}</a></p></form>`
}
