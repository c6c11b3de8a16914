import type { Entry } from '../entries.ts'
import { type Html, html } from '../html.ts'
import { titleKindNames } from '../labels.ts'
import { masked } from '../masked.ts'
import type { RatingValue } from '../../model/rating.ts'
import { rungNames } from '../labels.ts'
import { ruleWords } from './rule-words.ts'

/** Why a value stands in the record, in sentences that anybody can read. */
export function grounds({ field, value }: Entry): Html {
  switch (value.source) {
    case 'ruling': return html`A curator of this archive ruled so. Rulings outrank everything that a rule finds.`
    case 'terms': return html`Nobody stated it in the file. Who brought the heap <strong>answers for it</strong>; a higher rating stated by a creator would have won.`
    case 'devised': return html`The file states none and nothing in it can stand for one; this archive devised it.`
    case 'stated':
    case 'derived': {
      const says = value.rule === undefined ? undefined : ruleWords(value.rule)
      return html`${value.source === 'stated' ? html`<strong>The file says so itself.</strong> ` : html`<strong>The file does not say so; a rule concludes it.</strong> `}${says ? `${says} ` : ''}${value.asWritten === undefined ? '' : html`As written: <q>${masked(clip(value.asWritten))}</q>${'.!?…'.includes(value.asWritten.at(-1) ?? '.') ? '' : '.'} `}${reading(field, value.value)}<span class="rule">Rule <code>${value.rule ?? 'unnamed'}</code>, ${certainty(value.confidence)}.</span>`
    }
  }
}

/** How sure a rule is, as a person would say it, with the figure. */
function certainty(confidence = 1): string {
  const word = confidence >= 0.95 ? 'certain' : confidence >= 0.8 ? 'confident' : confidence >= 0.5 ? 'fairly sure' : 'unsure'
  return `${word} (${Math.round(confidence * 100)} of 100)`
}

/** What the table that read a value adds to it. */
function reading(field: string, value: unknown): Html | '' {
  if (field === 'title') {
    const { kind } = value as { readonly kind: keyof typeof titleKindNames }
    return kind === 'formal' ? '' : html`It is ${titleKindNames[kind]}. `
  }
  if (field !== 'rating') return ''
  const { rung, scale, range, also, reasons } = value as RatingValue
  return html`${scale && scale !== 'words' ? html`On the ${scaleNames[scale]} scale that is <strong>${rungNames[rung].toLowerCase()}</strong>. ` : ''}${range && range.length > 1 ? html`A range was given, from ${rungNames[range[0] ?? rung].toLowerCase()} to ${rungNames[rung].toLowerCase()}; the highest counts. ` : ''}${also && also.length > 0 ? html`The same letters can mean ${also.map((each) => rungNames[each].toLowerCase()).join(' or ')}; the gate goes by the higher. ` : ''}${reasons && reasons.length > 0 ? html`Reasons given: ${reasons.join(', ')}. ` : ''}`
}

const scaleNames = { mpaa: 'film (MPAA)', fictionratings: 'FictionRatings', 'fan-rated': 'fan-rated (FR)', ao3: 'archive', tv: 'television', esrb: 'games (ESRB)', age: 'age', words: 'word' } as const

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
