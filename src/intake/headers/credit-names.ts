// bounded: each pattern here meets a sentence of at most 700 characters.
import type { Span } from '../../model/span.ts'
import { allMatches } from '../../text/all-matches.ts'

const cap = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}(?:[\\p{L}\\p{N}_-]|['’](?!s(?!\\p{L}))(?=\\p{L}))*|\\d+(?:st|nd|rd|th)|\\p{Ll}[\\p{Ll}\\p{N}-]*[_\\p{Lu}\\d][\\p{L}\\p{N}_-]*)"
const addressed = "(?:(?:Dr|Mrs?|Ms|Prof|St|Mme|Sra?|Rev|Capt)\\. )?"

/** One name in running words: capitalised words, initials, titles, particles, pen names with digits, lines or inner capitals. */
export const nameWords = `(?-i:(?<![\\p{L}\\p{N}])${addressed}${cap}(?: (?:(?:de|de la|van|van der|von|der|den|la|le|of|of the|du|da|di|del|dos|the) )?${cap}){0,4}(?![\\p{L}\\p{N}_])(?:, (?:Inc|Ltd|LLC|Jr|Sr)\\b\\.?)?)`
const address = '(?: ?[(<\\[][^()<>\\[\\]]{0,80}[)>\\]])?'
const between = '(?: ?(?:,|;|&|\\+|/) ?(?:(?:and|und|et|y|e|и|&) )?| (?:and|und|et|y|e|и) )(?:(?:to|for|by|from|an|à|a|по|the|my|our|the whole|all of) )?'
/** No list of names ends before a label's colon, a possessive, or what the last of them did. */
const ends = "(?! ?:)(?!['’]s(?!\\p{L}))(?! (?-i:\\p{Lu}\\p{L}*)['’]s(?!\\p{L}))(?! (?:did|didn['’]t|does|is|isn['’]t|was|wasn['’]t|were|has|had|have|also|then|only|made|drew|wrote|posted|helped|read|would|could|will|said|came|went)(?!\\p{L}))"
/** Some names, joined by commas and "and", with addresses in brackets behind them. */
export const anyNames = `${nameWords}${address}(?:${between}${nameWords}${address}){0,7}`
/** The same, where nothing follows that makes others of the last ones. */
export const namesWords = `${anyNames}${ends}`

const common = 'permission|my|our|your|his|her|their|its|the|a|an|this|that|these|those|it|me|you|us|him|them|i|we|he|she|they|who|whom|whoever|all|any|anyone|anybody|everyone|everybody|every|each|both|some|someone|somebody|none|nobody|no|not|one|two|three|god|people|readers|reviewers|myself|yourself|popular|request|wanted|needed|night|day|morning|hand|heart|accident|way|far|now|then|chance|popular|definition|default|fun|love|profit|if|and|or|but|so|far|mistake|none|see|various|several|many|most|reading|reviewing|friends?|family|fans?|meine|meiner|meinem|alle|allen|euch|dich|ihm|ihr|mon|ma|mes|tous|toutes|vous|mi|mis|todos|todas|mia|mio|tutti|voi|meu|minha|min|всем|всех|меня|моей|моему|мне|нам|вам|of|in|on|at|as|for|to|with|from|about|such|thee|mum|mom|dad|what|which|when|where|why|how|there|here'
/** A handle in small letters: read only where nothing but a name can stand. */
const handle = `(?<=(?:(?<!\\p{L})(?:to|by|for|from|2|with|user|of|blame|für|par|von|por|da|an|à|a)|[:,–—-]|\\.{2,}) |^)(?-i:(?!(?:${common})(?![\\p{L}\\p{N}_'-]))\\p{Ll}[\\p{L}\\p{N}_-]*(?![\\p{L}\\p{N}_-]))(?=\\s*(?:$|[,.;:!?()<]|(?:for|4|and|who|from|with|on|as|whose|because|without|und|et|y|e)\\s))`
/** Some names where nothing but a name can stand: the first may be a handle in small letters. */
export const looseNames = `(?:${namesWords}|${handle}${address}(?:${between}${nameWords}${address}){0,7})`

/** What may stand between a word for an act and a name: "my evil twin,", "the ever-patient", "lj user". */
export const filler = "(?:(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Hh]er|[Hh]is|meine[rnm]?|mein|mon|ma|mi|la|il|mia|minha|meu|моей|моему) (?:(?!of |by |to |for )[\\p{Ll}\\p{N}][\\p{L}'’-]*,? ){0,5}|(?-i:\\p{Lu}\\p{L}*)['’]s [\\p{Ll}]+,? |lj user |user |fellow author |author )(?:(?:of|at) (?:the )?)?)?"

const notNames = new Set('I This The My It Thanks Thank All You We He She They Also And But Any A An Everyone Everybody God Please Story In On For To If Who That There These Those Both Each Some Special Many Originally Not No Un Unbetaed Feedback Beta Betas Disclaimer Written Nobody None Me Mine Myself Your Our His Her Their Its As At By From With When What Where Why How So Or Of Very Well Just Only Other Others Another One Once Here Now Then Yes Please Rating Title Author Chapter Part Parts Characters Characters Fandom Summary Warning Warnings Archive Notes Note Spoilers Pairing Anyone Someone Somebody Whoever Readers People Fun Christmas Adults Hugs Kudos Sorry Happy Merry Owner Owners Wanted Me Them Him Us Alle Alles Meine Mein Ich Der Die Das Ein Eine Les Le La Un Une Los Las El Il Lo Gli I O Os As Um Uma Все Всем Мне Мои'.split(' '))

/** A name within a sentence. */
export type NameAt = { readonly name: string; readonly at: Span }

const each = new RegExp(`${nameWords}|\\p{Ll}[\\p{L}\\p{N}_.-]*`, 'gu')

/** The names in words that a pattern above met; `from` is where the words stand. Addresses, and words that join, are none. */
export function namesAt(words: string, from: number, hasHandle: boolean): NameAt[] {
  const found: NameAt[] = []
  const plain = words.replace(/[(<[][^()<>[\]]{0,80}[)>\]]/g, (inside) => ' '.repeat(inside.length))
  let isFirst = true
  for (const piece of allMatches(each, plain)) {
    const first = piece[0].split(' ')[0] as string
    const isHandle = /^\p{Ll}/u.test(first) && !/[_\d\p{Lu}]/u.test(first)
    if (isHandle && !(hasHandle && isFirst && piece.index === 0)) continue
    isFirst = false
    if (notNames.has(first) && !/ \p{Lu}/u.test(piece[0])) continue
    if (/^(?:The|A|An|My|This|All|I|It|If|No|In|For)$/.test(first)) {
      const rest = piece[0].slice(first.length + 1)
      if (first === 'The' && /^\p{Lu}/u.test(rest)) found.push({ name: piece[0], at: [from + piece.index, from + piece.index + piece[0].length] })
      continue
    }
    found.push({ name: piece[0], at: [from + piece.index, from + piece.index + piece[0].length] })
  }
  return found
}
