import { createHmac } from 'node:crypto'
import { unsign } from '../signed.ts'
import type { Archive, Visit } from '../visit.ts'

/** The keeper's cookie, and how long it holds, in seconds. */
export const deskCookie = 'incipit_desk'
export const deskAge = 30 * 24 * 3600

/** What the cookie of a keeper signs: the token that opened the desk, so that a new token shuts out who came by the old one. */
export const deskPurpose = ({ keeperToken }: Pick<Archive, 'keeperToken'>): string => `desk ${keeperToken}`

/** The keeper, if the cookie is one of ours and holds still. The forms' token follows from the cookie. */
export function keeperFrom(archive: Archive, cookie: string | undefined): Visit['keeper'] {
  const opened = cookie === undefined ? undefined : unsign(archive.secret, deskPurpose(archive), cookie)
  if (opened === undefined || Number(opened) + deskAge * 1000 < Date.now()) return undefined
  return { token: createHmac('sha256', archive.secret).update(`form\0${cookie}`).digest('base64url') }
}
