import type { Words } from '../words/en.ts'

/** A rule in plain words, by the part of its name before the colon; undefined where nothing is written down of it: then it is named, and nothing is claimed. */
export function ruleWords(rule: string, { evidence: { rules } }: Words): string | undefined {
  const colon = rule.indexOf(':')
  const [name, detail] = colon < 0 ? [rule, ''] : [rule.slice(0, colon), rule.slice(colon + 1)]
  return Object.hasOwn(rules, name) ? rules[name as keyof typeof rules](detail) : undefined
}
