// bounded: each pattern here meets a passage of at most 3,000 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { acts } from './credit-lexicon.ts'
import { fullerNames } from './credit-fuller.ts'
import { asOriginal, asPassedOn, isTranslated, signatureOf } from './credit-signs.ts'
import { disowns, ownersThen } from './credit-behind.ts'
import { ownersLed } from './credit-owners.ts'
import { readScene } from './credit-grammar.ts'
import { type Credit, groupsOf, type Scene } from './credit-scene.ts'
import { sentencesOf, type Token, tokensOf } from './credit-tokens.ts'

const speaks = /["“”„«»][^"“”„«»]{2,}["“”„«»],? (?:\p{L}+ )?(?:said|asked|whispered|replied|answered|muttered|cried|told|sagte|fragte|dit|dijo|disse)|,["”] (?:he|she|they|\p{Lu}\p{L}+) |(?<!\p{L})(?:he|she) (?:said|asked|whispered|replied|thought)(?!\p{L}| (?:i|we) (?:could|can|may|might|should)| yes)/iu
const speaking = new Set('said asked whispered replied answered muttered cried told thought sagte fragte dit dijo disse'.split(' '))
const brief = new Set(['thanks', 'thank', 'thx', 'thanx', 'danke', 'merci', 'gracias', 'grazie', 'obrigada', 'obrigado', 'спасибо'])
const mostTokens = 160

/**
 * Reads who did what for a story out of an author's own sentences: "Mara co-wrote this and also edited it", "beta'd by Jo", "thanks to
 * Ann for the title", "the harbour belongs to Tower Films". Frames over words, not sentences understood: what none covers stays unread, and
 * so do questions, speech, and what is denied or only wished for. The second evidence of each is the writer's own word.
 */
export function readAcknowledgements(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 3000) return []
  const assertions: Assertion[] = []
  let before: readonly Span[] = []
  let mentioned: readonly Span[] = []
  let hint: Role | undefined
  let isDisowned = false
  const found: Credit[] = []
  const named: Span[] = []
  const tokens = tokensOf(text, at)
  const isTranslation = isTranslated(tokens)
  for (const { tokens: words, asks } of sentencesOf(tokens)) {
    if (words.length > mostTokens || asks || isSpeech(text, words)) { before = []; mentioned = []; continue }
    const scene: Scene = { tokens: words, credits: [], read: 0, before, mentioned, hint }
    readScene(scene)
    if (isDisowned) for (const name of ownersThen(words)) scene.credits.push({ at: name, role: 'owner', word: name })
    isDisowned = disowns(words)
    hint = scene.credits.length === 0 ? words.map(({ key }) => acts.get(key)).find((act) => act?.is.has('agent') === true && act.role !== 'author')?.role : undefined
    mentioned = groupsOf(scene).filter(({ isOwner }) => !isOwner).flatMap(({ names }) => names.map((name) => name.at))
    named.push(...groupsOf(scene).flatMap(({ names }) => names.map((name) => name.at)))
    const signature = words.at(-1) === tokens.findLast(({ words: one }) => one !== '.' && one !== '!') && words[0] !== tokens[0] ? signatureOf(words) : undefined
    if (signature) scene.credits.push(signature)
    if (scene.credits.length === 0) { before = []; continue }
    const credits = asFirms(withoutLesser(asOriginal(scene.credits, words, isTranslation).map((one) => asGiven(one, text))).sort((a, b) => a.at[0] - b.at[0] || a.word[0] - b.word[0]), text)
    // "Kell gave it a once-over. Thanks, Kell!"
    const isBrief = words.length < 6 && brief.has(words[0]?.key ?? '')
    for (const one of credits) if (!(isBrief && one.role === 'thanked' && found.some(({ at: other }) => sameName(text, other, one.at)))) found.push(one)
    before = credits.filter(({ role }) => role !== 'owner' && role !== 'antecedent').map(({ at: where }) => where)
  }
  const fuller = fullerNames(text, named, found.map(({ at: where }) => where))
  const seen = new Set<string>()
  for (const one of asPassedOn(found, tokens)) {
    const { role, word } = one
    const where = fuller(one.at)
    const name = collapse(text.slice(...where))
    const key = `${role} ${name.toLowerCase()}`
    if (seen.has(key)) continue
    seen.add(key)
    // Who owns what a fandom builds on follows from a disclaimer; nobody states it as a part in this story.
    const isOwner = role === 'owner'
    assertions.push(inText(text, 'creator', { name, role }, where, `credit:${role}`, isOwner ? 0.75 : 0.85, { also: [{ in: 'text', at: word }], ...(isOwner && { basis: 'derived' as const }) }))
  }
  return assertions
}

const sameName = (text: string, one: Span, other: Span): boolean => collapse(text.slice(...one)).toLowerCase() === collapse(text.slice(...other)).toLowerCase()

const owning = /^(?:owners?|proprietors?|whose(?: .{1,20})?|who owns .{1,20}|(?:they |it )?belongs? to|(?:all )?(?:the )?property of|copyrights?|rights|creators?|created by|rechte|eigentum|eigentümer|gehört|droits|propriété|propriétaires?|à qui .{1,12}|derechos|propiedad|pertenecen? a|de quién son|diritti|proprietà|di chi .{1,8}|direitos|propriedade|права|чь[её] это)\??$/iu

/** The owners that a value names at its head where its label asks for them: "Rights: Ann Lee and Tower Films". @param label the label as it stands */
export function ownersOf(text: string, label: string, at: Span): Assertion[] {
  if (!owning.test(label.slice(0, 60).trim())) return []
  return ownersLed(tokensOf(text, [at[0], Math.min(at[1], at[0] + 300)])).map((where) => inText(text, 'creator', { name: collapse(text.slice(...where)), role: 'owner' }, where, 'credit:owner', 0.75, { basis: 'derived' }))
}

const firms = /\b(?:TV|Pictures|Films?|Studios?|Productions?|Media|Entertainment|Network|Books|Inc|Ltd|Press|Broadcasting|Television|Records|Comics|GmbH|Cable|Radio)\b/i

/** A firm owns what is borrowed from it; a writer is built on. */
function asGiven(one: Credit, text: string): Credit {
  const name = text.slice(...one.at).slice(0, 80)
  const isFirm = firms.test(name)
  const role = one.role === 'antecedent' && isFirm ? 'owner' : one.role
  // "D'Odile" is Odile.
  const at: Span = /^[dlDL]['’](?=\p{Lu})/u.test(name) && /^[dl]/.test(name) ? [one.at[0] + 2, one.at[1]] : one.at
  // "The Duchess", "il Gatto": a nickname has its article, and so has a band; a firm has none.
  const isBand = /^(?:\p{Lu}[\p{L}'’-]*\s){1,3}\p{Lu}\p{L}*[^s\W]s$/u.test(name)
  const hasArticle = isBand ? bands.has(role) : !bare.has(role) && name.split(' ').length < 3
  const article = isFirm || !hasArticle ? undefined : articles.exec(text.slice(Math.max(0, at[0] - 5), at[0]))?.[1]
  return { ...one, role, at: article ? [at[0] - article.length, at[1]] : at }
}
const bands: ReadonlySet<Role> = new Set<Role>(['antecedent', 'owner', 'thanked'])
/** Parts that firms and offices have as well, which are named without an article. */
const bare: ReadonlySet<Role> = new Set<Role>(['owner', 'typist', 'illustrator', 'translator', 'poster'])
const articles = /(?<!\p{L})((?:the|le|la|il|el)\s)$/iu

/** "Tern & Harker" is one firm, though each is a name. */
function asFirms(credits: readonly Credit[], text: string): readonly Credit[] {
  const joined: Credit[] = []
  for (const one of credits) {
    const last = joined.at(-1)
    const isOne = last?.role === 'owner' && one.role === 'owner' && /^\s?&\s?$/.test(text.slice(last.at[1], one.at[0])) && !/\s/.test(text.slice(...last.at)) && !/\s/.test(text.slice(...one.at))
    if (isOne) joined[joined.length - 1] = { ...last, at: [last.at[0], one.at[1]] }
    else joined.push(one)
  }
  return joined
}

/** Whether a sentence of the story speaks: thanks given there are nobody's for the story. */
function isSpeech(text: string, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || !words.some(({ key, shape }) => speaking.has(key) || shape === 'mark' && '"”'.includes(key))) return false
  return speaks.test(collapse(text.slice(first.at[0], last.at[1] + 12)))
}

/** "Thanks to Jo, who edited this" makes Jo the editor; a longer name holds the shorter that begins it. */
function withoutLesser(credits: readonly Credit[]): Credit[] {
  const covers = (one: Credit, other: Credit): boolean => one.at[0] <= other.at[0] && one.at[1] >= other.at[1]
  return credits.filter((credit) => !credits.some((other) => other !== credit && ((credit.role === 'thanked' && other.role !== 'thanked' && other.at[0] === credit.at[0]) || (other.role === credit.role && covers(other, credit) && other.at[1] - other.at[0] > credit.at[1] - credit.at[0]))))
}
