import { unasked } from '../../consent/policy.ts'
import { type Warning, warningCodes, warnings } from '../../model/warning.ts'
import { homeward } from '../addresses.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { setCookie } from '../cookies.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { rungNames, setNames } from '../labels.ts'
import { keepSettings, readerCookie } from '../reader-cookie.ts'
import { admissible, readSettings, type Settings, textSets } from '../settings.ts'
import type { Handler } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { choice, looksForm } from './looks-form.ts'

/** `/settings`: what a reader wishes to meet, and how it looks. */
export const showSettings: Handler = ({ archive: { assets }, words, settings, keeper, query }) =>
  pageAnswer(frame({ assets, words, title: 'Settings', here: '/settings', kind: 'settings', keeper: keeper !== undefined }, settingsPage(settings, words, query.get('saved') !== null)))

/** POST `/settings`: `do` is `admit` (a gate's button: never lowers what is admitted), `forget`, or else the whole form is saved. */
export const saveSettings: Handler = (visit) => {
  const { settings, form, secure } = visit
  const kept = (next: Settings, to: string) => redirectAnswer(to, 303, keepSettings(visit, next))
  switch (form.get('do')) {
    case 'forget': return redirectAnswer('/settings?saved', 303, { 'set-cookie': setCookie(readerCookie, '', 0, secure) })
    case 'admit': return kept(admitted(settings, form), homeward(form.get('return')))
    default: {
      const highest = form.get('highest') ?? ''
      // What is no rating changes nothing, least of all what was agreed to before.
      return highest === '' || admissible.some((rung) => rung === highest) ? kept(readSettings(form), '/settings?saved') : redirectAnswer('/settings', 303)
    }
  }
}

function admitted(settings: Settings, form: URLSearchParams): Settings {
  const asked = admissible.find((rung) => rung === form.get('highest'))
  const highest = asked && (settings.highest === undefined || admissible.indexOf(asked) > admissible.indexOf(settings.highest)) ? asked : settings.highest
  const allowed = form.getAll('allow')
  return { ...settings, ...(highest && { highest }), never: settings.never.filter((warning) => !allowed.includes(warning)) }
}

// Those that writers warn for most stand in the open.
const common: readonly Warning[] = ['graphic-violence', 'character-death', 'sexual-assault', 'underage', 'incest', 'abuse', 'self-harm', 'suicide', 'torture', 'horror']

function settingsPage(settings: Settings, words: Words, saved: boolean): Html {
  const rare = warningCodes.filter((warning) => !common.includes(warning))
  return html`<h1>Settings</h1>
<p class="lead">Kept in a signed cookie in this browser and nowhere else.</p>
${saved ? html`<p class="notice" role="status">Kept. It holds from the next page on.</p>` : ''}
<form method="post" action="/settings" class="settings-form">
<input type="hidden" name="do" value="save">
<fieldset><legend>The highest rating you wish to meet</legend>
<p class="hint">Who has not answered is shown works up to ${rungNames[unasked].toLowerCase()} and asked before others. What nobody has rated counts as explicit.</p>
<div class="choices">${choice('highest', '', 'Ask me each time', settings.highest === undefined)}${admissible.map((rung) => choice('highest', rung, rungNames[rung], settings.highest === rung))}</div></fieldset>
<fieldset><legend>Never show me works warned for</legend>
<p class="hint">They are left out of every list, and counted there. A work that nobody gave warnings for may hold anything.</p>
<div class="choices columns-2">${common.map((warning) => check(warning, settings))}</div>
<details${rare.some((warning) => settings.never.includes(warning)) ? html` open` : ''}><summary>All other warnings</summary><div class="choices columns-2">${rare.map((warning) => check(warning, settings))}</div></details></fieldset>
<fieldset><legend>The text</legend>
<p class="hint">Straight quotation marks, typewriter dashes and folded lines are repaired for reading; what came is kept, and each change can be looked at.</p>
<div class="choices">${textSets.map((set) => choice('set', set, setNames[set], settings.set === set))}</div></fieldset>
${looksForm(settings, words)}
<p class="actions"><button class="primary">Keep these settings</button></p>
</form>
<form method="post" action="/settings" class="forget"><input type="hidden" name="do" value="forget"><p><button>Forget everything</button> The cookie is deleted; you are a stranger again, who has agreed to nothing.</p></form>`
}

function check(warning: Warning, { never }: Settings): Html {
  return html`<label class="choice"><input type="checkbox" name="never" value="${warning}"${never.includes(warning) ? html` checked` : ''}><span>${warnings[warning]}</span></label>`
}
