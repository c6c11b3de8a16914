// bounded: each pattern here meets a paragraph of at most 2,500 characters, an end mark of at most 70.
/** What an author's own words outside the story are about; decided for a paragraph, without labels. */
export type Notice = 'origin' | 'disclaimer' | 'permission' | 'feedback' | 'note' | 'dedication' | 'credit' | 'edition'

type Row = { readonly is: Notice; readonly pattern: RegExp; readonly longest: number }

/** Sentences that stand outside a story. Only looked for in headers and trailers. */
const rows: readonly Row[] = [
  { is: 'edition', longest: 1500, pattern: /^\s*(?:\[?\s*)?(?:produced by|e-?text prepared by|transcribed (?:from|by)|this (?:e-?text|ebook|book content|file) (?:was|is)|note: (?:see also|project gutenberg)|\[?(?:transcriber['’]?s?|editor['’]?s) note|special thanks are due|start of (?:this|the) project gutenberg|\*\*\* ?start of|html version by|further corrections by|updated editions will)/i },
  { is: 'origin', longest: 400, pattern: /^[\s(*[]*(?:(?:originally |first )?posted (?:originally )?(?:on|at|to|in|for)|uploaded|archived (?:at|on))\b/i },
  { is: 'permission', longest: 500, pattern: /\b(?:do not|don['’]t|please do not|please don['’]t) (?:archive|re-?post|redistribute|repost|post this)\b|chiedere prima|prego di chiedere|vorher fragen|bitte fragt|demande[rz] avant|preguntad? antes|\bmay (?:not )?be (?:freely )?(?:archived|reposted|redistributed|distributed)\b|\bdo not archive\b|\barchive (?:anywhere|freely|it wherever)|\bask (?:me )?(?:first )?before (?:archiving|posting)|x-no-archive|bitte nicht (?:archivieren|weiterverbreiten)|keine weiterverbreitung|ne pas archiver|no archivar/i },
  { is: 'disclaimer', longest: 2500, pattern: /\b(?:i|we) (?:do not|don['’]?t|did not) (?:own|claim|hold) |\bno (?:copyright )?infringement|\b(?:are|is|remain|belongs?|belonging) (?:all )?(?:the )?(?:sole )?(?:property|copyright|trademarks?) of\b|\bnot (?:mine|ours)[,.;!]|\bbelongs? to\b|\bno (?:profit|money) (?:is|was|being|has been)\b|\bnot (?:making|made) (?:any|a) (?:money|profit)|\bfor (?:fun|entertainment),? not (?:for )?profit|all rights reserved|\bwithout permission\b|\bused without\b|(?:^|\n)\s*(?:\(c\)|©|copyright)\s|gehören? (?:nicht mir|mir nicht|den|dem|alle)|verdiene kein(?:en)? (?:geld|cent)|m['’]appartien|ne m['’]appartiennent pas|no me pertenece|non mi appartengono|não me pertence|мне не принадлеж|принадлежат? (?:их|не мне)|著作権/iu },
  { is: 'credit', longest: 900, pattern: /\b(?:beta'?(?:-?e?d|-?read(?:ing)?|-?reader)?|proof-?read|co-?wr[io]t(?:e|ten|ing)|co-?author(?:ed)?)\b|\b(?:many |special |big )?(?:thanks|thank you|thanx) (?:to|go|goes|so much|for)\b|\b(?:helped|helping) (?:me )?(?:to )?(?:write|edit|plot)|\bedited (?:this|it)\b|\bmein(?:er|e)? (?:beta|dank)|\bdanke? an\b|\bmerci à\b|\bgracias a\b|\bgrazie a\b|\bспасибо\b/iu },
  { is: 'dedication', longest: 300, pattern: /^\s*(?:this (?:story |one |is )?(?:is )?(?:dedicated to|for) |dedicated to |(?:gewidmet|für meine|à la mémoire|dédié à|dedicado a|посвящается) )/iu },
  { is: 'feedback', longest: 900, pattern: /\b(?:feedback|comments?|reviews?|c\s?&\s?c|criticism|flames) (?:is|are|will be|would be|welcome|appreciated|to|and|of any|always|can be|go|greatly|,)|\b(?:please|send|love|leave|any|all|your) (?:\w+ ){0,3}(?:feedback|comments|reviews)\b|\be-?mail me\b|\blet me know what you think|\bwrite (?:to )?me at\b|\bvisit my (?:page|site|web)|\bmy (?:home|web) ?page\b|\bplease review\b|\br\s?&\s?r\b|über (?:feedback|kommentare|reviews)|love to hear from|love to know what|would love to hear|レビュー|感想(?:を)?(?:お待ち|ください)/i },
  { is: 'note', longest: 1500, pattern: /\bthis (?:is|was) (?:my|our) (?:first|second|third|fourth|fifth|entry|attempt|contribution|response)|\bthis (?:story|fic|fanfic|piece|chapter|part|vignette) (?:is|was|takes|contains|came|follows|has|may|deals|will)\b|\b(?:sequel|prequel) to\b|\bi (?:wrote|started|began|finished) this\b|\b(?:was|is) written (?:for|in|as|by|at|on)\b|\bspoilers? (?:for|up to)|\bhope you (?:enjoy|like)|\benjoy!|\bdiese (?:geschichte|story)\b.{0,40}\b(?:ist|spielt|entstand)|\bcette histoire (?:est|se)\b|\bесли вам понравил/iu },
]

/**
 * Tells what an author's paragraph outside the story is about, by its own words.
 *
 * @returns undefined for prose of the story, and for whatever cannot be told from it
 */
export function noticeOf(words: string): Notice | undefined {
  return rows.find(({ pattern, longest }) => words.length <= longest && pattern.test(words))?.is
}

/** Lines that end a story: "THE END", "-30-", "to be continued". */
const ends = /^(?:the end|end|ends?|fin|finis|fine|ende|owari|das ende|la fin|el fin|fin de .{1,30}|конец|终|完|おわり|終わり|終|了|〈?完〉?|-?30-?|# ?# ?#|\*?tbc\*?|t\.b\.c\.?|(?:to be )?continued(?: (?:in|soon|next).{0,40})?|to be cont(?:inued|'d)?|fortsetzung folgt|à suivre|a suivre|continuará|continua|continua\.\.\.|продолжение следует|つづく|続く|curtain|to be concluded|end of .{1,60} digest.{0,20}|tbc (?:in|soon).{0,20}|end (?:of )?(?:part|chapter|episode|book|story|file|chapitre|prologue)(?: \S{1,12}){0,5}|the end of .{1,40}|end (?:part|chapter) \S{1,8}(?: of \S{1,8})?|ende (?:von )?(?:teil|kapitel) .{1,12}|fin de la (?:partie|première partie).{0,20}|конец (?:первой |второй |третьей )?(?:части|главы)?.{0,12}|the end\s*(?:\?|for now|of part .{1,12}|\(for now\)))$/iu

/** Whether the line is an end mark; what it says of the story's state. */
export function endMark(line: string): 'end' | 'continued' | undefined {
  if (line.length > 70) return undefined
  const core = line.replace(/^[\s*~=_<>\-–—#+.([{"“]+|[\s*~=_<>\-–—#+.!…)\]}"”]+$/gu, '')
  if (/^[-*~= ]*30[-*~= ]*$/.test(line) && /[-*]/.test(line)) return 'end'
  if (!ends.test(core) || core === '30') return undefined
  return /contin|conclud|tbc|t\.b\.c|fortsetzung|suivre|продолж|つづく|続く/iu.test(core) ? 'continued' : 'end'
}
