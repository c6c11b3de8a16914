import { lineRules } from '../../text/typography/line-edits.ts'
import { type Rule, ruleGroups } from '../../text/typography/repair.ts'
import { type RuleChoice, type RuleChoices, rules } from '../../text/typography/repairs.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** How many edits of a rule a work has. */
export type RuleCounts = ReadonlyMap<string, { readonly made: number; readonly suggested: number }>

/** All rules in their groups, under headings of a level: `control` is what a rule is switched by. `archive`: what holds where `choices` say nothing; `counts`: how many edits each rule has. */
export function rulesList(level: 2 | 3, control: (rule: Rule) => Html, choices: RuleChoices, words: Words, { archive = {}, counts }: { readonly archive?: RuleChoices; readonly counts?: RuleCounts } = {}): Html {
  const { labels, rules: says, desk: { repairs } } = words
  return html`${ruleGroups.map((group) => {
    const own = [...rules.values()].filter((rule) => rule.group === group)
    const heading = level === 2 ? html`<h2>${labels.ruleGroups[group]}</h2>` : html`<h3>${labels.ruleGroups[group]}</h3>`
    return own.length === 0 ? '' : html`${heading}
<ul class="rules">${own.map((rule) => html`<li>${control(rule)}<p class="says">${says[rule.name]} <code>${rule.name}</code>${counts && !isOfLines(rule) ? html` <span class="written">${countsOf(counts.get(rule.name), words)}</span>` : ''}</p>
<p class="example"><span class="hidden">${repairs.received}</span><code>${rule.example[0]}</code> <span class="hidden">${repairs.repaired}</span><code>${rule.example[1]}</code></p>${thresholdOf(rule, choices[rule.name], archive[rule.name], words)}</li>`)}</ul>`
  })}`
}

/** A box that is ticked where the archive makes a rule's edits. */
export function madeBox({ name }: Rule, choices: RuleChoices): Html {
  return html`<input type="checkbox" name="on" value="${name}" aria-label="${name}"${choices[name]?.off ? '' : html` checked`}>`
}

/** A choice between what the archive does, and making or leaving a rule's edits in one work. */
export function madeSelect({ name }: Rule, own: RuleChoices, archive: RuleChoices, { desk: { repairs: says } }: Words): Html {
  const chosen = own[name] === undefined ? '' : own[name].off ? 'off' : 'on'
  const option = (value: string, label: string): Html => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  return html`<select name="rule.${name}" aria-label="${name}">${option('', archive[name]?.off ? says.asArchive.no : says.asArchive.yes)}${option('on', says.yes)}${option('off', says.no)}</select>`
}

function thresholdOf({ name, threshold }: Rule, choice: RuleChoice | undefined, ofArchive: RuleChoice | undefined, { desk: { repairs: says } }: Words): Html {
  return threshold === undefined ? html`<span class="from quiet">${says.onlySuggests}</span>` : html`<label class="from">${says.from} <span class="hidden">${says.fromWhich(name)}</span><input name="threshold.${name}" inputmode="decimal" size="5" maxlength="6" autocomplete="off" placeholder="${(choice === undefined ? ofArchive?.threshold : undefined) ?? threshold}" value="${choice?.threshold ?? ''}"></label>`
}

/** Edits of lines are made where a text leaves as plain text, and not counted with a work's. */
function isOfLines(rule: Rule): boolean {
  return lineRules.includes(rule)
}

function countsOf(counts: { readonly made: number; readonly suggested: number } | undefined, { desk: { repairs: says } }: Words): string {
  return [counts?.made ? says.made(counts.made) : '', counts?.suggested ? says.suggested(counts.suggested) : ''].filter(Boolean).join(', ') || says.none
}

/** What the archive's form says; undefined where a confidence in it is none. */
export function archiveChoicesOf(form: URLSearchParams): RuleChoices | undefined {
  const on = new Set(form.getAll('on'))
  return choicesOf(form, (name) => (on.has(name) ? undefined : { off: true }))
}

/** What a work's form says, only where it differs from the archive; undefined where a confidence in it is none. */
export function workChoicesOf(form: URLSearchParams): RuleChoices | undefined {
  return choicesOf(form, (name) => {
    const given = form.get(`rule.${name}`)
    return given === 'off' ? { off: true } : given === 'on' ? {} : undefined
  })
}

function choicesOf(form: URLSearchParams, chosen: (name: string) => RuleChoice | undefined): RuleChoices | undefined {
  const choices: Record<string, RuleChoice> = {}
  for (const [name, { threshold: usual }] of rules) {
    const words = usual === undefined ? '' : (form.get(`threshold.${name}`) ?? '').trim().replace(',', '.')
    const threshold = words === '' ? undefined : Number(words)
    if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) return undefined
    const choice = chosen(name)
    if (choice || threshold !== undefined) choices[name] = { ...choice, ...(threshold !== undefined && { threshold }) }
  }
  return choices
}
