import { isNumber } from './ranges.ts'

/** The first and the last day of a stretch of time, ISO 8601. */
type Days = { readonly first: string; readonly last: string }

/** The days that a year, a month or a day is: `1998`, `1998-04`, `1998-04-30`. Undefined for anything else. */
export function daysOf(text: string): Days | undefined {
  const [year = '', month, day, ...rest] = text.split('-')
  if (rest.length > 0 || year.length !== 4 || !isNumber(year) || year === '0000') return undefined
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (month.length !== 2 || !isNumber(month) || Number(month) < 1 || Number(month) > 12) return undefined
  const length = monthLength(Number(year), Number(month))
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` }
  return day.length === 2 && isNumber(day) && Number(day) >= 1 && Number(day) <= length ? { first: text, last: text } : undefined
}

/** The day before a day, and the day after it; undefined outside the years 1 to 9999. */
export function dayBefore(day: string): string | undefined {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  if (number > 1) return iso(year, month, number - 1)
  if (month > 1) return iso(year, month - 1, monthLength(year, month - 1))
  return year > 1 ? iso(year - 1, 12, 31) : undefined
}

/** The day after a day; undefined after the last day of 9999. */
export function dayAfter(day: string): string | undefined {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  if (number < monthLength(year, month)) return iso(year, month, number + 1)
  if (month < 12) return iso(year, month + 1, 1)
  return year < 9999 ? iso(year + 1, 1, 1) : undefined
}

/** A first day as short as it can be written: the year, where it is the first of it. */
export function shortFirst(day: string): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day
}

/** A last day as short as it can be written. */
export function shortLast(day: string): string {
  const month = day.slice(0, 7)
  return day.endsWith('-12-31') ? day.slice(0, 4) : daysOf(month)?.last === day ? month : day
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
