import { ruleGroups } from '../text/typography/repair.ts'
import { type RuleChoices, rules } from '../text/typography/repairs.ts'
import { UsageError } from './command.ts'

/**
 * Which rules are made, as `--only` and `--without` say: names of rules and of groups of them, joined by commas.
 *
 * @throws UsageError for a name that is neither, with those that there are
 */
export function choicesFrom(only: string | undefined, without: string | undefined): RuleChoices {
  const wanted = only === undefined ? new Set(rules.keys()) : named(only)
  const unwanted = without === undefined ? new Set<string>() : named(without)
  return Object.fromEntries([...rules.keys()].filter((name) => !wanted.has(name) || unwanted.has(name)).map((name) => [name, { off: true }]))
}

function named(words: string): ReadonlySet<string> {
  return new Set(words.split(',').map((word) => word.trim()).filter((word) => word !== '').flatMap((word) => {
    const found = [...rules.values()].filter(({ name, group }) => name === word || group === word).map(({ name }) => name)
    if (found.length === 0) throw new UsageError(`There is no rule ${word}; there are the groups ${ruleGroups.join(', ')}, and the rules ${[...rules.keys()].join(', ')}`)
    return found
  }))
}

/** All rules in their groups, each with the confidence that it asks for and an example, for a terminal. */
export function rulesTable(): string {
  const width = Math.max(...[...rules.keys()].map((name) => name.length)) + 2
  return ruleGroups.flatMap((group) => {
    const own = [...rules.values()].filter((rule) => rule.group === group)
    return own.length === 0 ? [] : [`${group}\n${own.map(({ name, says, threshold, example: [received, repaired] }) =>
      `  ${name.padEnd(width)}${(threshold === undefined ? 'suggests' : `from ${threshold}`).padEnd(11)}${says}\n${' '.repeat(width + 13)}${inLine(received)} → ${inLine(repaired)}\n`).join('')}`]
  }).join('\n')
}

function inLine(text: string): string {
  return text.replaceAll('\n', '↵')
}
