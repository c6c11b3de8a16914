import type { Edit } from '../../model/edit.ts'

// So many characters in a row, each with its zero byte, are no accident.
const leastPairs = 4

/**
 * Finds stretches of UTF-16 within a text of one byte a character: a NUL behind each character, or before it. Quotation marks and dashes have
 * 0x20 there, and are told by the NULs on both sides of them.
 */
export function findPadded(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf('\0'); at >= 0;) {
    const little = stretchAt(text, at - 1, 1)
    const big = stretchAt(text, at, 0)
    const found = little && (!big || little.end - little.start >= big.end - big.start) ? little : big
    if (found) edits.push({ rule: 'utf-16-inside', at: [found.start, found.end], before: text.slice(found.start, found.end), after: found.text, confidence: 0.95 })
    at = text.indexOf('\0', found ? found.end : at + 1)
  }
  return edits
}

/** The longest stretch of pairs from `start` on whose high half is their first or second (`high` 0 or 1). */
function stretchAt(text: string, start: number, high: 0 | 1): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  if (start < 0) return undefined
  const codes: string[] = []
  let zeros = 0
  let [end, sure] = [start, 0]
  for (; end + 1 < text.length; end += 2) {
    const page = text.charCodeAt(end + high)
    const low = text.charCodeAt(end + 1 - high)
    if (low > 0xff || (page !== 0 && (page !== 0x20 || low < 0x10 || low > 0x3f || low === 0x20)) || (page === 0 && low === 0)) break
    codes.push(String.fromCharCode(page * 256 + low))
    if (page !== 0) continue
    zeros++
    sure = codes.length
  }
  return zeros >= leastPairs ? { start, end: start + sure * 2, text: codes.slice(0, sure).join('') } : undefined
}
