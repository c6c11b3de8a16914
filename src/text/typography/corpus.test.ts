import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Block } from '../../model/reading.ts'
import { apply, invert } from '../edits.ts'
import type { Story } from './repair.ts'
import { made, propose } from './repairs.ts'

const corpus = new URL('../../../../shared/corpus/public-domain/', import.meta.url)
const missing = existsSync(corpus) ? false : '../shared/corpus/public-domain is not there'

/** So much of each text is looked at, from a quarter of it on, and so many texts: all of them takes a minute. */
const [length, texts] = [40_000, 90]

/** Texts that are set, and have a mark that faces the wrong way: to mend it is right. */
const misprinted: ReadonlySet<string> = new Set(['pg-00902-the-happy-prince-and-other-tales.txt', 'se-robert-e-howard-black-canaan.txt'])

/** Every so-manieth text of the corpus, always the same ones. */
function sample(): readonly Story[] {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.txt')).sort()
  const step = Math.floor(names.length / texts)
  return names.filter((name, number) => number % step === 0 && !misprinted.has(name)).map((name) => {
    const whole = readFileSync(new URL(name, corpus), 'utf8').replace(/\r\n?/g, '\n')
    const text = whole.slice(whole.length >> 2, (whole.length >> 2) + length)
    return { text, blocks: paragraphs(text), language: /^eltec-([a-z]{2})/.exec(name)?.[1] ?? /^cs-([a-z]{2})/.exec(name)?.[1] ?? 'en' }
  })
}

/** What empty lines divide, each a paragraph, but lines that hold no word. */
function paragraphs(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n\n', from)
    const to = found < 0 ? text.length : found
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) blocks.push({ kind: 'paragraph', at: [from, to] })
    from = to + 2
  }
  return blocks
}

/** A text as a typewriter has it. */
const straightened = (text: string): string => text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'").replace(/—/g, '--').replace(/…/g, '...')

const repaired = (story: Story): Story => {
  const text = apply(story.text, made(propose(story)))
  return { ...story, text, blocks: paragraphs(text) }
}
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const stories = missing === false ? sample() : []
const typed = stories.map(({ text, language }): Story => ({ text: straightened(text), blocks: paragraphs(straightened(text)), language }))

test('corpus: text that is set is not changed', { skip: missing }, () => {
  const set = stories.filter(({ text, language }) => language === 'en' && (text.match(/[“”‘’]/g)?.length ?? 0) > 50 && !/["'`]|--|\.\.|[-.] \.| [,;:!?]/.test(text))
  assert.ok(set.length > 5, `${set.length} set texts`)
  assert.deepEqual(set.flatMap((story) => made(propose(story)).map(({ rule, at }) => `${rule}: ${story.text.slice(Math.max(0, at[0] - 20), at[1] + 20)}`)), [])
})

test('corpus: a second repair changes nothing', { skip: missing }, () => {
  const changed = [...stories, ...typed].flatMap((story) => {
    const once = repaired(story)
    return made(propose(once)).map(({ rule, at, after }) => `${rule}: ${JSON.stringify(once.text.slice(at[0] - 30, at[1] + 30))} ${after}`)
  })
  assert.deepEqual(changed, [])
})

test('corpus: the inverse edits give the received text, and no letter is lost', { skip: missing }, () => {
  for (const story of [...stories, ...typed]) {
    const edits = made(propose(story))
    const text = apply(story.text, edits)
    assert.ok(apply(text, invert(edits)) === story.text)
    assert.ok(letters(text) === letters(story.text))
  }
})
