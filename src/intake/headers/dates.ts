// bounded: each pattern here meets at most 200 characters.
import type { Span } from '../../model/span.ts'

const months: Record<string, number> = {}
for (const row of [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
]) row.split(' ').forEach((name, at) => { months[name] ??= at + 1 })
// As terminals without accents wrote them.
for (const [name, at] of Object.entries(months)) for (const bare of [name.replace('ä', 'ae'), name.normalize('NFD').replace(/\p{M}/gu, '')]) months[bare] ??= at
Object.assign(months, { sept: 9, jänner: 1, mrz: 3, okt: 10, dez: 12, janv: 1, févr: 2, fév: 2, fevr: 2, fev: 2, avr: 4, juil: 7, aout: 8, déc: 12, gen: 1, mag: 5, giu: 6, lug: 7, ago: 8, set: 9, ott: 10, dic: 12, ene: 1, abr: 4, out: 10, янв: 1, фев: 2, мар: 3, апр: 4, май: 5, авг: 8, сен: 9, окт: 10, ноя: 11, дек: 12 })

const pad = (number: number): string => String(number).padStart(2, '0')

const numericDate = /(?:^|\D)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:\D|$)/

function yearOf(digits: string): number | undefined {
  const value = Number(digits)
  if (digits.length === 4) return value >= 1700 && value <= 2100 ? value : undefined
  // Two digits: the years in which such files were made.
  return digits.length === 2 ? (value >= 70 ? 1900 + value : value <= 30 ? 2000 + value : undefined) : undefined
}

function iso(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${year}-${pad(month)}`
  const days = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= days ? `${year}-${pad(month)}-${pad(day)}` : undefined
}

/** Whether a word is a month's name, in one of the languages that are read. */
export const isMonth = (word: string): boolean => Object.hasOwn(months, word.toLowerCase())

/**
 * Reads a date, as precise as it is stated: "1999", "1999-04", "1999-04-03".
 *
 * @returns undefined where it cannot be read, or means two days ("03/04/1999" is ambiguous; "13/04/1999" is not)
 */
export function readDate(given: string): string | undefined {
  const words = given.slice(0, 80).toLowerCase().replaceAll('.', ' . ')
  const year = /(?:^|\D)(\d{4})[-/ .年]+\s?(\d{1,2})[-/ .月]+\s?(\d{1,2})(?:\D|$)/.exec(given)
  if (year) return iso(Number(year[1]), Number(year[2]), Number(year[3]))
  const parts = words.split(/[\s,/.\-–']+/).filter((part) => part !== '')
  const named = parts.findIndex((part) => months[part] !== undefined)
  if (named >= 0) {
    const month = months[parts[named] as string]
    const numbers = parts.map((part) => /^(\d{1,4})(?:st|nd|rd|th|er|º)?$/.exec(part)?.[1])
    const yearAt = numbers.findIndex((part) => part !== undefined && part.length === 4 && yearOf(part) !== undefined)
    const day = [named - 1, named + 1, named - 2, named + 2].map((at) => ({ at, digits: numbers[at] })).find(({ at, digits }) => digits !== undefined && digits.length <= 2 && at !== yearAt)
    const short = yearAt >= 0 ? undefined : numbers.find((part, at) => part !== undefined && part.length === 2 && at !== day?.at && at > named)
    const found = yearAt >= 0 ? yearOf(numbers[yearAt] as string) : short === undefined ? undefined : yearOf(short)
    if (found === undefined) return undefined
    return iso(found, month, day?.digits === undefined ? undefined : Number(day.digits))
  }
  // "98-05-20": no day and no month is as high.
  const short = /(?:^|\D)([789]\d)([-/])(\d{1,2})\2(\d{1,2})(?:\D|$)/.exec(given)
  if (short) return iso(yearOf(short[1] as string) as number, Number(short[3]), Number(short[4]))
  const numeric = numericDate.exec(given)
  if (numeric) {
    const found = yearOf(numeric[4] as string)
    const a = Number(numeric[1])
    const b = Number(numeric[3])
    if (found === undefined) return undefined
    // Dots are the German and Russian order: day, month, year.
    if (numeric[2] === '.') return iso(found, b, a)
    if (a === b || (a > 12 && b <= 12)) return iso(found, b, a)
    if (b > 12 && a <= 12) return iso(found, a, b)
    return undefined
  }
  const monthYear = /^\s*(\d{1,2})\/(\d{4})\s*$/.exec(given)
  if (monthYear) return iso(Number(monthYear[2]), Number(monthYear[1]))
  const yearMonth = /^\s*(\d{4})[-/年]\s?(\d{1,2})\s?月?\s*$/.exec(given)
  if (yearMonth) return iso(Number(yearMonth[1]), Number(yearMonth[2]))
  const alone = /(?:^|[^\d/.-])(1[789]\d{2}|20\d{2})(?:[^\d/.-]|[.]?$|年)/.exec(given)
  return alone ? iso(Number(alone[1])) : undefined
}

/** Which of day and month stands first in a date of figures, where one of them tells, and the mark between them. */
type DateOrder = { readonly mark: string; readonly first?: 'day' | 'month' }

/** Reads the order of "13/04/1999"; one without `first` may mean two days, and words that are no such date have none. */
export function orderOf(words: string): DateOrder | undefined {
  const found = numericDate.exec(words)
  if (!found || found[2] === '.') return undefined
  const [a, b] = [Number(found[1]), Number(found[3])]
  const mark = found[2] as string
  return a > 12 && b <= 12 ? { mark, first: 'day' } : b > 12 && a <= 12 ? { mark, first: 'month' } : { mark }
}

/** Reads a date of figures in the order that something else has told; undefined where it is none. */
export function readInOrder(words: string, first: 'day' | 'month'): string | undefined {
  const [, a, , b, year] = numericDate.exec(words) ?? []
  return a && b && year ? readDate(first === 'day' ? `${a}.${b}.${year}` : `${b}.${a}.${year}`) : undefined
}

const monthName = "(?:\\p{L}{3,10})\\.?"
const dayForms = [
  // 1999-04-03, 1999/4/3
  /(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/u,
  // 3 Apr 1999, 3rd of April, 1999, 3-Apr-99, 3. April 1999, 3 de abril de 1999
  new RegExp(`(?<![\\d:])\\d{1,2}(?:st|nd|rd|th|er|\u00ba)?\\.?(?:\\s+(?:of|de)\\s+|[\\s-]+|/)${monthName}(?:,?\\s+(?:de(?:l)?\\s+)?|[-/]|\\s?')(?:\\d{4}|'?\\d{2})(?![\\d:])`, 'u'),
  // April 3, 1999, Apr 3 1999
  new RegExp(`(?<!\\p{L})${monthName}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)`, 'u'),
  // Sat Apr  3 12:00:00 1999, Sat Apr  3 12:00:00 EST 1999
  new RegExp(`(?<!\\p{L})${monthName}\\s+\\d{1,2}\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[A-Z]{2,5}\\s+|[+-]\\d{4}\\s+)?\\d{4}(?!\\d)`, 'u'),
  // 98-05-20
  /(?<!\d)[789]\d([-/])\d{1,2}\1\d{1,2}(?!\d)/u,
  // 3/4/99, 03.04.1999
  /(?<!\d)\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/u,
]

/**
 * A day in some words: without its weekday and the time, as mails' dates have them around it.
 *
 * @returns where the day stands, in the words' own offsets, and the date; without one where the order is ambiguous
 */
export function dayIn(words: string): { readonly at: Span; readonly date?: string } | undefined {
  const line = words.slice(0, 200)
  for (const form of dayForms) {
    const found = form.exec(line)
    if (!found) continue
    const date = readDate(found[0].replace(/\s\d{1,2}:\d{2}(?::\d{2})?(?:\s+[A-Z]{2,5}(?=\s)|\s+[+-]\d{4}(?=\s))?/, ','))
    // "7 sheep 1999" is no day, nor is "5999/14.7"; of the last form the order alone may be unknown.
    if (date?.length !== 10 && form !== dayForms.at(-1)) continue
    return { at: [found.index, found.index + found[0].length], ...(date !== undefined && { date }) }
  }
  return undefined
}
