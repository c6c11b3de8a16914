import { collectSoon } from './collect-soon.ts'
import { type Command, helpOf, readArgs, type Terminal, UsageError } from './command.ts'
import { settingsFrom } from './settings.ts'
import { processTerminal } from './terminal.ts'

// Node 20 decodes windows-1252 wrongly, and has no SQLite.
const oldestNode = 24

/** A command and what it does, in a few words. It is loaded when it is called. */
type Row = { readonly name: string; readonly says: string; readonly load: () => Promise<Command> }

/** What `incipit export` gives out: a command each. */
const exports: readonly Row[] = [
  { name: 'epub', says: 'works as books for e-readers', load: async () => (await import('./export-works.ts')).exportCommand('epub') },
  { name: 'html', says: 'works as pages, one file each', load: async () => (await import('./export-works.ts')).exportCommand('html') },
  { name: 'text', says: 'works as plain text', load: async () => (await import('./export-works.ts')).exportCommand('text') },
  { name: 'markdown', says: 'works as Markdown', load: async () => (await import('./export-works.ts')).exportCommand('markdown') },
  { name: 'pdf', says: 'works as pages for paper', load: async () => (await import('./export-works.ts')).exportCommand('pdf') },
  { name: 'bag', says: 'everything, to be kept or restored (BagIt)', load: async () => (await import('./export-bag.ts')).exportBagCommand },
  { name: 'csv', says: 'works, chapters, creators and tags as tables', load: async () => (await import('./export-csv.ts')).exportCsvCommand },
  { name: 'site', says: 'the reading room as plain files, for stated limits', load: async () => (await import('./export-site.ts')).exportSiteCommand },
]

/** The commands, in the order of a first visit; one that does several things has a command for each. */
const commands: readonly (Row | { readonly name: string; readonly says: string; readonly kinds: readonly Row[] })[] = [
  { name: 'start', says: 'import (the samples, or PATH…) the first time, then serve', load: async () => (await import('./start.ts')).startCommand },
  { name: 'import', says: 'take in files, folders, zips', load: async () => (await import('./import.ts')).importCommand },
  { name: 'serve', says: 'the reading room and the desk', load: async () => (await import('./serve-command.ts')).serveCommand },
  { name: 'review', says: 'what needs a look', load: async () => (await import('./review.ts')).reviewCommand },
  { name: 'rule', says: 'say of a work whether it is a story, withhold it, publish it; undo', load: async () => (await import('./rule.ts')).ruleCommand },
  { name: 'inspect', says: 'what intake makes of a file', load: async () => (await import('./inspect.ts')).inspectCommand },
  { name: 'decode', says: 'bytes to UTF-8 text, like a filter', load: async () => (await import('./decode.ts')).decodeCommand },
  { name: 'repair', says: 'a story with its typography repaired, like a filter', load: async () => (await import('./repair.ts')).repairCommand },
  { name: 'search', says: "the reading room's search", load: async () => (await import('./search.ts')).searchCommand },
  { name: 'find', says: 'the story that a remembered passage is from', load: async () => (await import('./find.ts')).findCommand },
  { name: 'export', says: 'works as files, a site, a bag, tables', kinds: exports },
  { name: 'verify', says: 'whether every byte and row is as it was', load: async () => (await import('./verify.ts')).verifyCommand },
  { name: 'stats', says: 'what the archive holds', load: async () => (await import('./stats.ts')).statsCommand },
  { name: 'tokens', says: 'addresses that readers made, and room for more', load: async () => (await import('./tokens.ts')).tokensCommand },
  { name: 'reread', says: 'read everything again with better rules', load: async () => (await import('./reread.ts')).rereadCommand },
]

const help = `Incipit: point it at a heap of stories, get back a library.

incipit COMMAND …

${listOf(commands)}

incipit COMMAND --help tells what a command takes.
`

function listOf(rows: readonly Pick<Row, 'name' | 'says'>[]): string {
  return rows.map(({ name, says }) => `  ${name.padEnd(10)}${says}`).join('\n')
}

/**
 * Runs a command of the line.
 *
 * @returns the exit code: 0 done, 1 something went wrong or is wrong, 2 the call was not understood, 130 stopped by Ctrl-C
 */
export async function main(words: readonly string[], environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<number> {
  const [name, ...rest] = words
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    terminal.err(`Cannot run Incipit: it needs Node ${oldestNode}, and this is ${process.versions.node}. npm start brings the right one.\n`)
    return 1
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    ;(name === undefined ? terminal.err : terminal.out)(help)
    return name === undefined ? 2 : 0
  }
  const entry = commands.find((each) => each.name === name)
  if (!entry) {
    terminal.err(`There is no command ${name}.\n\n${help}`)
    return 2
  }
  if (!('kinds' in entry)) return runCommand(name, entry, rest, environment, terminal)
  const [kind, ...further] = rest
  const one = entry.kinds.find((each) => each.name === kind)
  if (one) {
    collectSoon()
    return runCommand(`${name} ${one.name}`, one, further, environment, terminal)
  }
  const asks = kind === '--help' || kind === '-h'
  const unknown = kind === undefined || asks ? '' : `There is no incipit ${name} ${kind}.\n\n`
  ;(asks ? terminal.out : terminal.err)(`${unknown}incipit ${name} KIND …: ${entry.says}\n\n${listOf(entry.kinds)}\n\nincipit ${name} KIND --help tells what each takes.\n`)
  return asks ? 0 : 2
}

async function runCommand(name: string, entry: Row, rest: readonly string[], environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<number> {
  let command: Command | undefined
  try {
    command = await entry.load()
    const { args, flags } = readArgs(rest, command)
    if (flags['help']) {
      terminal.out(helpOf(name, command))
      return 0
    }
    if (command.most !== undefined && args.length > command.most) throw new UsageError(`incipit ${name} takes ${command.most === 0 ? 'no words' : 'one word'}, and not ${args.join(' ')}`)
    return await command.run({ args, flags, settings: settingsFrom(flags, environment), terminal })
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}.\n${command ? `\nincipit ${name} ${command.usage}\nincipit ${name} --help tells more.\n` : ''}`)
      return 2
    }
    terminal.err(`${(error as Error).message}\n${environment['INCIPIT_DEBUG'] ? `${(error as Error).stack}\n` : ''}`)
    return 1
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.env, processTerminal())
