import { redirectAnswer, textAnswer } from '../answer.ts'
import { fitted } from '../hiding.ts'
import { redirectKeeping } from '../reader-cookie.ts'
import { settingsFile, settingsOfFile } from '../settings-file.ts'
import { unset } from '../settings.ts'
import type { Handler } from '../visit.ts'

/** `/settings/export`: what a reader has set, as a file of theirs; with `addresses`, the right to their token addresses as well. */
export const exportSettings: Handler = ({ settings, query }) =>
  textAnswer(settingsFile(settings, { withMark: query.has('addresses') }), 'application/json', { 'content-disposition': 'attachment; filename="incipit-settings.json"', 'cache-control': 'private, no-store', vary: 'Cookie' })

/**
 * POST `/settings/import`: the settings of such a file in place of all that was set. The right to token addresses is taken from it only where that is asked
 * for (`addresses`) and this browser has none: whoever hands on a file of theirs does not get to see, revoke or renew what is made here.
 */
export const importSettings: Handler = (visit) => {
  const read = settingsOfFile(visit.form.get('file') ?? '')
  const { mark: theirs, ...settings } = read ?? unset
  const mark = visit.settings.mark ?? (visit.form.has('addresses') ? theirs : undefined)
  const next = read && fitted({ ...settings, ...(mark !== undefined && { mark }) })
  return next ? redirectKeeping(visit, next, '/settings?read') : redirectAnswer('/settings?unread')
}
