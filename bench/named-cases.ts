import { intake } from '../src/intake/intake.ts'
import { type NamedChain, namedKinds, type NamedPassage, namedPassages } from '../src/intake/headers/named.ts'
import { withNamed } from '../src/intake/headers/with-named.ts'
import { signsOf } from '../src/intake/headers/named-signs.ts'
import type { Assertion } from '../src/model/assertion.ts'
import type { Span } from '../src/model/span.ts'
import type { ChainCase } from './chain-model.ts'
import { judge } from './golden/calibration.ts'
import type { Claim } from './golden/claim.ts'
import { fileSpans } from './golden/file-spans.ts'
import type { GoldenHead } from './golden/golden-head.ts'
import { loadList } from './golden/lists.ts'

/** A paragraph around a story, with what each word of it truly is. `fold`: 0 to 4, by tens of heads, since ten that follow each other are of one hand. */
export type NamedCase = ChainCase & { readonly id: string; readonly fold: number; readonly passage: NamedPassage }

type Marked = { readonly party: string; readonly at: readonly [number, number] }

/** A name that plays several parts is learnt as the first of these. */
const order = ['title', 'author', 'co-author', 'beta', 'translator', 'editor', 'illustrator', 'typist', 'idea', 'dedicatee', 'antecedent', 'poster', 'owner', 'thanked', 'fandom']

const ranked = (marks: readonly Marked[]): readonly Marked[] => marks.toSorted((one, other) => order.indexOf(one.party) - order.indexOf(other.party))

/** Kinds of titles that are called so around the story. */
const called: ReadonlySet<string> = new Set(['formal', 'caption', 'subject'])

/** The fold of a head or a sentence by its number. */
export const foldOf = (id: string): number => Math.floor(Number(id.replace(/\D/g, '')) / 10) % 5

function caseOf(id: string, passage: NamedPassage, marks: readonly Marked[], placeOf: (at: Span) => Span): NamedCase {
  let before: Marked | undefined
  const kinds = passage.tokens.map(({ at }) => {
    const [from, to] = placeOf(at)
    const mark = marks.find((one) => to > from && from >= one.at[0] && to <= one.at[1])
    const kind = mark ? namedKinds.indexOf(`${mark === before ? 'within' : 'begins'} ${mark.party}`) : 0
    before = mark
    return kind
  })
  return { id, fold: foldOf(id), passage, weight: 1, kinds, signs: signsOf(passage.signs).map((signs) => signs.map((sign) => [sign, 1] as const)) }
}

/** The paragraphs around the stories of heads; of heads that hold several stories, those around each. */
async function headCases(head: GoldenHead): Promise<readonly NamedCase[]> {
  const bytes = new TextEncoder().encode(head.text)
  const reading = await intake({ bytes, name: head.name })
  const placeOf = fileSpans(bytes, head.text, reading)
  const marks = ranked(head.annotations.flatMap(({ field, value, evidence }) => {
    const party = field === 'creator' ? String(value['role']) : field === 'fandom' || (field === 'title' && called.has(String(value['kind']))) ? field : undefined
    return party === undefined ? [] : evidence.flatMap((one) => (one.in === 'text' ? [{ party, at: one.at }] : []))
  }))
  return reading.drafts.flatMap(({ at, body, assertions }) => namedPassages(reading.text, [[at[0], body[0]], [body[1], at[1]]], body, assertions, head.name).map((passage) => caseOf(head.id, passage, marks, placeOf)))
}

/** Claims by their field: how many are right, of how many. */
export type Tally = Map<string, readonly [right: number, all: number]>

/** Counts what a model adds to what the rules say of a head; and the titles that it puts others before. */
export async function addedTo(head: GoldenHead, chain: NamedChain, tally: Tally): Promise<void> {
  const bytes = new TextEncoder().encode(head.text)
  const reading = await intake({ bytes, name: head.name })
  const placeOf = fileSpans(bytes, head.text, reading)
  const judged = (all: readonly Assertion[]): ReturnType<typeof judge> => judge(head, { claims: all.map(({ field, value, basis, confidence, rule, evidence }): Claim => ({ field, value: { ...value }, basis, confidence, rule, evidence: evidence.flatMap((one) => (one.in === 'text' ? [{ in: 'text' as const, at: placeOf(one.at) }] : [])) })) })
  for (const { at, body, assertions } of reading.drafts) {
    const rules = assertions.filter(({ rule }) => !rule.startsWith('named:'))
    const all = withNamed(reading.text, [[at[0], body[0]], [body[1], at[1]]], body, rules, reading.drafts.length > 1 ? '' : head.name, chain)
    const added = all.filter(({ rule }) => rule.startsWith('named:'))
    const replaced = added.some(({ field }) => field === 'title') ? rules.filter(({ field, value }) => field === 'title' && !('kind' in value && value.kind === 'collective')) : []
    for (const [what, list] of [['', added], ['instead of ', replaced]] as const) for (const { field, right } of judged(list)) {
      const [good, of] = tally.get(what + field) ?? [0, 0]
      tally.set(what + field, [good + Number(right), of + 1])
    }
  }
}

type Sentence = { readonly id: string; readonly text: string; readonly roles: readonly { readonly name: string; readonly role: string }[] }

/** Sentences were written to be hard, and people stand in nearly all of them: so much of a head's paragraph. */
const sentenceWeight = 0.5

/** All that is learnt from: heads, and sentences with the people that they name. */
export async function namedCases(heads: readonly GoldenHead[]): Promise<readonly NamedCase[]> {
  const cases: NamedCase[] = []
  for (const head of heads) cases.push(...(await headCases(head)))
  for (const { id, text, roles } of loadList<Sentence>('roles', 'work')) {
    const marks = ranked(roles.map(({ name, role }) => ({ party: role, at: [text.indexOf(name), text.indexOf(name) + name.length] })))
    // A sentence by itself stands amid others.
    cases.push(...namedPassages(`\n\n${text}\n\n`, [[0, text.length + 4], [0, 0]], [0, 0], []).map((passage) => caseOf(id, passage, marks, ([from, to]) => [from - 2, to - 2])).map((one) => ({ ...one, weight: sentenceWeight })))
  }
  return cases
}
