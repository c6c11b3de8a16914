// bounded: each pattern here meets words of at most 70 characters.
/** Whether the words are set as a title: no sentence's end, and capitals on the words that matter. */
export function isTitleLike(words: string): boolean {
  if (words.length > 70 || /[,;]$|^[,;.)]/.test(words)) return false
  const last = words.at(-1) as string
  if (last === '.' && words !== words.toUpperCase()) return false
  const parts = words.split(/\s+/)
  if (parts.length > 12) return false
  const first = parts[0]?.replace(/^["“«(*_'‘]+/, '') ?? ''
  const start = first[0]
  if (start === undefined || (start !== start.toUpperCase())) return false
  const lower = parts.filter((part) => part.length > 3 && part[0] !== part[0]?.toUpperCase()).length
  return lower * 2 <= parts.length + 1
}
