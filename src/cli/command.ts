import mri from 'mri'
import type { Settings } from './settings.ts'

/** What a flag takes: nothing, a word, or words that it may be given with again and again (handed on joined by commas). `says` is for the help. */
export type Flag = { readonly takes: 'nothing' | 'word' | 'words'; readonly says: string }

/** Where a command writes to. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether a person watches what goes to `err`. */
  readonly isWatched: boolean
  /** All that comes in, when something is piped in. */
  readonly input: () => Promise<Buffer>
  readonly columns: number
  /** Bytes to where `out` writes, all of them taken when it resolves; where it is absent they are written as text. `isOutWatched`: whether that is a person's screen. */
  readonly bytes?: (bytes: Uint8Array) => Promise<void>
  readonly isOutWatched?: boolean
}

/** A command as it was called. */
export type Call = { readonly args: readonly string[]; readonly flags: Readonly<Record<string, string | boolean>>; readonly settings: Settings; readonly terminal: Terminal }

/**
 * One command: what it takes, and what it does. It returns its exit code: 0 done, 1 something is wrong. `hyphens`: a word with one hyphen before it
 * is a word and no flag (`-tide`). `most`: how many words it takes at most, where that is not as many as there are.
 */
export type Command = { readonly usage: string; readonly most?: 0 | 1; readonly about: string; readonly flags: Readonly<Record<string, Flag>>; readonly hyphens?: true; readonly run: (call: Call) => Promise<number> }

/** Said to whoever called a command in a way that it does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Flags that every command takes. */
const commonFlags: Readonly<Record<string, Flag>> = {
  data: { takes: 'word', says: 'the data folder (INCIPIT_DATA; ./incipit-data)' },
  help: { takes: 'nothing', says: 'this text' },
}

// A word that begins with a hyphen and is no flag goes past mri under this mark.
const mark = '\0'

/** Reads the words behind a command's name. @throws UsageError for a flag that it does not have, or that lacks its word */
export function readArgs(words: readonly string[], { flags, hyphens = false }: Pick<Command, 'flags'> & { readonly hyphens?: boolean }): { readonly args: readonly string[]; readonly flags: Record<string, string | boolean> } {
  const all = { ...commonFlags, ...flags }
  const names = Object.keys(all)
  const of = (takes: Flag['takes']): string[] => names.filter((name) => all[name]?.takes === takes)
  let unknown: string | undefined
  // A dash alone is a word, standard input or output, where mri sees a flag without a name.
  const isWord = (word: string): boolean => word === '-' || (hyphens && word.startsWith('-') && !word.startsWith('--') && word !== '-h')
  const read = mri(words.map((word) => (isWord(word) ? mark + word : word)), {
    boolean: of('nothing'), string: [...of('word'), ...of('words')], alias: { ...Object.fromEntries(names.map((name) => [name, []])), help: ['h'] },
    unknown: (flag) => { unknown ??= flag },
  })
  if (unknown !== undefined) throw new UsageError(`There is no flag ${unknown.split('=')[0]}`)
  const given: Record<string, string | boolean> = {}
  const unmarked = (word: string): string => (word.startsWith(mark) ? word.slice(1) : word)
  for (const name of names) {
    const value: unknown = read[name]
    if (value === undefined || value === false) continue
    if (all[name]?.takes === 'words') {
      const words: unknown[] = Array.isArray(value) ? value : [value]
      if (words.includes('')) throw new UsageError(`--${name} needs a word behind it`)
      given[name] = words.map((word) => unmarked(String(word))).join(',')
    } else if (all[name]?.takes === 'word') {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      if (typeof last !== 'string' || last === '') throw new UsageError(`--${name} needs a word behind it`)
      given[name] = unmarked(last)
    } else given[name] = true
  }
  return { args: read._.map((word) => unmarked(String(word))), flags: given }
}

/** The help of one command. */
export function helpOf(name: string, { usage, about, flags }: Command): string {
  const all = Object.entries({ ...flags, ...commonFlags })
  const label = ([flag, { takes }]: [string, Flag]): string => `--${flag}${takes === 'nothing' ? '' : ' …'}`
  const width = Math.max(...all.map((entry) => label(entry).length)) + 2
  return `incipit ${name} ${usage}\n\n${about}\n\n${all.map((entry) => `  ${label(entry).padEnd(width)}${entry[1].says}`).join('\n')}\n`
}
