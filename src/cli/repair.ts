import { basename } from 'node:path'
import { formatRows, isContainer } from '../format/formats.ts'
import { detect } from '../intake/detect.ts'
import { findings } from '../model/finding.ts'
import type { Reading } from '../model/reading.ts'
import { unpack } from '../parsing/packed.ts'
import { openPool, type Pool } from '../parsing/pool.ts'
import { type Command, UsageError } from './command.ts'
import { readHead } from './read-head.ts'
import { repaired, repairReport, repairForms } from './repaired.ts'
import { choicesFrom, rulesTable } from './rule-choices.ts'
import { plain } from './terminal.ts'
import { why } from './why.ts'

/** Repairs typography, like a filter. */
export const repairCommand: Command = {
  usage: '[FILE…]',
  about: `Writes a story with its typography repaired: marks set, a paragraph a line, a blank line between. From standard input where no file
is named, or where one is named “-”. What no rule is sure of comes through as it came; words and spelling are never touched.`,
  flags: {
    as: { takes: 'word', says: 'text, or html: a whole page (text)' },
    diff: { takes: 'nothing', says: 'instead of the story, what changes, as a unified diff' },
    json: { takes: 'nothing', says: 'instead of the story, every edit with its reason, made or suggested, as one JSON object a file' },
    only: { takes: 'words', says: 'make the edits of this rule, or group of rules, and no others; can be given again' },
    without: { takes: 'words', says: 'make no edits of this rule, or group of rules; can be given again' },
    rules: { takes: 'nothing', says: 'list the rules, how sure each must be, and an example of each' },
    report: { takes: 'nothing', says: 'tell on standard error how many edits each rule has made' },
  },
  run: async ({ args, flags, terminal }) => {
    const choices = choicesFrom(wordOf(flags['only']), wordOf(flags['without']))
    const as = String(flags['as'] ?? 'text')
    const print = flags['json'] ? repairForms.json : flags['diff'] ? repairForms.diff : as === 'text' || as === 'html' ? repairForms[as] : undefined
    if (!print) throw new UsageError(`--as takes text or html, not ${as}`)
    if (flags['rules']) {
      terminal.out(rulesTable())
      return 0
    }
    const pool = openPool({ size: 1 })
    let code = 0
    try {
      for (const path of args.length > 0 ? args : ['-']) {
        try {
          const file = repaired(path, await readingOf(pool, path, terminal.input), choices)
          terminal.out(print(file))
          if (flags['report']) terminal.err(repairReport(file))
        } catch (error) {
          terminal.err(`Cannot repair ${plain(path)}: ${plain(why(error))}\n`)
          code = 1
        }
      }
      return code
    } finally {
      await pool.close()
    }
  },
}

/** Reads a file, or standard input, behind the parser's walls. @throws Error that says what it is instead of a story, and what to do about it */
async function readingOf(pool: Pool, path: string, input: () => Promise<Buffer>): Promise<Reading> {
  const { bytes, sizeBytes } = path === '-' ? await input().then((all) => ({ bytes: all, sizeBytes: all.length })) : readHead(path)
  const name = path === '-' ? '' : basename(path)
  const format = detect(bytes, '', name)
  if (isContainer(format)) throw new Error(`it holds other files (${formatRows[format].name}). Take them out and name them, or take all of it in with incipit import`)
  const reading = unpack(await pool.read({ bytes, name, sizeBytes }))
  const [finding] = reading.findings
  if (reading.format !== 'none' || !finding) return reading
  const { says, advice }: { readonly says: string; readonly advice?: string } = findings[finding.code]
  throw new Error(`${says}${finding.detail ? ` (${finding.detail})` : ''}.${advice ? ` ${advice}` : ''}`)
}

function wordOf(flag: string | boolean | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined
}
