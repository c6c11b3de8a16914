import type { Totals } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import { warningAnswers, warningCodes } from '../../model/warning.ts'
import type { FormReading, TextualField } from '../../query/form.ts'
import { parseQuery } from '../../query/parse.ts'
import { printValue, sortValue } from '../../query/print.ts'
import type { QueryError } from '../../query/tree.ts'
import { answerName } from '../../query/warning-names.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { errorIn } from './error-in.ts'
import { filterValue } from './filter-words.ts'
import { formHeadings, type ShownFields } from './search-fields.ts'
import { orders } from './search-orders.ts'

/** The form beneath the box. `was`: the question that its fields showed first; `errors`: what is wrong with some; `open`: whether it stands open. */
export type FormShown = { readonly was: string; readonly fields: ShownFields; readonly errors: FormReading['errors']; readonly open: boolean }

type Option = readonly [value: string, name: string]

/** The fields beneath the search box: the same question, for those who would rather choose than write. */
export function searchForm({ was, fields, errors, open }: FormShown, totals: Totals, words: Words): Html {
  const { labels, search } = words
  const { form } = search
  const field = (name: TextualField, label: string, attributes: Html | '' = ''): Html => textField({ name, label, value: fields[name] ?? '', error: errors[name] && inField(errors[name], search), attributes })
  const choice = (name: TextualField, label: string, options: readonly Option[], none = form.any): Html => select(name, label, [['', none], ...withCurrent(options, fields[name] ?? '', name, words)], fields[name] ?? '')
  const languages = Object.keys(totals.languages).filter((code) => code !== 'und').map((code): Option => [code, labels.language(code)]).sort(([, a], [, b]) => a.localeCompare(b, words.tongue))
  const ratings: readonly Option[] = [...rungs.slice(2, -1).map((rung): Option => [`<=${rung}`, search.upTo(labels.rungs[rung])]), ...rungs.map((rung): Option => [rung, labels.rungs[rung]])]
  return html`<details class="asking"${open ? html` open` : ''}><summary>${form.open}</summary>
<p class="hint">${form.says}</p><input type="hidden" name="was" value="${was}">
<div class="fields wide">${field('box', form.words, html` dir="auto"`)}</div>
<fieldset><legend>${form.aspects}</legend><p class="hint">${form.withHint}</p><div class="pairs">${formHeadings.map((on) => pair(on, search.fields[on], fields, errors[on] && errorIn(errors[on], search.errors), form))}</div></fieldset>
<fieldset><legend>${form.limits}</legend><div class="fields">
${choice('rating', form.rating, ratings)}${choice('answer', form.answer, warningAnswers.map((answer): Option => [answerName(answer), search.answers[answer]]))}</div>
${warningChoices('with', form.warned, fields, words)}${warningChoices('without', form.notWarned, fields, words)}</fieldset>
<fieldset><legend>${form.facts}</legend><div class="fields">
${field('wordsLeast', form.least, html` inputmode="numeric"`)}${field('wordsMost', form.most, html` inputmode="numeric"`)}${field('from', form.from)}${field('to', form.to)}
${choice('language', form.language, languages)}${choice('complete', form.complete, [['yes', form.yes], ['no', form.no]])}
${choice('sort', form.order, orders.flatMap(([name, sort]): readonly Option[] => (sort ? [[sortValue(sort), search.orders[name]]] : [])), form.anyOrder)}</div></fieldset>
<p class="actions"><button class="primary">${form.button}</button> <a href="/search">${form.clear}</a></p></details>`
}

/** What is wrong with what stands in a field: nobody writes names of fields there. */
function inField(error: QueryError, { form, errors }: Words['search']): string {
  return error.code === 'number-form' ? form.numberWrong : error.code === 'date-form' ? form.dayWrong : errorIn(error, errors)
}

/** A value that was asked for and is none of those offered is offered, too. */
function withCurrent(options: readonly Option[], value: string, name: TextualField, words: Words): readonly Option[] {
  if (value === '' || options.some(([each]) => each === value)) return options
  const read = parseQuery(`${name}:${value}`)
  const filter = 'query' in read ? read.query.filters[0] : undefined
  return [...options, [value, filter && printValue(filter) === value ? filterValue(filter, words) : value]]
}

type TextInput = { readonly name: string; readonly label: string; readonly value: string; readonly error: string | undefined; readonly attributes?: Html | '' }

function textField({ name, label, value, error, attributes = '' }: TextInput): Html {
  return html`<div><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" value="${value}" maxlength="1000" autocomplete="off"${attributes}${error ? html` aria-invalid="true" aria-describedby="e-${name}" autofocus` : ''}>${error ? html`<p class="wrong" id="e-${name}">${error}</p>` : ''}</div>`
}

function pair(on: (typeof formHeadings)[number], name: string, fields: ShownFields, error: string | undefined, form: Words['search']['form']): Html {
  const id = `p-${on}`
  return html`<div class="pair" role="group" aria-labelledby="${id}"><p class="name" id="${id}">${name}</p>
${textField({ name: on, label: form.with, value: fields[on] ?? '', error, attributes: html` dir="auto"` })}${textField({ name: `${on}-not`, label: form.without, value: fields[`${on}-not`] ?? '', error: undefined, attributes: html` dir="auto"` })}</div>`
}

function select(name: string, label: string, options: readonly Option[], value: string): Html {
  return html`<div><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}">${options.map(([each, text]) => html`<option value="${each}"${each === value ? html` selected` : ''}>${text}</option>`)}</select></div>`
}

/** All warnings to tick; open where some are. */
function warningChoices(name: 'with' | 'without', title: string, fields: ShownFields, { labels, search, tongue }: Words): Html {
  const ticked = (fields[name] ?? '').split(' ').filter((code) => code !== '')
  const collator = new Intl.Collator(tongue)
  const sorted = warningCodes.toSorted((a, b) => collator.compare(labels.warnings[a], labels.warnings[b]))
  return html`<details class="ticks"${ticked.length > 0 ? html` open` : ''}><summary>${title}${ticked.length > 0 ? html` <span class="count">${search.ticked(ticked.length)}</span>` : ''}</summary>
<div class="choices columns-2" role="group" aria-label="${title}">${sorted.map((code) => html`<label class="choice"><input type="checkbox" name="${name}" value="${code}"${ticked.includes(code) ? html` checked` : ''}> ${labels.warnings[code]}</label>`)}</div></details>`
}
