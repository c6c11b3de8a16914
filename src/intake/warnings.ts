// bounded: each pattern here meets a statement of at most 2,000 characters.
import { overlap, type Span } from '../model/span.ts'
import { type Qualified, type Warning, type WarningValue } from '../model/warning.ts'
import { allMatches } from '../text/all-matches.ts'
import { mayMatch } from '../text/screen.ts'
import { declined, exceptions, isAside, isClause, isHedge, noneApply, unless } from './warning-answers.ts'
import { denyingPhrases } from './warning-denials.ts'
import { englishPhrases, type PhraseRow } from './warning-phrases.ts'
import { codeRows, phrasesAbroad } from './warning-phrases-abroad.ts'
import { homelyPhrases } from './warning-phrases-homely.ts'
import { homelyAbroad } from './warning-phrases-homely-abroad.ts'
import { deniesAhead, deniesAll, deniesBehind, deniesStrength, isExcepted, isQualifierOnly, qualifiedBy } from './warning-qualifiers.ts'
import { mendWarnings } from './warning-slips.ts'

/** A warning read, and the spans of the words (of the string given) that no row reads. */
type WarningRead = { readonly value: WarningValue; readonly unread: readonly Span[] }

/** A phrase met at a place; `denies` is a phrase that says by itself that something does not occur. */
type Hit = { readonly at: Span; readonly warning: Warning; readonly denies: boolean }
type Judged = Hit & { readonly denied: boolean; readonly isSeeming: boolean; readonly how: Qualified }

const compile = (denies: boolean) => ({ warning, phrases }: PhraseRow): { readonly warning: Warning; readonly denies: boolean; readonly pattern: RegExp; readonly may: (words: string) => boolean } => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases})(?![\\p{L}\\p{N}])`, 'gu')
  return { warning, denies, pattern, may: mayMatch(pattern) }
}
// Made for the first statement that is read: most of what starts a program reads none.
let patterns: readonly ReturnType<ReturnType<typeof compile>>[] | undefined
const codes = new Map(codeRows.flatMap(({ warning, phrases }) => phrases.split('|').map((code) => [code, warning] as const)))

const endsSentence = (text: string, at: number): boolean => ';\n|•'.includes(text[at] as string) || ('.!?。'.includes(text[at] as string) && /\s|$/.test(text[at + 1] ?? ' '))

/** Items of the statement: what stands between commas, semicolons, line ends and stops outside brackets. */
function divide(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at] ?? ','
    if ('([{'.includes(char)) depth += 1
    if (')]}'.includes(char)) depth = Math.max(0, depth - 1)
    if (at === text.length || (depth === 0 && ',;、•|\n'.includes(char)) || endsSentence(text, at)) {
      let from = start
      let to = at
      while (from < to && !/[\p{L}\p{N}]/u.test(text[from] as string)) from += 1
      while (to > from && !/[\p{L}\p{N})]/u.test(text[to - 1] as string)) to -= 1
      if (to > from) found.push([from, to])
      start = at + 1
    }
  }
  return found
}

/** All phrases met, in order; the longest where several meet the same words. Items that are a code and nothing else are read as one. */
function hitsIn(text: string): Hit[] {
  // In small letters: patterns that tell none apart take twenty times as long to compile.
  const small = text.toLowerCase()
  const lower = small.length === text.length ? small : text
  patterns ??= [...denyingPhrases.map(compile(true)), ...[...englishPhrases, ...homelyPhrases, ...phrasesAbroad, ...homelyAbroad].map(compile(false))]
  const met = patterns.filter(({ may }) => may(lower)).flatMap(({ warning, denies, pattern }) => allMatches(pattern, lower).map((found): Hit => ({ at: [found.index, found.index + found[0].length], warning, denies })))
  const coded: Hit[] = []
  for (const item of text.matchAll(/[^\s,;()[\]]+/g)) {
    const [before, behind] = [text.slice(0, item.index).trimEnd().at(-1), text.slice(item.index + item[0].length).trimStart()[0]]
    const warning = codes.get(item[0].toLowerCase().replace(/[.!:]+$/, ''))
    // "V: yes", "L: 3".
    const isMeasured = item[0].endsWith(':') && /^\s*(?:yes|none|no|mild|some|strong|moderate|medium|heavy|high|low|lots|graphic|slight|a (?:bit|little)|\d)/i.test(text.slice(item.index + item[0].length))
    if (warning && (before === undefined || ',;([:'.includes(before) || isMeasured) && (behind === undefined || ',;)]'.includes(behind) || isMeasured) && (isMeasured || !item[0].endsWith(':'))) coded.push({ at: [item.index, item.index + item[0].replace(/:$/, '').length], warning, denies: false })
  }
  // "Viol" is a code beside other codes, and a French word by itself.
  if (coded.length > 1) met.unshift(...coded)
  else met.push(...coded)
  const taken: Hit[] = []
  for (const hit of met.sort((a, b) => b.at[1] - b.at[0] - (a.at[1] - a.at[0]))) if (!taken.some(({ at }) => overlap(hit.at, at))) taken.push(hit)
  return taken.sort((a, b) => a.at[0] - b.at[0])
}

const divider = /[,;:([/•|]|(?<!\p{L})(?:and|or|nor|but|plus|with|also|und|oder|aber|et|ou|mais|y|e|o|pero|ma|mas|и|или|но)(?!\p{L})|[.!?](?=\s)/giu
/** What may join two names of one list: "death, rape", "sex and violence". */
const listed = /^\s*(?:,|\/|&|,?\s*(?:and|or|nor|und|oder|et|ou|ni|noch|y|e|o|né|и|или|ни)(?:\s+(?:any|a|an|the))?|,\s*(?:any|no))\s*$/iu
/** Before what is said to occur, and denied behind it: "presumed death, no actual death". */
const seeming = /(?<!\p{L})(?:presumed|apparent|supposed|seeming|faked?|pretend(?:ed)?|staged|feigned|believed|so-called|false)(?!\p{L})/iu
const lastOfDenied = /(?<!\p{L})(?:or|nor|oder|ou|ni|o|né|или|ни|noch)(?!\p{L})/iu
const lastOfList = /&|(?<!\p{L})(?:and|or|und|et|y|e|и)(?!\p{L})/iu

/** The words before a phrase that belong to it: from the last divider, or the phrase before. */
function ahead(text: string, from: number, to: number): string {
  const words = text.slice(from, to)
  const last = [...words.matchAll(divider)].filter(({ 0: found }) => found !== ':').at(-1)
  return last ? words.slice(last.index + last[0].length) : words
}

/** The words behind a phrase that belong to it: up to the next divider, what stands in brackets, and items that only qualify. */
function behind(text: string, from: number, to: number, isLast: boolean): string {
  const words = text.slice(from, to)
  const bracket = /^\s*\(([^()]*)\)/u.exec(words)
  const lead = bracket ? bracket[0].length : /^\s*[:=–—-]?\s*/u.exec(words)?.[0].length ?? 0
  const rest = words.slice(lead)
  const dividers = [...rest.matchAll(divider)]
  const first = dividers[0]
  // Without a divider, what stands between two phrases belongs to the second.
  let said = `${bracket?.[1] ?? ''} ${first ? rest.slice(0, first.index) : isLast ? rest : ''}`
  for (const [at, one] of dividers.entries()) {
    const next = dividers[at + 1]
    if (!next && !isLast) break
    const item = rest.slice(one.index + one[0].length, next?.index)
    if (item.trim() !== '' && !isQualifierOnly(item)) break
    said += ` ${item}`
  }
  return said
}

/** Whether every gap from a phrase on is that of a list, up to one that has the word which ends such a list. */
function runsTo(gaps: readonly string[], from: number, end: RegExp): boolean {
  for (const gap of gaps.slice(from)) {
    if (!listed.test(gap)) return false
    if (end.test(gap)) return true
  }
  return false
}

/** "Blood and deaths: none": what denies the last name of a list denies all of it. */
function isOfDeniedList(text: string, hits: readonly Hit[], gaps: readonly string[], index: number): boolean {
  if (!runsTo(gaps, index, lastOfList)) return false
  let last = index
  while (!lastOfList.test(gaps[last] as string)) last += 1
  // Behind the last phrase a list may break off: "blood and".
  const end = hits[last + 1]?.at[1]
  return end !== undefined && deniesBehind(text.slice(end, Math.min(hits[last + 2]?.at[0] ?? text.length, end + 40)))
}

/** For each phrase, whether it is denied, and how what it names occurs. */
function judge(text: string, hits: readonly Hit[]): Judged[] {
  const gaps = hits.map(({ at }, index) => text.slice(at[1], hits[index + 1]?.at[0]))
  const judged: Judged[] = []
  for (const [index, hit] of hits.entries()) {
    const from = hits[index - 1]?.at[1] ?? 0
    const to = hits[index + 1]?.at[0] ?? text.length
    let start = hit.at[0]
    while (start > from && !endsSentence(text, start - 1)) start -= 1
    const lead = ahead(text, start, hit.at[0])
    const tail = behind(text, hit.at[1], to, index === hits.length - 1)
    const before = judged.at(-1)
    const gap = gaps[index - 1] ?? ''
    const isListed = before !== undefined && listed.test(gap)
    const inherits = isListed && before.denied && !before.denies && (lastOfDenied.test(gap) || runsTo(gaps, index, lastOfDenied) || (deniesAll(leads.get(before) ?? '') && (lastOfList.test(gap) || runsTo(gaps, index, lastOfList))) || /none of (?:the following|these)/i.test(text.slice(0, start)))
    const isWeaker = hit.warning !== 'graphic-violence' && deniesStrength(lead)
    const denied = !isWeaker && !isExcepted(text.slice(hit.at[1], hit.at[1] + 60)) && (hit.denies || inherits || deniesAhead(lead.slice(-80), text.slice(hit.at[1], hit.at[1] + 40)) || deniesBehind(text.slice(hit.at[1], Math.min(to, hit.at[1] + 40))) || isOfDeniedList(text, hits, gaps, index))
    const shared = isListed && !before.denied && !/^(?:strong|graphic|explicit|extreme|heavy|major)/i.test(text.slice(...hit.at)) && (lastOfList.test(gap) || gap.trim() === '/' || runsTo(gaps, index, lastOfList) || /:\s*$/.test(leads.get(before) ?? '')) ? leads.get(before) ?? '' : ''
    const own = qualifiedBy(`${lead} ; ${tail}`)
    const named = text.slice(...hit.at)
    const strong = /graphic|explicit|extreme|heavy|brutal/i.test(named) || hit.warning === 'graphic-violence' || (/^(?:strong|foul|harsh|crude|coarse)/i.test(named) && /(?:very|extremely|really)\s+$/i.test(lead)) ? { intensity: 'graphic' as const } : {}
    const faded = /^fad(?:es?|ed|ing)/i.test(named) ? { presence: 'off-page' as const } : {}
    // "Some graphic violence" is graphic.
    const one = { ...hit, denied, isSeeming: seeming.test(lead), how: { ...qualifiedBy(shared), ...faded, ...own, ...strong } }
    // "Mild sex and violence" is mild in both; "mentions of A, B and C" mentions all three.
    leads.set(one, lead.trim() === '' ? shared : lastOfList.test(gaps[index] ?? '') || (gaps[index] ?? '').trim() === '/' || /(?:of|to|von|de|di|о|об|без|without|sans|senza|sin|sem|ohne|:)\s*$/iu.test(lead) ? lead : '')
    judged.push(one)
  }
  return judged
}
const leads = new WeakMap<Judged, string>()

/** Whether an item names what is warned for and nothing else. */
function isNamed(text: string, [from, to]: Span, hits: readonly Hit[]): boolean {
  const inside = hits.filter(({ at }) => at[0] >= from && at[1] <= to)
  if (inside.length === 0) return false
  let left = text.slice(from, to)
  for (const { at } of inside.toReversed()) left = `${left.slice(0, at[0] - from)} ${left.slice(at[1] - from)}`
  return isHedge(left)
}

/**
 * Reads a statement of warnings: names to the canonical vocabulary with what is said of each, "no character death" to `denied`, "none"
 * and the archives' own phrases to an answer. Items that no row reads become `other`, and their spans are told.
 */
export function readWarning(statement: string): WarningRead {
  const given = statement.slice(0, 2000)
  const read = readAsWritten(given)
  // Where all is read, only a long word may be mended: a short one is near to too many others.
  const mended = mendWarnings(given, read.unread.length > 0 ? 6 : 8)
  if (mended === given) return read
  const again = readAsWritten(mended)
  // Mending moves no divider: what stands between two is the same item in both.
  const [items, mendedItems] = [divide(given), divide(mended)]
  return (again.unread.length < read.unread.length || again.unread.length === 0) && items.length === mendedItems.length ? { value: again.value, unread: read.unread.filter((span) => again.unread.some(([from]) => items.findIndex(([start]) => start === span[0]) === mendedItems.findIndex(([start]) => start === from))) } : read
}

function readAsWritten(given: string): WarningRead {
  // A line that goes on in small letters below a long one was broken by a program.
  const text = given.replaceAll('’', "'").replaceAll(/(?<=[^\n]{40})\n(?=[\p{Ll}])/gu, ' ')
  const bare = (words: string): string => words.trim().replace(/^(?:(?:content |trigger |archive )?warnings?|warnung(?:en)?|avertissements?|advertencias?|avvertimenti|avisos?|предупреждения)\s*[:=]\s*/i, '').replace(/^[\s*_([-]+|[\s*_.!)\]-]+$/g, '').replace(/^(?:(?:oh|um|er|well|hmm|honestly|frankly|absolutely|totally|really|seriously|definitely|truly|literally|simply|sorry|gar|überhaupt|eigentlich|wirklich|ehrlich|proprio|assolutamente|absolument|vraiment|franchement|realmente|sinceramente|вроде|вообще|честно|да)[ ,]+){1,3}/i, '').toLowerCase()
  if (/^[\s–—-]+$/.test(text) || /^\s*ничего (?:страшного|ужасного|жуткого)[\s.!]*$/iu.test(text)) return { value: { answer: 'none-apply' }, unread: [] }
  const whole = bare(text)
  const isNone = (words: string): boolean => noneApply.some((pattern) => pattern.test(words))
  const pieces = divide(text)
  const hits = hitsIn(text)
  // "None, unless you mind geese": nobody is warned of geese; "none, unless you count torture" warns.
  const [plain = '', ...jest] = text.split(unless)
  if (jest.length > 0 && hits.every(({ at, warning }) => warning === 'other' || at[0] < plain.length) && isNone(bare(plain).replace(/[\s,;:(–—-]+$/u, ''))) return { value: { answer: 'none-apply' }, unread: [] }
  const declines = (words: string): boolean => declined.some((pattern) => pattern.test(words))
  // AO3 lets a writer decline and warn at once: "Creator Chose Not To Use Archive Warnings, Major Character Death".
  const declining = pieces.filter((span) => declines(bare(text.slice(...span))))
  if ((declines(whole) || declining.length > 0) && !pieces.some((span) => !declining.includes(span) && isNamed(text, span, hits))) return { value: { answer: 'declined' }, unread: [] }

  const judged = judge(text, hits)
  const isIn = (span: Span) => ({ at }: Hit): boolean => overlap(at, span)
  const none = isNone(whole) && judged.length === 0 || pieces.some((span) => !judged.some(isIn(span)) && isNone(bare(text.slice(...span))) && !(judged.length > 0 && /\?[\s(]*$/.test(text.slice(0, span[0]))))
  const unread = pieces.filter((span) => {
    const words = text.slice(...span)
    return !declining.includes(span) && !judged.some(isIn(span)) && !isNone(bare(words)) && !isHedge(words) && !isQualifierOnly(words) && !(judged.length > 0 && (isClause(words) || isAside(words)))
  })
  const inFull = new Set<Warning>(judged.filter((one) => one.denied).map(({ warning }) => (warning === 'death' ? 'character-death' : warning)))
  const warnings = new Set(judged.filter(({ denied, isSeeming, warning }) => !denied && !(isSeeming && inFull.has(warning === 'death' ? 'character-death' : warning))).map(({ warning, how }) => (warning === 'violence' && how.intensity === 'graphic' ? 'graphic-violence' : warning)))
  // "Some violence, but nothing graphic".
  if (warnings.has('violence') && text.split(/[,;.!]|(?<!\p{L})(?:but|and|aber|mais|pero|ma|mas|но)(?!\p{L})/iu).some((piece) => deniesStrength(piece.replace(/(?<=graphic|explicit) violence.*$/i, '')))) inFull.add('graphic-violence')
  const denied = [...inFull].filter((warning) => !warnings.has(warning))
  const said = denied.length > 0 ? { denied } : {}
  if (warnings.size === 0 && none && !(unread.length > 0 && exceptions.test(text))) return { value: { answer: 'none-apply', ...said }, unread: [] }
  if (unread.length > 0 || (warnings.size === 0 && denied.length === 0)) warnings.add('other')
  const how = Object.fromEntries(judged.filter(({ denied: not, warning, how: { presence, intensity } }) => !not && warning !== 'other' && (presence ?? intensity) !== undefined).toReversed().map(({ warning, how: one }) => [warning === 'violence' && one.intensity === 'graphic' ? 'graphic-violence' : warning, one]))
  return { value: { answer: 'stated', warnings: [...warnings], ...said, ...(Object.keys(how).length > 0 && { how }) }, unread }
}
