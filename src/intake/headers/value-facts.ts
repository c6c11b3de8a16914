// bounded: each pattern here meets a value of at most 400 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { type RatingValue, rungs } from '../../model/rating.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import type { WarningValue } from '../../model/warning.ts'
import { isTakenBack } from '../rating-denials.ts'
import { readRating } from '../ratings.ts'
import { readWarning } from '../warnings.ts'
import { collapse, inText } from './assert.ts'
import { forAll } from './said-patterns.ts'
import { emailIn } from './people.ts'
import { dates } from './value-dates.ts'
import { nothing, quoted, type Read, type Reader, trimSpan } from './value-read.ts'

/** What no scale holds and a rating's label makes plain: "Gen", "don't know yet". */
function further(said: string): RatingValue | undefined {
  const all = forAll.exec(said)
  if (/^gen(?:eral)?(?: audiences?)?[.!]?$/i.test(said) || all && !isTakenBack(said.slice(0, all.index), 'general') || /^(?:tous|toutes|tout le monde|every(?:one|body)|any(?:one|body)|all|jeder(?:mann)?|alle|todos|todo el mundo|tutti|chiunque|все|всем)(?![\p{L}'’])[^,;:\d]{0,30}$/iu.test(said)) return { rung: 'general' }
  return /^(?:(?:i )?(?:don['’]?t|do not) know|(?:(?:i|we) )?do(?:n['’]?t| not) (?:do|rate|give|believe in) (?:ratings?|my|it|them)|undecided|not (?:sure|decided)|no idea|haven['’]?t (?:decided|rated)|tbd\b|to be (?:decided|determined)|unsure|weiß (?:noch )?nicht|je ne sais pas|no (?:lo )?sé|non (?:lo )?so|não sei|не знаю)/i.test(said) ? { rung: 'unrated' } : undefined
}

const rising = /(?<![\p{L}])(?:to|up to|à|a|until|later|then|becom(?:es|ing)|goes|might be|maybe|bis|jusqu['’]à|fino a|hasta|até|до)\s+(?:an?\s+|the\s+|hard\s+|soft\s+)?((?:NC-?17|PG-?13|PG|R|G|MA?|T|K\+?|E|FR[A-Z]{1,3})(?![\p{L}\d-]))/giu
/** Whether words say that a rating rises. */
export const rises = new RegExp(rising.source, 'iu')

/** A rating's words; where they rise further than the scales' grammar follows ("starts PG, creeps up to R around chapter 7"), the highest. */
function highest(said: string): RatingValue | undefined {
  const start = readRating(said) ?? readRating(/^(?:starts?(?: (?:at|as|out|with))?|mostly|mainly|from|von|de|от)\s+(\S{1,8}?)[,;:.]?(?:\s|$)/iu.exec(said)?.[1] ?? '')
  let top = start
  for (const { 0: words, 1: code, index } of said.slice(0, 200).matchAll(rising)) {
    const next = readRating(code as string)
    if (next && !isTakenBack(said.slice(0, index + words.length - (code as string).length), next.rung) && !next.also && (top === undefined || rungs.indexOf(next.rung) > rungs.indexOf(top.rung))) top = { ...next, ...(start && { range: [start.rung, next.rung] }) }
  }
  return top ?? further(said)
}

/** The reader of a rating; its counter in brackets ("PG (1/1)") is none of its words. */
export const rating: Reader = (text, at, rule) => {
  // Stars are what a reader thought of it.
  if (at[1] <= at[0] || /^[★☆⭐½\s]+$/u.test(beginningOf(text, at, 20))) return nothing
  const said = text.slice(...at)
  const counter = /\s*\(\d{1,3}\/(?:\d{1,3}|\?)\)\s*$/.exec(said.slice(-40))
  let span: Span = counter ? [at[0], at[1] - counter[0].length] : at
  span = /^['"]/.test(said) ? quoted(text, span) : span
  if (/^[^.!?]{1,24}\.$/.test(text.slice(...span))) span = [span[0], span[1] - 1]
  // "Mature: yes", "Adult content: no".
  const answer = /^(yes|y|ja|oui|s[iìí]|sim|да|true|1)?(no|n|nein|non|não|нет|none|false|0)?[.!]*$/iu.exec(text.slice(...span).trim())
  const asked = answer ? readRating(rule.replace(/^label:|\b(?:content|material)$/g, '')) : undefined
  if (asked && !answer?.[1]) return nothing
  const value = asked ?? highest(text.slice(...span))
  const evidence = { in: 'text', at: span } as const
  if (value === undefined) return { assertions: [], findings: [{ code: 'rating-unread', detail: collapse(beginningOf(text, span, 200)), evidence }] }
  return { assertions: [inText(text, 'rating', value, span, rule, value.also ? 0.7 : 0.98)], ...(value.also && { findings: [{ code: 'rating-ambiguous', evidence }] }) }
}

/** "None this chapter" says nothing of the next. */
const ofPart = /\b(?:this|the present) (?:chapter|part|instal?lment|section|episode)\b|\bso far\b|\bfor now\b|\byet\b|\bin (?:diesem|dieser) (?:kapitel|teil|folge)\b|\bce chapitre|\beste cap[ií]tulo|\bquesto capitolo|этой главе/iu

/** What rates and warns of nothing else. */
const isRating = /^\W*(?:(?:rated|rating)\W{1,2})?(?:NC-?17|PG(?:-?1[35])?|FR(?:AO|[TMC])|K\+|18\+|(?<=rated )[RX])\W*$/iu

/** "Content: Chapter 1 to 2 of 2 chapters": how much of a story a program took. */
const counted = /^chapters? \d{1,4}(?:(?: ?(?:to|-) ?| of )\d{1,4}){0,2}(?: chapters?)?$/i

/** The reader of content warnings; what none of its phrases fits is a finding. */
export const warning: Reader = (text, at, rule) => {
  if (counted.test(beginningOf(text, at, 60))) return nothing
  if (at[1] <= at[0]) return nothing
  const read = readWarning(text.slice(at[0], at[1]))
  // "Warning: NC-17": a rating is read as one.
  const unread = read.unread.filter(([from, to]) => !isRating.test(text.slice(at[0] + from, at[0] + to)))
  const value: WarningValue = unread.length === 0 && read.unread.length > 0 && read.value.answer === 'stated' ? { ...read.value, warnings: read.value.warnings.filter((code) => code !== 'other') } : read.value
  if (value.answer === 'stated' && value.warnings.length === 0 && !value.denied) return nothing
  const findings: Finding[] = unread.map((span): Finding => ({ code: 'warning-unread', detail: collapse(text.slice(at[0] + span[0], at[0] + span[1])), evidence: { in: 'text', at: [at[0] + span[0], at[0] + span[1]] } }))
  const isOfPart = value.answer === 'none-apply' && ofPart.test(beginningOf(text, at, 200))
  return { assertions: [inText(text, 'warning', value, at, rule, unread.length > 0 ? 0.8 : 0.95, isOfPart ? { extent: 'part' } : {})], findings }
}

const languages: Readonly<Record<string, string>> = Object.fromEntries([
  'en english englisch anglais inglés inglese inglês английский eng', 'de deutsch german allemand alemán tedesco alemão немецкий ger deu', 'fr français francais french französisch francés francese francês французский fre fra',
  'es español espanol spanish spanisch espagnol spagnolo espanhol castellano испанский spa', 'it italiano italian italienisch italien итальянский ita', 'pt português portugues portuguese portugiesisch portugais portugués portoghese португальский por',
  'ru русский russian russisch russe ruso russo rus', 'ja 日本語 japanese japanisch japonais jpn', 'nl dutch nederlands niederländisch', 'sv swedish svenska schwedisch', 'fi finnish suomi', 'da danish dansk', 'pl polish polski', 'cs czech čeština', 'hu hungarian magyar', 'ro romanian română',
  'el greek ελληνικά', 'uk ukrainian українська украинский', 'sr serbian srpski', 'no norwegian norsk', 'la latin', 'zh chinese 中文', 'ko korean 한국어', 'tr turkish türkçe', 'ca català catalan',
].flatMap((row) => row.split(' ').map((name, _, [code]) => [name, code as string] as const)))

/** The reader of a language: the first that is named, its name alone. */
export const language: Reader = (text, at, rule) => {
  const found = /[\p{L}]{2,20}/u.exec(beginningOf(text, at, 60))
  const code = found ? (languages[found[0].toLowerCase()]) : undefined
  if (!found || code === undefined) return nothing
  const region = /^-[A-Z]{2}\b/.exec(text.slice(at[0] + found.index + found[0].length, at[1]))?.[0].length ?? 0
  const start = at[0] + found.index
  return { assertions: [inText(text, 'language', { language: code }, [start, start + found[0].length + region], rule, 0.97)] }
}

const statuses: readonly (readonly ['complete' | 'in-progress' | 'abandoned' | 'revised' | 'repost' | 'draft', RegExp])[] = [
  ['abandoned', /abandon|discontinued|orphaned|never (?:be |going to (?:be )?)?finish|given up|gave up|dead\b|abgebrochen|aufgegeben|hiatus|pausiert|eingestellt|abandonn|en pause|interrott|sospes|заморожен|заброшен|не будет/i],
  ['in-progress', /\bwip\b|in[- ]progress|work(?:s)? in progress|incomplet|unfinished|unvollständig|not (?:yet |quite )?(?:complete|finished|done)|nicht (?:fertig|abgeschlossen|beendet|vollständig)|noch (?:nicht|lange)|still (?:going|writing|being)|almost|nearly|ongoing|continu(?:ing|ed\b.*(?:soon|next))|^no\b|^nope\b|^nein\b|^non\b|^não\b|^нет\b|en cours|in corso|tbc\b|to be continued|more to come|в процессе|пишется|не закончен|не заверш|連載中|in arbeit|laufend|en (?:progreso|proceso)|em (?:andamento|progresso)|inachev|sin terminar|inacabad/iu],
  ['repost', /re-?post/i], ['revised', /revis|rewrit|überarbeitet|corrigé/i], ['draft', /\bdraft|rohfassung|brouillon|bozza|rascunho|borrador|черновик/i],
  ['complete', /complet|finish|done\b|^(?:yes|yep|ja|oui|s[iìí]|sim|да)(?!\p{L})|fertig|abgeschlossen|beendet|vollständig|terminé|achevé|termina[dt]|finito|conclus|concluí|acaba(?:do|da)|fini(?!\p{L})|заверш|закончен|完結|one-?shot/iu],
]

/** The reader of a status. "Completed: 3 April 1999" is a date. */
export const status: Reader = (text, at, rule) => {
  const said = beginningOf(text, at, 120)
  const row = /^\W*\d/.test(said) ? undefined : statuses.find(([, pattern]) => pattern.test(said))
  if (row) return { assertions: [inText(text, 'status', { status: row[0] }, at, rule, 0.93)] }
  return dates('written')(text, at, rule)
}

const numeral = /(?<![\p{L}\p{N}.,/])(\d{1,3}(?:[,.’' \u00a0\u202f]\d{3})+|\d+(?:[.,]\d)?)(?:\s?(k|тыс\.?)(?![\p{L}]))?(ish)?/iu

/** The number in a stretch of words, "12K" and "3.500" too; its span is the number. */
function numberAt(text: string, at: Span): { readonly value: number; readonly at: Span } | undefined {
  const found = numeral.exec(beginningOf(text, at, 80))
  if (!found) return undefined
  const digits = found[1] as string
  const value = /^\d+[.,]\d$/.test(digits) ? Number(digits.replace(',', '.')) * (found[2] ? 1000 : 1) : Number(digits.replace(/\D/g, '')) * (found[2] ? 1000 : 1)
  const start = at[0] + found.index
  return value > 0 && value < 1e8 && Number.isInteger(value) ? { value, at: [start, start + found[0].length] } : undefined
}

/** The reader of a count of words. */
export const wordCount: Reader = (text, at, rule) => {
  const number = numberAt(text, at)
  return number ? { assertions: [inText(text, 'words', { words: number.value }, number.at, rule, 0.93)] } : nothing
}

/** The reader of a size or length: words where it counts words ("midi, ≈ 17 000 words"); pages and bytes are nothing that is kept. */
export const size: Reader = (text, at, rule) => {
  const said = beginningOf(text, at, 120)
  const counted = /\s?(?:words?|w(?=$|[\s.,)])|wörter|worte|mots|palabras|parole|palavras|слов[аo]?)(?![\p{L}])/iu.exec(said)
  if (!counted) return nothing
  const before = /[\d.,’' \u00a0\u202f]*\d(?:\s?k)?(?:ish)?\s?$/i.exec(said.slice(0, counted.index))
  return before ? wordCount(text, [at[0] + before.index, at[0] + counted.index], rule) : nothing
}

const hosts = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"]{3,200}|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){1,5}\/[^\s<>"]{0,200}/giu
const bareHost = /(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]{2,60}(?:\.[\p{L}\p{N}-]{2,60}){0,3}\.(?:com|org|net|edu|gov|info|biz|name|tv|nu|to|de|at|ch|fr|be|nl|lu|uk|ie|es|pt|br|it|ru|ua|su|ca|au|nz|us|jp|se|no|dk|fi|pl|cz|hu|mx|ar|cl|example)(?![\p{L}\p{N}@.])(?:\/[^\s<>"'),;]{0,200})?/iu

/** The web addresses of a stretch, without the stops and brackets behind them. */
function websitesIn(text: string, at: Span): Span[] {
  return [...beginningOf(text, at, 2000).matchAll(hosts)].map((found): Span => {
    const address = found[0].replace(/[.,;:!?*_'’"”]+$/, '')
    const start = at[0] + found.index
    return [start, start + (address.endsWith(')') && !address.includes('(') ? address.replace(/[).,]+$/, '') : address).length]
  })
}

/** Assertions of all web addresses of a stretch. */
export function websitesOf(text: string, at: Span, rule: string): Assertion[] {
  return websitesIn(text, at).map((span) => inText(text, 'website', { address: collapse(text.slice(...span)) }, span, rule, 0.9))
}

/** The reader of a website, with or without "http": behind its label a bare host is one too. */
export const website: Reader = (text, at, rule) => {
  const spans = websitesIn(text, at)
  const bare = spans.length > 0 ? null : bareHost.exec(beginningOf(text, at, 200))
  const found = bare ? [[at[0] + bare.index, at[0] + bare.index + bare[0].length] as Span] : spans
  return { assertions: found.map((span) => inText(text, 'website', { address: collapse(text.slice(...span)) }, span, rule, 0.95)) }
}

/** The reader of e-mail addresses: all of them. */
export const email: Reader = (text, at, rule) => {
  const assertions: Assertion[] = []
  for (let from = at[0]; from < at[1]; ) {
    const found = emailIn(text, [from, at[1]])
    if (!found) break
    assertions.push(inText(text, 'email', { address: collapse(text.slice(found[0], found[1])) }, found, rule, 0.98))
    from = found[1]
  }
  return { assertions }
}

/** The reader of a feedback line: a count of reviews, or addresses; anything else is a wish for some. */
export const feedback: Reader = (text, at, rule): Read => {
  const count = at[1] - at[0] <= 9 ? /^\d{1,3}(?:,\d{3}){1,2}$|^\d{1,7}$/.exec(text.slice(...at))?.[0] : undefined
  if (count !== undefined) return { assertions: [inText(text, 'reviews', { reviews: Number(count.replaceAll(',', '')) }, at, rule, 0.9)] }
  const addresses = [...email(text, at, rule).assertions, ...websitesOf(text, at, rule)]
  if (addresses.length > 0) return { assertions: addresses }
  const span = trimSpan(text, ...at)
  return span[1] > span[0] ? { assertions: [inText(text, 'note', { text: collapse(text.slice(...span)) }, span, rule, 0.95)] } : nothing
}
