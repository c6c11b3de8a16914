// bounded: each pattern here meets an item of at most 150 characters.
import type { Assertion } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { knownFandom } from '../known-fandoms.ts'
import { collapse, inText } from './assert.ts'
import { isRating } from './subject-items.ts'
import { rating } from './value-facts.ts'
import { divided, type Reader, trimSpan, withoutBrackets, withoutLead, withoutTail } from './value-read.ts'
import { isAside, isCompound, isGenre, isNone, pairingLead, pairingTail, quantityLead, quantityTail } from './value-words.ts'

type ListField = 'fandom' | 'character' | 'relationship' | 'tag'

const longestItem = 150
/** Two names or more with a sign between them: "A/B", "A x B", "A & B", "A=/=B"; "?" and "everyone" may be one of them. */
const slashed = /^[^\s/][^/]{0,50}(?:\/[^/]{1,50})+$/u
const signed = /\S\s*(?:=\/=|[×♥♡+&>]|<3|\s[xX]\s)\s*\S/u
const sentenced = /\s(?:is|are|was|were|has|have|do|does|did|will|can|gets?)\s/i
/** People by their numbers: "1x2", "3+4x5". */
const numbered = /^\d{1,2}(?:[x×+]\d{1,2}){1,3}$/iu
const spelledOut = /\S\s(?:and|und|et|with|y|e|и|mit|avec)\s\S/iu
/** Brackets that belong to a fandom's name. */
const editions = /\((?:TV|Movies?|Films?|Anime|Manga|Comics?|Books?|Novels?|Cartoon|Radio|Webcomic|Video Games?|Games?|Musical|US|UK|RPF|(?:TV )?\d{4}(?:[-–]\d{4})?)\)$/u
/** Labels that mean people and pairs at once. */
const mixed = /character|personaj|personnag|персонаж|who|wer|figuren|cast/i
/** Codes behind a pairing that are tags of their own: "Denholm/Prys rom". */
const pairedCode = /^(\S+\/\S+)\s+(rom|romance|ust|rst|mst|est|slash|het)$/iu

/** The items of a list, without quotation marks, bullets and full stops at their ends; `more`: characters that divide it too. */
export function listIn(text: string, at: Span, more = ''): Span[] {
  return divided(text, unbracketed(text, at), { more }).map(([from, to]) => withoutLead(text, trimSpan(text, from, to, '.*_"“”«»\''), /^(?:(?:and|und|et|y|e|и|&|\+)\s+|[-*+•–]\s+)/i)).map(([from, to]) => trimSpan(text, from, to, '"“”«»\'')).filter(([from, to]) => to > from)
}

/** `['A', 'B']` and `[A/B, C]` are lists in brackets. */
function unbracketed(text: string, at: Span): Span {
  const [from, to] = trimSpan(text, ...at)
  return text[from] === '[' && text[to - 1] === ']' && text.indexOf(']', from) === to - 1 ? [from + 1, to - 1] : [from, to]
}

function say(text: string, field: ListField, at: Span, rule: string, confidence = 0.95): Assertion[] {
  const name = collapse(text.slice(...at))
  return name === '' || name.length > longestItem || !/[\p{L}\p{N}]/u.test(name) ? [] : [inText(text, field, { name }, at, rule, confidence)]
}

function words(text: string, at: Span): string {
  return beginningOf(text, at, longestItem + 1).replaceAll('\n', ' ')
}

/** "FanFiction.net": where a story was found, and no world. */
const site = /^(?:https?:\/\/|www\.)\S|^[\p{L}\p{N}-]+\.(?:net|com|org)\/?$/iu

/** The reader of a list of fandoms: a crossover's are two, a remark behind a comma is none. */
export const fandoms: Reader = (text, at, rule) => {
  const whole = sentence(text, at)
  // "None, it's original": no further word is one.
  if (/^(?:none|n\/a|no fandom|keine?s?|aucune?|nessuno|ninguno|nenhum|нет)\s?(?:[,;:(]|[-–—]\s)/iu.test(beginningOf(text, whole, 20))) return { assertions: [] }
  const isSmall = text.slice(...whole) === text.slice(...whole).toLowerCase()
  const items = undivided(text, divided(text, withoutTail(text, unbracketed(text, whole), /\s+\(?(?:crossover|x-?over|fusion|cross-over)\)?$/i), { slash: true }))
  const isCrossed = /cross|x-?over/i.test(rule) || /cross-?over|x-?over/i.test(beginningOf(text, at, 200))
  const found = items.flatMap((item) => crossed(text, item, isCrossed)).flatMap((item, index): Span[] => {
    const bare = withoutLead(text, trimSpan(text, item[0], item[1], '.*_"“”«»\''), /^(?:(?:and|und|et|y|e|и|plus|with)\s+|(?:crossover|x-?over|cross-?over|fusion)(?: (?:with|of|between))?:?\s+|[-*+•–]\s+)/i)
    const kept = editions.test(words(text, bare)) ? bare : withoutBrackets(text, bare)
    // "Paragon Six, the comics not the cartoon": what follows in small letters is a remark.
    if (index > 0 && !isSmall && /^\p{Ll}/u.test(text.slice(...kept)) && !text.slice(...bare).includes('-')) return []
    return [trimSpan(text, kept[0], kept[1], '"“”«»\'')]
  })
  return { assertions: found.filter((item) => !isNone(words(text, item)) && !site.test(words(text, item))).flatMap((item) => say(text, 'fandom', item, rule)) }
}

/** "Dr. Quinn, Medicine Woman": a comma, or a number's stroke, inside a known name divides nothing. */
function undivided(text: string, items: readonly Span[]): Span[] {
  return items.reduce<Span[]>((whole, item) => {
    const last = whole.at(-1)
    if (last && knownFandom(words(text, [last[0], item[1]])) !== undefined) whole[whole.length - 1] = [last[0], item[1]]
    else whole.push(item)
    return whole
  }, [])
}

/** A value up to the end of its first sentence, where a further one in running words follows: "The Sallow Crown (books). This story was begun …". */
function sentence(text: string, at: Span): Span {
  const found = /^[^.!?]{3,80}[.!?)]\.?\s+(?=(?:This|The|I|It|We|You|If|But|And|My|No|Not|Set|A|An)\s\p{Ll}|\p{Lu}\p{Ll}{2,12}: )/u.exec(beginningOf(text, at, 200))
  return found ? trimSpan(text, at[0], at[0] + found[0].length, '.') : [at[0], at[1]]
}

/** "A x B", "A meets B", "A/B crossover": each of a crossover's fandoms. */
function crossed(text: string, at: Span, isCrossed: boolean): Span[] {
  const found: Span[] = []
  let start = at[0]
  // Two names of several words each, with a slash between them, are two; so are any in what calls itself a crossover.
  const signs = isCrossed ? /\s(?:x|X|×|meets|vs\.?|crossed with|and|with|und|et|y|e|и|&|\+)\s|\//gu : /\s(?:x|X|×|\+|meets|vs\.?|crossed with)\s|(?<=\p{Lu}\S{2,20}\s\p{Lu}\S{1,20})\/(?=\p{Lu}\S{2,20}\s\p{Lu})/gu
  for (const sign of words(text, at).matchAll(signs)) {
    found.push(trimSpan(text, start, at[0] + sign.index))
    start = at[0] + sign.index + sign[0].length
  }
  return [...found, trimSpan(text, start, at[1])]
}

/** A pairing without what is said about it; undefined where the words are none. */
function pairIn(text: string, at: Span): Span | undefined {
  let span = trimSpan(text, at[0], at[1], '.*"“”«»')
  for (let round = 0; round < 3; round += 1) span = withoutTail(text, withoutBrackets(text, withoutLead(text, span, pairingLead)), pairingTail)
  const [from, to] = withStop(text, trimSpan(text, span[0], span[1], '.*"“”«»:'))
  const said = words(text, [from, to])
  const isPair = numbered.test(said) || !isCompound(said) && !sentenced.test(said) && ((slashed.test(said) && !said.split('/').some((part) => isGenre(part))) || signed.test(said) || (spelledOut.test(said) && said.split(/\s+/).length <= 8 && !said.split(spelledOut).some((part) => isGenre(part))))
  return isPair && said.split(/\s+/).length <= 12 ? [from, to] : undefined
}

/** Pairings inside running words: "gen, except ii. which is wick/tolly and iv. which is perdita/everyone". */
function pairsWithin(text: string, at: Span): Span[] {
  return [...words(text, at).matchAll(/(?<![\p{L}\p{N}/])[\p{L}'.-]{1,30}(?:\/[\p{L}'.-]{1,30}){1,4}(?![\p{L}\p{N}/])/gu)].filter(([pair]) => !isCompound(pair) && !pair.split('/').some((part) => isGenre(part))).map((found): Span => trimSpan(text, at[0] + found.index, at[0] + found.index + found[0].length, '.'))
}

/** "A/B and C/D" are two pairings. */
function severed(text: string, at: Span): Span[] {
  const found = /^(\S{1,40}\/\S{1,40}(?:\s\S{1,20})?)\s+(?:and|und|et|y|e|и|&)\s+(\S{1,40}(?:\s\S{1,20})?\/\S.{0,60})$/iu.exec(words(text, at))
  return found ? [[at[0], at[0] + (found[1] as string).length], [at[1] - (found[2] as string).length, at[1]]] : [at]
}

/** The reader of a list of pairings; what else stands in one is a person, a code, or a remark. */
export const relationships: Reader = (text, at, rule) => {
  const both = mixed.test(rule)
  const items = divided(text, unbracketed(text, at), { dots: true, slash: false }).flatMap((item) => severed(text, item))
  const pairs = items.map((item) => pairIn(text, item))
  const isNamed = items.length === 1 || pairs.every((pair) => pair === undefined)
  const assertions = items.flatMap((item, index): Assertion[] => {
    const within = words(text, item).split(/\s+/).length > 6 ? pairsWithin(text, item) : []
    if (within.length > 0) return within.flatMap((pair) => say(text, 'relationship', pair, rule))
    const pair = pairs[index]
    if (pair) return say(text, 'relationship', pair, rule)
    const bare = trimmedTag(text, item)
    const said = words(text, bare)
    const code = /^(gen|het|slash|femslash|ust|rst|m\/m|f\/f|m\/f|джен|слэш|гет)(?=$|[\s,.;(!])/i.exec(said)
    // "Mackie/Dov, UST only" says how, not what.
    if (code) return index === 0 || /^gen$/i.test(code[0]) ? say(text, 'tag', [bare[0], bare[0] + code[0].length], rule) : []
    if (isNone(said) || /^(?:none|no|nope|keine?|aucun|нет)[\s,.;:!(-]/i.test(said)) return []
    if (both) return /^\p{Ll}{1,12}\s\p{Ll}+\s\p{Ll}/u.test(said) ? [] : divided(text, item).flatMap((one) => person(text, withoutLead(text, one, mostly), rule))
    // A pairing that has a name of its own.
    return isNamed && /^[\p{Lu}\p{Lo}]/u.test(said) && said.split(/\s+/).length <= 3 && !/[:!?]/.test(said) ? say(text, 'relationship', withoutBrackets(text, bare), rule, 0.7) : []
  })
  return { assertions: [...assertions, ...kindBehind(text, at, rule)] }
}

/** A span with the stop of an initial or a title at its end: "Adèle H.". */
function withStop(text: string, [from, to]: Span): Span {
  return text[to] === '.' && /(?:^|[\s/])(?:\p{Lu}|Jr|Sr|Esq)$/u.test(text.slice(Math.max(from, to - 4), to)) ? [from, to + 1] : [from, to]
}

/** "A, B (gen)": a kind of story in brackets behind the last of a list is a tag. */
function kindBehind(text: string, at: Span, rule: string): Assertion[] {
  const found = /\(([^()]{2,24})\)[\s.]*$/u.exec(words(text, at))
  const said = found?.[1] ?? ''
  const from = at[0] + (found?.index ?? 0) + 1
  return found && isGenre(said) && !/^(?:dark|future|light|serious|silly|sad|funny|friends?|family|slash)$/i.test(said) ? say(text, 'tag', [from, from + said.length], rule, 0.8) : []
}

/** A character of a list, without remarks and "as himself". */
function person(text: string, item: Span, rule: string): Assertion[] {
  const bare = withoutTail(text, withoutBrackets(text, withoutLead(text, trimSpan(text, item[0], item[1], '.*'), /^(?:(?:and|und|et|y|e|и|&|plus|also|with|introducing|starring|featuring|feat\.)\s+|[-*+•–]\s+)/i)), /\s+(?:as (?:him|her|it|them)sel(?:f|ves)|as (?:the|a) .+|too|again|of course|mostly|местами)$/iu)
  const span = withStop(text, trimSpan(text, bare[0], bare[1], '."“”«»*'))
  return isNone(words(text, span)) ? [] : say(text, 'character', span, rule)
}

/** What says of people that there are others too: "mostly Tam and the Strongman". */
const mostly = /^(?:mostly|mainly|primarily|vor allem|surtout|soprattutto|sobre todo|в основном)\s+/iu

/** The reader of a list of characters; a pair among them is a relationship. */
export const characters: Reader = (text, at, rule) => {
  const items = (introduced(text, at) ?? divided(text, unbracketed(text, at), { dots: true, newline: true })).flatMap((item) => joined(text, withoutLead(text, item, mostly)))
  return { assertions: items.flatMap((item) => {
    const pair = /\/|\s[x×]\s/u.test(words(text, item)) ? pairIn(text, item) : undefined
    return pair ? say(text, 'relationship', pair, rule) : person(text, item, rule)
  }).concat(kindBehind(text, at, rule)) }
}

/** "Marta, a keeper" and "Tobin, a fisherman", a line each: who they are, where every line goes on with what they are. */
function introduced(text: string, at: Span): Span[] | undefined {
  const lines: Span[] = []
  for (const { index, 0: line } of beginningOf(text, at, 3000).matchAll(/[^\n]+/gu)) {
    const found = /^\s*(\p{Lu}[^,\n]{0,50}),\s(?:an?|the|her|his|their|who|eine?|der|die|une?|le|la|una?|il|um|uma)\s\p{L}/u.exec(line.slice(0, 120))
    const name = found?.[1]
    if (name === undefined) return undefined
    const start = at[0] + index + line.indexOf(name)
    lines.push([start, start + name.length])
  }
  return lines.length > 1 ? lines : undefined
}

/** "Lou and Etienne", "Alys and the Colonel" are two; the first begins in a capital, the other in one too or in an article. */
function joined(text: string, at: Span): Span[] {
  const found = /^(\p{Lu}.{0,60}?)\s(?:and|with|und|mit|et|avec|y|e|и|&)\s(?=(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|i|o|a|os|as)\s\p{L}|\p{Lu})/u.exec(words(text, at))
  return found && !found[1]?.includes('/') ? [[at[0], at[0] + (found[1] as string).length], ...joined(text, [at[0] + found[0].length, at[1]])] : [at]
}

function trimmedTag(text: string, item: Span): Span {
  let span = trimSpan(text, item[0], item[1], '.*_"“”«»')
  for (let round = 0; round < 2; round += 1) span = withoutTail(text, withoutBrackets(text, withoutLead(text, span, quantityLead)), quantityTail)
  return trimSpan(text, span[0], span[1], '*_"“”«»')
}

/** "Gen/Ghost/Pre-series" are three tags where half of them are kinds of story; "h/c" is one. */
function slashedTags(text: string, at: Span): Span[] {
  const said = words(text, at)
  if (!said.includes('/') || isCompound(said) || isGenre(said)) return [at]
  const parts: Span[] = []
  let start = 0
  const whole = /hurt\/(?:no )?comfort|schmerz\/trost|action\/adventure|h\/c|[mf]\/[mf]|a\/u/gi
  const hidden = said.replace(whole, (same) => '\u0001'.repeat(same.length))
  for (let mark = hidden.indexOf('/'); mark >= 0; mark = hidden.indexOf('/', mark + 1)) { parts.push([at[0] + start, at[0] + mark]); start = mark + 1 }
  parts.push([at[0] + start, at[1]])
  const trimmed = parts.map((part) => trimSpan(text, ...part)).filter(([from, to]) => to > from)
  const kinds = trimmed.filter((part) => isGenre(words(text, trimmedTag(text, part))) || isCompound(words(text, part))).length
  return kinds * 2 >= trimmed.length ? trimmed : [at]
}

/** "angst and humour", "A and a bit of H": two tags, where each is a kind of story or a letter. */
function pairedTags(text: string, at: Span): Span[] {
  const found = /^(.{1,40}?)\s+(?:and|with|und|mit|et|avec|y|con|e|com|и|&|\+)\s+(.{1,40})$/iu.exec(words(text, at))
  if (!found) return [at]
  const sides: Span[] = [[at[0], at[0] + (found[1] as string).length], [at[1] - (found[2] as string).length, at[1]]]
  return sides.every((side) => isGenre(words(text, trimmedTag(text, side))) || /^\p{Lu}$/u.test(words(text, trimmedTag(text, side)))) ? sides : [at]
}

/** "angst backstage first time": kinds of story in a row without anything between them, where most of them are known. */
function rowOfTags(text: string, at: Span): Span[] {
  const pieces = [...words(text, at).matchAll(/\S+/gu)].map((found): Span => [at[0] + found.index, at[0] + found.index + found[0].length])
  if (pieces.length < 2 || pieces.length > 8) return [at]
  const row: Span[] = []
  let kinds = 0
  if (pieces.some(([from, to]) => /^(?:a|an|the|no|not|of|in|on|for|my|is|it|mit|ein|eine|un|une|de|di|da)$/i.test(text.slice(from, to)))) return [at]
  for (let index = 0; index < pieces.length; index += 1) {
    if (/^(?:and|with|plus|und|et|y|e|и|&|\+|-|\*)$/i.test(text.slice(...(pieces[index] as Span)))) continue
    const longest = [2, 1, 0].find((more) => index + more < pieces.length && isGenre(text.slice((pieces[index] as Span)[0], (pieces[index + more] as Span)[1])))
    row.push([(pieces[index] as Span)[0], (pieces[index + (longest ?? 0)] as Span)[1]])
    if (longest !== undefined) { kinds += 1; index += longest }
  }
  return kinds >= 2 && kinds * 2 > row.length && row.length > 1 ? row : [at]
}

/** "[NC-17] P/T (rape)": codes with brackets around some of them, and the ratings among them, which are no tags. */
function codedRow(text: string, at: Span): { readonly tags: readonly Span[]; readonly ratings: readonly Span[] } | undefined {
  const said = words(text, at)
  if (said.length > 120 || /[,;|.]/.test(said)) return undefined
  const pieces = [...said.matchAll(/\[([^[\]]+)\]|\(([^()]+)\)|[^\s()[\]]+/g)].map((found): Span => { const edge = found[1] ?? found[2] ? 1 : 0; return [at[0] + found.index + edge, at[0] + found.index + found[0].length - edge] })
  const [ratings, tags] = [pieces.filter((piece) => isRating(words(text, piece))), pieces.filter((piece) => !isRating(words(text, piece)))]
  return ratings.length > 0 && tags.length > 0 && /^\[|\s\[/.test(said) ? { tags, ratings } : undefined
}

/** The reader of a list of tags: genres, codes, keywords. A pairing among them is a relationship; an archive's own freeform tags stay whole. */
export const tags: Reader = (text, at, rule) => {
  const isFreeform = /additional tags|freeform/.test(rule)
  const crumb = beginningOf(text, at, 200).search(/\s[»>]\s(?!.*\s[»>]\s)/u)
  if (crumb > 0 && !isGenre(text.slice(at[0], at[0] + crumb).trim())) return fandoms(text, trimSpan(text, at[0] + crumb + 3, at[1]), rule)
  const boxed = /^\s*(?:\[[^[\]]{1,40}\]\s*){2,12}$/.test(words(text, at)) ? [...words(text, at).matchAll(/\[([^[\]]+)\]/g)].map((found): Span => [at[0] + found.index + 1, at[0] + found.index + found[0].length - 1]) : undefined
  const row = codedRow(text, at)
  const items = boxed ?? row?.tags ?? divided(text, unbracketed(text, at), { dots: !isFreeform, slash: true, more: /^#[^#]+\s#/.test(text.slice(at[0], at[0] + 60)) ? '#' : crumb > 0 ? '>»' : '' })
  // "Keywords: SHORT FICTION ISLANDS": the libraries of the first services had no commas.
  const capitals = items.length === 1 && /keyword/u.test(rule) && /^[\p{Lu}\p{N}'-]{2,20}(?:\s[\p{Lu}\p{N}'-]{2,20}){2,9}$/u.test(words(text, items[0] as Span)) ? [...words(text, items[0] as Span).matchAll(/\S+/gu)].map((found): Span => [(items[0] as Span)[0] + found.index, (items[0] as Span)[0] + found.index + found[0].length]) : undefined
  const parts = isFreeform ? items : capitals ?? items.flatMap((item) => slashedTags(text, trimmedTag(text, item))).flatMap((item) => pairedTags(text, item)).flatMap((item) => (items.length === 1 ? rowOfTags(text, item) : [item]))
  const rated = row?.ratings.flatMap((one) => rating(text, one, 'words:rating').assertions) ?? []
  return { assertions: [...rated, ...parts.flatMap((item): Assertion[] => {
    const span = isFreeform ? trimSpan(text, ...item) : trimmedTag(text, item)
    const said = words(text, span)
    if (isNone(said) || isAside(said)) return []
    const coded = pairedCode.exec(said)
    if (coded) return [...say(text, 'relationship', [span[0], span[0] + (coded[1] as string).length], rule), ...say(text, 'tag', [span[1] - (coded[2] as string).length, span[1]], rule)]
    // "V/A" behind "Classification" are two of its letters.
    if (!isCompound(said) && /class|categ|genre|kateg/u.test(rule) && /^[VSAHXRDPC](?:\/[VSAHXRDPC])+$/u.test(said)) return [...said].flatMap((_, place) => (place % 2 === 0 ? say(text, 'tag', [span[0] + place, span[0] + place + 1], rule) : []))
    const isPair = /^[\p{Lu}][^/]{0,30}(?:\/[\p{Lu}?][^/]{0,30})+$/u.test(said) && !isCompound(said) && said.split('/').every((part) => part.split(' ').length <= 2 && !isGenre(part)) && !/friendship|related|centric|fic$/i.test(said)
    return say(text, isPair ? 'relationship' : 'tag', span, rule)
  })] }
}
