import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { elsewhere, run, unreachable } from './support/elsewhere.ts'
import { projectFiles, root } from './support/sources.ts'

const stories = {
  'lamp.txt': 'Title: The Lamp at Sorrel Point\nAuthor: Wren Halloway\nRating: G\n\nThe lamp had been lit every evening for forty years, and nobody remembered who had lit it first.\n\n"Somebody has to," said Ada, and went up the stairs.\n',
  'kettle.html': '<html><head><title>The Kettle</title></head><body><h1>The Kettle</h1><p>by Ann Other</p><p>It boiled at six, as it always did, and the house began.</p></body></html>',
}

test('pack: the packed package installs and runs elsewhere', async (t) => {
  const folder = elsewhere(t, 'pack')
  const packed = await run('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], root)
  assert.equal(packed.code, 0, packed.err)
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  assert.ok(tarball !== undefined)

  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const installed = await run('npm', ['install', path.join(folder, tarball), '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  const why = unreachable(installed)
  if (why !== undefined) return t.skip(why)
  assert.equal(installed.code, 0, installed.err)

  await t.test('pack: it holds what runs, the samples, and nothing else', () => {
    const home = path.join(folder, 'node_modules/incipit')
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    const tops = [...new Set(files.map((file) => file.split('/')[0]))].toSorted()
    assert.deepEqual(tops, ['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'samples'])
    assert.deepEqual(files.filter((file) => /\.test\.|\.ts$/.test(file)), [])
    assert.deepEqual(files.filter((file) => file.startsWith('samples/')).toSorted(), projectFiles().filter((file) => file.startsWith('samples/')))
    const beside = (file: string): boolean => file.startsWith('src/') && !file.endsWith('.ts')
    assert.deepEqual(projectFiles().filter(beside).filter((file) => !files.includes(file.replace(/^src/, 'dist'))), [])
  })

  const incipit = path.join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'incipit.cmd' : 'incipit')

  await t.test('pack: it tells what it can do', async () => {
    const help = await run(incipit, ['--help'], folder)
    assert.equal(help.code, 0, help.err)
    assert.match(help.out, /\bimport\b[^]*\bserve\b/)
  })

  await t.test('pack: it takes in a heap, and counts it', async () => {
    mkdirSync(path.join(folder, 'heap'))
    for (const [name, words] of Object.entries(stories)) writeFileSync(path.join(folder, 'heap', name), words)
    const imported = await run(incipit, ['import', 'heap'], folder)
    assert.equal(imported.code, 0, imported.out + imported.err)
    const stats = await run(incipit, ['stats', '--json'], folder)
    assert.equal(stats.code, 0, stats.err)
    assert.equal((JSON.parse(stats.out) as { works: number }).works, Object.keys(stories).length)
  })
})
