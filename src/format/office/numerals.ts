const romans = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const

/** How the number of a list or a heading is written. */
export type NumeralStyle = 'decimal' | 'roman' | 'ROMAN' | 'letter' | 'LETTER'

/** Writes the number of an item of a list. What a style cannot write is written in digits. */
export function numeral(value: number, style: NumeralStyle): string {
  const written = style === 'decimal' ? undefined : style === 'roman' || style === 'ROMAN' ? roman(value) : letter(value)
  if (written === undefined) return String(value)
  return style === 'ROMAN' || style === 'LETTER' ? written.toUpperCase() : written
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let written = ''
  for (const [worth, sign] of romans) {
    for (; rest >= worth; rest -= worth) written += sign
  }
  return written
}

// Behind "z" word processors write "aa", then "bb".
function letter(value: number): string | undefined {
  return value < 1 || value > 26 * 4 ? undefined : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}
