// Runs a TypeScript file of the clone with the pinned Node, and all tools installed: node scripts/run.mjs bench/bench.ts
import path from 'node:path'
import { runNode } from '../bin/run-node.mjs'
import { install, root } from './install.mjs'

const [file, ...args] = process.argv.slice(2)
runNode(install({ dev: true }), [path.resolve(root, file), ...args], { underNpm: process.env.npm_lifecycle_event !== undefined })
