import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { lineEdits, lineRules } from './line-edits.ts'
import { isMade, propose, rules } from './repairs.ts'

/** A paragraph for each stretch that a pattern divides from the next, without the blanks at its ends. */
function paragraphs(text: string, apart: RegExp): readonly Block[] {
  let from = 0
  return text.split(apart).map((part): Block => {
    const start = text.indexOf(part, from) + (part.length - part.trimStart().length)
    from = start + part.trim().length
    return { kind: 'paragraph', at: [start, from] }
  })
}

/** The blocks of an example: what blank lines divide. Two rules are about blocks that were told apart by something else. */
function blocksOf(text: string, rule: string): readonly Block[] {
  if (rule === 'paragraph-apart') return paragraphs(text, /\n+/)
  const blocks = paragraphs(text, /\n{2,}/)
  const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block]
  return rule === 'break-shown' && first !== last ? [first, { kind: 'scene-break', at: [first.at[1] + 2, first.at[1] + 2] }, last] : blocks
}

const ofLines: ReadonlySet<string> = new Set(lineRules.map(({ name }) => name))
const proposed = (text: string, rule: string, language: string): readonly Edit[] => {
  const story = { text, blocks: blocksOf(text, rule), language }
  return ofLines.has(rule) ? lineEdits(story) : propose(story)
}

for (const { name, threshold, example: [received, wanted, language = 'en'] } of rules.values()) {
  test(`examples: ${name} repairs its own${threshold === undefined ? ', if its suggestion is taken' : ''}`, () => {
    const taken = proposed(received, name, language).filter((edit) => isMade(edit) || (threshold === undefined && edit.rule === name))
    assert.equal(apply(received, taken), wanted)
    assert.ok(taken.some(({ rule }) => rule === name), 'by an edit of its own')
  })
  // The break that is shown has a block of its own from then on.
  if (threshold !== undefined && name !== 'break-shown') {
    test(`examples: what ${name} has repaired stays as it is`, () => assert.deepEqual(proposed(wanted, name, language).filter((edit) => isMade(edit)), []))
  }
}

test('examples: each name is one rule', () => assert.equal(new Set([...rules.values()].map(({ name }) => name)).size, rules.size))
test('examples: thresholds are certainties', () => {
  for (const { name, threshold } of rules.values()) assert.ok(threshold === undefined || (threshold > 0 && threshold <= 1), name)
})
