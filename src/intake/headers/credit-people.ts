import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { type Act, acts, calendar, common, determiners, halves, joins, notNames, praise, toWords } from './credit-lexicon.ts'
import { isAbbreviation, type Token } from './credit-tokens.ts'

/** A role with the place of the writer's own word for it. */
export type Did = { readonly role: Role; readonly word: Span }

/** A name: its place, and the roles that stand with this name alone ("my beta Ann", "Ann (cover)"). */
export type NameAt = { readonly at: Span; readonly own: readonly Did[] }

/** Some names in a row, and the token behind the last of them; `isOwner` where a genitive follows. */
export type People = { readonly names: readonly NameAt[]; readonly start: number; readonly end: number; readonly isOwner: boolean }

const particles = new Set('de van von der den la le du da di del dos of the ten ter zu af al el bin'.split(' '))
const suffixes = new Set('inc ltd llc jr sr gmbh corp co ab bv'.split(' '))
const follows = new Set('is was and und et y e и for 4 who from with on as whose because without für pour por per за без mit avec con com fürs'.split(' '))
const events = new Set('exchange challenge fest festival list archive ficathon bigbang bang contest forum community awards'.split(' '))
const fillerStops = new Set('of by to for who that in on at with from as is was are were has had have did which said i you we he she they it von par por di da de für pour per without because whose when where than not'.split(' '))
const quotes = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '*', '_', '~'])

/** The act that one word or two together name at a token, and the token behind it. */
export function actAt(tokens: readonly Token[], at: number): { readonly act: Act; readonly end: number } | undefined {
  const one = tokens[at]
  if (!one || one.shape === 'mark') return undefined
  const next = tokens[at + 1]
  if (next && halves.has(one.key) && (next.shape === 'low' || next.shape === 'cap')) {
    const both = acts.get(one.key + next.key)
    if (both && next.key.length > 1) return { act: both, end: at + 2 }
  }
  const act = acts.get(one.key)
  return act && { act, end: at + 1 }
}

/** The words between two tokens, as a place in the text. */
export function placeOf(tokens: readonly Token[], from: number, end: number): Span {
  return [(tokens[from] as Token).at[0], (tokens[end - 1] as Token).at[1]]
}

function isCapital(token: Token | undefined): token is Token {
  return token?.shape === 'cap'
}

/** Where a name that begins at a token ends; nowhere where none begins. `isLoose`: one in small letters may stand here. */
export function nameEnd(tokens: readonly Token[], at: number, isLoose: boolean): number | undefined {
  const first = tokens[at]
  if (!first) return undefined
  if (first.shape === 'handle') return handleEnd(tokens, at)
  if (first.shape === 'low') return isLoose && isHandle(tokens, at) ? at + 1 : undefined
  if (first.shape !== 'cap') return undefined
  const next = tokens[at + 1]
  if (calendar.has(first.key) && !(isCapital(next) && !notNames.has(next.key) && !acts.has(next.key))) return undefined
  if (notNames.has(first.key) && !(isCapital(next) && first.key === 'the' && at > 0 && !notNames.has(next.key))) {
    // "I. M. Reed", "A. Lowe": an initial.
    if (!(first.words.length === 1 && next?.words === '.' && next.near)) return undefined
  }
  if (isDuty(tokens, at) || (tokens[at + 1] === undefined && acts.get(first.key)?.is.has('noun') && at < 1)) return undefined
  const known = acts.get(first.key)
  if (known && (known.is.has('verb') || known.is.has('loose') || (at > 0 && determiners.has((tokens[at - 1] as Token).key)))) return undefined
  let end = at
  let words = 0
  while (words < 6) {
    const token = tokens[end] as Token
    end += 1
    words += 1
    if (tokens[end]?.words === '.' && tokens[end]?.near && isAbbreviation(token)) end += 1
    const then = tokens[end]
    if (then?.words === '-' && then.near && tokens[end + 1]?.near && isCapital(tokens[end + 1])) { end += 1; continue }
    if (isCapital(then) && (then.words.length === 1 ? then.words !== 'I' : !notNames.has(then.key) || then.key === 'the') && !isDuty(tokens, end) && (then.words.length === 1 || !joins.has(then.key))) continue
    const one = then?.shape === 'low' && particles.has(then.key) ? end + 1 : undefined
    const two = one !== undefined && tokens[one]?.shape === 'low' && particles.has((tokens[one] as Token).key) ? one + 1 : one
    const behind = two === undefined ? undefined : tokens[two]
    if (two !== undefined && isCapital(behind) && !notNames.has(behind.key) && words < 5) { end = two; continue }
    break
  }
  if (events.has((tokens[end - 1] as Token).key)) return undefined
  if (tokens[end]?.words === ',' && suffixes.has(tokens[end + 1]?.key ?? '') && isCapital(tokens[end + 1])) {
    end += 2
    if (tokens[end]?.words === '.' && tokens[end]?.near) end += 1
  }
  return end
}

function handleEnd(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.words === '.' && tokens[at + 1]?.near && tokens[at + 2]?.near && tokens[at + 2]?.shape !== 'mark' ? at + 3 : at + 1
}

/** "Cover by Ann", "Beta: Jo": a word for a duty, no name. */
function isDuty(tokens: readonly Token[], at: number): boolean {
  const found = actAt(tokens, at)
  if (!found) return false
  const then = tokens[found.end]
  return then?.words === ':' || then?.key === 'by' || then?.key === 'von' || then?.key === 'par' || then?.key === 'is' || then?.key === 'da'
}

function isHandle(tokens: readonly Token[], at: number): boolean {
  const { key, words } = tokens[at] as Token
  const next = tokens[at + 1]
  if (words.length < 2 || common.has(key) || acts.has(key) || determiners.has(key) || praise.has(key)) return false
  return next === undefined || (next.shape === 'mark' && next.words !== '-' && !(next.words === ':' && acts.has(tokens[at - 1]?.key ?? ''))) || next.shape === 'genitive' || follows.has(next.key)
}

/** Reads people at a token: what stands before the first name ("my evil twin", "the wonderful"), names joined by commas and "and", addresses and duties in brackets. */
export function peopleAt(tokens: readonly Token[], from: number, isLoose: boolean): People | undefined {
  const first = oneAt(tokens, from, isLoose)
  if (!first) return undefined
  const names = [first.name]
  let { end } = first
  const isSmall = tokens[first.start]?.shape === 'low'
  while (names.length < 12 && tokens[end]?.shape !== 'genitive') {
    const next = joinEnd(tokens, end)
    if (next === undefined) break
    const other = oneAt(tokens, next, isLoose && isSmall)
    if (!other || tokens[other.end]?.words === ':' || beginsClause(tokens, other.end)) break
    if (tokens[other.end]?.shape === 'genitive' && !'and&'.includes((tokens[next - 1] as Token).key)) break
    names.push(other.name.own.length === 0 && first.isPlural ? { ...other.name, own: first.name.own } : other.name)
    end = other.end
  }
  const last = tokens[end]
  return { names, start: first.start, end, isOwner: last?.shape === 'genitive' || ((last?.words === "'" || last?.words === '’') && last.near) }
}

const did = new Set('did does didnt is isnt was were has had have also then only made drew wrote posted helped read would could will said came went gave took put who asked suggested betaed edited typed'.split(' '))
const beginsClause = (tokens: readonly Token[], at: number): boolean => did.has(tokens[at]?.key ?? '') && tokens[at]?.shape === 'low' && tokens[at]?.key !== 'who'

/** The token behind ", and to" and the like; undefined where nothing joins. */
function joinEnd(tokens: readonly Token[], at: number): number | undefined {
  let end = at
  while (end < at + 3 && joins.has(tokens[end]?.key ?? '?')) end += 1
  if (end === at) return undefined
  if (toWords.has(tokens[end]?.key ?? '') && tokens[end]?.shape === 'low') end += 1
  return end
}

function oneAt(tokens: readonly Token[], from: number, isLoose: boolean): { readonly name: NameAt; readonly start: number; readonly end: number; readonly isPlural: boolean } | undefined {
  const own: Did[] = []
  let isPlural = false
  let at = from
  let isLead = false
  let isPraised = isLoose
  for (let steps = 0; steps < 9; steps += 1) {
    const token = tokens[at]
    if (!token) return undefined
    if (quotes.has(token.words)) { at += 1; continue }
    const found = actAt(tokens, at)
    const isAgent = found?.act.is.has('agent') === true && steps < 7
    const end = isAgent && tokens[found.end] !== undefined ? undefined : nameEnd(tokens, at, isPraised)
    if (end !== undefined) {
      const kin = tokens[end]?.shape === 'genitive' ? kinAfter(tokens, end + 1) : undefined
      const kinEnd = kin === undefined ? undefined : nameEnd(tokens, kin, false)
      return kin !== undefined && kinEnd !== undefined ? { ...afterName(tokens, kin, kinEnd, own), isPlural } : { ...afterName(tokens, at, end, own), isPlural }
    }
    if (isAgent && (isLead || found.act.role === 'beta')) {
      own.push({ role: found.act.role, word: placeOf(tokens, at, found.end) })
      isPlural ||= (tokens[found.end - 1] as Token).key.endsWith('s')
      at = found.end
      if (tokens[at]?.words === ',') at += 1
      isPraised = true
      continue
    }
    if (determiners.has(token.key) && (token.shape === 'low' || steps === 0)) isLead = true
    else if (!isLead && !praise.has(token.key)) return undefined
    else if (token.words !== ',' && (token.shape === 'mark' || (token.shape === 'low' && fillerStops.has(token.key)))) return undefined
    isPraised = praise.has(token.key)
    at += 1
  }
  return undefined
}

/** Where a name begins behind "Bram's sister". */
function kinAfter(tokens: readonly Token[], from: number): number | undefined {
  let at = from
  while (at < from + 3 && tokens[at]?.shape === 'low' && !acts.has((tokens[at] as Token).key) && !fillerStops.has((tokens[at] as Token).key)) at += 1
  return at > from && isCapital(tokens[at]) ? at : undefined
}

const opening = new Set(['(', '[', '<'])
const closing = new Set([')', ']', '>'])

/** What stands behind a name and is about it alone: brackets, "my beta", "as beta". */
function afterName(tokens: readonly Token[], start: number, nameTo: number, own: Did[]): { readonly name: NameAt; readonly start: number; readonly end: number } {
  let end = nameTo
  if (opening.has(tokens[end]?.words ?? '')) {
    const close = tokens.findIndex((token, index) => index > end && index < end + 16 && closing.has(token.words))
    if (close > 0) {
      for (let at = end + 1; at < close; at += 1) {
        const found = actAt(tokens, at)
        if (!found || !['noun', 'verb', 'agent', 'loose'].some((kind) => found.act.is.has(kind as 'noun')) || (found.act.role === 'author' && !['words', 'text', 'story'].includes((tokens[at] as Token).key))) continue
        own.push({ role: found.act.role, word: placeOf(tokens, at, found.end) })
        at = found.end - 1
      }
      end = close + 1
    }
  }
  const role = appositionAt(tokens, end)
  if (role) own.push(...role.did)
  return { name: { at: placeOf(tokens, start, nameTo), own }, start, end: role?.end ?? end }
}

/** ", my beta", ", beta extraordinaire", "as beta": duties behind a name, and the token behind them. */
function appositionAt(tokens: readonly Token[], from: number): { readonly did: readonly Did[]; readonly end: number } | undefined {
  const isAs = tokens[from]?.key === 'as'
  if (!isAs && tokens[from]?.words !== ',' && tokens[from]?.words !== '–' && tokens[from]?.words !== '—') return undefined
  let at = from + 1
  const did: Did[] = []
  let isHeld = isAs
  for (let steps = 0; steps < 7 && at < tokens.length; steps += 1) {
    const token = tokens[at] as Token
    const found = actAt(tokens, at)
    if (found?.act.is.has('agent')) {
      const then = tokens[found.end]
      if (then?.words === ':' || then?.key === 'by' || (token.shape === 'cap' && !isHeld)) return undefined
      if (!isHeld && nameEnd(tokens, found.end, false) !== undefined) return undefined
      did.push({ role: found.act.role, word: placeOf(tokens, at, found.end) })
      at = found.end
      if (joins.has(tokens[at]?.key ?? '?') && actAt(tokens, at + 1)?.act.is.has('agent')) { at += 1; continue }
      if (tokens[at]?.key === 'extraordinaire') at += 1
      return { did, end: at }
    }
    if (determiners.has(token.key) && token.shape === 'low') isHeld = true
    else if (token.shape !== 'low' || !isHeld || fillerStops.has(token.key)) return undefined
    at += 1
  }
  return undefined
}
