import { clearTokens } from '../archive/clear-tokens.ts'
import type { TokenCount, TokensLeft } from '../catalogue/store.ts'
import { mostInAll } from '../catalogue/tokens.ts'
import { openWriter } from '../catalogue/writer.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { thousands } from './terminal.ts'

/** What the table of tokens holds, counted. */
type Census = { readonly inForce: number; readonly revoked: number; readonly room: number; readonly neverUsed: number; readonly usedIn: Readonly<Record<string, number>>; readonly madeOn: Readonly<Record<string, number>> }

// Of days on which tokens were made the busiest are told: a flood is one or two of them.
const mostDays = 5

/** Tells how many addresses readers have made, and revokes those that nobody uses. */
export const tokensCommand: Command = {
  usage: '[--clear-unused YYYY-MM | --clear-made YYYY-MM-DD]',
  most: 0,
  about: 'Tells how many addresses for e-readers, feeds and programs readers have made, in which month they were last used, and on which days many were made.\nOnly figures: whose they are nobody knows. When there is no room left, new ones take the place of those that were revoked, and of those that\nnobody used within a day; when all are in use, none is made, and these flags make room. What they revoke stays revoked.',
  flags: {
    'clear-unused': { takes: 'word', says: 'revokes what was used last before this month, or made before it and never used' },
    'clear-made': { takes: 'word', says: 'revokes what was made on this day (in UTC), used or not: for a flood' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  run: async ({ flags, settings, terminal }) => {
    const left = leftFrom(flags)
    const catalogue = await openArchive(settings.dataFolder)
    try {
      const cleared = left && await clear(settings.dataFolder, left)
      const census = counted(await catalogue.tokenCensus())
      terminal.out(flags['json'] ? `${JSON.stringify({ ...census, ...(cleared !== undefined && { cleared }) }, undefined, 2)}\n` : `${cleared === undefined ? '' : `${thousands(cleared)} revoked.\n`}${text(census)}`)
      return 0
    } finally {
      await catalogue.close()
    }
  },
}

function leftFrom(flags: Readonly<Record<string, string | boolean>>, now = new Date().toISOString()): TokensLeft | undefined {
  const [month, day] = [flags['clear-unused'], flags['clear-made']]
  if (month !== undefined && day !== undefined) throw new UsageError('--clear-unused and --clear-made do not go together')
  if (month !== undefined && !(/^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(month)) && String(month) <= now)) throw new UsageError(`--clear-unused takes a month that has begun, as 2026-04, and not ${String(month)}`)
  if (day !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(String(day)) && !Number.isNaN(Date.parse(String(day))))) throw new UsageError(`--clear-made takes a day, as 2026-04-03, and not ${String(day)}`)
  return month !== undefined ? { unusedSince: String(month) } : day !== undefined ? { madeOn: String(day) } : undefined
}

async function clear(dataFolder: string, left: TokensLeft): Promise<number> {
  const writer = await openWriter(dataFolder)
  try {
    return await clearTokens(writer, left)
  } finally {
    await writer.close()
  }
}

function counted(rows: readonly TokenCount[]): Census {
  const inForce = rows.filter(({ isRevoked }) => !isRevoked)
  const sum = (some: readonly TokenCount[]): number => some.reduce((total, { tokens }) => total + tokens, 0)
  const by = (of: (row: TokenCount) => string | undefined): Record<string, number> => Object.fromEntries([...Map.groupBy(inForce, of)].flatMap(([name, some]) => (name === undefined ? [] : [[name, sum(some)]])).sort())
  return { inForce: sum(inForce), revoked: sum(rows) - sum(inForce), room: Math.max(0, mostInAll - sum(inForce)), neverUsed: sum(inForce.filter(({ usedIn }) => usedIn === undefined)), usedIn: by(({ usedIn }) => usedIn), madeOn: by(({ madeOn }) => madeOn) }
}

function text({ inForce, revoked, room, neverUsed, usedIn, madeOn }: Census): string {
  const days = Object.entries(madeOn).sort((a, b) => b[1] - a[1]).slice(0, mostDays)
  const rows: readonly (readonly [string, string])[] = [
    ['in force', thousands(inForce)], ['room for', `${thousands(room)} more`], ['revoked', thousands(revoked)], ['never used', thousands(neverUsed)],
    ...Object.entries(usedIn).map(([month, tokens]) => [`used ${month}`, thousands(tokens)] as const),
    ...days.map(([day, tokens]) => [`made ${day}`, thousands(tokens)] as const),
  ]
  return `${rows.map(([name, value]) => `${name.padEnd(18)}${value}`).join('\n')}\n`
}
