/** The value of a cookie in a `Cookie` header, the first of that name. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim()
  }
  return undefined
}

/** `path`: the pages that it is sent to, all by default. `toScripts`: whether scripts of ours may read and write it. */
type CookieOptions = { readonly path?: string; readonly toScripts?: boolean }

/** A `Set-Cookie` header: not for other sites' forms, and not for scripts unless said so. `maxAge` in seconds; 0 forgets it. */
export function setCookie(name: string, value: string, maxAge: number, secure: boolean, { path = '/', toScripts = false }: CookieOptions = {}): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}${toScripts ? '' : '; HttpOnly'}; SameSite=Lax${secure ? '; Secure' : ''}`
}
