// npm start: installs what is missing, then `incipit start`. Plain JavaScript that Node 20 understands.
import path from 'node:path'
import { runNode } from '../bin/run-node.mjs'
import { install, root } from './install.mjs'

const node = install({ dev: false })

// npm runs its scripts in the folder of package.json; the paths given are relative to where the person stands.
const cwd = process.env.INIT_CWD ?? process.cwd()
const data = path.relative(cwd, path.join(root, 'incipit-data')) || '.'
runNode(node, [path.join(root, 'src/cli/main.ts'), 'start', ...process.argv.slice(2)], {
  cwd,
  underNpm: process.env.npm_lifecycle_event === 'start',
  env: { ...process.env, INCIPIT_DATA: process.env.INCIPIT_DATA ?? data },
})
