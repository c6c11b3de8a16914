import type { Span } from '../../model/span.ts'
import { type Act, acts, byWords, calendar, common, determiners, flaws, halves, joins, notNames, praise } from './credit-lexicon.ts'
import { isAbbreviation, type Token } from './credit-tokens.ts'

const particles = new Set('do de van von der den la le du da di del dos of the ten ter zu af al el bin'.split(' '))
const suffixes = new Set('inc ltd llc jr sr gmbh corp co ab bv'.split(' '))
const follows = new Set('is was and und et y e и for 4 who from with on as whose because without für pour por per за без mit avec con com fürs'.split(' '))
const events = new Set('night week month fortnight thon marathon exchange challenge fest festival list archive ficathon bigbang bang contest forum community awards'.split(' '))
/** Marks around a name. */
export const quotes = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '*', '_', '~'])
const nicking = new Set(['"', '“', '”', "'", '‘', '’'])
const institutions = new Set('society museum archive archives library university college club department board committee league church school institute list guild railway trust council group office'.split(' '))
const beforeNames = new Set([...byWords, ':', ',', ';', '&', 'and', 'und', 'et', 'y', 'e', 'и', 'to', 'an', 'à', 'a', 'of'])
const menders = new Set('rescue police policing patrol queen king goddess god fairy hunter hunters hunting slayer slaying wrangler wranglers fixing fixes check checks checking checker help surgery control cleanup triage advice removal doctor nazi whisperer'.split(' '))
const mender: Act = { role: 'beta', is: new Set(['noun', 'agent'] as const) }
const teams = new Set('team squad brigade collective crew posse club crowd gang'.split(' '))
const short = new Set('ed eds trans transl illus ill trad übers hrsg'.split(' '))
const nicks = new Set('big happy merry third first last second huge special just love much sister brother'.split(' '))
const honorifics = new Set('mr mrs ms dr prof professor herr frau mme mlle señora'.split(' '))
const ofMakers = new Set('based inspired inspiriert basiert sequel prequel remix coda set'.split(' '))

/** Whether a name, a team's by its last words, holds a duty: "the Salt Lantern Beta Team". */
export function isTeam(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) && isCapital(tokens[at + 1]) && teams.has((tokens[at + 1] as Token).key) && acts.get((tokens[at] as Token).key)?.is.has('agent') === true
}

const endsName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return token === undefined || [',', ';', ')', '!'].includes(token.words) || (token.shape === 'low' && joins.has(token.key))
}

/** "By Tuesday's Child and Bran": a genitive that is part of the name, since nothing is said of what follows it. */
function holdsGenitive(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.shape === 'genitive' && isCapital(next) && !notNames.has(next.key) && !acts.has(next.key) && endsName(tokens, at + 2) && beforeNames.has(tokens[from - 1]?.key ?? '') && !tokens.slice(0, from).some(({ key }) => ofMakers.has(key))
}

/** "Mr. Wetherall of the Ambleforth Society": a name that is whole before "of the". */
function isInstitution(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens[end]?.key === 'of' && (honorifics.has((tokens[from] as Token).key) || tokens.slice(end, end + 7).some(({ key }) => institutions.has(key)) && tokens.slice(from, end).filter(isCapital).length > 1)
}

/** The act that one word or two together name at a token, and the token behind it. */
export function actAt(tokens: readonly Token[], at: number): { readonly act: Act; readonly end: number } | undefined {
  const one = tokens[at]
  if (!one || one.shape === 'mark') return undefined
  const next = tokens[at + 1]
  if (next && halves.has(one.key) && (next.shape === 'low' || next.shape === 'cap')) {
    const both = acts.get(one.key + next.key)
    if (both && next.key.length > 1) return { act: both, end: at + 2 }
  }
  // "Comma rescue", "grammar goddess".
  if (next && ((flaws.has(one.key) && menders.has(next.key)) || (one.key === 'plot' && /^holes?$/.test(next.key)))) return { act: mender, end: at + 2 }
  const act = acts.get(one.key)
  // "Ed. Ann Lee", where "Ed" alone is a man.
  if (short.has(one.key)) return act && next?.words === '.' && next.near ? { act, end: at + 2 } : act && next?.words === ':' ? { act, end: at + 1 } : undefined
  return act && { act, end: at + 1 }
}

/** The words between two tokens, as a place in the text. */
export function placeOf(tokens: readonly Token[], from: number, end: number): Span {
  return [(tokens[from] as Token).at[0], (tokens[end - 1] as Token).at[1]]
}

/** Whether a token begins with a capital. */
export function isCapital(token: Token | undefined): token is Token {
  return token?.shape === 'cap'
}

/** Where a name that begins at a token ends; nowhere where none begins. `isLoose`: one in small letters may stand here. */
export function nameEnd(tokens: readonly Token[], at: number, isLoose: boolean): number | undefined {
  const first = tokens[at]
  if (!first) return undefined
  if (first.shape === 'handle' && common.has(first.key)) return undefined
  if (first.shape === 'handle') return handleEnd(tokens, at)
  // "2 Left Feet".
  if (first.shape === 'number') return first.words.length < 3 && beforeNames.has(tokens[at - 1]?.words ?? '') && [1, 2].every((more) => isCapital(tokens[at + more]) && !notNames.has((tokens[at + more] as Token).key) && !calendar.has((tokens[at + more] as Token).key)) ? at + 3 : undefined
  if (first.shape === 'low') return isLoose && isHandle(tokens, at) ? at + 1 : undefined
  if (first.shape !== 'cap') return undefined
  const next = tokens[at + 1]
  if (calendar.has(first.key) && !holdsGenitive(tokens, at, at + 1) && !(isCapital(next) && !notNames.has(next.key) && !acts.has(next.key))) return undefined
  if (notNames.has(first.key) && !(isCapital(next) && first.key === 'the' && at > 0 && !notNames.has(next.key))) {
    // "I. M. Reed", "A. Lowe": an initial.
    const isNick = nicks.has(first.key) && beforeNames.has(tokens[at - 1]?.key ?? '') && isCapital(next) && !notNames.has(next.key) && !acts.has(next.key)
    if (!isNick && !(first.words.length === 1 && next?.words === '.' && next.near)) return undefined
  }
  if (next?.words === '.' && (first.words === 'P' && tokens[at + 2]?.words === 'S' || first.words === 'S' && tokens[at - 2]?.words === 'P')) return undefined
  if (first.words.length === 1 && next?.words === '/' && tokens[at + 2]?.words.length === 1) return undefined
  if (isDuty(tokens, at) || (at < 1 && acts.get(first.key)?.is.has('noun') && (next === undefined || next.shape === 'low'))) return undefined
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
    // Cosima d'Arles.
    if (then?.shape === 'handle' && /^[dl]['’]\p{Lu}/u.test(then.words)) continue
    // The Salt Lantern Beta Team, Mary "Moth" Teller, Tuesday's Child, Agent 99.
    if (isTeam(tokens, end)) return end + 2
    if (isCapital(then) && acts.get(then.key)?.is.has('noun') && isCapital(tokens[end + 1]) && !notNames.has((tokens[end + 1] as Token).key) && !isDuty(tokens, end) && then.key !== 'beta') { end += 1; words += 1; continue }
    if (isCapital(then) && quotes.has(tokens[end - 1]?.words ?? '')) break
    if (nicking.has(then?.words ?? '') && !then?.near && tokens[end + 1]?.near && nicking.has(tokens[end + 2]?.words ?? '') && isCapital(tokens[end + 3]) && !notNames.has((tokens[end + 3] as Token).key)) { end += 3; continue }
    if (holdsGenitive(tokens, at, end)) { end += 1; continue }
    if (then?.shape === 'number' && then.words.length < 4 && endsName(tokens, end + 1) && beforeNames.has(tokens[at - 1]?.key ?? '')) { end += 1; break }
    const one = then?.shape === 'low' && !isInstitution(tokens, at, end) && particles.has(then.key) ? end + 1 : undefined
    const two = one !== undefined && tokens[one]?.shape === 'low' && particles.has((tokens[one] as Token).key) ? one + 1 : one
    const behind = two === undefined ? undefined : tokens[two]
    if (two !== undefined && isCapital(behind) && !notNames.has(behind.key) && words < 5) { end = two; continue }
    break
  }
  if (tokens[end]?.words === '&' && ['co', 'sons', 'daughters', 'bros'].includes(tokens[end + 1]?.key ?? '') && isCapital(tokens[end + 1])) end += 2
  if (end - at > 4 && tokens[at - 1]?.words === ',' && tokens.slice(at, end).every((token) => token.words.length === 1)) return undefined
  if (events.has((tokens[end - 1] as Token).key) || (tokens[end - 1] as Token).key.endsWith('athon')) return undefined
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
  if (words.length < 2 || common.has(key) || acts.has(key) || determiners.has(key) || praise.has(key) || calendar.has(key)) return false
  return next === undefined || (next.shape === 'mark' && next.words !== '-' && !(next.words === ':' && acts.has(tokens[at - 1]?.key ?? ''))) || next.shape === 'genitive' || follows.has(next.key)
}
