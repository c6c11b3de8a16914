import { type FindingCode, findings } from '../model/finding.ts'
import { lookFolder } from '../catalogue/look-groups.ts'
import type { Look } from '../catalogue/store.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { plain, thousands } from './terminal.ts'

// A note is for the record, and listed nowhere.
const reasons = (Object.keys(findings) as FindingCode[]).filter((code) => findings[code].severity !== 'note')

/** Lists what needs a look, as the desk does. */
export const reviewCommand: Command = {
  usage: '[REASON]',
  most: 1,
  about: `Lists what needs a look, by reason. With a reason, only that:\n\n${reasons.map((code) => `  ${code.padEnd(22)}${findings[code].says}`).join('\n')}`,
  flags: {
    limit: { takes: 'word', says: 'how many of each reason (10); files that were not read, of one folder and one kind, count as one' },
    json: { takes: 'nothing', says: 'as JSON, a line for each' },
  },
  run: async ({ args: [reason], flags, settings, terminal }) => {
    if (reason !== undefined && !reasons.includes(reason as FindingCode)) throw new UsageError(`There is no reason ${reason}; there are ${reasons.join(', ')}`)
    const limit = Number(flags['limit'] ?? 10)
    if (!Number.isInteger(limit) || limit < 0) throw new UsageError('--limit takes a whole number')
    const catalogue = await openArchive(settings.dataFolder)
    try {
      const { byCode } = await catalogue.looks({ offset: 0, limit: 0 })
      const codes = Object.keys(byCode).filter((code) => reason === undefined || code === reason) as FindingCode[]
      if (codes.length === 0 && !flags['json']) terminal.out(`Nothing needs a look${reason === undefined ? '' : ' for this reason'}.\n`)
      for (const code of codes) {
        if (flags['json']) for (const look of (await catalogue.looks({ code, offset: 0, limit })).looks) terminal.out(`${JSON.stringify(look)}\n`)
        else terminal.out(section(code, byCode[code] ?? 0, (await catalogue.lookEntries({ code, offset: 0, limit })).entries))
      }
      return 0
    } finally {
      await catalogue.close()
    }
  },
}

function section(code: FindingCode, count: number, entries: readonly (readonly Look[])[]): string {
  const { says, advice }: { says: string; advice?: string } = findings[code]
  const shown = entries.reduce((sum, entry) => sum + entry.length, 0)
  const more = count > shown ? [`  … and ${thousands(count - shown)} more: incipit review ${code} --limit ${count}`] : []
  return `${says} (${code}): ${thousands(count)}\n${advice ? `  ${advice}\n` : ''}${[...entries.map(line), ...more].join('\n')}\n\n`
}

function line(entry: readonly Look[]): string {
  const { work, title, path, finding, other } = entry[0] as Look
  const { folder, names } = lookFolder(entry)
  const place = entry.length === 1 ? [plain(path)] : [plain(folder), `${thousands(entry.length)} files`]
  return `  ${[work, title && plain(title), ...place, other && `beside ${other.key}`, finding.detail && `“${plain(finding.detail)}”`].filter(Boolean).join('  ')}${entry.length === 1 ? '' : `: ${names.map(plain).join(', ')}`}`
}
