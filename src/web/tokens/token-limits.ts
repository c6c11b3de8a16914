import { unasked } from '../../consent/policy.ts'
import { nameOf } from '../reading-room/hide-buttons.ts'
import { warningNames } from '../reading-room/work-card.ts'
import type { Settings } from '../settings.ts'
import type { Words } from '../words/en.ts'
import { wordsIn } from '../words/tongues.ts'

const mostNames = 10

/** What a token carries, a line for each limit: for its reader, and for whoever wonders what an address is. */
export function limitLines({ highest, never, ask, without, withoutWorks, answered, tongue }: Settings, words: Words): readonly string[] {
  const { tokens: { limits: says }, labels } = words
  const names = without.slice(0, mostNames).map(nameOf)
  return [
    highest ? says.highest(labels.rungs[highest]) : says.unasked(labels.rungs[unasked]),
    ...(never.length > 0 ? [says.never(warningNames(never, words))] : []),
    ...(ask.length > 0 ? [says.ask(warningNames(ask, words))] : []),
    ...(names.length > 0 ? [says.hidden([...names, ...(without.length > mostNames ? [labels.count(without.length - mostNames, 'other')] : [])].join(', '))] : []),
    ...(withoutWorks.length > 0 ? [says.works(labels.count(withoutWorks.length, 'work'))] : []),
    ...(answered.length > 0 ? [says.answered(labels.count(answered.length, 'work'))] : []),
    ...(tongue ? [says.tongue(wordsIn(tongue).name)] : []),
  ]
}
