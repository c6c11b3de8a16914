import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import MarkdownIt, { type Token } from 'markdown-it'
import type { Block, Mark } from '../model/reading.ts'
import { printMarkdown } from './markdown.ts'
import type { Printable } from './runs.ts'

const one = (text: string, kind: Block['kind'] = 'paragraph', marks: readonly Mark[] = []): Printable => ({ text, blocks: [{ kind, at: [0, text.length] }], marks, personal: [] })
const printed = (of: Printable): string => printMarkdown(of, [0, of.text.length])

const cases: readonly (readonly [string, Printable, string])[] = [
  ['prose is prose', one('"So," she said, "it\'s you! (At last.)" He: 50 % - no; 3.5.'), '"So," she said, "it\'s you! (At last.)" He: 50 % - no; 3.5.'],
  ['emphasis is between stars', one('so very late', 'paragraph', [{ kind: 'emphasis', at: [3, 7] }]), 'so *very* late'],
  ['strong is between underscores', one('so very late', 'paragraph', [{ kind: 'strong', at: [3, 7] }]), 'so __very__ late'],
  ['blanks at the ends of emphasis are not in it', one('so very late', 'paragraph', [{ kind: 'emphasis', at: [2, 8] }]), 'so *very* late'],
  ['a letter that would keep a sign from being one is written by its number', one('“No!”she', 'paragraph', [{ kind: 'emphasis', at: [0, 5] }]), '*“No!”*&#115;he'],
  ['stars that are words are words', one('2 * 3 * 4 _x_ # `c` [a](b) <i>'), '2 \\* 3 \\* 4 \\_x\\_ # \\`c\\` \\[a\\](b) \\<i>'],
  ['a number with a stop at a line’s start is no list', one('12. So it began'), '12\\. So it began'],
  ['a dash at a line’s start is no list', one('- No, he said'), '\\- No, he said'],
  ['what looks like an entity is words', one('R&amp;B &#65; a & b'), 'R\\&amp;B \\&#65; a & b'],
  ['verse keeps its lines', one('a\n  b', 'verse'), 'a\\\n&#32;&#32;b'],
  ['a line of dashes in verse heads nothing', one('a\n---', 'verse'), 'a\\\n\\---'],
  ['a scene break is a rule', one('~~~', 'scene-break'), '* * *'],
  ['a link is one, and its target breaks out of nothing', one('Ann here', 'paragraph', [{ kind: 'link', at: [0, 3], target: 'https://a.example/> <b' }]), '[Ann](<https://a.example/%3E%20%3Cb>) here'],
  ['a link that is not of the web is not a link', one('Ann', 'paragraph', [{ kind: 'link', at: [0, 3], target: 'javascript:alert(1)' }]), 'Ann'],
]
for (const [claim, given, wanted] of cases) test(`markdown: ${claim}`, () => assert.equal(printed(given), wanted))

const parser = new MarkdownIt('default', { html: true })

/** The words of parsed Markdown, block by block, each letter with what lies on it: `e` emphasis, `s` strong, `l` a link. */
function parsed(source: string): readonly string[] {
  return parser.parse(source, {}).flatMap((token) => (token.type === 'inline' ? [lettersOf(token.children ?? [])] : token.type === 'fence' ? [Array.from(token.content.replace(/\n$/, ''), (sign) => `${sign}:`).join('|')] : token.type.startsWith('html') ? ['HTML'] : []))
}

function lettersOf(tokens: readonly Token[]): string {
  const on = new Set<string>()
  return tokens.flatMap(({ type, content }) => {
    const [, kind = '', turn] = /^(em|strong|link)_(open|close)$/.exec(type) ?? []
    if (turn === 'open') on.add(kind)
    else if (turn === 'close') on.delete(kind)
    const text = type === 'hardbreak' ? '\n' : content
    return turn ? [] : Array.from(text, (sign) => letter(sign, on))
  }).join('|')
}

/** Of white space it does not matter what lies on it. */
function letter(sign: string, on: ReadonlySet<string>): string {
  return /\s/.test(sign) ? `${sign}:` : `${sign}:${['em', 'strong', 'link'].filter((kind) => on.has(kind)).join('+')}`
}

const signs = fc.constantFrom('a', 'b', 'Z', '1', '9', ' ', ' ', '.', ',', '!', '"', '“', '”', '*', '_', '`', '~', '#', '-', '+', '=', '>', '<', '[', ']', '(', ')', '\\', '&', '|', ':', ';', '/', 'é', 'ß', '猫', '。', '「', '€', '💡', '\u00a0', '\u3000', '\u0301', '\u200d', '1. ', '- ', '# ', '&amp;', '&#35;', '<b>', '![', '](', 'https://', '***', '__', '```')
const texts = fc.array(signs, { minLength: 1, maxLength: 24 }).map((all) => all.join(''))
const kinds = fc.constantFrom('emphasis' as const, 'strong' as const, 'thought' as const, 'link' as const)
const marksOn = (length: number): fc.Arbitrary<readonly Mark[]> => fc.array(fc.tuple(kinds, fc.nat(length), fc.nat(length)), { maxLength: 5 }).map((all) => {
  let linked = 0
  return all.map(([kind, a, b]): Mark => ({ kind, at: [Math.min(a, b), Math.max(a, b)], ...(kind === 'link' && { target: 'https://a.example/x?a=1&b=2' }) }))
    .filter(({ at: [from, to] }) => from < to).sort((x, y) => x.at[0] - y.at[0])
    // A link lies within no other.
    .filter(({ kind, at: [from, to] }) => kind !== 'link' || (from >= linked && (linked = to) > 0))
})

/** What a text with marks has to give, in the same letters. */
function wanted(text: string, marks: readonly Mark[]): string {
  const named = { emphasis: 'em', thought: 'em', strong: 'strong', link: 'link', language: '' }
  let at = 0
  return Array.from(text, (sign) => {
    const on = new Set(marks.filter(({ at: [from, to] }) => from < at + sign.length && to > at).map(({ kind }) => named[kind]))
    at += sign.length
    return letter(sign, on)
  }).join('|')
}

/** A mark does not begin within a character of two units. */
const whole = (text: string, marks: readonly Mark[]): boolean => marks.every(({ at }) => at.every((place) => !/[\udc00-\udfff]/.test(text[place] ?? '')))
const marked = texts.chain((text) => marksOn(text.length).map((marks) => [text, marks] as const)).filter(([text, marks]) => text.trim() !== '' && whole(text, marks))

test('markdown: parsed again a paragraph gives the same words and the same emphasis', () =>
  fc.assert(fc.property(marked, ([text, marks]) => {
    const words = text.trim()
    const start = text.indexOf(words)
    const of = one(words, 'paragraph', marks.map((mark): Mark => ({ ...mark, at: [Math.max(0, mark.at[0] - start), Math.min(words.length, mark.at[1] - start)] })).filter(({ at: [from, to] }) => from < to))
    assert.deepEqual(parsed(printed(of)), [wanted(words, of.marks)], printed(of))
  }), { numRuns: 3000 }))

test('markdown: verse gives its lines again, to the blank', () =>
  fc.assert(fc.property(fc.array(texts.filter((text) => text.trim() !== ''), { minLength: 1, maxLength: 4 }), (lines) => {
    const text = lines.join('\n')
    assert.deepEqual(parsed(printed(one(text, 'verse'))), [wanted(text, [])], printed(one(text, 'verse')))
  }), { numRuns: 1500 }))

test('markdown: preformatted text gives every character again', () =>
  fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')).filter((text) => text.trim() !== ''), (text) => {
    assert.deepEqual(parsed(printed(one(text, 'preformatted'))), [wanted(text, [])])
  })))

test('markdown: blocks stay apart, whatever follows what', () => {
  const sorts = fc.array(fc.constantFrom<Block['kind']>('paragraph', 'heading', 'verse', 'list', 'quotation', 'preformatted'), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(sorts, (all) => {
    const text = all.map((_, n) => `w${n}`).join('\n\n')
    const blocks = all.map((kind, n): Block => ({ kind, at: [text.indexOf(`w${n}`), text.indexOf(`w${n}`) + 2] }))
    assert.deepEqual(parsed(printed({ text, blocks, marks: [], personal: [] })), all.map((_, n) => `w:|${n}:`))
  }))
})
