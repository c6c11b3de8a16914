import { facetKinds, type Hit, type SearchAnswer } from '../catalogue/store.ts'
import type { Reader } from '../consent/policy.ts'
import { listedTo, openTo } from '../consent/predicate.ts'
import { errorMessage } from '../query/error-words.ts'
import { facetFilter } from '../query/facet-filter.ts'
import { leavesOutWarnings } from '../query/leaves-out-warnings.ts'
import { parseQuery } from '../query/parse.ts'
import { printFilter, printQuery } from '../query/print.ts'
import type { Query } from '../query/tree.ts'
import { presentWorks } from '../web/present-works.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { pointed } from './pointed.ts'
import { opened } from './find.ts'
import { asReader, asReaderFlag } from './reader-from.ts'
import { plain, thousands } from './terminal.ts'

/** Searches as the reading room does. */
export const searchCommand: Command = {
  usage: 'QUERY',
  about: `Searches as the reading room does: words, "phrases", -without, OR, ( ), prefix*; title: body: creator: fandom: character:
relationship: tag: series: rating: warning: words: chapters: date: language: complete: accession:; sort:>words. docs/search.md tells all
of it. Shells take quotation marks and parentheses for themselves: put the whole question in single ones, as in
  incipit search 'fandom:harbour ("low tide" OR lantern) rating:<=teen -warning:horror sort:>words'
The command line is the keeper and sees everything. The exit code is 0 when something was found, 1 when nothing was, 2 when the question
could not be read.`,
  flags: {
    'as-reader': asReaderFlag,
    limit: { takes: 'word', says: 'how many (20)' },
    facets: { takes: 'nothing', says: 'what the results can be narrowed by, with counts' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  hyphens: true,
  run: async ({ args, flags, settings, terminal }) => {
    const text = args.join(' ')
    if (text.trim() === '') throw new UsageError('Say what to search for')
    const parsed = parseQuery(text)
    if ('error' in parsed) {
      terminal.err(`${errorMessage(parsed.error)}\n${pointed(text, parsed.error.at)}`)
      return 2
    }
    const limit = Number(flags['limit'] ?? 20)
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1')
    const given = asReader(flags['as-reader'])
    const catalogue = await openArchive(settings.dataFolder)
    try {
      const reader = await presentWorks(catalogue, given)
      const answer = await catalogue.search(listedTo(reader), openTo(reader), parsed.query, { offset: 0, limit }, { facets: flags['facets'] === true })
      const meant = (await catalogue.suggest(listedTo(reader), text, answer.total))?.text
      terminal.out(flags['json'] ? `${JSON.stringify(answerData(parsed.query, answer, meant, reader), undefined, 2)}\n` : answerText(parsed.query, answer, meant, reader))
      return answer.total > 0 ? 0 : 1
    } finally {
      await catalogue.close()
    }
  },
}

/** The answer as data. `query` is the question as it was understood, `didYouMean` one that was likelier meant. */
function answerData(query: Query, { total, hidden, unasked, tookMs, hits, facets }: SearchAnswer, meant: string | undefined, reader: Reader): Record<string, unknown> {
  const found = hits.map(({ work: { key, title, creators, fandoms, rung, words, language, date }, excerpt }) => ({ key, title, creators, fandoms, rung, words, language, ...(date !== undefined && { date }), ...(excerpt && { excerpt: opened(excerpt, reader) }) }))
  return { query: printQuery(query), total, hidden, unasked, ...(meant !== undefined && { didYouMean: meant }), tookMs, hits: found, ...(facets && { facets }) }
}

function answerText(query: Query, answer: SearchAnswer, meant: string | undefined, reader: Reader): string {
  const { total, hidden, tookMs, hits } = answer
  const head = `${thousands(total)} ${total === 1 ? 'work' : 'works'}${hidden > 0 ? `, ${thousands(hidden)} hidden by this reader's settings` : ''} (${tookMs.toFixed(1)} ms)\n`
  return `${head}${meant === undefined ? '' : `Did you mean: ${plain(meant)}\n`}${unaskedText(query, answer)}${hits.map((hit) => hitText(hit, reader)).join('')}${facetsText(answer)}`
}

/** The absence of a warning is no claim that there is nothing to warn of: who leaves one out is told of how many works nobody was asked. */
function unaskedText(query: Query, { unasked }: SearchAnswer): string {
  return leavesOutWarnings(query) && unasked > 0 ? `Of ${thousands(unasked)} of them nobody has said anything about warnings; -warning:unasked leaves those out.\n` : ''
}

/** The facets, each value as it may be added to the question. */
function facetsText({ facets }: SearchAnswer): string {
  if (!facets) return ''
  return facetKinds.filter((kind) => facets[kind].length > 0).map((kind) => {
    const rows = facets[kind].map(({ value, label, works }) => {
      const filter = facetFilter(kind, value)
      return { label: plain(label), works: thousands(works), typed: filter ? plain(printFilter(filter)) : '' }
    })
    const width = Math.max(...rows.map(({ label }) => label.length))
    const most = Math.max(...rows.map(({ works }) => works.length))
    return `\n${kind}\n${rows.map(({ label, works, typed }) => `  ${label.padEnd(width)}  ${works.padStart(most)}  ${typed}`.trimEnd()).join('\n')}\n`
  }).join('')
}

function hitText({ work, excerpt }: Hit, reader: Reader): string {
  const by = work.creators.length > 0 ? ` by ${work.creators.join(', ')}` : ''
  return `\n${work.key}  ${plain(work.title)}${plain(by)} (${work.rung}, ${thousands(work.words)} words)\n${excerpt ? `  ${plain(opened(excerpt, reader).text)}\n` : ''}`
}
