// bounded: each pattern here meets a stretch of at most 20,000 characters, or what stands directly behind a name.
import { type Assertion, type Role, roles, textSpans } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { add, type Chain, chainOf, learnt, likeliest, type Weights, weightSteps } from './chain.ts'
import { type NamedScene, type NamedSigns, namedSigns, signsIn } from './named-signs.ts'
import { rows } from './named-weights.ts'
import { addSaid, addWords, type WordTable, wordTable } from './named-words.ts'
import { capitalisedIn, type Token, tokensOf } from './credit-tokens.ts'

/** Whose name a token may be part of: everybody who has a part in a story, and what it is about. */
const parties = [...(Object.keys(roles) as Role[]), 'fandom', 'title'] as const
/** What a token is: of no name, the first word of one, or a further word. */
export const namedKinds: readonly string[] = ['none', ...parties.flatMap((party) => [`begins ${party}`, `within ${party}`])]
/** Sign of two kinds that follow each other. */
export const namedFollowed = (one: number, other: number): string => `${one}>${other}`

/** A paragraph around a story, word by word, with what speaks for each being part of a name. */
export type NamedPassage = { readonly tokens: readonly Token[]; readonly signs: NamedSigns }
/** A name, and whose it is. */
export type Named = { readonly at: Span; readonly party: (typeof parties)[number]; /** How much likelier its words are part of it than of nothing, in nats. */ readonly margin: number }

const count = namedKinds.length
const mostOfStory = 20_000
/** Longer stretches around a story, in characters, are not looked at. */
export const mostAround = 20_000
const mostTokens = 900
const prose: ReadonlySet<string> = new Set(['note', 'disclaimer', 'summary', 'dedication', 'permission', 'warning', 'spoilers'])

/** The paragraphs of the stretches before a story and behind it. @param around before, behind @param known what was read there, of which whole sentences count */
export function namedPassages(text: string, around: readonly [Span, Span], story: Span, known: readonly Assertion[], file = ''): readonly NamedPassage[] {
  const said = known.filter(({ field }) => prose.has(field)).flatMap((one) => textSpans(one).map((at) => ({ field: one.field, at })))
  const scene: NamedScene = {
    story: capitalisedIn(text, [story[0], Math.min(story[1], story[0] + mostOfStory)]),
    addresses: around.flatMap((at) => beginningOf(text, at, mostAround).match(/[\w.+-]{1,64}@[\w.-]{1,64}/g) ?? []).join(' ').toLowerCase(),
    proseAt: ({ at: [from, to] }) => said.filter(({ at }) => from >= at[0] && to <= at[1]).map(({ field }) => field),
  }
  const words = new Set(file.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const indentAt = ({ at: [from] }: Token): number => from - 1 - text.lastIndexOf('\n', from - 1)
  return around.flatMap((stretch, index) => {
    if (stretch[1] - stretch[0] > mostAround) return []
    const paragraphs = paragraphsOf(text, stretch).map((at) => tokensOf(text, at))
    return paragraphs.flatMap((tokens, nth): NamedPassage[] => {
      if (tokens.length === 0 || tokens.length > mostTokens) return []
      const place = { where: index === 0 ? 'head' : 'foot', at: nth, of: paragraphs.length, above: paragraphs[nth - 1], below: paragraphs[nth + 1], file: words, indentAt } as const
      return [{ tokens, signs: namedSigns(tokens, place, scene) }]
    })
  })
}

function paragraphsOf(text: string, [from, to]: Span): Span[] {
  const found: [number, number][] = []
  let isOpen = false
  for (let at = from; at < to; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 || next >= to ? to : next + 1
    const isBlank = text.slice(at, end).trim() === ''
    const last = found.at(-1)
    if (last && isOpen && !isBlank) last[1] = end
    else if (!isBlank) found.push([at, end])
    isOpen = !isBlank
    at = end
  }
  return found
}

/** Whether a name would go on that has not begun. */
const isBroken = (one: number, other: number): boolean => other > 0 && other % 2 === 0 && one !== other && one !== other - 1

/** What is learnt of names; what it makes of words; and of forms that were met before, of which there are some thousand: where in `formSums` what each weighs begins. */
export type NamedChain = Chain & { readonly words: WordTable; readonly forms: Map<string, number>; readonly formSums: Float64Array }

const mostForms = 6000

/** What is learnt of names, by a sign's weights. */
export const namedChain = (weights: Weights): NamedChain => ({ ...chainOf(count, namedFollowed, weights, isBroken), words: wordTable(weights), forms: new Map(), formSums: new Float64Array(mostForms * count) })

let own: NamedChain | undefined

/** Adds what a form's signs weigh. */
function addForm(sums: Float64Array, base: number, { weights: { places, pool }, forms, formSums }: NamedChain, form: string): void {
  let from = forms.get(form)
  if (from === undefined) {
    if (forms.size >= mostForms) forms.clear()
    from = forms.size * count
    forms.set(form, from)
    formSums.fill(0, from, from + count)
    for (const sign of signsIn(form)) add(formSums, from, pool, places.get(sign) ?? 0)
  }
  addAll(sums, base, formSums, from)
}

function addAll(sums: Float64Array, base: number, more: Float64Array, from: number): void {
  for (let kind = 0; kind < count; kind += 1) sums[base + kind] = (sums[base + kind] as number) + (more[from + kind] as number)
}

/** Room for the sums of a paragraph's tokens, for those of its groups, and for the paths to its tokens. */
const rooms = [new Float64Array(0), new Float64Array(0), new Float64Array(0)]

/** Such a room, empty. */
function roomOf(which: number, units: number): Float64Array {
  const size = units * count
  if ((rooms[which] as Float64Array).length < size) rooms[which] = new Float64Array(size * 2)
  return (rooms[which] as Float64Array).subarray(0, size).fill(0)
}

/** What the signs of a paragraph's tokens weigh, in steps: a sum a kind, token after token. */
function sumsOf({ words, units, groups }: NamedSigns, chain: NamedChain): Float64Array {
  const { weights } = chain
  const shared = roomOf(0, groups.length)
  for (const [index, { forms, signs, said }] of groups.entries()) {
    for (const form of forms) addForm(shared, index * count, chain, form)
    for (const sign of signs) add(shared, index * count, weights.pool, weights.places.get(sign) ?? 0)
    addSaid(shared, index * count, said, weights, chain.words)
  }
  const sums = roomOf(1, units.length)
  for (const [at, unit] of units.entries()) {
    const base = at * count
    for (const group of unit.groups) addAll(sums, base, shared, group * count)
    for (const form of unit.forms) addForm(sums, base, chain, form)
  }
  addWords(sums, count, words, weights, chain.words)
  for (let kind = 2; kind < count; kind += 2) sums[kind] = -Infinity
  return sums
}

/** Every story has a title, and nearly every one an author: by how much a name that is looked for is likelier, and further words of it, in nats (of 961 heads that it was not learnt from, 3 gave most; 1 to 5 differ little). */
const wantedMore = { begun: 3, within: 0.75 }

/** The names of a passage, each with the one whose it likeliest is. @param wanted whose name is looked for, since nobody else has it */
export function namedIn({ tokens, signs }: NamedPassage, chain: NamedChain = (own ??= namedChain(learnt(rows))), wanted?: Named['party']): readonly Named[] {
  const sums = sumsOf(signs, chain)
  if (wanted) for (let at = parties.indexOf(wanted) * 2 + 1; at < sums.length; at += count) {
    sums[at] = (sums[at] as number) + wantedMore.begun * weightSteps
    sums[at + 1] = (sums[at + 1] as number) + wantedMore.within * weightSteps
  }
  const named: Named[] = []
  const paths = roomOf(2, tokens.length)
  paths.set(sums)
  const path = likeliest(paths, chain)
  for (const [at, kind] of path.entries()) {
    if (kind % 2 === 0) continue
    let end = at + 1
    while (path[end] === kind + 1) end += 1
    let margin = 0
    for (let one = at; one < end; one += 1) margin += ((sums[one * count + (path[one] as number)] as number) - (sums[one * count] as number)) / weightSteps
    named.push({ at: [(tokens[at] as Token).at[0], (tokens[end - 1] as Token).at[1]], party: parties[(kind - 1) / 2] as Named['party'], margin })
  }
  return named
}
