// bounded: each pattern here meets a name of at most 80 characters, a dedication of at most 200.
import type { Assertion, Role } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { emailIn, namesIn } from './people.ts'
import { isWithheld } from './unsigned.ts'
import { type Reader, trimSpan, withoutLead } from './value-read.ts'

/** What a label of people says where it names nobody, in several languages: "none", "we die like sailors", "it shows". */
const nobody = /^(?:message|mensaje|messaggio|mensagem|nachricht|beitrag|сообщение|none?|no|nope|rated? \S{1,6}|(?:yours )?truly|duh|(?:moi|me|myself) ?\(.*|(?:my|your)s? (?:humble|most humble|obedient) (?:servant|narrator|author|scribe)|self[- ]?(?:beta|edit).*|my own|moi-même|ich selbst|io(?: stess[oa])?|eu(?: mesm[oa])?|yo(?: mism[oa])?|.*\bspell-?check.*|nah|nobody|no ?(?:one|beta)|n\/a|na|not? (?:beta|this time)?|me|myself|self|i|moi|ich|unbeta['’]?e?d|un-?beta-?(?:e?d|read)?|not (?:yet )?beta['’]?e?d|what['’]?s (?:a )?(?:beta|that)|what beta|looking for one|wanted|needed|(?:the )?(?:author|writer|name)s? (?:is )?unknown|unknown(?: (?:author|writer|to|at) .*| (?:author|writer))?|anon(?:ymous)?|\?+|-+|see (?:above|below|part \d+|(?:the )?(?:header|subject|from|from line|end|foot|e-?mail|title|address)s?)|all mine|mine|keiner?|niemand|keine|aucune?|personne|nessun[oa]?|ninguno|ninguna|nadie|nenhum|nenhuma|ninguém|нет|никто|отсутствует|сам[аи]?|я|なし|tbd|as (?:above|always)|the usual(?: suspects)?|it shows|as you can (?:see|tell)|(?:and )?it shows|we die like .*|all (?:remaining )?(?:mistakes|errors).*|(?:any |all |the )?(?:remaining )?(?:mistakes|errors|typos|fehler|fautes|errori|errores|erros|ошибки)(?![\p{L}]).*|.*\b(?:mistakes|errors) (?:are|is)\b.*|.*\ball mine\b.*)$/iu
/** Groups and remarks that are no person's name. */
const groups = /^(?:and |und |et )?(?:the|my|our|all|every|any|some|many|several|various|those|these|that|this|it|as|i|we|you|she|he|they|but|so|if|not|who|which|when|for|to|from|in|on|at|with|by|also|again|too|thank|thanks|thx|merci|danke|gracias|grazie|obrigad[oa]|спасибо|ей|ему|им|die|der|das|meine?|mes|mon|ma|mis|mi|os|meu|minha|wie|come|comme|como)(?:['’]s)?(?![\p{L}\p{N}_-])(?!.*\p{Lu})/iu
/** Thanks that go to whoever stands before them: "Katrin, vielen Dank!", "Kes, thanks a bunch". */
const thanking = /^(?:vielen|herzlichen|besten|lieben|tausend|many|(?:a )?(?:million|thousand)|muchas|mil|muitas?|mille|большое|огромное)? ?(?:dank(?:e|eschön)?|thanks?|thank you|thx|ty|merci|grazie|gracias|obrigad[oa]|спасибо)(?: (?:an?|so|very|as|the|many|much|bunch|lot|million|ton|heap|lots|loads|again|always|dear|hun|honey|beaucoup|bien|mille|infinite|tante|tanto|muito|schön|sehr|nochmal|euch|dir|you|all|everyone|both|большое))*[.! ]*$/iu
/** What stands before a name and is not of it: "brit-picked by Hugh", "команда «Шестой Этаж»", "the heroic …". */
const lead = /^(?:(?:and|und|et|y|e|и|also|plus|then|now|formerly|mit|with)\s+(?=\S)|(?:(?:[\p{L}'’-]{2,20}\s+){0,2}[\p{L}'’-]{2,20}(?:ed|t|en|é|ée|ada?|ato|ata)\s+)?(?:by|von|par|por|da|di)\s+(?=\S)|(?:команда|the team|team|équipe|equipo|squadra|equipe)\s+(?=[«"“„])|(?:huge |many |special |big )?(?:thanks|thank you|thx|merci|danke|gracias|grazie)(?: (?:to|an|à|a))?\s+(?=\S))/iu

/** "the heroic Ostrava", "my sister Ann": what a name is led by in small letters. */
const praise = /^(?:the|[Mm]y|[Oo]ur|[Mm]eine?r?)\s(?:\p{Ll}[\p{Ll}'’-]*\s){1,3}(?=\p{Lu})/u

/** Whether words are what labels of people say where they name nobody. */
export function namesNobody(words: string): boolean {
  return words.length <= 80 && nobody.test(words)
}

/** Whether words of a label's value can be somebody's name, however spelled: handles in small letters too, no sentence and no group. `isAlone`: nothing else stands in the value, as in "author: ann lee". */
function isSomebody(words: string, isAlone = false): boolean {
  if (words === '' || words.length > 80 || isWithheld(words) || nobody.test(words.replace(/[.!]+$/, '')) || groups.test(words)) return false
  const parts = words.split(/\s+/)
  if (parts.length > 7 || !/\p{L}/u.test(words) || /^(?:[\p{L}]{3,9}\.?\s)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d$/u.test(words)) return false
  // Several words in small letters are a remark, but for a pen name of few: "petra m. s.".
  const isSmall = parts.length > 1 && words === words.toLowerCase() && words !== words.toUpperCase()
  return !isSmall || (parts.length <= 3 && !parts.some((part) => /^(?:is|are|was|am|i|you|it|me|my|your|not|and|or|of|to|the|this|that|his|her|ist|nicht|est|pas|es|no|è|non|não|не|who|mine|yet|here|now|please|only|one|two|later|soon|telling|sure|known|saying|again|always|usual|course|written|story|author|first|own|all)$/i.test(part)) && /[._\d]|^\p{L}{2,12}$/u.test(parts[0] as string) && (parts.some((part) => /^\p{L}\.$|_/u.test(part)) || (isAlone && parts.length === 2)))
}

/** The reader of people in a role; a name behind "with" helped the author before it. */
export function people(role: Role): Reader {
  return (text, at, rule) => {
    const assertions: Assertion[] = []
    const whole = collapse(beginningOf(text, at, 120))
    const isNobody = isWithheld(whole.replace(/^[([]|[)\]]$/g, ''), role === 'author') || /^(?:n\/a|none|nobody|no one|not? beta|unbeta|keine?r?|niemand|personne|aucune?|nessun[oa]?|ningun[oa]?|nadie|nenhuma?|ninguém|нет)(?![\p{L}\p{N}_])/iu.test(whole)
    for (const { at: found, email, with: isWith } of namesIn(text, at, { inverted: role === 'author' || role === 'translator' })) {
      if (thanking.test(collapse(text.slice(...found)))) continue
      const name = named(text, found)
      const words = collapse(text.slice(...name))
      if (!isNobody && isSomebody(words, role === 'author' && words === whole)) assertions.push(inText(text, 'creator', { name: words, role: isWith && role === 'author' ? 'co-author' : role }, name, rule, 0.97))
      if (email) assertions.push(inText(text, 'email', { address: collapse(text.slice(...email)) }, email, rule, 0.98))
    }
    return { assertions }
  }
}

function named(text: string, at: Span): Span {
  const span = withoutLead(text, withoutLead(text, at, lead), praise)
  return trimSpan(text, span[0], span[1], /^[«"“„]/.test(text.slice(...span)) ? '«»"“”„!?' : '!?')
}

const dedicated = /^(?:(?:this (?:one|story|fic|is)?|it|as always|as ever|always|again|wie immer|comme toujours|come sempre|como siempre|como sempre|and|also)(?: is|['’]s)?,?\s+)*(?:(?:for|to|für|an|pour|à|a|para|per|по?священо|посвящается|dedicated to|gewidmet|dédié à|dedicado a|dedicato a|in memory of|with love to)\s+)(?:(?:o|os|as|la|le|il|my (?:dear |lovely |darling )?(?:friend|beta|twin|sister|brother|husband|wife),?)\s+)?/i

/** The reader of a dedication: its words, and who it is to where a name stands at its head. */
export const dedication: Reader = (text, at, rule) => {
  const words = collapse(text.slice(...at))
  // A mailing list's address behind "To:" in another language is no gift.
  if (words === '' || /^(?:none|nobody|no ?one|n\/a|no)\.?$/i.test(words) || emailIn(text, at)) return { assertions: [] }
  const said = beginningOf(text, at, 200)
  const start = at[0] + (dedicated.exec(said)?.[0].length ?? 0)
  const own: Assertion[] = [inText(text, 'dedication', { text: words }, at, rule, 0.95)]
  for (const { at: found } of namesIn(text, [start, Math.min(at[1], start + 120)])) {
    const span = possessed(text, found)
    const name = collapse(text.slice(...span))
    if (!isDedicatee(name)) break
    own.push(inText(text, 'creator', { name, role: 'dedicatee' }, span, rule, 0.9))
    // A comma is followed by what the dedication says of her.
    if (/^\s*[,;:–—(.!-]/.test(text.slice(found[1], found[1] + 3)) && !/^\s*,\s*\p{Lu}[\p{L}]*(?:\s*,|\s+and\s|$)/u.test(text.slice(found[1], found[1] + 40))) break
  }
  return { assertions: own }
}

/** "inkhorn's birthday!" is for inkhorn; "Kaeru *knuddel*" for Kaeru. */
function possessed(text: string, at: Span): Span {
  const said = text.slice(...at)
  const end = /['’]s\s|\s[*_(]|[!?]/.exec(said)
  return end && end.index > 0 ? [at[0], at[0] + end.index] : at
}

function isDedicatee(name: string): boolean {
  if (name === '' || name.length > 50) return false
  const parts = name.split(/\s+/)
  if (parts.length === 1) return /^[\p{L}\p{N}][\p{L}\p{N}_.'’-]{1,30}$/u.test(name) && !/^(?:you|everyone|everybody|all|me|us|them|anyone|alle|euch|dich|vous|toi|tous|tutti|todos|ti|voi|meine?|my|who|those|nobody)$/i.test(name) && (/[\p{Lu}_\d]/u.test(name) || name.length > 3)
  return parts.length <= 5 && /^(?:(?:the|la|le|il|el|my)\s)?\p{Lu}/u.test(name) && !/^(?:The|All|My|Everyone|Those|This|It|Because|Who)\s(?!\p{Lu})/u.test(name)
}
