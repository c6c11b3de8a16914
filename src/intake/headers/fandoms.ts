// bounded: each pattern here meets a paragraph of at most 3,000 characters, or what stands beside a name in one.
import { type Assertion, type AssertionOf, ofField, textSpans } from '../../model/assertion.ts'
import { beginningOf, overlap, type Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { mayMatch } from '../../text/screen.ts'
import { isBlank } from '../line-table.ts'
import { isGivenName } from '../person-names.ts'
import { collapse, inText } from './assert.ts'
import { asSubject, frames, lowered } from './fandom-frames.ts'
import { labelOf } from './labels.ts'
import { remembered } from './remembered.ts'
import { capitalised, fandomKey, initials, isCompany, isKind, leadOf, mayBeFandom, paired, quoted, ratedLead, shorter } from './fandom-names.ts'

/** A fandom's name in an author's paragraph: where it stands in the words given, by which rule, and how sure. */
type NamedFandom = { readonly name: string; readonly at: Span; readonly rule: string; readonly sure: number; readonly person: boolean }

const longest = 3000

/** Whose "The" is not the name's: "The Harbour Lights people". */
const folk = /^ (?:people|characters?|crew|boys|girls|gang|folks?|universe|world|guys|team|cast|series|show)\b/

/** "a due South story": a small word before a name of one word is of it, unless it says of what sort the story is. */
const unheard = /(?:^|[\s("[*_~])(?:[Aa]n?|[Aa]nother) (?:\p{Ll}+ )?(?!(?:short|long|little|silly|new|old|first|second|third|last|next|quick|small|tiny|mini|sad|dark|sweet|brief|very|post|pre|late|gen|slash|het|adult|crossover|good|bad|big|strange|single|mild|wee|fun|whole|sort of|kind of|\p{Ll}+(?:y|ed|ing|ic|al|ish|ful|less|ous|ent|ant|ive|er|est)) $)\p{Ll}+ $/u
const twoPeople = /^ and the (?!(?:characters?|people|cast|crew|world|universe|rest|boys|girls|gang|others?|names?|show|series|books?|films?|lot)\b)\p{Ll}+ (?:both |all )?(?:belong|are)\b/u

/** For each frame, whether what it asks for may stand anywhere in a paragraph. */
const mayFrame = frames.map(({ before, behind }) => [mayMatch(before, true), mayMatch(behind, true)] as const)
const mayLower = mayMatch(lowered)

/** Every fandom that an author's paragraph names by saying whose it is or what the story builds on, in order of place. Prose names none. */
export const fandomsIn = remembered((words): readonly NamedFandom[] => {
  const { flat, places } = flatten(words.slice(0, longest))
  const mayStand = frames.filter((_, one) => mayFrame[one]?.every((may) => may(flat)))
  const isLowered = mayLower(flat)
  const found: NamedFandom[] = []
  if (mayStand.length === 0 && !isLowered) return found
  const taken: Span[] = []
  let isShared = false
  const look = (from: number, to: number, marked: boolean): void => {
    if (taken.some((at) => overlap(at, [from, to]))) return
    // "Wexcombe's owned by Rowan": the verb is short.
    if (!marked && /['’]s$/u.test(flat.slice(to - 2, to)) && /^ (?:all )?(?:owned|property|created|copyright|by \p{Lu})/u.test(flat.slice(to, to + 12))) to -= 2
    const name = flat.slice(from, to)
    // "a seaQuest story": the name begins where its word does.
    const lead = /(?<!\p{L})\p{Ll}{1,6}$/u.exec(flat.slice(Math.max(0, from - 8), from))?.[0]
    if (lead !== undefined) { look(from - lead.length, to, marked); return }
    // "Отказ: не моё": a label's own word.
    if (!mayBeFandom(name) || (flat[to] === ':' && labelOf(name) !== undefined)) return
    const before = flat.slice(Math.max(0, from - 90), from)
    const behind = flat.slice(to, to + 260)
    const parts = name.split(' ')
    const pair = / & /.test(name) && !/^ (?:is|belongs|was)\b/.test(behind)
    const whole = marked || !pair && ( /^(?:The|Die|Der|Das|La|Le|Les|El|Los|Il) /u.test(name) || parts.length > 2)
    let isSubject: boolean | undefined
    for (const frame of mayStand) {
      if (frame.marked && !whole && !(frame.rule === 'out of' && /annual|book|novel|series|film|comic/.test(behind.slice(0, 12)))) continue
      if (frame.list && (parts.length < 2 || / and /.test(name))) continue
      if (frame.kind && (isKind(name) || (parts.length === 1 && unheard.test(before)))) continue
      // "The porter and the cook belong to …": two people.
      if (frame.rule === 'owned with others' && parts.length === 2 && name.startsWith('The ') && twoPeople.test(behind)) continue
      // What stands behind is looked for at one place, what stands before at ninety.
      if (frame.before === asSubject ? !(isSubject ??= asSubject.test(before)) || !frame.behind.test(behind) : !frame.behind.test(behind) || !frame.before.test(before)) continue
      // "Hale and Orsini belong to …" is two people rather than a series.
      if (frame.person && !marked && / and /.test(name) && !/^(?:,| and | & )/.test(behind) && !/^ (?:is|belongs|was)\b/.test(behind)) continue
      const person = frame.person === true && !whole && (parts.length > 1 || !isCompany(ownerIn(behind))) && !/^,? (?:and |& )?(?:all|every\w*|its) /.test(behind)
      // The article of an English name is of it: "The Cold Room is theirs".
      if (/(?:^|\s)The $/.test(before) && parts.length > 1 && !folk.test(behind)) from -= 4
      // "Hattie belongs to herself", "Pell belongs to me": no world does.
      if (frame.rule === 'owned' && parts.length === 1 && !marked && (ownSelf.test(behind) || isGivenName(name) && person)) { if (ownSelf.test(behind)) isShared = true; return }
      found.push({ name: flat.slice(from, to), at: [places[from] as number, (places[to - 1] as number) + 1], rule: frame.rule, sure: frame.sure, person })
      taken.push([from, to])
      return
    }
  }
  if (mayStand.length > 0) for (const one of flat.matchAll(quoted)) {
    const start = one.index + one[0].indexOf(one[1] as string)
    look(start, start + (one[1] as string).length, true)
  }
  if (mayStand.length > 0 && flat.includes(' and ')) for (const one of flat.matchAll(paired)) look(one.index, one.index + one[0].length, false)
  if (mayStand.length > 0) for (const one of flat.matchAll(capitalised)) {
    const cut = leadOf(one[0])
    const [from, to] = [one.index + cut, one.index + one[0].length]
    if (!/^(?:The|THE) /.test(one[0]) || !folk.test(flat.slice(to, to + 20))) look(from, to, false)
    for (const [start, end] of shorter(flat.slice(from, to))) look(from + start, from + end, false)
  }
  if (found.length === 0 && isLowered) {
    for (const one of flat.matchAll(lowered)) {
      const name = one[1] as string
      const start = one.index + one[0].length - name.length
      if (name.length <= 40) found.push({ name, at: [places[start] as number, (places[start + name.length - 1] as number) + 1], rule: 'small letters', sure: 0.6, person: false })
    }
  }
  // "Joss belongs to Halloran Ito. Pell belongs to me.": whose people are whose.
  return found.filter(({ rule, person, name }) => !(isShared && rule === 'owned' && person && !name.includes(' '))).sort((a, b) => a.at[0] - b.at[0])
})

/** Who owns somebody, and no world: the writer, and the character. */
const ownSelf = /^ (?:(?:also|only|still|all|and|always|solely|entirely) )?(?:belongs? (?:\w+ )?(?:to (?:me|us|myself|ourselves|(?:her|him|it|them)sel(?:f|ves)|nobody|no one)|only to (?:me|us))|(?:is|are) (?:all )?(?:mine|ours|my own|(?:her|his|their) own))(?![\p{L}'’-])/u

/** The first name in capitals behind a verb of owning. */
function ownerIn(behind: string): string {
  const [sentence = ''] = behind.split(/(?<=\p{L}{2})[.!?] /u)
  return /\p{Lu}[\p{L}.'’/&-]*(?: (?:& |of |and )?\p{Lu}[\p{L}.'’/&-]*){0,5}/u.exec(sentence)?.[0] ?? ''
}

/** White space run together, with each character's place in the words given. */
function flatten(words: string): { flat: string; places: number[] } {
  const places: number[] = []
  let flat = ''
  // A quoted line's mark says nothing; a line that begins with a label begins anew.
  const marks = words.includes('>') ? new Set([...words.matchAll(/(?:^|\n)([>|\s]*>)/g)].flatMap((one) => Array.from(one[0], (_, index) => one.index + index).filter((at) => words[at] === '>'))) : undefined
  const ends = words.includes('\n') ? new Set([...words.matchAll(/\n(?=[\p{L}\p{N}_ -]{2,24}:|[>\s]*\n)/gu)].map(({ index }) => index)) : undefined
  // Words go over in runs; a run ends where something is left out or put in.
  let run = 0
  let blank = true
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    const marked = code === 62 && marks?.has(at) === true
    if (!marked && !isBlank(code)) {
      blank = false
      places.push(at)
      continue
    }
    const ended = code === 10 && ends?.has(at) === true
    if (code === 32 && !blank) {
      blank = true
      places.push(at)
      continue
    }
    flat += words.slice(run, at)
    run = at + 1
    if (marked) continue
    if (ended) {
      flat += '. '
      places.push(at, at)
    } else if (!blank) {
      flat += ' '
      places.push(at)
    }
    blank ||= !marked
  }
  return { flat: flat + words.slice(run), places }
}

const inByLine = new RegExp(`^[\\s*_~(-]*(?:(?:an?|another|my first|eine?|une?|un|uma?) )?(?:${ratedLead})?([^\\n]{3,60}?)[ -](?:fan ?-?fic(?:tion)?|(?:song)?fic(?:let)?|drabble|sketch|skit|story|tale|vignette|adventure|novel|romance|short|geschichte)\\b`, 'iu')

/** "A Harbour fanfic by X": the fandom in a by-line. Derived: the words do not say that it is one. */
export function fandomInByLine(text: string, at: Span): Assertion[] {
  const words = beginningOf(text, at, 200)
  const found = inByLine.exec(words)
  if (!found?.[1]) return []
  const name = found[1]
  // All of the name's words are capitals but the small ones inside it; small words never begin or end one.
  if (name.split(/\s+/).some((word, index, all) => !/^["“]?[\p{Lu}\p{N}&]/u.test(word) && (index === 0 || index === all.length - 1 || !/^(?:of|the|and|&|der|die|und|de|du|del|della|di|la|le|in|on|at|for|to)$/u.test(word))) || isKind(name) || !mayBeFandom(name)) return []
  const start = at[0] + found[0].indexOf(name)
  return [inText(text, 'fandom', { name: collapse(name) }, [start, start + name.length], 'by-line:fandom', 0.75, { basis: 'derived' })]
}

const inSite = /^[\s*_~(-]*(\p{Lu}[\p{L}\p{N}'’& -]{2,50}?) fan ?-?fic(?:tion)? (?:library|archive|page|site|collection)s?\W*$/iu

/** "Harbour Fan Fiction Archive": a site's name at the head of its page names the fandom. */
export function fandomOfSite(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 90) return []
  const found = inSite.exec(text.slice(...at))
  if (!found?.[1] || !mayBeFandom(found[1])) return []
  const start = at[0] + found[0].indexOf(found[1])
  return [inText(text, 'fandom', { name: collapse(found[1]) }, [start, start + found[1].length], 'page:archive of', 0.7, { basis: 'derived' })]
}

/** What those say who made a text into a file: whose the text is they say too, and no fandom is meant. */
const edition = /\b(?:gutenberg|pglaf|wikisource|wikipedia|e-?books?|e-?texts?|public domain|transcribe[rd])\b/i

/** Fields whose words name something else, whatever sentence stands around them. */
const elsewhere: ReadonlySet<string> = new Set(['title', 'summary', 'spoilers', 'character', 'relationship', 'warning', 'tag', 'series'])

/**
 * The fandoms that follow from an author's own sentences; only where nothing states one.
 *
 * @param outside what stands before the story and behind it; where it is left out, disclaimers and notes alone are read
 */
export function fandomsOwned(text: string, assertions: readonly Assertion[], outside: readonly Span[] = []): Assertion[] {
  if (ofField(assertions, 'fandom').some(({ basis, rule }) => basis === 'stated' && rule !== 'subject:series' || rule.startsWith('by-line'))) return []
  const codes = ofField(assertions, 'fandom').filter(({ rule }) => rule === 'subject:series').map(({ value }) => fold(value.name).replace('&', ''))
  const placed = assertions.flatMap((one) => textSpans(one).map((at) => ({ field: one.field, at })))
  const own = placed.filter(({ field }) => field === 'disclaimer' || field === 'note' || field === 'dedication').map(({ at }) => at)
  const paragraphs = [...own, ...outside.flatMap((span) => paragraphsOf(text, span)).filter((at) => !edition.test(text.slice(...at)) && !own.some(([a, b]) => at[0] >= a && at[1] <= b))].sort((a, b) => a[0] - b[0])
  const known = new Set(assertions.flatMap((one) => (one.field === 'title' ? [fold(one.value.title)] : one.field === 'creator' || one.field === 'character' ? [fold(one.value.name)] : one.field === 'relationship' ? one.value.name.split(/[/&]| x /).map((each) => fold(each)) : [])))
  const owners = new Set(ofField(assertions, 'creator').flatMap(({ value }) => (value.role === 'owner' ? [fold(value.name)] : [])))
  const people = ofField(assertions, 'creator').map(({ value }) => fold(value.name)).filter((one) => one.includes(' '))
  const found = new Map<string, { assertion: AssertionOf<'fandom'>; paragraph: number; person: boolean }>()
  paragraphs.forEach((at, paragraph) => {
    for (const { name, at: within, rule, sure, person } of fandomsIn(beginningOf(text, at, longest))) {
      const span: Span = [at[0] + within[0], at[0] + within[1]]
      const key = fandomKey(name)
      const isMarked = /["“„«»]/.test(text[span[0] - 1] ?? '')
      if (known.has(fold(name)) && !(isMarked && owners.has(fold(name))) || people.some((one) => ` ${one} `.includes(` ${fold(name)} `)) || placed.some((one) => elsewhere.has(one.field) && one.at[0] < span[1] && span[0] < one.at[1] && one.at[1] - one.at[0] < 1500)) continue
      if (person && isSomebody(text, name)) continue
      if (codes.length > 0 && !codes.includes(initials(name))) continue
      const before = found.get(key)
      const assertion = inText(text, 'fandom', { name: collapse(name) }, span, `disclaimer:${rule}`, sure, { basis: 'derived' }) as unknown as AssertionOf<'fandom'>
      if (before) { found.set(key, { ...before, assertion: { ...before.assertion, evidence: [...before.assertion.evidence, ...assertion.evidence.filter((one) => one.in === 'text' && !before.assertion.evidence.some((old) => old.in === 'text' && old.at[0] === one.at[0]))] } }); continue }
      // One paragraph speaks of one fandom; what else it names is more often a place in it.
      const mate = [...found].find(([, other]) => other.paragraph === paragraph)
      if (mate && !(mate[1].person && !person)) continue
      if (mate) found.delete(mate[0])
      found.set(key, { assertion, paragraph, person })
    }
  })
  return [...found.values()].map(({ assertion }) => assertion as unknown as Assertion).slice(0, 3)
}

function paragraphsOf(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  const end = Math.min(to, from + 12_000)
  for (let start = from; start < end; ) {
    const gap = /\n[^\S\n]*\n/.exec(text.slice(start, Math.min(end, start + longest)))
    const stop = gap ? start + gap.index : Math.min(end, start + longest)
    if (stop > start) found.push([start, stop])
    start = gap ? stop + gap[0].length : stop
  }
  return found
}

const speaks = /^ (?:said|says|asked|asks|nodded|smiled|grinned|laughed|sighed|shrugged|frowned|replied|answered)\b/
const acts = /^(?: (?:was|had|looked|looks|thought|took|put|turned|stood|sat|went|came|could|would|did)\b|['’]s (?:eyes|hands?|face|voice|mouth|head|heart|arms?)\b)/
const said = /\b(?:said|asked|replied|answered|murmured|whispered|muttered) $/

/** Whether somebody in the text is called so: who says and looks is a character and no fandom. */
function isSomebody(text: string, name: string): boolean {
  const words = name.split(' ')
  return words.some((word) => word.length > 2 && isThere(text, word, (before, behind) => speaks.test(behind) || said.test(before) || (words.length === 1 && acts.test(behind))))
}

function isThere(text: string, name: string, isSo: (before: string, behind: string) => boolean): boolean {
  let seen = 0
  for (let at = text.indexOf(name); at >= 0 && seen < 100; at = text.indexOf(name, at + name.length), seen += 1) if (isSo(text.slice(Math.max(0, at - 12), at), text.slice(at + name.length, at + name.length + 12))) return true
  return false
}
