/** A number as headings and subjects write it. */
type Written = { readonly value: number; readonly kind: 'digits' | 'roman' | 'word' | 'ordinal' }

const cardinals: readonly string[] = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici',
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze',
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
]
const ordinals: readonly string[] = [
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  '- erstes zweites drittes viertes fünftes sechstes siebentes achtes neuntes zehntes elftes zwölftes',
  '- erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter',
  '- erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte',
  '- premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  '- première seconde troisième quatrième',
  '- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo',
  '- primera segunda tercera cuarta quinta sexta séptima octava novena décima',
  '- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo',
  '- prima seconda terza quarta quinta sesta settima ottava nona decima',
  '- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  '- первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая',
  '- первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый',
]
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }

const spelled = new Map<string, Written>()
for (const row of ordinals) row.split(' ').forEach((word, value) => { if (word !== '-' && !spelled.has(word)) spelled.set(word, { value, kind: 'ordinal' }) })
for (const row of cardinals) row.split(' ').forEach((word, value) => { spelled.set(word, { value, kind: 'word' }) })
for (const [word, value] of Object.entries(tens)) spelled.set(word, { value, kind: 'word' })

const letters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const han = '〇一二三四五六七八九'

function romanOf(word: string): number | undefined {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/.test(word)) return undefined
  let value = 0
  for (let at = 0; at < word.length; at += 1) {
    const here = letters[word[at] as string] as number
    const next = letters[word[at + 1] ?? ''] ?? 0
    value += here < next ? -here : here
  }
  return value > 0 ? value : undefined
}

function hanOf(word: string): number | undefined {
  let value = 0
  let digit = 0
  for (const char of word) {
    const at = han.indexOf(char)
    if (at >= 0) digit = at
    else if (char === '十') { value += (digit || 1) * 10; digit = 0 } else if (char === '百') { value += (digit || 1) * 100; digit = 0 } else return undefined
  }
  return value + digit || undefined
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false
  return true
}

/** The same for a word in ASCII that begins with a letter: most of those that are asked for, and of no script that counts otherwise. */
function plainNumber(word: string): Written | undefined {
  const known = spelled.get(word)
  if (known) return known
  const dash = word.indexOf('-')
  if (dash > 0) {
    const [ten, one] = word.split('-') as [string, string]
    const value = tens[ten]
    const unit = spelled.get(one)
    return value !== undefined && unit ? { value: value + unit.value, kind: 'word' } : undefined
  }
  const roman = 'ivxlc'.includes(word.charAt(0)) ? romanOf(word) : undefined
  return roman === undefined ? undefined : { value: roman, kind: 'roman' }
}

/**
 * Reads a number in digits, Roman numerals, or words of seven languages up to twenty ("forty-two" in English).
 *
 * @returns undefined for a word that is no number, and for one above 999
 */
export function numberOf(given: string): Written | undefined {
  if (given.length === 0 || given.length > 14) return undefined
  const code = given.charCodeAt(0)
  if (((code > 96 && code < 123) || (code > 64 && code < 91)) && isPlain(given)) return plainNumber(given.toLowerCase())
  const word = given.normalize('NFKC').toLowerCase()
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), kind: 'digits' }
  if (/^\d{1,2}(?:st|nd|rd|th|er|e|º|ª)$/.test(word)) return { value: Number.parseInt(word, 10), kind: 'ordinal' }
  const known = spelled.get(word)
  if (known) return known
  const [ten, one] = word.split('-')
  if (one !== undefined && ten !== undefined && tens[ten] !== undefined && spelled.get(one)) return { value: tens[ten] + (spelled.get(one) as Written).value, kind: 'word' }
  const roman = romanOf(word)
  if (roman !== undefined) return { value: roman, kind: 'roman' }
  const eastern = hanOf(word)
  return eastern === undefined ? undefined : { value: eastern, kind: 'digits' }
}
