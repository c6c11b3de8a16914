import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectFiles, root } from './sources.ts'

/** What a program printed, and how it ended. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string }

/** A folder far from the clone, removed when the test ends. */
export function elsewhere(t: { after(done: () => void): void }, name: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `incipit-${name}-`))
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** The environment of a person who opens a terminal: nothing of the npm and the Node that run this test. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|INCIPIT_|NODE_(?!EXTRA_CA_CERTS)|NO_COLOR|FORCE_COLOR)/i.test(name))
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
  return { ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ''])), PATH: folders.join(path.delimiter), ...more }
}

/** Starts a program there; `printed` grows while it runs. */
export function begin(program: string, args: readonly string[], cwd: string, env = plainEnvironment()): { readonly child: ChildProcess; readonly printed: { out: string; err: string }; readonly ended: Promise<Run> } {
  const printed = { out: '', err: '' }
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  child.stdout?.setEncoding('utf8').on('data', (words: string) => { printed.out += words })
  child.stderr?.setEncoding('utf8').on('data', (words: string) => { printed.err += words })
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...printed }))
  })
  return { child, printed, ended }
}

/** Runs a program there to its end. */
export function run(program: string, args: readonly string[], cwd: string, env = plainEnvironment()): Promise<Run> {
  return begin(program, args, cwd, env).ended
}

/** Why npm could not reach its packages, where that is why it failed; a test is skipped for that, and for nothing else. */
export function unreachable({ code, out, err }: Run): string | undefined {
  if (code === 0) return undefined
  const why = /\b(?:ENOTCACHED|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|E50[234])\b/.exec(`${out}\n${err}`)
  return why === null ? undefined : `npm cannot reach its packages here (${why[0]})`
}

/** Copies the files of the project to a folder, as a fresh clone has them. */
export function copyProject(folder: string): void {
  for (const file of projectFiles()) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    cpSync(path.join(root, file), path.join(folder, file))
  }
}
