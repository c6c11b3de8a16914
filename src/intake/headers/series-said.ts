// bounded: each pattern here meets a stretch of at most 24,000 characters, and looks at some words behind a number.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { screenedExec } from '../../text/screen.ts'
import { numberOf } from '../numbers.ts'
import { collapse, inText } from './assert.ts'

const most = 24_000
const gap = '(?:[ \\t]{1,12}|[ \\t]{0,4}\\n[ \\t>]{0,12})'
const order = '(?:\\d{1,2}(?:st|nd|rd|th|\\.|e|ère|ème|ª|º|-?[яй])?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nrs]|premi(?:er|ère)|second[eao]?|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)ième|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|prim[oa]|terz[oa]|quart[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]|primeir[oa]|terceir[oa]|sétim[oa]|oitav[oa]|(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ая|ый|ой|ое|ую)|трет(?:ья|ий|ье|ью))'
const kind = '(?:series|stories|tales|adventures|cycle|saga|trilogy|quartet|sequence|chronicles|arc|universe|[\'’]?verse|reihe|serie|zyklus|trilogie|série|ciclo|trilogía|trilogia|цикла?|сери[ия]|трилоги[ия])'
const what = '(?:number|no\\.|nr\\.|story|tale|one|fic|adventure|piece|entry|instal+ment|case|part|book|volume|geschichte|erzählung|teil|band|abenteuer|fall|histoire|aventure|récit|nouvelle|volet|tome|partie|relato|cuento|historia|entrega|aventura|parte|racconto|storia|episodio|avventura|conto|história|episódio|история|рассказ|часть|повесть|сказка|книга)'
const of = `(?:(?:of|in|from|aus|von|zu|der|des|de|du|del|della|dei|di|da|do|das|dos|из|в)(?:${gap}(?:the|my|our|these|those|what${gap}i${gap}call(?:${gap}the)?|meiner|der|dem|den|einer|ma|mon|la|le|mi|el|mia|mio|minha|meu|a|o|моего|моей))?)`
const inQuotes = '(?:["“„](?<quoted>[^"“”„«»]{2,60})["”“]|[«»][\\s\\u00a0]{0,2}(?<angled>[^"“”„«»]{2,60}?)[\\s\\u00a0]{0,2}[«»])'
const plain = `(?<plain>\\p{L}[\\p{L}\\p{N}'’-]{0,20}(?:${gap}[\\p{L}\\p{N}'’&-]{1,20}){0,5}?)`
/** A series' name: in quotation marks or before the word that says what it is, and behind it. */
const named = `(?:(?:${kind}${gap})?${inQuotes}(?:${gap}(?<behind>${kind}))?|${plain}${gap}(?<kind>${kind})(?!\\p{L})|(?:reihe|serie|zyklus|trilogie|série|cycle|saga|ciclo|trilogía|trilogia|цикла|серии|трилогии)${gap}(?<said>\\p{Lu}[\\p{L}\\p{N}'’ -]{2,50}?)(?=[.,;:!?)\\n]))`

/** Sentences that say in which series the story stands, and the how manieth it is. */
const frames: readonly RegExp[] = [
  // "the third of my "Tallow" stories", "the sixth and last tale of "…"", "la troisième aventure de ma série « … »", "четвёртая история из цикла «…»"
  new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<lead>${what})${gap})?(?<n>${order})(?:,?${gap}(?:and|und|et|y|e|и)${gap}[\\p{L}]{4,10})?(?:,?${gap}(?:\\p{L}{3,10}${gap})?(?<what>${what}))?,?${gap}${of}${gap}${named}`, 'diu'),
  // "another of my Tinker stories", "if you've read any of the Salt Lane stories", "part of my "…" series", "fait partie de ma série « … »"
  new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:another|one|any|all|some|most|rest|part)(?:${gap}(?:story|tale|one))?${gap}(?:of|in|from)${gap}(?:the|my|our|these)|belongs?${gap}(?:to|in)${gap}(?:my|our)|in${gap}(?:my|our)|(?:gehört${gap}zu|teil|aus)${gap}(?:meiner|meinem)|partie${gap}de${gap}(?:ma|mon|la)|parte${gap}de${gap}(?:mi|la)|parte${gap}della(?:${gap}mia)?|parte${gap}da(?:${gap}minha)?|из(?:${gap}(?:моего|моей))?)${gap}${named}`, 'diu'),
  // "Book One of The Weatherwrights", "(a panel from The Altarpiece Cycle)" on a line by itself
  new RegExp(`(?:^|\\n)[ \\t*_~(\\[-]{0,60}(?:being${gap})?(?:(?:book|volume|tale|story|number|no\\.|nr\\.|band|buch|livre|tome|libro|livro|книга)${gap}(?<n>${order}|[ivx]{1,4})${gap}(?:of|in|from|der|aus|de|di|da)${gap}(?<line>(?:the${gap})?\\p{L}[^:#\\n()\\]"“„«]{2,50}?)|an?${gap}\\p{L}{3,12}${gap}(?:of|from)${gap}${plain}${gap}(?<kind>${kind}))[ \\t*_~)\\]]{0,60}(?=\\n|$)`, 'diu'),
]
const finders = frames.map(screenedExec)

/** The masculine and the plain form of an ordinal, as numbers are listed by. */
function valueOf(word: string): number | undefined {
  const key = word.toLowerCase().replace(/[.ªº]$|(?:st|nd|rd|th|ère|ème|-?[яй])$/u, (end) => (/^\d/.test(word) ? '' : end)).replace(/^(\d+)e$/, '$1').replaceAll('ё', 'е')
  return (numberOf(key) ?? numberOf(key.replace(/(?<=e)[nrs]$/, '')) ?? numberOf(key.replace(/a$/, 'o')) ?? numberOf(key.replace(/ую$|ое$/u, 'ая')) ?? numberOf(key.replace(/^primer$/, 'primero').replace(/^tercer$/, 'tercero').replace(/^trет(?:ью|ье)$/u, 'третья')))?.value
}

const joining = /^(?:the|of|and|in|at|on|to|for|a|an|de|der|die|das|des|du|la|le|les|el|los|las|del|di|da|do|dos|von|und|et|y|e|i|il|lo|&)$/
/** What begins with a capital and is no name of a series: a month, a channel's own programme is asked for elsewhere. */
const nobody = /^(?:i|this|that|these|those|my|our|january|february|march|april|may|june|july|august|september|october|november|december|two|three|new|old|short|long)$/i

/** Whether words are set as a name: each but the small ones begins with a capital. */
function isProper(words: string): boolean {
  const parts = words.split(/\s+/)
  return /^\p{Lu}/u.test(words.replace(/^the\s+/, '')) && parts.every((part, at) => joining.test(part) || (/^[\p{Lu}\p{N}]/u.test(part) && !(at === 0 && nobody.test(part))))
}

/**
 * The series that a sentence around the story states, with its number: "the seventh of the Tinker stories".
 *
 * @param stretches what stands before the story and behind it
 * @param known what was read already: where a series is stated, nothing is looked for
 */
export function seriesAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (known.some(({ field }) => field === 'series')) return []
  for (const [from, to] of stretches) {
    const words = text.slice(from, Math.min(to, from + most))
    for (const find of finders) {
      const found = find(words)
      const groups = found?.indices?.groups
      if (!found || !groups) continue
      const name = groups['quoted'] ?? groups['angled'] ?? groups['said'] ?? groups['line'] ?? groups['plain']
      if (!name) continue
      const kindAt = groups['kind']
      const isPlain = groups['plain'] !== undefined || groups['line'] !== undefined || groups['said'] !== undefined
      const isOwn = kindAt !== undefined && /^\p{Lu}/u.test(words.slice(...kindAt))
      let at: Span = [name[0], isOwn ? kindAt[1] : name[1]]
      const article = /^the\s+(?=\p{Lu})/u.exec(words.slice(...at))
      if (article) at = [at[0] + article[0].length, at[1]]
      // "The Water Stories": the word for it is of the name, and so is the article.
      else if (isOwn && words.slice(at[0] - 4, at[0]) === 'The ') at = [at[0] - 4, at[1]]
      const said = words.slice(...at)
      if (isPlain && !isProper(said.trim())) continue
      const number = found.groups?.['n'] === undefined ? undefined : valueOf(found.groups['n'])
      // "the second scene of "Hamlet"": without a word for a series, a story must be what is counted.
      if ((groups['quoted'] ?? groups['angled']) && !groups['behind'] && !new RegExp(`${kind}\\s+["“„«»]`, 'iu').test(found[0]) && !/(?:number|no\.|nr\.|story|tale|geschichte|erzählung|histoire|aventure|récit|nouvelle|relato|cuento|historia|aventura|racconto|storia|avventura|conto|história|история|рассказ|сказка)$/iu.test(found.groups?.['what'] ?? found.groups?.['lead'] ?? '')) continue
      return [inText(text, 'series', { name: collapse(said), ...(number !== undefined && number > 0 && { number }) }, [from + at[0], from + at[1]], 'words:series', 0.8)]
    }
  }
  return []
}
