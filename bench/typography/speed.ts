import { intake } from '../../src/intake/intake.ts'
import type { BlockKind } from '../../src/model/reading.ts'
import { propose, repairs } from '../../src/text/typography/repairs.ts'
import type { Story } from '../../src/text/typography/repair.ts'
import { type SetText, straighten } from './texts.ts'

/** Megabytes of UTF-16 units (one a character) a second, as a middle of five rounds after one to warm up. */
const rounds = 5

/** What one paragraph of ten million characters is made of. */
const units = ['"', "'", '*', '-', '.', ' ', '" ', 'word "', "'word ", '-- ', '. ', '( ', 'arn ', '1a ', 'a - ', '" "', '“', '`', '_', '\n', '- ', "n't "] as const
const [few, many] = [1_000_000, 10_000_000]
/** A time that grows faster than the text by more than this is not linear. */
const mostGrowth = 1.5

/** Time on a core, not on the clock: others may be at work beside. */
function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number

/** How fast the texts are repaired once they are straightened and read, and whether rows of marks are harmless. */
export async function measureSpeed(texts: readonly SetText[]): Promise<void> {
  const stories: Story[] = []
  for (const { name, text } of texts) {
    const reading = await intake({ bytes: Buffer.from(straighten(text)), name })
    stories.push({ text: reading.text, blocks: reading.blocks, language: reading.drafts[0]?.language ?? 'en' })
  }
  printSpeed(stories)
  printLinearity()
}

/** Repair by repair, and all together. */
function printSpeed(stories: readonly Story[]): void {
  const megabytes = stories.reduce((sum, { text }) => sum + text.length, 0) / 1e6
  console.log(`\nspeed, one core: ${stories.length} stories, ${megabytes.toFixed(1)} million characters; million characters a second`)
  const rows: readonly (readonly [string, (story: Story) => unknown])[] = [
    ...repairs.map(({ rules, find }) => [`  ${rules[0]?.name} and ${rules.length - 1} more`, find] as const),
    ['everything together', propose],
  ]
  for (const [name, work] of rows) {
    // A story of its own each time: what a repair remembers of one would make the second round look quick.
    const round = (): number => {
      const fresh = stories.map((story) => ({ ...story }))
      return milliseconds(() => { for (const story of fresh) work(story) })
    }
    round()
    const time = middle(Array.from({ length: rounds }, round))
    console.log(`${name.padEnd(32)} ${(megabytes / (time / 1000)).toFixed(0).padStart(6)}   ${(time / stories.length).toFixed(2)} ms a story`)
  }
}

/** Whether one long paragraph of anything takes time in proportion. */
function printLinearity(): void {
  console.log(`\none paragraph of ten million characters: ms a million at one million, at ten, growth (at most ${mostGrowth})`)
  for (const unit of units) {
    const of = (length: number): Story => {
      // A repeated string is a tree of pieces, and slow to look into; what is read from a file is one piece.
      const text = Buffer.from(unit.repeat(length / unit.length)).toString()
      return { text, blocks: [{ kind: 'paragraph' satisfies BlockKind, at: [0, text.length] }], language: 'en' }
    }
    const timeOf = (story: Story): number => milliseconds(() => propose(story))
    timeOf(of(few))
    const a = middle([of(few), of(few), of(few)].map(timeOf))
    const b = timeOf(of(many)) / (many / few)
    // Below a millisecond a clock says nothing.
    const growth = Math.max(b, 1) / Math.max(a, 1)
    console.log(`  ${JSON.stringify(unit).padEnd(12)} ${a.toFixed(1).padStart(8)} ${b.toFixed(1).padStart(8)} ${growth.toFixed(2).padStart(6)}${growth > mostGrowth ? '  !' : ''}`)
  }
}
