import { homeward, shelfAddress } from '../addresses.ts'
import { type Answer, redirectAnswer } from '../answer.ts'
import type { Handler, Visit } from '../visit.ts'
import { packKey } from './packed-key.ts'
import { forgetHistory, forgetShelf, keepHistory, keepList, lists, mostMarked, readShelf, type Shelf } from './shelf.ts'

/**
 * POST `/shelf`: `add` or `remove` names the list, `key` the works; `forget` is `history` or `all`. It leads back to the page that `return` names, else to
 * the shelf, which says what was done.
 */
export const changeShelf: Handler = (visit) => {
  const { form, header, secure } = visit
  const keys = form.getAll('key').filter((key) => packKey(key) !== undefined).slice(0, mostMarked)
  const shelf = readShelf(header('cookie'))
  if (form.get('forget') === 'history') return done(visit, 'forgotten', forgetHistory(secure))
  if (form.get('forget') === 'all') return done(visit, 'forgotten', forgetShelf(secure))
  const added = lists.find((list) => list === form.get('add'))
  if (added) {
    const before = shelf[added].filter((key) => !keys.includes(key))
    return before.length + keys.length > mostMarked ? redirectAnswer(shelfSaying(form, 'full')) : done(visit, `added-${added}`, keepList(added, [...keys, ...before], secure))
  }
  return done(visit, 'removed', removed(shelf, form.get('remove'), keys, secure))
}

function removed(shelf: Shelf, from: string | null, keys: readonly string[], secure: boolean): readonly string[] {
  const list = lists.find((each) => each === from)
  if (list) return keepList(list, shelf[list].filter((key) => !keys.includes(key)), secure)
  return from === 'read' ? keepHistory(shelf.read.filter(({ key }) => !keys.includes(key)), secure) : []
}

function done({ form }: Visit, notice: string, cookies: readonly string[]): Answer {
  const back = form.get('return')
  return { ...redirectAnswer(back === null ? shelfSaying(form, notice) : homeward(back)), cookies }
}

/** The shelf with a notice, and the way back to the page that the reader came from. */
function shelfSaying(form: URLSearchParams, notice: string): string {
  const from = form.get('from') ?? form.get('return')
  return `${shelfAddress()}?${new URLSearchParams({ notice, ...(from !== null && { return: homeward(from) }) }).toString()}`
}
