import { acts, calendar, common, notNames } from './credit-lexicon.ts'
import { nameEnd } from './credit-names.ts'
import { type LineSigns, lineSigns, type NamedPlace } from './line-signs.ts'
import { sentencesOf, type Token } from './credit-tokens.ts'
import { margin, type NamedWords, saidSign, wordSigns } from './named-words.ts'

/** What is known of a text when the names around its story are looked at: capitalised words of the story, its addresses in small letters, and what a token lies in ("note", "disclaimer"). */
export type NamedScene = { readonly story: ReadonlySet<string>; readonly addresses: string; readonly proseAt: (token: Token) => readonly string[] }

const mostOfSentence = 40
const mostOfLabel = 6

/** Next to, near, in reach, far. */
const reach = (count: number): string => (count < 2 ? '1' : count < 4 ? '3' : count < 7 ? '6' : count < 13 ? '12' : 'far')

/** Whether each token begins a name, goes on with one, or does neither, by the grammar of names. */
function namesOf(tokens: readonly Token[]): readonly ('B' | 'I' | 'O')[] {
  const found: ('B' | 'I' | 'O')[] = tokens.map(() => 'O')
  for (let at = 0; at < tokens.length; at += 1) {
    const end = Math.min(nameEnd(tokens, at, false) ?? at, tokens.length)
    if (end <= at) continue
    found.fill('I', at, end)
    found[at] = 'B'
    at = end - 1
  }
  return found
}

/** Lines of a paragraph: of each token its line's first token, and the token behind its last. */
function linesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const starts = tokens.flatMap(({ lines }, at) => (at === 0 || lines > 0 ? [at] : []))
  return starts.flatMap((start, index) => {
    const line = [start, starts[index + 1] ?? tokens.length] as const
    return Array.from({ length: line[1] - start }, () => line)
  })
}

const isLabelEnd = ({ words }: Token): boolean => words === ':' || words === '=' || /^[-.]{2,}$/.test(words)

/** What is seen of a token beside the words: `forms`, each of them signs with tabs between them, of which most tokens share one with others; and the groups of further signs that it shares with tokens of its line or sentence, by their numbers. */
type NamedUnit = { readonly forms: readonly string[]; readonly groups: readonly number[] }
/** What is seen of a paragraph. `groups`: of each its forms, signs that are hardly met again, and the words that are said beside a name. */
export type NamedSigns = { readonly words: NamedWords; readonly units: readonly NamedUnit[]; readonly groups: readonly NamedGroup[] }
type NamedGroup = { readonly forms: readonly string[]; readonly signs: readonly string[]; readonly said: readonly string[] }

/** The signs of each token, as they are learnt. */
export function signsOf({ words, units, groups }: NamedSigns): readonly (readonly string[])[] {
  return units.map((unit, at) => {
    const shared = unit.groups.map((index) => groups[index] as NamedGroup)
    return [...[unit, ...shared].flatMap(({ forms }) => forms.flatMap(signsIn)), ...shared.flatMap(({ signs, said }) => [...signs, ...said.map(saidSign)]), ...wordSigns(words, at)]
  })
}

/** The signs of a form. */
export const signsIn = (form: string): readonly string[] => (form === '' ? [] : form.split('\t'))

/** Forms by what they are made of: there are some thousand of them. */
const made = new Map<string, string>()
const mostMade = 6000

function formOf(key: string, make: () => string): string {
  const known = made.get(key)
  if (known !== undefined) return known
  const form = make()
  if (made.size >= mostMade) made.clear()
  made.set(key, form)
  return form
}

/** What a name and its neighbours look like. */
const shapeForm = (name: string, before: string, own: string, after: string): string => formOf(`${name}${before} ${own} ${after}`, () => `shape ${own}\tshape- ${before} ${own}\tshape+ ${own} ${after}\tname ${name} ${own}`)

/** Where a name stands: in which paragraph, how long that and its line are, and where in it. */
const placeForm = (name: string, is: string, where: string, long: string, paragraph: string, edge: string): string => formOf(`${name}${where} ${long} ${paragraph} ${edge}`, () => [
  'any', `name ${name}`, `at ${where}`, `at ${where} ${name}`, `line of ${long} ${is}`, `line ${edge} ${is}`, `line of ${long} ${name} ${where}`,
  `paragraph of ${paragraph} ${is}`, `${edge === 'first' ? 'first' : 'in'} ${long} ${paragraph} ${where.slice(0, 4)} ${is}`,
].join('\t'))

/**
 * What speaks for each token of a paragraph around a story being part of a name, and of whose: its words and those beside it, the grammar of names, duties
 * that the sentence speaks of, the label of its line, where it stands, whether the story or an address has it too.
 */
export function namedSigns(tokens: readonly Token[], stands: NamedPlace, { story, addresses, proseAt }: NamedScene): NamedSigns {
  const { where, at: nth, of, file } = stands
  const names = namesOf(tokens)
  const lines = linesOf(tokens)
  const sentences = sentencesAt(tokens)
  const duties = tokens.map(({ key }, at) => (tokens[at + 1] && acts.get(key + (tokens[at + 1] as Token).key)?.role) ?? acts.get(key)?.role)
  const place = nth === 0 ? 'first' : nth === of - 1 ? 'last' : nth === 1 && where === 'head' ? 'second' : 'amid'
  const paragraph = reach(tokens.length / 2)
  const ends = Array.from({ length: margin }, () => '<>')
  const words: NamedWords = { shown: [...ends, ...tokens.map((token, at) => shownOf(token, names[at] !== 'O')), ...ends], keys: tokens.map(({ key }) => key), is: names.map((name) => (name === 'O' ? 'O' : 'N')) }
  const lined = lineSigns(tokens, lines, stands)
  const groups: NamedGroup[] = []
  let isQuoted = false
  let depth = 0
  let label: { readonly words: string; readonly duty: string } | undefined
  /** Groups of the line and the sentence at hand: of all tokens, by where in the line a token stands, and by whether it is of a name. */
  let ofLine = 0
  let [edges, named]: [Record<string, number>, Record<string, number>] = [{}, {}]
  let said: number | undefined
  const units = tokens.map((token, at): NamedUnit => {
    const line = lines[at] as readonly [number, number]
    const sentence = sentences[at]
    const name = names[at] as string
    const is = words.is[at] as string
    const isSame = at > 0 && sentence !== undefined && sentence === sentences[at - 1]
    if (at === line[0]) {
      label = labelOf(tokens, line, duties) ?? (isSame ? label : undefined)
      edges = {}
    }
    if (at === line[0] || !isSame) named = {}
    if (!isSame) said = undefined
    if ('"“”„«»'.includes(token.words)) isQuoted = !isQuoted
    if (token.words === '(' || token.words === '[') depth += 1
    else if (token.words === ')' || token.words === ']') depth = Math.max(0, depth - 1)
    const edge = at === line[0] ? 'first' : at === line[1] - 1 ? 'last' : 'amid'
    const long = reach(line[1] - line[0])
    const group = (forms: readonly string[], signs: readonly string[], words: readonly string[] = []): number => groups.push({ forms, signs, said: words }) - 1
    const { whole, placed, form, placedForm } = lined.get(line[0]) as LineSigns
    if (at === line[0]) ofLine = group([form], whole)
    const ofEdge = (edges[edge] ??= group([placedForm.map((sign) => `${sign} ${edge}`).join('\t')], placed.map((sign) => `${sign} ${edge}`)))
    const ofName = (named[is] ??= group([label ? `label ${label.duty} ${is}` : `no label ${is}`], [`"first ${sentence?.tokens[0]?.key ?? ''} ${is}`, ...(label ? [`"label ${label.words} ${is}`] : [])]))
    const flags: string[] = []
    for (const kind of new Set(proseAt(token))) flags.push(`in ${kind} ${is}`)
    if (file.has(token.key)) flags.push('in the file name')
    if (notNames.has(token.key)) flags.push('no name')
    if (common.has(token.key)) flags.push('common')
    if (calendar.has(token.key)) flags.push('calendar')
    if (duties[at] !== undefined) flags.push(`duty ${duties[at]}`)
    if (token.shape === 'cap' && token.words.length > 2 && token.words === token.words.toUpperCase()) flags.push('capitals')
    if (isQuoted) flags.push('quoted', `quoted ${name}`)
    if (depth > 0) flags.push(`in brackets ${is}`)
    const forms = [placeForm(name, is, `${where} ${place}`, long, paragraph, edge), shapeForm(name, tokens[at - 1]?.shape ?? '-', token.shape, tokens[at + 1]?.shape ?? '-'), besides(at, is, sentence, duties)]
    if (is === 'N' || token.shape === 'handle') {
      if (sentence) said ??= group([], [], [...new Set(sentence.tokens.slice(0, mostOfSentence).map(({ key }) => key))].filter((key) => /^\p{L}/u.test(key)))
      if (story.size > 0 && (token.shape === 'cap' || token.shape === 'handle')) flags.push(`${story.has(token.key) ? 'in the story' : 'not in the story'} ${token.shape}`)
      if (token.key.length > 2 && addresses.includes(token.key)) flags.push('in an address')
      if (flags.length > 0) forms.push(flags.join('\t'))
      return { forms, groups: said === undefined ? [ofLine, ofEdge, ofName] : [ofLine, ofEdge, ofName, said] }
    }
    if (flags.length > 0) forms.push(flags.join('\t'))
    return { forms, groups: [ofLine, ofEdge, ofName] }
  })
  return { words, units, groups }
}

/** A word as its neighbours see it. */
function shownOf({ shape, key }: Token, isNamed: boolean): string {
  if (shape === 'number') return '#'
  if (shape === 'address') return '@'
  return shape === 'cap' && isNamed ? '<name>' : key
}

/** The sentence of each token, and the token that it begins with. */
type Around = { readonly tokens: readonly Token[]; readonly first: number }

function sentencesAt(tokens: readonly Token[]): readonly (Around | undefined)[] {
  const found: (Around | undefined)[] = tokens.map(() => undefined)
  let at = 0
  for (const { tokens: own } of sentencesOf(tokens)) {
    while (tokens[at] !== own[0]) at += 1
    const around = { tokens: own, first: at }
    for (const end = at + own.length; at < end; at += 1) found[at] = around
  }
  return found
}

/** The label that a line begins with, and the duty that it speaks of. */
function labelOf(tokens: readonly Token[], [start, end]: readonly [number, number], duties: readonly (string | undefined)[]): { readonly words: string; readonly duty: string } | undefined {
  for (let at = start + 1; at < Math.min(end, start + mostOfLabel); at += 1) {
    if (isLabelEnd(tokens[at] as Token)) return { words: tokens.slice(start, at).map(({ key }) => key).join(' '), duty: duties.slice(start, at).find((duty) => duty !== undefined) ?? '-' }
  }
  return undefined
}

/** The nearest duties of the sentence on either side, and how near they are. */
function besides(at: number, is: string, sentence: Around | undefined, duties: readonly (string | undefined)[]): string {
  if (!sentence) return `left - ${is}\tright - ${is}`
  const { first, tokens: { length } } = sentence
  let left = at - 1
  while (left >= first && duties[left] === undefined) left -= 1
  let right = at + 1
  while (right < first + length && duties[right] === undefined) right += 1
  if (left < first && right >= first + length) return is === 'N' ? 'left - N\tright - N' : 'left - O\tright - O'
  const onLeft = left < first ? `left - ${is}` : `left ${duties[left]} ${is}\tleft ${duties[left]} ${reach(at - left)} ${is}`
  return right >= first + length ? `${onLeft}\tright - ${is}` : `${onLeft}\tright ${duties[right]} ${is}\tright ${duties[right]} ${reach(right - at)} ${is}`
}
