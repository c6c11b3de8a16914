import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type AdultLabel, adultLabels } from '../web/adult-label.ts'
import { why } from './why.ts'

/**
 * What the program is told about where it works: flags, then the environment, then `incipit.toml` in the data folder, then what is usual. `address`: where the archive
 * is for the world, without a slash at the end. `index`: whether search engines may list it. `adultLabel`: how pages of works for adults say so.
 */
export type Settings = { readonly dataFolder: string; readonly host: string; readonly port: number; readonly parsers: number | undefined; readonly ratio: number | undefined; readonly address: string | undefined; readonly index: boolean; readonly adultLabel: AdultLabel }

/** @throws RangeError when a setting is not what it has to be */
export function settingsFrom(flags: Readonly<Record<string, string | boolean>>, environment: Readonly<Record<string, string | undefined>>): Settings {
  const dataFolder = resolve(word(flags['data']) ?? environment['INCIPIT_DATA'] ?? 'incipit-data')
  const file = tomlIn(join(dataFolder, 'incipit.toml'))
  const value = (name: string): string | undefined => word(flags[name]) ?? environment[`INCIPIT_${name.toUpperCase().replace('-', '_')}`] ?? file.get(name)
  const parsers = value('parsers')
  const ratio = value('ratio')
  const address = value('address')
  return {
    dataFolder, host: value('host') ?? '127.0.0.1', port: wholeNumber('port', value('port') ?? '4040', 0, 65_535),
    parsers: parsers === undefined ? undefined : wholeNumber('parsers', parsers, 1, 64),
    // Deflate can make 1,032 times as much; what asks for more is a bomb by any other method.
    ratio: ratio === undefined ? undefined : wholeNumber('ratio', ratio, 1, 1032),
    address: address === undefined ? undefined : originOf(address),
    index: oneOf('index', value('index') ?? 'yes', ['yes', 'no']) === 'yes', adultLabel: oneOf('adult-label', value('adult-label') ?? 'adult', adultLabels),
  }
}

function word(flag: string | boolean | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most || text.trim() === '') throw new RangeError(`The setting ${name} is “${text}”; it has to be a whole number from ${least} to ${most}`)
  return number
}

/** Where an archive is for the world: a scheme and a host. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') throw new RangeError(`The setting address is “${address}”; it has to be a scheme and a host, as https://stories.example`)
  return url.origin
}

function oneOf<const Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find((each) => each === text)
  if (value === undefined) throw new RangeError(`The setting ${name} is “${text}”; it has to be one of ${values.join(', ')}`)
  return value
}

const names = ['host', 'port', 'parsers', 'ratio', 'address', 'index', 'adult-label']

/** The lines `name = value` of a TOML file without tables; strings in quotation marks, numbers bare. */
function tomlIn(path: string): ReadonlyMap<string, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return new Map()
    if (code === 'ENOTDIR') throw new Error(`There is no archive in ${dirname(path)}: it lies in a file, and not in a folder. --data or INCIPIT_DATA names another`, { cause: error })
    throw new Error(`Cannot read ${path}: ${why(error)}`, { cause: error })
  }
  const values = new Map<string, string>()
  for (const [n, line] of text.split('\n').entries()) {
    const bare = line.trim()
    if (bare === '' || bare.startsWith('#')) continue
    const at = bare.indexOf('=')
    const name = bare.slice(0, at).trim()
    if (at < 1 || !names.includes(name)) throw new RangeError(`Cannot read ${path}, line ${n + 1}: it takes ${names.slice(0, -1).join(', ')} and ${names.at(-1)}, each as “name = value”`)
    const value = bare.slice(at + 1).trim()
    values.set(name, value.startsWith('"') && value.endsWith('"') && value.length > 1 ? value.slice(1, -1) : value)
  }
  return values
}
