/**
 * Whether a form was sent from a page of our own. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; a page that sends no
 * referrer may give its origin as "null", and then only the first is worth something. What says neither is no browser.
 */
export function sentFromHere(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = header('origin')
  if (origin === undefined) return true
  try {
    return new URL(origin).host === header('host')
  } catch {
    return false
  }
}
