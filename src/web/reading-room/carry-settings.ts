import { redirectAnswer, textAnswer } from '../answer.ts'
import { redirectKeeping } from '../reader-cookie.ts'
import { settingsFile, settingsOfFile } from '../settings-file.ts'
import type { Handler } from '../visit.ts'

/** `/settings/export`: what a reader has set, as a file of theirs. */
export const exportSettings: Handler = ({ settings }) =>
  textAnswer(settingsFile(settings), 'application/json', { 'content-disposition': 'attachment; filename="incipit-settings.json"', 'cache-control': 'private, no-store', vary: 'Cookie' })

/** POST `/settings/import`: the settings of such a file in place of all that was set. */
export const importSettings: Handler = (visit) => {
  const read = settingsOfFile(visit.form.get('file') ?? '')
  return read ? redirectKeeping(visit, read, '/settings?read') : redirectAnswer('/settings?unread')
}
