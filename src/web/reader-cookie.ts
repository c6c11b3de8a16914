import { type Answer, redirectAnswer } from './answer.ts'
import { setCookie } from './cookies.ts'
import type { Settings } from './settings.ts'
import { writeSettings } from './settings-cookie.ts'
import { forgetHistory } from './shelf/shelf.ts'
import { sign } from './signed.ts'
import type { Visit } from './visit.ts'

/** The reader's cookie: what they admit and how a page looks to them. */
export const readerCookie = 'incipit_reader'
const aYear = 365 * 24 * 3600

/** The headers that keep a reader's settings in their browser. */
export function keepSettings({ archive: { secret }, secure }: Pick<Visit, 'archive' | 'secure'>, settings: Settings): Readonly<Record<string, string>> {
  return { 'set-cookie': setCookie(readerCookie, sign(secret, 'reader', writeSettings(settings)), aYear, secure) }
}

/** Sends a reader on with what they have set now. Who wishes from now on that nothing is kept of what they read has it forgotten at once. */
export function redirectKeeping(visit: Pick<Visit, 'archive' | 'secure' | 'settings'>, next: Settings, to: string): Answer {
  const forgets = next.places === 'not-kept' && visit.settings.places === 'kept'
  return { ...redirectAnswer(to, 303, keepSettings(visit, next)), ...(forgets && { cookies: forgetHistory(visit.secure) }) }
}
