// bounded: each pattern here meets a passage of at most 3,000 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { inText } from './assert.ts'
import { type Credit, creditsIn } from './credit-frames.ts'

/** Something of every frame: a passage without any of it names nobody, and need not be read word by word. */
const mayCredit = /wr[io]t|auth?or|auteur|autr|edit|bet|bêt|бет|proof|correc|corrig|correz|lecture|lesen|relu|вычит|translat|tradu|tradott|übersetz|перев|illustr|ilustr|иллюстр|drew|draw|draft|picture|cover|capa|\bart|idea|idee|идe|иде|inspir|typ|transcri|scan|html|format|web|bunn|prompt|challenge|request|plot|suggest|came up|thank|thanx|thx|hug|kudos|gratitude|credit|acknowledg|dank|merci|gracias|grazie|obrigad|спасибо|dedic|widm|dédi|посвящ|post|upload|belong|propert|own|copyright|©|\(c\)|\bc\. |created|creation|trademark|gehör|apparti|apparten|perten|принадл|sequel|prequel|remix|set in|lyric|poem|apolog|stole|borrow|birthday|memory|present|gift|help|without|blame|read|caught|fix|check|nit|holes|turned|nagg|cheer|listen|encourag|held my|answered|asked|dared|saved|rescu|автор|написа|collab|conceived|part|round robin|behalf|gezeichnet|geschr|escrit|scritt|original|not mine|they're|\bby\b|(?:^|\n)\s*(?:for|für|pour|para|per|à|a|from|this one)\b/i
const speaks = /["“”„«»][^"“”„«»]{2,}["“”„«»],? (?:\p{L}+ )?(?:said|asked|whispered|replied|answered|muttered|cried|told|sagte|fragte|dit|dijo|disse)|,["”] (?:he|she|they|\p{Lu}\p{L}+) |(?<!\p{L})(?:he|she) (?:said|asked|whispered|replied|thought)(?!\p{L})/iu
const abbreviation = /(?:^|[\s.(])(?:\p{Lu}|Dr|Mrs?|Ms|Prof|St|Mme|Sra?|Rev|Capt|Inc|Ltd|vs|c|ca|no|vol|pt|ch)$/u

/** A sentence with its white space run together, and where each of its characters stands. */
type Sentence = { readonly words: string; readonly places: readonly number[]; readonly isQuestion: boolean }

function sentencesOf(text: string, [from, to]: Span): Sentence[] {
  const found: Sentence[] = []
  let words = ''
  let places: number[] = []
  const close = (isQuestion: boolean): void => {
    if (words.trim() !== '') found.push({ words: words.trimEnd(), places, isQuestion })
    words = ''
    places = []
  }
  for (let at = from; at < to; at += 1) {
    const char = text[at] as string
    if (/\s/.test(char)) {
      if (words !== '' && !words.endsWith(' ')) { words += ' '; places.push(at) }
      continue
    }
    const ends = '.!?'.includes(char) && (at + 1 >= to || /[\s)"”»]/.test(text[at + 1] as string)) && !(char === '.' && text[at + 1] !== undefined && abbreviation.test(words.slice(-6)) && at + 1 < to)
    if (ends) { close(char === '?'); continue }
    words += char
    places.push(at)
  }
  close(false)
  return found
}

/**
 * Reads who did what for a story out of an author's own sentences: "Mara co-wrote this and also edited it", "beta'd by Jo", "thanks to
 * Ann for the title", "the harbour belongs to Tower Films". Frames of words, not sentences understood: what none covers stays unread, and
 * so do questions, speech, and what is denied or only wished for. The second evidence of each is the writer's own word.
 */
export function readAcknowledgements(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 3000 || !mayCredit.test(text.slice(...at))) return []
  const assertions: Assertion[] = []
  const seen = new Set<string>()
  for (const { words, places, isQuestion } of sentencesOf(text, at)) {
    if (words.length > 700 || isQuestion || !mayCredit.test(words) || speaks.test(words)) continue
    const place = ([from, to]: Span): Span => [places[from] as number, (places[to - 1] as number) + 1]
    for (const { name, role, at: where, word } of withoutLesser(creditsIn(words))) {
      const key = `${role} ${name.toLowerCase()}`
      if (seen.has(key)) continue
      seen.add(key)
      // Who owns what a fandom builds on follows from a disclaimer; nobody states it as a part in this story.
      const isOwner = role === 'owner'
      assertions.push(inText(text, 'creator', { name, role }, place(where), `credit:${role}`, isOwner ? 0.75 : 0.85, { also: [{ in: 'text', at: place(word) }], ...(isOwner && { basis: 'derived' as const }) }))
    }
  }
  return assertions
}

/** "Thanks to Jo, who edited this" makes Jo the editor; a longer name holds the shorter that begins it. */
function withoutLesser(credits: readonly Credit[]): Credit[] {
  const covers = (one: Credit, other: Credit): boolean => one.at[0] <= other.at[0] && one.at[1] >= other.at[1]
  return credits.filter((credit) => !credits.some((other) => other !== credit && ((credit.role === 'thanked' && other.role !== 'thanked' && other.at[0] === credit.at[0]) || (other.role === credit.role && covers(other, credit) && other.at[1] - other.at[0] > credit.at[1] - credit.at[0]))))
}
