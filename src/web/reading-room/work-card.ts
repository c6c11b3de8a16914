import type { WorkSummary } from '../../catalogue/store.ts'
import { admission, type Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import type { Rung } from '../../model/rating.ts'
import type { Warning } from '../../model/warning.ts'
import { masked } from '../../text/personal.ts'
import { workAddress } from '../addresses.ts'
import { clipped } from '../clipped.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { shelfButtons } from '../shelf/shelf-buttons.ts'
import { hideButtons } from './hide-buttons.ts'

// A summary in a list is a taste; the whole stands on the work's page.
const longestSummary = 320
// A longer one is a paragraph that was taken for a title; the record's evidence shows all of it.
const longestTitle = 300
const mostNames = 8

/** A work in a list. Its words stand in it only where its gate is open to the reader; `extra` is an excerpt, say; `tools`: what stands below it in place of its buttons. */
export function workCard(work: WorkSummary, visit: Pick<Visit, 'reader' | 'words' | 'path' | 'settings' | 'site'>, extra: Html | '' = '', tools?: Html): Html {
  const { reader, words, settings } = visit
  const { labels, works } = words
  const open = admission(reader, work.facts).is === 'open'
  const summary = work.summary && admit(reader, work.summary)
  return html`<article class="card">
<h3>${titleLink(work, reader)}</h3>
${byline(work.creators, words)}
<p class="facts">${ratingBadge(work.rung, words)}<span>${labels.count(work.words, 'word')}</span>${work.chapters > 1 ? html`<span>${labels.count(work.chapters, 'chapter')}</span>` : ''}${work.language === words.tongue ? '' : html`<span>${labels.language(work.language)}</span>`}${work.date ? html`<span>${labels.date(work.date)}</span>` : ''}${work.fandoms.slice(0, 3).map((fandom) => html`<span class="fandom">${masked(fandom)}</span>`)}</p>
${warningLine(work, words, settings.folded)}
${extra !== '' ? extra : summary?.is === 'open' ? html`<p class="summary">${clipped(masked(summary.words), longestSummary)}</p>` : ''}
${open ? '' : html`<p class="shut"><a href="${workAddress(work.key)}">${works.ask}</a></p>`}
${visit.site ? '' : html`<div class="card-tools">${tools ?? html`${shelfButtons(work, visit, { from: visit.path })}${hideButtons(work, shownTitle(work, reader), visit, 'card')}`}</div>`}
</article>`
}

/** The title as the reader may see it: the work's own opening words only where its gate is open. */
export function shownTitle(work: WorkSummary, reader: Reader): string {
  const own = work.ownTitle && admit(reader, work.ownTitle)
  return clipped(masked(own?.is === 'open' ? own.words : work.title), longestTitle)
}

function titleLink(work: WorkSummary, reader: Reader): Html {
  const title = shownTitle(work, reader)
  const opening = work.titleKind === 'incipit' && title !== masked(work.title)
  return html`<a href="${workAddress(work.key)}" dir="auto"${opening ? html` class="opening-words"` : ''}>${title}</a>`
}

/** "by Ann Marlow and J. Tern", or that nobody is named. */
export function byline(creators: readonly string[], { labels, works }: Words): Html {
  if (creators.length === 0) return html`<p class="byline nobody">${works.nobody}</p>`
  const shown = creators.slice(0, mostNames).map((name) => clipped(masked(name), longestTitle))
  const more = creators.length - shown.length
  return html`<p class="byline">${works.by} ${shown.map((name, i) => html`${i === 0 ? '' : i === shown.length - 1 && more === 0 ? ` ${works.and} ` : ', '}<span dir="auto">${name}</span>`)}${more > 0 ? ` ${works.and} ${labels.count(more, 'other')}` : ''}</p>`
}

/** The rating, with its place on the ladder. */
export function ratingBadge(rung: Rung, { labels }: Words): Html {
  return html`<span class="rating rung-${rung}"><span class="ladder" aria-hidden="true"></span>${labels.rungs[rung]}</span>`
}

/** What creators warn for, and the other three answers told apart from it and from each other. `folded`: the names wait until they are asked for. */
function warningLine(work: WorkSummary, words: Words, folded: boolean): Html {
  const { labels, works } = words
  switch (work.warningAnswer) {
    case 'stated': {
      const names = work.denied ? html`<p class="warnings quiet">${works.denied(warningNames(work.denied, words))}</p>` : html`<p class="warnings">${labels.warningAnswers.stated} <strong>${warningNames(work.warnings, words)}</strong></p>`
      return folded ? foldedWarnings(names, words) : names
    }
    case 'none-apply': return html`<p class="warnings quiet">${labels.warningAnswers['none-apply']}</p>`
    case 'declined': return html`<p class="warnings">${works.declined}</p>`
    case 'not-asked': return html``
  }
}

/** What would tell of warnings, folded away for who fears that it tells what happens. */
export function foldedWarnings(names: Html, { works }: Words): Html {
  return html`<details class="folded-warnings"><summary>${works.foldedWarnings}</summary>${names}</details>`
}

/** Warnings within a sentence; what no row of the table reads stands in the creator's words in the record. */
export function warningNames(codes: readonly Warning[], { labels, works }: Words): string {
  return codes.map((code) => (code === 'other' ? works.somethingElse : works.within(labels.warnings[code]))).join(', ')
}
