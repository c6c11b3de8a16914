import { profiles as table } from '../../../intake/headers/profiles.ts'
import { rules as rows } from '../../../text/typography/repairs.ts'

/** What each rule of typography does, by its name. */
export const rules: Readonly<Record<string, string>> = Object.fromEntries([...rows].map(([name, { says }]) => [name, says]))

/** The conventions that the head of a file can follow, by their names. */
export const profiles: Readonly<Record<string, string>> = Object.fromEntries(table.map(({ name, says }) => [name, says]))
