// bounded: each pattern here meets a stretch of at most 8,000 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { screened } from '../../text/screen.ts'

const most = 8000
const withheld = "(?:(?:(?:the )?(?:author|writer)['’]s )?(?:name|identity)(?: (?:was|is|has been))? (?:withheld|removed|deleted|omitted|suppressed)(?: (?:by|at|on|upon) (?:the )?(?:author['’]s |writer['’]s |her |his |their )?(?:own )?request)?)"
const nobody = `(?:anon(?:ymous(?:ly)?|ymus|yme|ym|imo|imous)?|an[ôo]nim[oa]|аноним(?:но)?|unknown|not known|unsigned|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|неизвестен|неизвестно|${withheld})`

const isSaid = new RegExp(`^${withheld}[.!]?$`, 'i')

/** Whether what stands for an author's name says that it is left out: "Name withheld by request". */
export const isWithheld = (words: string): boolean => words.length <= 120 && isSaid.test(words)

/** How people say that a story's author is not named, or not known: in a label, in a by-line, in a sentence. */
const unsigned = screened(new RegExp([
  `(?:^|\\n)[^\\S\\n>]{0,8}[*_[(<]{0,3}(?:author|writer|written by|by|byline|autor(?:in)?|auteure?|autora|autore|autrice|von|par|por|di|автор)[*_]{0,2}(?:[^\\S\\n]?[:=.–—-]{1,6}|(?=[^\\S\\n]))[*_]{0,2}[^\\S\\n]{0,12}["“(]?(?:the author is |an? )?${nobody}["”]?[^\\S\\n]{0,4}[.!)\\]>*_"”]{0,4}[^\\S\\n]{0,4}(?:\\([^()\\n]{0,60}\\))?[^\\S\\n]{0,4}(?=\\n|$)`,
  "\\b(?:author|writer|who(?:ever)? wrote (?:this|it))\\b[^.!?\\n]{0,60}\\b(?:(?:wish(?:es|ed)?|want(?:s|ed)?|prefers?|ask(?:s|ed)?|would (?:like|rather|prefer)|chooses?|chose|has asked) (?:to )?(?:remain|stay|be|be kept|keep) (?:anonymous|nameless|unnamed|unknown)|(?:not|rather not) (?:to )?(?:be named|give (?:a|her|his|their) name|be known)|(?:wants?|wish(?:es)?) no name|remains? anonymous|is anonymous)\\b",
  "\\bposted (?:anonymously )?for (?:an anonymous|a (?:friend|writer|author) who (?:wants|wishes|prefers|would)[^.!?\\n]{0,30} anonymous)\\b",
].join('|'), 'iu'))

/** Authors whom nobody has stated: the poster, whoever signs a message, and what was learnt of names. */
const guessed = /^(?:named:|poster:|foot:signature|signature:(?!by-line|below)|linked|name:)/

/** Whether what stands around a story says that its author is not named, or not known. */
export const isUnsigned = (text: string, around: readonly Span[]): boolean => around.some(([from, to]) => unsigned(text.slice(from, Math.min(to, from + most))))

/** What is known of an unsigned story: nobody is taken for its author, neither who signs the message nor whom its name seems to name. */
export const withoutGuessed = (assertions: readonly Assertion[]): Assertion[] => assertions.filter((one) => one.field !== 'creator' || one.value.role !== 'author' || !guessed.test(one.rule))
