// bounded: each pattern here meets the words of a rating, of at most 400 characters.
import type { Rung, Scale } from '../model/rating.ts'

/**
 * One meaning of some spellings. `firm` ones are read wherever they stand; the others are letters, numbers and words that mean
 * something else in a sentence, and are read only where a rating is expected. `also`: what the same letters mean elsewhere.
 */
type SpellingRow = { readonly rung: Rung; readonly scale: Scale; readonly firm?: true; readonly also?: readonly Rung[]; readonly spellings: string }

/**
 * The ladder, spelling by spelling. A spelling is its tokens (runs of letters, runs of digits with their plus) divided by single
 * spaces, so "PG-13", "pg 13" and "Pg13" are all "pg 13". Numbers after a scale's letters that are not here go by `ages`.
 */
export const spellingRows: readonly SpellingRow[] = [
  { rung: 'unrated', scale: 'words', spellings: 'nr|n r|not rated|not yet rated|not rated yet|unrated|un rated|none|n a|na|tbd|tba|to be rated|to be determined|to be announced|to be decided|undecided|varies|various|see parts|see part|see individual parts|see each part|see each chapter|see chapters|see chapter|see individual chapters|see individual stories|see each story|depends|depends on the chapter|depends on the part|not decided|not yet decided|not decided yet|no idea|no clue|haven t a clue|not sure|not sure yet|don t know|??|keine ahnung|aucune idée|ni idea|nessuna idea|não sei|не знаю|varied|unknown|not applicable|vary|differ|differs|unsure|unspecified|not given|not specified|nonrated|non rated|rp|ctc|undetermined|can t decide|not yet|dunno|who knows|pending|to come|to follow|tk|à décider|da decidersi|por classificar|por clasificar|no tiene|por ahora ninguna|por ahora ninguno|keiner weiß|qui sait|quién sabe|chi lo sa|quem sabe|кто знает|offen|noch offen|ohne|keine|keins|kein|sans|aucun|ninguno|ninguna|nessuno|nessuna|nenhum|nenhuma|нет|なし' },

  { rung: 'unrated', scale: 'words', firm: true, spellings: 'no rating|no rating given|no rating yet|not been rated|never rate|never rated|don t rate|do not rate|didn t rate|haven t rated|have not rated|can t rate|cannot rate|won t rate|rating pending|unclassified|not classified|ungraded|sans classification|non classé|non classée|pas classé|sin clasificar|sin clasificación|sin calificar|sem classificação|não classificado|não classificada|non classificato|non classificata|senza rating|sin rating|sem rating|nessun rating|без рейтинга|рейтинг не указан|ohne altersangabe|ohne angabe|ohne rating|ohne einstufung|nicht eingestuft|nicht bewertet|レーティングなし|未定|unbewertet|noch nicht bewertet|noch nicht eingestuft|noch nicht festgelegt|noch unentschieden|wird noch festgelegt|noch keine|noch kein|pas de rating|pas de classement|pas de classification|pas encore|pas encore classé|pas encore noté|pas encore évalué|pas encore décidé|non noté|non notée|non évalué|non évaluée|à déterminer|à définir|à venir|sin evaluar|sin valorar|por determinar|por decidir|por definir|aún no|aún sin|todavía no|todavía sin|no clasificado|no clasificada|no evaluado|non valutato|non valutata|non ancora|non ancora valutato|non ancora classificato|da definire|da decidere|da valutare|da determinare|da stabilire|nessuno ancora|ancora nessuno|não avaliado|não avaliada|ainda não|ainda sem|a definir|a decidir|a determinar|por avaliar|не оценено|не оценен|не оценён|не определён|не определен|не определена|не установлен|не присвоен|не указан|не выставлен|не проставлен|не решил|не решила|пока нет|ещё нет|еще нет|ещё не|еще не|без оценки|рейтинга нет|нет рейтинга|yet to be rated|yet to be decided|rating to come|rating to follow|awaiting rating|awaiting a rating|awaiting classification|rating unknown|rating withheld|no official rating|no rating assigned|still deciding|still undecided|haven t decided|have not decided|didn t decide' },

  { rung: 'general', scale: 'mpaa', spellings: 'g|g+|l livre' },
  { rung: 'general', scale: 'fictionratings', spellings: 'k|c' },
  { rung: 'general', scale: 'fan-rated', firm: true, spellings: 'frc|fr c|frk|fr k|fr g|frg' },
  { rung: 'general', scale: 'tv', firm: true, spellings: 'tv g|tvg|tv y|tvy' },
  { rung: 'general', scale: 'esrb', spellings: 'ec|early childhood' },
  { rung: 'general', scale: 'age', firm: true, spellings: 'uc|pegi 3|fsk 0|p 6|0+|3+|5+|ohne altersbeschränkung|ohne altersbeschraenkung|atp|apto todo público|apta para todo público|für jedes alter|без ограничений|keine altersbeschränkung|keine altersbeschraenkung|jugendfrei|ohne beschränkung|без возрастных ограничений|全年齢|全年齢対象' },
  { rung: 'general', scale: 'age', spellings: 'u|universal|a l' },
  { rung: 'general', scale: 'ao3', firm: true, spellings: 'general audiences|general audience|general rating|all ages|for all ages|general viewing|all audiences|all readers|tout public|pour tout public|pour tous publics|tous publics|todos los públicos|todo público|todas as idades|per tutti|für alle|für alle altersstufen|pour tous|pour tout le monde|todas las edades|para todas las edades|para todos|per tutte le età|para todas as idades|para toda la familia|for everybody|for everyone|suitable for all|fit for all|anyone can read|anybody can read|для любого возраста|для любой аудитории|fit for everyone|fit for anyone|fit for all ages|fit for the whole family|all the family|the whole family|toute la famille|die ganze familie|tutta la famiglia|toda a família|todo mundo|todo el mundo|tout le monde|jedermann|детский|детям|для детей|censura livre|bollino verde|grandmother safe|для всех|e for everyone|k for kids|gen aud|gen auds|gen audience|general public|the general public|public général|pubblico generale|público general|público geral|grand public|tous âges|tous les âges|visa général|visa general|per ogni età|ogni età|adatto a tutti|adatta a tutti|adatto a tutta la famiglia|per ogni pubblico|apto para todos|apta para todos|apto para todo público|todos los publicos|todo publico|para todo el público|para todo o público|todos os públicos|para toda a gente|adequado para todos|apropriado para todos|indicado para todos|geeignet für alle|für alle geeignet|für jeden|für jede altersgruppe|alle altersgruppen|alle altersstufen|für groß und klein|für jung und alt|keine einschränkung|keine einschränkungen|ohne altersbegrenzung|ohne alterseinschränkung|для всей семьи|для всех возрастов|всех возрастов|любой возраст|sin restricción|sin restricciones|sans restriction|sans restrictions|senza limiti|nessun limite di età|sem restrição|sem restrições|barntillåten|kijkwijzer al|any age|tous les publics|publico general|kein alterslimit|keine altersgrenze|every age|kids to adults|par tous|à tous|a tutti|a todos|можно всем|toda a gente|tutti possono|todos pueden|todos podem|jeder darf|alle dürfen|tous peuvent|все могут|alle leeftijden|ab 0 jahren|ab 0 jahre|ab null|good clean fun|para a família toda|a família toda|для детей и взрослых|kids and adults|children and adults|enfants et adultes|petits et grands|kinder und erwachsene|niños y adultos|bambini e adulti|grandi e piccini|crianças e adultos|young and old|family fare|family viewing|u certificate|u cert|cero a|cat i|category i' },
  { rung: 'general', scale: 'words', spellings: 'general|gen audiences|everyone|everybody|family|family friendly|clean|kids|children|kid friendly|safe for work|sfw|kid safe|child safe|child friendly|children s|wholesome|harmlos|inoffensif|worksafe|work safe|verde|livre|ab 0|всем|family safe|granny safe|mother safe|unbedenklich|tp|for all|to all|for any age|tout publics|tous public|семейный|семейное|allgemein|g rated fun|ma mère|ma grand mère|ma fille|ma tante|ma sœur' },

  { rung: 'guided', scale: 'mpaa', spellings: 'pg|pg+|p g|pgish|pee gee|peegee|pg rated|ua|u a' },
  { rung: 'guided', scale: 'mpaa', firm: true, spellings: 'parental guidance|parental guidance suggested|parental guidance advised|пг|parental discretion advised|viewer discretion|viewer discretion advised|reader discretion|reader discretion advised|accord parental|accord parental souhaité|accord parental recommandé|accord parental indispensable|elterliche begleitung|elternbegleitung|con sus padres|con acompañamiento de un adulto|con i genitori|accompagnati dai genitori|com os pais|с родителями|в сопровождении родителей' },
  { rung: 'general', scale: 'fictionratings', firm: true, spellings: 'fiction k' },
  { rung: 'teen', scale: 'fictionratings', firm: true, spellings: 'fiction t' },
  { rung: 'mature', scale: 'fictionratings', firm: true, spellings: 'fiction m' },
  { rung: 'guided', scale: 'fictionratings', firm: true, spellings: 'k+|k plus|fiction k+' },
  { rung: 'guided', scale: 'fan-rated', firm: true, spellings: 'frk+|fr k+|frk plus|fr 7|frk 7|fr pg|frpg' },
  { rung: 'guided', scale: 'tv', firm: true, spellings: 'tv pg|tvpg|tv y 7|tvy 7' },
  { rung: 'guided', scale: 'esrb', firm: true, spellings: 'e 10+|e 10|everyone 10+|everyone 10|everyone 10 and up' },
  { rung: 'guided', scale: 'age', firm: true, spellings: 'pegi 7|fsk 6|m 6|k 7|ua 7|ua 7+|6+|7+|8+|9+|10+|11+' },
  { rung: 'guided', scale: 'words', spellings: 'tweenie|tween|tweens|pre teen|preteen|pre teens|preteens|guided|gp|parental discretion' },

  { rung: 'teen', scale: 'mpaa', firm: true, spellings: 'pg 13|p g 13|pg 13+|pg 12|pg 14|pg 15|pg 16|pg 12+|pg 12 a|pg 14+|pg 15+|pg 16+|pgr 13|gp 13|parents strongly cautioned|pg thirteen|p g thirteen|pg fourteen|pg fifteen|pee gee thirteen|pee gee 13|peegee 13|peegee thirteen|pf 13|og 13|ph 13|pg l 3|pg 1 3|пг 13|пг 15|пг 12' },
  { rung: 'teen', scale: 'fictionratings', spellings: 't|t+' },
  { rung: 'teen', scale: 'fan-rated', firm: true, spellings: 'frt|fr t|frt 13|frt 15|frt 16|fr t 13|fr 13|fr 12|fr 14|fr 15|fr t 15|fr teen' },
  { rung: 'teen', scale: 'tv', firm: true, spellings: 'tv 14|tv 13|tv 12' },
  { rung: 'teen', scale: 'ao3', firm: true, spellings: 'teen and up|teen and up audiences|teen up|teen up audiences|teens and up|teen audiences|teen audience|teen and older|teens and older|teen plus|teen or older|t up|t and up|t and older|teens up|teen upward|teen upwards|teens upward|teens upwards|teen readers|ados|adolescents|adolescentes|adolescenti|подростки|для подростков' },
  { rung: 'teen', scale: 'age', firm: true, spellings: 'pegi 12|fsk 12|12+|13+|14+|12 a|14 a|p 12|p 13|p 14|under 12|under 13|under 14|r 12|r 13|r 14|m 13|m 12|m 14|ab 12|k 12|k 13|rp 13|ua 13|ua 13+|12 pg|cero b|cat ii|cat iia|cat ii a|category ii|category iia|aa certificate|aa cert' },
  { rung: 'teen', scale: 'age', spellings: '12|13|14' },
  { rung: 'teen', scale: 'words', spellings: 'teen|teeen|iia|teens|teenage|teenager|teenagers|young teens|ya|y a|young adult|young adults|y|gialla|giallo|jugendliche|подростковый|подросткам' },

  { rung: 'mature', scale: 'mpaa', spellings: 'r|r+|rish|iib' },
  { rung: 'mature', scale: 'mpaa', firm: true, spellings: 'r 15|r 15+|r 16|r 16+|r 17|r 17+|pg 17|pg 17+|nc 16|nc 15|arr rated|ar rated' },
  { rung: 'mature', scale: 'fictionratings', spellings: 'm|m+' },
  { rung: 'mature', scale: 'fan-rated', firm: true, spellings: 'frm|fr m|frm 16|frm 17|frm 18|fr 16|fr 17|fr 18|fr m 17|fr m 18|frr|fr r|fr mature|frt 17' },
  { rung: 'mature', scale: 'tv', firm: true, spellings: 'tv ma|tvma|tv m|tvm|tv 17|tv mature' },
  { rung: 'mature', scale: 'age', firm: true, spellings: 'ma 15|ma 15+|ma 16|ma 16+|ma 17|ma 17+|m 15|m 15+|m 16|m 16+|m 17|m 17+|pegi 16|fsk 16|p 16|p 15|15+|16+|17+|ab 16|ab 15|fr 15+|under 15|under 16|under 17|15禁|r 15指定|av 15|av 15+|mav 15+|mav 15|k 15|k 16|rp 16|ua 16|ua 16+|15 a|b 15|b 15+|cero c|cero d|cat iib|cat ii b|category iib|h certificate' },
  { rung: 'mature', scale: 'age', spellings: '15|16|17' },
  { rung: 'mature', scale: 'ao3', firm: true, spellings: 'mature audiences|mature audience|mature readers|mature readers only' },
  { rung: 'mature', scale: 'words', spellings: 'mature|mature only|matures|maturo|maduro|maduros|зрелым|restricted|lime|limes|limey|older teens|older teen|new adult|arancione|arancio' },

  { rung: 'explicit', scale: 'mpaa', firm: true, spellings: 'nc 17|n c 17|nc 17+|nc 18|nc 18+|nc 19|nc 20|nc 21|nc 21+|nc 17 and up|nv 17|mc 17|nx 17|bc 17|nc l 7|nc 1 7|en cee 17|en cee seventeen|en see seventeen|en see 17|ex rated|triple ex|x certificate|x cert|nc 71|cn 17|xx|xxx|xxxx|x rated|triple x|double x|pg 18|pg 18+|pg 21|no children under 17|nc seventeen|n c seventeen|nc eighteen|нц 17|нц 18|нц 21|нц' },
  { rung: 'explicit', scale: 'mpaa', spellings: 'x|nc' },
  { rung: 'explicit', scale: 'fictionratings', firm: true, also: ['mature'], spellings: 'ma' },
  { rung: 'explicit', scale: 'fictionratings', firm: true, spellings: 'ma 18|ma 18+|m 18|m 18+|ma 21' },
  { rung: 'explicit', scale: 'fan-rated', firm: true, spellings: 'frao|fr ao|frao 18|frao 21|fra o|fr a o|fr 21|fr nc 17|frnc 17|fr 18+|fr 21+|fra|frx|frma|fr ma|frmao|fr mao' },
  { rung: 'explicit', scale: 'esrb', firm: true, spellings: 'ao|a o|adults only|adult only|ao 18+|ao 18' },
  { rung: 'explicit', scale: 'age', firm: true, spellings: '18+|19+|20+|21+|r 18|r 18+|r 18 g|r 19|r 20|r 21|r 21+|pegi 18|fsk 18|p 18|p 18 avl|p 18 slash|p 18 gen|p 21|ab 18|18禁|成人向け|成年向け|x 18|tv 18|over 18|over 18s|over 18s only|over 21|18 only|18s only|under 18|under 19|under 21|18 plus|21 plus|k 18|rp 18|cero z|cat iii|cat 3|category iii|category 3|r 18指定' },
  { rung: 'explicit', scale: 'age', firm: true, also: ['mature'], spellings: '18 a' },
  { rung: 'explicit', scale: 'age', spellings: '18|19|21' },
  { rung: 'explicit', scale: 'ao3', also: ['general'], spellings: 'e' },
  { rung: 'explicit', scale: 'words', also: ['general'], spellings: 'a' },
  { rung: 'explicit', scale: 'words', firm: true, spellings: 'adult s only|of age readers|not safe for work|nsfw|mature adult|mature adults|mature adults only|pwp|hardcore|pornographic|für erwachsene|nur für erwachsene|nur ab 18|keine jugendfreigabe|nicht jugendfrei|не для детей|for grown ups|grown ups only|for grownups|grownups only|pour adultes|aux adultes|para adultos|per adulti|solo adulti|для взрослых|взрослым|成人指定|成人限定|mayores de edad|mayor de edad|maiores de idade|maior de idade|maggiorenni|maggiorenne|majeurs|majeur|volljährige|volljährig|volljährigen|совершеннолетним|совершеннолетних|совершеннолетние|legal age|age statement|age statements|proof of age|adult readers|adult readership|adult audience|adult audiences|pubblico adulto|público adulto|publico adulto|public adulte|un public averti|lecteurs avertis|erwachsenes publikum|взрослая аудитория|взрослой аудитории|взрослых|grown up only|fully grown up|not for minors|unsuitable for minors|not suitable for minors|no minors|minors keep out|kein zutritt für minderjährige|nicht für minderjährige|interdit aux mineurs|para maiores|para mayores|no apto para menores|prohibido a menores|prohibido para menores|vietato ai minori|vietato ai minorenni|proibido a menores|proibido para menores|impróprio para menores|несовершеннолетним|jugendverbot|indiziert|triple xxx' },
  { rung: 'explicit', scale: 'words', spellings: 'adult|adults|explicit|lemon|lemons|lemony|smut|smutty|porn|rossa|rosso|explicite|explicito|explícito|explícita|explicita|esplicito|esplicita|explizit|откровенный|откровенное|smutt|pornografic|pornografisch|pornographique|pornográfico|pornografico|порно|adulte|adulto|adulti|adultos|adultes|erwachsene|erwachsenen|xxx rated' },
]

const rates = 'rat(?:ed?|ings?)|classif\\p{L}+|clasific\\p{L}+|class[ée]\\p{L}*|calific\\p{L}+|bewert\\p{L}+|einstuf\\p{L}+|eingestuft|einordn\\p{L}+|valutat\\p{L}+|valutazion\\p{L}+|avalia\\p{L}+|évalu\\p{L}+|not(?:ée?|ation)|valorad\\p{L}|alters(?:angabe|freigabe|empfehlung|einstufung)|entschied\\p{L}+|decid\\p{L}+|decis[oa]|décidée?|рейтинг\\p{L}*|оцен\\p{L}+|категори\\p{L}+'
/** What says in seven languages, where no rating stands, that there is none, or none yet. */
export const unratedSaid: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:\\p{L}*n't|no|not|never|nobody|nothing|without|cannot|no-?one|kein\\p{L}*|nicht|noch|ohne|pas|jamais|sans|encore|sin|aún|todavía|nunca|non|ancora|senza|mai|sem|não|ainda|nessun\\p{L}*|ning[uú]n\\p{L}*|nenhum\\p{L}*|aucun\\p{L}*|никак\\p{L}+|без|не|нет|пока)(?!\\p{L}).{0,20}(?<!\\p{L})(?:${rates})(?!\\p{L})`, 'iu'),
  /(?<!\p{L})(?:ratings?|bewertung|einstufung|classification|clasificación|classificação|classificazione|рейтинг)(?!\p{L}).{0,20}(?<!\p{L})(?:var(?:y|ies)|differs?|pending|later|undecided|unknown|unclear|follows?|to (?:come|follow)|folgt|später|offen|unbekannt|fehlt|suivra|viendra|inconnue?|pendiente|después|desconocid[oa]|pendente|depois|sconosciut[oa]|seguirà|dopo|missing|absent|wanting|absente|manca|falta|отсутствует|нет|неизвестен|позже|потом|будет|не \p{L}+)(?!\p{L})/iu,
  /(?<!\p{L})(?:what rating|different (?:for|in|from) (?:each|every))(?!\p{L})/iu,
  /(?<!\p{L})(?:each|every) (?:part|chapter|story|piece|one|section)s? (?:has|have|gets?|carries|bears) (?:its|their) own|(?<!\p{L})(?:part|chapter|storie|piece)s (?:are|have|carry) (?:rated |their own)/iu,
]

/** What is a rating only where nothing else is said: letters by their names, "GA", the fruit of a scale. */
export const wholeAnswers: Readonly<Record<string, { readonly rung: Rung; readonly scale: Scale; readonly also?: readonly Rung[] }>> = {
  gee: { rung: 'general', scale: 'mpaa' }, ga: { rung: 'general', scale: 'ao3' }, kay: { rung: 'general', scale: 'fictionratings' },
  tee: { rung: 'teen', scale: 'fictionratings' }, arr: { rung: 'mature', scale: 'mpaa' }, em: { rung: 'mature', scale: 'fictionratings' }, ex: { rung: 'explicit', scale: 'mpaa' },
  al: { rung: 'general', scale: 'age' }, 'al kijkwijzer': { rung: 'general', scale: 'age' }, 'grown up': { rung: 'explicit', scale: 'words' }, 'grown ups': { rung: 'explicit', scale: 'words' }, 'of age': { rung: 'explicit', scale: 'words' },
  citrus: { rung: 'explicit', scale: 'words', also: ['mature'] }, citrusy: { rung: 'explicit', scale: 'words', also: ['mature'] },
}

/** Scales that are named in the words themselves, and what an ambiguous letter means there. */
export const namedScales: readonly { readonly names: readonly string[]; readonly means: Readonly<Record<string, Rung>> }[] = [
  { names: ['esrb', 'fimfiction', 'everyone'], means: { e: 'general' } },
  { names: ['ao3', 'explicit'], means: { e: 'explicit' } },
  { names: ['fimfiction'], means: { mature: 'explicit' } },
  { names: ['fictionratings', 'adult', 'adults'], means: { ma: 'explicit', a: 'explicit' } },
]

/** What an ambiguous spelling means on a scale that the header, or the collection around it, is known to use. */
export const scaleMeans: Readonly<Partial<Record<Scale, Readonly<Record<string, Rung>>>>> = {
  ao3: { e: 'explicit' },
  fictionratings: { ma: 'explicit' },
  esrb: { e: 'general' },
  tv: { ma: 'mature' },
  age: { '18 a': 'explicit' },
}
