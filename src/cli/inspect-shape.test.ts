import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { intake } from '../intake/intake.ts'
import { inspectShape } from './inspect-shape.ts'

const text = 'Title: The Ferry\nAuthor: Jane Doe\nRating: PG to R\nWarnings: none\n\n"No," said Anna. She didn\'t wave.\n\nTHE END\n'
const shape = async (given: string, options: { readonly text: boolean }): Promise<Record<string, unknown>> => JSON.parse(JSON.stringify(inspectShape(await intake({ bytes: new TextEncoder().encode(given), name: 'ferry.txt' }), 'ferry.txt', options))) as Record<string, unknown>

test('inspect: the shape is the documented one', async () => {
  const { works, ...whole } = await shape(text, { text: false })
  assert.deepEqual(Object.keys(whole), ['version', 'file', 'format', 'encoding', 'language', 'words', 'findings'])
  const [work] = works as readonly Record<string, unknown>[]
  assert.deepEqual(Object.keys(work ?? {}), ['title', 'creators', 'rating', 'warnings', 'assertions', 'chapters', 'language', 'words', 'profiles', 'findings', 'repairs'])
  const repairs = work?.['repairs'] as readonly { readonly rule: string; readonly made: number; readonly suggested: number }[]
  assert.deepEqual(Object.keys(repairs[0] ?? {}), ['rule', 'made', 'suggested'])
  assert.equal(repairs.reduce((sum, { made }) => sum + made, 0), 3)
  assert.deepEqual(work?.['title'], { value: 'The Ferry', kind: 'formal', evidence: [{ in: 'text', at: [7, 16], words: 'The Ferry' }] })
  assert.deepEqual(work?.['rating'], { asWritten: 'PG to R', rung: 'mature', scale: 'mpaa', range: ['guided', 'mature'], evidence: [{ in: 'text', at: [42, 49], words: 'PG to R' }] })
  assert.deepEqual(work?.['warnings'], { answer: 'none-apply', asWritten: 'none', values: [], how: [], elsewhere: [], evidence: [{ in: 'text', at: [60, 64], words: 'none' }] })
})
test('inspect: the text comes as received and repaired when it is asked for', async () => {
  const [work] = (await shape(text, { text: true }))['works'] as readonly Record<string, unknown>[]
  assert.equal(work?.['received'], '"No," said Anna. She didn\'t wave.')
  assert.equal(work?.['repaired'], '“No,” said Anna. She didn’t wave.')
})
test('inspect: a file that was not read has no works, and says why', async () => {
  const { works, encoding, findings } = await shape('', { text: true })
  assert.deepEqual([works, encoding, (findings as readonly { code: string }[])[0]?.code], [[], null, 'empty-file'])
})
test('inspect: every field is named in docs/inspect.md', async () => {
  const page = readFileSync(new URL('../../docs/inspect.md', import.meta.url), 'utf8')
  const names = new Set<string>()
  const walk = (value: unknown, within: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, within)
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) { names.add(name); if (name !== 'value' || within === 'title') walk(one, name) }
  }
  walk(await shape(text, { text: true }), '')
  for (const name of names) assert.ok(page.includes(`\`${name}\``), name)
})
