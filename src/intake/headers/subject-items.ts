// bounded: each pattern here meets a piece of a subject, of at most 160 characters.
import type { FieldValue } from '../../model/assertion.ts'
import { readRating } from '../ratings.ts'
import { wordSet } from '../../text/word-set.ts'
import { isNameLike } from './people.ts'

/** What one piece of a subject is. `form` says what kind of text it is ("story", "long") and is told to nobody; `name` is somebody or something with a name. */
export type Item = 'rating' | 'status' | 'pairing' | 'tag' | 'words' | 'author' | 'poster' | 'form' | 'name'

type Status = FieldValue['status']['status']

/** Words for how far a story has come, as subjects have them. */
const statuses: Readonly<Record<string, Status>> = {
  rep: 'repost', repost: 'repost', 're-post': 'repost', 're-posted': 'repost', reposted: 'repost', reposting: 'repost', rp: 'repost', resend: 'repost', cor: 'revised', corr: 'revised', corrected: 'revised', rev: 'revised', revised: 'revised', rewrite: 'revised', rewritten: 'revised', edited: 'revised', 'revised edition': 'revised', 'revised version': 'revised', 'new version': 'revised',
  dra: 'draft', draft: 'draft', 'rough draft': 'draft', 'first draft': 'draft', wip: 'in-progress', 'work in progress': 'in-progress', 'in progress': 'in-progress', unfinished: 'in-progress', incomplete: 'in-progress', tbc: 'in-progress', ongoing: 'in-progress', 'to be continued': 'in-progress', complete: 'complete', completed: 'complete', finished: 'complete', done: 'complete', 'complete story': 'complete', 'now complete': 'complete', end: 'complete', conclusion: 'complete', fin: 'complete', abgeschlossen: 'complete', fertig: 'complete', terminé: 'complete', terminée: 'complete', completa: 'complete', completo: 'complete', конец: 'complete',
}

/** Genres, categories and codes that stand in subjects; in small letters. */
const genres = wordSet('gen het slash femslash femmeslash preslash pre-slash yaoi yuri shounen-ai shonen-ai saffic fluff fluffy waff angst angsty humor humour humorous comedy parody satire silly crack crackfic cracky spamfic drama romance romantic rom mystery myst adventure action horror suspense thriller tragedy dark darkfic deathfic western fantasy scifi sci-fi sf gothic noir spooky ghost supernatural friendship family hurt/comfort h/c hc comfort smarm casefile casefic case crossover x-over xover crossovers au a/u uberfic uber vignette drabble double-drabble ficlet songfic filk poem poetry poesie haiku missing-scene postep post-ep post-series pre-series preseries canon canon-compliant episode-related holiday christmas xmas halloween birthday schmoop sap sappy pwp ust rst usn mt msr msr-ish rps rpf bdsm m/m f/f m/f mf ff mm slow introspection character-study pov first-time established mpreg futurefic curtainfic apocafic kidfic fix-it canon-divergence dub-con non-con hum ust/rst death warning warnings spoilers humorístico romántico humeur romantik krimi abenteuer freundschaft amitié mystère angustia misterio aventura amistad amor дружба юмор драма приключения романтика')
/** Words that a genre may have around it. */
const around = wordSet('a an the of and with some no not light mild slight very heavy little bit lots pinch dash pre post or mostly minor major implied hint hints slightly kind sort not-quite missing scene scenes first time coda tag character study episode related case file point view story fic piece future fix it established relationship double')
/** What says only that there is a story, and which language or length it has. */
const forms = wordSet('story stories fic fics fanfic fanfics fan-fic fan fiction fanfiction ff new long short n2u very rather one-shot oneshot standalone stand-alone original relato historia histoire récit geschichte erzählung racconto conto рассказ фик фанфик series challenge response entry submission riff mst mstk post reply finally here at last a my own')
const nobody = wordSet('me you us them him her night day morning moonlight starlight candlelight firelight lamplight design chance fire water sea land air chocolate accident default myself yourself himself herself nature numbers law degrees inches hand heart')

const code = /^(?:rated\s*:?\s*|rating\s*:?\s*)?(?:n[cr]-?\s?17|nr|pg-?\s?1[35]|pg|[grxmtk]|k\+|ma|fr(?:ao|[ctm])(?:-?1?\d)?|teen|mature|explicit|general|(?:all|general|mature|adult|teen(?: (?:and|&) up)?) audiences|teen (?:and|&) up|adults?|adults? only|unrated|not rated|all ages|r1[58]|p?1[2568]\+?|1[2568] and over|ab 1[268]|tout public|para todos|todo público)(?:\+|-?ish|!)?(?:\s*(?:\/|-|to|,|or|bis)\s*(?:nc-?17|pg-?13|pg|[grxmtk]|ma))*$/i
const phrase = /^(?:rated\b|rating\b|suitable for\b|(?:hard|soft|light|strong|mild|maybe|probably|mostly|about|around) (?:n[cr]-?17|pg|r|g|pg-?13)\b|n[cr]-?17\b|pg-?13\b|pg\b|fr(?:ao|[ctm])\b|safe for (?:all|everyone|work)|for (?:all ages|everyone|adults)|no one under|over 1[68])/i
/** One side of a pairing: a word, or a name of several in capitals. */
const side = "(?:[\\p{L}][\\p{L}'\u2019.-]*|(?:the )?\\p{Lu}[\\p{L}'\u2019.-]*(?: (?:(?:the|of|de|von) )?\\p{Lu}[\\p{L}'\u2019.-]*){1,3}|the \\p{Lu}[\\p{L}'\u2019.-]*)"
const pairing = new RegExp(`^${side}(?:(?:\\s?[/+]\\s?|\\s(?:x|&|and)\\s)${side}){1,3}$`, 'u')

/** Whether the words are a rating and nothing else: a code, or a code with its reason. */
export function isRating(words: string): boolean {
  // "M/K": two letters are two people.
  return (code.test(words) && !/^[A-Z]\/[A-Z]$/.test(words)) || (phrase.test(words) && readRating(words) !== undefined)
}

/** "P, T", "K, S, Mc": letters beside letters are people or classes, and no ratings. */
export function areLetters(items: readonly string[]): boolean {
  return items.filter((item) => /^[A-Z]$/.test(item)).length > 1 && items.every((item) => /^[A-Z][a-z]?$/.test(item))
}

/** How far the story has come, where the words say that and nothing else. */
export function statusOf(words: string): Status | undefined {
  const key = words.toLowerCase().replace(/[!.]+$/, '')
  return Object.hasOwn(statuses, key) ? statuses[key] : undefined
}

/** Whether each of the words is one for a genre, or stands around one. */
export function isGenre(words: string): boolean {
  const key = words.toLowerCase().replace(/[!.]+$/, '')
  if (genres.has(key)) return true
  const parts = key.split(/[\s/&+]+/)
  if (parts.length > 5) return false
  // "no spoilers", "spoilers for Pilot" is told; "a first" is nothing.
  return parts.some((part) => genres.has(part)) && parts.every((part) => genres.has(part) || around.has(part)) || /^(?:missing scenes?|first time|character study|case ?file|episode (?:tag|coda|related)|point of view|fix.it|established relationship|double drabble)$/.test(key)
}

/** Whether the words only say that this is a story, and not which. */
export function isForm(words: string): boolean {
  const parts = words.toLowerCase().replace(/[!.]+$/, '').split(/\s+/)
  return parts.length <= 5 && parts.every((part) => forms.has(part))
}

/** Whether the words are two or more people, joined as pairings are: "A/B", "Ray & Delphine", "Anvil x Mimic". */
export function isPairing(words: string): boolean {
  if (!pairing.test(words) || !/\p{Lu}/u.test(words) || isGenre(words) || isRating(words)) return false
  const joined = /\//.test(words)
  // "Ray and Delphine", "Hearth & Home": joined by a word, each side is a name.
  return joined ? !/^n\/a$/i.test(words) : words.split(/\s?\+\s?|\s(?:x|&|and)\s/).every((side) => /^(?:the )?\p{Lu}/u.test(side))
}

/** Whether what follows "by" can be somebody: no pronoun, no thing that stories are done by. */
export function isSomebody(words: string, before: string): boolean {
  const last = before.replaceAll('\u0001', ' ').trim().split(/\s+/).at(-1)?.toLowerCase()
  // "The House by the River", "Saved by the Bell": with a small article it is a thing, and the title goes on.
  return isNameLike(words) && !/^(?:the|an?|my|our|your|his|her|its|their|der|den|die|das|le|la|les|los|las|il|lo|os|as) /.test(words) && !nobody.has(words.toLowerCase()) && words.toLowerCase() !== last
}

/** Tells what one piece of a subject is; undefined for what cannot be told. Counters are looked for before. */
export function itemOf(words: string): Item | undefined {
  if (words === '' || words.length > 160) return undefined
  if (statusOf(words) !== undefined) return 'status'
  if (isForm(words)) return 'form'
  if (/^(?:\d{1,3},\d{3}|\d{2,6}) words$/i.test(words)) return 'words'
  if (/^(?:approx\.? )?\d{1,4} ?k(?:b)?$|^v\d|^\d{1,3},?\d{0,3} (?:lines|words|bytes)$/i.test(words)) return 'form'
  if (isGenre(words)) return 'tag'
  if (isRating(words)) return 'rating'
  if (isPairing(words)) return 'pairing'
  if (/^(?:re)?posted by\s+\S/i.test(words)) return 'poster'
  const by = /^(?:(?:re-?)?(?:posted|forwarded|fwd|sent|submitted|uploaded|archived)\s+(?:for|on behalf of|by request of)|(?:written |story |fic )?by:?|von|par|por)\s+(\S.{0,50})$/i.exec(words)?.[1]
  if (by !== undefined) return isSomebody(by, '') ? 'author' : undefined
  return /^["“']?(?:(?:the|los?|las?|el|les?|der|die|das) )?\p{Lu}/u.test(words) && words.split(/\s+/).length <= 6 && !/[?!]$/.test(words) ? 'name' : undefined
}
