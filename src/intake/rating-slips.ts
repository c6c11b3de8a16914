import { isOneSlip } from '../text/one-slip.ts'

/** Words of ratings that are long enough to be known by one slip; no other word of a rating is one slip from them. */
const known = 'general audience audiences mature explicit restricted parental guidance everyone teenage unrated family adult adults rated rating ratings because erwachsene erwachsenen jugendfrei adolescentes adolescents adultes adultos explicite explicito publics públicos thirteen fourteen fifteen sixteen seventeen eighteen'.split(' ')
/** Words that are one letter longer or shorter, or have two changed about, but no other letter: "raped" and "racing" are no slips. */
const narrow = new Set(['rated', 'rating', 'ratings'])
/** What is a word by itself. */
const own = new Set('matured generals generally adulter adulty audient undated manure genera'.split(' '))

/**
 * A word of a rating for one that is misspelt by one slip ("explict", "genral", "aduly"); any other word as it is. Short words must
 * begin alike: "nature" is none.
 *
 * @param word in small letters
 */
export function mendSlip(word: string): string {
  if (word.length < 4 || word.length > 13 || own.has(word) || known.includes(word)) return word
  return known.find((right) => (right.length > 6 || right[0] === word[0]) && isOneSlip(word, right, narrow.has(right))) ?? word
}
