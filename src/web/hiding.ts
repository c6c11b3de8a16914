import type { Hideable } from './hideable.ts'
import type { Settings } from './settings.ts'
import { writeSettings } from './settings-cookie.ts'

/** The longest text that a cookie is made of: signed and in base64 it comes to some 3.5 KB, and browsers keep 4. */
const longest = 2560
const mostHeadings = 40
const mostWorks = 60
const mostAnswered = 60

/** The settings with one more thing hidden; undefined where there is no room for it. */
export function hide(settings: Settings, what: Hideable): Settings | undefined {
  const before = show(settings, what)
  const next = 'work' in what ? { ...before, withoutWorks: [...before.withoutWorks, what.work] } : { ...before, without: [...before.without, what.heading] }
  return fitted(next)
}

/** The settings with a thing hidden no longer. */
export function show(settings: Settings, what: Hideable): Settings {
  return 'work' in what
    ? { ...settings, withoutWorks: settings.withoutWorks.filter((key) => key !== what.work) }
    : { ...settings, without: settings.without.filter(({ kind, value }) => kind !== what.heading.kind || value !== what.heading.value) }
}

/** The settings with a work answered for. */
export function answerFor(settings: Settings, key: string): Settings | undefined {
  return fitted({ ...settings, answered: [...settings.answered.filter((each) => each !== key), key] })
}

/** The settings as they fit into a cookie: the oldest answers go first, since without them a gate only asks again. Undefined where that is not enough. */
export function fitted(settings: Settings): Settings | undefined {
  if (settings.without.length > mostHeadings || settings.withoutWorks.length > mostWorks) return undefined
  for (let answered = settings.answered.slice(-mostAnswered); ; answered = answered.slice(1)) {
    const next = { ...settings, answered }
    if (Buffer.byteLength(writeSettings(next)) <= longest) return next
    if (answered.length === 0) return undefined
  }
}
