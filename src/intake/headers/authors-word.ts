// bounded: each pattern here meets a paragraph of at most 2,500 characters.
import { isLegend } from '../../text/legends.ts'
import { screened } from '../../text/screen.ts'
import { remembered } from './remembered.ts'

/** What an author's word to the reader has and a story's prose has not, and how much each counts. */
const features: readonly (readonly [weight: number, pattern: RegExp])[] = [
  // Words of those who write and read such stories.
  [2, /\b(?:fan-?fic\w*|fics?|ficlets?|drabbles?|songfic|disclaimers?|delurk\w*|lurker|fandoms?|r ?& ?r|beta'?(?:ed|d)?|bêta\S*|betaleser\w*|feedback|newsgroup|mailing list|spoilers?|re-?post(?:ed|ing)?|cross-?over|slash|headcanon|canon|podfic|remix|mary sue|comm(?:ent)?fic|flist|hits? 'n')\b|фанфик|фик[аиу]?\b|бета-/i],
  [2, /(?<!\p{L})(?:PWP|WIP|OOC|POV|AU|OC|R ?& ?R|LJ|BBS|A\/N)(?!\p{L})/u],
  [2, /https?:\/\/|\bwww\.|\S@\S+\.\w|\(c\)|©|\bcopyright\b|\ball rights\b/i],
  [2, /\b(?:no|without) (?:copyright )?(?:infringement|profit)|\bnot? (?:make?|making|made|earn\w*) (?:any |a |one |no )?(?:money|profit|cent|penn(?:y|ies)|dime)|\b(?:don['’]?t|do not|please do(?:n['’]t| not)) sue\b|\bused without\b|\bwithout (?:asking|permission)\b|\bproperty of\b|\btrademarks? of\b/i],
  [1.5, /\b(?:they|characters?|these|people|everyone|it) ?(?:are|is|['’]re|['’]s|aren['’]t|isn['’]t) (?:all )?(?:not )?(?:mine|ours)\b|\b(?:i|we) ?(?:do not|don['’]?t|did ?n['’]?[o']?t|only) own\b(?! an? )|\bdon['’]?t own\b(?! an? )|(?<!were |was )\bnot mine\b|\bborrow(?:ed|ing) (?:them|him|her)\b|\bbelongs? (?:all )?to (?:their|its|the) (?:respective|creators?|owners?|makers)/i],
  [1, /\bbelongs? (?:all )?to \p{Lu}/u],
  [1, /\b(?:belongs? to|owned by|created by|is owned|own(?:s|ed)? (?:the|nothing|none|them|it all))\b|\b(?:is|are) [^.!?]{2,40}(?:['’]s|s['’])(?:[.,;]|$)/i],
  // The story as such.
  [1.5, /\b(?:this|my|the (?:next|last|first|second|third|new|whole|original|other|previous|actual)|a (?:new|short|little|sort of)|in this|of this) (?:[\w'’-]+ ){0,2}(?:story|stories|chapter|vignette|series|episode|sequel|prequel|companion piece|challenge|draft|instal\w+|fan fiction|one-?shot|archive|novella|universe|verse)\b/i],
  [1, /\b(?:thing up for the web|co-wrote|this (?:piece|one|part|version|tale|thing|page|site|text|file|notice|heading|post|message|list|board)|part (?:one|two|three|four|\d+|[IVX]+)|chapter (?:one|two|three|\d+)|two parts|season (?:one|two|three|four|five|six|\d+|finale)|(?:the|this) (?:show|series|episode|book|movie|film|finale|canon|game|network)|the (?:story|title|plot|lyrics|rest|lines)|episode|trilogy|crossover|sequel|prequel|companion piece|reader|challenge|spoof|parody|zine|newsletter|floppy|hard drive|archive[sd]?|e-?mail|web ?(?:site|page)|computer|internet)\b/i],
  [1.5, /\b(?:i|we) (?:(?:just|only|first|originally|actually|finally|started|began|tried|had|have|ever|always) ){0,2}(?:wrote|written|write|writing|finish(?:ed)?|post(?:ed)?|typed|reworked|revised) (?:this|it|these|the (?:story|first|whole|odd|even|ending|rest)|my|all of)\b|\b(?:was|were|is) (?:originally |first |mostly |all )?(?:written|posted|typed|published|begun|drafted|printed)\b|^\W*(?:originally |first )?(?:written|posted|published|re-?posted|forwarded|re-?printed|found|typed|inspired|set|takes? place|happens|comes right|prompted|archived)\b/i],
  [1, /\bi (?:just|only|did|had to|wanted|started|meant|hope|know|promise|apologi[sz]e|swear|admit|lied|blame)\b|\bgot out of hand\b|\b(?:came to me|supposed to be|meant to be|going to be) (?:a|in|two|one|short)\b/i],
  // The reader.
  [1.5, /\b(?:you|y'all|u|ye)(?:['’](?:ll|ve|d|re))? (?:(?:may|can|must|should|might|will|could|all|guys|have|haven['’]t|don['’]t|want to|need to|needn['’]t|have to|who|already|want|liked?) ){0,3}(?:read|enjoy|like|print|copy|post|repost|archive|distribute|send|write to|review|comment|seen|put it|link|share|need)\b|\bhave read\b|\b(?:hope|let me know|tell me)\b.{0,30}\b(?:enjoy|like|think|go on|continue)\b|\benjoy[!.]|\bplease (?:be|read|review|send|write|r&r|archive|don['’]t|do not|note|support|give)\b|\bbe (?:kind|gentle|nice|warned)\b/i],
  [1.5, /\b(?:many |special |huge |big |lots of |with )?(?:thanks|thank you|thanx|thnx|kudos|hugs)(?: (?:also|again|so much|very much|a lot))?(?:,| to| go| goes| for|!)|\bdedicated to\b|^\W*(?:and )?(?:it['’]s )?for (?:my (?:mother|father|sister|brother|friend|beta|mum|mom|dad|gran\w*)|\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2},? (?:who|because|for|with|on|that)\b|\p{Lu}[\p{L}.'’]*(?: (?:and )?\p{Lu}[\p{L}.'’]*){0,3}[.!]?$|the \p{L}+ (?:gang|list|crew|girls|board|challenge))/iu],
  [2, /\b(?:may|not to|do not|don['’]t|please|freely|can|wherever|anywhere|feel free to|ask|asking|welcome to) (?:be )?(?:re-?printed?|copied|copy it|archived?|re-?post(?:ed)?|distributed?|link(?:ed)?|posted|translated?|circulat\w+)\b|\bcopy it where|\bask (?:me )?(?:first|before)\b|\bkeep (?:these|this|my) (?:lines?|notice|header|name)\b|\bmy name (?:on|stays|is on)\b/i],
  // How people talk on the net.
  [1.5, /(?:^|\s)(?:lol|rofl|hehe+|haha+|btw|imho|imo|omg|fyi|bc|pls|plz|ppl|u guys|you guys|ok so|okay so|hiya|heya|yay|eep|ack|whee)\b|[:;]-?[)(DPp](?=\s|$)|\^[_.]?\^|<(?:g|eg|vbg|bg|grin)>|(?:^|\s)\*(?:grins?|hides?|hugs?|blush\w*|sigh\w*|snif\w*|ducks?|waves?|pleure|knuddel|rit|seufz|smiles?)\b[^*\n]{0,40}\*|!!+|\?\?+/i],
  [2, /^\W*(?:hi|hello|hey|hiya|heya|howdy|greetings|hallo|moin|salut|coucou|bonjour|hola|ciao|salve|ol[áa]|boa noite|bom dia|buenas|привет|всем привет|здравствуйте)[,!]*(?: (?:there|all|everyone|everybody|folks|guys|people|y'all|again|list|gang|friends|zusammen|leute|ihr|alle|à tous|tout le monde|a tod[oa]s|a tutt[ie]|gente|pessoal|всем|друзья|народ)|!|,|$)|^\W*(?:ladies|dear (?:all|readers?|list|friends)|folks,|gang,|gentle readers?)/i],
  [1.5, /^\W*(?:ok(?:ay)?,? (?:so|here|this|i)\b|so[,.]? (?:this|here|i|it)\b|well,? (?:here|this|i|it is)\b|sorry (?:it|this|for|about|i)\b|right,|p\.?s\.?[:. ]|here (?:it is|is|we go)|here['’]s (?:the|my|a|part|another)|just a (?:little|short|quick)|this is (?:a|an|my|what|just|not|the)\b|(?:usual|standard|the usual|same) disclaimers?)/i],
  [0.5, /\b(?:19[789]\d|200\d|201\d)\b/], [0.5, /^\W*\p{Ll}/u],
  // Whose it is, and who may have it.
  [2, /^\W*(?:(?:i|we) )?(?:do not|don['’]?t|dont) own\b(?! an? )|\baren['’]?t mine\b|\bcreations? of (?:the late )?\p{Lu}|\bappears? (?:here )?(?:by|with|without) (?:kind |the )?(?:permission|neglect|consent)|\bused (?:here )?(?:with|without) (?:respect|love|permission|asking|consent)|\b(?:is|are) (?:a |registered |the )?trademarks?\b|\bmakers of\b|(?<!were |was )\bnot mine\b[^.!?]{0,40}\b(?:never|belong|belongs|own|owns)\b|\bthis (?:story|chapter|fic)\b/iu],
  [1.5, /\b(?:isn['’]?t|is not) mine\b|: not (?:ours|mine)\b|\b(?:mistakes|errors|typos)\b[^.!?]{0,30}\b(?:mine|my own)\b|\b\p{Lu}[\p{L}.]*(?:['’]s|s['’])(?:[.,;!]| and (?:so|not)\b)|\b[Tt]his (?:takes place|comes|happens|began|came|follows|contains|belongs|started)\b|\b(?:printed?|reprint|copy|copies|post|zine)\b[^.!?]{0,50}\b(?:own use|without|zine|freely|free)\b/u],
  [2, /\bi (?:just |only )?(?:wrote|posted?|finished|typed) (?:this|it all)\b|^\W*posting this\b|\bco-?wrote\b|^\W*(?:set|spielt|takes place|se passe|se desarrolla|si svolge|passa-se) (?:\p{L}+ ){0,4}(?:after|before|during|between|in|nach|vor|während|zwischen|après|avant|después|dopo|depois)\b|\bfor the [^.!?]{2,40} challenge\b|^\W*p\.\s?s\.|\ball rights to\b/iu],
  // Short dedications; "A Boat for Harry" is none.
  [2, /^\W*(?!an? (?:[\p{L}'’]+ ){1,4}for(?!\p{L}))(?:(?:and )?(?:it['’]s |this is |this one['’]s )?for|to|für|pour|à|para|a|per|для|dedicad[oa] a|gewidmet) (?:the |my |o |a |la |el |il |meine?n? )?(?:\p{Lu}[\p{L}.'’]*)(?: (?:and |& )?\p{Lu}[\p{L}.'’]*){0,3},? (?:who|which|because|for|qui|que|che|die|der|das|weil|которая|который)\b[^\n]{0,120}$/iu],
  // The same in other languages.
  [2, /(?<!\p{L})(?:(?:geh(?:ö|oe)r(?:t|en) (?:mir|nicht mir|alle[ns]?)|geh(?:ö|oe)r(?:t|en), soweit)|verdiene?n? (?:ich )?(?:kein|hier)|ausgeliehen|(?:kein(?:en)?|nicht für) (?:geld|pfennig|cent)|dar(?:f|f gerne) (?:\p{L}+ ){0,4}(?:kopiert|weitergegeben|verbreitet|archiviert)|diese (?:geschichte|story|ff)|auf (?:seine|eure|deine|die|ihre|eurer) (?:seite|homepage)|seid gnädig|viel spa(?:ß|ss) (?:beim|mit)|nach langem lurken)(?!\p{L})/iu],
  [1.5, /(?<!\p{L})(?:(?:meine|die|erste) (?:\p{L}+ )?(?:geschichte|story|ff)|kommentare|reviews|kapitel|mein erster versuch|spielt (?:\p{L}+ ){0,3}(?:nach|vor|während|zwischen)|danke (?:an|für)|ist von \p{Lu}\p{L}+ \p{Lu})/u],
  [2, /(?<!\p{L})(?:appartien(?:t|nent) à|m['’]appartien\p{L}+|n['’]est à moi|rapportent? rien|pas un sou|bêta-?lect\p{L}+|cette (?:histoire|fic)|ce (?:chapitre|texte)(?: est)?|sont des créations|merci de ne pas|bonne lecture|laissez (?:un|une|des|vos))(?!\p{L})/iu],
  [1.5, /(?<!\p{L})(?:ma première|merci (?:à|pour|aux)|reviews|personnages|désolée? pour|vos (?:avis|commentaires)|j['’]ai (?:tout )?(?:r[eé])?écrit|chapitre|est à \p{Lu})(?!\p{L})/u],
  [2, /(?<!\p{L})(?:est[ae] (?:historia|fic|relato|capítulo)|espero que (?:os|les|te) guste|no me (?:demanden|pertenecen?)|pertenecen? a|son de (?:don |doña )?\p{Lu}|sin (?:ánimo|fines) de lucro|av[ií]senme|a su p[aá]gina|quest[ao] (?:storia|fic|racconto)|non mi appart\p{L}+|appartengono|non possiedo|(?:sono|è) propriet(?:à|a')|scopo di lucro|basta chiedere|spero che vi piaccia|est[ae] (?:história|capítulo)|me pertencem?|pertencem? (?:a|à)|sem autorização|os direitos de|espero que gostem)(?!\p{L})/u],
  [1.5, /(?<!\p{L})(?:mi prim(?:er|era)|gracias a|dejen|dejad|personajes|capítulo|la mia prima|grazie a|recensioni|personaggi|capitolo|pubblicarl[ao]|minha primeira|obrigad[oa]|personagens|comentários|segunda parte|são de \p{Lu}|é d[oea] \p{Lu})(?!\p{L})/u],
  [2, /(?<!\p{L})(?:(?:этот|мой|первый) (?:рассказ|фик|текст)|принадлеж\p{L}+|распространени\p{L}+|с разрешения|размещени\p{L}+|приятного чтения|придуманы|тапки|посвящается)(?!\p{L})/iu],
  [1.5, /(?<!\p{L})(?:глав[аыуе]|автор\p{L}{0,3}|персонаж\p{L}{0,3}|спасибо|отзыв\p{L}{0,2}|комментари\p{L}{0,2}|разреша\p{L}+|канон\p{L}{0,2}|бет[аеуы]|продолжени\p{L}+)(?!\p{L})/iu],
]

/** What prose has: speech, and people of whom it tells. */
const prose: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [2, /^\s*["“„«‘—–-]\s?\p{L}[^"”]{0,200}[,.!?…]["”»’]/u], [1.5, /[,.!?…]["”»’]\s*(?:\p{L}+\s){0,3}(?:said|asked|replied|says|cried|whispered|muttered|answered|called|thought|sagte|fragte|dit|demanda|dijo|disse|сказал\p{L}?)(?!\p{L})/u], [1, /\b(?:said|asked|replied|whispered|murmured)\b/],
  [1, /\b(?:he|she) (?:had|was|looked|went|took|put|did|could|would|felt|thought|turned|stood|sat|came|knew|saw)\b/], [0.5, /\b(?:his|her) (?:eyes|hands?|face|voice|head|coat|hat|father|mother|arms?)\b/],
]

const screenedRows = (rows: typeof features): readonly { readonly weight: number; readonly fits: (words: string) => boolean }[] => rows.map(([weight, pattern]) => ({ weight, fits: screened(pattern) }))
const ofAuthors = screenedRows(features)
const ofProse = screenedRows(prose)

/** How much an author's word needs to be believed as one. */
const enough = 2

/**
 * Tells whether a paragraph is spoken to the reader about the story rather than being a piece of it: by who is spoken to and of what, in the
 * words that people use for stories, rights, thanks and posting. Prose in the first person ("I wrote the letter") is none.
 */
export const isAuthorsWord = remembered((words): boolean => {
  const passage = words.slice(0, 2500)
  // What is said of an edition is nobody's word about the story.
  if (/\bgutenberg\b/i.test(passage)) return false
  return isLegend(passage) || weigh(passage) >= enough
})

/** What speaks for an author's word, less what speaks for prose. */
function weigh(words: string): number {
  const sum = (rows: typeof ofAuthors): number => rows.reduce((all, { weight, fits }) => (fits(words) ? all + weight : all), 0)
  const found = sum(ofAuthors)
  return found === 0 ? 0 : found - sum(ofProse) - (words.length > 500 ? 1 : 0)
}
