import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leastMajor, nodePackages } from '../bin/pinned-node.mjs'
import { textOf } from './support/sources.ts'

type Package = { readonly version: string; readonly resolved?: string; readonly hasInstallScript?: boolean; readonly dev?: boolean; readonly license?: string; readonly optionalDependencies?: Record<string, string> }
type Manifest = { readonly engines: { readonly node: string }; readonly optionalDependencies: Record<string, string> }

const manifest = JSON.parse(textOf('package.json')) as Manifest
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Package> }
const installed = Object.entries(packages).filter(([folder]) => folder !== '').map(([folder, found]) => ({ name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), ...found }))

/** The least version of a library that we run with, and why. Checked here because an audit needs the network. */
const least = [
  ['hono', '4.12.25', 'a guard and the file server behind it read a path differently: CVE-2026-29045, CVE-2026-39407, CVE-2026-54286'],
  ['@hono/node-server', '1.19.13', 'the same: CVE-2026-39406'],
  ['yauzl', '3.2.1', 'refuses central and local headers that differ; reads without a temporary file'],
  ['parse5', '7.0.0', 'the tree of the HTML standard as it is now'],
] as const

/** Libraries whose work is ours to do, or that have broken others too often. */
const unwanted = ['sanitize-html', 'dompurify', 'adm-zip', 'express', 'lodash', 'better-sqlite3'] as const

/** Whether one version is at least another; only numbers are compared. */
function atLeast(version: string, other: string): boolean {
  const [a, b] = [version, other].map((words) => words.split('.').map((part) => Number.parseInt(part, 10)))
  const apart = (a ?? []).findIndex((part, index) => part !== b?.[index])
  return apart < 0 || (a?.[apart] ?? 0) > (b?.[apart] ?? 0)
}

for (const [name, version, why] of least) {
  test(`versions: ${name} is at least ${version} (${why})`, () => {
    const found = installed.filter((one) => one.name === name)
    assert.ok(found.length > 0, `${name} is not in package-lock.json`)
    for (const one of found) assert.ok(atLeast(one.version, version), one.version)
  })
}

test('versions: one exact Node for every platform, in package.json and in the lock file', () => {
  const pinned = Object.entries(manifest.optionalDependencies)
  assert.deepEqual(pinned.map(([name]) => name).toSorted(), Object.values(nodePackages).toSorted())
  const [version, ...others] = new Set(pinned.map(([, wanted]) => wanted))
  assert.equal(others.length, 0)
  assert.match(version ?? '', new RegExp(`^${leastMajor}\\.\\d+\\.\\d+$`))
  for (const [name] of pinned) assert.equal(packages[`node_modules/${name}`]?.version, version, name)
  assert.equal(manifest.engines.node, `>=${leastMajor}`)
})

// npm leaves these out when it rewrites a lock file beside an installed node_modules; `npm ci` on the other platform then fails.
test('versions: the lock file holds the packages of every platform', () => {
  const lost = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {})).filter((name) => packages[`node_modules/${name}`] === undefined)
  assert.deepEqual(lost, [])
})

test('versions: the lock file names no registry', () => {
  assert.deepEqual(installed.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name), [])
  assert.match(textOf('.npmrc'), /^omit-lockfile-registry-resolved=true$/m)
})

test('versions: nothing that is shipped runs a script when it is installed', () => {
  assert.deepEqual(installed.filter(({ hasInstallScript, dev }) => hasInstallScript === true && dev !== true).map(({ name }) => name), [])
})

test('versions: what is shipped may be given on', () => {
  const free = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'PSF-2.0', 'MPL-2.0'])
  assert.deepEqual(installed.filter(({ dev, license }) => dev !== true && !free.has(license ?? '')).map(({ name, license }) => `${name}: ${license}`), [])
})

test('versions: none of the libraries that we do without', () => {
  assert.deepEqual(installed.filter(({ name, dev }) => dev !== true && (unwanted as readonly string[]).includes(name)).map(({ name }) => name), [])
})
