// Runs a TypeScript file of the clone with the pinned Node, and all tools installed: node scripts/run.mjs bench/bench.ts. Options before the file are Node's.
import path from 'node:path'
import { runNode } from '../bin/run-node.mjs'
import { install, root } from './install.mjs'

const given = process.argv.slice(2)
const at = given.findIndex((word) => !word.startsWith('--'))
const [options, [file, ...args]] = [given.slice(0, at), given.slice(at)]
runNode(install({ dev: true }), [...options, path.resolve(root, file), ...args], { underNpm: process.env.npm_lifecycle_event !== undefined })
