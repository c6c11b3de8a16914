// bounded: each pattern here meets a line of at most 200 characters.
import { type Assertion, ofField, type Role, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inText } from './assert.ts'
import { isOffice } from './nobody.ts'
import { notTheirs } from './mail.ts'
import { isNameLike } from './people.ts'
import { datesIn } from './value-dates.ts'
import { isWithheld } from './unsigned.ts'

const word = "\\p{Lu}(?:[\\p{L}'’-]|\\.(?! )|(?<=\\p{Lu}\\p{L}{0,2})\\.(?= ))*"
const joint = '(?:de|of|von|van|du|da|di|la|le|the|der|al|el|no|ter|zu)'
/** Two names or more: "Sandra Rook", "K. D. Rusk", "Denis of the Marsh". */
const full = `(?:[Tt]he |La |Le |El |Die |Der |Das )?${word}(?:(?: ${joint}){0,2} ${word}){1,4}`
const one = "[\\p{L}\\d][\\p{L}\\d'’]*(?:[._-][\\p{L}\\d'’]+){0,4}"
const somebody = `(?<name>${full}|${word}|${one})`
const certain = `(?<name>${full}|[\\p{L}\\d]+_[\\p{L}\\d_]+)`
const mail = '(?:\\S{1,64}@\\S{2,64}|\\S{1,40} ?\\(at\\) ?\\S.{2,50})'
const handle = '(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{1,29}(?: (?!wrote|writes|posted|posting|schrieb|escr|ha |пишет|написал|in |to |en )[\\p{Lu}\\p{N}][\\p{L}\\p{N}_-]{1,20})?)'
const stamp = '\\u0001{1,40}'
const posted = '(?:posted|posté|verfasst|geschrieben|inviato|publicado|postado|enviado|добавлено|отправлено|написано)(?: (?:on|le|am|il|em|el|a))? ?:? ?(?:\\p{L}{2,10}[.,]{0,2} )?'
/** A time of day, and what stands between it and a date; a day of the week. */
const clock = '[\\s,|@·•–—-]{1,4}(?:(?:at|um|à|a las|alle|às|в|kl\\.) )?\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: (?:uhr|\\p{Lu}{2,4}))?'
const weekday = '(?:\\p{L}{2,12}[.,]{0,2} )?'
/** What a journal or a forum knows somebody by, of up to four words; and what is nothing else, having a digit or an underline. */
const known = '(?<name>(?!\\d+\\s)[\\p{L}\\p{N}][\\p{L}\\p{N}_.\'’-]{1,29}(?: [\\p{L}\\p{N}][\\p{L}\\p{N}_.\'’-]{0,20}){0,3})'
const account = '(?<name>(?!\\d+\\s)(?=[^\\n]{0,40}[_\\d])[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{1,29}(?: [\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,20}){0,2})'
/** What a forum calls those who write in it, and what it counts of them. */
const ranks = '(?:(?:registered|local|global|unregistered|junior|senior|new|old|active|power) (?:user|member)|guest|posts? ?:|joined ?:|location ?:|newbie|regular|moderator|member|mitglied|stammgast|beiträge|membre|habitué|messages ?:|usuario|miembro|mensajes|novato|utente|messaggi|membro|mensagens|сообщений)'
const farewell = "(?:(?:best|kind|warm|warmest|much|lots of|with) )?(?:yours?(?: (?:truly|ever|always|sincerely|faithfully|in [\\p{L} ]{3,20}))?|best(?: wishes)?|love|cheers|regards|yrs|hugs|xx?x?|ta|ttfn|bye(?: for now)?|take care|sincerely|respectfully|(?:liebe|viele|herzliche|schöne|beste) grüße|gruß|lg|bis bald|tschüss?|herzlichst|alles liebe|bises|bisous|gros bisous|amitiés|amicalement|à bientôt|à plus|saludos|besos|besitos|un beso|un abrazo|hasta pronto|saluti|baci|bacioni|a presto|un abbraccio|abraços|beijos|beijinhos|até breve|com carinho|с уважением|с любовью|целую|до встречи)"
const yours = '(?:eu(?:er|re?)|deine?|ihre?|votre|vuestr[ao]|(?:la |il )?vostr[ao]|(?:a |o )?voss[ao]|ваша?|твоя|твой|искренне ваша?|всегда ваша?)'
const parting = '(?:es grüß(?:t|en)(?: euch)?|your(?: (?:old|own|loving|affectionate|faithful|humble|obedient|friend|servant)){1,3},?|peace(?: out)?|love from|un saludo)'
const closing = `(?:${farewell}[,!] (?:${yours},? )?|${yours},? )`

type Row = { readonly rule: string; readonly role: Role; readonly confidence: number; readonly is: RegExp; /** Where the name must stand alone on its line, what the line above or below is. */ readonly above?: RegExp; readonly below?: RegExp; /** Whether it stands right below the title, or right below a sentence at the end of its paragraph; whether what was taken for a title may be it; whether nothing but addresses, dates, mottoes and titles stands below it in its stretch, and words above. */ readonly titled?: true; readonly closes?: true; readonly sure?: true; readonly last?: true }

/** A line that holds something, without what leads it; `opens`: with a blank line above. */
type Line = { readonly at: Span; readonly said: string; readonly opens: boolean; readonly quoted: boolean; /** Which of the stretches it stands in. */ readonly stretch: number }

/** Who posted: a line of a journal or a forum with the time of the posting, which is veiled. */
const posters: readonly Row[] = [
  { rule: 'wrote', role: 'poster', confidence: 0.9, sure: true, is: new RegExp(`^${handle} (?:wrote|writes|posted|escreveu|schrieb|a écrit|escribió|ha scritto|пишет|написала?)(?: (?:on|at|am|le|el|em|il|à|in \\S{2,40}))?:? ?,? ?${stamp}`, 'diu') },
  { rule: 'wrote', role: 'poster', confidence: 0.9, sure: true, is: new RegExp(`^${handle} (?:wrote |writes |posted |posting )?(?:in|to|dans|en|bei) [\\p{L}\\d_-]{3,30},?$`, 'diu'), below: new RegExp(`^\\W{0,3}${stamp}`) },
  { rule: 'at', role: 'poster', confidence: 0.9, sure: true, is: new RegExp(`^${handle} ?(?:@ |\\(|\\| ?)${stamp}`, 'diu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${handle}(?: \\([^()]{1,40}\\))?$`, 'diu'), below: new RegExp(`^@ ?${stamp}`) },
  { rule: 'writes', role: 'poster', confidence: 0.9, sure: true, is: /^(?:пишет|posted by|postado por|publicado por|posté par|inviato da|geschrieben von)\s(?<name>[\p{L}\p{N}][\p{L}\p{N}_ .-]{1,40}?)(?::$|\s(?:às|at|um|à|a las|alle|on|em|am|le|el|il|den|в)\s.{1,60}$|\s?\|.{1,60}$)/diu },
  { rule: 'forum', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${handle}\\s{3,}.{0,60}${posted}${stamp}`, 'diu') },
  { rule: 'forum', role: 'poster', confidence: 0.8, sure: true, is: new RegExp(`^${handle}$`, 'diu'), below: new RegExp(`^(?:[^\\n]{1,40}\\n){0,3}(?:[^\\n]{0,30}\\s{2})?${posted}${stamp}${clock}`, 'iu') },
  // Without a time of day the line above may be a title: "Salt Road / Posted 12 June 1999".
  { rule: 'forum', role: 'poster', confidence: 0.8, is: new RegExp(`^${handle}$`, 'diu'), below: new RegExp(`^(?:[^\\n]{1,40}\\n){0,3}(?:[^\\n]{0,30}\\s{2})?${posted}${stamp}`, 'iu') },
  { rule: 'forum', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${known}\\s?[|·•–—-]\\s[^|\\n]{2,40}\\s?[|·•–—-]\\s(?:${posted})?${weekday}${stamp}${clock}\\W{0,3}$`, 'diu') },
  { rule: 'forum', role: 'poster', confidence: 0.8, sure: true, is: new RegExp(`^${known}$`, 'diu'), below: new RegExp(`^(?=[^\\n]{0,40}${ranks})[^\\n]{2,70}\\n(?:[^\\n]{2,60}\\n){0,2}(?:[^\\n]{0,60}\\s)?\\W{0,3}(?:${posted})?${weekday}${stamp}${clock}\\W{0,3}(?:$|\\n)`, 'iu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${handle}[\\s,|·•»–—-]{1,4}${weekday}${stamp}${clock}\\W{0,3}$`, 'diu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${account}[\\s,|·•–—-]{1,4}${weekday}${stamp}\\W{0,3}$`, 'diu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^(?:${posted})?${weekday}${stamp}(?:${clock})?\\s?(?:[·•|–—-]|by|von|par|por|da)\\s${handle}$`, 'diu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${known}$`, 'diu'), below: new RegExp(`^\\W{0,3}${weekday}${stamp}${clock}\\W{0,3}(?:$|\\n)`, 'iu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${known}$`, 'diu'), above: new RegExp(`^\\W{0,3}${weekday}${stamp}${clock}\\W{0,3}$`, 'iu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${account}$`, 'diu'), below: new RegExp(`^\\W{0,3}${weekday}${stamp}\\W{0,3}(?:$|\\n)`, 'iu') },
  { rule: 'at', role: 'poster', confidence: 0.85, sure: true, is: new RegExp(`^${account}$`, 'diu'), above: new RegExp(`^\\W{0,3}${weekday}${stamp}\\W{0,3}$`, 'iu') },
]

/** Who signs as the author, where nobody else is named. */
const signers: readonly Row[] = [
  { rule: 'placed', role: 'author', confidence: 0.8, is: new RegExp(`^(?<name>${full})(?:, (?:[^,\\n]{1,30}, )?(?:[^,\\n]{1,30}, )?(?:${word}(?: ${word})?|[\\p{Lu}.]{2,10}))?,?$`, 'du'), below: new RegExp(`^[(\\s]*(?:${word}, )?(?:im |in |le )?${stamp}[)\\s.]*(?:$|\\n)`, 'u') },
  { rule: 'dated', role: 'author', confidence: 0.85, sure: true, is: new RegExp(`^[\\s*_~([=–—-]*(?:${farewell}, ?)?${certain}(?: ?& ?(?<other>${full}))?(?:,| \\(|\\s{2,}| [–—-]) ?(?:im |in )?${stamp}[)\\]\\s.]*$`, 'diu') },
  { rule: 'dated', role: 'author', confidence: 0.8, sure: true, is: new RegExp(`^[\\s*_~([=–—-]*${stamp}[)\\]\\s.,–—-]{1,40}(?<name>${full})\\W{0,3}$`, 'du') },
  { rule: 'dated', role: 'author', confidence: 0.8, is: new RegExp(`(?:by|von|par|di|por) (?:me, )?${certain}, ${stamp}[)\\]\\s.]*$`, 'diu') },
  { rule: 'placed', role: 'author', confidence: 0.8, is: new RegExp(`^(?<name>${full})(?:, [\\p{Lu}.]{2,10})?$`, 'du'), above: new RegExp(`^${word}, (?:im |in |le )?${stamp}$`, 'u') },
  { rule: 'dash', role: 'author', confidence: 0.8, is: new RegExp(`(?:^|[.!?)\\]:] {1,2}|\\S@\\S{3,60} )(?:--|—|–|~|- ?(?=\\p{Lu}))\\s?(?<name>${full}|${word}\\p{L}{2}|(?:\\p{Lu}\\.\\s?){2,4})(?:(?:\\s{2,}|, ?)(?:${mail}|${stamp}\\.?))?$`, 'du'), sure: true },
  { rule: 'closing', role: 'author', confidence: 0.8, sure: true, is: new RegExp(`(?:^|[.!?] )${closing}${somebody}(?: \\(${stamp}\\))?$`, 'diu') },
  { rule: 'closing', role: 'author', confidence: 0.8, sure: true, is: new RegExp(`^(?:[xX]{1,6}|(?:[xX][oO]){1,4}[xX]?|v?lg|V?LG|mfg|MfG|hdl|[Hh]ugs|[Bb]isous|[Bb]esos|[Bb]aci|[Bb]eijos)(?: da| do| de)?,? (?<name>${full}|${word})$`, 'du') },
  { rule: 'closing', role: 'author', confidence: 0.8, sure: true, is: new RegExp(`^${somebody}(?:,? \\([^()\\n]{1,40}\\))?$`, 'du'), above: new RegExp(`(?:^|[.!?] )(?:${farewell}(?:(?:,| and| with| in| from)? [\\p{L}' ,]{2,40})?[,!]|${yours})$|^(?:${farewell}|${parting})(?: von| da| de| from)?$`, 'iu') },
  { rule: 'closing', role: 'author', confidence: 0.8, is: /^[~*]{0,2}(?<name>[\p{L}\p{N}][\p{L}\p{N}_'’-]{2,24}(?: [\p{L}\p{N}_'’-]{2,20})?) ?[~*]{1,4}(?:\s+\d+ comments?)?$/du, below: /^$/ },
  { rule: 'manuscript', role: 'author', confidence: 0.85, sure: true, is: new RegExp(`^(?<name>${full})\\s{2,}(?:(?:about|approx\\.?|approximately|ca\\.?|circa|some|etwa|environ|unas|quasi|cerca de) )?\\d{1,3}(?:[,. ]?\\d{3})? (?:words|wörter|worte|mots|palabras|parole|palavras|слов)$`, 'du') },
  { rule: 'closing', role: 'author', confidence: 0.8, is: new RegExp(`^\\((?<name>${full})\\)$`, 'du') },
  { rule: 'address', role: 'author', confidence: 0.85, is: new RegExp(`^(?:.{3,40}: |.{3,120}[.!?] (?=\\p{Lu}[^,]{1,40} \\p{Lu}))?(?<name>${full}|${word})(?:,| [–—/|·•-]|\\s{2,}|\\s)?\\s{0,9}(?:${stamp}\\s{1,9})?[<(]?${mail}[>)]?(?:\\.?$|\\. \\p{Lu}|[ ,/|·–—-]{1,4}${stamp}$)`, 'du') },
  { rule: 'address', role: 'author', confidence: 0.8, is: new RegExp(`(?:^|[.!?] )(?:[Ww]rite(?: to)?|[Ee]-?mail|[Mm]ail|[Cc]ontact|[Rr]each|[Ss]end .{2,40} to|(?:[Ff]eedback|[Cc]omments|[Ll]etters|[Ff]lames) to|[Ss]chreibt?(?: an)?|[Pp]ost an|[ÉEé]crivez à|[Ee]scrib[ei](?:d|r)? a|[Ss]criv(?:ete|ere|i) a|[Ee]screvam? para|[Пп]ишите) (?<name>${full})(?:,? (?:at|an|à|a|en|in|unter|sur|на|em) |,? ?[<([] ?|, )${mail}`, 'du') },
  { rule: 'address', role: 'author', confidence: 0.8, is: new RegExp(`^(?<name>${full})$`, 'du'), below: new RegExp(`^[<(]?${mail}[>)]?(?:$|\\n)`, 'u') },
  { rule: 'copyright', role: 'author', confidence: 0.8, is: new RegExp(`(?:^|[.!?:] |(?:[Ss]tory|[Tt]ext|[Tt]ale|[Ff]ic|[Ww]ork)(?: is)? |["”] is )[\\s(]{0,4}(?:\\([cCсС]\\)|©|[Cc]opyright|[Cc]opr\\.|COPYRIGHT)(?: \\([cC]\\)| ©| [Cc]opyright| COPYRIGHT)?[ ,]{0,2}(?:${stamp}[ ,–-]{0,3}){0,3}(?:by |von |par )?(?<name>${full}|${word})(?=,? ?${stamp}|[.,;]|\\s{1,3}(?:\\||--|–|—)|,? [<(]?${mail}|$)`, 'du') },
  { rule: 'by-line', role: 'author', confidence: 0.8, is: new RegExp(`^(?:by|von|par|di|от|por|de)\\s${certain}(?=$|,| \\(| <| @|\\.$)`, 'diu') },
  { rule: 'by-line', role: 'author', confidence: 0.8, is: /^(?:by|von|par) (?<name>[\p{Ll}\d][\p{L}\d_-]{2,20})(?:$|, and\s| [·•|–—/] )/du, titled: true },
  { rule: 'words', role: 'author', confidence: 0.8, is: new RegExp(`^(?:words|text|lyrics|paroles|letra|testo|worte|слова)(?: (?:and|&) music)?\\s?:?\\s+(?:by |von |par )?(?<name>${full})(?=$|,)`, 'diu') },
  { rule: 'alias', role: 'author', confidence: 0.8, is: new RegExp(`^(?<name>${full}|${word}\\p{L}{2}),? (?:also known as|aka|a\\.k\\.a\\.|alias|alias di|auch bekannt als) [^.!?\\n]{2,30}$`, 'du') },
  { rule: 'below the title', role: 'author', confidence: 0.75, is: new RegExp(`^(?<name>${full})$`, 'du'), titled: true },
  { rule: 'last', role: 'author', confidence: 0.75, is: new RegExp(`^(?:[-–—~]{1,2}\\s?)?(?<name>${full}|${word}\\p{L}{2}|[\\p{L}\\d]+_[\\p{L}\\d_]+)(?:, ?(?:\\p{L}{2,10}\\.?,? )?${stamp}| \\([^()]{1,90}\\)|, (?:who|whose|qui|che|que|die|der)\\W.{1,100})?$`, 'du'), last: true },
  { rule: 'below words', role: 'author', confidence: 0.75, is: new RegExp(`^(?<name>${full}|${word}|[\\p{L}\\d]+_[\\p{L}\\d_]+)$`, 'du'), closes: true },
  { rule: 'by-line', role: 'author', confidence: 0.75, is: new RegExp(`^(?<lead>[^!?@"]{2,70}?[\\s.]+)(?:by|von|par|di|por)\\s["“«]?${certain}["”»]?(?=$|,| \\(| <|\\. \\p{Lu}| [•·|*–—]| (?:part|pt\\.?|chapter|teil|partie|parte) \\d|\\s(?:for|für|pour|para|per)\\s)`, 'du') },
  { rule: 'by-line', role: 'author', confidence: 0.75, is: new RegExp(`^(?:una? |une |uma? )?(?:cuento|relato|historia|novela|conto|história|conte|récit|nouvelle|histoire|fan ?fic|fic)(?: \\p{Ll}{3,15})? de (?<name>${full})(?=$|,| \\(|\\. \\p{Lu}| [•·|*–—]|\\s(?:pour|para|per)\\s)`, 'du') },
]

/** What somebody did who is no author: "edited by", "HTML by", "thanks to art by". */
const duties = /\b(?:(?:ist|is|was|are|were|sind|which|who|wer|est|sont|che|que|books?|bücher) .{0,20}|beta|edit|proof|read|typed|scan|transcri|translat|illustrat|drawn|drawing|art|cover|picture|html|format|archiv|post|upload|forward|sent|sugges|inspir|idea|prompt|creat|own|character|based|copyright|played|perform|direct|produc|music|tune|song|lyrics|publish|print|request|dedicat|thank|help|challenge|hosted|maintain|moderat|collect|compil|recommend|another|other|also|read aloud|sequel|set in|from the|in the (?:world|universe)|übersetz|abgetipp|korrektur|gezeichn|tradu|english|into |dessin|correct|dactylo|relu|idée|corrig|ilustra|revis|betad|disegn|перев|бет[аы])/iu
const companies = /(?<!\p{L})(?:Inc|Comics|Ltd|Corp|Co|Pictures|Studios?|Television|Productions?|Films?|Press|Books?|Software|Games|Entertainment|Verlag|Association|Group|Network|Company|PGP|Message|Media|Gazette|Times|Magazine|All|Part|Chapter|Version|Volume|Teil|Kapitel|Private|Draft|Entwurf|Brouillon|Borrador|Bozza|Rascunho|Text|Story|Rated|The (?:End|Author|Usual))(?!\p{L})/u
const notNames = /^(?:mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|guest|gast|invitado|invité|ospite|visitante|гость|anonymous|anonym|anonyme|anónimo|anonimo|аноним|first|last|originally|then|now|someone|somebody|who|mother|father|thanks?|enjoy|feedback|anyway|please|sorry|hello|hi|well|so|ok|okay|note|notes|warning|warnings|disclaimer|rated|rating|title|author|from|to|date|subject|reply-to|e-?mail|contact|summary|part|chapter|the end|end|fin|ende|message|re|posted|archive|by|me|i|autor|auteur|autore|mensaje|danke|merci|gracias|grazie|obrigad[oa]|спасибо|was|is|he|she|they|it|you|we|there)$/i

const most = 24_000

/**
 * People whom no label, no by-line and no mail head names, in stretches that are known to be no story: who posted an entry, who signed the author's words, whose
 * copyright it is.
 *
 * @param known what was read already: where an author is stated, nobody is looked for
 */
export function peopleAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const has = (...roles: readonly Role[]): boolean => known.some((one) => one.field === 'creator' && roles.includes(one.value.role) && one.confidence > 0.5)
  const found: Assertion[] = []
  const isPosterless = !has('poster')
  const isAuthorless = !has('author')
  if (!isPosterless && !isAuthorless) return found
  const lines = stretches.map((span, stretch) => linesOf(text, span, stretch))
  if (isPosterless) found.push(...first(text, lines[0]?.slice(0, 8) ?? [], posters, known))
  if (isAuthorless) found.push(...first(text, lines.flatMap((each) => each.slice(0, 400).filter(({ quoted }) => !quoted)), signers, [...known, ...found]))
  return found
}

/** What was read, without captions that are a signature, since whoever signs a note has not named the story, and without initials where an author or a sender has a name. */
export function withoutSigned(assertions: readonly Assertion[]): Assertion[] {
  const signed = assertions.flatMap(({ rule, evidence: [place] }) => ((rule.startsWith('signature:') || rule === 'entry:at') && place?.in === 'text' ? [place.at] : []))
  const isInitials = (one: Assertion): boolean => one.field === 'creator' && one.value.role === 'author' && /^(?:\p{Lu}(?:\.|$|[\s&-])[\s&.-]*){1,4}$/u.test(one.value.name)
  const isFull = assertions.some((one) => one.field === 'creator' && (one.value.role === 'author' || one.value.role === 'poster') && !isInitials(one) && !notTheirs.has(one.rule))
  return assertions.filter((one) => !(isFull && isInitials(one))).filter(({ field, value, evidence: [place] }) => !(field === 'title' && 'kind' in value && value.kind === 'caption' && place?.in === 'text' && signed.some((at) => at[0] < place.at[1] && place.at[0] < at[1])))
}

const trivia = /^(?:[\W\u0001]*|\W{0,3}(?:https?:\/\/\S+|www\.\S+|\S{1,64}@\S{2,64})\W{0,3}|["“„«'‘].{3,120}["”“»'’]|\p{Lu}[\p{L}]+, \W*\u0001+\W*)$/u
const wordy = /(?:(?<!\p{L})\p{Ll}+(?:['’]\p{Ll}+)?[ ,]+){3}/u

/** Whether a line closes its stretch: nothing but trivia and titles below it, words above it. */
function closesStretch(lines: readonly Line[], index: number, titles: readonly Span[]): boolean {
  const { stretch, opens } = lines[index] as Line
  if (!opens && index > 0 && lines[index - 1]?.stretch === stretch && !/[.!?)]$/.test((lines[index - 1] as Line).said)) return false
  let isWordy = false
  for (let above = index - 1; above >= 0 && lines[above]?.stretch === stretch && !isWordy; above -= 1) isWordy = wordy.test((lines[above] as Line).said)
  if (!isWordy) return false
  for (let below = index + 1; lines[below]?.stretch === stretch; below += 1) {
    const { said, at } = lines[below] as Line
    if (!trivia.test(said) && !titles.some(([from, to]) => from < at[1] && at[0] < to)) return false
  }
  return true
}

/** Whether a name is how somebody of a longer name is called: "Keith", "Connie", "Leo" of Keith, Constance and Leopold Marchbank. */
function isShortOf(name: string, whole: string): boolean {
  const [short, [first = '', ...others]] = [fold(name).replaceAll('.', ''), fold(whole).split(/[\s._-]+/)]
  if (others.length === 0 || /\s/.test(short)) return false
  if (name === name.toUpperCase() && [first, ...others].map((part) => part[0] ?? '').join('').startsWith(short)) return true
  return first.startsWith(short) || others.includes(short) || (/(?:ie|y|i)$/.test(short) && short.length > 3 && first.startsWith(short.slice(0, 3)))
}

/** That somebody else wrote the story. */
const anothers = /(?<!\p{L})(?:\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+|(?:[Mm]y|[Oo]ur) (?:late )?\p{Ll}+|[Ss]he|[Hh]e) (?:\p{Ll}+ly )?(?:wrote|has written|had written) (?:this|it|these|the (?:story|tale|following))(?!\p{L})/u

/** The paragraph that a place stands in, up to there. */
function paragraphBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 800), at)
  return before.slice(before.lastIndexOf('\n\n') + 1).replace(/\s+/g, ' ')
}

/** The first line that a row fits, the rows in their order. */
function first(text: string, lines: readonly Line[], rows: readonly Row[], known: readonly Assertion[]): Assertion[] {
  const titles = known.flatMap(({ field, value, evidence }) => (field === 'title' || field === 'disclaimer' || field === 'fandom' ? evidence.flatMap((place) => (place.in === 'text' ? [{ at: place.at, field, sort: 'kind' in value ? value.kind : undefined }] : [])) : []))
  const titled = ofField(known, 'title').some(({ value }) => value.kind === 'formal' || value.kind === 'subject')
  const people = ofField(known, 'creator').filter(({ value }) => value.role !== 'owner').flatMap(textSpans)
  const others = new Set(known.flatMap((one_) => (one_.field === 'creator' && one_.value.role !== 'author' && one_.value.role !== 'poster' && one_.value.role !== 'owner' ? [fold(one_.value.name)] : one_.field === 'title' && !('kind' in one_.value && one_.value.kind === 'caption') ? [fold(one_.value.title)] : one_.field === 'fandom' || one_.field === 'character' ? [fold(one_.value.name)] : [])))
  const posted = known.flatMap((one_) => (one_.field === 'creator' && one_.value.role === 'poster' ? [one_.value.name] : []))
  for (const row of rows) {
    for (const [index, { at, said }] of lines.entries()) {
      if (said.length > 200) continue
      const match = row.is.exec(said)
      const place = match?.indices?.groups?.['name']
      if (!match || !place) continue
      if (row.above && !row.above.test(lines[index - 1]?.said ?? '')) continue
      if (row.below && !row.below.test(lines.slice(index + 1, index + 5).map(({ said: below }) => below).join('\n'))) continue
      if (row.titled && !titles.some(({ at: taken, field }) => field === 'title' && taken[0] >= (lines[index - 1]?.at[0] ?? at[1]) && taken[0] < at[0])) continue
      const overlapping = titles.filter(({ at: taken, field }) => field !== 'disclaimer' && taken[0] < at[1] && at[0] < taken[1])
      // Where another title is stated, what closes the words above the story is no second one.
      if (row.last && !(closesStretch(lines, index, titles.filter(({ field }) => field === 'title').map(({ at: taken }) => taken)) && (overlapping.length === 0 || overlapping.every(({ sort }) => sort === 'caption') && titled))) continue
      if (row.closes && !(/[.!?)]$/.test(lines[index - 1]?.said ?? '') && !lines[index]?.opens && lines[index + 1]?.opens !== false)) continue
      const span: Span = [at[0] + place[0], at[0] + place[1]]
      const name = collapse(text.slice(...span)).replace(/[.,]$/, (end) => (end === '.' && /(?<!\p{L})\p{Lu}\.$/u.test(text.slice(...span)) ? end : ''))
      const end: Span = [span[0], span[1] - (text.slice(...span).length - text.slice(...span).lastIndexOf(name) - name.length)]
      if (name.length < 2 || !isNameLike(name) || notNames.test(name) || companies.test(name) || isOffice(name) || (row.role === 'author' && (others.has(fold(name)) || isWithheld(name, true))) || (name === name.toUpperCase() && name.split(' ').length > 3) || duties.test(match.groups?.['lead'] ?? '')) continue
      if (row.role === 'author' && posted.some((whole) => isShortOf(name, whole))) return []
      // What stands in capitals below who posted it is the title.
      if (row.last && posted.length > 0 && name === name.toUpperCase()) continue
      // "Husum, January 1988" below a story is a place.
      if (row.last && lines[index]?.stretch !== 0 && !name.includes(' ') && said.includes('\u0001')) continue
      if (people.some((taken) => taken[0] < end[1] && end[0] < taken[1])) continue
      if (!row.sure && !row.last && titles.some(({ at: taken, field }) => field !== 'disclaimer' && taken[0] < end[1] && end[0] < taken[1])) continue
      const both = match.indices?.groups?.['other']
      // "My aunt Alma Croft wrote this. -- Bertie Shaw": who signs has not written it.
      if (row.role === 'author' && anothers.test(paragraphBefore(text, span[0]))) return posted.length > 0 ? [] : [inText(text, 'creator', { name, role: 'poster' }, end, `signature:${row.rule}`, row.confidence)]
      return [end, ...(both ? [[at[0] + both[0], at[0] + both[1]] as Span] : [])].map((person) => inText(text, 'creator', { name: collapse(text.slice(...person)), role: row.role }, person, `${row.role === 'poster' ? 'entry' : 'signature'}:${row.rule}`, row.confidence))
    }
  }
  return []
}

/** The lines of a stretch that hold something, each date in them as signs of its length. */
function linesOf(text: string, [from, to]: Span, stretch: number): Line[] {
  const stop = Math.min(to, from + most)
  const dates = datesIn(text, [from, stop], most).filter(({ date, at }) => date !== undefined || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text.slice(...at))).map(({ at }) => at)
  const lines: Line[] = []
  let opens = true
  for (let start = from; start < stop; ) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > stop) end = stop
    // "--- WinEd" above an origin is the program's name.
    if (text.startsWith('--- ', start) && text.startsWith(' * Origin:', end + 1)) { start = end + 1; continue }
    const lead = /^[\s>*_|#=~–—-]*/.exec(text.slice(start, Math.min(end, start + 100)))?.[0] ?? ''
    // A dash that signs stays.
    const sign = /(?:--?|[~—–])\s?$/.exec(lead)?.[0].length ?? 0
    const begin = start + lead.length - sign
    const last = begin + text.slice(begin, end).trimEnd().length
    if (last > begin && /[\p{L}\p{N}]/u.test(text.slice(begin, last))) {
      let said = text.slice(begin, last)
      for (const date of dates) if (date[0] >= begin && date[1] <= last) said = said.slice(0, date[0] - begin) + '\u0001'.repeat(date[1] - date[0]) + said.slice(date[1] - begin)
      lines.push({ at: [begin, last], said, opens, quoted: lead.includes('>'), stretch })
      opens = false
    } else opens = true
    start = end + 1
  }
  return lines
}
