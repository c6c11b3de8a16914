/** A sign of comparison; none where a value stands alone. */
type Sign = '' | '<' | '<=' | '>' | '>='

const spelled: Readonly<Record<string, Sign>> = { '<=': '<=', '>=': '>=', '<': '<', '>': '>', '≤': '<=', '≥': '>=', '=': '' }

/** A value without the sign that it begins with, and the sign. */
export function comparison(value: string): readonly [Sign, string] {
  const written = Object.keys(spelled).find((each) => value.startsWith(each))
  return written === undefined ? ['', value.trim()] : [spelled[written] as Sign, value.slice(written.length).trim()]
}

/** The two ends of a range, where both mean something; an end that is left out (`1997..`) is an empty text. */
export function divided(value: string, means: (part: string) => boolean): readonly [string, string] | undefined {
  for (const mark of ['..', '…', '–', '-']) {
    const at = value.indexOf(mark)
    if (at < 0) continue
    const parts = [value.slice(0, at).trim(), value.slice(at + mark.length).trim()] as const
    const open = mark === '..' && value.length > mark.length
    if (parts.every((part) => (part === '' ? open : means(part)))) return parts
  }
  return undefined
}

/** A number of at most nine digits, its thousands apart or not, or thousands as `k`; undefined for anything else. */
export function countOf(text: string): number | undefined {
  const thousands = text.endsWith('k')
  const [first = '', ...groups] = (thousands ? text.slice(0, -1) : text).replaceAll('.', ',').split(',')
  if (groups.some((group) => group.length !== 3)) return undefined
  const digits = first + groups.join('')
  return isNumber(first) && isNumber(digits) ? Number(digits) * (thousands ? 1000 : 1) : undefined
}

/** Whether a text is one to nine digits. */
export function isNumber(text: string): boolean {
  return text !== '' && text.length <= 9 && [...text].every((char) => char >= '0' && char <= '9')
}
