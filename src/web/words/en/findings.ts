import { type FindingCode, findings as table } from '../../../model/finding.ts'

type Said = { readonly says: string; readonly advice?: string }

/** What the reading of a file can notice, and what to do about it. */
export const findings: Readonly<Record<FindingCode, Said>> = Object.fromEntries(
  Object.entries(table).map(([code, row]) => [code, { says: row.says, ...('advice' in row && { advice: row.advice }) }]),
) as Record<FindingCode, Said>
