// bounded: each pattern here meets a paragraph of at most 3,000 characters.
import { finder, matches, wordCount } from './word-finder.ts'

const list = (words: readonly string[]): string => words.join('|')

/** What an author speaks of to readers, and a story hardly does. */
const own = list([
  "fics?|ficlets?|fan ?fic(?:tion)?s?|canon|fandoms?|beta(?:'?d|ed|s|-?read\\w*)?|unbeta'?e?d|feedback|gen|het|angst|fluff|pwp|pg(?:-?13)?|nc-?17|hank(?:y|ies)|tissues?|flames?|flamed|spoilers?|disclaimers?|copyright(?:ed)?|rated|slash|pairings?|drabbles?|sequels?|prequels?|infringement|zines?|newsgroups?|usenet|livejournal|AU|OOC|POV|delurk\\w*|dlurk\\w*|newbie|archived?|archivists?|repost(?:ed|ing)?|reviews?|typos?|trademarks?|e-mail|email|web ?(?:site|page)|challenge|plot ?bunn(?:y|ies)|word count|hankies|nobody dies|first attempt|this (?:story|fic|chapter|part|series|piece|tale|one|thing)|the (?:story|fic|chapter|next part)|my (?:first|last|other) (?:story|fic|one|attempt|try)|th(?:is|e) episode|last episode|season (?:one|two|three|four|five|six|\\d+)|the show|don'?t (?:own|sue)|not mine|aren'?t mine|belongs? to|property of|creations? of|set (?:[\\p{L}\\p{N}'-]+ ){0,3}(?:during|after|before|between)|takes place|thank(?:s| you) (?:to|for|so much)|dedicated to|inspired by|based (?:on|upon)|the lyrics|spell ?check\\w*|to be continued|characters? (?:of|from|in|are|is|belong\\w*)|no (?:profit|money)|making (?:any |no )?(?:money|profit)|hope you|enjoy|posted (?:on|to|at|for|here)|posting|scanned|typed (?:up|in)|translated (?:from|by)|who asked for|for \\p{Lu}\\p{L}+'s birthday|lawyers?|lawsuits?|is(?:n't| not)? (?:mine|ours)|are(?:n't| not)? (?:mine|ours)|was(?:n't| not)? (?:mine|ours)|I (?:don't )?own|mistakes (?:on|in) them|warned|warn you|pg-13|comments?|write to me|written, directed|created by|omake|legend|round ?robin|sorry \\(|the finale|the network|to archive|copy it|takes? place|this as it stands|borrow(?:ed|ing) (?:them|him|her|it|the)",
  'geschichten?|kapitel|figuren|charaktere|gehören|gehört|rechte|kommentare?|kommis?|rückmeldung|viel spaß|verdiene|staffel|fortsetzung|ff|reviews|betalesen|besitze|spielt (?:nach|vor|ungefähr|in|kurz)|gewarnt|mailen|verdien\\w*|leih\\w* mir|band|beta|schreibt mir|meine(?:r)? (?:erste|allererste)',
  "histoire|chapitre|personnages|appartien\\w*|bonne lecture|auteure?|droits|reviews|fanfic|saison|épisode|commentaires|possède|idée|bêta\\w*|publi\\w*|m'appart\\w*",
  'capítulo|personajes|pertenece\\w*|comentarios|derechos|temporada|reviews|propiedad|publicar|protagonistas|aviso|mis otras|dueñ[ao]s?',
  'capitolo|personaggi|appartengono|appartiene|recensioni|recensite|fanfiction|diritti|lucro|puntata|buona lettura|possied\\w*|avvis\\w*|protagonisti|pubblicar\\w*|proprietà|beta',
  'personagens|pertencem|pertence|direitos|boa leitura|propriedade|publicar|aviso|ideia|beta',
  'глав[аыеу]|персонаж\\w*|принадлеж\\w*|отзывы?|бета|фик\\w*|фанфик\\w*|канон\\w*|приятного чтения|рейтинг\\w*|герои|придуман\\w*|публик\\w*|размещ\\w*|спойлер\\w*|бет[аыуе]',
])
/** What both speak of. */
const shared = list([
  "stor(?:y|ies)|chapters?|parts?|episodes?|series|season|lists?|comments?|warnings?|rating|prompts?|plots?|writ(?:e|ing|ten|er|ers)|wrote|read(?:ing|ers?)?|posted|hope|thanks|thanx|thank you|sue|own|owned|belongs?|characters?|profit|money|permission|author|muses?|inspired|inspiration|title|song|draft|version|mistakes|grammar|spelling|words|show|movie|film|books?|novel|game|comic|actor|fans?|universe|TV|television|studio|productions?|creators?|moderators?|forward(?:ed|ing)|attached|file|disk|floppy|sorry|apologi[sz]e|timeline|birthday|months? late|please|kindly|bear with|companion|aired|airs|spoil|etc|anyone|anybody",
  'geschichte|lesen|leser|danke|geschrieben|schreiben|folge|teil|autor(?:in)?|geld', 'lecture|lire|merci|écrit|écrire|suite|argent', 'historia|leer|gracias|escrib\\w*|escrito|autora?|dinero', 'storia|grazie|leggere|lettura|scritt[ao]|autrice|autore', 'história|obrigad[oa]|ler|escrev\\w*|escrit[ao]|autora|leitura', 'рассказ\\w*|истори[яию]|автор\\w*|чита\\w+|спасибо|написан\\w*|права|прибыл\\w*|серии|сезон\\w*',
])
const net = 'lol|omg|btw|imho|imo|fyi|aka|hehe|hee|heh|grr+|um+|ooh|yay|hiya|hi|hello|hey|okay|ok|wow|oops|ahem|anyway|anyways|enjoy|hallo|coucou|hola|ciao|oi|привет'
const netSigns = /[:;]-?[)(DP](?!\p{L})|<g>|<grin>|\^_\^|!{2,}/giu
const self = "I|I'm|I've|I'd|I'll|my|mine|me|you|your|you're|you've|ich|mein\\w*|ihr|euch|je|j'ai|j'|mon|ma|mes|vous|moi|yo|mi|mis|vosotros|ustedes|io|mio|miei|voi|eu|meu|minha|vocês|я|мне|мой|моя|вы|вас|вам"
const told = 'he|she|him|his|her|hers|himself|herself|said|asked|looked|turned|walked|stood|sat|had|was|were|er|sie|ihn|ihm|sagte|fragte|war|hatte|il|elle|dit|était|avait|él|ella|dijo|era|había|lui|lei|disse|aveva|ele|ela|estava|tinha|он|она|его|её|ему|сказал\\w*|был\\w*'
const known = finder([own, shared, net, self, told])
const spoken = /["“„«][^"”“»]{2,200}[,.!?…—-]["”“»]|^\s*(?:--|—|–|-)\s?\p{Lu}[^\n]*$|(?:^|\s)['‘][^'’\n]{3,120}[,.!?]['’](?!\p{L})/mu
/** A quick look: what `spoken` and `shown` cannot do without. */
const maySpeak = /["“„«\n—–-]|(?:^|\s)['‘]/
const mayShow = /[@/©\d]|www|\(c\)/i
const shown = /\S@\S+\.\w|(?:https?:\/\/|www\.)\w|(?:\(c\)|©)\s*(?:by\s|19|20)|\b(?:19[7-9]|20[0-3])\d\b/i

const distinct = (found: readonly string[]): number => (found.length < 2 ? found.length : new Set(found.map((word) => word.toLowerCase())).size)

/**
 * How much a paragraph is an author's own word to readers: above 0, and it rather is; below, and it rather is the story. Made of what it
 * speaks of, to whom, and whether anybody in it is told of or speaks.
 *
 * @param given the paragraph; its first 1,500 characters are looked at
 */
export function authorsWords(given: string): number {
  const even = given.slice(0, 1500).replaceAll('’', "'")
  const words = even.includes('>') ? even.replace(/^(?:> ?)+/gm, '') : even
  const length = Math.max(1, wordCount(words))
  const [ownWords, sharedWords, netWords, selfWords, toldWords] = matches(words, known) as [string[], string[], string[], string[], string[]]
  const certain = distinct(ownWords)
  const perhaps = distinct(sharedWords)
  const loose = netWords.length + (words.match(netSigns)?.length ?? 0)
  const mine = Math.min(selfWords.length, 8)
  const bracketed = /^[\s*_~]*[[({<]/.test(words) && /[\])}>][\s*_~.]*$/.test(words)
  const isShown = mayShow.test(words) && shown.test(words)
  const about = certain * 1.8 + (certain > 0 || perhaps > 2 || (perhaps > 1 && mine > 0) ? perhaps * 0.6 : 0)
  let weight = -1 - Math.min(2, length / 70)
  weight += Math.min(7, length < 90 ? about : about * 0.8)
  weight += Math.min(2, loose * 0.7)
  weight += certain > 0 ? Math.min(1.5, mine * 0.3) : 0
  weight -= Math.min(4, toldWords.length * 0.45 * (certain > 1 ? 0.5 : 1))
  if (maySpeak.test(words) && spoken.test(words)) weight -= certain > 1 ? 1 : 3
  if (bracketed && certain + loose > 0) weight += 1.5
  if (isShown) weight += certain > 0 ? 2 : 0.5
  return weight
}
