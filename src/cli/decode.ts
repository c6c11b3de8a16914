import { readFileSync } from 'node:fs'
import { decode } from '../intake/decode.ts'
import type { Command } from './command.ts'
import { plain } from './terminal.ts'

/** Decodes bytes to UTF-8, like a filter. */
export const decodeCommand: Command = {
  usage: '[FILE…]',
  about: 'Writes text as UTF-8, whatever it was encoded in; from standard input where no file is named.',
  flags: {
    report: { takes: 'nothing', says: 'tell the encoding, how sure it is and what was mended, on standard error' },
    encoding: { takes: 'word', says: 'what the collection suggests' },
  },
  run: async ({ args, flags, terminal }) => {
    let code = 0
    for (const path of args.length > 0 ? args : ['-']) {
      let bytes: Uint8Array
      try {
        bytes = path === '-' ? await terminal.input() : readFileSync(path)
      } catch (error) {
        terminal.err(`Cannot decode ${path}: ${(error as Error).message}\n`)
        code = 1
        continue
      }
      const { text, encoding, origins, findings } = decode(bytes, typeof flags['encoding'] === 'string' ? { encoding: flags['encoding'] } : {})
      terminal.out(text)
      if (flags['report']) {
        const repairs = [...new Set(origins.flatMap((origin) => origin.repairs))]
        terminal.err(`${plain(path)}: ${encoding.name}, ${Math.round(encoding.confidence * 100)} %${repairs.length > 0 ? `, mended: ${repairs.join(', ')}` : ''}${findings.length > 0 ? `; ${findings.map((finding) => finding.code).join(', ')}` : ''}\n`)
      }
    }
    return code
  },
}
