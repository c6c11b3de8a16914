import type { Warning } from '../model/warning.ts'

/** Phrases that mean a warning, as alternatives of a regular expression; longer meanings stand before the words they contain. */
export const phraseRows: readonly { readonly warning: Warning; readonly phrases: string }[] = [
  { warning: 'graphic-violence', phrases: 'graphic depictions? of violence|graphic violence|explicit violence|extreme violence|heavy violence|brutal violence|(?:very|really) violent|ultra-?violence|gewaltdarstellungen|drastische gewalt|violence graphique|violencia gráfica|violenza grafica|графическое насилие|残酷な描写|残酷描写' },
  { warning: 'child-abuse', phrases: 'child(?:hood)? abuse|abuse of (?:a )?child(?:ren)?|child neglect|childhood trauma|kindesmissbrauch|kindesmisshandlung|maltraitance d\'enfant' },
  { warning: 'sexual-assault', phrases: 'rape(?:\\/non-?con| and non-?con| or non-?con)?|raped|non-?con(?:sensual)?(?: sex)?|noncon|sexual (?:assault|abuse|violence|coercion)|dub-?con|dubious consent|dubcon|molest\\w*|vergewaltigung|viol(?: \\/ non-con)?|violación|stupro|estupro|изнасилование' },
  { warning: 'animal-harm', phrases: '(?:animal|dog|cat|horse|pet) (?:death|abuse|cruelty|harm|dies|injury)|(?:death|harm|cruelty|injury) (?:of|to) (?:an? |the )?(?:animals?|dog|cat|horse|pet)|the (?:dog|cat|horse) dies|a (?:dog|cat|horse) dies|tierquälerei|tod eines tieres|mort d\'un animal|hurt animals?|animal gets hurt' },
  { warning: 'miscarriage', phrases: 'miscarriages?|abortions?|stillbirth|fehlgeburt|abtreibung|fausse couche|avortement' },
  { warning: 'suicide', phrases: 'suicid(?:e|al)(?: (?:attempt|ideation|thoughts?|themes?|content))?|attempted suicide|suizid|selbstmord|suicidio|suicídio|суицид|самоубийство|自殺' },
  { warning: 'self-harm', phrases: 'self-?\\s?(?:harm|injury|mutilation|hurt)(?:ing)?|cutting|selbstverletzung|automutilation|autolesión|autolesionismo|самоповреждение|自傷' },
  { warning: 'eating-disorder', phrases: 'eating disorders?|anorexi[ac]|bulimi[ac]|essstörung(?:en)?|disordered eating|body hatred|troubles? alimentaires?' },
  { warning: 'character-death', phrases: '(?:major |main |minor |secondary |canon |original |implied |mass |multiple |temporary |permanent |oc )*character(?:s)?[ -]*(?:death|deaths|dies|die)|death of (?:a |an |the )?(?:major |main |minor |original |canon |beloved |secondary )*characters?|deathfic|death fic|deathstory|char(?:acter)?\\. death|main character dies|(?:a |one |some)?(?:main |major )?characters? (?:die|dies|is killed|are killed|gets killed)|people die|someone dies|somebody dies|everyone dies|everybody dies|charaktertod|tod eines (?:haupt)?charakters|tod einer (?:haupt)?figur|(?:haupt)?charakter stirbt|mort d\'un personnage(?: principal)?|mort de personnage|muerte de (?:un )?personaje(?: principal)?|morte di (?:un )?personaggio|morte de personagem|смерть (?:основного |второстепенного |главного )?персонаж(?:а|ей)|смерть героя|死ネタ|キャラ死亡|キャラクターの死' },
  { warning: 'incest', phrases: 'incest(?:uous)?|twincest|inzest|inceste|incesto|инцест|近親' },
  { warning: 'underage', phrases: 'underage(?:d)?(?: sex)?|chan|minors? in (?:a )?sexual|minderjährig\\w*' },
  { warning: 'torture', phrases: 'torture[ds]?|folter|tortura|пытки|拷問' },
  { warning: 'kidnapping', phrases: 'kidnap(?:ping|ped|s)?|abduction|captivity|imprisonment|held captive|hostage|confinement|slavery|entführung|gefangenschaft|enlèvement|secuestro|rapimento|похищение|監禁' },
  { warning: 'drug-use', phrases: '(?:recreational )?drug(?:s)?(?: use| abuse| references?| usage)?|drug-?use|substance (?:ab)?use|addiction|overdose|drogen(?:konsum|missbrauch)?|drogues?|drogas|droghe|наркотики' },
  { warning: 'alcohol', phrases: 'alcohol(?:ism|ic)?(?: use| abuse| consumption)?|drinking|drunkenness|underage drinking|smoking|alkohol(?:konsum|missbrauch)?|alcool|alkoholismus|алкоголь|飲酒' },
  { warning: 'strong-language', phrases: '(?:strong|bad|foul|adult|coarse|harsh|crude|rough|explicit|mature|offensive|naughty|mild|some|salty|colou?rful|raw)? ?language(?: use)?|swear(?:ing| words?)?|cursing|curse words?|cuss(?:ing)?(?: words?)?|profanity|potty-?mouths?|f-?words?|f-?bombs?|obscenit(?:y|ies)|kraftausdrücke|schimpfwörter|derbe sprache|gros mots|langage(?: grossier| cru)?|vocabulaire grossier|lenguaje (?:fuerte|soez|vulgar)|linguaggio (?:forte|scurrile|volgare)|linguagem(?: imprópria| forte)?|ненормативная лексика|нецензурная лексика|мат' },
  { warning: 'blood-gore', phrases: 'blood(?:shed|y)?(?: and | & |\\/)?(?:gore)?|gore|gory|body horror|dismemberment|cannibalism|blut(?:ig)?|sang|sangre|sangue|кровь|流血|グロ(?:描写|注意)?' },
  { warning: 'abuse', phrases: '(?:domestic |emotional |physical |verbal |spousal |psychological |mental |past |implied )*(?:abuse|abusive)(?: relationships?)?|domestic violence|gaslighting|bullying|stalking|neglect|missbrauch|misshandlung|häusliche gewalt|maltraitance|maltrato|abusos?|abuso|мобинг|いじめ|虐待' },
  { warning: 'mental-illness', phrases: 'mental (?:illness|health)(?: issues)?|depress(?:ion|ed|ing)|anxiety|panic attacks?|ptsd|psychosis|insanity|madness|depressionen|dépression|depresión|depressione|депрессия|angst attacks?' },
  { warning: 'pregnancy', phrases: 'pregnan(?:cy|t)|childbirth|birth scene|mpreg|m-preg|labou?r and delivery|schwangerschaft|geburt|grossesse|embarazo|gravidanza|gravidez|беременность' },
  { warning: 'medical', phrases: 'medical (?:procedures?|content|trauma|stuff|themes?)|illness(?:es)?|terminal illness|cancer|hospitals?|needles?|surgery|sickness|disease|injur(?:y|ies)|vomit(?:ing)?|emetophobia|krankheit|krebs|verletzung(?:en)?|maladie|enfermedad|malattia|болезнь' },
  { warning: 'war', phrases: 'war|warfare|battles?(?: scenes?)?|genocide|war crimes?|krieg|guerre|guerra|война|戦争' },
  { warning: 'racism', phrases: 'racis(?:m|t)(?: language)?|racial slurs?|period-typical racism|antisemitism|rassismus|racisme|racismo|razzismo|расизм' },
  { warning: 'sexism', phrases: 'sexis(?:m|t)|misogyn(?:y|istic)|sexismus|sexisme|sexismo|сексизм' },
  { warning: 'homophobia', phrases: '(?:internali[sz]ed |period-typical )?(?:homophob(?:ia|ic)|biphobia|transphob(?:ia|ic)|gay-?bashing)(?: language)?|homophobie|homofobia|omofobia|гомофобия' },
  { warning: 'discrimination', phrases: 'discrimination|ableism|ableist(?: language)?|classism|xenophobia|fat-?phobia|prejudice|slurs|ageism|diskriminierung' },
  { warning: 'infidelity', phrases: 'infidelity|adultery|cheating|unfaithful(?:ness)?|ehebruch|untreue|infidélité|infidelidad|tradimento|измена|浮気' },
  { warning: 'grief', phrases: 'grief|grieving|mourning|bereavement|trauer|deuil|duelo|lutto|tissue warning|hankie warning|hanky warning|tissues' },
  { warning: 'horror', phrases: 'horror|scary(?: stuff| bits)?|frightening(?: scenes?)?|jump ?scares?|creepy(?:ness)?|ghosts?|spooky(?: stuff)?|spiders?|clowns?|nightmares?|disturbing (?:images?|imagery|content|themes?)|grusel|angsteinflößend|horreur|terror|ホラー|ужасы' },
  { warning: 'slash', phrases: '(?:implied |pre-?|mild |m\\/m |f\\/f |male |female )*slash(?:y)?(?: content| relationship| themes?)?|m\\/m(?: relationships?| pairing| content)?|f\\/f(?: relationships?| pairing| content)?|femslash|femmeslash|same[- ]sex (?:relationships?|couple|pairing|romance)|homosexual(?:ity| relationships?)?|gay (?:relationships?|couple|romance)|boys? ?love|boy ?x ?boy|yaoi|yuri|shounen-?ai|shonen-?ai|shoujo-?ai|слэш|фемслэш|bl' },
  { warning: 'sexual-content', phrases: '(?:graphic |explicit |implied |rough |mild |some |m\\/m |consensual |het |lots of )*(?:sex(?:ual)?(?: (?:content|situations?|themes?|scenes?|references?|acts?|innuendo|material|tension|encounters?))?|smut|lemons?|limes?|pwp|porn|nudity|bdsm|kinks?|adult (?:content|situations?|themes?)|mature (?:content|themes?|situations?))|erotic(?:a| content)?|innuendo|sexuelle (?:inhalte|handlungen)|contenu sexuel|sexo|sesso|секс|性描写|性的表現' },
  { warning: 'violence', phrases: '(?:mild |some |implied |minor |moderate |canon(?:-typical)? |canon-typical |cartoon |fantasy |slight |non-?graphic |off-?screen )*(?:violence|violent(?: content| scenes?)?)|fight(?:s|ing)?(?: scenes?)?|murders?|killings?|gun(?:s|fire|play)?|weapons?|gun violence|sword ?fights?|gewalt|violence légère|violencia|violenza|violência|насилие|убийство|暴力(?:描写|表現)?|assault' },
  { warning: 'death', phrases: '(?:implied |offscreen |off-screen |past )*(?:deaths?|dying|dies|dead (?:people|bodies|body)|fatalit(?:y|ies)|drowning|loss of (?:a )?(?:parent|loved one|child)|death of (?:a |an )?\\w+)|tod|sterben|mort|muerte|morte|смерть|死|死亡|cadavres?|corpses?' },
  { warning: 'spoilers', phrases: 'spoilers?(?: for [^,;.]{1,60})?|spoilery|ネタバレ|спойлеры' },
]

/** Answers that say: there is nothing to warn of. */
export const noneApply: readonly RegExp[] = [
  /^(?:(?:there are |i have |i can think of |has )?(?:no(?:ne)?|not any|nothing|nope|nil|zip|nada|zero)(?:\s+(?:archive |content |trigger |real |particular |major |special |big |specific )*(?:warnings?|triggers?|squicks?))?(?:\s+(?:apply|applies|applicable|needed|necessary|required|really|at all|whatsoever|that i (?:can think of|know of)|i can think of|to speak of|here|for this (?:story|part|chapter|one)|to warn (?:about|of|for)|whatever|to worry about|to report|bad|serious|objectionable))*)$/i,
  /^(?:no archive warnings apply|none apply|not applicable|n\/a|na|n\.a|-|--|–|—|0|x|nichts|keine?(?:\s+warnungen)?|keine nötig|aucun(?:e|s)?(?:\s+avertissements?)?|rien|ninguna?(?:\s+advertencias?)?|nada|nessun[oa]?(?:\s+avvertimento)?|nenhum[a]?|нет|не требуется|отсутствуют|нет предупреждений|なし|特になし|特に無し|無し)$/iu,
  /^(?:none|no warnings?)\b.{0,40}$/i,
  /^(?:completely |totally |perfectly |pretty |all )?(?:harmless|safe|clean|family friendly|tame|g-rated|worksafe)$/i,
  /^(?:it'?s|this is|everything is) (?:all )?(?:clean|tame|harmless|safe)\b.{0,40}$/i,
]

/** Answers that say: the creator will not say. */
export const declined: readonly RegExp[] = [
  /^(?:the )?(?:creator|author|writer) (?:chose|chooses|has chosen|have chosen|declines|prefers) not to (?:use|give|warn|say|include).{0,60}$/i,
  /^(?:choose|chose|i choose|i chose|choosing) not to (?:use|give|warn|say).{0,60}$/i,
  /^(?:i )?(?:do not|don't|won't|will not|never) (?:use |do |give |give out |believe in )?warn(?:ings?)?(?: for.{0,60})?$/i,
  /^(?:not telling|i'?m not telling|you'?ll have to read|that would spoil it|would spoil the (?:story|plot|ending)|(?:undisclosed|withheld)|read at your own risk|no comment|keine angabe|автор (?:решил|предпочел) не (?:указывать|предупреждать).{0,40}|l'auteur (?:a choisi|préfère) de? ne pas.{0,60})$/iu,
]
