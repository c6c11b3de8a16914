import type { Token } from 'parse5'

/** The value of an attribute of a tag; `undefined` where it has none. */
export function attribute(token: Token.TagToken, name: string): string | undefined {
  for (const each of token.attrs) if (each.name === name) return each.value
  return undefined
}

/** Where a link leads, if it leads to the web or to an address; anything else is no link in a story. */
export function linkTarget(href: string | undefined): string | undefined {
  const target = href?.trim()
  return target !== undefined && target.length <= 2000 && /^(?:https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+)$/i.test(target) ? target : undefined
}

/** Where a link to another file of the same heap leads: its path from the page's own folder, `./stories/road.txt`. */
export function fileTarget(href: string | undefined): string | undefined {
  const path = href?.trim().split(/[?#]/, 1)[0]
  if (path === undefined || path.length > 300 || !/^(?!\/\/)[^:\\]+\.(?:txt|text|asc|s?html?|md|rtf|docx?|odt|epub|pdf|zip)$/i.test(path)) return undefined
  try {
    return `./${decodeURIComponent(path).replace(/^\.?\/+/, '')}`
  } catch {
    return `./${path}`
  }
}

/** How an element aligns what is in it: by its name, its attribute or its style. A table's own place on the page says nothing. */
export function alignOf(name: string, token: Token.TagToken): 'center' | 'right' | undefined {
  if (name === 'center') return 'center'
  const stated = attribute(token, 'align')?.toLowerCase() ?? /text-align\s*:\s*(center|right)/i.exec(attribute(token, 'style') ?? '')?.[1]?.toLowerCase()
  if (name === 'table') return undefined
  return stated === 'center' || stated === 'middle' ? 'center' : stated === 'right' ? 'right' : undefined
}

/** Whether a book says that an element is a note: by what EPUB 3 calls its type, or by its role. */
export function isNote(token: Token.TagToken): boolean {
  const types = `${attribute(token, 'epub:type') ?? ''} ${attribute(token, 'role') ?? ''}`
  return types.length > 1 && /(?:^|\s)(?:doc-)?(?:foot|end|rear)notes?(?:\s|$)/.test(types)
}
