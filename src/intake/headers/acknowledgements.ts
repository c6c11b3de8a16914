import type { Assertion, Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'

/** One person's name in running words: capitalised words, initials, pen names with digits or inner capitals. */
const one = "(?:\\p{Lu}[\\p{L}\\p{N}'’_-]*\\.?|[a-z]+[\\p{Lu}\\p{N}_][\\p{L}\\p{N}_]*)(?: (?:(?:de|van|von|der|la|le|of the) )?\\p{Lu}[\\p{L}\\p{N}'’_-]*\\.?){0,3}"
const many = `${one}(?:(?:,? (?:and|&|und|et|y|e) |, )${one})*`

/** What an act makes of the person who did it. */
const acts: readonly (readonly [Role, string])[] = [
  ['co-author', "co-?wrote|co-?authored|co-?written|helped (?:me )?(?:to )?write|wrote (?:this|it|the story|half) with me|wrote half"],
  ['editor', 'edited|edits|editing|did the editing'],
  ['beta', "relecture|betalesen|korrekturlesen|bêta-lecture|correcciones|correzioni|beta(?:-?read)?(?:'?e?d)?|beta-?reading|beta-?ing|betas|proof-?read|beta'ing|the beta|a beta|beta read(?:ing)?|corrected"],
  ['translator', 'translated|the translation|translating'],
  ['illustrator', 'illustrated|drew|the drawings|the illustrations|the cover|the art(?:work)?'],
  ['typist', 'typed|typing|transcribed|scanned|the html|formatted|put (?:this|it) on the web'],
  ['idea', 'the (?:original )?idea|the plot ?bunny|(?:gave me|had) the idea|suggested (?:the|this)|the title|the plot|came up with'],
]
const passive: readonly (readonly [Role, string])[] = [
  ['author', '(?:this )?(?:story|fic|tale|one) (?:is|was) (?:written )?by|posted for|posted on behalf of'], ['poster', 'posted for [^.]{2,40} by'], ['co-author', 'my co-?(?:writer|author)'], ['beta', 'my (?:\\w+ )?beta(?:-?reader)?'], ['editor', 'my (?:\\w+ )?editor'],
  ['co-author', 'co-?written (?:by|with)|co-?authored (?:by|with)|written (?:together )?with'], ['editor', 'edited by'], ['beta', "beta(?:-?read|'?e?d|-?ed|'ed)? by|proof-?read by|beta readers? (?:was|were|is|are)"],
  ['translator', 'translated (?:from \\S+ )?by'], ['illustrator', 'illustrated by'], ['typist', '(?:typed(?: up)?|transcribed|scanned|formatted)(?: for the web)? by'], ['idea', '(?:based on an |from an )?idea by'], ['dedicatee', 'dedicated to'],
]
const subjects = new RegExp(`(?<![\\p{L}'’])(${many})(?:, who)? (?:(?:also|kindly|very|once|again|has|have|graciously|patiently|who|and) |, who )*(?=(?:${acts.map(([, verbs]) => verbs).join('|')})(?![\\p{L}]))`, 'gu')
const byActs = passive.map(([role, verbs]) => ({ role, pattern: new RegExp(`(?<![\\p{L}])(?:${verbs}):? (?:my (?:\\w+ ){0,3}?)?(?:the (?:\\w+ ){0,2}?)?(${many})`, 'gu') }))
const thanks = new RegExp(`(?:[Tt]hanks|[Tt]hank you|[Tt]hanx|THANKS|[Dd]anke?|[Mm]erci|[Gg]racias|[Gg]razie)(?: (?:so much|a lot|again|also|as always|very much|go|goes|out))* (?:to|go to|an|à|a|für)?:? ?(?:my (?:\\w+ ){0,4}|the (?:\\w+ ){0,3}|meine[rn]? (?:\\w+ ){0,2})?(${many})`, 'gu')
const compiled = acts.map(([role, verbs]) => ({ role, active: new RegExp(`(?<![\\p{L}])(?:${verbs})(?![\\p{L}])(?! by)`, 'u'), named: new RegExp(`(?<![\\p{L}])(?:${verbs})`, 'iu'), mine: new RegExp(`my (?:\\w+ ){0,3}(?:${verbs})`, 'iu') }))
const nextClause = new RegExp(`,? (?:while|but|and) (?=${one} (?:also )?(?:${acts.map(([, verbs]) => verbs).join('|')}))`, 'u')
const oneName = new RegExp(one, 'gu')
/** Something of every act, passive and thanks above: a passage without any of it names nobody, and need not be read word by word. */
const mayCredit = /wr[io]t|author|edit|beta|bêta|proof|correc|correz|lecture|lesen|translat|illustr|drew|drawing|cover|\bart|typ|transcri|scan|html|format|the web|idea|plot|suggest|title|came up|thank|thanx|dank|merci|gracias|grazie|dedicated|posted|by /i
const notNames = new Set(['I', 'This', 'The', 'My', 'It', 'Thanks', 'Thank', 'All', 'You', 'We', 'He', 'She', 'They', 'Also', 'And', 'But', 'Any', 'A', 'An', 'Everyone', 'Everybody', 'God', 'Please', 'Story', 'In', 'On', 'For', 'To', 'If', 'Who', 'That', 'There', 'These', 'Those', 'Both', 'Each', 'Some', 'Special', 'Many', 'Originally', 'Not', 'No', 'Un', 'Unbetaed', 'Feedback', 'Beta', 'Betas', 'Disclaimer', 'Written'])

function namesAt(from: number, words: string): { name: string; at: Span }[] {
  const found: { name: string; at: Span }[] = []
  for (const piece of words.matchAll(oneName)) {
    const name = piece[0].replace(/(?:['’]s|\.)$/, (end) => (end === '.' && /(?:^| )\p{Lu}\.$/u.test(piece[0]) ? end : ''))
    if (name === '' || notNames.has(name) || notNames.has(name.split(' ')[0] as string)) continue
    found.push({ name: collapse(name), at: [from + piece.index, from + piece.index + name.length] })
  }
  return found
}

function sentencesOf(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let start = from
  for (let at = from; at < to; at += 1) {
    const char = text[at] as string
    if ('.!?;'.includes(char) && (at + 1 >= to || /\s/.test(text[at + 1] as string)) && !/(?:^|\s)\p{Lu}$/u.test(text.slice(Math.max(start, at - 2), at))) { found.push([start, at]); start = at + 1 }
  }
  if (start < to) found.push([start, to])
  return found
}

/**
 * Reads who helped out of an author's own sentences: "Mara co-wrote this and also edited it", "beta'd by Jo", "thanks to Ann for the
 * title". A thin grammar: one subject, the acts that follow it; what it does not cover stays unread.
 */
export function readAcknowledgements(text: string, at: Span): Assertion[] {
  const assertions: Assertion[] = []
  const seen = new Set<string>()
  const say = (name: string, role: Role, where: Span, rule: string): void => {
    const key = `${role}\u0000${name.toLowerCase()}`
    if (seen.has(key)) return
    seen.add(key)
    assertions.push(inText(text, 'creator', { name, role }, where, rule, 0.85))
  }
  if (at[1] - at[0] > 3000 || !mayCredit.test(text.slice(...at))) return assertions
  for (const [from, to] of sentencesOf(text, at)) {
    if (to - from > 700) continue
    // Line ends are blanks here, in the same places.
    const lead = text.slice(from, to)
    const sentence = lead.trimStart().replaceAll('\n', ' ')
    const start0 = from + lead.length - lead.trimStart().length
    if (/mistakes|errors/i.test(sentence) && /\b(?:mine|my own)\b/i.test(sentence) && !/\bby\b|thank/i.test(sentence)) continue
    // "Edited by Jo" begins its sentence in a capital; the rows are in small letters.
    const lowered = (sentence[0] ?? '').toLowerCase() + sentence.slice(1)
    for (const { role, pattern } of byActs) for (const found of (lowered.length === sentence.length ? lowered : sentence).matchAll(pattern)) for (const { name, at: where } of namesAt(start0 + found.index + found[0].length - (found[1] as string).length, found[1] as string)) say(name, role, where, `credit:${role}`)
    for (const found of sentence.matchAll(subjects)) {
      const rest = sentence.slice(found.index + found[0].length)
      const end = rest.search(nextClause)
      const clause = end < 0 ? rest : rest.slice(0, end)
      if (/^\S+(?: read)? by\b/.test(clause)) continue
      for (const { role, active } of compiled) {
        if (!active.test(clause)) continue
        for (const { name, at: where } of namesAt(start0 + found.index, found[1] as string)) say(name, role, where, `credit:${role}`)
      }
    }
    for (const found of sentence.matchAll(thanks)) {
      const start = start0 + found.index + found[0].length - (found[1] as string).length
      const rest = sentence.slice(found.index + found[0].length).split(/ (?:and|und|et) (?:to|an|à) /)[0] as string
      const roles = compiled.filter(({ named, mine }) => named.test(rest) || mine.test(found[0])).map(({ role }) => role)
      for (const { name, at: where } of namesAt(start, found[1] as string)) {
        for (const role of roles) say(name, role, where, `credit:${role}`)
        if (roles.length === 0) say(name, 'thanked', where, 'credit:thanked')
      }
    }
  }
  return assertions
}
