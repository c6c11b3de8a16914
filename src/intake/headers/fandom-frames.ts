// bounded: each pattern here meets at most 90 characters before a name and 260 behind it.
/** A way in which sentences about rights and origins name a fandom: what stands before the name and behind it. */
type Frame = {
  readonly rule: string
  readonly sure: number
  readonly before: RegExp
  readonly behind: RegExp
  /** Whether words in quotation marks alone are believed here, or with an article: a bare name might be an owner's. */
  readonly marked?: true
  /** Whether a person may stand here as well: one word alone is asked whether somebody in the story is called so. */
  readonly person?: true
  /** Whether the words go on with what else is owned: one word alone is then somebody. */
  readonly list?: true
  /** What sort of story stands here as well: "a Christmas story". */
  readonly kind?: true
}

const open = '(?:["“„«»*_] ?)?$'
/** No letter before: what `\\b` says of Latin letters alone. */
const left = '(?<!\\p{L})'
const shut = '^(?: ?[»«]|["”“»«*_])?'
/** Where a clause begins. */
const clause = `(?:^|${left}(?:people|folks?|lads|lasses|gang|[Rr]est|reste|resto|men|women|inhabitants|residents|passengers|souls|Leute|gens|gente|crew|boys|staff|citizens|heroes|characters?|[Ee]very(?:thing|body|one)|[Aa]ll things|things|places|[Cc]redit|[Nn]either|univers|monde|Welt|mundo|mondo|[Мм]ир|[Гг]ерои|[Пп]ерсонажи)(?: (?:of|from|in|on|for|de|du|von|di|da|do)(?: the)?)? |[.!?:;(\\[~—–…]\\s*|[-*]\\s+|["”»]\\s|${left}(?:[Rr]ights to|the|The|THE|but|that|because|since|says|dass|daß|que|che|что|ok|okay|well|oh|right|fine),? )${open}`
/** What stands before a name that is the subject of its clause. */
export const asSubject = new RegExp(clause, 'u')
/** "people", "crew" behind a name: "the Harbour Lights people". */
const folk = "(?: (?:people|characters?|crew|boys|girls|gang|folks?|universe|world|guys|lot|team|cast|['’]?verse|series|show|books?|novels?|films?|movies?|stuff|and co\\.?|Figuren|Charaktere))?"
/** What else is somebody's beside the fandom: "and all who sail in her", ", its kings and crows". No names: those would be characters. */
const rest = `(?:,? ?(?:nor )?(?:\\([^()]{1,40}\\))?,? (?:(?:and|&|nor|und|et|y|e|и) )?(?:all|every\\w*|its?|any\\w*|most|whoever|whatever|related|characters?|alles?|ihre|seine|tous|tout|ses|leurs|sus|todos?|todas?|suoi|tutt[io]|seus|tudo|все|всё|его|(?:the|die|les|los|i|os) (?:characters?|people|crew|cast|world|Figuren|Charaktere|personnages|personajes|personaggi|personagens))\\b[^.!?;]{0,170}?)?`
const wide = '(?:,? (?:(?:and|&|und|et|y|e|и) )?(?:the|der|die|das|le|la|les|el|los|il|i|gli|o|a|os|as) (?:\\p{Ll}|\\p{Lu}\\p{L}+ (?:boys|girls|brothers|sisters|family|crew|people|gang|clan))[^.!?;]{0,120}?)?'

const possessive = "(?:is|are|remains?|ist|sind) (?:all )?(?:the )?\\p{Lu}[\\p{L}.&/-]*(?:['’]\\p{L}+)?(?: (?:& |of |and |the |de |van |von )?\\p{Lu}[\\p{L}./&-]*(?:['’]\\p{L}+)?){0,5}(?:(?<=['’]s)|(?<=s)['’])(?=\\s*(?:[,.;!?)—-]|$|and\\b|but\\b|not\\b|so\\b|, ))"
const owned = [
  "(?:(?:do|does) ?(?:n['’]?t|not) )?(?:rightfully )?belongs?(?: \\w+){0,2} to\\b", "(?:(?:is|are|['’]s) )?owned by", '(?:was|were|is|are) never (?:mine|ours)\\b', '(?:is|are) TM\\b', '(?:is|are)(?: \\w+){0,2} (?:used|borrowed)(?: here)? without', 'goes to \\p{Lu}', '(?:is|are|remains?|was|were)(?: \\w+){0,5} (?:property|copyright(?:ed)?|trademarks?|toys?|creations?|inventions?|brainchild|sandbox|playground|owned|created|invented|conceived|imagined|dreamed|dreamt|thought up|made up|produced)\\b', '(?:is|was|are|were)(?: \\w+){0,2} (?:drawn|invented|made|broadcast|published) by \\p{Lu}',
  "(?:is|are)(?:n['’]?t| not)(?: \\w+)? (?:mine|ours|(?:my|one['’]s) (?:own|property|creation|toy|idea)|our own)\\b", '(?:was|were) not (?:invented|created|made) by me', '(?:is |are )?(?:\\(c\\)|\\(C\\)|©|[Cc]opyright(?:ed)?\\b|\\([Tt][Mm]\\)|™|®)', possessive,
  '(?:is|are|was|were) an? (?:\\p{Lu}[\\p{L}-]* ){1,3}(?:production|creation|invention|show|series|film)\\b', '(?:est|sont) (?:une cr[ée]ation|a \\p{Lu})', 'geh(?:ö|oe)r(?:t|en)\\b', '(?:ist|sind) (?:das )?(?:\\p{L}+ )?(?:Eigentum|Schöpfung|von \\p{Lu}|nicht (?:meins?|von mir))', 'stamm(?:t|en) (?:von|aus der Feder)',
  'appartien(?:t|nent)\\b', "n['’](?:est|appartien\\p{L}+|ont|sont) pas\\b", "ne (?:m['’]appartien|sont pas)", "(?:est|sont) (?:la propriété|à \\p{Lu}|une création|des créations|l['’]œuvre|de \\p{Lu})",
  'pertenecen?\\b', '(?:es|son) (?:propiedad|creaci|de (?:don |doña |la |los )?\\p{Lu})', 'no (?:es|son|me pertenece)', 'appart(?:iene|engono)\\b', "(?:è|sono|e['’]) (?:di |proprietà|del(?:la)? |una creazione|opera)", 'non (?:è|sono|mi appart)', 'pertencem?\\b', '(?:é|são) (?:propriedade|d[eoa]s? \\p{Lu}|uma criação)', 'não (?:é|são|me pertenc)', 'принадлеж(?:ит|ат)', 'придуман', 'созда(?:н|л)', '[—–-] собственность', 'не мо[йяёи]',
].join('|')

const world = "(?:characters?|heroes|cast|crew|world|universe|setting|Figuren|Charaktere|Personen|Welt|Universum|Rechte|personnages|univers|monde|droits|personajes|mundo|derechos|personaggi|mondo|diritti|personagens|direitos|[Гг]еро\\p{L}|[Пп]ерсонаж\\p{L}{0,3}|[Мм]ир\\p{L}{0,2}|[Пп]рав\\p{L}?)"
const works = "(?:(?:tv|t\\.v\\.|television|radio|film|movie|book|comic|game|anime|video|hit|children['’]s|BBC)[ -])?(?:series|show|serial|serie|sitcom|soap|novels?|books?|trilogy|saga|films?|movie|game|comics?(?: book)?|manga|anime|podcast|play|cartoon|série|roman|livre|jeu|Serie|Fernsehserie|Roman|Buch|Film|Hörspiel|Spiel|libro|novela|película|juego|romanzo|romance|livro|filme|сериал\\p{L}{0,2}|роман\\p{L}{0,2}|книг\\p{L}{0,2}|фильм\\p{L}{0,2}|игр\\p{L}{0,2}|аниме)"
const wrote = "(?:fan ?-?fic(?:tion)?s?|fics?|stor(?:y|ies)|tales?|vignettes?|adventures?|shorts?|drabbles?|crossovers?|x-?over|novella|novels?|one-?shots?|songfics?|romance|parody|spoof|pastiche|filk|mystery|ficlet|snippet|casefile|piece)"

/** The frames, surest first. */
export const frames: readonly Frame[] = [
  { rule: 'work named', sure: 0.85, before: new RegExp(`(?:${left}(?:the|a|an|this|our|BBC|der|die|das|la|le|el|il|o|a|to|of|zur|zum|по|сериала|по мотивам)|\\() ?(?:\\p{L}+ )?${works} ${open}`, 'iu'), behind: new RegExp(shut, 'u') },
  { rule: 'world of', sure: 0.85, before: new RegExp(`${left}(?:world|universe|Welt|Universum|univers|monde|mundo|mondo|[Мм]ир\\p{L}{0,2}) (?:of|von|de|du|di|da|do|del|della)? ?(?:the )?${open}`, 'iu'), behind: new RegExp(shut, 'u') },
  { rule: 'not owned', sure: 0.8, person: true, before: new RegExp(`${left}(?:(?:[Dd][Oo] ?[Nn][Oo][Tt]|[Dd]id not|[Dd]oes not|[Dd]on['’]?t|[Dd]idn['’]?t|[Dd]oesn['’]?t|DON['’]?T|never|nor do I|neither|wish (?:I|we)|[Ii]f (?:I|i|we)) (?:\\w+ ){0,2}(?:own|OWN|owned|possess|create|created|invent|make(?: up)?|write|build)(?: (?:the )?(?:rights to|anything (?:of|from|in|to do with)|any(?:thing|one)? (?:of|from|in)|any of the|the characters (?:of|from|in)|a (?:bit|scrap) of))?|(?:[Nn]o|any) (?:ownership (?:of|over|in)|rights? (?:to|over|in)|claims? (?:to|on))|infring\\w+ (?:on|of|upon)(?: the copyrights? of)?|(?:creating|inventing|inventor of|bringing us|giving us)|[Nn]on possiedo|no poseo|[Nn]o soy due[ñn][oa] de|não possuo|não sou don[oa] d[eoa]|ne possède pas|[Mm]ir geh(?:ö|oe)r(?:t|en)|besitze(?: die Rechte an)?|мне не принадлеж(?:ит|ат)) (?:the )?${open}`, 'u'), behind: new RegExp(`${shut}(?!['’]s? \\p{Ll})(?! ?(?:,|and|or|&|/) ?(?!I\\b)\\p{Lu})`, 'u') },
  { rule: 'owned', sure: 0.75, person: true, before: asSubject, behind: new RegExp(`${shut}${folk}${rest}:? (?:all )?(?:${owned})`, 'u') },
  { rule: 'theirs', sure: 0.75, person: true, before: asSubject, behind: new RegExp(`${shut}${rest}: \\p{Lu}[\\p{L}.&-]*(?: \\p{Lu}[\\p{L}.&-]*){0,3}['’]s(?=[.,;!]|$)`, 'u') },
  { rule: 'none of', sure: 0.8, before: new RegExp(`${left}(?:[Nn]one|[Nn]othing|[Nn]obody|[Nn]ot one|[Nn]o one)${'\\b'}[^.!?]{0,40} (?:in|of|from|on|aboard) (?:the )?${open}`, 'u'), behind: new RegExp(`${shut} (?:is|are|was|were|belongs?)(?: to)? (?:mine|me|ours|us|my )`, 'u') },
  { rule: 'owned with others', sure: 0.7, before: asSubject, behind: new RegExp(`${shut}${wide} (?:all )?(?:${owned})`, 'u'), person: true, list: true },
  { rule: 'not ours', sure: 0.8, person: true, before: asSubject, behind: new RegExp(`${shut}(?::|,|\\?| -+| =|\\.\\.\\.) (?:not|isn['’]t|ain['’]t|so not|definitely not) (?:mine|ours)\\b`, 'iu') },
  { rule: 'characters of', sure: 0.8, before: new RegExp(`${left}${world}(?:,? (?:and|&|und|et|y|e|и) \\p{Ll}+)?(?:(?: (?:are|is|come|comes|taken|used|found|seen|appearing))?(?: all)? (?:of|from|in|on|out of|von|aus|an|de la|des|de|du|del|della|di|da|do|из|на) (?:the )?["“„«»*_]?| ["“„«»])$`, 'iu'), behind: new RegExp(`${shut}(?!['’]s? \\p{Ll})`, 'u') },
  { rule: 'based on', sure: 0.8, before: new RegExp(`${left}(?:[Bb]ased(?: with\\w*(?: \\w+)?| loosely| very)? (?:up)?on|[Bb]asiert auf|[Dd]['’]après|[Bb]asado en|[Bb]asata su|[Bb]aseado em|[Пп]о мотивам) (?:the )?(?:["“„«»*_]?)$`, 'u'), behind: new RegExp(`${shut}(?:$|[.;!]|,? (?:by|which|created|a|and (?:all|its|the)|von|de|di|[Пп]о)\\b|[”»])`, 'u') },
  { rule: 'from a work by', sure: 0.75, before: new RegExp(`(?:${left}(?:come|comes|came|are|is|all|them|they|him|her|stolen|borrowed|taken|lifted|appear|people|characters|everyone|everybody)|['’]s,?) (?:\\p{Ll}+ ){0,2}(?:from|out of) (?:the )?${open}`, 'u'), behind: new RegExp(`${shut},? by \\p{Lu}[\\p{L}.'’-]* \\p{Lu}`, 'u') },
  { rule: 'out of', sure: 0.75, before: new RegExp(`(?:${left}(?:come|comes|came|are|is|people|all|them)|['’]s,) (?:all )?(?:from|out of) (?:the (?:\\p{Ll}+ )?)?${open}`, 'u'), behind: new RegExp(`${shut}(?:,? by |,? which|[.,;)]|$| annuals?| books?| novels?| series| films?| comics?)`, 'u'), marked: true },
  { rule: 'makers of', sure: 0.8, before: new RegExp(`${left}(?:makers|creators?|créat(?:eurs?|rices?)|creador(?:es|as?)?|creatore|creatrice|criador(?:es|as?)?|owners?|producers|(?:every|an?|the \\p{Ll}+) episodes?|seasons? (?:\\p{L}+ )?|fans?|reruns|copyrights?) (?:of|on|for|in|de|di|da) (?:the )?${open}`, 'iu'), behind: new RegExp(`${shut}(?!['’]s? \\p{Ll})`, 'u') },
  { rule: 'owns', sure: 0.75, person: true, before: new RegExp(`${left}(?:\\p{Lu}[\\p{L}.'’&/-]*|who) (?:owns?|created|invented|made|makes?|dreamed up|dreamt up|thought up|brought us|ha[sv]e? the (?:copyright|rights|keys?|patents?|papers) (?:on|to|for)|holds? the (?:rights|keys?|deeds?) to) (?:the )?${open}`, 'u'), behind: new RegExp(`${shut}(?:[.,;!?)]|$| \\(| and (?:all|every\\w+|its?|I|then|they|she|he|we)\\b| but\\b)`, 'u') },
  { rule: 'story of', sure: 0.75, kind: true, before: new RegExp(`(?:^|[\\s("\\[*_~])(?:(?:[Aa]n?|AN?|[Aa]nother)(?: \\p{Ll}+){0,2}|[Yy]et another|[Mm]y (?:very )?(?:first|second|third|latest|new|only|next)(?: (?:ever|real|long|try at an?|attempt at an?))?|[Oo]ur|[Ff]irst) ${open}`, 'u'), behind: new RegExp(`${shut}[ -]${wrote}\\b(?!['’])`, 'u') },
  { rule: 'story of', sure: 0.8, kind: true, before: new RegExp(`(?:^|[\\s("\\[*_~])(?:(?:[Aa]n?|AN?|[Aa]nother) )?${open}`, 'u'), behind: new RegExp(`${shut}[ -](?:[Ff]an ?-?[Ff]ic(?:tion)?|FAN ?-?FIC(?:TION)?)\\b(?! ?(?:[Aa]rchive|[Ll]ist|[Aa]wards?|[Cc]hallenge|[Nn]et\\b))`, 'u') },
  { rule: 'story of', sure: 0.75, before: new RegExp(`${left}(?:(?:Geschichte|Story|Fan-?[Ff]ic(?:tion)?|FF|Erzählung) (?:zu|über|aus|nach)|[Ff]an-?[Ff]ic(?:tion)?s? (?:sur|de|du|di|su|sobre|about|for)|[Фф]ан\\p{L}{0,4}фик\\p{L}{0,2} (?:по|на)) (?:the |der |die |das )?${open}`, 'u'), behind: new RegExp(shut, 'u') },
  { rule: 'story of', sure: 0.75, kind: true, before: new RegExp(`(?:^|[.;:(]\\s)[Aa] (?:story|tale|romance) of (?:the )?["“„«»*_]?$`, 'u'), behind: new RegExp(`${shut}(?:\\.?\\s*$|,? by | in \\p{Ll})`, 'u') },
  { rule: 'books', sure: 0.75, before: new RegExp(`(?:${left}(?:the|her|his|their)|['’]s) ${open}`, 'u'), behind: new RegExp(`${shut} (?:books|novels|sketches|comics|serials|films|mysteries)\\b`, 'u') },
  { rule: 'in brackets', sure: 0.75, before: new RegExp(`${left}(?:property|belongs?|created|invented|commissioned|are|is|was|were|mine|novels|books|gehör\\w+|erfunden|son de|sono di|são d[eoa]|novelas|романов|сериалов|радиоспектаклей)${'(?![\\p{L}])'}[^.!?()]{0,60}[.]? ?\\(["“„«»*_]?$`, 'u'), behind: new RegExp(`${shut}(?:\\)|,)`, 'u') },
  { rule: 'set in', sure: 0.75, before: new RegExp(`${left}[Ss]et (?:in|during|within) (?:the )?${open}`, 'u'), behind: new RegExp(`${shut},? (?:in |during |the )*(?:\\p{L}+ )?(?:season|series|universe|['’]?verse|continuity|canon|timeline)\\b`, 'u') },
  { rule: 'list', sure: 0.7, before: new RegExp(`${left}(?:on|for|from|to|at) the ${open}`, 'u'), behind: new RegExp(`${shut}[ -](?:mailing )?(?:list|ML|newsgroup|fandom|mailinglist)\\b`, 'u') },
  { rule: 'universe', sure: 0.7, before: /(?:\b(?:the|The|an?|An?) )["“„«»*_]?$/u, behind: new RegExp(`${shut}[ -](?:universe|['’]?verse|fandom|canon)\\b`, 'u') },
]

/** Disclaimers in small letters throughout: "i dont own harbour lights", "deepwater six belongs to tenfathom". Two words at least, since "them", "squat" and "jack" are not owned either. */
export const lowered = new RegExp(
  "(?:(?:do not|don['’]?t|dont) own (?!(?:any|them|it|these|this|that|those|the|nothing|all|none|a|an|my|him|her|his|you|every|squat|jack|zip|much|em|either|harm)\\b)|(?:^|[.!?:]\\s)(?=(?:[\\p{Ll}\\p{N}'’]+ ){2,5}(?:belongs to|is (?:the )?property of|is (?:[\\p{Ll}]+ ){1,3}?\\p{Ll}+(?:['’]s|s['’])(?=[.,;!]|$)))(?!(?:all|the|these|they|characters|everything|everyone|none|this|my|our|it|he|she|any|no|i|we|you|who|what|copyright)\\b))"
  + "((?:\\p{Ll}[\\p{L}'’]*)(?: (?!if\\b|but\\b|or\\b|and\\b|so\\b|they\\b|is\\b|belongs\\b|then\\b|cause\\b|because\\b|either\\b|don)[\\p{Ll}\\p{N}][\\p{L}'’]*){1,4})(?=[.,;:!?()]|$| if\\b| but\\b| or\\b| and\\b| so\\b| they\\b| is\\b| belongs\\b)", 'gu')
