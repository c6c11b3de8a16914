// bounded: each pattern here meets front matter, which is at most 64 KiB, line by line.
import { parse as parseToml } from 'smol-toml'
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Metadata } from '../../model/reading.ts'

/** A text, and what stood before it for programs to read. */
type FrontMatter = { readonly metadata: readonly Metadata[]; readonly body: string }

/** Longer ones are a file of data. */
const mostLetters = 64 * 1024
const mostEntries = 200
const mostValue = 10_000
const deepest = 4

/**
 * Takes the front matter off a text: YAML between lines of `---`, TOML between lines of `+++`, or a title block of lines that begin with `%`. Keys
 * become `markdown title`, those inside others `markdown series.name`; a list gives an entry a value, and values are words as written. What cannot be
 * read, or names nothing, is text.
 */
export function frontMatter(text: string): FrontMatter {
  const start = /^[\s\ufeff]{0,100}/.exec(text)?.[0].length ?? 0
  const head = text.slice(start, start + mostLetters)
  if (head.startsWith('%')) return titleBlock(text, start, head)
  const fence = /^(---|\+\+\+)[ \t]{0,100}\r?\n/.exec(head)
  if (!fence) return { metadata: [], body: text }
  const from = fence[0].length
  const end = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]{0,100}\r?(?:\n|$)/m : /^\+\+\+[ \t]{0,100}\r?(?:\n|$)/m
  const close = end.exec(head.slice(from))
  if (!close) return { metadata: [], body: text }
  const source = head.slice(from, from + close.index)
  const metadata: Metadata[] = []
  try {
    if (fence[1] === '---') readYaml(source, metadata)
    else addToml(parseToml(source), '', metadata, 0)
  } catch {
    // Data that cannot be read is text, and stays where it is.
    return { metadata: [], body: text }
  }
  return metadata.length === 0 && source.trim() !== '' ? { metadata, body: text } : { metadata, body: text.slice(start + from + close.index + close[0].length) }
}

function add(metadata: Metadata[], path: string, value: string): void {
  const words = value.replace(/\s+/g, ' ').trim().slice(0, mostValue)
  if (words !== '' && metadata.length < mostEntries) metadata.push({ path: `markdown ${path.slice(0, 100)}`, words })
}

/** Reads YAML as what is written: every value is words, an alias stands for nothing, and a tag makes nothing. */
function readYaml(source: string, metadata: Metadata[]): void {
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', stringKeys: false })
  if (!isMap(document.contents) || document.errors.length > 0) throw new SyntaxError('Cannot read front matter: it is no list of keys')
  addYaml(document.contents, '', metadata, 0)
}

function addYaml(node: unknown, path: string, metadata: Metadata[], depth: number): void {
  if (depth > deepest || isAlias(node)) return
  if (isScalar(node)) add(metadata, path, String(node.value ?? ''))
  else if (isSeq(node)) for (const each of node.items) addYaml(each, path, metadata, depth + 1)
  else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value).trim().toLowerCase() : ''
      if (name !== '') addYaml(value, path === '' ? name : `${path}.${name}`, metadata, depth + 1)
    }
  }
}

function addToml(value: unknown, path: string, metadata: Metadata[], depth: number): void {
  if (depth > deepest) return
  if (typeof value === 'string') add(metadata, path, value)
  else if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') add(metadata, path, String(value))
  else if (value instanceof Date) add(metadata, path, value.toISOString())
  else if (Array.isArray(value)) for (const each of value as unknown[]) addToml(each, path, metadata, depth + 1)
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) addToml(inner, path === '' ? key.toLowerCase() : `${path}.${key.toLowerCase()}`, metadata, depth + 1)
}

/** The title block of Pandoc: title, authors and date, each on a line behind a `%`. */
function titleBlock(text: string, start: number, head: string): FrontMatter {
  const lines = /^(?:%[^\n]{0,1000}\n){2,3}/.exec(head)?.[0]
  if (lines === undefined) return { metadata: [], body: text }
  const metadata: Metadata[] = []
  lines.split('\n').forEach((line, at) => {
    const words = line.slice(1).trim()
    if (at === 0) add(metadata, 'title', words)
    else if (at === 1) for (const name of words.split(';')) add(metadata, 'author', name)
    else if (at === 2) add(metadata, 'date', words)
  })
  return { metadata, body: text.slice(start + lines.length) }
}
