import { acts, calendar, common, notNames } from './credit-lexicon.ts'
import { nameEnd } from './credit-names.ts'
import { type LineSigns, lineSigns, type NamedPlace } from './line-signs.ts'
import { sentencesOf, type Token } from './credit-tokens.ts'

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

/**
 * What speaks for each token of a paragraph around a story being part of a name, and of whose: its words and those beside it, the grammar of names, duties
 * that the sentence speaks of, the label of its line, where it stands, whether the story or an address has it too.
 */
export function namedSigns(tokens: readonly Token[], stands: NamedPlace, { story, addresses, proseAt }: NamedScene): readonly (readonly string[])[] {
  const { where, at: nth, of, file } = stands
  const names = namesOf(tokens)
  const lines = linesOf(tokens)
  const sentences = new Map(sentencesOf(tokens).flatMap((one) => one.tokens.map((token) => [token, one.tokens] as const)))
  const duties = tokens.map(({ key }, at) => (tokens[at + 1] && acts.get(key + (tokens[at + 1] as Token).key)?.role) ?? acts.get(key)?.role)
  const place = nth === 0 ? 'first' : nth === of - 1 ? 'last' : nth === 1 && where === 'head' ? 'second' : 'amid'
  const shapeAt = (at: number): string => tokens[at]?.shape ?? '-'
  const wordAt = (at: number): string => {
    const token = tokens[at]
    if (!token) return '<>'
    if (token.shape === 'number') return '#'
    if (token.shape === 'address') return '@'
    return token.shape === 'cap' && names[at] !== 'O' ? '<name>' : token.key
  }
  const lined = lineSigns(tokens, lines, stands)
  let isQuoted = false
  let depth = 0
  let label: { readonly words: string; readonly duty: string } | undefined
  return tokens.map((token, at) => {
    const line = lines[at] as readonly [number, number]
    const sentence = sentences.get(token)
    const name = names[at] as string
    const is = name === 'O' ? 'O' : 'N'
    const isNaming = is === 'N' || token.shape === 'handle'
    if (at === line[0]) label = labelOf(tokens, line, duties) ?? (at > 0 && sentence !== undefined && sentence === sentences.get(tokens[at - 1] as Token) ? label : undefined)
    if ('"“”„«»'.includes(token.words)) isQuoted = !isQuoted
    if (token.words === '(' || token.words === '[') depth += 1
    else if (token.words === ')' || token.words === ']') depth = Math.max(0, depth - 1)
    const edge = at === line[0] ? 'first' : at === line[1] - 1 ? 'last' : 'amid'
    const signs = new Set([
      'any', `shape ${token.shape}`, `shape- ${shapeAt(at - 1)} ${token.shape}`, `shape+ ${token.shape} ${shapeAt(at + 1)}`, `name ${name}`, `name ${name} ${token.shape}`,
      `"0 ${wordAt(at)}`, `"= ${token.key}`, `"-1 ${wordAt(at - 1)}`, `"+1 ${wordAt(at + 1)}`, `"-2 ${wordAt(at - 2)}`, `"+2 ${wordAt(at + 2)}`, `"-3 ${wordAt(at - 3)}`, `"+3 ${wordAt(at + 3)}`,
      `"-- ${wordAt(at - 2)} ${wordAt(at - 1)}`, `"++ ${wordAt(at + 1)} ${wordAt(at + 2)}`, `"--- ${wordAt(at - 3)} ${wordAt(at - 2)} ${wordAt(at - 1)}`, `"-+ ${wordAt(at - 1)} ${is} ${wordAt(at + 1)}`,
      `at ${where} ${place}`, `at ${where} ${place} ${name}`,
      `line of ${reach(line[1] - line[0])} ${is}`, `line ${edge} ${is}`, `line of ${reach(line[1] - line[0])} ${name} ${where} ${place}`,
      `paragraph of ${reach(tokens.length / 2)} ${is}`, `${at === line[0] ? 'first' : 'in'} ${reach(line[1] - line[0])} ${reach(tokens.length / 2)} ${where} ${is}`,
      `"first ${sentence?.[0]?.key ?? ''} ${is}`, ...(label ? [`"label ${label.words} ${is}`, `label ${label.duty} ${is}`] : [`no label ${is}`]),
      ...besides(tokens, at, sentence, duties).map((sign) => `${sign} ${is}`), ...proseAt(token).map((kind) => `in ${kind} ${is}`),
    ])
    const { whole, placed } = lined.get(line[0]) as LineSigns
    for (const sign of whole) signs.add(sign)
    for (const sign of placed) signs.add(`${sign} ${edge}`)
    const add = (holds: boolean, sign: string): void => { if (holds) signs.add(sign) }
    add(file.has(token.key), 'in the file name')
    add(notNames.has(token.key), 'no name')
    add(common.has(token.key), 'common')
    add(calendar.has(token.key), 'calendar')
    add(duties[at] !== undefined, `duty ${duties[at]}`)
    add(token.shape === 'cap' && token.words.length > 2 && token.words === token.words.toUpperCase(), 'capitals')
    add(isQuoted, 'quoted')
    add(isQuoted, `quoted ${name}`)
    add(depth > 0, `in brackets ${is}`)
    if (isNaming) {
      for (const { key } of sentence?.slice(0, mostOfSentence) ?? []) add(/^\p{L}/u.test(key), `"s ${key}`)
      add(story.size > 0 && (token.shape === 'cap' || token.shape === 'handle'), `${story.has(token.key) ? 'in the story' : 'not in the story'} ${token.shape}`)
      add(token.key.length > 2 && addresses.includes(token.key), 'in an address')
    }
    return [...signs]
  })
}

/** The label that a line begins with, and the duty that it speaks of. */
function labelOf(tokens: readonly Token[], [start, end]: readonly [number, number], duties: readonly (string | undefined)[]): { readonly words: string; readonly duty: string } | undefined {
  for (let at = start + 1; at < Math.min(end, start + mostOfLabel); at += 1) {
    if (isLabelEnd(tokens[at] as Token)) return { words: tokens.slice(start, at).map(({ key }) => key).join(' '), duty: duties.slice(start, at).find((duty) => duty !== undefined) ?? '-' }
  }
  return undefined
}

/** The nearest duties of the sentence on either side, and how near they are. */
function besides(tokens: readonly Token[], at: number, sentence: readonly Token[] | undefined, duties: readonly (string | undefined)[]): readonly string[] {
  if (!sentence) return ['left -', 'right -']
  const first = at - sentence.indexOf(tokens[at] as Token)
  let left = at - 1
  while (left >= first && duties[left] === undefined) left -= 1
  let right = at + 1
  while (right < first + sentence.length && duties[right] === undefined) right += 1
  return [
    ...(left < first ? ['left -'] : [`left ${duties[left]}`, `left ${duties[left]} ${reach(at - left)}`]),
    ...(right >= first + sentence.length ? ['right -'] : [`right ${duties[right]}`, `right ${duties[right]} ${reach(right - at)}`]),
  ]
}
