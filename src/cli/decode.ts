import { readFileSync } from 'node:fs'
import { type Decoded, decode } from '../intake/decode.ts'
import { canonicalEncoding } from '../intake/encodings/labels.ts'
import { type Command, UsageError } from './command.ts'
import { plain } from './terminal.ts'
import { why } from './why.ts'

/** Decodes bytes to UTF-8, like a filter. */
export const decodeCommand: Command = {
  usage: '[FILE…]',
  about: 'Writes text as UTF-8, whatever it was encoded in; from standard input where no file is named.',
  flags: {
    report: { takes: 'nothing', says: 'tell on standard error: the encoding and how sure it is, the best three and how far apart, where it changes, what was mended' },
    json: { takes: 'nothing', says: 'instead of the text, the report as one JSON object a file' },
    encoding: { takes: 'word', says: 'what the collection suggests' },
  },
  run: async ({ args, flags, terminal }) => {
    const suggested = flags['encoding']
    if (typeof suggested === 'string' && canonicalEncoding(suggested) === undefined) throw new UsageError(`There is no encoding ${suggested} that is known; there are windows-1252, macintosh, shift_jis, koi8-r and some sixty more (docs/decoding.md)`)
    let code = 0
    for (const path of args.length > 0 ? args : ['-']) {
      let bytes: Uint8Array
      try {
        bytes = path === '-' ? await terminal.input() : readFileSync(path)
      } catch (error) {
        terminal.err(`Cannot decode ${plain(path)}: ${why(error)}\n`)
        code = 1
        continue
      }
      const decoded = decode(bytes, typeof suggested === 'string' ? { encoding: suggested } : {})
      const report = reportOf(path, decoded)
      if (flags['json']) terminal.out(`${JSON.stringify(report)}\n`)
      else terminal.out(decoded.text)
      if (flags['report']) terminal.err(shown(report))
    }
    return code
  },
}

/** What is told of a file. `margin`: how far an encoding is behind the best, in nats. */
type DecodeReport = {
  readonly file: string
  readonly encoding: string
  readonly confidence: number
  readonly stated?: string
  readonly candidates: readonly { readonly name: string; readonly margin: number }[]
  readonly segments: readonly { readonly at: number; readonly from: number; readonly encoding: string }[]
  readonly mended: readonly string[]
  readonly mends: number
  readonly findings: readonly { readonly code: string; readonly detail?: string }[]
}

const mostCandidates = 3

/** What decoding found out about a file: `at` in characters, `from` in bytes. */
function reportOf(file: string, { encoding, candidates, origins, mends, findings }: Decoded): DecodeReport {
  return {
    file,
    encoding: encoding.name,
    confidence: encoding.confidence,
    ...(encoding.stated !== undefined && { stated: encoding.stated }),
    candidates: (candidates ?? [{ name: encoding.name, margin: 0 }]).slice(0, mostCandidates).map(({ name, margin }) => ({ name, margin: Math.round(margin * 10) / 10 })),
    segments: origins.map(({ at, from, encoding: name }) => ({ at, from, encoding: name })),
    mended: [...new Set(origins.flatMap(({ repairs }) => repairs))],
    mends: mends?.length ?? 0,
    findings,
  }
}

function shown({ file, encoding, confidence, candidates, segments, mended, mends, findings }: DecodeReport): string {
  const lines = [`${plain(file)}: ${encoding}, ${Math.round(confidence * 100)} %${mended.length > 0 ? `, mended: ${mended.join(', ')} (${mends} places)` : ''}${findings.length > 0 ? `; ${findings.map(({ code }) => code).join(', ')}` : ''}`]
  if (candidates.length > 1) lines.push(`  ${candidates.map(({ name, margin }) => (margin === 0 ? name : `${name} ${margin.toFixed(1)} behind`)).join(', ')}`)
  if (segments.length > 1) for (const { at, from, encoding: name } of segments) lines.push(`  from character ${at}, byte ${from}: ${name}`)
  return `${lines.join('\n')}\n`
}
