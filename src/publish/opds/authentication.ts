/** How a reader gets more than a stranger does. Addresses are whole. */
type Authentication = { readonly id: string; readonly title: string; readonly says: string; readonly start: string; readonly settings: string; readonly how: string }

/**
 * An authentication document for OPDS 1.0. There are no names and passwords here: an address that its reader makes in the settings is all that is needed, and whoever
 * revokes it ends it. The flow is one of our own, since none that are registered says that.
 *
 * @see https://drafts.opds.io/authentication-for-opds-1.0
 */
export function authenticationDocument({ id, title, says, start, settings, how }: Authentication): string {
  return JSON.stringify({
    id, title, description: says,
    links: [
      { rel: 'start', href: start, type: 'application/opds+json' },
      { rel: 'register', href: settings, type: 'text/html' },
      { rel: 'help', href: settings, type: 'text/html' },
    ],
    authentication: [{ type: 'urn:incipit:authentication:address', description: how, links: [{ rel: 'authenticate', href: settings, type: 'text/html' }] }],
  })
}
