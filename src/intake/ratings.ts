import { type RatingValue, type Rung, rungs, type Scale } from '../model/rating.ts'
import { wordSet } from '../text/word-set.ts'
import { ageAt, counted, rungOfAge } from './rating-ages.ts'
import { withoutAsides } from './rating-asides.ts'
import { denialOf, qualifiers } from './rating-denials.ts'
import { mendSlip } from './rating-slips.ts'
import { namedScales, scaleMeans, spellingRows, unratedSaid, wholeAnswers } from './rating-spellings.ts'

type Meaning = { readonly rung: Rung; readonly scale: Scale; readonly firm: boolean; readonly also?: readonly Rung[] }
type Token = { readonly word: string; readonly from: number; readonly to: number }
/** One rating met in the words: tokens `[first, last]`. */
type Met = Meaning & { readonly spelling: string; readonly first: number; readonly last: number }

/** Words that may stand between the start, or a rating, and the next rating. */
const neutral = wordSet('rated rating rate ratings overall story fic is a an the this that it its about around approximately say would be i d id s m ll will give call at least most some parts part bits chapter chapters ch pt pts up into on onto in scenes scene occasionally occasional eventual eventually later early now currently so far fictionrating fsk pegi age ages aged from between and or to through thru till until but with then going goes getting more like think guess mpaa ffn ff net ao3 bbfc esrb uk us usa canada suitable for only one whole series entire everything which our list we you could might must safe fine ok okay good appropriate acceptable fit solo sólo para per pour für fuer nur réservé aux au à reservado solamente só apenas somente только строго рейтинг классификация classificação clasificación einstufung citrus level heat strength equals means same post over worse above under higher lower not by tous no than nothing never bollino semaforo colore heading headed creeping edging moving rising sliding toward towards close near nearing approaching somewhere anywhere someplace end side should ought of next last previous following first second third rest remaining mean do go past beyond exceed exceeds exceeding hasta fino até jusqu massimo maximal höchstens maximum máximo máx max maxi plafond highest ceiling limit otherwise circa ca etwa ungefähr environ unos примерно около je dirais diría direi diria ich sage creo credo acho думаю наверное wohl vielleicht peut être quizá forse talvez eher plutôt más bien piuttosto скорее noch bleibt reste queda resta остаётся ist est es è é stays stay keeps reaches reach hits hit certificate cert usk kijkwijzer ufficialmente officially technically como mucho worst caps capped peaks peak tops out readers quite here there bit touch hint dash begins begin starts start ends opens closes finishes')
const joins = wordSet('to through thru and or bis à a al till until into aka plus then und et y o ou do до')
const partWords = wordSet('part parts chapter chapters ch pt pts section sections episode episodes teil kapitel chapitre')
/** Nouns that make a reason of a word before them, where a rating stands already: "PG-13 (adult language)". */
const contents = wordSet('content material language violence themes theme situations situation humor humour concepts scenes scene subject sex relationship relationships')
/** What may follow a letter or a word that is meant as a rating. */
const followers = wordSet('eventually ultimately after afterwards thereafter from onwards cos cuz coz cause rated rating audiences audience only content material readers viewers reader fiction for with because due to or and but probably maybe possibly overall just at some in on as i the this if though although mostly verging bordering borderline so since through thru by per until later ish und für wegen pour para scale story language violence themes situations rather very level mainly heading leaning perhaps except unless then again not no part parts bit bits scene scenes moment moments chapter chapters section sections series guys elements stuff throughout you when where here please equivalent pretty either all yet given needed than depending depends based according especially particularly owing thanks being is w bc b por за из для по из-за film movie films movies show tv equals tops max maximum otherwise should would could must may might can ought covers cover it does seems sounds works fare fun yes sorry truly really honestly highest ceiling limit definitely certificate cert todavía aún ancora ainda encore noch ещё еще пока always nothing btw imo imho tbh obviously basically essentially roughly je creo credo penso acho glaube denke pienso думаю наверное vielleicht wohl peut quizá forse talvez weil parce porque perché потому mit avec con com с ohne sans sin senza sem advised required up upward upwards headings header headers viewing reading entertainment')
const reasonStarts = wordSet('for due because cos cuz coz cause weil parce porque perché потому wegen pour por per contains warning')
/** Where a bare letter stands for the rating: "it's an R". */
const articles = wordSet('a an the rated of')
const boards = wordSet('pegi fsk usk kijkwijzer cero esrb bbfc tv')
const letters = wordSet('r g x m pg')
/** What a rating stands behind where it is the highest, in seven languages: "doesn't go past R", "hasta R". */
const ceilings = wordSet('is at as past beyond exceed exceeds exceeding than above over below under so hasta até fino jusqu bis до à a höchstens maximal massimo máximo plus maximum max highest certificate cert reaches hits')
const partNames = wordSet('prologue epilogue prolog epilog rest remainder')
/** What a letter behind it names: "vitamin K", "dear R." */
const namers = wordSet('vitamin plan agent section group type class model team dear for with to from by and exhibit grade level size miss uncle aunt major minor after before since')
/** Nouns that make something else of a word for grown readers: "adult education". */
const otherNouns = wordSet('education school learning literacy supervision children child son sons daughter daughters student students cheddar cheese wine trees oak instructions permission swim')
const safety = ['just to be safe', 'to be safe', 'to be on the safe side', 'just in case', 'for safety', 'for now', 'so far', 'i think', 'overall']

/** Letters that are words of some language where they are small, in a row of others. */
const inSmall = wordSet('ma e a u y c o')

/** Letters apart from digits; a plus belongs to what stands before it. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const kind = (at: number): number => {
    const char = text[at] as string
    if (char >= '0' && char <= '9') return 2
    return char.toLowerCase() !== char.toUpperCase() || char > '⺀' ? 1 : 0
  }
  for (let at = 0; at < text.length; ) {
    const first = kind(at)
    if (first === 0) { at += 1; continue }
    let to = at + 1
    while (to < text.length && kind(to) === first) to += 1
    const word = text.slice(at, to).toLowerCase()
    const plus = text[to] === '+' ? 1 : text[to] === ' ' && text[to + 1] === '+' ? 2 : 0
    to += plus
    tokens.push({ word: plus > 0 ? `${word}+` : word, from: at, to })
    at = to
  }
  return tokens
}

const meanings = new Map<string, Meaning>()
const spelt = new Set<string>()
let longest = 1
for (const { rung, scale, firm, also, spellings } of spellingRows) {
  for (const spelling of spellings.split('|')) {
    const key = tokensOf(spelling).map(({ word }) => word).join(' ')
    meanings.set(key, { rung, scale, firm: firm ?? false, ...(also && { also }) })
    for (const word of key.split(' ')) spelt.add(word)
    longest = Math.max(longest, key.split(' ').length)
  }
}

/** Scales whose spellings are nothing else where they stand alone: "All audiences", "Tout public", "FSK 12"; "Parental Guidance" may be a title. */
const unmistakable: ReadonlySet<Scale> = new Set(['ao3', 'age', 'fan-rated', 'tv'])

/** Whether words are a rating's spelling and nothing else, which means nothing else either. */
export function isRatingAlone(words: string): boolean {
  if (words.length > mostAlone) return false
  const met = meanings.get(tokensOf(words).map(({ word }) => word).join(' '))
  return met?.firm === true && unmistakable.has(met.scale)
}
const mostAlone = 40

const isSpelling = (word: string): boolean => spelt.has(word) || neutral.has(word) || qualifiers.has(word) || followers.has(word)

/** Whether the gap can stand inside one spelling: nothing, blanks, hyphens, dots, a colon. */
function isTight(gap: string): boolean {
  return gap.length <= 3 && [...gap].every((char) => " -._–—‑/&'".includes(char)) && !(gap.includes('/') && gap.length > 1)
}

function lookUp(tokens: readonly Token[], text: string, at: number): Met | undefined {
  const first = tokens[at] as Token
  let spelling = ''
  const found: Met[] = []
  const around = tokens.slice(at, at + longest + 5).map(({ word }) => word)
  for (let last = at; last < Math.min(tokens.length, at + longest); last += 1) {
    const token = tokens[last] as Token
    const gap = last === at ? '' : text.slice((tokens[last - 1] as Token).to, token.from)
    // "PG/13" is no spelling, "N/A" and "M/12" are; "M/F" and "K/T" are lists.
    if (!(isTight(gap) || (gap === ': ' && boards.has(spelling))) || (gap.includes('/') && spelling !== 'n' && spelling !== 'teen' && !(spelling === 'u' && token.word === 'a') && !(spelling === 'm' && /^\d/.test(token.word)))) break
    // "PG - 16+" is a range, "PG - 16" a spelling.
    if (gap.length === 3 && (token.word === 'a' || token.word.endsWith('+') || tokens[last + 1]?.word === '禁')) break
    spelling = last === at ? first.word : `${spelling} ${token.word}`
    // "Per tutti, ma si litiga", "para todas as idades e todos os pontos".
    if (inSmall.has(spelling) && last === at && tokens.length > 2 && text[token.from] === token.word[0]) continue
    const meaning = meanings.get(spelling) ?? (spelling.length > 3 && spelling.endsWith('+') ? meanings.get(spelling.slice(0, -1)) : undefined)
    // "AO3" is an archive, and no "AO"; "menores de 14" is an age, whatever "no apto para menores" means.
    if (meaning && last > at && ageAt(around, last - at)) continue
    if (meaning && !(/^\d/.test(tokens[last + 1]?.word ?? '') && tokens[last + 1]?.from === token.to && spelling === 'ao')) found.push({ ...meaning, spelling, first: at, last })
  }
  const age = ageAt(around, 0)
  if (age) return { rung: rungOfAge(age.age), scale: 'age', firm: true, spelling: `${age.age}+`, first: at, last: at + age.last }
  // "+7", "-16": who may read, and who may not.
  const years = /^\d{1,2}$/.test(first.word) && /(?:^|[^\d\s])\s*[+-]$/.test(text.slice(Math.max(0, first.from - 4), first.from)) && (first.from === 1 || /[\s(]/.test(text[first.from - 2] as string)) ? Number(first.word) : 0
  if (years >= 6 && years <= 21 && found.length === 0) return { rung: rungOfAge(years), scale: 'age', firm: true, spelling: `${years}+`, first: at, last: at }
  // "PG-31", "NC-77": a number that the scale does not have. "PG, thirteen".
  const [next, after] = [tokens[at + 1], tokens[at + 2]]
  if (found.at(-1)?.last === at && (first.word === 'pg' || first.word === 'nc') && next && ((/^\d/.test(next.word) && /^-?$/.test(text.slice(first.to, next.from))) || (/^(?:13|thirteen|17|seventeen)$/.test(next.word) && next.from - first.to < 4)) && text[next.to] !== '/' && !counted.has(after?.word ?? '')) return { rung: first.word === 'pg' ? 'teen' : 'explicit', scale: 'mpaa', firm: true, spelling: `${first.word} ${next.word}`, first: at, last: at + 1 }
  return found.at(-1)
}

/** Whether a letter, number or word that is no firm spelling is followed by what may follow a rating. */
function fitsBefore(met: Met, tokens: readonly Token[], text: string): boolean {
  const last = tokens[met.last] as Token
  const next = tokens[met.last + 1]
  // "2/18", "18/?", "12 chapters" count parts.
  const first = tokens[met.first] as Token
  if (/^\d/.test(first.word) && (/\d\s*\/\s*$/.test(text.slice(Math.max(0, first.from - 6), first.from)) || /^\s*\/\s*[\d?]/.test(text.slice(last.to, last.to + 6)) || counted.has(next?.word ?? ''))) return false
  // "R&R", "I'm".
  if (first.to - first.from === 1 && /&$|\p{L}['’]$/u.test(text.slice(Math.max(0, first.from - 2), first.from))) return false
  if (next === undefined) return true
  const gap = text.slice(last.to, next.from)
  // "A/N", "R&R", "G'day" are other words.
  if (gap === "'" || ((gap === '/' || gap === '&') && met.spelling.length === 1 && next.word.length <= 2 && (!meanings.has(next.word) || gap === '&'))) return false
  if (gap === '-' || gap === '') return next.word === 'rated' || next.word === 'for' || next.word === 'ish' || meanings.has(next.word)
  if (gap.trim() !== '') return true
  if (met.spelling === 'a' || otherNouns.has(next.word)) return false
  return followers.has(next.word) || meanings.has(next.word) || rungs.indexOf(met.rung) >= rungs.indexOf('mature') && met.spelling.length > 2
}

/** Whether a letter ends a clause behind a small word: "my mother says R". */
function isLast(tokens: readonly Token[], text: string, at: number): boolean {
  const [lead, { to }] = [tokens[at - 1] as Token, tokens[at] as Token]
  return (text.startsWith(lead.word, lead.from) || partNames.has(lead.word)) && !namers.has(lead.word) && /^(?:$|[,;!?)]|\.(?:\s|$))/.test(text.slice(to, to + 2))
}

/** Whether a word that is no firm spelling gives the reason of the rating before it: "R for smut", "PG-13 (adult language)"; "T for Teen" names the rating again. */
function isReason(met: Met, all: readonly Met[], tokens: readonly Token[], inReasons: boolean): boolean {
  const last = all.at(-1)
  if (last === undefined || met.spelling.length <= 2) return false
  if (contents.has(tokens[met.last + 1]?.word ?? '')) return true
  return inReasons && !met.spelling.startsWith(last.spelling.slice(0, 1))
}

function ratingsIn(tokens: readonly Token[], text: string): Met[] {
  const all: Met[] = []
  const nearly: Met[] = []
  const exceeded: Met[] = []
  let expected = true
  let reasons = false
  let counts = false
  let past = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const before = at === 0 ? '' : text.slice((tokens[at - 1] as Token).to, token.from)
    if (/[,;(/[|:.&?!]|\s[-–—]\s|->|=/.test(before)) { expected = true; if (!before.includes(',') && !before.includes(':')) reasons = false }
    // "It's an R": a letter with its article is meant as one, wherever it stands.
    const [lead, isCapital] = [tokens[at - 1]?.word ?? '', text[token.from] !== token.word[0]]
    const isNamed = isCapital && (before === ' ' || before === ': ') && ((articles.has(lead) && letters.has(token.word)) || (ceilings.has(lead) && token.word.length < 3) || (before === ' ' && letters.has(token.word) && isLast(tokens, text, at)))
    const met = lookUp(tokens, text, at)
    if (partWords.has(tokens[at - 1]?.word ?? '') && /^\d+$/.test(token.word) && (!met || met.last === at)) { at += 1; counts = true; continue }
    // "Ch. 1-4 PG-13, 5 and 6 R".
    if (counts && !met && /^\d{1,2}$/.test(token.word)) { at += 1; continue }
    // "PG to R depending on the part": what a range leads to is a rating, whatever follows.
    const isEnd = all.length > 0 && joins.has(tokens[at - 1]?.word ?? '') && letters.has(token.word) && isCapital
    if (met && (met.firm || isEnd || ((expected || isNamed) && fitsBefore(met, tokens, text) && !isReason(met, all, tokens, reasons)))) {
      const end = (tokens[met.last] as Token).to
      const denied = denialOf(met, text.slice(past, token.from), text.slice(token.from, end), text.slice(end).toLowerCase())
      if (met.rung !== 'unrated') past = end
      if (denied === 'more') exceeded.push(met)
      else if (denied !== 'denied') (denied === 'none' ? all : nearly).push(met)
      at = met.last + 1
      if (denied !== 'none') continue
      expected = true
      reasons = false
      continue
    }
    if (reasonStarts.has(token.word)) reasons = true
    expected = (expected && (neutral.has(token.word) || qualifiers.has(token.word))) || joins.has(token.word) || qualifiers.has(token.word)
    at += 1
  }
  // "Not quite NC-17 but close" says no other rung: upward.
  if (all.length === 0) return nearly
  // "PG-13, well beyond R in part two": R at least.
  return all.every(({ rung }) => rung === 'unrated') ? all : [...all, ...exceeded.filter(({ rung }) => all.every((one) => rungs.indexOf(one.rung) < rungs.indexOf(rung)))]
}

/** An ambiguous letter takes the meaning that a named scale, another word beside it ("E for Everyone"), or the scale of its header gives it. */
function settle(all: readonly Met[], tokens: readonly Token[], on: Scale | undefined): Met[] {
  const said = new Set(tokens.map(({ word }) => word))
  return all.map((met) => {
    const named = namedScales.find(({ names, means }) => met.spelling in means && names.some((name) => said.has(name) && name !== met.spelling))?.means[met.spelling]
    const beside = met.also && all.find((other) => !other.also && other.spelling.length > 2 && (other.rung === met.rung || met.also?.includes(other.rung)))?.rung
    const rung = named ?? beside ?? (on && met.also && scaleMeans[on]?.[met.spelling])
    if (rung === undefined) return met
    const { also: _also, ...rest } = met
    return { ...rest, rung }
  })
}

/** What a rating is given for, where nothing but a sign stands between the two: "PG-13 (language, violence)", "R, some gore". */
const content = wordSet('language violence violent sex sexual sexuality smut gore gory death deaths swearing cursing profanity nudity drugs drug alcohol abuse abusive themes content situations innuendo innuendos torture blood suicide adult mature slash kissing cuss cussing fighting lemon lime lemons limes kink bdsm sprache gewalt sexe langage violencia lenguaje violenza linguaggio violência linguagem насилие лексика')
const without = wordSet('no not none without nothing keine kein ohne sans pas sin senza sem без')

/** The reasons that a rating's words give: behind "for" and its like, or directly behind the rating. @param last where the rating ends */
function reasonsIn(text: string, last: number): string[] {
  const lower = text.toLowerCase()
  for (const start of [' for ', ' due to ', ' because of ', ' wegen ', ' pour ']) {
    const at = lower.indexOf(start)
    if (at >= 0) return piecesOf(text.slice(at + start.length)).filter((piece) => piece.length <= 60 && !['safety', 'now', 'sure', 'most'].includes(piece.toLowerCase()))
  }
  const behind = /^\s?[([{,;:/–—-]{1,2}/.exec(text.slice(last, last + 4))
  return behind ? piecesOf(text.slice(last + behind[0].length)).filter((piece) => {
    const words = tokensOf(piece).map(({ word }) => word)
    return words.length <= 5 && words.some((word) => content.has(word)) && !words.some((word) => without.has(word))
  }) : []
}

/** The pieces of a list, up to the end of its sentence or bracket; ratings are none: "R for most, NC-17 for ch. 7". */
function piecesOf(text: string): string[] {
  return text.slice(0, /[.;)\]]/.exec(text)?.index).split(/,|\band\b|&|\/|\bund\b|\bet\b/).map((piece) => piece.trim()).filter((piece) => {
    const words = tokensOf(piece).map(({ word }) => word)
    return words.length > 0 && !meanings.has(words.join(' ')) && !words.some((word, at) => at > 0 && word === 'for' && meanings.has(words.slice(0, at).join(' ')))
  })
}

/**
 * Reads a rating as a writer stated it, by whole tokens: a range or a list counts as its highest rung, qualifiers and reasons are
 * kept and change nothing, letters that mean different rungs on different scales count as the higher one and say so.
 *
 * @param given the words of the rating, without the label or with it ("Rated R for violence")
 * @param on the scale that the header or the collection around the words is known to use
 * @returns undefined where no row of the table reads the words
 */
export function readRating(given: string, on?: Scale): RatingValue | undefined {
  const written = given.slice(0, 400).normalize('NFKC').replaceAll('’', "'")
  const text = withoutAsides(written, (letters) => meanings.has(letters))
  const tokens = tokensOf(text).map((token) => (isSpelling(token.word) ? token : { ...token, word: mendSlip(token.word.length > 6 && token.word.endsWith('ish') && isSpelling(token.word.slice(0, -3)) ? token.word.slice(0, -3) : token.word) }))
  const said = tokens.filter(({ word }) => word !== 'rating' && word !== 'rated').map(({ word }) => word).join(' ')
  if (said === '' && (text.includes('?') || /[-–—_]|\.\./.test(text)) && !/\p{L}/u.test(given.replace(/rating|rated/iu, ''))) return { rung: 'unrated', scale: 'words' }
  if (Object.hasOwn(wholeAnswers, said)) return wholeAnswers[said]
  const all = settle(ratingsIn(tokens, text), tokens, on)
  const rated = all.filter(({ rung }) => rung !== 'unrated')
  const met = (rated.length > 0 ? rated : all).reduce<Met | undefined>((best, one) => (best === undefined || rungs.indexOf(one.rung) > rungs.indexOf(best.rung) ? one : best), undefined)
  if (met === undefined) return unratedSaid.some((pattern) => pattern.test(text)) ? { rung: 'unrated', scale: 'words' } : undefined
  const range = [...new Set(rated.map(({ rung }) => rung))]
  const lower = text.toLowerCase()
  const kept = [...tokens.filter(({ word }, at) => qualifiers.has(word) && all.some(({ first }) => first > at && first <= at + 2)).map(({ word }) => word), ...safety.filter((phrase) => lower.includes(phrase) && !safety.some((other) => other !== phrase && other.includes(phrase) && lower.includes(other)))]
  const reasons = reasonsIn(written, (tokens[met.last] as Token).to)
  return {
    rung: met.rung,
    scale: met.scale,
    ...(range.length > 1 && { range: range.sort((a, b) => rungs.indexOf(a) - rungs.indexOf(b)) }),
    ...(kept.length > 0 && { qualifiers: kept }),
    ...(reasons.length > 0 && { reasons }),
    ...(met.also && { also: met.also }),
  }
}
