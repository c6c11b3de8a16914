import { intake } from '../../src/intake/intake.ts'
import { hyphens } from '../../src/text/typography/hyphens.ts'
import { isMade } from '../../src/text/typography/repairs.ts'
import { type Chance, chance } from '../random.ts'
import { f1, line, nothing, type Score, sum } from '../structure-score.ts'
import { type SetText, straighten } from './texts.ts'

export const seed = 20_003

/** A text as somebody wrapped it: its lines, and which of them end a paragraph. The last line is not asked about. */
export type Wrapped = { readonly name: string; readonly lines: readonly string[]; readonly ends: readonly boolean[] }

/** How lines came about: a paragraph to its lines. */
type Wrap = (paragraph: string, random: Chance) => readonly string[]

/** The ways of wrapping: by a program, by hand, by two programs one after the other, and by two of which the first marked its soft ends with a blank. */
export const wraps: Readonly<Record<string, Wrap>> = {
  'fixed 72': (words) => wrapped(words, () => 72),
  'ragged 56–70': (words, random) => wrapped(words, () => 56 + random.below(15)),
  'comb 72, 60': (words) => wrapped(words, () => 72).flatMap((row) => wrapped(row, () => 60)),
  'flowed 72, 60': (words) => wrapped(words, () => 72).flatMap((row, at, all) => {
    const folded = wrapped(row, () => 60)
    return at === all.length - 1 ? folded : [...folded.slice(0, -1), `${folded.at(-1)} `]
  }),
}

/** How paragraphs are told apart, beside their line ends; nothing at all is the hard case. */
export const layouts = ['neither', 'blank lines', 'indents'] as const
export type Layout = (typeof layouts)[number]

function wrapped(words: string, width: () => number): string[] {
  const lines: string[] = []
  let row = ''
  let most = width()
  for (const word of words.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > most) {
      lines.push(row)
      row = word
      most = width()
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...lines, row]
}

/** How much of a text is taken: enough for its habits to show. */
const mostChars = 40_000

/** The paragraphs of a text that tell: dialogue among them; no verse, no headings, no rows of stars. */
export function paragraphsOf({ text }: SetText): readonly string[] {
  const found: string[] = []
  let chars = 0
  for (const block of text.split(/\n{2,}/).slice(4)) {
    const lines = block.split('\n')
    const words = block.replace(/\s+/g, ' ').trim()
    if (lines.some((row) => /^\s{2}/.test(row)) || (lines.length > 2 && lines.every((row) => row.length < 50))) continue
    if (!/\p{Ll} \p{L}|\p{L}[.!?]/u.test(words) || words === words.toUpperCase() || !/[.!?…:—][”’)\]_*]*$/.test(words)) continue
    found.push(words)
    chars += words.length
    if (chars > mostChars) break
  }
  return found
}

/** A text of the corpus in one of the wraps. */
export function wrap(text: SetText, how: string, marks: 'straight' | 'curly'): Wrapped {
  const random = chance(seed + text.name.length * 31 + text.text.length)
  const lines: string[] = []
  const ends: boolean[] = []
  for (const words of paragraphsOf(text)) {
    const rows = (wraps[how] as Wrap)(marks === 'straight' ? straighten(words) : words, random)
    lines.push(...rows)
    ends.push(...rows.map((_, at) => at === rows.length - 1))
  }
  return { name: text.name, lines, ends }
}

/** The wrapped text as a file has it. */
function written({ lines, ends }: Wrapped, layout: Layout): string {
  return lines.map((row, at) => `${layout === 'indents' && (at === 0 || ends[at - 1]) ? '    ' : ''}${row}\n${layout === 'blank lines' && ends[at] ? '\n' : ''}`).join('')
}

/** What a program says of each line: whether a paragraph ends with it. */
type Reader = (given: Wrapped, layout: Layout) => Promise<readonly boolean[]> | readonly boolean[]

const widthOf = (lines: readonly string[]): number => lines.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(lines.length * 0.98)] ?? 0
const median = (lines: readonly string[]): number => lines.map(({ length }) => length).sort((a, b) => a - b)[lines.length >> 1] ?? 0

const readers: Readonly<Record<string, Reader>> = {
  incipit: async (given, layout) => {
    const { blocks } = await intake({ bytes: Buffer.from(written(given, layout)), name: given.name })
    const starts = new Set(blocks.map(({ at }) => at[0]))
    let at = 0
    return given.lines.map((row, index) => {
      at += row.length + 1 + (layout === 'blank lines' && given.ends[index] ? 1 : 0) + (layout === 'indents' && (index === 0 || given.ends[index - 1]) ? 4 : 0)
      return starts.has(at) || (layout === 'indents' && starts.has(at + 4))
    })
  },
  // calibre joins a line of some length that ends in a small letter or a mark within sentences with the next.
  'calibre, by punctuation': ({ lines }) => {
    const least = median(lines) * 0.4
    return lines.map((row) => !(row.trimEnd().length >= least && /(?:\p{Ll}|[,:;)“”\-–—]|\bI)$/u.test(row.trimEnd())))
  },
  'next word would have fitted': ({ lines }) => {
    const width = widthOf(lines)
    return lines.map((row, at) => row.trimEnd().length + 1 + ((lines[at + 1] ?? '').split(' ')[0] as string).length <= width)
  },
}

function scored({ ends }: Wrapped, found: readonly boolean[]): Score {
  const score = nothing()
  for (let at = 0; at + 1 < ends.length; at += 1) {
    if (ends[at] && found[at]) score.right += 1
    else if (found[at]) score.extra += 1
    else if (ends[at]) score.missed += 1
  }
  return score
}

/** Measures where paragraphs are said to end, in texts of the corpus that were wrapped anew; prints a table. `tell` is given each miss. */
export async function measureLines(texts: readonly SetText[], tell?: (words: string) => void): Promise<void> {
  console.log(`\nWhere paragraphs end, ${texts.length} texts, at most ${mostChars} characters of each; seed ${seed}`)
  for (const layout of layouts) {
    console.log(`\nbetween paragraphs: ${layout === 'neither' ? 'neither blank line nor indent' : layout}`)
    for (const how of Object.keys(wraps)) {
      for (const [reader, read] of Object.entries(readers)) {
        if (reader !== 'incipit' && layout !== 'neither') continue
        const scores: Score[] = []
        const each: string[] = []
        for (const marks of ['straight', 'curly'] as const) {
          const own: Score[] = []
          for (const text of texts) {
            const given = wrap(text, how, marks)
            const found = await read(given, layout)
            own.push(scored(given, found))
            if (tell && reader === 'incipit') misses(given, found, (words) => tell(`${layout}, ${how}, ${marks}: ${words}`))
          }
          scores.push(sum(own))
          each.push(`${marks} ${f1(sum(own)).toFixed(4)}`)
        }
        console.log(`${line(`${how}: ${reader}`.padEnd(44), sum(scores))}  ${each.join(', ')}`)
      }
    }
  }
}

/** Lines of 72 characters, words divided where they fall: behind a hyphen of their own, or between consonants, or before one. */
function dividedLines(words: string, random: Chance): { text: string; truth: readonly boolean[] } {
  const truth: boolean[] = []
  let [text, row] = ['', '']
  for (const word of words.split(' ')) {
    const room = 72 - row.length - 2
    if (row.length + 1 + word.length <= 72) { row = row === '' ? word : `${row} ${word}`; continue }
    const own = word.lastIndexOf('-', room - 1)
    const cuts = [...word.matchAll(/(?<=\p{L}{2}[bcdfghjklmnprstvwxz])(?=[bcdfghjklmnprstvwxz][aeiouy]\p{L})|(?<=\p{L}{2}[aeiou])(?=[bcdfghjklmnprstvwxz][aeiouy]\p{L})/gu)].map(({ index }) => index).filter((cut) => cut < room && !word.includes('-'))
    if (own > 1 && /^\p{L}+-$/u.test(word.slice(0, own + 1)) && /^\p{L}/u.test(word.slice(own + 1))) {
      truth.push(false)
      text += `${row} ${word.slice(0, own + 1)}\n`
      row = word.slice(own + 1)
    } else if (cuts.length > 0 && random.happens(0.3)) {
      const cut = random.pick(cuts)
      truth.push(true)
      text += `${row} ${word.slice(0, cut)}-\n`
      row = word.slice(cut)
    } else {
      text += `${row}\n`
      row = word
    }
  }
  return { text: text + row, truth }
}

/** Measures words divided at line ends: which of them are made whole, and how. */
export function measureHyphens(texts: readonly SetText[], tell?: (words: string) => void): void {
  const counts = { whole: [0, 0, 0], compound: [0, 0, 0] }
  for (const set of texts) {
    const random = chance(seed + set.name.length)
    const truths: boolean[] = []
    const text = paragraphsOf(set).map((words) => {
      const { text: own, truth } = dividedLines(straighten(words), random)
      truths.push(...truth)
      return own
    }).join('\n\n')
    let place = 0
    const blocks = text.split('\n\n').map((own) => {
      place += own.length + 2
      return { kind: 'paragraph' as const, at: [place - own.length - 2, place - 2] as const }
    })
    const edits = new Map(hyphens.find({ text, blocks, language: 'en' }).map((edit) => [edit.at[0], edit]))
    const ends = [...text.matchAll(/(?<=\p{L})-(?=\n\p{L})/gu)].map(({ index }) => index)
    for (const [at, isWhole] of truths.entries()) {
      const edit = edits.get(ends[at] as number)
      const result = !edit || !isMade(edit) ? 2 : (edit.rule === 'hyphen-joined') === isWhole ? 0 : 1
      const row = counts[isWhole ? 'whole' : 'compound']
      row[result] = (row[result] as number) + 1
      if (tell && result === 1) tell(`${isWhole ? 'a word' : 'a compound'}, ${edit?.confidence.toFixed(2)}: ${text.slice((ends[at] as number) - 15, (ends[at] as number) + 15).replaceAll('\n', '|')}`)
    }
  }
  console.log('\nWords divided at line ends, hyphens: right, wrong, left alone')
  for (const [name, row] of Object.entries(counts)) console.log(`  ${name.padEnd(34)} ${row.join(', ')}`)
}

function misses({ name, lines, ends }: Wrapped, found: readonly boolean[], tell: (words: string) => void): void {
  for (let at = 0; at + 1 < lines.length; at += 1) if (ends[at] !== found[at]) tell(`${found[at] ? 'too much' : 'missed'} ${name}: ${lines[at - 1] ?? ''}|${lines[at]}|${lines[at + 1]}`)
}
