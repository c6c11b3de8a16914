/** What numbers and dates need of a language. `date` gets a day of the month, a month from 0, a year; what is not known is undefined. */
type Manner<Noun extends string> = {
  readonly nouns: Readonly<Record<Noun, readonly [one: string, many: string]>>
  readonly names: Intl.DisplayNames
  readonly notKnown: string
  readonly group: string
  readonly point: string
  readonly bytes: string
  readonly date: (day: number | undefined, month: number | undefined, year: string) => string
}

// Rulings may hold any code; a few hundred names are enough to keep.
const mostKept = 500

/** "1,204", for a whole number. `group`: what stands between groups of three. */
export function grouped(number: number, group: string): string {
  const digits = String(number)
  let out = digits.slice(0, digits.length % 3)
  for (let at = digits.length % 3; at < digits.length; at += 3) out += `${out === '' ? '' : group}${digits.slice(at, at + 3)}`
  return out
}

/** How a language writes figures, counted things, sizes, days and the names of languages. */
export function makeNumbers<Noun extends string>({ nouns, names, notKnown, group, point, bytes, date }: Manner<Noun>) {
  const known = new Map<string, string>()
  const figure = (number: number): string => grouped(number, group)
  const nameOf = (code: string): string => {
    if (code === 'und' || code === '') return notKnown
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
  return {
    /** "1,204", for a whole number. */
    figure,
    /** "1 work", "1,204 works". */
    count: (number: number, noun: Noun): string => `${figure(number)} ${nouns[noun][number === 1 ? 0 : 1]}`,
    /** "38 MB". */
    size: (sizeBytes: number): string => {
      const units = [bytes, 'KB', 'MB', 'GB', 'TB']
      const step = sizeBytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(sizeBytes) / 3))
      const value = sizeBytes / 1000 ** step
      return `${value < 10 && step > 0 ? value.toFixed(1).replace('.', point) : Math.round(value)} ${units[step]}`
    },
    /** "3 April 1999", "April 1999", "1999", for an ISO date as precise as it is. */
    date: (iso: string): string => {
      const [year = '', month, day] = iso.slice(0, 10).split('-')
      const number = Number(month) - 1
      return number >= 0 && number < 12 ? date(day === undefined ? undefined : Number(day), number, year) : date(undefined, undefined, year)
    },
    /** A language's name for its code; what is no code is shown as it stands. */
    language: (code: string): string => {
      const held = known.get(code)
      if (held !== undefined) return held
      const name = nameOf(code)
      if (known.size < mostKept) known.set(code, name)
      return name
    },
  }
}
