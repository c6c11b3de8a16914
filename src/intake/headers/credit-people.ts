import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { acts, byWords, determiners, flaws, joins, praise, toWords } from './credit-lexicon.ts'
import { actAt, isCapital, isTeam, nameEnd, placeOf, quotes } from './credit-names.ts'
import type { Token } from './credit-tokens.ts'

/** A role with the place of the writer's own word for it. */
export type Did = { readonly role: Role; readonly word: Span }

/** A name: its place, and the roles that stand with this name alone ("my beta Ann", "Ann (cover)"). */
type NameAt = { readonly at: Span; readonly own: readonly Did[] }

/** Some names in a row, and the token behind the last of them; `isOwner` where a genitive follows. */
export type People = { readonly names: readonly NameAt[]; readonly start: number; readonly end: number; readonly isOwner: boolean }

const fillerStops = new Set('of by to for who that in on at with from as is was are were has had have did which said i you we he she they it von par por di da de für pour per without because whose when where than not'.split(' '))

/** Reads people at a token: what stands before the first name ("my evil twin", "the wonderful"), names joined by commas and "and", addresses and duties in brackets. */
export function peopleAt(tokens: readonly Token[], from: number, isLoose: boolean): People | undefined {
  const first = oneAt(tokens, from, isLoose)
  if (!first) return undefined
  const names = [...first.members]
  let { end } = first
  const isSmall = tokens[first.start]?.shape === 'low'
  while (names.length < 12 && tokens[end]?.shape !== 'genitive') {
    const next = joinEnd(tokens, end, byWords.has(tokens[from - 1]?.key ?? ''))
    if (next === undefined) break
    const other = oneAt(tokens, next, isLoose && isSmall) ?? oneAt(tokens, behindOther(tokens, next), false)
    if (!other || tokens[other.end]?.words === ':' || (beginsClause(tokens, other.end) && !(first.start === 0 && ['&', 'and', 'und', 'et', 'y', 'e'].includes((tokens[next - 1] as Token).key)))) break
    if (tokens[other.end]?.shape === 'genitive' && kinfolk.has(tokens[other.end + 1]?.key ?? '') && other.end + 2 >= tokens.length - 1) break
    // "Idee von Jule, Umsetzung von mir."
    if (['by', 'von', 'par', 'por'].includes(tokens[other.end]?.key ?? '')) break
    if (tokens[other.end]?.shape === 'genitive' && !'and&'.includes((tokens[next - 1] as Token).key)) break
    for (const name of other.members) names.push(name.own.length === 0 && first.isPlural ? { ...name, own: first.members[0]?.own ?? [] } : name)
    end = other.end
  }
  // "To Ann and Jo, my tireless betas."
  const final = names.at(-1) as NameAt
  const shared = names.length < 2 ? undefined : final.own.find(({ word }) => word[0] > final.at[1] && tokens.some(({ at, key }, index) => at[1] === word[1] && (/(?:[ars]s|eurs|ers)$/.test(key) || plural.has(tokens[index - 1]?.key ?? ''))))
  if (shared) names.forEach((name, index) => { if (name.own.length === 0) names[index] = { ...name, own: [shared] } })
  const last = tokens[end]
  return { names, start: first.start, end, isOwner: last?.shape === 'genitive' || ((last?.words === "'" || last?.words === '’') && last.near && /s$/i.test(tokens[end - 1]?.words ?? '') && tokens[end + 1] !== undefined) }
}

const plural = new Set('mes mis miei mie meine meinen unsere unseren nos minhas meus'.split(' '))
const did = new Set('did does didnt is isnt was were has had have also then only made drew wrote posted helped read would could will said came went gave took put who asked suggested betaed edited typed'.split(' '))
const beginsClause = (tokens: readonly Token[], at: number): boolean => did.has(tokens[at]?.key ?? '') && tokens[at]?.shape === 'low' && tokens[at]?.key !== 'who'

/** The token behind ", and to" and the like; undefined where nothing joins. */
function joinEnd(tokens: readonly Token[], at: number, isBy = false): number | undefined {
  let end = at
  while (end < at + 3 && joins.has(tokens[end]?.key ?? '?')) end += 1
  if (end === at || (end === at + 1 && relatives.has(tokens[end]?.key ?? '') && tokens[at]?.words === ',')) return undefined
  // "By Ann, then by Jo".
  if (thenWords.has(tokens[end]?.key ?? '') && tokens[end + 1]?.shape !== 'mark') end += 1
  if ((toWords.has(tokens[end]?.key ?? '') || (isBy && byWords.has(tokens[end]?.key ?? ''))) && tokens[end]?.shape === 'low') end += 1
  return end
}

const thenWords = new Set('then puis dann danach luego después poi depois затем потом finally also auch también anche também aussi'.split(' '))
const relatives = new Set(['die', 'der', 'das', 'que', 'qui', 'who', 'che'])

/** Where a list goes on behind "my cat," or "a large gin and": somebody who has no name. */
function behindOther(tokens: readonly Token[], from: number): number {
  if (!determiners.has(tokens[from]?.key ?? '') || tokens[from]?.shape !== 'low' || tokens[from - 1]?.key === 'for') return tokens.length
  let at = from + 1
  while (at < from + 4 && tokens[at]?.shape === 'low' && !fillerStops.has((tokens[at] as Token).key) && !joins.has((tokens[at] as Token).key)) at += 1
  return at > from + 1 ? (tokens[at]?.words === ';' ? undefined : joinEnd(tokens, at)) ?? tokens.length : tokens.length
}

const kinfolk = new Set('mum mom mother dad father husband wife sister brother cat dog boyfriend girlfriend roommate boss friend friends family mates'.split(' '))
const kin = new Set('tochter sohn schwager schwägerin nachbarin nachbar kumpel lehrerin lehrer schwester bruder freundin freund mutter vater mann frau cousine cousin nichte neffe kollegin kollege mitbewohnerin'.split(' '))

type One = { readonly members: readonly NameAt[]; readonly start: number; readonly end: number }

function oneAt(tokens: readonly Token[], from: number, isLoose: boolean): (One & { readonly isPlural: boolean }) | undefined {
  const own: Did[] = []
  let isPlural = false
  let at = from
  let isLead = false
  let isPraised = isLoose
  for (let steps = 0; steps < 9; steps += 1) {
    const token = tokens[at]
    if (!token) return undefined
    if (quotes.has(token.words) || (token.words === '@' && tokens[at + 1]?.near)) { at += 1; continue }
    // "<lj user=quill>", "user=quill".
    if (token.words === '=' && tokens[at - 1]?.key === 'user') { isPraised = true; at += 1; continue }
    if (token.words === '<' && tokens[at + 1]?.key === 'lj') { isLead = true; at += 1; continue }
    // "jmh4@pond.example (J. M. Halloran)".
    if (token.shape === 'address' && at === from && tokens[at + 1]?.words === '(') { isPraised = false; at += 2; continue }
    if (own.length > 0 && token.key === 'known') own.length = 0
    if (isLead && kin.has(token.key) && isCapital(tokens[at + 1])) { at += 1; continue }
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
      isPraised = from > 0 || tokens[at]?.words === ','
      if (tokens[at]?.words === ',') at += 1
      continue
    }
    if (determiners.has(token.key) && (token.shape === 'low' || steps === 0)) isLead = true
    else if (!isLead && !praise.has(token.key)) return undefined
    else if (token.words !== ',' && (token.shape === 'mark' || (token.shape === 'low' && fillerStops.has(token.key) && !(token.key === 'as' && tokens[at - 1]?.key === 'known')))) return undefined
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

/** What somebody is called by in small letters before a name, and keeps with it: "tante Odile", "zio Berto", "дядя Миша". */
const titled = new Set('tante tata tatie tonton oncle mamie papi mémé pépé onkel oma opa tía tío abuela abuelo zia zio nonna nonno tia tio vovó vovô mestre mastro maestro frère sœur père mère sor fray fra don doña dona donna dom suor padre mademoiselle mme madame monsieur maître herr frau señora señor дядя дяде дяди тётя тётe тетя тете тёте тёти тети баба бабе дед деду дедушка'.split(' '))

/** "Tante Odile" is called so; "ma tante Odile" is Odile, of whom it is said. */
function isTitled(tokens: readonly Token[], start: number): boolean {
  return titled.has(tokens[start - 1]?.key ?? '') && tokens[start - 1]?.shape === 'low' && !tokens.slice(Math.max(0, start - 3), start - 1).some(({ key }) => whose.has(key))
}
const whose = new Set('my our mein meine meiner meinem meinen unser unsere mon ma mes notre nos sa son mi mis nuestra nuestro su mia mio mie miei nostra nostro sua suo minha meu nossa nosso моя мой моей моему моего наша нашей его её ее'.split(' '))

/** What stands behind a name and is about it alone: brackets, "my beta", "as beta". */
function afterName(tokens: readonly Token[], start: number, nameTo: number, own: Did[]): One {
  let end = nameTo
  let members: readonly NameAt[] = []
  if (quotes.has(tokens[start - 1]?.words ?? '') && quotes.has(tokens[end]?.words ?? '')) end += 1
  if (isTeam(tokens, nameTo - 2)) own.push({ role: actAt(tokens, nameTo - 2)?.act.role ?? 'beta', word: placeOf(tokens, nameTo - 2, nameTo) })
  if (tokens[end]?.words === '>' && tokens[start - 1]?.words === '=') end += 1
  if (opening.has(tokens[end]?.words ?? '')) {
    const close = tokens.findIndex((token, index) => index > end && index < end + 16 && closing.has(token.words))
    if (close > 0) {
      // "The Tuesday Night Writers (Bea, Hob)": those who are in a group.
      const inside = peopleAt(tokens, end + 1, false)
      if (inside && inside.end === close && (inside.names.length > 1 || close - end > 3)) members = inside.names
      for (let at = end + 1; at < close; at += 1) {
        const found = actAt(tokens, at)
        if (!found && flaws.has((tokens[at] as Token).key)) own.push({ role: 'beta', word: placeOf(tokens, at, at + 1) })
        if (!found || !['noun', 'verb', 'agent', 'loose'].some((kind) => found.act.is.has(kind as 'noun')) || (found.act.role === 'author' && !['words', 'text', 'story'].includes((tokens[at] as Token).key))) continue
        own.push({ role: found.act.role, word: placeOf(tokens, at, found.end) })
        at = found.end - 1
      }
      end = close + 1
    }
  }
  const role = appositionAt(tokens, end)
  if (role) own.push(...role.did)
  // "Moth, aka the Comma Queen, and Jude".
  const alias = tokens[end]?.words === ',' ? end + 1 : end
  if (!role && (['aka', 'alias'].includes(tokens[alias]?.key ?? '') || (tokens[alias]?.key === 'also' && tokens[alias + 1]?.key === 'known'))) { end = alias + 1; while (tokens[end] && tokens[end]?.words !== ',' && !['and', '&', 'for', '.', ';', ')'].includes((tokens[end] as Token).key)) end += 1 }
  return { members: [{ at: placeOf(tokens, isTitled(tokens, start) ? start - 1 : start, nameTo), own }, ...members], start, end: role?.end ?? end }
}

const mine = new Set('my our mein meine mon ma mes mi mis mia mio miei minha meu'.split(' '))

/** ", my beta", ", beta extraordinaire", "as beta": duties behind a name, and the token behind them. */
function appositionAt(tokens: readonly Token[], from: number): { readonly did: readonly Did[]; readonly end: number } | undefined {
  const isAs = tokens[from]?.key === 'as'
  const isMine = mine.has(tokens[from]?.key ?? '')
  if (!isAs && !isMine && tokens[from]?.words !== ',' && tokens[from]?.words !== '–' && tokens[from]?.words !== '—') return undefined
  let at = from + 1
  const did: Did[] = []
  let isHeld = isAs || isMine
  for (let steps = 0; steps < 7 && at < tokens.length; steps += 1) {
    const token = tokens[at] as Token
    const found = actAt(tokens, at)
    if (found?.act.is.has('agent')) {
      const then = tokens[found.end]
      if (then?.words === ':' || then?.key === 'by' || then?.key === 'unknown' || then?.key === 'anonymous' || (token.shape === 'cap' && !isHeld)) return undefined
      if (!isHeld && nameEnd(tokens, found.end, false) !== undefined) return undefined
      did.push({ role: found.act.role, word: placeOf(tokens, at, found.end) })
      at = found.end
      if (joins.has(tokens[at]?.key ?? '?') && actAt(tokens, at + 1)?.act.is.has('agent')) { at += 1; continue }
      if (tokens[at]?.key === 'extraordinaire') at += 1
      return { did, end: at }
    }
    if ((determiners.has(token.key) || (praise.has(token.key) && token.key !== 'one')) && token.shape === 'low') isHeld = true
    else if (token.shape !== 'low' || !isHeld || fillerStops.has(token.key)) return undefined
    at += 1
  }
  return undefined
}
