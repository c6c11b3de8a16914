// bounded: each pattern here meets what stands directly around a name, or a title of at most 140 characters.
import { type Assertion, restsOn, type Role, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { isGivenName } from '../person-names.ts'
import { collapse, inText } from './assert.ts'
import { gradedRule } from './graded-line.ts'
import { notNames } from './credit-lexicon.ts'
import type { Token } from './credit-tokens.ts'
import { mostAround, type Named, type NamedChain, namedIn, type NamedPassage, namedPassages } from './named.ts'
import { isOffice } from './nobody.ts'
import { isNameLike } from './people.ts'
import { isSubtitle } from './title-lines.ts'
import { namesNobody } from './value-people.ts'

const mostOfName = 60
/** "Osric Penhallow wrote:": who is answered. */
const answered = /^\s?(?:[<(][^<>()\n]{3,60}[>)]\s?)?(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|пишет|писала?|написала?)\s?:\s*\n/u
/** What is called by what it is, and by no name: "the staff room", "meine Katze". */
const called = /^(?:the|an?|my|our|your|his|her|their|der|die|das|den|dem|mein\p{L}*|unser\p{L}*|les?|la|mon|ma|mes|nos|el|los|las|mis?|il|lo|gli|os?|as?|meus?|minhas?)\s\p{Ll}/u
/** Labels behind which another story stands: "Prequel: Halo". */
const storied = /^(?:label|foot):.{0,40}(?:prequel|sequel|companion|follows|precedes)/
/** Whether a name is that of what is borrowed, or what belongs to somebody: "I am only borrowing Inspector Crane", "Captain Brandt and Pil belong to ...". */
function isOwned(text: string, [from, to]: Span): boolean {
  const before = /[^.!?\n]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  return /(?<!\p{L})borrow(?:ing|ed|s)? (?!.*(?<!\p{L})(?:from|of|by|belongs?|owned)(?!\p{L}))/iu.test(before) || (!/(?<!\p{L})(?:to|by|of|from)(?!\p{L})/iu.test(before) && /^[^.!?;]{0,120}(?<!\p{L})belongs? to(?!\p{L})/u.test(text.slice(to, to + 140)))
}

/** "Narrating: Pell", "Starring: Pell": what somebody does in a story. */
const doing = /(?:^|\n)\W{0,4}(?:narrat(?:ing|ed by|or)|starring|featuring|introducing|updating|playing|speaking|cast|reading)\W{0,3}:\s*$/iu
/** "from their album Salt", "the song Harrow Bay": music and whoever sings it. */
const sung = /\b(?:album|song|single|ballad|tune|record|e\.?p\.?|lp|lied|chanson|canción|canzone|canção|песн\p{L})(?:,? (?:called|by|titled))?[\s"“„«']{1,3}\p{L}|\b(?:is|was|are|were) (?:sung |played |recorded |performed )?by the \p{L}[^.!?\n]{0,30}\b(?:album|song|record|band)\b/iu
/** "Times New Roman;Arial;Courier New;": a table of typefaces that a converter left. */
const isFace = (text: string, [from, to]: Span): boolean => /^(?:times(?: new roman)?|arial|helvetica|courier(?: new)?|verdana|tahoma|georgia|garamond|palatino(?: linotype)?|book antiqua|comic sans ms|symbol|wingdings|calibri|cambria|default paragraph font|heading \d)$/iu.test(text.slice(from, to)) && (text[to] === ';' || text[from - 1] === ';')
/** Values whose words are no other's name. */
const taken: ReadonlySet<string> = new Set(['creator', 'fandom', 'title', 'character', 'relationship', 'series', 'tag'])
/** Titles that are taken for want of a better one. */
const weakTitles: ReadonlySet<string> = new Set(['title-page:first short line', 'page:title', 'subject:title'])

/**
 * What is known of a story, and whom and what else it names by what was learnt of how names stand around stories (`npm run learn:named`): people whom no rule has read, a title where none is known but
 * a short line, a fandom where none is. A title and an author are looked for twice, the second time harder. Words that state something else name nobody; whoever has a part already gets no second one; and nobody is added to the authors that are stated.
 *
 * @param around before, behind
 * @param file the file's name, where it speaks of this story alone
 * @param chain another than what was learnt
 * @param isWhole whether all of a story's front and foot is there, in which a title and an author are looked for
 */
export function withNamed(text: string, around: readonly [Span, Span], story: Span, known: readonly Assertion[], file: string, chain?: NamedChain, isWhole = true): Assertion[] {
  const passages = namedPassages(text, around, story, known, file)
  const named = passages.flatMap((passage) => namedIn(passage, chain))
  const foremost = (party: Named['party'], again: boolean): Named | undefined => mostOf(named, party) ?? (again && isWhole ? mostOf(passages.flatMap((passage) => namedIn(passage, chain, party)), party) : undefined)
  const titled = withTitle(text, around[0], (again) => foremost('title', again), doubted(text, passages, named, known))
  const held = titled.filter(({ field, rule }) => taken.has(field) || rule === gradedRule || (field === 'note' && storied.test(rule))).flatMap(textSpans)
  const creators = titled.filter((one) => one.field === 'creator')
  const titles = new Set(titled.flatMap((one) => (one.field === 'title' ? [bare(one.value.title)] : [])))
  const names = new Set(creators.map(({ value }) => value.name.toLowerCase()))
  const hasAuthor = creators.some(({ value, basis }) => value.role === 'author' && basis === 'stated')
  const author = creators.some(({ value }) => value.role === 'author') ? undefined : foremost('author', true)
  const hasFandom = known.some(({ field }) => field === 'fandom')
  return [...titled, ...[...named, ...(author && !named.includes(author) ? [author] : [])].flatMap(({ at: found, party }): Assertion[] => {
    // A bracket that closes behind a name is none of it.
    const at: Span = /^[^(]*\)$/u.test(text.slice(...found)) ? [found[0], found[1] - 1] : found
    const name = collapse(text.slice(...at))
    if (party === 'title' || (party === 'author' && hasAuthor) || (party === 'fandom' && hasFandom)) return []
    if (party === 'author' && (titles.has(bare(name)) || doing.test(text.slice(Math.max(0, at[0] - 40), at[0]))) || party === 'fandom' && sung.test(text.slice(Math.max(0, at[0] - 40), at[1] + 80))) return []
    if (names.has(name.toLowerCase()) || name.length > mostOfName || answered.test(text.slice(at[1], at[1] + 90)) || !/\p{L}.*[\p{L}\p{N}]/u.test(name) || called.test(name) || isFace(text, at) || namesNobody(name) || notNames.has(name.toLowerCase()) || isOffice(name) || held.some((one) => one[0] < at[1] && at[0] < one[1])) return []
    if (party === 'owner' && isOwned(text, at)) return []
    names.add(name.toLowerCase())
    if (party === 'fandom') return [inText(text, 'fandom', { name }, at, 'named:fandom', 0.7, { basis: 'derived' })]
    return [inText(text, 'creator', { name, role: party }, at, `named:${party}`, 0.7, party === 'owner' ? { basis: 'derived' } : {})]
  })]
}

/** Characters between a title and the name of its author on a line below, which make it certain. */
const mostBetween = 40
/** The likeliest of a party's names. */
const mostOf = (named: readonly Named[], whose: Named['party']): Named | undefined => named.filter(({ party }) => party === whose).reduce<Named | undefined>((most, one) => (most && most.margin >= one.margin ? most : one), undefined)

/** What a subject says in codes beside its title. */
const codes: ReadonlySet<string> = new Set(['subject:series', 'subject:part', 'subject:rating'])

/** Titles that may be cut otherwise than they were: "The Bell Ringers' Supper and I", "STORY: Salt (gen) G". */
const cutTitles: ReadonlySet<string> = new Set(['words:title', 'label:story'])

/** How what was learnt may differ from what a rule reads: it takes the words for nobody's name; for another's; for less than it, or for more. */
type Difference = 'nobody' | 'other' | 'within' | 'beyond'
/** Rules that are wrong more often than not, or less often right than what was learnt, where the two differ (of 1,767 heads that it was not learnt from: authors in sentences 12 of 34 that it takes for nobody; for another 8 of 22, where it is right in 13; owners cut otherwise 14 of 39, and 22; to doubt ideas, dedications and sources too costs sentences by themselves two points in a hundred, and gains heads less than one in a thousand): what is done with what they read. */
const doubtful: Readonly<Record<string, Partial<Readonly<Record<Difference, 'left out' | 'as learnt'>>>>> = {
  'credit:author': { nobody: 'left out', other: 'as learnt' },
  'credit:thanked': { nobody: 'left out' },
  'signature:by-line': { other: 'as learnt' },
  'credit:owner': { within: 'as learnt', beyond: 'as learnt' },
  'disclaimer:owned': { within: 'as learnt', beyond: 'as learnt' },
  label: { within: 'as learnt' },
}

/** What is known; people and fandoms of a doubtful rule as they were learnt, or without them. */
function doubted(text: string, passages: readonly NamedPassage[], named: readonly Named[], known: readonly Assertion[]): readonly Assertion[] {
  return known.flatMap((one): Assertion[] => {
    const doubt = one.field === 'creator' || one.field === 'fandom' ? doubtful[one.field === 'creator' && one.rule.startsWith('label:') ? 'label' : one.rule] : undefined
    const [at] = textSpans(one)
    if (!doubt || !at || !passages.some(({ tokens }) => (tokens[0] as Token).at[0] <= at[0] && at[1] <= (tokens.at(-1) as Token).at[1])) return [one]
    const party = one.field === 'creator' ? one.value.role : 'fandom'
    const over = named.filter((other) => other.at[0] < at[1] && at[0] < other.at[1])
    if (over.some((other) => cutsWord(text, other.at))) return [one]
    // "Dunnett, Carys" is one name.
    if (one.field === 'creator' && /^[^,]+, [^,]+$/u.test(one.value.name) && over.every((other) => other.at[0] >= at[0] && other.at[1] <= at[1])) return [one]
    const like = over.find((other) => other.party === party)
    const [learnt] = like ? [like] : over
    const difference: Difference | undefined = !learnt ? 'nobody' : !like ? 'other' : isSameName(text, at, like.at) ? undefined : like.at[0] >= at[0] && like.at[1] <= at[1] ? 'within' : 'beyond'
    const then = difference && doubt[difference]
    if (then === undefined) return [one]
    return then === 'left out' || !learnt || learnt.party === 'title' || (learnt.party === 'fandom') !== (one.field === 'fandom') ? [] : [asLearnt(text, one, learnt)]
  })
}

/** Whether a span begins or ends within a word: "Ren?" of "Ren?e", whose accent was lost. */
const cutsWord = (text: string, [from, to]: Span): boolean => /\S[\p{Lu}\p{Ll}]$|[\p{Lu}\p{Ll}]\?$/u.test(text.slice(Math.max(0, from - 2), from)) && /^[\p{Lu}\p{Ll}]/u.test(text.slice(from, from + 2)) || /^\S\??[\p{Lu}\p{Ll}]/u.test(text.slice(to - 1, to + 3))

/** Whether two spans hold the same words but for what stands around them. */
const isSameName = (text: string, one: Span, other: Span): boolean => bare(text.slice(...one)) === bare(text.slice(...other))
const bare = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function asLearnt(text: string, one: Assertion, { at, party }: Named): Assertion {
  const name = collapse(text.slice(...at))
  if (party === 'fandom') return inText(text, 'fandom', { name }, at, one.rule, one.confidence, { basis: one.basis })
  return inText(text, 'creator', { name, role: party as Role }, at, one.rule, one.confidence, { basis: one.basis })
}

/** "A Third Bell play in one act": what a story is of, and no title of it. */
const sortOf = /^\s(?:play|story|fic|fan ?fic(?:tion)?|tale|adventure|novel(?:la)?|crossover|mystery|romance|drama|poem|musical|script|vignette|geschichte|histoire|historia|storia|história)(?!\p{L})/iu

/** "(was: Re: Salt)", "a sequel to Salt": another story's title. */
const ofAnother = /(?:[([]\s*(?:was|formerly)|(?<!\p{L})(?:sequel|prequel|companion|follow-?up|coda|response|reply|answer) (?:piece )?(?:to|of)|remix of)\s*:?\s*(?:re:\s*)*["“„«'*_]?$/iu

/** "London, 1888": where and when. */
const placed = /^\p{Lu}[\p{L} .'’-]{1,40},\s\d{4}$/u

/** "MRS. HOLLER RETURNS A BOOK": the stop that shortens a word is no end before a title. */
function withAddress(text: string, [from, to]: Span): Span {
  return [from - (/(?:^|\n)[ \t]*((?:mrs?|ms|dr|st|prof|sra?|mme|mlle)\.[ \t]+)$/iu.exec(text.slice(Math.max(0, from - 40), from))?.[1]?.length ?? 0), to]
}

/**
 * What is known, with the likeliest title before one that was taken for want of a better, or cut otherwise, which stays as what else it may be: where the two differ, what was learnt is right
 * five times as often (of 112 such heads that it was not learnt from, 92, and the rules 13).
 */
function withTitle(text: string, front: Span, titleOf: (again: boolean) => Named | undefined, known: readonly Assertion[]): readonly Assertion[] {
  const own = known.filter((one) => one.field === 'title' && one.value.kind !== 'collective')
  if (!own.every((one) => weakTitles.has(one.rule) || cutTitles.has(one.rule))) return known
  const likeliest = titleOf(own.every((one) => weakTitles.has(one.rule)))
  const at = likeliest && withAddress(text, likeliest.at)
  if (!at || placed.test(text.slice(...at).trim()) || sortOf.test(text.slice(at[1], at[1] + 20)) || isSubtitle(text.slice(...at).slice(0, 140)) || !own.every((one) => weakTitles.has(one.rule) || (cutTitles.has(one.rule) && restsOn(one, [at])))) return known
  // "Gone by Morning": a subject's title that a rule has not cut at its "by" goes on.
  if (own.some((one) => one.rule === 'subject:title' && textSpans(one).some(([from, to]) => from <= at[0] && at[1] < to && /^["”»]?\s+by\s/i.test(text.slice(at[1], to))))) return known
  if (ofAnother.test(text.slice(Math.max(0, at[0] - 40), at[0]))) return known
  // "NEW VOY The Long Road", "The Long Road Pt. 2", "The Long Road NC-17 1/3": no title goes over a subject's codes.
  if (known.some((one) => codes.has(one.rule) && restsOn(one, [at]))) return known
  const title = collapse(text.slice(...at))
  const isSame = ({ value }: Assertion): boolean => 'title' in value && value.title !== undefined && fold(value.title) === fold(title)
  const captions = own.filter(({ value }) => 'kind' in value && value.kind === 'caption')
  const best = (captions.length > 0 ? captions : own).reduce<Assertion | undefined>((most, one) => (most && most.confidence >= one.confidence ? most : one), undefined)
  // Above the name of its author a line is a title, whatever was learnt.
  const authors = known.filter(({ rule, value }) => rule.startsWith('title-page:') && 'role' in value && value.role === 'author').flatMap(textSpans)
  const isSigned = own.some((one) => textSpans(one).some(([, to]) => authors.some(([name]) => name >= to && name - to < mostBetween)))
  // Nor is what stands beside a line in quotation marks: 'Ann Tilbury / "Second Window"'.
  const isMarked = own.some((one) => one.rule === 'title-page:first short line' && textSpans(one).some(([from, to]) => /["“„«]/.test(text[from - 1] ?? '') && /["”“»]/.test(text[to] ?? ''))) && authors.length > 0
  if (best && (isSame(best) || isSigned || isMarked || standsTwice(text, best, front))) return known
  const kind = best?.field === 'title' && captions.length === 0 && restsOn(best, [at]) ? best.value.kind : 'caption'
  const beside = best && nameBeside(text, best, at)
  const isTaken = (one: Assertion): boolean => one.field === 'creator' && one.rule === 'signature:below the title' && restsOn(one, [at])
  const isNew = known.some(isTaken) || (beside !== undefined && isGivenName(beside.words.split(' ')[0] as string) && !known.some((one) => one.field === 'creator' && one.value.role === 'author'))
  const name = isNew && beside ? [inText(text, 'creator', { name: beside.words, role: 'author' }, beside.at, 'signature:below the title', 0.75)] : []
  return [...known.filter((one) => !isTaken(one)).map((one): Assertion => (own.includes(one) && !isSame(one) ? { ...one, basis: 'derived', confidence: Math.min(one.confidence, 0.3) } : one)), inText(text, 'title', { title, kind }, at, 'named:title', 0.7), ...name]
}

/** "Ann Tilbury / THE COLD WATCH", "THE COLD WATCH / Ann Tilbury": the name that was taken for the title, right above or below it. */
function nameBeside(text: string, caption: Assertion, title: Span): { readonly words: string; readonly at: Span } | undefined {
  const [at] = textSpans(caption)
  if (!at || Math.max(at[0] - title[1], title[0] - at[1]) > mostBetween) return undefined
  const words = collapse(text.slice(...at))
  return /\s/.test(words) && isNameLike(words) ? { words, at } : undefined
}

/** Lines over which a title may be set. */
const mostLines = 4

/** Whether a title's words stand alone once more before the story, on a line or on some: a half-title and a title page. */
function standsTwice(text: string, title: Assertion, front: Span): boolean {
  const [at] = textSpans(title)
  if (!at || at[1] > front[1] || front[1] - at[1] > mostAround) return false
  const words = bare(text.slice(...at))
  const lines = text.slice(at[1], front[1]).split('\n').map(bare).filter((line) => line !== '')
  return lines.some((_, first) => Array.from({ length: mostLines }, (_, more) => lines.slice(first, first + more + 1).join(' ')).includes(words))
}

