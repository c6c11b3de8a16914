import { type RatingValue } from '../../model/rating.ts'
import { masked } from '../../text/personal.ts'
import type { Entry } from '../entries.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { ruleWords } from './rule-words.ts'

/** Why a value stands in the record, in sentences that anybody can read. */
export function grounds({ field, value }: Entry, words: Words): Html {
  const { grounds: says } = words.evidence
  switch (value.source) {
    case 'ruling': return html`${says.ruling}`
    case 'terms': return html`${says.terms[0]} <strong>${says.terms[1]}</strong>${says.terms[2]}`
    case 'devised': return html`${says.devised}`
    case 'stated':
    case 'derived': {
      const rule = value.rule === undefined ? undefined : ruleWords(value.rule, words)
      return html`<strong>${says[value.source]}</strong> ${rule ? `${rule} ` : ''}${value.asWritten === undefined ? '' : html`${says.asWritten} <q>${masked(clip(value.asWritten))}</q>${'.!?…'.includes(value.asWritten.at(-1) ?? '.') ? '' : '.'} `}${reading(field, value.value, words)}<span class="rule">${says.rule} <code>${value.rule ?? says.unnamed}</code>, ${says.certainty(value.confidence ?? 1)}.</span>`
    }
  }
}

/** What the table that read a value adds to it. */
function reading(field: string, value: unknown, { labels, evidence: { grounds: says } }: Words): string {
  if (field === 'title') {
    const { kind } = value as { readonly kind: keyof typeof labels.titleKinds }
    return kind === 'formal' ? '' : `${says.titleKind(labels.titleKinds[kind])} `
  }
  if (field !== 'rating') return ''
  const { rung, scale, range, also, reasons } = value as RatingValue
  const said = [
    ...(scale && scale !== 'words' ? [says.scale(says.scales[scale], labels.rungs[rung])] : []),
    ...(range && range.length > 1 ? [says.range(labels.rungs[range[0] ?? rung], labels.rungs[rung])] : []),
    ...(also && also.length > 0 ? [says.also(also.map((each) => labels.rungs[each]))] : []),
    ...(reasons && reasons.length > 0 ? [says.reasons(reasons)] : []),
  ]
  return said.map((sentence) => `${sentence} `).join('')
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
