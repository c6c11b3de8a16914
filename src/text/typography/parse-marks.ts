import type { Span } from '../../model/span.ts'
import type { QuoteMark, Token, Weight } from './classes.ts'
import { clippedOf } from './clipped.ts'
import { type Convention, conventionIn } from './conventions.ts'
import { type Elisions, elisionsOf } from './elisions.ts'
import { glyphsOf } from './glyphs.ts'
import { beginsWith, type Habits, habitsOf, wordAfter, wordBefore } from './habits.ts'
import { joined } from './misstruck.ts'
import { readParagraph } from './parse-paragraph.ts'
import { states } from './parse.ts'
import { seeker } from './places.ts'
import { proseKinds, type Story } from './repair.ts'
import { tokensOf, typedIn, withTyped } from './tokens.ts'

/**
 * The marks of one block, in order. `block`: its place in the story's blocks. `carried`: speech of the block before went on in this one without a
 * mark of its own. `open`: the quotations that were not closed at its end, the outermost first; where there are some, the next block may go on with them.
 * `cost`: what was unlikely about it, 0 for a plain one; from 5 on something is missing. `again` reads other words in this one's place; absent for plain ones.
 */
export type ParagraphMarks = {
  readonly block: number
  readonly marks: readonly QuoteMark[]
  readonly carried: boolean
  readonly open: readonly Weight[]
  readonly cost: number
  readonly again?: (words: string) => { readonly marks: readonly QuoteMark[]; readonly cost: number }
}

/** What a story's marks were read as, and the convention and the habits they were read by. */
export type StoryMarks = { readonly convention: Convention; readonly habits: Habits; readonly paragraphs: readonly ParagraphMarks[] }

const readBefore = new WeakMap<Story, StoryMarks>()

/** Reads all marks of a story: each block's of prose and verse, in order. Blocks without a mark are left out. Asked again for the same story, it gives the same answer at once. */
export function parseMarks(story: Story): StoryMarks {
  const known = readBefore.get(story)
  if (known !== undefined) return known
  const made = readMarks(story)
  readBefore.set(story, made)
  return made
}

const unknown: Convention = { pairs: [] }

function readMarks(story: Story): StoryMarks {
  const { text, blocks, language } = story
  const isEnglish = language.startsWith('en')
  const convention = conventionIn(text, language, [blocks[0]?.at[0] ?? 0, blocks.at(-1)?.at[1] ?? 0]) ?? unknown
  const glyphs = glyphsOf(convention)
  const typed = typedIn(text, convention.pairs[0]?.[0])
  const next = seeker(text, glyphs.any)
  const tokens = blocks.map(({ kind, at }) => (proseKinds.has(kind) || kind === 'verse' ? withTyped(text, at, tokensOf(text, at, glyphs, next), typed) : nothing))
  // English shortens so few words at their ends that they are known by a list.
  const habits: Habits = { ...habitsOf(text, tokens), ...(isEnglish ? {} : { clipped: clippedOf(text, tokens) }) }
  const elisions = elisionsOf(language)
  const paragraphs: ParagraphMarks[] = []
  let [open, last] = [0, -1]
  for (let block = 0; block < tokens.length; block++) {
    const all = tokens[block] as readonly Token[]
    if (all.length === 0) continue
    const context = { habits, elisions, next: tokens[block + 1], before: goesOn(story, last, block, convention) ? open : 0 }
    const standsAlone = context.before === 0 && !beginsWith(context.next, 'double')
    const counted = (words: string, marks: readonly Token[]): readonly Token[] => {
      const parted = apart(words, marks, habits, elisions)
      return isEnglish ? joined(words, parted, standsAlone) : parted
    }
    const marks = counted(text, all)
    const { carried, state, cost, isPlain } = readParagraph(text, marks, context)
    const paragraph = { block, marks, carried, open: stacks[state] as readonly Weight[], cost }
    paragraphs.push(isPlain ? paragraph : { ...paragraph, again: (words) => {
      const all: Span = [0, words.length]
      const tokensAgain = withTyped(words, all, tokensOf(words, all, glyphs), typed)
      const marksAgain = counted(words, tokensAgain)
      return { marks: marksAgain, cost: readParagraph(words, marksAgain, context).cost }
    } })
    ;[open, last] = [state, block]
  }
  return { convention, habits, paragraphs }
}

// So many turns of a dialogue may stand in one pair of marks.
const mostTurns = 30

/** Whether what a block left open may go on in another: the next one, or one whose speech begins with a dash. */
function goesOn({ text, blocks }: Story, last: number, block: number, { dialogue }: Convention): boolean {
  return last === block - 1 || (dialogue !== undefined && last >= 0 && block - last < mostTurns && '—–-'.includes(text.charAt(blocks[block]?.at[0] as number)))
}

const nothing: readonly Token[] = []
const stacks: readonly (readonly Weight[])[] = states.map((state) => [...state].map((weight) => (weight === 'D' ? 'double' : 'single')))

/** Two single marks in a row as two tokens, where they are no double mark: by a writer who sets speech in single ones, or beside a word that is known to be shortened. */
function apart(text: string, tokens: readonly Token[], { primary }: Habits, { leading, trailing, isDropped }: Elisions): readonly Token[] {
  if (!tokens.some(({ stands }) => stands === "''")) return tokens
  return tokens.flatMap((token): readonly Token[] => {
    if (token.stands !== "''" || token.certain) return [token]
    const [before, after] = [wordBefore(text, token), wordAfter(text, token)]
    if (primary === 'double' && !leading.has(after) && !(after === '' && (trailing.has(before) || isDropped(before)))) return [token]
    const one: Token = { ...token, length: 1, stands: "'", weight: 'single' }
    return [one, { ...one, at: token.at + 1 }]
  })
}
