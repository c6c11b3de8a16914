// bounded: each pattern here meets a group's name of at most 120 characters.
import { type Assertion, type AssertionOf, ofField } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { collapse, inText } from './assert.ts'
import { squashed } from './subject-leads.ts'

/** Words that newsgroups' and lists' names have for what is done in them; none of them is what the stories build on. */
const hierarchy = wordSet('alt rec soc talk misc comp sci humanities free uk us de fr it es nl no se fi pl ru aus can nz at ch fido fur arts tv fan fans fandom books book movies movie film films radio anime manga comics games game sf sff sfx lists list groups group news net.fan net')
const doings = wordSet('tall tale echo netstory netstories contes conte cuentos cuento prosa prose geschichten erzählungen textes récits relatos racconti contos creative creation creations fic fics fict fiction fictions fanfic fanfics fanfiction fanfictions ff story stories storys tales writers writing writer write authors author erotica adult slash gen het archive archives archived l ml list lists mail rr roundrobin robin challenge challenges circuit moderated workshop all-ages allages all ages d discuss discussion talk chat club group groups announce owner post posts posting submissions submit digest library lib elist news zine zines art beta betas readers reading info misc history general original orig riffs riff mst mstk misting parody open free multi various rec recs reviews feedback virtual season vs')
/** Groups for stories of every kind. */
const kinds = wordSet('assm asstr assd spamfic tall tale echo netstory contes cuentos prosa fan lusofic luso latino latin latina deutsch german french francais espanol spanish italiano italian russian english british romance mystery horror fantasy scifi humor humour crossover crossovers xover poetry stories story teksty original orig mixed multi multifandom media women girls boys drama music science adventure x-rated sex text texts books arts fiction yahoo harmony general peanut-gallery peanut gallery arti arte prose holiday holidays sleuths detectives mysteries tales netzgeschichten geschichten erzaehlungen racconti narrativa ecriture schreiben scrittura escritura escritores literatura literatur litterature lettere cultura kultur culture voyages travel humour-fiction cafe teatime tea cocoa')
const endings = /(?:[-_ ]?(?:fan ?-?fic(?:tion|s)?|fict?(?:ion|s)?|stories|slash|list|archive|writers|gen|adult|creative))+$/i
const least = 4
/** Above a fandom's name in that of a newsgroup. */
const fannish = /^(?:fan|fans|fandom|fandoms|tv|fanfic|anime|manga|comics?|books|movies|films?|games?|radio|serie|series|seriali|telefilm|film|animated|cartoons?|authors?|pub|startrek)$/

/**
 * The fandom that the name of a newsgroup or a mailing list tells: "alt.fan.harbour-lights" tells of harbour-lights, "vesperlane-stories" of vesperlane.
 * Derived: nobody says so.
 *
 * @param at a newsgroup's name, or a list's
 */
export function fandomOfGroup(text: string, at: Span): Assertion[] {
  let [from, to] = at
  // An address is personal data, a list's as well: nothing is made of it that everybody sees.
  if (to - from > 120 || /@|\s(?:at|AT)\s/.test(text.slice(from, to))) return []
  const isNews = /^[a-z][a-z0-9-]*(?:\.[a-z0-9+_-]+)+$/i.test(text.slice(from, to))
  if (isNews) {
    // The last part that is a name: what stands before is a hierarchy, what stands behind a purpose.
    const parts = Array.from(text.slice(from, to).matchAll(/[^.]+/g), ({ 0: part, index }) => ({ part: part.toLowerCase(), at: [from + index, from + index + part.length] as Span }))
    const last = parts.findLastIndex(({ part }) => !doings.has(part))
    const own = parts[last]
    if (!own || last === 0 || hierarchy.has(own.part) || kinds.has(own.part) || parts.slice(last + 1).some(({ part }) => /^(?:riffs?|mst|mstk|moderated)$/.test(part) && last < 2)) return []
    if (parts.some(({ part }) => /^(?:stories|sex|erotica|riffs|prose|poems|poetry|fandom)$/.test(part)) && parts[1] === own) return []
    // Whoever writes "alt.stories.lamplit" or "rec.arts.tinplate" names a sort of stories: a fandom stands behind "fan" or "tv", or before what is written of it.
    const above = parts[last - 1]?.part ?? ''
    if (!fannish.test(above) && !parts.slice(last + 1).some(({ part }) => /^(?:creative|fanfics?|fanfiction)$/.test(part)) && !(last === 1 && parts.length > 2 && /^(?:alt|free)$/.test(parts[0]?.part ?? ''))) return []
    ;[from, to] = own.at
  }
  for (let cut = true; cut; ) {
    cut = false
    const pieces = Array.from(text.slice(from, to).matchAll(/[^-_\s]+/g), ({ 0: piece, index }) => ({ piece: piece.toLowerCase(), at: [from + index, from + index + piece.length] as Span }))
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (pieces.length > 1 && last && doings.has(last.piece)) { to = (pieces.at(-2) as { at: Span }).at[1]; cut = true } else if (pieces.length > 1 && first && doings.has(first.piece)) { from = (pieces[1] as { at: Span }).at[0]; cut = true }
  }
  const ending = isNews ? null : endings.exec(text.slice(from, to))
  if (ending && ending.index >= least) to = from + ending.index
  const name = collapse(text.slice(from, to))
  if (name.replace(/[^\p{L}\p{N}]/gu, '').length < least || doings.has(name.toLowerCase()) || kinds.has(name.toLowerCase()) || hierarchy.has(name.toLowerCase()) || !/\p{L}{3}/u.test(name)) return []
  return [inText(text, 'fandom', { name }, [from, to], 'group:name', 0.6, { basis: 'derived' })]
}

/**
 * A group's name counts where nothing else names a fandom; where something does that it is a spelling of, it is further evidence for that. A list's name alone,
 * which the head and the foot have nowhere else, is no more than a suggestion: lists are called after towns and after their keepers as well.
 */
export function settleGroups(assertions: readonly Assertion[], text: string, around: readonly Span[]): Assertion[] {
  const others = ofField(assertions, 'fandom').filter(({ rule }) => rule !== 'group:name')
  const groups = ofField(assertions, 'fandom').filter(({ rule }) => rule === 'group:name')
  if (groups.length === 0) return [...assertions]
  const alike = (one: string, other: string): boolean => { const [a, b] = [squashed(one), squashed(other).replace(/^the/, '')]; return a.startsWith(b) || b.startsWith(a) }
  const [kept] = groups
  return assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'fandom') return [assertion]
    if (assertion.rule === 'group:name') return others.length === 0 && kept && alike(assertion.value.name, kept.value.name) ? [isSaid(text, around, assertion) ? assertion : { ...assertion, basis: 'suggested' }] : []
    const same = assertion.basis === 'derived' ? groups.filter(({ value }) => alike(value.name, assertion.value.name)) : []
    return [{ ...assertion, evidence: [...assertion.evidence, ...same.flatMap(({ evidence }) => evidence)] }]
  })
}

const mostOfHead = 12_000

/** Whether a newsgroup has the name, or the head or the foot say it a second time outside of addresses and of a subject's brackets. */
function isSaid(text: string, around: readonly Span[], { value, evidence: [first] }: AssertionOf<'fandom'>): boolean {
  if (first?.in !== 'text' || text[first.at[0] - 1] === '.' || text[first.at[1]] === '.') return true
  const said = around.map((span) => beginningOf(text, span, mostOfHead)).join('\n').replace(/\S*@\S*|\S*:\/\/\S*|\[[^[\]\n]{1,60}\]/g, ' ')
  return squashed(said).includes(squashed(value.name))
}
