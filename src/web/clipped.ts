/** The text, or as much of it as fits, cut at a blank. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text
  const blank = text.lastIndexOf(' ', longest)
  return `${text.slice(0, blank > longest / 2 ? blank : longest)}…`
}
