import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import type { Draft } from '../model/reading.ts'
import { intake } from './intake.ts'

const sentence = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to do it.'
const quoted = (count: number): string => Array.from({ length: count }, () => `> ${sentence}`).join('\n')
const commentary = (head: string): string => `A Look at a Ferry\nby Tom Quill\n\nThis is what I thought when I read it.\n\n${head}${Array.from({ length: 8 }, (_, at) => `${quoted(4)}\n\nNow that is the ${at + 2}th ferry in this, and it still has not arrived anywhere.\n`).join('\n')}`
const drafted = async (text: string): Promise<Draft> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(text), name: 'look.txt' })
  assert.ok(draft)
  return draft
}
const people = (draft: Draft): string[] => ofField(draft.assertions, 'creator').map(({ value }) => `${value.role}: ${value.name}`).sort()
const isCommentary = ({ findings }: Draft): boolean => findings.some(({ code }) => code === 'commentary')

const plain: readonly (readonly [string, string])[] = [
  ['a story', `${sentence}\n\n`.repeat(40)],
  ['a reply that quotes a few lines', `${quoted(3)}\n\n${`${sentence}\n\n`.repeat(30)}`],
  ['a story that is quoted whole, without a word between', `Look at this.\n\n${quoted(60)}\n`],
  ['a story with a letter quoted in it', `${`${sentence}\n\n`.repeat(20)}${quoted(20)}\n\n${`${sentence}\n\n`.repeat(20)}`],
]
for (const [claim, text] of plain) test(`commentary: ${claim} is none`, async () => assert.equal(isCommentary(await drafted(text)), false))

test('commentary: a story quoted line by line with words between is one, and tells where the quoted story begins', async () => {
  const draft = await drafted(commentary(''))
  assert.equal(isCommentary(draft), true)
  const { evidence } = draft.findings.find(({ code }) => code === 'commentary') ?? {}
  assert.equal(evidence?.in, 'text')
})
test('commentary: who wrote the quoted story is its antecedent, and no author', async () => {
  for (const head of ['> The Long Road\n> by Jane Roe\n>\n', '> Title: The Long Road\n> Author: Jane Roe\n>\n']) assert.deepEqual(people(await drafted(commentary(head))), ['antecedent: Jane Roe', 'author: Tom Quill'])
})
test('commentary: the title is the one of who comments', async () => {
  const draft = await drafted(commentary('> The Long Road\n> by Jane Roe\n>\n'))
  assert.deepEqual(ofField(draft.assertions, 'title').map(({ value }) => value.title), ['A Look at a Ferry'])
})
