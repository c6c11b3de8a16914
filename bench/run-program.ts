import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Usage, watch } from './processes.ts'

const program = new URL('../src/cli/main.ts', import.meta.url).pathname

/** What one run of a command cost: the main process with its threads, and the parser processes that it started. */
export type Run = { readonly wallMs: number; readonly main: Usage | undefined; readonly others: readonly Usage[] }

/** Runs a command of Incipit's to its end, watching what it uses. `more`: what else stands in its environment. */
export async function runProgram(args: readonly string[], data: string, more: Readonly<Record<string, string>> = {}): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], { env: { ...process.env, INCIPIT_DATA: data, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stdout.resume()
  child.stderr.on('data', (data: Buffer) => { errors += data.toString() })
  const watching = watch(child.pid ?? 0)
  const [code] = await once(child, 'close') as [number | null]
  const { main, others } = watching.stop()
  if (code !== 0) throw new Error(`incipit ${args.join(' ')} ended with ${code}: ${errors}`)
  return { wallMs: performance.now() - began, main, others }
}

/** A server on a port of its own, for as long as a benchmark needs it. `firstAnswerMs`: from start to the first search answered. */
export type Server = { readonly port: number; readonly pid: number; readonly firstAnswerMs: number; readonly stop: () => Promise<void> }

export async function startServer(data: string, port: number, firstPath: string): Promise<Server> {
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, program, 'serve'], { env: { ...process.env, INCIPIT_DATA: data, INCIPIT_PORT: String(port), INCIPIT_HOST: '127.0.0.1' }, stdio: ['ignore', 'ignore', 'inherit'] })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`incipit serve ended with ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}${firstPath}`).then((response) => response.text().then(() => response.status), () => 0)
    if (answer === 200) break
    if (performance.now() - began > 60_000) {
      child.kill('SIGTERM')
      throw new Error(`incipit serve did not answer ${firstPath} within 60 s`)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return {
    port, pid: child.pid ?? 0, firstAnswerMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

/** The bytes of all files under a folder. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => (entry.isFile() ? sum + lstatSync(join(entry.parentPath, entry.name)).size : sum), 0)
}
