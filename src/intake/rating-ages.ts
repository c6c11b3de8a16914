import type { Rung } from '../model/rating.ts'
import { wordSet } from '../text/word-set.ts'

const byAge: readonly (readonly [least: number, rung: Rung])[] = [[18, 'explicit'], [15, 'mature'], [12, 'teen'], [6, 'guided'], [0, 'general']]

/** The rung of a least age in years, as in "16 and up": upward where scales differ. */
export function rungOfAge(age: number): Rung {
  return byAge.find(([least]) => age >= least)?.[1] ?? 'general'
}

/** Words that make an age of the number behind them: who may read, and who may not. */
const leads = wordSet('dès aux cert certificate altersfreigabe almeno desde over above under below ages age aged ab unter über ueber vanaf vm от до старше младше dai sotto sopra sous mindestens mínimo minimo minimum min минимум usk fsk pegi kijkwijzer csa bbfc ifco icaa eirin sam rars acima abaixo')
/** The same in two words: "moins de 16", "mayores de 18", "minori di 14", "older than 17". */
const pairs = wordSet('at|least to|be ab|dem moins|de plus|de partir|de mayores|de menores|de maiores|de mais|de acima|de abaixo|de minori|di maggiori|di minori|ai minori|dei older|than younger|than less|than aren|t not|yet partir|dos partir|des partire|dai partire|da v|m be|over need|be')
/** Words behind a number that make an age of it. */
const tails = wordSet('plus плюс up upwards certificate cert yrs ans años anos anni jahre jahren лет летним jährige jähriger jährigen летних летние 歳以上 歳未満 歳未満禁止 才以上 才未満')
/** "16 and over", "16 or older", "16 ans et plus". */
const joined = wordSet('and|up and|over and|older and|above and|upwards and|beyond or|up or|over or|older or|above or|more et|plus et|au ou|plus y|más y|mayores o|más o|mayores und|älter und|aufwärts und|darüber und|drüber oder|älter e|oltre e|più o|più e|mais ou|mais ou|maiores или|старше и|старше year|old year|olds years|old')
const spelled: Readonly<Record<string, number>> = {}
for (const row of [
  'six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen', 'sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn',
  'six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit', 'seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho',
  'sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto', 'seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito',
  'шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати', 'шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать',
]) row.split(' ').forEach((name, at) => { (spelled as Record<string, number>)[name] ??= at + 6 })
Object.assign(spelled, { twenty: 21, quatorze: 14, dezasseis: 16, zwoelf: 12, fuenfzehn: 15 })


const units = wordSet('s yrs yr ans años anos anni years jahre jahren лет')
/** What is counted, where a number is no age. */
export const counted: ReadonlySet<string> = wordSet('chapters chapter parts part pages page words minutes hours days weeks months reviews stars lanterns times kapitel seiten chapitres глав')

/** An age said in words at a place in a row of words. */
type AgeMet = { readonly age: number; readonly first: number; readonly last: number }

function ageOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const age = /^\d{1,2}\+?$/.test(word) ? Number.parseInt(word, 10) : spelled[word] ?? (word.endsWith('s') ? spelled[word.slice(0, -1)] : undefined)
  return age !== undefined && age >= 3 && age <= 21 ? age : undefined
}

/**
 * An age that begins at a word, said so that it is one: "over 13s", "15 and up", "moins de 16 ans", "от 16 лет", "18 certificate".
 *
 * @param words in small letters, digits apart from letters
 */
export function ageAt(words: readonly string[], at: number): AgeMet | undefined {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3)
  const led = leads.has(first) ? [second === '0' ? 0 : ageOf(second), 1] as const : pairs.has(`${first}|${second}`) ? [ageOf(third), 2] as const : undefined
  if (led?.[0] !== undefined) return counted.has(words[at + led[1] + 1] ?? '') ? undefined : { age: led[0], first: at, last: at + led[1] }
  // A number in letters is an age only behind a lead, or where what stands behind it leaves no doubt.
  const age = /^\d/.test(first) || second === 'плюс' || second === 'plus' || second === 'up' || joined.has(`${second}|${third}`) || (second === 'year' && third.startsWith('old')) ? ageOf(first) : undefined
  if (age === undefined) return undefined
  const unit = units.has(second) ? 1 : 0
  const [next = '', after = '', beyond] = words.slice(at + 1 + unit, at + 4 + unit)
  if (joined.has(`${next}|${after}`) && ageOf(beyond) === undefined) return { age, first: at, last: at + 2 + unit }
  // "13 ans +".
  return tails.has(second.replace('+', '')) ? { age, first: at, last: at + 1 } : undefined
}
