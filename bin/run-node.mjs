import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

// A clone runs its sources as they are: kept compiled, they start in half the time. A package is compiled already.
const compiled = existsSync(path.join(root, 'src')) ? { NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'incipit') } : {}

/** What Node is told: room for what is young that a page's collections go through in less time than a page takes. `incipit` and `incipit.cmd` say the same. */
export const nodeOptions = ['--max-semi-space-size=8']

/**
 * Runs Node in the foreground: same terminal, same signals; ends this process as it ended.
 *
 * @param binary path of the Node to run
 * @param args its arguments
 * @param options `cwd` and `env` as for `spawn`; `underNpm`: npm started this
 */
export function runNode(binary, args, { underNpm = false, env = process.env, ...options } = {}) {
  const child = spawn(binary, [...nodeOptions, ...args], { stdio: 'inherit', env: { ...compiled, ...env }, ...options })
  // npm passes a signal on to its shell only, and that ends without a word to us.
  if (underNpm) {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 250).unref()
  }
  // A terminal sends Ctrl-C to the whole group, so the child has it already, and must not get it twice.
  const forward = (signal) => () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward(signal))
  child.on('error', (error) => {
    // ENOENT of a file that is there: its loader is not (a system with another C library).
    console.error(`Cannot run ${binary}: ${error.message}.\nInstall Node 24 or newer (https://nodejs.org) and run this with it.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}
