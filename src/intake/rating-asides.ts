// bounded: each pattern here meets the words of a rating, of at most 400 characters.

/** Words that begin a sentence behind a rating and its stop ("R. Violence"), where another would be a surname ("R. Halloran"). */
const sentences = new Set('violence violent language swearing sex sexual smut slash fluff angst humor humour romance drama death deaths gore blood adult mature graphic strong mild some nothing no not none warning warnings please thanks enjoy read contains implied character spoilers disclaimer summary archive feedback complete pg nc tv fr rated rating category pairing pairings author title words chapter part just very only maybe probably possibly definitely because for the this that it i we you he she they there and but or if to be in on at with all any crude rude nudity drugs alcohol torture rape horror scary dark themes theme situations scenes content kissing bad foul explicit general teen teens everyone suitable safe clean harmless seriously really honest honestly sorry yes well see also later parental audiences thirteen seventeen eighteen gewalt sprache wegen keine nichts langage violences lenguaje violencia linguaggio violenza linguagem violência насилие мат'.split(' '))
/** What makes a place of the letters that stand before or behind it. */
const places = /(?<![\p{L}\p{N}-])(?:NC|MA|GA|PG)(?:,? (?:USA|U\.S\.A\.|my home|home state|where I (?:live|come|grew)|county|state)| ?\((?:North Carolina|Massachusetts|Georgia|Papua New Guinea|the state|Master of Arts)\)|,? \d{5})(?!\p{L})/giu
const degrees = /(?<![\p{L}\p{N}])M\.?A\.? (?:thesis|theses|degree|dissertation|students?|program(?:me)?s?|candidate|in \p{Lu})|(?:B\.A\.|Ph\.D\.),? (?:and )?M\.A\./gu
const idioms = /(?<![\p{L}\p{N}])(?:t for two|x marks the spot|(?:mr|mrs|ms|dr|agent|professor|prof|model|plan|vitamin|generation|malcolm|mister)\.? [a-z](?!\p{L})|i\.e\.|e\.g\.|a\.k\.a\.)/giu
const reviews = /(?<![\p{L}\p{N}/])r ?(?:&|\+|'?n'?|and|\/) ?r(?![\p{L}\p{N}/-])/giu
/** "[Reviews - 18]" beside a story's rating: how many there are. */
const countedReviews = /[[(]\s?reviews?\s?[-–:]?\s?\d{1,6}(?:\s?[\])])?/giu
const towns = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?, (?:NC|MA|GA)(?=[^\p{L}\p{N}]*$|[.;])/gu
const initials = /(?<!(?:\brat(?:ed|ing)\W{0,3}|(?:\bP?G|13|\b[KT]\+?) ?(?:to|or|through|thru|-|–|\/) ?|\p{L}|\p{N}))((?:\p{Lu}\. ?){1,3})(\p{Lu}[\p{Ll}'-]+)(?: \p{Lu}[\p{Ll}'-]+)?(?=([^.!?]|$))/gu
const dotted = /(?<![\p{L}\p{N}.*])(?:\p{L}[.*] ?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu
const pairs = /(?<![\p{L}\p{N}/&])(\p{L})( ?[&/] ?)(\p{L})(?:\/([mf]))?(?![\p{L}\p{N}/&+-]| ?\d| (?:plus|rated|cert|for|c(?!\p{L})))/giu
const letterPairs = new Set(['xy', 'au', 'an', 'ac', 'xk', 'kx', 'rk', 'kr'])
/** Letters for what a story holds, behind its rating: "R/V/A/M", "PG (A, L, V)". */
const contentCodes = /(?<=(?<![\p{L}\p{N}/])(?:NC-?17|PG-?1[3-6]|TV-?(?:14|MA|PG)|FR[A-Z]{1,2}|PG|[RGMTX]))(?:(?:\/[A-Z]){2,}(?![\p{L}/])|,? ?[([](?:[A-Z][,/ ]{1,2}){1,8}[A-Z][)\]])/gu

/**
 * The words of a rating with what only looks like one made blank: initials of names, pairings, the call for reviews, degrees, towns,
 * short forms. Every other character keeps its place.
 *
 * @param isRating whether some letters, joined and small, are a spelling of a rating
 */
export function withoutAsides(text: string, isRating: (letters: string) => boolean): string {
  const blank = (words: string): string => ' '.repeat(words.length)
  const isAlone = (words: string): boolean => words.length === text.trim().replace(/^[[(]|[\])]$/g, '').length
  return text
    .replace(idioms, blank)
    .replace(degrees, blank)
    .replace(places, blank)
    .replace(towns, (words, town: string) => (sentences.has(town.toLowerCase()) || isRating(town.toLowerCase()) ? words : blank(words)))
    .replace(initials, (words, letters: string, name: string, behind: string) => {
      const alone = letters.trim().length === 2
      return !name.endsWith("'s") && (sentences.has(name.toLowerCase()) || isRating(name.toLowerCase()) || (alone && behind !== '' && !/^[,;:)\]]/.test(behind))) ? words : blank(words)
    })
    .replace(dotted, (words) => (isRating(words.replace(/[.* ]/g, '').toLowerCase()) ? words : blank(words)))
    .replace(reviews, blank)
    .replace(countedReviews, blank)
    .replace(pairs, (words, one: string, join: string, other: string, third = '') => {
      const [left, right] = [one.toLowerCase(), other.toLowerCase()]
      const isPairing = 'mf'.includes(left) && 'mf'.includes(right) && (left + right + third.toLowerCase() !== 'mm' || !isAlone(words))
      return isPairing || letterPairs.has(left + right) || (join.includes('&') && (left === right || !isRating(left) || !isRating(right))) ? blank(words) : words
    })
    // A letter that may be a rating stays one: upward.
    .replace(contentCodes, (words) => ([...words].every((char) => !/[A-Z]/.test(char) || isRating(char.toLowerCase())) ? words : words.replace(/[^GRMTKXE]/g, ' ')))
}
