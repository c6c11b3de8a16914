import type { SegmentText, WorkPage } from '../../catalogue/store.ts'
import { ruledChoices } from '../../gather/rulings.ts'
import type { Ruling } from '../../model/ruling.ts'
import { isMade, type RuleChoices } from '../../text/typography/repairs.ts'
import { deskWorkAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { token } from './desk-frame.ts'
import { madeSelect, type RuleCounts, rulesList } from './repair-forms.ts'

/** What the repairs do to one work, and the form that gives it a way of its own: a ruling, which is undone like any other. */
export function workRepairs({ keeper: who, words }: Visit, work: WorkPage, rulings: readonly Ruling[], archive: RuleChoices, texts: readonly SegmentText[]): Html {
  const { labels, desk: { reason, repairs: says } } = words
  const own = ruledChoices(rulings)
  const counts = countsOf(texts)
  const sum = (of: 'made' | 'suggested'): number => [...counts.values()].reduce((total, each) => total + each[of], 0)
  return html`<section aria-labelledby="f-repairs"><h2 id="f-repairs">${says.ofWork}</h2>
<p class="lead">${says.counts(labels.count(sum('made'), 'change'), labels.count(sum('suggested'), 'suggestion'))}${Object.keys(own).length > 0 ? `; ${says.own(labels.count(Object.keys(own).length, 'rule'))}` : ''}.</p>
<details><summary>${says.rule}</summary><form method="post" action="${deskWorkAddress(work.key)}/rulings" class="repairs-form own">${token(who)}<input type="hidden" name="act" value="set"><input type="hidden" name="field" value="repairs">
${rulesList(3, (rule) => madeSelect(rule, own, archive, words), own, words, { archive, counts })}
<label for="f-repairs-reason">${reason}</label><input id="f-repairs-reason" name="reason" maxlength="500" autocomplete="off">
<p class="actions"><button>${says.keepForWork}</button></p></form></details></section>`
}

/** A ruling on repairs in words. */
export function shownChoices(choices: RuleChoices, { desk: { repairs: says } }: Words): string {
  const all = Object.entries(choices)
  return all.length === 0 ? says.asTheArchive : all.map(([name, { off, threshold }]) => `${name} ${off ? says.no : threshold === undefined ? says.yes : says.atLeast(threshold)}`).join(', ')
}

function countsOf(texts: readonly SegmentText[]): RuleCounts {
  const counts = new Map<string, { made: number; suggested: number }>()
  for (const { reading, draft: { at: [start, end] }, choices } of texts) {
    for (const edit of reading.edits ?? []) {
      if (edit.at[0] < start || edit.at[1] > end) continue
      const each = counts.get(edit.rule) ?? { made: 0, suggested: 0 }
      if (isMade(edit, choices)) each.made += 1
      else if (!choices[edit.rule]?.off) each.suggested += 1
      counts.set(edit.rule, each)
    }
  }
  return counts
}
