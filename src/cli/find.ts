import { readFileSync } from 'node:fs'
import type { Excerpt, PassageHit } from '../catalogue/store.ts'
import type { Reader } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { admit, type Readable } from '../consent/readable.ts'
import { longestPassage, type PassageFault, passageFaults } from '../query/passage.ts'
import { foldedWords } from '../query/passage-words.ts'
import { type Command, UsageError } from './command.ts'
import { why } from './why.ts'
import { openArchive } from './open-archive.ts'
import { presentWorks } from '../web/present-works.ts'
import { asReader, asReaderFlag } from './reader-from.ts'
import { plain, thousands } from './terminal.ts'

/** Finds the story that a remembered passage is from. */
export const findCommand: Command = {
  usage: '[TEXT…]',
  about: `Do you know this story? Finds the work, the received text and the place where a remembered passage stands: six words to several sentences,
some of them wrong, left out or in another order. Without TEXT it reads standard input. Words of the text that the passage has not
stand in [brackets]. The command line is the keeper and sees everything. The exit code is 1 when nothing was found.`,
  flags: {
    'as-reader': asReaderFlag,
    file: { takes: 'word', says: 'read the passage from this file' },
    limit: { takes: 'word', says: 'how many works (5)' },
    json: { takes: 'nothing', says: 'as JSON' },
  },
  run: async ({ args, flags, settings, terminal }) => {
    const limit = Number(flags['limit'] ?? 5)
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1')
    if (flags['file'] !== undefined && args.length > 0) throw new UsageError('Give the passage or --file, not both')
    const who = asReader(flags['as-reader'])
    const given = typeof flags['file'] === 'string' ? fileText(flags['file']) : args.length > 0 && args[0] !== '-' ? args.join(' ') : (await terminal.input()).toString('utf8')
    const catalogue = await openArchive(settings.dataFolder)
    try {
      const reader = await presentWorks(catalogue, who)
      const { hits, fault, tookMs } = await catalogue.find(openTo(reader), given.trim(), limit)
      if (fault) throw new UsageError(`Cannot look for this passage. ${faultText(fault).slice(0, -1)}`)
      if (flags['json']) terminal.out(`${JSON.stringify({ tookMs, hits: hits.map((hit) => hitJson(hit, reader)) }, undefined, 2)}\n`)
      else if (hits.length === 0) terminal.err('No story has anything like it. Try the words that you are surest of.\n')
      else terminal.out(hits.map((hit) => hitText(hit, reader)).join('\n'))
      return hits.length > 0 ? 0 : 1
    } finally {
      await catalogue.close()
    }
  },
}

function faultText(fault: PassageFault): string {
  return fault === 'long' ? passageFaults.long(thousands(longestPassage)) : passageFaults[fault]
}

function hitText({ work, excerpt, likeness, received }: PassageHit, reader: Reader): string {
  const { chapter, paragraph, text, hits } = opened(excerpt, reader)
  const by = work.creators.length > 0 ? ` by ${work.creators.join(', ')}` : ''
  const chapterOf = work.chapters > 1 ? `, chapter ${thousands(chapter)} of ${thousands(work.chapters)}` : ''
  const place = paragraph === undefined ? '' : `, paragraph ${thousands(paragraph)}`
  const from = receivedTexts(received, reader).map(({ path, likeness: like, isShown }) =>
    `  ${plain(path)}${received.length === 1 ? '' : ` (${percent(like)}${isShown ? ', the reading copy' : ''})`}\n`).join('')
  return `${work.key}  ${plain(work.title)}${plain(by)}${chapterOf}${place}: ${percent(likeness)} alike\n${from}  ${plain(differing(text, hits))}\n`
}

/** The text with the words in brackets that stand between the first and the last hit and are none. */
function differing(text: string, hits: Excerpt['hits']): string {
  const [first, last] = [hits[0], hits.at(-1)]
  if (!first || !last) return text
  const same = new Set(hits.map(([start]) => start))
  const { starts, ends } = foldedWords(text, [first[0], last[1]])
  let marked = ''
  let from = 0
  for (const [n, start] of starts.entries()) {
    if (same.has(start)) continue
    const end = ends[n] as number
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return (marked + text.slice(from)).replaceAll('] [', ' ')
}

function hitJson({ work: { key, title, creators }, excerpt, likeness, received }: PassageHit, reader: Reader): unknown {
  return { key, title, creators, ...opened(excerpt, reader), likeness, received: receivedTexts(received, reader) }
}

function receivedTexts(received: PassageHit['received'], reader: Reader): readonly { readonly path: string; readonly likeness: number; readonly isShown: boolean; readonly sha256: string; readonly accession: number }[] {
  return received.flatMap(({ path, ...rest }) => {
    const read = admit(reader, path)
    return read.is === 'open' ? [{ path: read.words, ...rest }] : []
  })
}

/** Words that the search gave to this reader: it looks into works that are open to them, and into no other. @throws Error when the gate says otherwise */
export function opened(excerpt: Readable<Excerpt>, reader: Reader): Excerpt {
  const read = admit(reader, excerpt)
  if (read.is !== 'open') throw new Error('Cannot show a passage: its work is not there')
  return read.words
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${why(error)}`)
  }
}
