import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { intake } from '../intake/intake.ts'
import type { Terminal } from './command.ts'
import { main } from './main.ts'
import { repaired, repairForms } from './repaired.ts'
import { choicesFrom } from './rule-choices.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-repair-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const story = 'Title: The Sluice\nAuthor: Petrel\n\n"It\'s late," she said, "and the tide\'s out."\n\nHe waited--nobody came...\n'
const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const file = write('story.txt', story)

async function run(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const terminal: Terminal = { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(story), columns: 80 }
  const code = await main(['repair', ...words], { INCIPIT_DATA: join(folder, 'none') }, terminal)
  return { code, out, err }
}

const repairedStory = 'Title: The Sluice\nAuthor: Petrel\n\n“It’s late,” she said, “and the tide’s out.”\n\nHe waited—nobody came…\n'

const empty = write('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
const heap = write('heap.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))

const calls: readonly (readonly [claim: string, words: readonly string[], code: number, out: RegExp | string, err: RegExp])[] = [
  ['it is a filter', [], 0, repairedStory, /^$/],
  ['of several files each is printed, and each that cannot be is told, with what to do', [join(folder, 'nowhere'), heap, empty, '-', '--report', file], 1, repairedStory + repairedStory,
    /^Cannot repair .*nowhere: there is no such file\. Check the path\nCannot repair .*heap\.zip: it holds other files \(zip\)\. Take them out.*\nCannot repair .*picture\.png: \S.*\. \S.*\n-: \d+ made\n {2}[a-z-]+ +\d+ made\n[^]*story\.txt: \d+ made/],
  ['a rule that is not there names those that are', ['--only', 'speling', file], 2, '', /^There is no rule speling; there are the groups quotes, [^]*, ellipsis/],
  ['a form that is not there', ['--as', 'pdf', file], 2, '', /^--as takes text or html, not pdf/],
  ['the rules are listed', ['--rules'], 0, /^quotes\n {2}[a-z-]+ +from 0\.\d+ +\S.*\n +\S.* → \S.*\n[^]*\nlines\n/, /^$/],
]
for (const [claim, words, code, out, err] of calls) {
  test(`repair: ${claim}`, async () => {
    const given = await run(...words)
    assert.equal(given.code, code, given.err)
    if (typeof out === 'string') assert.equal(given.out, out)
    else assert.match(given.out, out)
    assert.match(given.err, err)
  })
}

const printed = async (form: keyof typeof repairForms, text: string, only?: string, without?: string): Promise<string> =>
  repairForms[form](repaired('story.txt', await intake({ bytes: Buffer.from(text), name: 'story.txt' }), choicesFrom(only, without)))

const forms: readonly (readonly [claim: string, printed: Promise<string>, wanted: RegExp | string])[] = [
  ['nothing to repair is no diff', printed('diff', 'The tide was out. Nobody came to see it.\n'), ''],
  ['the front matter comes through as it came, and the story set', printed('text', story), repairedStory],
  ['one rule alone', printed('text', story, 'ellipsis'), /"It's late," [^]*waited--nobody came…\n$/],
  ['rules and groups', printed('text', story, 'dash-double,quotes'), /“It’s late,” [^]*waited—nobody came\.\.\.\n$/],
  ['all but a group', printed('text', story, undefined, 'quotes'), /"It's late," [^]*waited—nobody came…\n$/],
  ['what came out is not changed by another turn', printed('text', repairedStory), repairedStory],
  ['a page is whole, and escaped', printed('html', 'He said "<b>" & left.\n'), /^<!doctype html>\n<html lang="en">[^]*<p id="p1">He said “&lt;b&gt;” &amp; left\.<\/p>\n<\/body>\n<\/html>\n$/],
  ['a diff has what was received and what is repaired', printed('diff', story, 'dashes'), /^--- story\.txt\treceived\n\+\+\+ story\.txt\trepaired\n@@ -3,4 \+3,4 @@\n[^]*\n-He waited--nobody came\.\.\.\n\+He waited—nobody came…\n$/],
]
for (const [claim, given, wanted] of forms) {
  test(`repair: ${claim}`, async () => (typeof wanted === 'string' ? assert.equal(await given, wanted) : assert.match(await given, wanted)))
}

test('repair: every edit is told with its reason and its place', async () => {
  const { edits, ...told } = JSON.parse(await printed('json', story, 'dash-double')) as { readonly edits: readonly Record<string, unknown>[] }
  assert.deepEqual(told, { file: 'story.txt', format: 'text', language: 'en' })
  assert.equal(edits.length, 1)
  const at = story.indexOf('--')
  assert.deepEqual({ ...edits[0], confidence: 1 }, { rule: 'dash-double', at: [at, at + 2], line: 6, column: 10, before: '--', after: '—', confidence: 1, made: true })
})
