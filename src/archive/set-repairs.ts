import type { Writer } from '../catalogue/writer.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'

/** Says which rules of typography are made in this archive, and from which confidence on. @throws RangeError when there is no such rule */
export function setRepairs(writer: Writer, choices: RuleChoices, by: string, now: string = new Date().toISOString()): Promise<void> {
  return writer.setRepairs(choices, by, now)
}
