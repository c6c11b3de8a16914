// bounded: each pattern here meets a line of at most 160 characters.
import type { Span } from '../../model/span.ts'
import { readDate } from './dates.ts'
import { unframed } from './title-frames.ts'

const name = "(?<name>\\p{Lu}[\\p{L}\\p{N}'’&. -]{2,50}?)"
/** The same, where only capitals make it one. */
const loud = name.replace('name', 'loud')
const sort = '(?:e-?)?(?:maga|fan)?zine|boletín|bollettino|magazine|disk ?mag(?:azine)?|anthology|newsletter|journal|digest|yearbook|annual|revue|fanzine|zeitschrift|rundbrief|heft|reihum-?roman|kettenroman|foglio|rivista|giornale|revista|boletim|gazette|альманах|журнал'
const issue = '(?:issue|no\\.?|nr\\.?|n\\.|n[°º]|number|n[úu]m\\.?|n\\.[º°]|vol\\.?|volume|numéro|número|numero|nummer|ausgabe|heft|выпуск|№|#)'
const year = '(?:(?:spring|summer|autumn|fall|winter|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|\\p{Lu}\\p{L}{2,9})[ ,]{1,2})?(?:19|20)\\d\\d(?:/\\d\\d)?'

/** What stands on top of a page out of a magazine: its name, and what tells that it is one. */
const mastheads: readonly RegExp[] = [
  // "LANTERN -- the electronic magazine of odd fiction -- Vol. 2, No. 3", "DIE RUNDE *** der Reihum-Roman der Mailbox X"
  new RegExp(`^${name}\\s{0,3}(?:[-–—~*:|]{1,3}|,)\\s{0,3}(?:an?|the|das|der|die|le|la|el|il|o|a|une?|ein|eine)\\s(?:[\\p{L}'’-]+\\s){0,3}(?:${sort})(?![\\p{L}])`, 'diu'),
  // "LANTERN n. 12      pag. 7", "LANTERN FIVE  p. 31", "LANTERNE n° 7 - hiver 1988"
  new RegExp(`^${name},?\\s{1,3}(?:${issue}\\s?\\d{1,3}|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\\s{1,80}|\\s?[-–—,:|/]{1,60}\\s?)(?:(?:p|pp|pag|page|pagina|página|seite|s)\\.?\\s?\\d{1,3}|${year})`, 'diu'),
  // "LANTERN disk magazine, issue 5", "LANTERNA - fanzine - numero 5 - maio de 1990", "LA LANTERNA - anno II n. 4 - marzo 1991"
  new RegExp(`^${name}(?:\\s(?:[-–—]\\s)?(?:${sort}))?(?:,\\s|\\s[-–—]\\s)(?:(?:anno|année|año|ano|jahrgang|jg\\.|year)\\s[\\dIVXLC]{1,6},?\\s)?${issue}\\s?\\d{1,3}(?:(?:,\\s|\\s[-–—]\\s)\\p{L}{3,10}(?:\\sde)?\\s(?:19|20)\\d\\d)?$`, 'diu'),
  // ":: LANTERN :: issue nine :: winter ninety-six ::"
  new RegExp(`^[:\\s]{0,6}${name}\\s?(?:::|\\||~~)\\s?(?:issue|number|no\\.?|ausgabe|numéro|número|numero)\\s[\\p{L}\\p{N}-]{1,12}(?![\\p{L}\\p{N}])`, 'diu'),
  // "LA LANTERNA - rivista digitale di racconti - n. 22", "THE LANTERN, newsletter of the Club, vol. 4 no. 6"
  new RegExp(`^${name}(?:,|\\s[-–—*~|]{1,3})\\s(?:[\\p{L}'’-]{1,15}\\s){0,3}(?:${sort})(?![\\p{L}]).{0,60}?(?<![\\p{L}])${issue}\\s?\\d{1,3}(?!\\d)`, 'diu'),
  // "GALLEY LAMPS #5    Summer '85   $4.00", "LANTERN no. 31, for the 88th mailing, 21 June 1987", "THE LAMP ROOM <<<   vol. 2, no. 3   March 1995"
  new RegExp(`^[<>\\s]{0,3}${loud}[,\\s=<>*~|.:–—-]{1,16}${issue}\\s?(?:\\d{1,3}(?!\\d)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\\P{L}.{0,120}(?:(?<!\\d)(?:19|20)\\d\\d(?!\\d)|['’]\\d\\d(?!\\d)|[$£]\\s?\\d|\\d\\s?(?:ppd|DM|FF)|\\s{6}\\d{1,3}$))`, 'diu'),
  // "LANTERN 6                     44", "44                  TEN YEARS OF LAMPS": a running head, and the page
  /^(?<name>\p{Lu}[\p{Lu}\p{N}'’&. -]{2,50}?)(?:,?\s{1,2}(?:#|no\.?|nr\.?|n[°º.]|vol\.?)?\s?\d{1,3})?\s{6,80}\d{1,3}$/du,
  /^\d{1,3}\s{6,80}(?<name>\p{Lu}[\p{Lu}'’&. -]{3,50})$/du,
  // "Из книги «Фонари»", "From "Eleven Lamps: the Club's Annual", edited by", "aus dem Band »Laternen«"
  /^\(?(?:из (?:книги|сборника|журнала|альманаха)|aus (?:dem|der) (?:buch|band|sammelband|sammlung|anthologie|heft|zeitschrift)|(?:extrait )?(?:du recueil|de l['’]anthologie|du livre|de la revue)|(?:del libro|de la antología|de la revista)|(?:dal libro|dalla raccolta|dall['’]antologia|dalla rivista)|(?:do livro|da antologia|da revista)|from(?= ["“][^"“”]{3,70}["”],? (?:edited|ed\.|compiled|an anthology|a collection|vol|no\.)))(?: di racconti| de (?:contes|nouvelles|relatos|cuentos|contos)| рассказов)?[ :]{1,3}["“„«»](?<quoted>[^"“”„«»]{3,70})["”“»«]/diu,
  new RegExp(`^(?:рассылка|сборник|${sort})\\s["“„«»](?<quoted>[^"“”„«»]{3,70})["”“»«](?=,?\\s(?:${issue}\\s?)?\\d)`, 'diu'),
  // "(from LANTERN no. 4, summer 1986)"
  new RegExp(`^\\(?(?:reprinted |first published |taken )?(?:from|in|aus|tiré de|da|de)\\s${name},?\\s(?:${issue}\\s?)?\\d{1,3},?\\s\\(?${year}\\)?$`, 'diu'),
  // "from FLICKERS no. 31", "SCANLINE disk magazine * issue 11 * April 1990"
  new RegExp(`^from\\s${loud}\\s${issue}\\s?\\d{1,3}$`, 'diu'),
  new RegExp(`^${loud}\\s(?:${sort})\\s?[*·|,:–—-]{1,3}\\s?${issue}\\s?\\d{1,3}(?!\\d)`, 'diu'),
]

/** What stands below a magazine's name: of what sort it is, or which issue. */
const under = new RegExp(`^(?:(?:an?|the|das|der|die|le|la|el|il|o|a|une?|ein|eine)\\s)?(?:(?!(?:for|from|in|to|by|with|and)\\s)[\\p{L}\\p{N}'’-]+\\s){0,3}(?:(?:e-?)?(?:maga|fan|letter)?zine|(?:e-)?zine|magazine|disk ?mag(?:azine)?|anthology|newsletter|gazette|zeitschrift|rundbrief|revista|rivista|revue|boletín|bollettino|boletim|альманах|журнал)(?=\\s*(?:$|[,.:;·*|–—(-]|(?:of|for|der|des|del|della|de|du|di|da|published|issue|no|nr|vol|№)(?![\\p{L}])))(?!.{0,60}(?:story|tale|fic|novella|contest)(?![\\p{L}]))|^${issue}\\s?(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[,. ]+(?:\\p{L}{3,12} )?(?:19|20)\\d\\d|[,. ]+${issue}\\s?\\d{1,3}.{0,30})$`, 'iu')

/** Whether a line says of what sort a magazine is, or which issue. */
export function isUnderMasthead(words: string): boolean {
  return words.length <= 120 && under.test(words.trim())
}

/** The name of a magazine that stands over a line that says what it is: "THE LANTERN", "An electronic magazine of odd fiction"; undefined where it does not. */
export function readMastheadOver(text: string, given: Span, below: Span): Span | undefined {
  if (given[1] - given[0] > 70 || below[1] - below[0] > 120) return undefined
  const [at, line] = [unframed(text, given), unframed(text, below)]
  const words = text.slice(...at)
  return /^\p{Lu}[^.!?:;"“]{3,60}$/u.test(words) && !/\s\p{Ll}{4,}/u.test(words) && under.test(text.slice(...line)) ? at : undefined
}

/** "Jun", "Posté le": a month, or what stands before a day. */
const isOfDay = (words: string): boolean => /^\p{L}+ (?:le|am|on|el|il|em|um)$/iu.test(words) || (words.length < 12 && (readDate(`${words} 2000`) ?? '2000') !== '2000')

/** The name of the magazine that a line on top of a story's page names; undefined where it names none. */
export function readMasthead(text: string, given: Span): Span | undefined {
  if (given[1] - given[0] > 160) return undefined
  // "-- Jane Doe, 30 June 1997" signs.
  if (/^(?:--|—)/.test(text.slice(given[0], given[0] + 2))) return undefined
  const at = unframed(text, given)
  const words = text.slice(...at)
  for (const form of mastheads) {
    const groups = form.exec(words)?.indices?.groups
    const quoted = groups?.['quoted']
    if (quoted) return [at[0] + quoted[0], at[0] + quoted[1]]
    const found = groups?.['name'] ?? groups?.['loud']
    if (!found || (groups?.['loud'] && /\p{Ll}/u.test(words.slice(...found)))) continue
    const title = words.slice(...found)
    // A magazine's name is set as one: each word begins with a capital. "Jun 22, 2010" and "Posté le 12 mars 2009" are days.
    if (isOfDay(title) || !/^\p{Lu}/u.test(title) || /\s\p{Ll}{4,}/u.test(title) || /^(?:vol(?:ume)?|no|nr|number|issue|ausgabe|numéro|nummer|part|chapter|episode|book|page|date|msg|message|note|story|title|version|draft|archived|posted|updated|written|revised|uploaded|fassung|entwurf|teil|kapitel|chapitre)\b/i.test(title)) continue
    return [at[0] + found[0], at[0] + found[0] + title.trimEnd().length]
  }
  return undefined
}
