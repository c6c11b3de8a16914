// bounded: each pattern here meets a tag of at most 1,000 characters.

/** Elements that writers type into Markdown. Only these are tags; anything else in angle brackets is words. */
const names = new Set([
  'a', 'abbr', 'b', 'big', 'blockquote', 'br', 'center', 'cite', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark',
  'ol', 'p', 'pre', 'q', 's', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'tt', 'u', 'ul',
])
const longest = 1000
/** A tag whose attributes all have values: `<i have to go>` has none, and is a thought. */
const tag = /^<\/?([a-z][a-z0-9]*)(?:\s+[a-z][a-z0-9:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))*\s*\/?>$/i

/** Whether the words between angle brackets, brackets included, are a tag. */
export function isRealTag(words: string): boolean {
  const name = words.length <= longest ? tag.exec(words)?.[1]?.toLowerCase() : undefined
  // An anchor that leads nowhere and has no name is a word.
  return name !== undefined && names.has(name) && !/^<a>$/i.test(words)
}

/** HTML in which only real tags are tags. Comments are left out; scripts and styles too, where they end. */
export function onlyRealTags(html: string): string {
  const pieces: string[] = []
  let at = 0
  let hasEnd = true
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    pieces.push(html.slice(at, open))
    at = open + 1
    if (hasEnd && html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      hasEnd = end >= 0
      if (hasEnd) {
        at = end + 3
        continue
      }
    }
    const raw = /^<(script|style)[\s>]/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase()
    if (raw !== undefined) {
      const end = html.slice(open, open + 65_536).toLowerCase().indexOf(`</${raw}>`)
      if (end >= 0) {
        at = open + end + raw.length + 3
        continue
      }
    }
    const close = html.slice(open, open + longest).indexOf('>')
    const words = close < 0 ? '' : html.slice(open, open + close + 1)
    if (words !== '' && isRealTag(words)) {
      pieces.push(words)
      at = open + close + 1
    } else pieces.push('&lt;')
  }
  pieces.push(html.slice(at))
  return pieces.join('')
}
