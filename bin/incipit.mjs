#!/usr/bin/env node
// The command of the installed package; in a clone, ./incipit does the same without a Node of one's own.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'
import { runNode } from './run-node.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
// A clone has the sources and runs them; a package has them compiled, because Node strips no types under node_modules.
const main = ['src/cli/main.ts', 'dist/cli/main.js'].map((file) => path.join(root, file)).find((file) => existsSync(file))
const node = pinnedNode(root)

if (main === undefined) {
  console.error(`Cannot run incipit: neither src/cli/main.ts nor dist/cli/main.js is in ${root}. Install it again.`)
  process.exit(1)
} else if (node === undefined) {
  console.error(
    `Cannot run incipit: it needs Node 24, this is ${process.version}, and the Node that comes with it is not installed.\n` +
      'In a clone, run "npm start" or "npm ci" once. As a package, install it without --omit=optional, or install Node 24 or newer.',
  )
  process.exit(1)
} else {
  runNode(node, [main, ...process.argv.slice(2)])
}
