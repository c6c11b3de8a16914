import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { tables, withTable } from '../scripts/docs.mjs'
import { suites } from '../scripts/suites.mjs'
import { findings } from '../src/model/finding.ts'
import { parseQuery } from '../src/query/parse.ts'
import { projectFiles, root, sources, textOf } from './support/sources.ts'

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
const pages = sources(/^(?:README|CONTRIBUTING|docs\/.*)\.md$|^README\.md$/)

for (const table of tables) {
  test(`docs: the table of ${table.name} in ${table.file} is as the code has it (else: npm run docs)`, () => {
    assert.equal(textOf(table.file), withTable(textOf(table.file), table))
  })
}

test('docs: findings.md lists the codes, each once', () => {
  const listed = [...textOf('docs/findings.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1])
  assert.deepEqual(listed, Object.keys(findings))
})

test('docs: every row of the suites finds its tests, and every test belongs to a row', () => {
  const found = suites.flatMap(({ name, tests }) => (tests ?? []).flatMap((pattern) => {
    const files = globSync(pattern, { cwd: root })
    assert.ok(files.length > 0, `${name}: ${pattern}`)
    return files.map((file) => file.replaceAll(path.sep, '/'))
  }))
  assert.deepEqual(projectFiles().filter((file) => file.endsWith('.test.ts') && !found.includes(file)), [])
})

test('docs: npm test has ten minutes', () => {
  assert.ok(suites.reduce((sum, { seconds }) => sum + seconds, 0) <= 600)
})

test('docs: the glossary is in order, and defines each word once', () => {
  const words = [...textOf('docs/GLOSSARY.md').matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map((match) => match[1] ?? '')
  assert.deepEqual(words, [...new Set(words)].toSorted())
  for (const word of ['deposit', 'accession', 'reading', 'draft', 'assertion', 'ruling', 'work', 'version', 'reading copy', 'chapter', 'creator', 'pseud', 'fandom', 'rating', 'content warning', 'finding', 'provenance', 'fixity', 'gate']) {
    assert.ok(words.includes(word), word)
  }
})

test('docs: what the glossary says lives somewhere does', () => {
  const places = [...textOf('docs/GLOSSARY.md').matchAll(/\| `([a-z./-]+)` \|$/gm)].map((match) => `src/${match[1]}`)
  const files = projectFiles()
  assert.deepEqual(places.filter((place) => !files.some((file) => file === place || (place.endsWith('/') && file.startsWith(place)))), [])
})

test('docs: what search.md shows can be asked, and what it says is the same is the same', () => {
  const page = textOf('docs/search.md').replace(/<!-- errors[^]*/, '')
  const shown = [...page.matchAll(/^\|.*$/gm)].flatMap(([row]) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')).filter((text) => !text.endsWith(':'))
  assert.ok(shown.length > 60)
  assert.deepEqual(shown.filter((text) => 'error' in parseQuery(text) && text !== 'OR' && text !== 'NOT'), [])
  const pairs = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)]
  assert.equal(pairs.length, 3)
  for (const [, given, same] of pairs) assert.deepEqual(parseQuery(given ?? ''), parseQuery(same ?? ''))
})

test('docs: the npm scripts that pages name are there', () => {
  const named = pages.flatMap(({ file, text }) => [...text.matchAll(/\bnpm (?:run ([a-z:-]+)|(start|test)\b)/g)].map((match) => ({ file, script: match[1] ?? match[2] ?? '' })))
  assert.deepEqual(named.filter(({ script }) => scripts[script] === undefined), [])
})

test('docs: the commands that pages name are there', () => {
  const named = pages.flatMap(({ file, text }) => [...text.matchAll(/(?:`|^)(?:\.\/)?incipit ([a-z]+)/gm)].map((match) => ({ file, command: match[1] ?? '' })))
  const main = textOf('src/cli/main.ts')
  assert.ok(named.length > 0)
  assert.deepEqual(named.filter(({ command }) => !new RegExp(`\\b${command}\\b`).test(main)), [])
})

test('docs: links between pages lead to files', () => {
  const files = new Set(projectFiles())
  const dead = pages.flatMap(({ file, text }) => [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)]
    .map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? ''))
    .filter((target) => !files.has(target) && !files.has(`${target}/README.md`) && ![...files].some((known) => known.startsWith(target.endsWith('/') ? target : `${target}/`)))
    .map((target) => `${file}: ${target}`))
  assert.deepEqual(dead, [])
})

test('docs: files and folders that ARCHITECTURE.md names are there', () => {
  const files = projectFiles()
  const named = [...textOf('docs/ARCHITECTURE.md').matchAll(/`((?:src|test|scripts|bin|docs|samples|fixtures|bench)\/[\w./-]*)`/g)].map((match) => match[1] ?? '')
  assert.deepEqual(named.filter((place) => !files.some((file) => file === place || file.startsWith(place.endsWith('/') ? place : `${place}/`))), [])
})

test('docs: every decision is in the list of decisions', () => {
  const listed = [...textOf('docs/decisions/README.md').matchAll(/^\| \[[^\]]+\]\(([\w-]+\.md)\) \|/gm)].map((match) => `docs/decisions/${match[1]}`)
  assert.deepEqual(listed.toSorted(), projectFiles().filter((file) => /^docs\/decisions\/.*\.md$/.test(file) && !file.endsWith('/README.md')))
})
