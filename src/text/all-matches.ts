/**
 * All matches of a global pattern, in order. Unlike `matchAll`, which copies the pattern, and so compiles it, at each call.
 *
 * @param pattern has the flag `g`, and meets no empty match
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) {
    found.push(one)
    if (one[0] === '') pattern.lastIndex += 1
  }
  return found
}
