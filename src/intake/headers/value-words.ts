// bounded: each pattern here meets an item of at most 150 characters.
/** Kinds of story that a tag names, in several languages: what may be divided at a slash, and what is no pairing. */
const genres = `
gen|general|het|slash|femslash|femmeslash|yuri|yaoi|shounen-ai|shonen-ai|angst|humor|humour|hum|comedy|drama|romance|romantic|rom|fluff|crack|crackfic|parody|spoof|satire|action|adventure|mystery|myst|suspense|thriller|horror|gothic|tragedy|western|war|ghost|ghost story|supernatural|fantasy|sci-fi|scifi|sf|science fiction|au|alternate universe|alternative universe|a/u|crossover|xover|x-over|crossovers|fusion|vignette|ficlet|drabble|double drabble|oneshot|one-shot|short story|novella|novel|poem|poetry|songfic|filk|casefile|case file|case story|case|missing scene|post-ep|post ep|episode tag|tag|pre-series|preseries|post-series|pre-slash|preslash|friendship|friends|family|h/c|hurt/comfort|hurt|comfort|smarm|schmoop|ust|rst|mst|pwp|pov|pre-canon|post-canon|canon|future|futurefic|futurefic|kidfic|kid fic|deathfic|death|darkfic|dark|holiday|christmas|halloween|first time|established relationship|est. rel.|slice of life|slow build|character study|introspection|domestic|hospital|school|high school|historical|spiritual|sad|funny|silly|serious|light|plot|smut|lemon|lime|erotica|challenge|fic|fiction|fanfic|travel|spy|crime|police|espionage|epic|saga|family saga|fairy tale|time travel|found family|night shift|pining|misc|other|what if|missing moments|conversation|dialogue|letter|diary|epistolary|script|
komödie|romanze|liebe|liebesgeschichte|abenteuer|krimi|freundschaft|familie|tragödie|allgemein|düster|traurig|lustig|historisch|spannung|grusel|märchen|parodie|drama|fantasie|
général|humour|romance|aventure|mystère|amitié|famille|tragédie|horreur|policier|poésie|fantastique|science-fiction|angoisse|comédie|amour|suspens|
aventura|misterio|amistad|familia|tragedia|terror|romántico|comedia|poesía|suspenso|ciencia ficción|fantasía|universo alterno|drama|humor|policial|
malinconico|sentimentale|sovrannaturale|romantico|comico|commedia|avventura|mistero|amicizia|famiglia|orrore|giallo|storico|introspettivo|drammatico|fantascienza|generale|triste|fluff|dark|
mistério|amizade|família|tragédia|comédia|romance|aventura|poesia|ficção científica|policial|fantasia|suspense|terror|
романтика|ангст|драма|юмор|флафф|фэнтези|фантастика|мистика|детектив|повседневность|приключения|экшн|ужасы|стёб|пародия|дарк|слэш|слеш|гет|джен|фемслэш|фемслеш|пвп|кроссовер|мелодрама|дружба|стихи`
const known: ReadonlySet<string> = new Set(genres.split('|').map((word) => word.trim()).filter((word) => word !== ''))

/** Tags that are written with a slash and are one thing. */
const compounds = /^(?:h\/c|hurt\/(?:no[ -])?comfort|a\/u|[mf]\/[mf](?:\/[mf])*|m\/m|f\/f|n\/c|action\/adventure|schmerz\/trost|s\/m|b\/d|d\/s|bd\/sm|w\/.*|and\/or|either\/or|h\/a|a\/b\/o|pre\/post|his\/hers|on\/off|24\/7|n\/a)$/i

/** Whether the words name a kind of story. */
export function isGenre(words: string): boolean {
  return known.has(words.toLowerCase().replace(/[.!?]+$/, '').replace(/\s+/g, ' ').trim())
}

/** Whether the words are one tag although a slash stands in them: "h/c", "m/m". */
export function isCompound(words: string): boolean {
  return compounds.test(words.trim())
}

/** What stands before an item and says how much of it there is, in several languages: "a bit of h/c". */
export const quantityLead = /^(?:[-*+•–>]\s+|(?:and|und|et|y|e|и|&|\+|plus|also|with|mit|avec|con|com)\s+(?=\S)|(?:maybe|possibly|probably|perhaps|mostly|mainly|kind of|kinda|sort of|sorta|rather|very|some|slight(?:ly)?|mild(?:ly)?|light|lots? of|loads of|tons of|plenty of|hints? of|hint of|traces? of|an? (?:very )?(?:wee |little |tiny |small )?(?:bit|touch|dash|hint|lot|smidge[on]*|sprinkling|trace|drop|side) of(?: an?)?|an? (?:wee|tiny) bit|a little(?: bit)?(?: of)?|bit of|little|etwas|ein bisschen|ein wenig|ein hauch(?: von)?|leicht(?:er|e|es)?|un poco de|un po['’] di|un pouco de|um pouco de|немного|чуть-чуть|чуть)\s+)/iu

/** What stands behind an item and says how much of it there is: "UST by the bucket", "Ray/Delphine if you squint". */
export const quantityTail = /(?:,?\s+(?:by the \p{L}+|if you squint.*|in (?:large|small) doses|galore|ahoy|of sorts|sort of|kind of|sorta|kinda|I guess|I suppose|mostly|only|implied|overtones|undertones|everywhere|for days|at a push|though|местами|в конце|с привкусом .*|con una spruzzata di .*|am Rande|à la fin)|\s*[!?;:]{1,8}(?:\)|-\)|\()?|\s+[;:]-?[)(DP]|\s+[*~_]{1,3})$/iu

/** What stands before a pairing and is not of it: "past", "implied", in several languages. */
export const pairingLead = /^(?:(?:and|und|et|y|e|и|also|plus|with)\s+|(?:main(?:ly)?|primary|secondary|side|minor|background|past|previous|former|eventual|eventually|implied|hinted|hints?(?: of| at)?|mention(?:s|ed)?(?: of)?|one-sided|unrequited|slight|very slight|pre-?|pre-slash|possible|maybe|perhaps|some|light|established|later|mostly|future|sort of|kind of|a (?:bit|touch|hint|little|lot|dash)(?: of)?|lots of|implizit|angedeutet|angedeutetes|später|evtl\.?|eventuell|erwähnt|vergangen|früher|sous-entendu|passé|mention de|implícito|pasado|accenn(?:i|o)(?: a| di)?|passato|намёк(?:и)? на|намек(?:и)? на|упоминание|упоминается|прошлый|фоном|фоновый|односторонний)\s*:?\s+|[\p{L}]{3,16}:\s+|[-*+•–>]\s+)/iu

/** What stands behind a pairing and is not of it. */
export const pairingTail = /(?:,?\s+(?:if you squint.*|if you (?:want|look).*|but you have to .*|in the meantime|at (?:last|first)|(?:implícit|sugerid|unilateral|accennat|implicit|sottintes)[oa]s?|sous-entendus?|implizit|angedeutet|einseitig|мельком|намёками|sort of|kind of|sorta|implied|hinted|friendship|frienship|ust|rst|preslash|pre-slash|slash|het|femslash|romance|rom|only|mostly|one-sided|unrequited|mentioned|of course|naturally|duh|overtones|undertones|in passing|eventually|later|again|dynamics?|interaction)|\.{2,}.*|…+.*|\s*(?<!\/)[!?;:]{1,8}(?:\)|-\)|\()?|\s+[;:]-?[)(DP]|\s+<3|\.)$/iu

const asides = /^(?:i (?:guess|suppose|think|hope|swear|promise)|mostly|sort of|kind of|kinda|maybe|probably|really|duh|etc|and (?:more|stuff|so on|such)|if you squint.*|honest(?:ly)?|sorry|you know.*|of course|naturally|more or less|obviously|clearly|again|as usual|depending.*|the usual(?: stuff)?)$/iu

/** Whether an item of a list is a remark on the one before it: "romance, I guess". */
export function isAside(words: string): boolean {
  return asides.test(words.trim().replace(/[.!]+$/, ''))
}

/** What a list says where it names nobody: "none", "the usual", "others". */
const nobodies = /^(?:none|no|nope|nah|n\/a|na|nil|not really|nothing(?: special)?|who knows|anything|everything|everybody|everyone|all of them|all|the gang|(?:the )?(?:whole )?ensemble(?: cast)?|nobody|no ?one|no pairings?|not applicable|-+|\?+|others?|etc\.?|and so on|various|several|ensemble|original characters?|original (?:female|male) characters?|ofc|omc|oc'?s?|everybody else|everyone else|the usual(?: suspects)?|keine?r?|niemand|andere|sonstige|diverse|aucune?|personne|autres?|ninguno|ninguna|nadie|otros|otras|nessuno|nessuna|altri|un po['’] tutti|nenhuma?|ninguém|outros|нет|никто|никого|другие|остальные|все|なし|tbd|see (?:above|below|part \d+))$/i

/** Whether an item of a list says that there is none, or not who. */
export function isNone(words: string): boolean {
  return nobodies.test(words.trim().replace(/[.!]+$/, ''))
}
