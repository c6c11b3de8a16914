// Stands for `../../html.ts` where a browser prints what a server prints elsewhere: the same tag, without the library behind it.

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** A piece of a page. Every value is escaped; lists are joined; what is absent or false leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return new Markup(strings.reduce((text, piece, n) => text + markupOf(values[n - 1]) + piece))
}

function markupOf(value: unknown): string {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(markupOf).join('')
  if (value === undefined || value === null || value === false) return ''
  return String(value as string | number | true).replace(/[&<>"']/g, (char) => escapes[char] ?? '')
}
