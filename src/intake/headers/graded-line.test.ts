import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'
import { isGradedLine } from './graded-line.ts'

const story = 'The ferry left at six, and nobody on the quay waved to it. Anna had meant to.\n\n"You might have waved," said her brother.\n\nThey went home by the long way, past the chandler\'s.\n'
const read = async (head: string): Promise<readonly string[]> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`${head}\n\n${story}`), name: 'a.txt' })
  return (draft?.assertions ?? []).flatMap((one): readonly string[] => (one.field === 'rating' ? [one.value.rung] : one.field === 'warning' && one.value.answer === 'stated' ? one.value.warnings : one.field === 'title' ? [one.value.title] : []))
}

const lines: readonly (readonly [line: string, rung: string, warnings?: readonly string[]])[] = [
  ['[ A - All Readers ]', 'general'], ['[ P - Pre-Teen ]', 'guided'], ['[ T - Teen: Not suitable for readers under 13. ]', 'teen'], ['[ Y - Young Adult: Not suitable for readers under 16 / Violence. ]', 'mature', ['violence']], ['[ X - Adult: No readers under 18. ]', 'explicit'],
]
for (const [line, rung, warnings = []] of lines) test(`graded line: "${line}" rates, and is no title`, async () => assert.deepEqual(await read(`${line}\n\nNight Boat\nby Ann Lee`), [rung, ...warnings, 'Night Boat']))
for (const words of ['[ K - Kestrel Team: Anna, Tom ]', '[R]', '[ A - B ]', 'T - Teen', '[ Y - ]']) test(`graded line: "${words}" is none`, () => assert.equal(isGradedLine(words), false))
