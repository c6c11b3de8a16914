// The compile step of npm pack, and nobody else's: src/**.ts to dist/**.js, and what lies beside them (style sheets, fonts) copied.
// Node strips no types under node_modules, so a package cannot run its sources. `--clean` takes dist away again.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { install, root } from './install.mjs'

const dist = path.join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
if (!process.argv.includes('--clean')) {
  const node = install({ dev: true })
  const compiled = spawnSync(node, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
  if (compiled.status !== 0) {
    rmSync(dist, { recursive: true, force: true })
    console.error('Cannot pack Incipit: it does not compile.')
    process.exit(1)
  }
  cpSync(path.join(root, 'src'), dist, { recursive: true, filter: (file) => !file.endsWith('.ts') })
}
