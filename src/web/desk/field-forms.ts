import { type Field, type FieldValue, type Role, roles } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** How a curator gives a value of one field: its inputs, and how the form is read. `several`: values may stand side by side. */
export type FieldForm<F extends Field> = {
  readonly several: boolean
  readonly inputs: (id: string, words: Words) => Html
  /** The value that a form gives; undefined where it gives none. */
  readonly read: (form: URLSearchParams) => FieldValue[F] | undefined
}

const longest = 4000
const text = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim().slice(0, longest)
const field = (id: string, name: string, label: string, more: Html | '' = ''): Html => html`<label for="${id}-${name}">${label}</label><input id="${id}-${name}" name="${name}" maxlength="500" autocomplete="off"${more}>`
const named = <F extends 'fandom' | 'relationship' | 'character' | 'tag'>(kind: F): FieldForm<F> => ({
  several: true,
  inputs: (id, { desk: { inputs } }) => field(id, 'name', inputs[kind]),
  read: (form) => { const name = text(form, 'name'); return name === '' ? undefined : ({ name } as FieldValue[F]) },
})
const prose = <F extends 'summary' | 'note' | 'disclaimer'>(kind: F, several: boolean): FieldForm<F> => ({
  several,
  inputs: (id, { desk: { inputs } }) => html`<label for="${id}-text">${inputs[kind]}</label><textarea id="${id}-text" name="text" rows="3" maxlength="${longest}"></textarea>`,
  read: (form) => { const words = text(form, 'text'); return words === '' ? undefined : ({ text: words } as FieldValue[F]) },
})
const options = (all: readonly (readonly [string, string])[]): Html => html`${all.map(([value, name]) => html`<option value="${value}">${name}</option>`)}`

/** The fields that can be ruled on, in the order of the record. */
export const fieldForms = {
  title: {
    several: false,
    inputs: (id, { desk: { inputs } }) => field(id, 'title', inputs.title),
    read: (form) => { const title = text(form, 'title'); return title === '' ? undefined : { title, kind: 'formal' } },
  },
  creator: {
    several: true,
    inputs: (id, { labels, desk: { inputs } }) => html`${field(id, 'name', inputs.name)}<label for="${id}-role">${inputs.as}</label><select id="${id}-role" name="role">${options(Object.keys(roles).map((role) => [role, labels.roles[role as Role]] as const))}</select>`,
    read: (form) => {
      const name = text(form, 'name')
      const role = (Object.keys(roles) as Role[]).find((each) => each === form.get('role'))
      return name === '' || !role ? undefined : { name, role }
    },
  },
  rating: {
    several: false,
    inputs: (id, { labels, desk: { inputs } }) => html`<label for="${id}-rung">${inputs.rating}</label><select id="${id}-rung" name="rung">${options(rungs.map((rung) => [rung, labels.rungs[rung]] as const))}</select>`,
    read: (form) => { const rung = rungs.find((each) => each === form.get('rung')); return rung && { rung } },
  },
  warning: {
    several: true,
    inputs: (id, { labels, desk: { inputs } }) => html`<label for="${id}-warning">${inputs.warning}</label><select id="${id}-warning" name="warning">${options([['none-apply', labels.warningAnswers['none-apply']], ['declined', labels.warningAnswers.declined], ...warningCodes.map((code) => [code, labels.warnings[code]] as const)])}</select>`,
    read: (form) => {
      const given = form.get('warning')
      if (given === 'none-apply' || given === 'declined') return { answer: given }
      const warning = warningCodes.find((each) => each === given)
      return warning && { answer: 'stated', warnings: [warning] }
    },
  },
  fandom: named('fandom'),
  relationship: named('relationship'),
  character: named('character'),
  tag: named('tag'),
  series: {
    several: false,
    inputs: (id, { desk: { inputs } }) => html`${field(id, 'name', inputs.series)}${field(id, 'number', inputs.number, html` inputmode="decimal"`)}`,
    read: (form) => {
      const name = text(form, 'name')
      const number = Number(text(form, 'number'))
      return name === '' ? undefined : text(form, 'number') !== '' && Number.isFinite(number) ? { name, number } : { name }
    },
  },
  date: {
    several: true,
    inputs: (id, { values, desk: { inputs } }) => html`${field(id, 'date', inputs.date, html` pattern="\\d{4}(-\\d{2}){0,2}"`)}<label for="${id}-kind">${inputs.when}</label><select id="${id}-kind" name="kind">${options(Object.entries(values.dateKinds))}</select>`,
    read: (form) => {
      const date = text(form, 'date')
      const kind = (['written', 'posted', 'revised', 'unknown'] as const).find((each) => each === form.get('kind'))
      return /^\d{4}(-\d{2}){0,2}$/.test(date) && kind ? { date, kind } : undefined
    },
  },
  language: {
    several: false,
    inputs: (id, { desk: { inputs } }) => field(id, 'language', inputs.language),
    read: (form) => { const language = text(form, 'language'); return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(language) ? { language } : undefined },
  },
  summary: prose('summary', false),
  note: prose('note', true),
  disclaimer: prose('disclaimer', false),
  permission: {
    several: false,
    inputs: (id, { desk: { inputs } }) => html`<label for="${id}-permission">${inputs.permission}</label><select id="${id}-permission" name="permission">${options(Object.entries(inputs.permissions))}</select>`,
    read: (form) => { const permission = (['granted', 'ask', 'refused'] as const).find((each) => each === form.get('permission')); return permission && { permission } },
  },
  status: {
    several: false,
    inputs: (id, { desk: { inputs } }) => html`<label for="${id}-status">${inputs.status}</label><select id="${id}-status" name="status">${options(Object.entries(inputs.statuses))}</select>`,
    read: (form) => { const status = (['complete', 'in-progress', 'abandoned', 'revised', 'repost', 'draft'] as const).find((each) => each === form.get('status')); return status && { status } },
  },
} as const satisfies { readonly [F in Field]?: FieldForm<F> }

/** A field that can be ruled on. */
export type RuledField = keyof typeof fieldForms

/** All of them, in the order of the record. */
export const ruledFields = Object.keys(fieldForms) as readonly RuledField[]
