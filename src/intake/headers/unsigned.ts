// bounded: each pattern here meets a stretch of at most 8,000 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { screened } from '../../text/screen.ts'

const most = 8000
const left = '(?:withheld|removed|deleted|omitted|suppressed|undisclosed|unrevealed)'
/** Until when, at whose wish: "for now", "until the reveals", "by request", "on January 3rd". */
const tail = "(?:[,;:–—-]?\\s(?:for now|for the moment|yet|(?:un)?till? [^.!?\\n()]{1,40}|(?:by|at|on|upon|after|in|with|when|soon|later)(?: [^.!?\\n()]{1,40})?))?"
/** What people write instead of a name, a form a row. */
const instead = `(?:${[
  `(?:(?:the )?(?:author|writer)['’]s )?(?:name|identity)(?: (?:was|is|has been))? ${left}${tail}`,
  `(?:(?:the )?(?:author|writer|name)(?: is)? )?(?:${left}|tb[adr]|to be (?:revealed|announced|disclosed|unveiled|named|known|determined|guessed))${tail}`,
  'revealed (?:at|on|after|in|when|soon|later)(?: [^.!?\\n()]{1,40})?', '(?:see|pending|awaiting|until|till|after) (?:the |author )?reveals?',
  '(?:a )?(?:secret|hidden|surprise),? (?:for now|for the moment|un(?:til|less) [^.!?\\n()]{1,40})', 'a secret',
  `(?:an? |the )?(?:mystery|secret|hidden|unnamed|nameless|unknown|deleted) (?:author|writer|person|guest|user)${tail}`, '(?:your |my )?secret (?:santa|snowflake)', 'orphan_account',
  '(?:secret|hidden|classified)', `(?:i['’]?m |i am )?not (?:telling|saying)(?: you)?${tail}`, "(?:i['’]?d |i would |would |i )?(?:rather|prefer) not (?:to )?(?:say|tell|be named|give (?:my|a|her|his|their) name)",
  '(?:guess|who knows|guess who)\\W{0,3}', 'no name', 'not (?:mine|me|by me)', 'some(?:one|body) (?:else|you know)',
  '[^.!?\\n()]{0,50}(?<!\\p{L})(?:wish|want|prefer|ask|rather|choos|like|request|chose)\\p{L}* (?:to )?(?:remain|stay|be|be kept|keep) (?:nameless|unnamed|unknown|unidentified)', `[^.!?\\n()]{0,50}(?:n['’]?t|not|rather not) (?:want|wish|like|care)(?:ed)? to be (?:named|known|credited)`, '[^.!?\\n()]{0,50}(?<!\\p{L})wants? no (?:name|credit)',
].join('|')})`
const nobody = `(?:(?:anon(?:ymous(?:ly)?|ymus|yme|ym|imo|imous)?|an[ôo]nim[oa]|аноним(?:но)?|unknown|not known|unsigned|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|неизвестен|неизвестно)${tail}|\\?{1,5}|[-–—_]{2,12}|${instead})`
/** "A lurker who wishes to stay anonymous", "möchte anonym bleiben": in small letters it is nobody's name. */
const amid = '\\s(?:anonym|an[oóô]nim|аноним|неизвестн)'

const isSaid = new RegExp(`^${instead}[.!]?$`, 'iu')
const isNameless = new RegExp(`^(?:the )?${nobody}(?: author| writer| user)?[.!]?$`, 'iu')
const isAmid = new RegExp(amid, 'u')

/** Whether what stands for a name says that it is left out: "Name withheld by request"; for an author's, that there is none: "Anonymous". */
export const isWithheld = (words: string, isAuthor = false): boolean => words.length <= 120 && (isSaid.test(words) || isAuthor && (isNameless.test(words) || isAmid.test(words)))

/** How people say that a story's author is not named, or not known: in a label, in a by-line, in a sentence. */
const unsigned = screened(new RegExp([
  `(?:^|\\n)[^\\S\\n>]{0,8}[*_[(<]{0,3}(?:author|writer|written by|by|byline|autor(?:in)?|auteure?|autora|autore|autrice|von|par|por|di|автор)[*_]{0,2}(?:[^\\S\\n]?[:=.–—-]{1,6}|(?=[^\\S\\n]))[*_]{0,2}[^\\S\\n]{0,12}["“([]?(?:the author is |an? )?(?:${nobody}|[^.!?\\n()]{1,50}${amid}\\p{L}{0,12}(?: [^.!?\\n()]{1,30})?)["”]?[^\\S\\n]{0,4}[.!)\\]>*_"”]{0,4}[^\\S\\n]{0,4}(?:\\([^()\\n]{0,60}\\))?[^\\S\\n]{0,4}(?=\\n|$)`,
  "\\b(?:author|writer|who(?:ever)? wrote (?:this|it))\\b[^.!?\\n]{0,60}\\b(?:(?:wish(?:es|ed)?|want(?:s|ed)?|prefers?|ask(?:s|ed)?|would (?:like|rather|prefer)|chooses?|chose|has asked) (?:to )?(?:remain|stay|be|be kept|keep) (?:anonymous|nameless|unnamed|unknown)|(?:not|rather not) (?:to )?(?:be named|give (?:a|her|his|their) name|be known)|(?:wants?|wish(?:es)?) no name|remains? anonymous|is anonymous)\\b",
  "\\bposted (?:anonymously )?for (?:an anonymous|a (?:friend|writer|author) who (?:wants|wishes|prefers|would)[^.!?\\n]{0,30} anonymous)\\b",
].join('|'), 'iu'))

/** "Authors are out! This was glassknuckle's.": what was kept back has been told. */
const told = /\b(?:authors?|names?|reveals?)(?:['’]re|['’]s| are| is| were| was| have been| has been) (?:(?:now|all|finally) )?(?:out|up|revealed|known)\b/i

/** Authors whom nobody has stated: the poster, whoever signs a message, and what was learnt of names. */
const guessed = /^(?:named:|poster:|foot:signature|signature:(?!by-line|below)|linked|name:)/

/** Whether what stands around a story says that its author is not named, or not known. */
export const isUnsigned = (text: string, around: readonly Span[]): boolean => of(unsigned, text, around) && !of((words) => told.test(words), text, around)
const of = (is: (words: string) => boolean, text: string, around: readonly Span[]): boolean => around.some(([from, to]) => is(text.slice(from, Math.min(to, from + most))))

/** What is known of an unsigned story: nobody is taken for its author, neither who signs the message nor whom its name seems to name. */
export const withoutGuessed = (assertions: readonly Assertion[]): Assertion[] => assertions.filter((one) => one.field !== 'creator' || one.value.role !== 'author' || !guessed.test(one.rule))
