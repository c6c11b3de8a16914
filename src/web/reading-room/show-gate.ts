import type { WorkSummary } from '../../catalogue/store.ts'
import { type Reason, type Reader, weight } from '../../consent/policy.ts'
import { rungs } from '../../model/rating.ts'
import { warnings } from '../../model/warning.ts'
import type { Source } from '../../model/work.ts'
import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { count, languageName, rungNames, speakers, warningAnswerNames } from '../labels.ts'
import { masked } from '../masked.ts'
import { admissible } from '../settings.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { byline, ratingBadge, warningNames } from './work-card.ts'

/**
 * What stands between a reader and a work: its catalogue facts, why it is shut, and one button. No word of the story is on it.
 * It answers 403, so that a program that saves what it fetched does not take the gate for the story; a browser shows it all the same.
 */
export function gateAnswer({ archive: { assets }, words, reader, path, keeper }: Visit, work: WorkSummary, reasons: readonly Reason[]): Answer {
  const title = masked(work.title)
  return pageAnswer(frame({ assets, words, title, kind: 'gate', unlisted: true, adult: weight(work.rung) >= rungs.indexOf('mature'), keeper: keeper !== undefined }, gatePage(work, title, reasons, words, reader, path)), 403)
}

function gatePage(work: WorkSummary, title: string, reasons: readonly Reason[], words: Words, reader: Reader, path: string): Html {
  const shut = reasons.flatMap((reason) => (reason.why === 'warning' ? [reason.warning] : []))
  const needed = needs(work)
  const byRating = reasons.some(({ why }) => why !== 'warning')
  const button = byRating
    ? `Show works rated up to ${rungNames[needed]}${shut.length > 0 ? `, and those warned for ${warningNames(shut, words)}` : ''}`
    : `Show works warned for ${warningNames(shut, words)}`
  return html`<p class="kicker">Before you open</p>
<h1>${title}</h1>
${byline(work.creators, words)}
<dl class="record gate-facts">
<div><dt>Rating</dt><dd>${ratingBadge(work.rung, words)}${work.ratingAsWritten ? html` <span class="written">as written: <q>${masked(work.ratingAsWritten)}</q></span>` : ''}${says(work.ratingSource)}${work.rung === 'unrated' && !work.ratingSource ? html` <span class="written">nobody answers for it yet</span>` : ''}</dd></div>
<div><dt>Warnings</dt><dd>${work.warningAnswer === 'stated' ? work.warnings.map((warning) => warnings[warning]).join(', ') : warningAnswerNames[work.warningAnswer]}${says(work.warningSource)}</dd></div>
${work.fandoms.length > 0 ? html`<div><dt>Fandom</dt><dd>${masked(work.fandoms.join(', '))}</dd></div>` : ''}
<div><dt>Extent</dt><dd>${count(work.words, 'word')}${work.language === 'und' ? '' : html`, ${languageName(work.language)}`}</dd></div>
</dl>
<div class="prose"><ul class="reasons">${reasons.map((reason) => html`<li>${because(reason, work, words, reader)}</li>`)}</ul></div>
<form method="post" action="/settings" class="gate-form">
<input type="hidden" name="do" value="admit"><input type="hidden" name="return" value="${path}">
${byRating ? html`<input type="hidden" name="highest" value="${needed}">` : ''}${shut.map((warning) => html`<input type="hidden" name="allow" value="${warning}">`)}
<button class="primary">${button}</button> <a href="/settings">Other settings</a> <a href="/">Leave it shut</a>
</form>
<p class="small">Your answer is kept in a cookie in this browser and nowhere else. You can take it back at any time in the <a href="/settings">settings</a>.</p>`
}

function says(source: Source | undefined): Html | '' {
  return source ? html` <span class="written">${speakers[source]}</span>` : ''
}

/** The rung that a reader must admit to open the work; who is unrated, or whose letters mean two rungs, weighs as the heavier. */
function needs({ rung, facts }: WorkSummary): (typeof admissible)[number] {
  const heaviest = Math.max(weight(rung), weight(facts.rung))
  return admissible.find((each) => weight(each) >= heaviest) ?? 'explicit'
}

function because(reason: Reason, work: WorkSummary, words: Words, reader: Reader): Html {
  if (reason.why === 'warning') return html`You asked never to be shown works warned for <strong>${warningNames([reason.warning], words)}</strong>.`
  const whose = reason.rung === 'unrated'
    ? html`Nobody has answered for what is in it, so it counts as <strong>explicit</strong> until somebody does.`
    : html`It is rated <strong>${rungNames[work.rung].toLowerCase()}</strong>${work.rung === reason.rung ? '' : html`, and may mean ${rungNames[reason.rung].toLowerCase()}`}.`
  return reason.why === 'unanswered'
    ? html`${whose} You have not said yet how far you wish to go.`
    : html`${whose} Your settings end at <strong>${rungNames[reader.highest ?? 'teen'].toLowerCase()}</strong>.`
}
