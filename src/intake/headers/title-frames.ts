// bounded: each pattern here meets a line of at most 200 characters.
import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'

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
  /^(?:hi|hiya|hey|hello|hallo|hola|salut|bonjour|ciao|oi|olá|ola|greetings|salutations|dear|moin|servus|привет|всем привет)[,!]? +(?:there|all|again|every(?:one|body)|guys|folks|y['’]?all|you|people|lista?|listers|friends?|readers?|leute|zusammen|ihr|à tous|tout le monde|a tod[oa]s|tutti|a tutti|gente|pessoal|galera|everyone's)\b/iu,
  /^(?:hi|hiya|hey|hello|hallo|hola|salut|bonjour|ciao|olá|greetings|привет|всем привет)[\s,.!:)*~-]*$/iu,
  /^(?:ok(?:ay)?|so|right|well|um+|omg|oh my (?:god|gosh)|yay|finally|phew|whew)\b[,!. ].*(?:\b(?:i|we|you|guys|here|this|it)\b)/i,
  /^(?:the |my |your )?(?:story|fic|fan ?fiction|tale|geschichte|histoire|historia|storia)\s*(?::|starts? here|begins? here|below|\d*)?$/i,
  /^[[(<]?\s*(?:capture|log(?:ging)?|session|connect(?:ed|ion)?|download(?:ed)?|file|board|msg|message|area|conf(?:erence)?|sysop|entry|lines?|from|to|date|page|posted|uploaded|archived|updated|last (?:updated|modified)|host|user|recv'?d|read(?:ing)?)\b[^\p{L}]{0,3}\s*(?:opened|started|begins?|#|no\b|nr\b|number|\d|:|on\b|by\b|at\b)/iu,
  /^\p{Lu}[\p{L}.'’ -]{1,40}, +(?:(?:the |den |le |el )?\d{1,2}(?:st|nd|rd|th|\.|er|º)? +)?(?:(?:early|late|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre)[.,]? +(?:of +)?)*(?:\d{1,2}(?:st|nd|rd|th)?,? +)?(?:1[0-9]|20|21)\d\d$/iu,
  /^(?:the )?\p{Lu}[\p{L}.'’ -]{1,50}, +(?:[\p{L}'’-]+ +){0,3}(?:bell|watch|morning|afternoon|evening|night|midnight|midday|noon|dawn|dusk|sunrise|sunset|o['’]clock|hours|a\.?m\.?|p\.?m\.?|earlier|later|ago)\.?$/iu,
  /^(?:\d{1,2}[:.]\d\d|\d{1,4} ?(?:hours|hrs|a\.?m\.?|p\.?m\.?))\b/i,
  /^(?:day|week|night|log|entry|journal|diary|stardate|tag|jour|día|giorno|dia|день) (?:entry |no\.? ?|number )?[\d#]/iu,
  /^(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth) of \p{Lu}\p{L}+(?:,? \d{1,4})?$/iu,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d/i,
  /^(?:spoilers?|warnings?|disclaimers?|rated|rating|note|notes|acknowledge?ments?|legend|key|summary|contents|dedication|thanks)\b\s*(?:[:\-–—].*)?$/i,
  /^\[?\s*(?:prev(?:ious)?|next|back|home|index|main|menu|up)\b.*(?:next|home|index|main|back|up)\b/i,
  /^(?:the )?end of (?:the |this )?(?:project gutenberg|e-?text|e-?book|file|part|chapter|book)\b/i,
  /^(?:this is not|this is|these are|here is|here's|here are|there is|there was|i am|i'm|i was|we are|we're|it is|it's|it was|he was|she was|they were)\b/i,
]

/** Whether a line at the head of a text is plainly no title, though it is as short as one. */
export function isNoTitle(words: string): boolean {
  return words.length > 200 || untitled.some((pattern) => pattern.test(words))
}
