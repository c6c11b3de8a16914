// bounded: each pattern here meets a name or an address of at most 200 characters.

/** Names under which programs, offices and whole groups post: whoever posts as one of them has not written the story. */
const offices = /\b(?:moderators?|mods?|mod team|archivists?|archive|library|librarian|robot|bots?|autopost(?:er)?|list ?(?:mom|dad|owner|admin|manager|master|serv)|listserv|majordomo|mailer|daemon|administrators?|admins?|webmaster|webmistress|postmaster|sysop|project|collective|staff|team|newsgroup|mailing list|digest|newsletter|editors?|editorial|no-?reply|notifications?|gateway|news service|mail service|remailer|anonymous|anon|nobody|cypherpunk|yahoo ?groups?|egroups|onelist|submissions?|keeper of)\b/i
const robots = /^(?:an\d{2,}|anon(?:ymous)?[-_.\d]*|nobody|noreply|no-reply|remailer|mixmaster|postmaster|mailer-daemon|listserv|majordomo|webmaster|archivist|moderators?|mods?|robot|bot|news|admin|owner|list|submissions?|archive|library|owner-[\w.-]+|mods?[-_][\w.-]+|[\w.-]+-(?:owner|request|admin|mods?|moderators?|bot|robot|submit|archive|stories|digest))$/i

/** Whether a name, or the address beside it, is an office's, a program's or a group's. */
export function isOffice(name: string, address = ''): boolean {
  const account = address.slice(0, 200).split(/@|\s(?:at|AT)\s|\s?[([]at[)\]]/)[0] ?? ''
  return offices.test(name.slice(0, 200)) || robots.test(account)
}
