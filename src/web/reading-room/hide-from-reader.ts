import { homeward } from '../addresses.ts'
import { redirectAnswer } from '../answer.ts'
import { headingNamed, hideableOf } from '../hideable.ts'
import { hide, show } from '../hiding.ts'
import { redirectKeeping } from '../reader-cookie.ts'
import type { Handler } from '../visit.ts'

/**
 * POST `/settings/hide`: `hide` or `show` says what (`work KEY`, `tag Name`), or `kind` and `name` do, as typed; leads back to `return`. What cannot be
 * read, or has no room, changes nothing.
 */
export const hideFromReader: Handler = (visit) => {
  const { settings, form } = visit
  const to = form.has('return') ? homeward(form.get('return')) : '/settings?saved#hidden'
  const shown = hideableOf(form.get('show') ?? '')
  if (shown) return redirectKeeping(visit, show(settings, shown), to)
  const heading = headingNamed(form.get('kind') ?? '', form.get('name') ?? '')
  const hidden = hideableOf(form.get('hide') ?? '') ?? (heading && { heading })
  if (!hidden) return redirectAnswer(form.has('return') ? to : '/settings#hidden')
  const next = hide(settings, hidden)
  return next ? redirectKeeping(visit, next, to) : redirectAnswer('/settings?full')
}
