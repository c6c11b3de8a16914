import assert from 'node:assert/strict'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { parse } from 'acorn'
import { en } from '../src/web/words/en.ts'
import { sources } from './support/sources.ts'

// Every sentence of the rooms stands in src/web/words, in each language. What a page's own source holds between its tags, or in an
// attribute that is read out, is a sentence that nobody would translate.

/** Names that are the same in every language. */
const names = /\bIncipit\b|\bncipit\b|\bI\b|\bSHA-256\b/g
const spokenAttributes = /\s(?:aria-label|placeholder|title|alt|content)="([^"]*)"/g

/** A template that puts attributes into a tag. */
const isAttribute = /^ ?(?:[a-z-]+(?:="[^"]*")?(?: |$))+$/

/** The words that a template says by itself: between tags, and in attributes that are read out. */
function spoken(quasis: readonly string[]): readonly string[] {
  const markup = quasis.join('\u0001')
  const attributes = [...markup.matchAll(spokenAttributes)].map(([, value = '']) => value).filter((value) => !/^(?:width=|light dark|noindex|adult)/.test(value))
  // What stands in code is to be typed as it is.
  const between = isAttribute.test(markup) ? '' : markup.replace(/<code[^>]*>[^<]*<\/code>/g, ' ').replace(/<[a-z!/][^<>]*>/gi, ' ')
  return [...attributes, ...between.split('\u0001')].map((words) => words.replace(/&[a-z]+;/g, ' ').replace(names, ' ')).filter((words) => /\p{L}{2,}/u.test(words)).map((words) => words.trim().slice(0, 60))
}

type Tagged = { readonly type: string; readonly tag?: { readonly name?: string }; readonly quasi?: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] } }

/** Every html template of a source, the inner ones by themselves. */
function templates(source: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const open: unknown[] = [parse(stripTypeScriptTypes(source), { ecmaVersion: 'latest', sourceType: 'module' })]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    const { type, tag, quasi } = node as Tagged
    if (type === 'TaggedTemplateExpression' && tag?.name === 'html' && quasi) found.push(quasi.quasis.map(({ value }) => value.cooked))
    open.push(...Object.values(node))
  }
  return found
}

const says = [
  ['markup without words', '<p class="lead">${0}</p>', false], ['a name of ours', '<h1>Incipit</h1>', false], ['what is to be typed', '<code>light*</code>', false], ['a class', '<p class="quiet lead">', false],
  ['a sentence', '<p>Nothing here</p>', true], ['a label', '<nav aria-label="Pages">', true], ['half a sentence', '${0} of ${1}', true],
] as const
for (const [claim, markup, wrong] of says) {
  test(`words: ${claim} ${wrong ? 'is seen' : 'is let be'}`, () => assert.equal(spoken(markup.split(/\$\{\d\}/)).length > 0, wrong))
}

test('words: no page says anything by itself', () => {
  const pages = sources(/^src\/web\/(?!words\/).*\.ts$/).filter(({ file }) => !file.endsWith('.test.ts'))
  assert.ok(pages.length > 30)
  assert.deepEqual(pages.flatMap(({ file, text }) => templates(text).flatMap(spoken).map((words) => `${file}: ${words}`)), [])
})

/** What a source names: identifiers, texts and keys of tables; of word lists not the keys that they give. */
function named(source: string, isWords: boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const open: unknown[] = [parse(stripTypeScriptTypes(source), { ecmaVersion: 'latest', sourceType: 'module' })]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    const { type, name, value, key } = node as { readonly type?: string; readonly name?: unknown; readonly value?: unknown; readonly key?: unknown }
    if (type === 'Identifier' && typeof name === 'string') found.add(name)
    if (type === 'Literal' && (typeof value === 'string' || typeof value === 'number')) found.add(String(value))
    open.push(...(isWords && type === 'Property' && key !== value ? Object.entries(node).filter(([field]) => field !== 'key').map(([, each]) => each as unknown) : Object.values(node)))
  }
  return found
}

/** The names that lead to what is said, a list for each. */
function paths(words: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (words === null || typeof words !== 'object' || Array.isArray(words)) return [path]
  return Object.entries(words).flatMap(([name, value]) => paths(value, [...path, name]))
}

/** Rooms whose names are codes, which stand in tables of their own. */
const ofCodes = new Set(['rules', 'findings'])
/** Rooms that are handed on whole, to printers that know no room's name. */
const handedOn = new Set(['book'])

// What stands in a room must be named in a source that names the room as well; what stands deeper may be codes too.
test('words: nothing is in the lists that no source names', () => {
  const all = sources(/^src\/.*\.ts$/).filter(({ file }) => !file.endsWith('.test.ts') && !file.startsWith('src/web/words/de')).map(({ file, text }) => named(text, file.startsWith('src/web/words/')))
  const isNamed = ([room = '', name = room, ...more]: readonly string[]): boolean =>
    all.some((names) => (names.has(room) || ofCodes.has(room) || handedOn.has(room)) && names.has(name)) && more.every((each) => /^\d/.test(each) || all.some((names) => names.has(each)))
  const unnamed = paths(en).filter((path) => !isNamed(path)).map((path) => path.join('.'))
  assert.deepEqual(unnamed, [])
})
