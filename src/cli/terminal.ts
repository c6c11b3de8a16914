import type { Terminal } from './command.ts'

/** The terminal, or the pipes, that the process was started with. A reader that goes away (`| head`) ends the process quietly, an output that takes no more (`> full-disk/file`) in words, with 1. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`Cannot write to standard output: ${error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'the disk is full' : error.message}. What was written of it is not whole\n`)
    process.exit(1)
  })
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    isOutWatched: process.stdout.isTTY,
    bytes: (bytes) => new Promise((resolve, reject) => { process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())) }),
    columns: process.stderr.columns ?? 80,
    input: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
  }
}

/** Text from a file for a terminal: without the characters that would move its cursor or change its colours. */
export function plain(text: string): string {
  let clean = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    clean += code < 32 || (code >= 127 && code < 160) ? (code === 9 || code === 10 ? ' ' : '\ufffd') : char
  }
  return clean
}

/** A number with its thousands apart: 12,000. */
export function thousands(number: number): string {
  return number.toLocaleString('en')
}

/** A time in words: "0.4 s", "12 s", "3 min 20 s". */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
