// bounded: each pattern here meets a subject of at most 400 characters.
import type { Span } from '../../model/span.ts'
import { isGenre, isRating, statusOf } from './subject-items.ts'

/** What stands in front of a title in a subject. Spans are of the line. */
type Leads = {
  /** Where the title may begin. */
  readonly end: number
  readonly statuses: readonly Span[]
  /** Names of lists and groups in front: "[TRACKERS]", "SAT-L:". */
  readonly lists: readonly Span[]
  /** Codes of the series: "HEL", "PIL". */
  readonly series: readonly Span[]
  readonly tags: readonly Span[]
  readonly isReply: boolean
  readonly isForward: boolean
  /** Whether anything told that this is a story: a postname, a list's name. */
  readonly isCoded: boolean
}

const reply = /^\s*(?:(re|aw|antw|sv|rif|rép|ref|отв)|(fwd?|wg|tr|rv|enc|vs|doorst))\s?(?:[[(^]?\d{1,3}[\])]?)?\s?:\s*/i
const postname = /^\s*(NEW|FILL|N2U|REP|REPOST|COR|CORR|REV|REVISED|DRA|DRAFT|WIP|FIC|STORY|FANFIC|FF)(?:\s*[:!,]+|\s+[-–—]+\s|(?=\s))\s*/
/** In small letters a postname is one only with a colon, an exclamation mark or a dash behind it. */
/** "STORY (for a friend):", "REPOST (fixed!):": what kind of text, and a remark on it. */
const remarked = /^\s*(?:new |my )?(?:fic|fics|ficlet|fan-?fic(?:tion)?|story|stories|ff|vignette|drabble|new|repost(?:ed)?|rep|revised|text|geschichte|histoire|nouvelle|relato|cuento|racconto|storia|conto|рассказ|фик|фанфик)\s*\([^()]{1,40}\)\s*[:!-]\s*(?=\S)/i
/** "(March challenge) Salt": the occasion in brackets before a title. */
const occasion = /^\s*\((?:[\p{L}\p{N}'’.#-]+ ){0,4}(?:challenge|exchange|ficathon|fest|prompt|repost|fixed|revised|new|fic|ficlet|story|gift|request|contest|wichteln|herausforderung|wettbewerb|défi|concours|reto|regalo|concurso|sfida|concorso|desafio|вызов|конкурс|подарок)(?: [\p{L}\p{N}'’.#-]+){0,3}[!]?\)\s*[:–—-]?\s*(?=\S)/iu
const spelled = /^\s*((?:[\p{L}\p{N}'’/-]{1,14} ){0,3}[\p{L}'’-]{1,14})\s?(?:[:!]+|\s[-–—]+\s)\s*/u
const forms = /^(?:fill|text|texte|texto|testo|tekst|nouvelle|storia|cuento|nochmal|encore|otra vez|ancora|opnieuw|fic|fics|ficlet|fiction|story|stories|fan-?fic(?:tion)?|fanstory|title|ff|new|repost|reposted|rep|revised|rev|draft|wip|vignette|drabble|poem|filk|songfic|challenge|update|submission|crossover|x-?over|n2u|geschichte|histoire|récit|relato|racconto|conto|фик|фанфик|рассказ)$/i
const modifiers = /^(?:new|a|my|first|short|long|old|another|challenge|crossover|xover|x-over|slash|gen|het|adult|fan|repost(?:ed)?|revised|updated|complete|finished|ff|holiday|christmas|round|list|wip|next|quick|silly|completed|response|nova|novo|nueva|nuevo|nuova|nuovo|nouvelle|neue|neuer|birthday|gift|mini|tiny|little|joint|collab|collaborative|entry|bonus|belated|late|\p{L}+['’]s?)$/iu
/** "fic nova:", "relato nuevo:": what is new stands behind. */
const newer = /^(?:nov[oa]|nuev[oa]|nuov[oa]|nouvelle|inédit[oa]?e?)$/i
const admin = /^\s*(?:admin|mod|moderator|list ?mom|list ?owner|approved)\b[\w'’ ]{0,14}:\s*/i
/** What the sender says before the title: an occasion, a game, a warning to stand back, a hesitation. It ends in a colon, a stop or an exclamation mark. */
const announced = /^\s*(?:(?:round[- ]robin|secret (?:santa|snowflake|cupid)|gift ?fic|birthday fic|(?:heavy |big |huge |mild )?spoilers?(?: ahead| warning)?|(?:from|out of) (?:the|my|our) [\p{L}'’-]{2,20}|\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20})?['’]s? (?:story|stories|fic|ficlet|fanfic|tale|poem|drabble)(?=\s*:)|wichtel(?:n|geschichte|fic)?|amigo secreto|amigo invisible|père noël secret|rundroman|reihum|cadavre exquis|um+|uh+|er+m*|ahem|ähm*|euh|pues|bon|right|well|ok(?:ay)?)\s*[:.!]+|(?:fic(?:let)?|fanfic|story|stories|ff|poem|drabble|humou?r),? (?:kind|sort) of(?: an?)?\s*:|(?:ficathon|stocking|gift|new version|last version|neue fassung|nouvelle version|nueva versión|nuova versione|(?:ue|ü)bersetzung|traduction|traducción|traduzione|tradução|translation|перевод|(?:advent|türchen|day|tag|jour|día|giorno) \d{1,2}|(?:fic|ff|histoire|texte|relato|cuento|racconto|conto|geschichte) (?:de|di|von|da|do) \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?)\s*:|(?:admin|mod|moderator)\s*\([^()]{1,30}\)\s*:|for (?!(?:whom?|what|all|the|an?|my|love|now|ever|old|want|better|honou?r|king|queen|god|sale|hire|rent|good|one|two|three|those|some|every\p{L}*|any\p{L}*)\b)\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}\s*:)\s+(?=["“„«\p{L}\p{N}])/iu
const forwarded = /^\s*[([](?:fwd?|fw|forward(?:ed)?|wg|tr|rv|enc)[)\]]\s*:?\s*(?=\S)/i
const genreLed = /^\s*([\p{L}/-]{2,16})\s?:\s+(?=\p{Lu})/u
const numbered = /^\s*([\p{L}\p{N}][\p{L}\p{N} .'’&-]{0,24}?)\s?#\s?\d{1,4}\s?[:,]\s*/u
const listname = /^\s*([A-Za-z][A-Za-z0-9]{1,20}-[Ll])\s?:\s*/
const prefix = /^\s*([\p{L}\p{N}][\p{L}\p{N} &'’_-]{1,30}?)\s?:\s+/u
const codes = /^\s*((?:[A-Z][A-Z0-9]{1,5}(?:-[A-Z0-9]{1,4})?)(?:\s?[,/&+]\s?[A-Z][A-Z0-9]{1,5}(?:-[A-Z0-9]{1,4})?){0,3})(?:\s*:\s*|\s+[-–—]\s+|\s*,\s+|\s+)(?=["“„«'*_]|.{0,60}\p{Ll})/u
const noSeries = new Set('OK NO MY ADMIN MOD LIST HELP NOTE INFO MP RP VID ART POLL TV PG NC NR US UK AU ATTN OT FYI TBC MST AD THE AND OF IN ON AT TO IT IS BE A I'.split(' '))
/** What a message says of itself in capitals before a title, and no series: a translation, a text to be judged, a round robin. */
const posts = new Set('POST POSTED TRAD TRANS TRANSL CRIT ORIG TEXT TEXTO TEXTE TESTO REQ REQUEST LFF LF FINDER ANN BETA FINAL RR TR UEB POEM PROSE PARODY GIFT PROMPT MEME NANO FILLED UPDATE UPD PARTE TEIL OT FWD RPG META ESSAY REVIEW AR SNIPPET PREVIEW TEASER'.split(' '))
const bracket = /^\s*([[{(])([^[\](){}]{1,60})[\])}]\s*:?\s*/

/** What two spellings of a group's name have in common: small letters and digits. */
export function squashed(words: string): string {
  return words.toLowerCase().replace(/\band\b|[^\p{L}\p{N}]+/gu, '')
}

/** Whether capitals name a series, as codes do. */
function isSeriesCode(word: string): boolean {
  return !posts.has(word) && !noSeries.has(word) && !isRating(word) && !isGenre(word) && !statusOf(word)
}

/** The code of a series that stands between a title in quotation marks and other codes, or the end: TNG of `TNG [PG]`. */
export function seriesBehind(words: string): Span | undefined {
  const [all, word = ''] = /^[\s\u0001]*([A-Z][A-Z0-9]{1,4})(?=\s*(?:$|[[({\d]))/.exec(words) ?? ['']
  return word !== '' && isSeriesCode(word) ? [all.length - word.length, all.length] : undefined
}

/** Reads what stands in front of a title. `groups`: names of the lists and newsgroups that the message went to. */
export function readLeads(line: string, groups: readonly string[]): Leads {
  const [statuses, lists, series, tags]: [Span[], Span[], Span[], Span[]] = [[], [], [], []]
  let at = 0
  let [isReply, isForward, isCoded, isPosted] = [false, false, false, false]
  const known = groups.map(squashed)
  const isGroup = (words: string): boolean => squashed(words).length > 2 && known.some((group) => group.includes(squashed(words)))
  const here = (words: string, from: number): Span => [from + (words.length - words.trimStart().length), from + words.trimEnd().length]
  for (let from = -1; from !== at; ) {
    from = at
    const rest = line.slice(at)
    const answered = reply.exec(rest)
    if (answered) {
      isReply ||= answered[1] !== undefined
      isForward ||= answered[1] === undefined
      at += answered[0].length
      continue
    }
    const sent = forwarded.exec(rest)
    if (sent) {
      isForward = true
      at += sent[0].length
      continue
    }
    const announce = announced.exec(rest)
    if (announce) {
      isCoded = true
      at += announce[0].length
      continue
    }
    const noted = remarked.exec(rest) ?? occasion.exec(rest)
    const remark = /\(([^()]*)\)/.exec(noted?.[0] ?? '')?.[1] ?? ''
    if (noted && !/\d\s?(?:\/|of)/.test(remark) && !isRating(remark) && !isGenre(remark)) {
      for (const word of [/^\s*(\S+)/.exec(noted[0])?.[1] ?? '', remark]) if (statusOf(word)) statuses.push(here(word, at + rest.indexOf(word)))
      isCoded = true
      at += noted[0].length
      continue
    }
    const genre = genreLed.exec(rest)
    if (genre?.[1] && /^[A-Z/-]+$/.test(genre[1]) && isGenre(genre[1])) {
      isCoded = true
      at += genre[0].length
      continue
    }
    const boxed = bracket.exec(rest)
    const inside = boxed?.[2] ?? ''
    const start = at + rest.indexOf(inside, 1)
    if (boxed && boxed[0].length < rest.length) {
      const words = inside.trim()
      const status = statusOf(words)
      if (status) statuses.push(here(inside, start))
      else if (forms.test(words) || /^(?:riff|mst|mstk)$/i.test(words)) isCoded = true
      else if (isGenre(words)) tags.push(here(inside, start))
      else if (isRating(words) || /\d\s?(?:\/|of)\s?[\d?x]/.test(words) || boxed[1] === '(') break
      else lists.push(here(inside, start))
      isCoded = true
      at += boxed[0].length
      continue
    }
    const posted = postname.exec(rest)
    const word = posted?.[1] ?? ''
    const after = posted ? rest.slice(posted[0].length) : ''
    // "NEW MOON RISING": words in capitals are a title's where all are.
    const isMarked = posted !== null && (/[:!,–—-]\s*$/.test(posted[0]) || /^(?:N2U|REP|COR|DRA|WIP)$/.test(word) || /\p{Ll}/u.test(after))
    if (posted && isMarked && after.trim() !== '') {
      if (statusOf(word)) statuses.push(here(word, at + rest.indexOf(word)))
      isPosted ||= !/^(?:FIC|STORY|FANFIC|FF)$/.test(word)
      isCoded = true
      at += posted[0].length
      continue
    }
    const said = spelled.exec(rest)
    const parts = said?.[1]?.split(' ') ?? []
    const last = parts.at(-1)
    if (said && last !== undefined && said[0].length < rest.length && (forms.test(last) || parts.length === 2 && forms.test(parts[0] ?? '') && newer.test(last)) && parts.slice(0, -1).every((part) => /^\p{Lu}{2,5}$/u.test(part) || modifiers.test(part) || newer.test(last) && forms.test(part) || statusOf(part))) {
      for (const part of parts) if (statusOf(part)) statuses.push(here(part, at + rest.indexOf(part)))
      isCoded = true
      at += said[0].length
      continue
    }
    const ok = admin.exec(rest) ?? numbered.exec(rest) ?? listname.exec(rest)
    if (ok && ok[0].length < rest.length) {
      if (ok[1]) lists.push(here(ok[1], at + rest.indexOf(ok[1])))
      isCoded = true
      at += ok[0].length
      continue
    }
    const led = prefix.exec(rest)
    if (led?.[1] && led[0].length < rest.length && (isGroup(led[1]) || postname.test(rest.slice(led[0].length)) || forms.test(spelled.exec(rest.slice(led[0].length))?.[1] ?? '-'))) {
      lists.push(here(led[1], at + rest.indexOf(led[1])))
      isCoded = true
      at += led[0].length
      continue
    }
    // "VOY: The Long Road"
    const letters = series.length === 0 ? /^\s*([A-Z][A-Z0-9&]{1,5})\s?:\s+(?=.{0,60}\p{Ll})/u.exec(rest) : null
    if (letters?.[1] && posts.has(letters[1])) {
      isCoded = true
      at += letters[0].length
      continue
    }
    if (letters?.[1] && !noSeries.has(letters[1]) && !isRating(letters[1]) && !isGenre(letters[1])) {
      series.push(here(letters[1], at + rest.indexOf(letters[1])))
      at += letters[0].length
      continue
    }
    const coded = isCoded && series.length === 0 ? codes.exec(rest) : null
    const [all, names = ''] = coded ?? ['']
    // Behind "FIC:" a title may begin with capitals; behind "NEW" and its kind it does not.
    if (coded && (isPosted || /[:–—-]\s*$/.test(all) || /^["“]/.test(rest.slice(all.length))) && !names.split(/\s?[,/&+]\s?/).some((name) => noSeries.has(name))) {
      let begin = at + rest.indexOf(names)
      for (const name of names.split(/[,/&+]/)) {
        series.push(here(name, begin))
        begin += name.length + 1
      }
      at += all.length
    }
  }
  return { end: at, statuses, lists, series, tags, isReply, isForward, isCoded }
}
