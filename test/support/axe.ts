import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** What axe asks: rules by what they belong to, or by name. */
export type AxeRules = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }

/** Where a page breaks a rule: the rule, how to reach each element, its markup, and what is wrong with it. */
export type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly failureSummary?: string }[] }

/** All of WCAG 2.2 AA, and what axe's makers advise beyond it. */
export const allRules: AxeRules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }
/** The rules that see colours: another colour scheme changes the outcome of no other. */
export const colourRules: AxeRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

// Without `@axe-core/playwright`, which puts it into a page twice at each look and prints what is right as fully as what is wrong: half of the time of a look.
const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** What axe has against a page as it stands. Our pages have neither frames nor media, for which it would wait. */
export async function violationsIn(page: Page, rules: AxeRules): Promise<readonly Violation[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (within: Document, options: unknown) => Promise<{ readonly violations: readonly Violation[] }> } }
    return (await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false })).violations
  }, rules)
}

/** Leaves three to be seen of all paragraphs, entries and rows that are made of the same: axe asks the next hundred nothing else. */
export async function hideAlike(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<string, number>()
    for (const element of document.querySelectorAll<HTMLElement>('.text > *, .cards > *, main li, main tr')) {
      const madeOf = [...new Set([element, ...element.querySelectorAll('*')].map(({ localName, className }) => `${localName}.${String(className)}`))].sort().join(' ')
      const times = seen.get(madeOf) ?? 0
      seen.set(madeOf, times + 1)
      if (times >= 3) element.style.display = 'none'
    }
  })
}

/** Opens all that is folded up: what a reader has to ask for is for everybody too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true })
}
