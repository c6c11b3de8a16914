// Plain JavaScript that Node 20 understands, and nothing but Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { leastMajor, nodePackage, pinnedNode } from '../bin/pinned-node.mjs'

/** The folder of the clone. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const read = (file) => (existsSync(path.join(root, file)) ? JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages : undefined)

/**
 * Names what is not installed as package-lock.json has it. npm writes what it installed into a lock file of its own, last of all,
 * so an interrupted install counts as none.
 *
 * @param dev whether the tools of development count as well
 */
export function missing(dev) {
  const installed = read('node_modules/.package-lock.json') ?? {}
  const ours = `node_modules/${nodePackage()}`
  return Object.entries(read('package-lock.json'))
    .filter(([folder, { dev: tool, devOptional, optional }]) => {
      if (folder === '') return false
      if (folder === ours) return true
      return !optional && (dev || !(tool || devOptional))
    })
    .filter(([folder, { version }]) => installed[folder]?.version !== version || !existsSync(path.join(root, folder)))
    .map(([folder]) => folder.slice('node_modules/'.length))
}

/**
 * Installs what is missing, exactly as the lock file has it; does nothing, in milliseconds, where nothing is.
 *
 * @param dev whether to install the tools of development as well
 * @returns the Node to run with; ends the process with advice where there is none
 */
export function install({ dev }) {
  const before = missing(dev)
  // Where its package cannot be had, a Node that is new enough will do, and is not looked for at every start.
  const enough = Number.parseInt(process.versions.node, 10) >= leastMajor && before.every((name) => name === nodePackage())
  if (before.length > 0 && !enough) {
    // What is there stays: a server may be running from it, and its tools may be wanted again.
    const fresh = !existsSync(path.join(root, 'node_modules'))
    const tools = dev || existsSync(path.join(root, 'node_modules/typescript')) ? '--include=dev' : '--omit=dev'
    const args = [...(fresh ? ['ci'] : ['install', '--no-save']), tools, '--include=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
    console.log(`Installing what Incipit needs (${before.length} packages)…`)
    const done = npm(args)
    const after = done.status === 0 ? missing(dev).filter((name) => name !== nodePackage()) : before
    if (done.status !== 0 || after.length > 0) {
      console.error(
        `\nCannot install what Incipit needs: npm ${args[0]} ${done.error?.message ?? `ended with ${done.status ?? done.signal}`}` +
          `${done.status === 0 ? `, and these are still missing: ${after.join(', ')}` : ''}.\n` +
          'What to do: see what npm says above; check the network and the space on the disk; then try again.\n' +
          'If it goes on, remove the folder node_modules and try once more.',
      )
      process.exit(1)
    }
  }
  const node = pinnedNode(root)
  if (node === undefined) {
    console.error(
      `Cannot run Incipit: it needs Node ${leastMajor}, this is ${process.version}, and ` +
        `${nodePackage() === undefined ? `there is no package with it for ${process.platform}-${process.arch}` : `the package ${nodePackage()} could not be installed`}.\n` +
        `What to do: install Node ${leastMajor} or newer (https://nodejs.org) and run this with it.`,
    )
    process.exit(1)
  }
  return node
}

/** Runs npm: the one that runs this, or the one on PATH. */
function npm(args) {
  const cli = process.env.npm_execpath
  const options = { cwd: root, stdio: 'inherit' }
  if (cli !== undefined && /\.c?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
