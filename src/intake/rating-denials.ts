// bounded: each pattern here meets the words of a rating, of at most 400 characters.
import { type Rung, rungs, type Scale } from '../model/rating.ts'
import { wordSet } from '../text/word-set.ts'

/** What makes a rating a little more or less. */
export const qualifiers = wordSet('hard soft light strong mild borderline high low very maybe probably possibly perhaps definitely almost nearly barely verging bordering heavy easy solid mostly mainly leaning weak total pure utter complete strictly strict fairly firmly absolutely certainly really rather full')
/** What takes back the rating it stands right before: "not R", "no NC-17". */
const negations = wordSet('not no isn aren never without nicht nothing')
/** What takes back a low rating that stands in the same clause: "not suitable for children", "I wish it was PG", "n'est pas pour tout le monde". */
const deniers = wordSet('not no never nobody nothing hardly scarcely wish wishing isn aren wasn weren ain don doesn didn won wouldn shouldn couldn cannot isnt arent wasnt dont doesnt wouldnt cant wont kein keine keinen keiner nicht nichts niemals nie pas jamais rien ningún nada nunca tampoco non niente mai não nem не ни нельзя')
/** The same in two words, the second of which may stand right before the rating: "anything but G", "far from G". */
const deniedPairs = wordSet('anything|but everything|but far|from used|to other|than rather|than instead|of short|of')
/** What its writer is not: "not sure if PG or R". */
const doubts = wordSet('sure certain know idea decide decided remember see weiß seguro sicher sais sé so sei знаю')
/** Words behind which another clause begins. */
const turns = wordSet('but so because though although however aber sondern sino mais pero ma mas но а')
const articles = wordSet('a an the even just only')
/** What a story is more than, unless something before it says that it is not: "goes beyond PG" tells no rung, "nothing beyond PG" does. */
const overs = wordSet('past beyond exceed exceeds exceeding above over')
const mores = wordSet('more worse higher stronger further farther hotter harder rougher greater steamier höher mehr schlimmer plus más mais più superior superiore больше выше')
const thans = wordSet('than als que che чем')
const limits = wordSet('nothing no not never none nobody hardly barely without doesn don won wouldn didn isn aren shouldn can couldn shan cannot up less nicht nichts kein keine pas rien ne nada niente nunca jamais mai non não не ничего')
const stops = /[,;(/[|:.&?!]|\s[-–—]\s|->|=/

/** What stands behind a rating and takes it back: "PG? No", "kids, stay away", "für Kinder nicht geeignet". */
const behind = /^\W{0,3}(?:\?\s?(?:no|nope|not|never|hardly|ha|as if|i (?:do not|don't) think)(?!\p{L}| sure| certain| idea)|(?:please |must |should |better )?(?:stay|keep|go|run|turn|stand|look|clear) (?:away|off|out|back|elsewhere)|(?:should|must|may|can|need|do|are|is|will|would)(?: ?n['o]t| not|not) |nicht (?:geeignet|zu empfehlen)|not (?:suitable|allowed|welcome)|no (?:apto|recomendad)|non (?:adatt|consigliat)|not$)/u
/** "Everyone but children". */
const exceptions = /^\s(?:but|except|excluding|save|bar|other than|außer|sauf|excepto|menos|salvo|tranne|eccetto|exceto|кроме)(?!\p{L})/u
const people = /(?<!\p{L})(?:every|any|all|tou|jede|tod[oa]|tutt|вс)/iu
const young = /^(?:child|kid|kind|enfant|niñ|bambin|crianç|дет)/iu
/** "It would be PG if it had no Chapter 4". */
const conditions = /^\s(?:if|were|without|but for|had)(?!\p{L})/u

/** The last words of a stretch that belong to one clause, in small letters, the last first. */
function clauseOf(before: string): string[] {
  const words = (before.slice(-120).toLowerCase().split(stops).at(-1)?.match(/\p{L}+/gu) ?? []).toReversed()
  const turn = words.findIndex((word, at) => turns.has(word) && !deniedPairs.has(`${words[at + 1]}|${word}`))
  return words.slice(0, Math.min(9, turn < 0 ? 9 : turn))
}

const isLow = (rung: Rung): boolean => rung !== 'unrated' && rungs.indexOf(rung) < rungs.indexOf('mature')

/** What the words before a rating make of it, the last first: none of what it says, or more than that. Two denials are none. */
function takes(words: readonly string[]): 'none' | 'denied' | 'more' {
  const near = words.filter((word) => !articles.has(word))
  const [one = '', two = ''] = near
  if (deniedPairs.has(`${two}|${one}`) || near.some((word, at) => word !== 'but' && deniedPairs.has(`${near[at + 1]}|${word}`)) || (one === 'for' && near.includes('too'))) return 'denied'
  if (overs.has(one) || (thans.has(one) && near.some((word) => mores.has(word)))) return near.some((word) => limits.has(word)) ? 'none' : 'more'
  return near.filter((word, at) => deniers.has(word) && !near.slice(Math.max(0, at - 3), at).some((next) => doubts.has(next))).length % 2 === 1 ? 'denied' : 'none'
}

/** Whether what stands before a low rating says that the story is none such, or more: "too hot for a", "beyond". */
export const isTakenBack = (before: string, rung: Rung): boolean => isLow(rung) && takes(clauseOf(before)) !== 'none'

/**
 * What the words around a rating make of it: nothing, none ("not R", "not suitable for children", "PG? No"), or the least that a story is which is
 * nearly so ("not quite NC-17") or more ("beyond PG-13"). An age that is denied is a limit all the same; who denies a high rating from afar may say it.
 *
 * @param before what stands before it, from the rating before on
 */
export function denialOf({ rung, scale }: { readonly rung: Rung; readonly scale: Scale }, before: string, written: string, rest: string): 'none' | 'denied' | 'nearly' | 'more' {
  if (rung === 'unrated' || scale === 'age') return 'none'
  const words = clauseOf(before)
  const [one = '', two = ''] = words
  const taken = takes(words)
  if (taken === 'more') return 'more'
  const isNegated = negations.has(one) || (negations.has(two) && (qualifiers.has(one) || one === 'for')) || (one === 'quite' && negations.has(two))
  if (isNegated) return /^\s+yet(?!\p{L})/u.test(rest) || ((one === 'quite' || one === 'really') && !isLow(rung)) ? 'nearly' : 'denied'
  if (!isLow(rung)) return 'none'
  const isIf = conditions.test(rest) && words.some((word) => word === 'would' || word === 'could' || word === 'd')
  return taken === 'denied' || behind.test(rest) || isIf || (exceptions.test(rest) && people.test(written)) || (exceptions.test(before) && young.test(written)) ? 'denied' : 'none'
}
