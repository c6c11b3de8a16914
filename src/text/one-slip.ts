/**
 * Whether two words differ by one slip: a letter too many or too few, another letter, two neighbours exchanged.
 *
 * @param exact whether another letter in place of one is none
 */
export function isOneSlip(one: string, other: string, exact = false): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  let [to, end] = [one.length, other.length]
  while (to > from && end > from && one[to - 1] === other[end - 1]) { to -= 1; end -= 1 }
  const [left, right] = [one.slice(from, to), other.slice(from, end)]
  if (left.length + right.length === 1) return true
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0]
  return !exact && left.length === 1 && right.length === 1
}
