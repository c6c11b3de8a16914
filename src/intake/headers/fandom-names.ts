// bounded: each pattern here meets a stretch of at most 300 characters.
import { fold } from '../../text/fold.ts'

/** Words that no fandom's name is made of alone: what sentences about rights, and labels, begin with. */
const never = new Set('site sites website webpage homepage page pages layout design graphics banner banners background backgrounds html lidée lidea rezept das whose wems wem owners when where what why how celleci celui celle matron father mother sister brother signor keller fremde wirtin chapter part leute gens gente crew nobody whoever copyright leider esto eso isto isso questo questa ceci cela это dies alles nichts niente nada rien idea idee idée paintings drawings illustrations pictures artwork titel dieser diese dieses sonst geschichten historia storia história histoire i it its this that these those they them he she him we us you all any none no nothing everything everyone everybody anything anyone somebody someone both some most other others and but or if so as well oh yes not also my our your his her their the a an in on at of from for to by characters character people story stories plot fic fiction rights disclaimer disclaimers standard usual legal legalities note notes author authors warning warnings rating summary feedback archive spoilers credits thanks title fandom category pairing season series episode text words names name thoughts mistakes lyrics song songs show book books game world universe god lord mr mrs ms miss dr sir dame captain inspector professor lady count queen king prince princess welt universum univers monde mundo mondo мир alle figuren charaktere rechte geschichte mir ich die der tous tout toute je les personnages todos todo los personajes yo tutti tutto io personaggi tudo personagens eu все всё я герои персонажи права tm inc ltd english german french internet earth heaven hell january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas'.split(' '))

/** First words that are the sentence's and not the name's. */
const leads = new Set('alles von a an another credit lunivers univers мир герои персонажи welt everything everybody everyone anything nothing characters neither nor written posted all set based this my in from for as but and if because since although though while not under also standard disclaimer with on at by when where only just yes no oh well so okay ok dont mir nur aus'.split(' '))

const small = 'of the|and the|of|the|der|die|das|und|von|de la|de|du|des|del|della|dello|delle|dei|di|da|do|dos|la|le|les|el|los|il|in|on|at|for|to|à|в|на|и'
const title = "(?:St|Dr|Mr|Mrs|Ms|No|Mt)\\."
const word = `(?:${title}|[\\p{Lu}\\p{N}][\\p{L}\\p{N}]*(?:['’.-][\\p{L}\\p{N}]+)*(?:s['’](?=\\s))?)`

/** A name in capitals, with the small words, numbers and "&" that stand inside one; or words between quotation marks. */
export const capitalised = new RegExp(`${word}(?: (?:(?:${small}) ){0,2}(?:& )?${word}){0,6}`, 'gu')
export const quoted = /["“„«»*_] ?((?:the |a |an )?[\p{Lu}\p{N}][^"“”„«»*_\n.!?;:()[\]]{1,50}[\p{L}\p{N}!?.]) ?["”“«»*_]/gu

/** Companies and the like: who owns fandoms, and is none. */
const companies = /(?:^|[\s/-])(?:Productions?|Films?|Filmed|Television|TV|Press|Networks?|Inc|Ltd|LLC|GmbH|Corp(?:oration)?|Co|Company|Pictures?|Studios?|Entertainment|Broadcasting|Broadcasters|Media|Publish(?:ers|ing)|Verlag|Éditions|Editions|Editorial|Radio|Records|Interactive|Enterprises|Group|Kanal|Sender|Channel(?: \d+)?|Cadena|Producciones|Produções|Televisión|Televisão|Produtora|Rete|Studio \S+|Drama|Comics|Software|Brothers|Bros|Estate)\.?['’]?s?$/u
const companyFirst = /^(?:Studio|Kanal|Channel|Cadena|Rete|Produtora|Televisión|Televisão|Chaîne|Warner|Universal|BBC|NBC|CBS|ABC|ITV|Fox|UPN)(?:\s|$)/u

/** Whether the words name a company. */
export function isCompany(words: string): boolean {
  return companies.test(words) || companyFirst.test(words)
}

/** How a story is rated, before the name of its world: "an NC-17 Harbour Lights story", "an R-rated …". */
export const ratedLead = '(?:NC-?17|PG-?1[35]|PG|R|FR(?:AO|[TMC])(?:-?1\\d)?|[GTM](?=[ -][Rr]ated))(?:[ -][Rr]ated)? '
const isRatedLead = new RegExp(`^${ratedLead}(?=\\S)`, 'u')

/** How many characters at the beginning of a name in capitals are the sentence's: "In Ravel County", "All of Harbour". */
export function leadOf(name: string): number {
  let cut = 0
  for (;;) {
    cut += isRatedLead.exec(name.slice(cut))?.[0].length ?? 0
    const found = /^(\S+?)[,:]? +(?=\S)/u.exec(name.slice(cut))
    if (!found || !leads.has((found[1] as string).replace(/['’]/g, '').toLowerCase())) break
    cut += found[0].length
    cut += new RegExp(`^(?:(?:of|the|in|on|at|for|from|to|von|de|du|aus) )+`, 'u').exec(name.slice(cut))?.[0].length ?? 0
  }
  return cut
}

/** Whether words in capitals may name a fandom: neither a company, nor a label, a pronoun, a month, nor a person with a title. */
export function mayBeFandom(name: string): boolean {
  const bare = name.replace(/^["“«*_]+|["”»*_]+$/gu, '')
  if (bare.length < 4 || bare.length > 60 || !/\p{L}{2}/u.test(bare) || isCompany(bare)) return false
  const words = bare.split(/\s+/)
  if (words.every((each) => never.has(each.toLowerCase().replace(/[^\p{L}]/gu, '')))) return false
  // "I'm", "It's", "Don't".
  if (/^(?:I|It|They|We|You|He|She|That|There|Don|Didn|Isn|Aren|Wasn|Can|Won|Let|What|Who)['’](?:m|s|d|re|ve|ll|t)$/u.test(words[0] as string)) return false
  if (words.length <= 2 && /^(?:Mrs?|Ms|Miss|Dr|Doctor|Sir|Dame|Captain|Capt|Inspector|Detective|Lieutenant|Sergeant|Professor|Lord|Lady|Count|Agent|Commander|Uncle|Aunt|Father|Sister|Brother|Nurse|Constable|Sheriff|Marshal|Major|Colonel|General|Kommissar|Kommissarin|Förster|Pater|Schwester|Doktor|Hauptmann|Kapitän|Inspecteur|Commissaire|Capitaine|Père|Sœur|Comisario|Capitán|Inspectora?|Padre|Commissario|Ispettore|Ispettrice|Capitano|Maresciallo|Comissário|Capitão|Delegado|Herr|Frau|Monsieur|Madame|Don|Doña|Signor|Signora)\.?$/u.test(words[0] as string)) return false
  return !/^\p{Lu}\.\s?\p{Lu}/u.test(bare) && !/^(?:19|20)\d\d/.test(bare)
}

/** Words that say what sort of story it is, where a fandom's name might stand: "a Christmas story". */
const kinds = /^(?:Christmas|Xmas|Halloween|Hallowe['’]en|Valentine(?:['’]?s)?(?: Day)?|Easter|Thanksgiving|New Year(?:['’]?s)?|Holiday|Birthday|Love|Ghost|Short|True|Bedtime|Fairy|Horror|Sci-?Fi|SF|Mystery|Detective|Adult|Slash|Gen|Het|Fem-?slash|AU|Alternate(?: Universe| Reality)?|Cross-?over|First(?: Time)?|Second|Third|New|Next|Missing(?: Scene)?|Mary Sue|PWP|WIP|Fantasy|Science|Original|Sequel|Season|Episode|Little|Long|Sad|Happy|Winter|Summer|Spring|Autumn|Challenge|Novel|Fan|Fluff|Angst|Humor|Humour|Romance|Death|Dark|Silly|Very|Old|Good|Yuletide|Secret Santa|Songfic|Post|Pre|[A-Z]{1,3})(?:['’]s)?$/i

/** Whether a name before "story" says of what sort it is, and no fandom: "a Ghost story", "a Harbour Challenge story". */
export function isKind(name: string): boolean {
  return kinds.test(name) || /\b(?:Challenge|Universe|Crossover|Ficathon|Fest)$/i.test(name) && !name.endsWith(' Universe')
}

const trailing = / (?:(?:Fan(?: ?-?(?:Fic(?:tion)?|fic(?:tion)?))?|FAN(?: ?-?FIC(?:TION)?)?|Fanfic(?:tion)?s?|FANFIC(?:TION)?S?|Fic|Fiction|FICTION|Story|STORY|Stories|STORIES|Tale|TALE|Vignette|Adventure|ADVENTURE|Novel|Crossover|CROSSOVER|Universe|UNIVERSE|Characters|CHARACTERS|Christmas|Halloween|Holiday|Birthday|Slash|Gen|Fandom|Challenge|List|TV|Series|People|AU)(?: |$))+.*$/u

/** The same words, shorter, as a name may stand in them: before "Fanfic" or "and", behind "Written for the". Longest first. */
export function shorter(name: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = []
  const kind = name.search(trailing)
  if (kind > 0) found.push([0, kind])
  // "Harbour Nine and the Tallow boys": the name ends before the "and", if it does not go on behind it.
  const and = name.search(/ (?:and|und|et|y|e|и) /u)
  if (and > 0) found.push([0, and])
  const lead = /^\S+ (?:(?:of|for|from|in|on|at|to|de|du|di|da|von|aus|zu|в|на|по) (?:(?:the|la|le|der|die|das|el|il) )?|the )/u.exec(name)
  if (lead) found.push([lead[0].length, name.length])
  // "Basil Thorncroft's Pier Head": whose it is does not belong to the name.
  const owner = /^(?:\S+ ){0,3}\S+(?:['’]s|s['’]) (?=\p{Lu})/u.exec(name)
  if (owner) found.push([owner[0].length, name.length])
  const article = /^(?:The|THE) /.exec(name)
  if (article) found.push([4, name.length])
  return found.filter(([from, to]) => to - from > 3)
}

/** Two names with "and" between them of which the verb says that they are one: "Salt and Wire is". */
export const paired = /\p{Lu}[\p{L}'’-]+ and \p{Lu}[\p{L}'’-]+(?= (?:is|was|belongs)\b)/gu

/** What a name may begin with and be called without. */
export const article = /^(?:the|an?|der|die|das|la|le|les|el|los|las|il|lo|gli|os?|as?) (?=\S)|^(?:l|un)['’]/iu

/** A fandom's name as it is compared with others: without article, blanks and "and". */
export function fandomKey(name: string): string {
  return fold(name).replace(article, '').replace(/\band\b|[^\p{L}\p{N}]+/gu, '')
}

/** The first letters of a name without its article, as codes spell it: "hn" of "Harbour Nine". */
export function initials(words: string): string {
  return words.replace(/^(?:The|A|An) /, '').split(/\s+/).map((word) => word[0] ?? '').join('').replace('&', '').toLowerCase()
}
