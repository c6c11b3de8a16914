import { fileURLToPath } from 'node:url'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import type { AccessionSummary, Totals } from '../catalogue/store.ts'
import { harness, type Isolation } from '../parsing/isolation.ts'
import type { Command } from './command.ts'
import { openArchive } from './open-archive.ts'
import { plain, thousands } from './terminal.ts'

/** Tells what the archive holds. */
export const statsCommand: Command = {
  usage: '',
  most: 0,
  about: 'Tells what the archive holds, and which walls hold the parsers here (docs/security.md). The digest is the same for two archives that hold the same, whatever came first.',
  flags: {
    digest: { takes: 'nothing', says: 'only the catalogue digest' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  run: async ({ flags, settings, terminal }) => {
    const catalogue = await openArchive(settings.dataFolder)
    try {
      if (flags['digest']) {
        const digest = await catalogue.digest()
        terminal.out(flags['json'] ? `${JSON.stringify({ digest })}\n` : `${digest}\n`)
        return 0
      }
      const [totals, accessions] = [await catalogue.totals(openTo(keeper)), await catalogue.accessions()]
      const { isolation } = harness(fileURLToPath(import.meta.url))
      terminal.out(flags['json'] ? `${JSON.stringify({ ...totals, accessions, isolation }, undefined, 2)}\n` : text(totals, accessions, isolation))
      return 0
    } finally {
      await catalogue.close()
    }
  },
}

function text(totals: Totals, accessions: readonly AccessionSummary[], isolation: Isolation): string {
  const rows: readonly (readonly [string, string])[] = [
    ['works', thousands(totals.works)], ['words', thousands(totals.words)], ['creators', thousands(totals.creators)], ['files', thousands(totals.deposits)],
    ['bytes kept', `${thousands(totals.sizeBytes)} in ${thousands(totals.blobs)} blobs`], ['unrated', thousands(totals.unrated)], ['needs a look', thousands(totals.looks)],
    ['ratings', counts(totals.ratings)], ['languages', counts(totals.languages)], ['encodings', counts(totals.encodings)],
    ['parsers', Object.entries(isolation).map(([wall, how]) => `${wall} ${how}`).join(', ')],
  ]
  const list = accessions.map(({ id, beganAt, endedAt, roots, works, deposits, terms }) =>
    `  ${id}  ${beganAt.slice(0, 10)}  ${thousands(deposits)} files, ${thousands(works)} works  ${roots.map(plain).join(', ')}${terms.from ? `  from ${plain(terms.from)}` : ''}${endedAt ? '' : '  not ended: import it again to go on'}`)
  return `${rows.map(([name, value]) => `${name.padEnd(14)}${value}`).join('\n')}\n${list.length > 0 ? `accessions\n${list.join('\n')}\n` : ''}`
}

function counts(of: Readonly<Record<string, number>>): string {
  const all = Object.entries(of).sort((a, b) => b[1] - a[1])
  return all.slice(0, 8).map(([name, count]) => `${name} ${thousands(count)}`).join(', ') + (all.length > 8 ? ` and ${all.length - 8} more` : '')
}
