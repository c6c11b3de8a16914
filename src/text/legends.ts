// bounded: each pattern here meets a line of at most 200 characters.
import { isLetter } from './chars.ts'
import { screened } from './screen.ts'

/** What a writer's legend says that a pair of marks means: `*thoughts*`, `/telepathy/`, `"talking"`. `plain`: speech and the like, no mark of ours. */
type Meaning = 'thought' | 'emphasis' | 'plain'

const thought = /^(?:(?:private|inner|mental|personal|direct|character'?s?|his|her|their|someone'?s?) )?(?:thoughts?|thinking|thought speech|mind[- ]?sp(?:eech|eak(?:ing)?)|mind[- ]?(?:voice|talk|link)|telepath(?:y|ic)(?: (?:speech|communication|conversation|thoughts?))?|mental (?:speech|communication)|sending|inner (?:voice|monologue)|gedanken|denken|pensées?|pensieri|pensamientos?|мысли)$/i
const stressed = /^(?:emphasis|emphasi[sz]ed(?: words?)?|stress(?:ed)?(?: words?)?|sounds?|sound effects?|actions?|songs?|song lyrics|lyrics|singing|flashbacks?|dreams?|writing|written(?: words?)?|italics?|letters?|betont|betonung)$/i
const plain = /^(?:talk(?:ing)?|speech|speaking|speak|spoken|said|dialogue|normal speech|english|japanese|german|french|russian|spanish|(?:an)?other languages?|foreign languages?|translations?|translated|signing|sign(?:ed)? language|reden|sprechen|gesprochen(?:es)?|parole|comments?)$/i

/** A quick look: what every meaning has in it. */
const mayMean = screened(/thought|think|mind|telepath|mental|sending|inner|gedanken|denken|pens|мысли|empha|stress|sound|action|song|lyrics|sing|flashback|dream|writ|italic|letter|beton|talk|spe|spoken|said|dialogue|engl|japan|german|french|russian|spanish|language|translat|sign|reden|sprechen|gesprochen|parole|comment/i)

function meaningOf(words: string): Meaning | undefined {
  const core = words.replace(/^[\s.…-]+|[\s.,;…-]+$/g, '').replace(/\s+/g, ' ')
  if (thought.test(core)) return 'thought'
  if (stressed.test(core)) return 'emphasis'
  return plain.test(core) ? 'plain' : undefined
}

/** Marks as they open, and what closes each; longer ones first. */
const pairs = [['**', '**'], ['//', '//'], ['::', '::'], ['<<', '>>'], ['"', '"'], ['“', '”'], ['‘', '’'], ['*', '*'], ['_', '_'], ['/', '/'], ['<', '>'], ['~', '~'], ['{', '}'], ['[', ']'], ["'", "'"], ['-', '-']] as const

/** What a pair opens with, by its first character. */
const pairsBy = new Map<string, readonly (readonly [string, string])[]>()
for (const pair of pairs) pairsBy.set(pair[0].charAt(0), [...(pairsBy.get(pair[0].charAt(0)) ?? []), pair])

/** What marks are called in words: "thoughts are in asterisks". */
const named: Readonly<Record<string, string>> = { asterisks: '*', asterisk: '*', stars: '*', underscores: '_', slashes: '/', 'angle brackets': '<', 'pointy brackets': '<', tildes: '~', squiggles: '~', braces: '{', 'curly brackets': '{', brackets: '[', 'square brackets': '[', 'single quotes': "'", colons: '::', 'double colons': '::', 'double slashes': '//' }
const inWords = /\b([a-z]+(?: [a-z]+)??) (?:is|are|will be|appears?)? ?(?:shown |marked |written |enclosed |set )?(?:in|by|with|between|inside|within) [^\w\s]{0,2}((?:angle |pointy |curly |square |single |double )?(?:asterisks?|stars|underscores|slashes|brackets|tildes|squiggles|braces|quotes|colons))\b/gi
const said = /^\s*(?:=+|-+|–|—|:|means?|is|are|denotes?|indicates?|marks?|signif(?:y|ies)|stands? for)\s*(?:for )?([a-z' -]{4,40}?)\s*(?:[.,;)]|and\b|$)/i

/** A quick look that turns away most lines: none of the words that a legend explains stands in them. */
const mayExplain = /thought|thinking|telepath|mind|emphasis|stress|lyrics|song|singing|gedanken|pens[ée]|pensieri|мысли|speech|talking|spe?ak/i

/** What `inWords` asks for, whatever stands before it. */
const mayName = /asterisk|stars|underscores|slash|bracket|tilde|squiggle|brace|quote|colon/i

/** What one line explains, by opening mark; how many marks it speaks of. */
function explained(line: string): readonly (readonly [string, Meaning])[] {
  const found: (readonly [string, Meaning])[] = []
  for (let at = 0; at < line.length; ) {
    const pair = isLetter(line.charCodeAt(at)) ? undefined : pairsBy.get(line.charAt(at))?.find(([open]) => line.startsWith(open, at))
    const from = at + (pair?.[0].length ?? 0)
    const to = pair ? line.indexOf(pair[1], from) : -1
    if (!pair || to < 0 || to - from > 40) { at += 1; continue }
    const inside = line.slice(from, to)
    const behind = said.exec(line.slice(to + pair[1].length))?.[1]
    const meaning = meaningOf(inside) ?? (/^[\s.…x]*$|^(?:text|words?|blah(?: blah)*|bla(?: bla)*|abc|stuff)$/i.test(inside) && behind !== undefined ? meaningOf(behind) : undefined)
    if (meaning) found.push([pair[0] === '“' ? '"' : pair[0] === '‘' ? "'" : pair[0], meaning])
    at = meaning ? to + pair[1].length : at + 1
  }
  return found
}

/** Whether the words explain what marks mean and say nothing else: `"talking" 'thinking' /telepathy/`. */
export function isLegend(words: string): boolean {
  if (words.length > 400) return false
  if (!mayMean(words)) return false
  const lines = words.split('\n')
  const found = lines.reduce((sum, line) => sum + (line.length > 200 ? 0 : explained(line).length), 0)
  const bare = words.replace(/[^\p{L}\s]+/gu, ' ').trim()
  return found >= 2 && bare.split(/\s+/).length <= found * 5
}

/**
 * Reads the legend in a story's head: what the writer says that marks mean. One pair of marks alone, with a meaning inside, is believed
 * only beside another on the same line or the next; `… = thoughts` and "thoughts are in asterisks" are believed as they stand.
 *
 * @param head the story's first few thousand characters
 * @returns meanings by opening mark
 */
export function readLegend(head: string): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  if (!mayExplain.test(head)) return meanings
  const names = mayName.test(head)
  let before: readonly (readonly [string, Meaning])[] = []
  for (const line of head.split('\n')) {
    if (line.length > 200 || line.length < 4) { before = line.trim() === '' ? before : []; continue }
    const here = mayExplain.test(line) ? explained(line) : []
    if (here.length >= 2 || (here.length === 1 && (before.length > 0 || /[=]|\b(?:denotes?|indicates?)\b/.test(line)))) for (const [mark, meaning] of [...before, ...here]) meanings.set(mark, meaning)
    if (names) for (const [, meant = '', mark = ''] of line.matchAll(inWords)) {
      const meaning = meaningOf(meant.split(' ').at(-1) as string)
      const open = named[mark.toLowerCase()]
      if (meaning && open !== undefined) meanings.set(open, meaning)
    }
    before = here
  }
  return meanings
}
