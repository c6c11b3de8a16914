/** The text, or as much of it as fits, cut at a blank; never within a character that takes two units. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text
  const blank = text.lastIndexOf(' ', longest)
  const end = blank > longest / 2 ? blank : longest
  return `${text.slice(0, (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end)}…`
}
