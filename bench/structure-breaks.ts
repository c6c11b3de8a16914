import { intake } from '../src/intake/intake.ts'
import { type Chance, chance } from './random.ts'
import { board, type Board } from './structure-score.ts'
import { type BreakForm, breakForms, distractors } from './structure-break-forms.ts'
import { between, type Layout, type Story, set, shuffled, stories } from './structure-texts.ts'

const styles = ['blank', 'indent', 'long', 'both', 'centred', 'doubled'] as const
type Style = (typeof styles)[number]

/** A story set in a style with breaks of one form, and distractors; where the breaks begin. */
function setStory(story: Story, form: BreakForm, style: Style, random: Chance): { readonly text: string; readonly truth: readonly number[]; readonly distracted: readonly string[] } {
  const layout: Layout = style === 'centred' || style === 'doubled' ? 'blank' : style
  const width = 64 + random.below(14)
  const paragraphs = story.paragraphs.slice(0, 60)
  const breaks = new Set(shuffled(Array.from({ length: paragraphs.length - 3 }, (_, at) => at + 2), random).slice(0, 5).sort((a, b) => a - b).filter((at, index, all) => index === 0 || at - (all[index - 1] as number) > 2))
  const others = new Map<number, (typeof distractors)[number]>()
  for (let count = 0; count < 2; count += 1) {
    const at = 1 + random.below(paragraphs.length - 2)
    if (!breaks.has(at) && !breaks.has(at - 1) && !breaks.has(at + 1)) others.set(at, random.pick(distractors))
  }
  const headed = random.happens(0.3)
  let text = headed ? `${story.title}\nby ${story.author}\n\n\nChapter 1\n---------\n\n` : `${story.title}\nby ${story.author}\n\n`
  const truth: number[] = []
  const spread = (block: string): string => (style === 'doubled' ? block.split('\n').join('\n\n') : block)
  let glued = ''
  paragraphs.forEach((paragraph, at) => {
    const other = others.get(at)
    if (other) text += `${between('blank').slice(layout === 'indent' ? 1 : 2)}${layout === 'indent' ? '\n' : ''}${other.text}\n\n`
    if (breaks.has(at) && !form.glue) {
      const row = form.write(random)
      const indent = style === 'centred' && !row.includes('\n') ? ' '.repeat(Math.max(2, 36 - (row.length >> 1))) : ''
      if (layout === 'indent' && random.happens(0.5)) text += '\n'
      truth.push(text.length + indent.length)
      text += `${indent}${row}\n${layout === 'indent' && random.happens(0.5) ? '' : '\n'}`
    }
    const before = breaks.has(at) && form.glue === 'start' && !story.verse[at] ? form.write(random) : ''
    const after = breaks.has(at + 1) && form.glue === 'end' && !story.verse[at] && at + 1 < paragraphs.length ? form.write(random) : ''
    const block = spread(set(paragraph, layout, width, story.verse[at] ?? false))
    if (before !== '') { truth.push(text.length + (/^ */.exec(block)?.[0].length ?? 0)); glued = block.replace(/^( *)/, `$1${before}`) } else glued = block
    if (after !== '') truth.push(text.length + glued.length)
    text += glued + after + between(layout)
  })
  if (random.happens(0.3)) text += '\n-- \nJude Askew\n'
  return { text, truth, distracted: [...others.values()].map(({ name }) => name) }
}

/** The breaks that a text is read to have: those that words or glyphs of its own mark. */
async function breaksOf(text: string): Promise<number[]> {
  const reading = await intake({ bytes: Buffer.from(text), name: 'story.txt' })
  return reading.blocks.filter(({ kind, at }) => kind === 'scene-break' && reading.text.slice(...at).trim() !== '').map(({ at }) => at[0])
}

// A line of glyphs on its own, as readers without a list of forms take one.
const plain = /^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:#[ \t]*){1,}$|^[ \t]*(?:_[ \t]*){3,}$|^[ \t]*(?:~[ \t]*){3,}$/
function byRule(text: string): number[] {
  let at = 0
  return text.split('\n').flatMap((row) => {
    const start = at + row.length - row.trimStart().length
    at += row.length + 1
    return plain.test(row) ? [start] : []
  })
}

/** Measures scene breaks: every form in every style, in a story of each half. */
export async function measureBreaks(seed: number, tell?: (words: string) => void): Promise<{ ours: Board; rule: Board; forms: number }> {
  const result = { ours: board(), rule: board(), forms: breakForms.length }
  for (const half of ['tune', 'report'] as const) {
    const pool = stories().filter((story) => story.half === half && story.paragraphs.length >= 24)
    for (const [index, form] of breakForms.entries()) {
      for (const [at, style] of styles.entries()) {
        const random = chance(seed * 7 + index * 100 + at * 10 + (half === 'tune' ? 0 : 1))
        const { text, truth, distracted } = setStory(random.pick(pool), form, style, random)
        const found = await breaksOf(text)
        const score = result.ours.add(half, style, truth, found)
        result.rule.add(half, style, truth, byRule(text))
        if (half === 'tune' && tell && score.extra + score.missed > 0) {
          const words = (place: number): string => JSON.stringify(text.slice(place, text.indexOf('\n', place)).slice(0, 40))
          tell(`${form.name}, ${style} (${distracted.join(', ')}): missed ${truth.filter((place) => !found.includes(place)).map(words).slice(0, 2).join(' ')} (${score.missed}); extra ${found.filter((place) => !truth.includes(place)).map(words).slice(0, 3).join(' ')} (${score.extra})`)
        }
      }
    }
  }
  return result
}
