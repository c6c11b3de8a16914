// bounded: each pattern here meets a value of at most 400 characters.
import { anyOf } from '../../text/screen.ts'

/** Archives that everybody knew by their names alone. */
export const archivesByName = 'gossamer|ephemeral|xemplary|fan ?fiction\\.net|ff\\.?net|ffn|ao3|archive of our own|ad?ult-?fan ?fiction(?:\\.net)?|media ?miner(?:\\.org)?|wattpad|live ?journal|dreamwidth'
/** No letter before, and none behind; nothing behind but a remark of its own. */
const left = '(?<!\\p{L})'
const right = '(?!\\p{L})'
const alone = '(?=\\W*$|[,.;:!(]| (?:by|at|from|to|on|for|per|until|please|sorry|due|von|par|por|da|auf|wegen)(?!\\p{L}))'
/** What people say before they say it: "Uh,", "Thanks, but", "I'm afraid". */
const lead = "^(?:(?:uh+|u+m+|er+m?|oh|ah|hm+|well|sorry|alas|hell|heck|gosh|god|lord|thanks|thank you|cheers|but|please|pls|plz|kindly|i['’]m afraid|i am afraid|ähm?|tja|leider|danke|euh|désolée?|merci|mais|lo siento|gracias|pero|grazie|mi dispiace|ma|obrigad[oa]|mas|спасибо|извините|увы|но)[,.! …-]+){0,4}"

/** A refusal in a word or two, however politely: "Certainly not", "I think not", "Thanks, but no thanks", "Closed", "Bien sûr que non". */
export const declined = anyOf([
  `${lead}(?:no|nope|nay|nah|n?uh[- ]uh|m?m[- ]mm|never|negative|not|don['’]?t|do not|nein|nicht|lieber nicht|non|não|нет|не надо|лучше не надо)${right}(?!-| (?:problem|prob|need|worr|objection|frage))`,
  `${lead}(?:(?:most )?(?:certainly|absolutely|definitely|decidedly|surely|emphatically|obviously|preferably|ideally|rather|hopefully|sadly|probably|perhaps|maybe|better|best|of course|i (?:think|fear|guess|believe|suppose|hope|say)|i (?:would|['’]d) (?:prefer|rather)|(?:would |['’]d )?prefer)) not${right}`, `${left}(?:i (?:do not|don['’]?t) (?:think|believe) so|prefer(?:red|ably)? not${right}|no way|not a chance|not on your life|by no means|under no circumstances|(?:thank you|thanks),? (?:but )?no${right})`,
  `${lead}(?:(?:now |is |it['’]?s |has been |strictly )?(?:n|nil|nix|closed|denied|refused|forbidden|prohibited|withdrawn|withheld|off[ -]?limits|removed|deleted|private|locked|restricted|banned|barred|disallowed|declined|rejected|revoked|verboten|gesperrt|geschlossen|verweigert|abgelehnt|untersagt|gelöscht|entfernt|privat|fermée?|refusée?|interdite?|supprimée?|retirée?|privée?|cerrad[oa]|denegad[oa]|rechazad[oa]|retirad[oa]|borrad[oa]|privad[oa]|chius[oa]|negat[oa]|rifiutat[oa]|ritirat[oa]|cancellat[oa]|privat[oa]|fechad[oa]|negad[oa]|recusad[oa]|apagad[oa]|закрыто|отказано|запрещено|удалено|снято))${alone}`,
  `${left}(?:(?:keep|kept|stays?|remains?) (?:(?:it|this|them) )?private|(?<=(?:^|[.!?,] ?)(?:please|pls|plz|kindly) )(?:take (?:it|this|them|these) (?:down|off)|(?:remove|delete|withdraw) (?:it|this|them|these|the (?:story|file)|everything|all)|(?:remove|delete|withdraw)(?=\\W*$)))${right}`, `^(?:just|only|right) here${right}|^here (?:only|alone)${right}|^(?:the )?(?:this )?(?:lists?|members?|subscribers?|groups?|friends|club|on-?list|here) only${right}|${left}(?:for (?:my |your |our )?(?:own |personal |private ){1,2}(?:use|reading) only|leave (?:it|this|them) (?:there|here|alone))${right}`,
  `${lead}(?:(?:natürlich|sicher|bestimmt|klar|gewiss|absolut|besser|eher|wohl|überhaupt) nicht|auf keinen fall|keinesfalls|keineswegs|niemals|nie|bloß nicht|(?:bien sûr|sûrement|certes) que non|(?:certainement|surtout|absolument|sûrement|plutôt|vraiment) pas|jamais|en aucun cas|(?:por supuesto|claro|desde luego|ciertamente) que no|(?:mejor|preferiblemente|absolutamente|de momento) no|nunca|jamás|de ninguna manera|en absoluto|(?:certo|certamente|ovviamente|naturalmente) (?:che )?no|(?:assolutamente|meglio di|preferirei di|preferisco di) no|mai|in nessun caso|(?:claro|certamente|óbvio) que não|(?:melhor|absolutamente|de modo nenhum|prefiro que) não|de (?:jeito|modo) nenhum|конечно,? нет|ни в коем случае|ни за что|никогда|нет уж)${right}`,
])

/** Whole sentences that refuse: "Archiving is forbidden", "has been withdrawn from all archives", "I do not give permission". */
export const forbidding = anyOf([
  `${left}(?:archiv\\p{L}+|(?:re-?)?post(?:ing|s)|copying|copies|(?:re-?|cross-?)?(?:publication|publishing|distribution|printing)|reproduction|duplication|translations?|linking|hosting|uploading|redistributing)(?: (?:of|to|on|in) [^.!?]{1,40})? (?:is|are) (?:(?:strictly|expressly|absolutely|hereby|not) ){0,2}?(?:forbidden|prohibited|banned|denied|refused|disallowed|unwelcome|not (?:allowed|permitted|wanted|welcome))${right}`, `(?<!${left}(?:if|should|unless|whether)${right}[^.!?]{0,120})${left}(?:removed|withdrawn|deleted|pulled|taken (?:down|off|out)) (?:from|of) (?:all|any|every|each|the|other|your|public) (?:(?:other|public|known|web) ){0,2}(?:archives?|sites?|lists?|circulation|collections?)${right}`, `${left}(?:do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t|never|cannot|can['’]?t|will not|won['’]?t|have not|haven['’]?t) (?:hereby |ever )?(?:gives?|given|gave|grants?|granted) (?:\\p{L}+ ){0,2}(?:permission|leave|consent)${right}`,
  `(?<!\\p{L})(?:nothing|none)(?!\\p{L})[^.!?]{0,60}\\b(?:may|can|is to|are to) be${right}`,
])

/** Neither leave nor a refusal yet: "Maybe", "TBA", "When it is done", "Please wait until the series is finished". */
export const undecided = anyOf([
  `^(?:well[, ]+|hm+[,. ]+)?(?:maybe|perhaps|possibly|probably|undecided|unsure|not sure|un(?:known|certain)|(?:it |that )?depends|pending|tba|tbd|tbc|n\\/a|later|eventually|some ?day|one day|don['’]?t know|dunno|no idea|let me think|we['’]?ll see|i['’]?ll (?:see|think)|(?:when|once|after) (?:it|this|that|they|all|the|my|i|we)(?:['’]?s|['’]?m|['’]?ve)? (?:\\p{L}+ ){0,4}?(?:done|finished|complete[d]?|ready|ended|over)|please hold|wait|please wait|hold (?:off|on|it)|on hold)${right}`, `${left}(?:hold off|(?:please|kindly|pls) wait|wait (?:until|till|for|a))${right}`,
  `^(?:vielleicht|eventuell|später|mal sehen|kommt (?:drauf|darauf) an|unentschieden|noch offen|wenn (?:sie|es|alles|die)|bitte warte\\p{L}*|peut-être|plus tard|ça dépend|cela dépend|on verra|à voir|quand (?:elle|ce|la|tout)|attendez|quiz[áa]s?|tal vez|depende|más tarde|ya veremos|por decidir|cuando (?:est[ée]|la|termine|acabe)|esper(?:a|ad|en)|forse|dipende|più tardi|vedremo|da decidere|quando (?:sarà|è|la|estiver|acabar)|aspettate|talvez|mais tarde|esperem|возможно|может быть|потом|позже|посмотрим|не знаю|зависит|когда (?:закончу|допишу|будет)|подождите)${right}`,
])

/** Leave in other words: "Please!", "Happy to have it archived", "Nachdruck erlaubt", "Redistribution is permitted". */
export const welcomed = anyOf([
  "^(?:everywhere|every(?:one|body)|any(?:one|body)|affirmative|agreed|approved|permitted|aye|y|on|share|definitely|sure thing|okie|okey[ -]?dok\\p{L}+)\\W*$|^(?:you may|be our guest|y(?:es)? please|o\\.k\\.|no objections?|y['’]?all go right ahead)\\W*$|^(?:oh,? |sugar,? (?:you )?)?go (?:right )?(?:on|ahead)(?!\\p{L})", `${left}(?:happy|glad|pleased|honou?red|delighted|tickled) (?:to (?:have|see) (?:it|this|them)|for (?:it|this|them|people) to be|to be (?:put|kept)|if)(?!\\p{L})[^.!?]{0,40}(?:archiv|print|copied|copies|post|kept|read|put)`, `${left}(?:may|can) be (?:freely )?(?:archived|redistributed|distributed|transferred|added|put|hosted)${right}`,
  `${left}(?:archiving|copying|redistribution|distribution|reproduction|translation|posting|sharing)(?: \\p{L}+){0,3} (?:is|are) (?:hereby |freely )?(?:permitted|allowed|unrestricted|encouraged|welcome)${right}|${left}(?:no objection|allows? the archive|(?:may|can) (?:photocopy|repost))`,
  `${left}(?:erlaubt|erw(?:ü|ue)nscht|freigegeben|librement|autorisées?|permises?|se permite|donde (?:quer[áa]is|gusten)|onde quiser\\p{L}*|dove volete|uso libre|arquivem|archiviate|приветствуется|свободный)${right}`,
])

/** A place that is left out, by its name; case tells a name. */
const leftOut = `(?:(?:to|on|at|for|in|the|auf|bei|sur|en|su|em|на|в) ){0,2}(?:(?!MST|I(?!\\p{L}))\\p{Lu}[\\p{L}\\d]|${archivesByName})`
/** "Ephemeral is fine, but no Gossamer", "Anywhere but FFN", "überall außer Beltane": leave for all places but one, which of them is not said. */
export const butOne = new RegExp(`(?<!\\p{L})(?:(?:[Bb]ut|[Jj]ust|[Oo]nly|[Aa]ber|[Mm]ais|[Pp]ero|[Mm]a|[Mm]as) (?:please |bitte )?(?:no|not|never|nicht|pas|non|não) |(?:[Ee]xcept(?: for)?|[Oo]ther than|[Aa]part from|(?<=where |place |body |one )(?:but|save|bar|minus)|[Aa]u(?:ß|ss)er|[Ss]auf|[Ee]xcepto|[Ee]ccetto|[Tt]ranne|[Ee]xceto|[Mm]enos|[Кк]роме) )${leftOut}`, 'u')
/** The same where leave stands before it, in any case of letters. */
export const leaveBut = new RegExp(`^(?:(?![.!?]\\s).)*(?<!\\p{L})(?:fine|ok(?:ay)?|yes|sure|welcome|anywhere|every(?:where|body|one)|any(?:one|body)|go ahead|free(?:ly)?)(?!\\p{L})[^.!?]{0,40}(?<!\\p{L})but (?:please )?(?:no|not|never) (?:(?:to|on|at|for|in|the) ){0,2}(?:${archivesByName})(?!\\p{L})`, 'iu')

/** A reader's question, which its writer answers at once: "Can I archive your stories? No." */
export const asked = /^[^.!?]{0,160}(?<!\p{L})(?:(?:may|can|could|might|shall) (?:i|we|people|other people|others|any(?:one|body))|(?:darf|kann|dürfen) (?:ich|man|jemand|wir)|puis-je|peut-on|puedo|posso|se puede|si può|pode-se|можно)(?!\p{L})[^.!?]{0,160}\?(?:\s*A(?:nswer)?[:.])?(?:\s+|$)/iu

/** What no archive is called: a word that answers, asks or tells. */
const noName = /^(?:yes|no|not|none|never|please|thanks?|sorry|do|don['’]?t|be|is|are|was|see|ask|keep|leave|take|put|post|copy|go|let|tell|write|i|i['’]\p{L}+|we|you|he|she|it|it['’]s|this|that|these|they|what|when|where|who|why|how|if|as|because|since|until|unless|but|so|then|still|also|just|only|over|under|here|there|now|soon|today|tomorrow|already|rather|whatever|whenever|however|nothing|nobody|something|somewhere|dead|deceased|copyright|©|ha|hah|huh|eh|hey|well|really|seriously|guess|wait|stop|gone|lost|void|zero|nada|nein|non|nie|não|niente|rien|nichts|нет|никто|нигде|ничего)$/iu
/** Words that stand small within names of places: "Fic by Candlelight", "La Maison du Lac". */
const joining = /^(?:an?|the|of|by|for|in|on|at|to|from|with|or|my|our|your|own|lists?|sites?|page|archives?|de[lrs]?|du|des|la|les?|el|los|las|il|lo|di|da|do|dos|das|y|et|und|von|vom|zu|zum|zur|im|am|auto)$/iu
/** Of one word alone, what tells a name: digits, points, capitals within, an abbreviation, a word for a place beside it, an archive that everybody knew. */
const marked = /[\p{L}][\d.@/_]|\d\p{L}|\p{Ll}\p{Lu}|[.@/~]\p{L}|^\p{Lu}{2,5}$|['’]s(?!\p{L})|^(?:[Tt]he|[Ll][ae]s?|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ii]l) \p{Lu}/u
const housed = new RegExp(`(?<!\\p{L})(?:list|site|page|archives?|library|ring|vault|${archivesByName})(?!\\p{L})`, 'iu')
/** What stands beside a name of a place: "my own page", "your hard disk", "anyone with a roof", "of course". */
const anyPlace = /^(?:of course|certainly|naturally|as (?:ever|usual|always)|too|please|ja|gern|bien sûr|claro|certo|(?:my|your|our|the|any|anyone|anybody|lists?|archives?)(?! (?:no|not|never|answer)\b)(?: (?!(?:no|not|never|is|are|isn|aren)\b)[\p{L}'’]+){0,4})$/iu

/**
 * Whether words look like names of places, and nothing else: "Belfry, Fic by Candlelight", "alt.tales.creative", "List archive, the Vault".
 *
 * @param isFollowed whether what others may do is told behind them, so that a word alone is a name
 */
export function isPlaces(said: string, isFollowed: boolean): boolean {
  // A sentence in capitals names no places.
  if (said === said.toUpperCase() && said.split(/[\s,;]+/).length > 4) return false
  if (said.length > 120 || /[?!]|[^\W\d]{3,}[.] +\p{L}/u.test(said)) return false
  const pieces = said.split(/[,;]| and | & | und | et | y | e | и /).map((piece) => piece.trim()).filter((piece) => piece !== '')
  // "Exclusive", "Dream on": one word alone may be any.
  const isKnown = isFollowed || pieces.length > 1 || marked.test(said) || housed.test(said) || names(said).length > 1
  return isKnown && pieces.some(isPlace) && pieces.every((piece) => isPlace(piece) || anyPlace.test(piece))
}

function isPlace(piece: string): boolean {
  const words = wordsOf(piece)
  const named = names(piece)
  return words.length <= 7 && (named.length > 0 || words.some((word) => /^archives?$/i.test(word))) && words.every((word) => named.includes(word) || joining.test(word)) && !/^\p{Lu}?\p{Ll}+(?:ed|ly|ing)$/u.test(piece)
}

function wordsOf(piece: string): string[] {
  return piece.split(/\s+/).map((word) => word.replace(/^["'“‘«(*_]+|["'”’»).:*_]+$/g, '')).filter((word) => word !== '')
}

function names(piece: string): string[] {
  return wordsOf(piece).filter((word) => (/^\p{Lu}|^\d+(?!\d)\p{L}|[.@/]\p{L}|^~/u.test(word) && !joining.test(word) && !noName.test(word)))
}
