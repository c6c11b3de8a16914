// bounded: each pattern here meets a paragraph of at most 2,500 characters, an end mark of at most 70.
import { isAuthorsWord } from './authors-word.ts'
import { fandomsIn } from './fandoms.ts'
import { firstOf, type SaidRow } from './first-of.ts'
import { remembered } from './remembered.ts'

/** What an author's own words outside the story are about; decided for a paragraph, without labels. */
export type Notice = 'origin' | 'disclaimer' | 'permission' | 'feedback' | 'note' | 'dedication' | 'credit' | 'edition'

/** Sentences that stand outside a story. Only looked for in headers and trailers. What names a class of letters stands in a row of its own: with `u`, V8 looks for small and capital letters ten times as slowly. */
const rows: readonly SaidRow<Notice>[] = [
  { is: 'edition', longest: 1500, pattern: /^\s*(?:\[?\s*)?(?:produced by|e-?text prepared by|transcribed (?:from|by)|this (?:e-?text|ebook|book content|file) (?:was|is)|note: (?:see also|project gutenberg)|\[?(?:transcriber['’]?s?|editor['’]?s) note|special thanks are due|start of (?:this|the) project gutenberg|\*\*\* ?start of|html version by|further corrections by|updated editions will)/i },
  { is: 'origin', longest: 400, pattern: /^[\s(*[]*(?:(?:originally |first )?posted (?:originally )?(?:on|at|to|in|for)|uploaded|archived (?:at|on))\b/i },
  { is: 'permission', longest: 500, pattern: /\b(?:do not|don['’]t|please do not|please don['’]t) (?:archive|re-?post|redistribute|repost|post this)\b|chiedere prima|prego di chiedere|vorher fragen|bitte fragt|demande[rz] avant|preguntad? antes|\bmay (?:not )?be (?:freely )?(?:archived|reposted|redistributed|distributed)\b|\bdo not archive\b|\barchive (?:anywhere|freely|it wherever)|\bask (?:me )?(?:first )?before (?:archiving|posting)|x-no-archive|\b(?:you may|feel free to|may be|please feel free to|anyone may|you can) (?:freely )?(?:copy|print|post|archive|link|share|distribute|pass it|take it|copied|printed|posted|circulated|passed)\b|\bcopy it (?:where|for)|\bnot to be (?:re-?printed|copied|posted|archived|sold)|\b(?:want|like) (?:it|this) (?:for|on) your (?:own )?(?:page|site|archive)|\bno (?:web ?sites?|archives?),? please|\b(?:link|rec|archive|take it),? (?:\w+,? ){0,3}(?:she|he|they|i) (?:doesn['’]t|don['’]t|do not|does not) mind|\btake it (?:to any|anywhere|wherever)|auf (?:seine|eure|deine|ihre) (?:seite|homepage) stellen|merci de ne pas (?:recopier|copier|archiver|reproduire|publier)|a su p[aá]gina|pubblicarl[ao] (?:altrove|su)|с разрешения автора|bitte nicht (?:archivieren|weiterverbreiten)|keine weiterverbreitung|ne pas archiver|no archivar/i },
  { is: 'permission', longest: 500, pattern: /dar(?:f|f gerne) (?:\p{L}+ ){0,4}(?:kopiert|weitergegeben|verbreitet|archiviert)|распространени\p{L}+|размещени\p{L}+/iu },
  { is: 'disclaimer', longest: 2500, pattern: /\b(?:i|we) (?:do not|don['’]?t|did not) (?:own|claim|hold) |\bno (?:copyright )?infringement|\b(?:are|is|remain|belongs?|belonging) (?:all )?(?:the )?(?:sole )?(?:property|copyright|trademarks?) of\b|\b(?:not|aren['’]t|isn['’]t|ain['’]t) (?:all )?(?:mine|ours)\b|^\W*(?:the )?(?:usual|standard|normal|same|all the usual) disclaimers?\b|\bdon['’]?t own\b|\b(?:i|we) (?:just |only |merely )?(?:borrowed|am borrowing|(?:['’]m|['’]re|are) (?:just |only )?borrowing) (?:them|him|her|the)\b|\b(?:don['’]t|do not|please don['’]t) sue\b|\b(?:is|are) (?:a |registered |the )?trademarks?\b|\b(?:was|were|is|are) (?:created|invented|owned|conceived) by\b|\bhas the copyright\b|\bowns? (?:the lot|it all|them|everything|the rights)\b|\bappears? (?:here )?by (?:kind )?\w+ of\b|\bno (?:money|profit)\b|\bno ?one (?:gets|is|was) paid\b|rapporte rien|pas un sou|\b(?:characters?|universe) (?:\(c\)|©|tm)|\bin no way (?:affiliated|mine)|\bbelongs? to(?! (?:me|him|her|us|you|it|nobody|no one)\b)\b|\bno (?:profit|money) (?:is|was|being|has been)\b|\bnot (?:making|made) (?:any|a) (?:money|profit)|\bfor (?:fun|entertainment),? not (?:for )?profit|all rights reserved|\bwithout permission\b|\bused without\b|(?:^|\n)\s*(?:\(c\)|©|copyright)\s|ist Eigentum|appartien(?:t|nent) (?:à|aux?)|sont (?:des créations|la propriété)|n['’](?:est|a) (?:pas )?à moi|pertenecen? (?:a|al)|no me (?:demanden|pertenecen?)|son (?:propiedad|de don) |(?:sono|è) propriet(?:à|a')|appart(?:iene|engono) a|non possiedo|pertencem? (?:a|à)|os direitos|sem autorização|придуман|gehören? (?:nicht mir|mir nicht|den|dem|alle)|verdiene kein(?:en)? (?:geld|cent)|m['’]appartien|ne m['’]appartiennent pas|no me pertenece|non mi appartengono|não me pertence|мне не принадлеж|принадлежат? (?:их|не мне)|著作権/i },
  { is: 'disclaimer', longest: 2500, pattern: /\bcreations? of (?:the )?(?:late )?\p{Lu}|(?<!\p{L})geh(?:ö|oe)r(?:t|en),? (?:soweit|alle[ns]? (?:dem|der|den)|leider)(?!\p{L})|(?:leih|borg)\p{L}* (?:mir |sie |ich )*(?:\p{L}+ ){0,2}(?:nur )?aus/iu },
  { is: 'credit', longest: 900, pattern: /\b(?:beta'?(?:-?e?d|-?read(?:ing)?|-?reader)?|proof-?read|co-?wr[io]t(?:e|ten|ing)|co-?author(?:ed)?)\b|\b(?:many |special |big )?(?:thanks|thank you|thanx) (?:to|go|goes|so much|for)\b|\b(?:helped|helping) (?:me )?(?:to )?(?:write|edit|plot)|\bedited (?:this|it)\b|\bmein(?:er|e)? (?:beta|dank)|\bdanke? an\b|\bmerci à\b|\bgracias a\b|\bgrazie a\b|\bспасибо\b/i },
  { is: 'dedication', longest: 300, pattern: /^\s*(?:this (?:story |one |is )?(?:is )?(?:dedicated to|for) |dedicated to |(?:gewidmet|für meine|à la mémoire|dédié à|dedicado a|посвящается) )/i },
  { is: 'dedication', longest: 160, pattern: /^\W*(?:[Aa]nd )?(?:[Ii]t['’]s |[Tt]his one['’]s )?(?:[Ff]or|[Ff]ür|[Pp]our|[Pp]ara|[Ààa]|[Pp]er|[Дд]ля) (?:(?:my|the|meine?n?|mon|ma|mi|o|a|la|il) )?\p{Lu}[\p{L}.'’]*(?: (?:and |& |und |et |y |e )?\p{Lu}[\p{L}.'’]*){0,3}(?:[.!]?\s*$|,? (?:who|which|because|qui|que|che|die|der|das|weil|for|которая|который)\b)/u },
  { is: 'feedback', longest: 900, pattern: /\b(?:feedback|comments?|reviews?|c\s?&\s?c|criticism|flames) (?:is|are|will be|would be|welcome|appreciated|to|and|of any|always|can be|go|greatly|,)|\b(?:please|send|love|leave|any|all|your) (?:\w+ ){0,3}(?:feedback|comments|reviews)\b|\be-?mail me\b|\blet me know what you think|\bwrite (?:to )?me at\b|\bvisit my (?:page|site|web)|\bmy (?:home|web) ?page\b|\bplease review\b|\br\s?&\s?r\b|über (?:feedback|kommentare|reviews)|love to hear from|love to know what|would love to hear|レビュー|感想(?:を)?(?:お待ち|ください)/i },
  { is: 'note', longest: 1500, pattern: /\bthis (?:is|was) (?:my|our) (?:first|second|third|fourth|fifth|entry|attempt|contribution|response)|\bthis (?:story|fic|fanfic|piece|chapter|part|vignette) (?:is|was|takes|contains|came|follows|has|may|deals|will)\b|\b(?:sequel|prequel) to\b|\bi (?:wrote|started|began|finished) this\b|\b(?:was|is) written (?:for|in|as|by|at|on)\b|\bspoilers? (?:for|up to)|\bhope you (?:enjoy|like)|\benjoy!|^\W*(?:forwarded|posted|reposted|re-?posted|reprinted) (?:for|by request|with permission|on behalf)|^\W*(?:hi|hello|hey|hiya|hallo|coucou|hola|ciao|olá|привет),? (?:all|everyone|everybody|folks|there|zusammen|leute|tout le monde|a tod|a tutti)|\b(?:long ?time|first ?time) (?:lurker|poster|writer)|\bcompanion piece\b|\bdiese (?:geschichte|story)\b.{0,40}\b(?:ist|spielt|entstand)|\bcette histoire (?:est|se)\b|\bесли вам понравил/i },
  { is: 'note', longest: 1500, pattern: /^\W*(?:this )?(?:takes place|is set|set) (?:\p{L}+ ){0,4}(?:after|before|during|between|in)\b/iu },
]

/**
 * Tells what an author's paragraph outside the story is about, by its own words.
 *
 * @returns undefined for prose of the story, and for whatever cannot be told from it
 */
export const noticeOf = remembered((words): Notice | undefined => {
  const said = saidBy(words)
  if (said !== undefined) return said !== 'edition' && isLabelBlock(words) ? undefined : said
  if (words.length > 1500 || isLabelBlock(words)) return undefined
  if (isRights(words)) return 'disclaimer'
  return isAuthorsWord(words) ? 'note' : undefined
})

/** The same by the table alone: what a sentence says outright. */
export const saidBy = remembered(firstOf(rows))

/** Three lines or more that each begin with a label, and few others: a header whose labels nobody knows. */
function isLabelBlock(words: string): boolean {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const labelled = lines.filter((line) => /^[\s*<[(_>-]{0,6}\p{L}[\p{L}'’/ ?()-]{1,28}(?:[:>=]|\.{2,}| [-–] )/u.test(line.slice(0, 60))).length
  return labelled >= 3 && labelled * 2 >= lines.length
}

/** Sentences that say whose a fandom is, in whatever shape: "Harbour Lights is Ida Marsh's and so is the tug." */
function isRights(words: string): boolean {
  return words.length < 400 && fandomsIn(words).some(({ rule, person, name }) => (!person || name.includes(' ')) && /^(?:owned|not)/.test(rule))
}

/** Lines that end a story: "THE END", "-30-", "to be continued". */
const ends = /^(?:(?:the )?end(?: part| chapter| episode)?[\s:,]{0,2}[([]?\d{1,3}(?:\s?(?:\/|of)\s?\d{1,3})?[)\]]?|(?:the )?end,? \(?(?:really|honest|finally|at last|maybe|for real)\)?|the end[,.!]? (?:for now|of this (?:one|part|story)|so far)\b.{0,50}|so endeth\b.{0,30}|(?:thus|here) ends?(?:eth)?\b.{0,40}|that['’]?s all,? folks|fim|konec|koniec|kraj|slut|loppu|vége|konets|einde|sfârșit|the end|end|ends?|fin|finis|fine|ende|owari|das ende|la fin|el fin|fin (?:de|du|del) (?:(?:la |l['’]|el |los )?(?:première |primera |seconde |segunda |deuxième )?(?:partie|chapitre|épisode|livre|tome|histoire|parte|capítulo|capitulo|episodio|libro|historia|relato|cuento)\b.{0,20})|конец|终|完|おわり|終わり|終|了|〈?完〉?|-?30-?|# ?# ?#|\*?tbc\*?(?:[\s?!.,:-]+.{0,40})?|t\.b\.c\.?|(?:to be )?continued(?: (?:in|soon|next).{0,40})?|(?:to|2) ?b[e.]? cont(?:inued|'d|\.)?(?:[\s,?!.:(–-]+.{0,40})?|to be concluded(?:[\s,?!.:(–-]+.{0,40})?|fortsetzung folgt|[àa] suivre(?:[\s,.(–-]+.{0,40})?|continuar[áa](?:[\s,.(–-]+.{0,30})?|continua(?: nel.{0,30})?|segue(?: nella.{0,30})?|ciąg dalszy nastąpi|pokračování příště|wordt vervolgd|fortsättning följer|продолжение следует|つづく|続く|curtain|to be concluded|end of .{1,60} digest.{0,20}|tbc (?:in|soon).{0,20}|end (?:of )?(?:part|chapter|episode|book|story|file|chapitre|prologue)(?: \S{1,12}){0,5}|the end of (?!.{0,40}\b(?:was|were|is|had|has|came|would|could)\b).{1,40}|end (?:part|chapter) \S{1,8}(?: of \S{1,8})?|ende (?:von )?(?:teil|kapitel) .{1,12}|fin de la (?:partie|première partie).{0,20}|конец (?:первой |второй |третьей )?(?:части|главы)?.{0,12}|the end\s*(?:\?|for now|of part .{1,12}|\(for now\)))$/i

/** Whether the line is an end mark; what it says of the story's state. */
export const endMark = remembered((line): 'end' | 'continued' | undefined => {
  // Speech ends no story: "The end of it," said Hale.
  if (line.length > 70 || /["”»’]\s+\p{L}/u.test(line)) return undefined
  const core = line.replace(/^[\s*~=_<>\-–—#+.([{"“]+|[\s*~=_<>\-–—#+.!…)\]}"”]+$/gu, '')
  if (/^[-*~= ]*30[-*~= ]*$/.test(line) && /[-*]/.test(line)) return 'end'
  if (!ends.test(core) || core === '30') return undefined
  return /contin|conclud|tbc|t\.b\.c|fortsetzung|suivre|продолж|つづく|続く/i.test(core) ? 'continued' : 'end'
})
