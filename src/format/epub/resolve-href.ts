/** What a reference in a book leads to: a member's path, and the id in it. */
export type Target = { readonly path: string; readonly id?: string }

const longest = 4096

/**
 * Resolves a reference against the path of the document it stands in. Only a name comes out, to be looked up among the book's own members;
 * as with a URL, no number of `..` leads above the root.
 *
 * @returns undefined for what points outside of the book: another scheme, another host, a drive
 */
export function resolveHref(base: string, href: string): Target | undefined {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.length > longest || /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/)/.test(trimmed)) return undefined
  const hash = trimmed.indexOf('#')
  const id = hash < 0 ? undefined : plain(trimmed.slice(hash + 1))
  const reference = (hash < 0 ? trimmed : trimmed.slice(0, hash)).split('?', 1)[0] as string
  const path = reference === '' ? base : join(reference.startsWith('/') ? '' : base, plain(reference))
  return path === undefined || path === '' ? undefined : { path, ...(id !== undefined && id !== '' && { id }) }
}

function join(base: string, reference: string): string | undefined {
  if (/[\0\\]/.test(reference)) return undefined
  const segments = base.split('/').slice(0, -1)
  for (const segment of reference.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** Percent signs decoded once; as it stands where they mean nothing. */
function plain(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
