// bounded: each pattern here meets a line of at most 500 characters.

/** Keys that front matter of a story or a page has; a letterhead between two rules has none of them in this form. */
const keys = /^(?:title|author|authors|date|tags|categories|category|layout|summary|description|draft|slug|series|rating|fandom|language|lang|permalink|published|updated|words|wordcount|status|warnings|characters|relationships|pairing|genre|part|chapter)\s*[:=](?:\s|$)/i
const looked = 65_536
/** What each of the signs of Markdown begins with. */
const signs = ['# ', '](', '**', '[^', '```'] as const
const longest = 500

/**
 * Whether a text is Markdown: by its name, by front matter with keys that are known, or by signs that no writer of plain text makes together. A story
 * in which words stand between stars and scenes between rows of dashes is plain text.
 */
export function isMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|mkd|mkdn|mdown|markdown|mdtext|rmd|qmd)$/i.test(name)) return true
  const start = text.slice(0, looked)
  // Most texts hold none of this, and need not be taken apart.
  const mayHaveFront = /^\ufeff?(?:---|\+\+\+)/.test(start)
  const maySign = signs.filter((sign) => start.includes(sign)).length > 1
  if (!mayHaveFront && !maySign) return false
  const lines = start.split('\n').map((line) => line.slice(0, longest).replace('\r', ''))
  return (mayHaveFront && hasFrontMatter(lines)) || (maySign && hasSigns(lines))
}

function hasFrontMatter(lines: readonly string[]): boolean {
  const fence = lines[0]?.replace('\ufeff', '').trimEnd()
  if (fence !== '---' && fence !== '+++') return false
  const end = lines.findIndex((line, at) => at > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')))
  const within = lines.slice(1, end)
  // Every line is a key, lies below one, or is a comment: a letter between two rules has sentences.
  return end > 1 && within.some((line) => keys.test(line)) && within.every((line) => line.trim() === '' || /^(?:[\w.-]{1,40}\s*[:=]|\s|-\s|#|\[)/.test(line))
}

/** Headings behind signs, links, strong words, notes and listings, as Markdown writes them: three kinds of them, or headings and what plain text never has. */
function hasSigns(lines: readonly string[]): boolean {
  let [headings, links, strong, notes, fences] = [0, 0, 0, 0, 0]
  for (const line of lines) {
    if (/^#{1,6} [^#\s]/.test(line)) headings++
    if (/\[[^\][]{1,200}\]\((?:https?:\/\/|#|\.{0,2}\/)[^()\s]{1,200}\)/.test(line)) links++
    if (/(?:^|\s)\*\*[^*\s][^*]{0,200}\*\*/.test(line)) strong++
    if (/^\[\^[^\]\s]{1,40}\]: /.test(line)) notes++
    if (/^```\w{0,20}$/.test(line)) fences++
  }
  const kinds = [headings > 1, links > 0, strong > 1, notes > 0, fences > 1].filter(Boolean).length
  return kinds > 2 || (headings > 1 && (links > 0 || notes > 0))
}
