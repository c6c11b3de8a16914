import { type Rule, ruleGroups } from '../../text/typography/repair.ts'
import { type RuleChoice, type RuleChoices, rules } from '../../text/typography/repairs.ts'
import { type Html, html } from '../html.ts'
import { ruleGroupNames } from '../labels.ts'

/** How many edits of a rule a work has. */
export type RuleCounts = ReadonlyMap<string, { readonly made: number; readonly suggested: number }>

/** All rules in their groups, as tables under headings of a level: `control` is what a row is switched by, `counts` adds a column. */
export function rulesTable(level: 2 | 3, control: (rule: Rule) => Html, choices: RuleChoices, counts?: RuleCounts): Html {
  return html`${ruleGroups.map((group) => {
    const own = [...rules.values()].filter((rule) => rule.group === group)
    return own.length === 0 ? '' : html`${level === 2 ? html`<h2 id="g-${group}">${ruleGroupNames[group]}</h2>` : html`<h3 id="g-${group}">${ruleGroupNames[group]}</h3>`}
<div class="scroll" role="region" aria-labelledby="g-${group}" tabindex="0"><table class="rules"><thead><tr><th scope="col">Rule</th><th scope="col">Received</th><th scope="col">Repaired</th>${counts ? html`<th scope="col">Here</th>` : ''}<th scope="col">Made</th><th scope="col">When at least so sure</th></tr></thead><tbody>
${own.map((rule) => html`<tr><th scope="row">${rule.says}<code>${rule.name}</code></th><td><code class="sample-mark">${rule.example[0]}</code></td><td><code class="sample-mark">${rule.example[1]}</code></td>${counts ? html`<td>${countsOf(counts.get(rule.name))}</td>` : ''}<td>${control(rule)}</td><td>${thresholdOf(rule, choices[rule.name])}</td></tr>`)}
</tbody></table></div>`
  })}`
}

/** A box that is ticked where the archive makes a rule's edits. */
export function madeBox({ name }: Rule, choices: RuleChoices): Html {
  return html`<label class="choice"><input type="checkbox" name="on" value="${name}"${choices[name]?.off ? '' : html` checked`}><span class="hidden">${name}</span></label>`
}

/** A choice between what the archive does, and making or leaving a rule's edits in one work. */
export function madeSelect({ name }: Rule, own: RuleChoices, archive: RuleChoices): Html {
  const chosen = own[name] === undefined ? '' : own[name].off ? 'off' : 'on'
  const option = (value: string, label: string): Html => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  return html`<select name="rule.${name}" aria-label="${name}">${option('', archive[name]?.off ? 'as the archive: no' : 'as the archive: yes')}${option('on', 'yes')}${option('off', 'no')}</select>`
}

function thresholdOf({ name, threshold }: Rule, choice: RuleChoice | undefined): Html {
  return threshold === undefined ? html`<span class="quiet">only suggests</span>` : html`<input name="threshold.${name}" aria-label="How sure ${name} has to be, from 0 to 1" inputmode="decimal" size="5" maxlength="6" autocomplete="off" placeholder="${threshold}" value="${choice?.threshold ?? ''}">`
}

function countsOf(counts: { readonly made: number; readonly suggested: number } | undefined): string {
  return [counts?.made ? `${counts.made} made` : '', counts?.suggested ? `${counts.suggested} suggested` : ''].filter(Boolean).join(', ') || 'none'
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
