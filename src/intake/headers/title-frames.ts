// bounded: each pattern here meets a line of at most 200 characters.
import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'
import { anyOf } from './any-of.ts'

/** Glyphs that stand around a title without being of it. */
const glyphs = '*~=_<>|+#•·░▒▓█║│┃┆╎◊○●★☆♥♦†‡§¤«»\u00a0'
/** What a title may begin or end with itself, where only one of them stands there. */
const shy = '<>«»'

/** A line of a title page without its frame: bars, stars, rules of dashes at both ends, "~*~" and the like. */
export function unframed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end]
  const edge = (at: number): boolean => isBlank(text.charCodeAt(at)) || (glyphs.includes(text[at] as string) && !shy.includes(text[at] as string))
  while (from < to) {
    if (edge(from)) from += 1
    else if (text.startsWith('--', from) || text.startsWith('- ', from) || text.startsWith('– ', from) || text.startsWith('— ', from)) from += text.startsWith('--', from) ? 2 : 1
    else if (text.startsWith('<<', from) || text.startsWith('>>', from)) from += 2
    else break
  }
  while (to > from) {
    if (edge(to - 1)) to -= 1
    else if (text.startsWith('--', to - 2) && to - 2 >= from) to -= 2
    else if ((text.startsWith(' -', to - 2) || text.startsWith(' –', to - 2) || text.startsWith(' —', to - 2)) && to - 2 >= from) to -= 1
    else if ((text.startsWith('<<', to - 2) || text.startsWith('>>', to - 2)) && to - 2 >= from) to -= 2
    else break
  }
  return [from, to]
}

/** Whether a line stands in a frame: glyphs at both of its ends. */
export function isFramed(text: string, at: Span): boolean {
  const [from, to] = unframed(text, at)
  return from > at[0] && to < at[1]
}

/** `D A T A   C O F F I N`: letters with blanks between them. */
export function isLetterSpaced(words: string): boolean {
  return /^\S(?: {1,8}\S){3,60}$/u.test(words) && /\p{L}(?: \p{L}){2}/u.test(words)
}

/** What stands at the head of a text and is no title: greetings, the head of a capture or a log, a place with a date, a page's own headings. */
const untitled: readonly RegExp[] = [
  /^(?:hi|hiya|hey|hello|hallo|hola|salut|bonjour|ciao|oi|olá|ola|greetings|salutations|dear|moin|servus|привет|всем привет)[,!]? +(?:there|all|again|every(?:one|body)|guys|folks|ladies|gentlemen|girls|peeps|gang|y['’]?all|you|people|lista?|listers|friends?|readers?|leute|zusammen|ihr|à tous|tout le monde|a tod[oa]s|tutti|a tutti|gente|pessoal|galera|everyone's)\b/i,
  /^(?:hi|hiya|hey|hello|hallo|hola|salut|bonjour|ciao|olá|greetings|привет|всем привет)[\s,.!:)*~-]*$/i,
  /^(?:ok(?:ay)?|so|right|well|um+|omg|oh my (?:god|gosh)|yay|finally|phew|whew)\b[,!. ].*(?:\b(?:i|we|you|guys|here|this|it)\b)/i,
  /^(?:the |my |your )?(?:story|fic|fan ?fiction|tale|geschichte|histoire|historia|storia)\s*(?::|starts? here|begins? here|below|\d*)?$/i,
  /^[[(<]?\s*(?:capture|log(?:ging)?|session|connect(?:ed|ion)?|download(?:ed)?|file|board|msg|message|area|conf(?:erence)?|sysop|entry|lines?|from|to|date|page|posted|uploaded|archived|updated|last (?:updated|modified)|host|user|recv'?d|read(?:ing)?)\b[^\p{L}]{0,3}\s*(?:opened|started|begins?|#|no\b|nr\b|number|\d|:|on\b|by\b|at\b)/iu,
  /^\p{Lu}[\p{L}.'’ -]{1,40}, +(?:(?:the |den |le |el )?\d{1,2}(?:st|nd|rd|th|\.|er|º)? +)?(?:(?:early|late|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre)[.,]? +(?:of +)?)*(?:\d{1,2}(?:st|nd|rd|th)?,? +)?(?:1[0-9]|20|21)\d\d$/iu,
  /^(?:the )?\p{Lu}[\p{L}.'’ -]{1,50}, +(?:[\p{L}'’-]+ +){0,3}(?:bell|watch|morning|afternoon|evening|night|midnight|midday|noon|dawn|dusk|sunrise|sunset|o['’]clock|hours|a\.?m\.?|p\.?m\.?|earlier|later|ago)\.?$/iu,
  /^(?:\d{1,2}[:.]\d\d|\d{1,4} ?(?:hours|hrs|a\.?m\.?|p\.?m\.?))\b/i,
  /^(?:day|week|night|log|entry|journal|diary|stardate|tag|jour|día|giorno|dia|день) (?:entry |no\.? ?|number )?[\d#]/i,
  /^(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth) of \p{Lu}\p{L}+(?:,? \d{1,4})?$/iu,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d/i,
  /^(?:spoilers?|warnings?|disclaimers?|rated|rating|note|notes|acknowledge?ments?|legend|key|summary|contents|dedication|thanks)\b\s*(?:[:\-–—].*)?$/i,
  /^\[?\s*(?:prev(?:ious)?|next|back|home|index|main|menu|up)\b.*(?:next|home|index|main|back|up)\b/i,
  /^from the (?:desk|pen|quill|keyboard|typewriter|inkwell) of\b/i,
  /^(?:the )?end of (?:the |this )?(?:project gutenberg|e-?text|e-?book|file|part|chapter|book)\b/i,
  // Greetings of other lists, with whoever is greeted; what is cried out.
  /^(?:ahoy|evening|morning|afternoon|good (?:morning|evening|afternoon)|welcome|happy (?:new|birthday|holidays)|merry|muy buenas|buenas|buenos días|coucou|kikou|bonsoir|juhu|huhu|hallöchen|hello together|guten (?:abend|morgen|tag)|yo|buonsalve|buonasera|buongiorno|salve|bom dia|boa (?:noite|tarde)|ora viva|oi|с праздни[\p{L}]+|здравствуйте|добр(?:ый|ое|ой) (?:день|вечер|утро|ночи)|приветствую)(?![\p{L}\p{N}]).{0,80}[!.,:)]+\s*(?:[:;x=][-'^]?[()dp]+)?$/iu,
  /^[^!]{10,}!{2,}\s*(?:[:;xX=][-']?[()DP]+)?$/u,
  /^(?:on|auf|en avant|vamos|avanti) (?:with|mit|avec|con|to) (?:the|it|der|la|le|el|il)\b/i,
  // What people and programs put above a story: the versions of a file, a preface's heading, a ballot's or a moderator's word, a page's ways.
  /^(?:version|ver\.?|v|rev\.?|draft|entwurf|fassung|borrador|bozza|rascunho|brouillon)\s*\d+(?:\.\d+)*\b/i,
  /^(?:vorbemerkung|vorwort|avant-propos|préface|prólogo del autor|prefacio|prefazione|prefácio|предисловие|от автора|foreword|preface)\W*$/i,
  /^(?:the )?(?:judges?|mods?|moderators?|editors?|sysop|jury)(?:['’]s?)?(?: (?:comments?|notes?|remarks?|words?))?\s*:/i,
  /^(?:edited|updated|revised|posted)\b.{0,20}\d.*:/i,
  /^\W*(?:this (?:story|fic|file) (?:was|is|has been) )?(?:posted|archived|uploaded|submitted) (?:here )?(?:by the archive|for (?:the|its) author|on behalf of)\b/i,
  /^\(\([^()]{1,190}\)\)$/,
  /^\[[^[\]]{2,30}\](?:[\s|]{0,5}\[[^[\]]{2,30}\])+$/,
  /^\S.{0,60}\s(?:->|::)\s\S.{0,80}$/,
  /^(?:fiction|stories|nouvelles|erzählungen|relatos|cuentos|racconti|contos|рассказы|проза)$/i,
  /^(?:\p{L}{3,12}(?:-feira)?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.|er|º)? )?(?:de |den |le |el )?(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?: de)?,? \d{4}(?:\W.{0,20})?$/iu,
  /\b(?:wrote|escreveu|schrieb|a écrit|escribió|ha scritto|написал[аи]?|пишет)\b.{0,20}\d{1,4}[./:-]\d/i,
  /^(?:words|lyrics|music|tune|teleplay|screenplay|script|story|fan ?(?:mix|art)|mix|cover|banner|art|layout|artist|(?:english|grammar|spelling) checked(?: by)?\b.{0,40})$/i,
  /^(?:this is not|this is|these are|here is|here's|here are|there is|there was|i am|i'm|i was|we are|we're|it is|it's|it was|he was|she was|they were)\b/i,
  // A time of posting, what a program or a page says of itself, a number among others.
  /^(?:\p{L}{2,10}:?\s+)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d).{0,20}$/u,
  /^(?:converted|generated|exported|printed|downloaded|saved|scanned|created) (?:with|by|from|using|on)\b/i,
  /^(?:(?:welcome|willkommen|bienvenue|bienvenid[oa]s?|benvenut[oi]|bem-vind[oa]s?|добро пожаловать)\b.{0,40}(?:page|site|homepage|seite|web|página|pagina|страниц)|you are visitor)/i,
  // "Kiki :-)": who signs.
  /^.{1,40}\s[:;]-?[)(DP]\W*$/u,
  // Whose it is; of what world, in capitals, the story above is.
  /^(?:©|\(?[cс]\)(?:\s|opyright\b)|copyright (?:\(c\)|©|\d{4}|by\b))/iu,
  /^(?:[Aa]n?|[Aa]nother) (?:\p{Lu}[\p{Lu}\p{N}'’-]+ ){1,4}(?:story|tale|fic|vignette)$/u,
  /^(?:entry|item|lot|nominee|submission|eintrag|beitrag|entrée)\s(?:no\.?|nr\.?|number|#)?\s?\d{1,4}$/i,
]

const isUntitled = anyOf(untitled)

/** Whether a line at the head of a text is plainly no title, though it is as short as one. */
export function isNoTitle(words: string): boolean {
  return words.length > 200 || isUntitled(words)
}

/** Whether a line is a program's or a file's own: an entry of a list of files, a version with what was mended. */
export function isPassed(words: string): boolean {
  return words.length <= 200 && (/^\s*[\w~!-]{1,12}\.\w{1,4}\s+[\d,.]+ ?(?:bytes|kb?|k)\b/i.test(words) || /^\s*version\s+\d+(?:\.\d+)+\b.{0,20}(?:[-–—:]|\()/i.test(words))
}
