import type { WorkSummary } from '../../catalogue/store.ts'
import { type Reason, weight } from '../../consent/policy.ts'
import type { Source } from '../../model/work.ts'
import { masked } from '../../text/personal.ts'
import { labelOf } from '../adult-label.ts'
import { homeward } from '../addresses.ts'
import { type Answer, pageAnswer, textAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import type { Hideable } from '../hideable.ts'
import { type Html, html } from '../html.ts'
import { admissible } from '../settings.ts'
import { siteAddresses } from '../site/site-mode.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { nameOf, showAgainForm } from './hide-buttons.ts'
import { byline, foldedWarnings, ratingBadge, warningNames } from './work-card.ts'

/**
 * What stands between a reader and a work: its catalogue facts, why it is shut, and how to open it. No word of the story is on it.
 * It answers 403, so that a program that saves what it fetched does not take the gate for the story; a browser shows it all the same. At a token address
 * it is a sentence: a program shows no page, and a browser that follows its forms would open the gate for its own cookie, not for the token.
 */
export function gateAnswer(visit: Visit, work: WorkSummary, reasons: readonly Reason[]): Answer {
  const { archive: { assets, listing }, words, keeper, base } = visit
  if (base !== '') return { ...textAnswer(`${words.take.shut}\n`, 'text/plain'), status: 403 }
  const title = masked(work.title)
  return pageAnswer(frame({ assets, words, title, kind: 'gate', unlisted: true, adult: labelOf(work.rung, listing.adultLabel), keeper: keeper !== undefined }, gatePage(visit, work, title, reasons)), 403)
}

function gatePage(visit: Visit, work: WorkSummary, title: string, reasons: readonly Reason[]): Html {
  const { words, settings: { folded } } = visit
  const { gate, labels } = words
  const hidden = reasons.flatMap((reason) => hiddenBy(reason, work) ?? [])
  const warnings = work.warningAnswer === 'stated' ? html`${work.denied ? words.works.denied(warningNames(work.denied, words)) : work.warnings.map((warning) => labels.warnings[warning]).join(', ')}` : html`${labels.warningAnswers[work.warningAnswer]}`
  return html`<p class="kicker">${gate.kicker}</p>
<h1>${title}</h1>
${byline(work.creators, words)}
<dl class="record gate-facts">
<div><dt>${labels.fields.rating}</dt><dd>${ratingBadge(work.rung, words)}${work.ratingAsWritten ? html` <span class="written">${gate.asWritten} <q>${masked(work.ratingAsWritten)}</q></span>` : ''}${says(work.ratingSource, words)}${work.rung === 'unrated' && !work.ratingSource ? html` <span class="written">${gate.unanswered}</span>` : ''}</dd></div>
<div><dt>${labels.manyFields.warning}</dt><dd>${folded && work.warningAnswer === 'stated' ? foldedWarnings(warnings, words) : warnings}${says(work.warningSource, words)}</dd></div>
${work.fandoms.length > 0 ? html`<div><dt>${labels.fields.fandom}</dt><dd>${masked(work.fandoms.join(', '))}</dd></div>` : ''}
<div><dt>${gate.extent}</dt><dd>${labels.count(work.words, 'word')}${work.language === 'und' ? '' : html`, ${labels.language(work.language)}`}</dd></div>
</dl>
<div class="prose"><ul class="reasons">${reasons.map((reason) => html`<li>${because(reason, work, visit)}</li>`)}</ul>${hidden.length > 0 ? html`<p>${gate.stays}</p>` : ''}</div>
${visit.site ? siteOpeners(visit, work) : html`<div class="gate-form">${hidden.length > 0 ? hidden.map((what) => showAgainForm(what, visit, visit.path)) : openers(visit, work, reasons)}
<a href="/settings">${gate.otherSettings}</a> <a href="/">${gate.leave}</a></div>
<p class="small">${gate.kept}</p>`}`
}

/** How a gate of a site opens: a page that links on. Only it leads to the files of its work; where scripts run, they keep the answer, and offer to answer for more. */
function siteOpeners({ words: { gate, labels, site } }: Visit, work: WorkSummary): Html {
  const rung = needs(work)
  return html`<div class="gate-form" data-gate="${work.key}" data-weight="${weight(rung)}"><a class="primary" href="${siteAddresses.behind(work.key)}" data-answer="work">${site.gate.readOn}</a>
<a href="${siteAddresses.behind(work.key)}" data-answer="rung" hidden>${gate.admit(labels.rungs[rung])}</a> <a href="/">${gate.leave}</a></div>
<p class="small">${site.gate.kept} <noscript>${site.gate.noScript}</noscript></p>`
}

/** How a gate opens that a rating or a warning shut: for this work alone, or by admitting more. Who was never asked is first asked how far they go. */
function openers({ words, path }: Visit, work: WorkSummary, reasons: readonly Reason[]): Html {
  const { gate, labels } = words
  const shut = reasons.flatMap((reason) => (reason.why === 'warning' ? [reason.warning] : []))
  const isUnasked = reasons.some(({ why }) => why === 'unanswered')
  const rung = isUnasked || reasons.some(({ why }) => why === 'rating') ? needs(work) : undefined
  const says = rung === undefined ? gate.admitWarned(warningNames(shut, words)) : shut.length > 0 ? gate.admitBoth(labels.rungs[rung], warningNames(shut, words)) : gate.admit(labels.rungs[rung])
  const admits = rung !== undefined || shut.length > 0
  const one = opener('answer', path, html`<input type="hidden" name="work" value="${work.key}">`, admits ? gate.readOnly : gate.read, !isUnasked)
  if (!admits) return one
  // What was asked about is answered with it.
  const asked = reasons.some(({ why }) => why === 'ask') ? html`<input type="hidden" name="work" value="${work.key}">` : ''
  const all = opener('admit', path, html`${rung ? html`<input type="hidden" name="highest" value="${rung}">` : ''}${shut.map((warning) => html`<input type="hidden" name="allow" value="${warning}">`)}${asked}`, says, isUnasked)
  return isUnasked ? html`${all}${one}` : html`${one}${all}`
}

function opener(act: 'answer' | 'admit', path: string, fields: Html, says: string, isFirst: boolean): Html {
  return html`<form method="post" action="/settings"><input type="hidden" name="do" value="${act}"><input type="hidden" name="return" value="${homeward(path)}">${fields}<button${isFirst ? html` class="primary"` : ''}>${says}</button></form>`
}

function says(source: Source | undefined, { labels }: Words): Html | '' {
  return source ? html` <span class="written">${labels.speakers[source]}</span>` : ''
}

/** The rung that a reader must admit to open the work; who is unrated, or whose letters mean two rungs, weighs as the heavier. */
function needs({ rung, facts }: WorkSummary): (typeof admissible)[number] {
  const heaviest = Math.max(weight(rung), weight(facts.rung))
  return admissible.find((each) => weight(each) >= heaviest) ?? 'explicit'
}

/** What of the work a reader has hidden, where that is the reason. */
function hiddenBy(reason: Reason, work: WorkSummary): Hideable | undefined {
  if (reason.why === 'work') return { work: work.key }
  if (reason.why !== 'heading') return undefined
  const heading = work.headings.find(({ kind, value }) => kind === reason.heading.kind && value === reason.heading.value)
  return heading && { heading }
}

function because(reason: Reason, work: WorkSummary, { words, reader }: Visit): string {
  const { gate: { reasons }, labels, works } = words
  switch (reason.why) {
    case 'warning': return reasons.warning(warningNames([reason.warning], words))
    case 'ask': return reasons.ask(warningNames([reason.warning], words))
    case 'work': return reasons.work
    case 'heading': {
      const hidden = hiddenBy(reason, work)
      return hidden && 'heading' in hidden ? reasons[hidden.heading.kind](nameOf(hidden.heading)) : reasons.work
    }
    case 'unanswered':
    case 'rating': {
      const rung = (of: typeof reason.rung): string => works.within(labels.rungs[of])
      const whose = reason.rung === 'unrated' ? reasons.unrated : work.rung === reason.rung ? reasons.rated(rung(work.rung)) : reasons.ratedOr(rung(work.rung), rung(reason.rung))
      return `${whose} ${reason.why === 'unanswered' ? reasons.unasked : reasons.ends(rung(reader.highest ?? 'teen'))}`
    }
  }
}
