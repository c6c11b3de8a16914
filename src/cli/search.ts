import { readFileSync } from 'node:fs'
import { keeper, type Reader } from '../consent/policy.ts'
import { listedTo, openTo } from '../consent/predicate.ts'
import { rungs } from '../model/rating.ts'
import { warningCodes } from '../model/warning.ts'
import type { Hit } from '../catalogue/store.ts'
import { errorMessage } from '../query/error-words.ts'
import { parseQuery } from '../query/parse.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { plain, thousands } from './terminal.ts'

/** Searches as the reading room does. */
export const searchCommand: Command = {
  usage: 'QUERY',
  about: `Searches title, creators, tags and text: words, "phrases", -without, prefix*, title: creator: tag: body:, and the filters rating:
warning: fandom: language: words: accession:. The command line is the keeper and sees everything.`,
  flags: {
    'as-reader': { takes: 'word', says: 'a JSON file with a reader\'s limits: {"highest": "teen", "never": ["violence"]}' },
    limit: { takes: 'word', says: 'how many (20)' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    const text = args.join(' ')
    if (text.trim() === '') throw new UsageError('Say what to search for')
    const parsed = parseQuery(text)
    if ('error' in parsed) {
      const [from, to] = parsed.error.at
      terminal.err(`${errorMessage(parsed.error)}\n  ${plain(text)}\n  ${' '.repeat(from)}${'^'.repeat(Math.max(1, Math.min(to, text.length) - from))}\n`)
      return 2
    }
    const limit = Number(flags['limit'] ?? 20)
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1')
    const reader = typeof flags['as-reader'] === 'string' ? readerFrom(flags['as-reader']) : keeper
    const catalogue = await openArchive(settings.dataFolder)
    try {
      const answer = await catalogue.search(listedTo(reader), openTo(reader), parsed.query, { offset: 0, limit })
      if (flags['json']) {
        const hits = answer.hits.map(({ work: { key, title, creators, rung, words, language }, excerpt }) => ({ key, title, creators, rung, words, language, ...(excerpt && { excerpt }) }))
        terminal.out(`${JSON.stringify({ total: answer.total, hidden: answer.hidden, tookMs: answer.tookMs, hits }, undefined, 2)}\n`)
      } else {
        terminal.out(`${thousands(answer.total)} ${answer.total === 1 ? 'work' : 'works'}${answer.hidden > 0 ? `, ${thousands(answer.hidden)} hidden by this reader's settings` : ''} (${answer.tookMs.toFixed(1)} ms)\n${answer.hits.map(hitText).join('')}`)
      }
      return 0
    } finally {
      await catalogue.close()
    }
  },
}

function hitText({ work, excerpt }: Hit): string {
  const by = work.creators.length > 0 ? ` by ${work.creators.join(', ')}` : ''
  return `\n${work.key}  ${plain(work.title)}${plain(by)} (${work.rung}, ${thousands(work.words)} words)\n${excerpt ? `  ${plain(excerpt.text)}\n` : ''}`
}

function readerFrom(path: string): Reader {
  let given: { highest?: unknown; never?: unknown }
  try {
    given = JSON.parse(readFileSync(path, 'utf8')) as typeof given
  } catch (error) {
    throw new UsageError(`Cannot read a reader's limits from ${path}: ${(error as Error).message}`)
  }
  const highest = rungs.find((rung) => rung === given.highest && rung !== 'unrated') as Reader['highest']
  if (given.highest !== undefined && highest === undefined) throw new UsageError(`${path}: highest is one of ${rungs.slice(1).join(', ')}`)
  const never = Array.isArray(given.never) ? given.never as string[] : []
  const unknown = never.find((each) => !warningCodes.includes(each as (typeof warningCodes)[number]))
  if (unknown !== undefined) throw new UsageError(`${path}: there is no warning “${unknown}”`)
  return { kind: 'visitor', never: warningCodes.filter((code) => never.includes(code)), ...(highest !== undefined && { highest }) }
}
