import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { hintsOf } from '../archive/take-container.ts'
import { noted } from '../archive/take-context.ts'
import { isContainer } from '../format/formats.ts'
import { detect } from '../intake/detect.ts'
import { type FindingCode, findings } from '../model/finding.ts'
import type { Hints } from '../model/reading.ts'
import { type Packed, unpack } from '../parsing/packed.ts'
import { openPool, type Pool } from '../parsing/pool.ts'
import { budgetOf, type Container, type UnpackOptions } from '../parsing/unpack.ts'
import { resolve } from '../gather/resolve.ts'
import { type Command, UsageError } from './command.ts'
import { inspectShape } from './inspect-shape.ts'
import { readHead } from './read-head.ts'
import { plain, thousands } from './terminal.ts'

type Inspected = { readonly name: string; readonly sha256: string; readonly packed: Packed }

/** Tells what intake makes of files, taking nothing in. */
export const inspectCommand: Command = {
  usage: 'FILE…',
  about: 'Tells what the rules make of files, with the evidence; nothing is stored. Of a zip, a mailbox or another container, what they make of each member.',
  flags: {
    json: { takes: 'nothing', says: 'everything, in the shape of docs/inspect.md: one object for a file, a line for each of several' },
    text: { takes: 'nothing', says: 'with --json: the text as well, as received and repaired' },
  },
  run: async ({ args, flags, terminal }) => {
    if (args.length === 0) throw new UsageError('Say which files')
    const pool = openPool({ size: 1 })
    let code = 0
    try {
      for (const path of args) {
        let lines = args.length > 1
        for await (const one of membersOf(pool, path)) {
          if ('problem' in one) {
            terminal.err(`${one.problem}\n`)
            code = 1
            continue
          }
          lines ||= one.name !== basename(path)
          if (flags['json']) terminal.out(`${JSON.stringify(inspectShape(unpack(one.packed), one.name, { text: flags['text'] === true }), undefined, lines ? 0 : 2)}\n`)
          else terminal.out(table(one))
        }
      }
      return code
    } finally {
      await pool.close()
    }
  },
}

async function* membersOf(pool: Pool, path: string): AsyncGenerator<Inspected | { readonly problem: string }> {
  let head: { bytes: Buffer; sizeBytes: number }
  try {
    head = readHead(path)
  } catch (error) {
    return yield { problem: `Cannot inspect ${path}: ${(error as Error).message}` }
  }
  const name = basename(path)
  const format = detect(head.bytes, '', name)
  if (!isContainer(format)) return yield await read(pool, name, head.bytes, head.sizeBytes)
  yield* unpacked(pool, { path }, { format, name, depth: 1, budget: budgetOf(head.sizeBytes, pool.limits) }, { path, inside: '' })
}

/** The members of a container and of those inside it. `inside`: the names of the containers that it lies in, as a member's name begins with them. */
async function* unpacked(pool: Pool, container: Container, options: Required<UnpackOptions>, where: { readonly path: string; readonly inside: string }): AsyncGenerator<Inspected | { readonly problem: string }> {
  for await (const member of pool.unpack(container, options)) {
    if ('about' in member) continue
    const name = [where.inside, member.name].filter(Boolean).join('/')
    const problem = (code: FindingCode, detail: string | undefined): { readonly problem: string } => ({ problem: `${where.path}${name === '' ? '' : ` › ${plain(name)}`}: ${plain(said(code, detail))}` })
    if ('code' in member) {
      yield problem(member.code, member.detail)
      continue
    }
    const format = member.isDocument ? 'text' : detect(member.bytes, '', member.name)
    if (!isContainer(format)) {
      const { name: own, sha256, packed } = await read(pool, name, member.bytes, member.bytes.length, hintsOf(member))
      yield { name: own, sha256, packed: noted(packed, member.nameBytes, member.findings) }
      continue
    }
    for (const { code, detail } of member.findings) yield problem(code, detail)
    yield* unpacked(pool, member.bytes, { ...options, format, name, depth: options.depth + 1 }, { path: where.path, inside: name })
  }
}

async function read(pool: Pool, name: string, bytes: Uint8Array, sizeBytes: number, hints: { readonly hints?: Hints } = {}): Promise<Inspected> {
  return { name, sha256: hash('sha256', bytes), packed: await pool.read({ bytes, name, sizeBytes, ...hints }) }
}

function table({ name, sha256, packed: { header } }: Inspected): string {
  const lines = [`${plain(name)}   ${header.format}${header.encoding ? `, ${header.encoding.name} (${Math.round(header.encoding.confidence * 100)} %)` : ''}, SHA-256 ${sha256.slice(0, 12)}…`]
  for (const [n, draft] of header.drafts.entries()) {
    const { record } = resolve([draft], [], {})
    const row = (what: string, value: string | undefined, how = ''): void => {
      if (value !== undefined && value !== '') lines.push(`  ${what.padEnd(14)}${plain(value)}${how === '' ? '' : `   [${plain(how)}]`}`)
    }
    if (header.drafts.length > 1) lines.push(`  story ${n + 1} of ${header.drafts.length}`)
    row('title', record.title.value.title, `${record.title.value.kind}, ${record.title.rule ?? record.title.source}`)
    for (const { value, rule, source } of record.creators) row(value.role, value.name, rule ?? source)
    row('rating', record.rating?.value.rung ?? 'nobody says', record.rating ? `“${record.rating.asWritten ?? ''}”, ${record.rating.rule ?? ''}` : '')
    row('warnings', record.warnings.values.map(({ value }) => value.warning).join(', ') || record.warnings.answer)
    row('fandoms', record.fandoms.map(({ value }) => value.name).join(', '))
    row('characters', record.characters.map(({ value }) => value.name).join(', '))
    row('relationships', record.relationships.map(({ value }) => value.name).join(', '))
    row('tags', record.tags.map(({ value }) => value.name).join(', '))
    row('summary', record.summary?.value.text)
    row('language', record.language)
    row('chapters', `${draft.chapters.length}: ${draft.chapters.slice(0, 6).map(({ title, number }) => title ?? String(number ?? '–')).join(' · ')}${draft.chapters.length > 6 ? ' …' : ''}`)
    row('words', thousands(draft.words))
    row('reviews', record.reviews && thousands(record.reviews.value.reviews))
    for (const finding of draft.findings) row('finding', said(finding.code, finding.detail))
  }
  for (const finding of header.findings) lines.push(`  finding       ${plain(said(finding.code, finding.detail))}`)
  return `${lines.join('\n')}\n\n`
}

function said(code: FindingCode, detail: string | undefined): string {
  return `${findings[code].says}${detail ? ` (${detail})` : ''}`
}
