import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { denials, hedges } from './credit-lexicon.ts'
import { placeOf } from './credit-names.ts'
import { type Did, type People, peopleAt } from './credit-people.ts'
import type { Token } from './credit-tokens.ts'

/** A person credited in a sentence: where the name stands, and the word for what they did. `isSelf`: the writer's own name, whose part the paragraph tells. */
export type Credit = { readonly at: Span; readonly role: Role; readonly word: Span; readonly isSelf?: 'named' | 'signed' }

/** A sentence while it is read: what was found in it, up to where labels have been read, who was credited in the sentence before who was only named there, and the duty it praised ("My betas rock"). */
export type Scene = { readonly tokens: readonly Token[]; readonly credits: Credit[]; groups?: readonly People[]; read: number; readonly before: readonly Span[]; readonly mentioned: readonly Span[]; readonly hint?: Role | undefined }

/** The key of a token; nothing behind the last. */
export const keyAt = (scene: Scene, at: number): string => scene.tokens[at]?.key ?? ''

const breaks = new Set(['-', ',', ';', ':', '—', '–', '(', ')', '--', 'but', 'aber', 'mais', 'pero', 'ma', 'mas', 'но'])

/** Where the clause of a token begins. */
export function clauseStart({ tokens }: Scene, at: number): number {
  let start = at
  while (start > 0 && !breaks.has((tokens[start - 1] as Token).key)) start -= 1
  return start
}

/** Whether what stands at a token is denied there, or only wished for. */
export function isDenied(scene: Scene, at: number, withHedges = false): boolean {
  for (let before = clauseStart(scene, at); before < at; before += 1) if (denials.has(keyAt(scene, before)) || (withHedges && hedges.has(keyAt(scene, before)))) return true
  return false
}

/** Whether the sentence, up to a token, only supposes. */
export function isSupposed(scene: Scene, at: number): boolean {
  const start = clauseStart(scene, at)
  for (let before = 0; before < at; before += 1) if (hedges.has(keyAt(scene, before)) && (before >= start || keyAt(scene, before) === 'if' || keyAt(scene, before) === 'wish')) return true
  return false
}

/** Credits people with something; a name that has duties of its own keeps these. */
export function credit(scene: Scene, people: People, did: readonly Did[]): void {
  for (const { at, own } of people.names) {
    const own2 = own.filter(({ role }) => role !== 'thanked')
    for (const { role, word } of own2.length > 0 ? own2 : did) scene.credits.push({ at, role, word })
  }
}

/** The same where one role is meant, for the word at a token. */
export function creditOne(scene: Scene, people: People, role: Role, from: number, end = from + 1): void {
  credit(scene, people, [{ role, word: placeOf(scene.tokens, from, end) }])
}

/** All people of the sentence that are named by capitals or handles, in order. */
export function groupsOf(scene: Scene): readonly People[] {
  if (scene.groups) return scene.groups
  const groups: People[] = []
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const { shape } = scene.tokens[at] as Token
    if (shape !== 'cap' && shape !== 'handle') continue
    const people = peopleAt(scene.tokens, at, false)
    if (!people) continue
    groups.push(people)
    at = people.end - 1
  }
  scene.groups = groups
  return groups
}

/** The people whose names end right before a token. */
export function groupBefore(scene: Scene, at: number): People | undefined {
  return groupsOf(scene).findLast(({ end }) => end === at)
}

/** Whether a clause may begin at a token: the sentence's head, or behind a comma, a colon, a dash, a bracket, "and". */
export function opensAt({ tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || openers.has(before.key)
}
const openers = new Set([',', ';', ':', '(', '[', '*', '•', '—', '–', '-', '--', '"', '“', '_', '~', 'and', 'but', 'und', 'et', 'y', 'e', 'и', '&', 'while', '/', '.'])

/** Whether nothing more is said of a name that ends before a token. */
export function closesAt(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token === undefined || (token.shape === 'mark' && token.words !== ':') || closing.has(token.key)
}
const closing = new Set('hat and und et y e и for who whose as with because on in from without für pour por per за so zum zur mit avec con com'.split(' '))
