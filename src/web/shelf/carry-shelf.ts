import { shelfAddress } from '../addresses.ts'
import { redirectAnswer, textAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import { keepHistory, keepList, lists, mostMarked, mostRead, readShelf } from './shelf.ts'
import { shelfFile, shelfOfFile } from './shelf-file.ts'
import { shelved } from './shelved.ts'

/** `/shelf/export`: a reader's shelf as a file. */
export const exportShelf: Handler = async (visit) => {
  const shelf = readShelf(visit.header('cookie'))
  const { works } = await shelved(visit, [...new Set([...shelf.later, ...shelf.favourites, ...shelf.read.map(({ key }) => key)])])
  const title = (key: string): string | undefined => {
    const work = works.get(key)
    return work && shownTitle(work, visit.reader)
  }
  return textAnswer(shelfFile(shelf, title), 'application/json', { 'cache-control': 'private, no-store', 'content-disposition': 'attachment; filename="incipit-shelf.json"' })
}

/** POST `/shelf/import`: takes in a shelf that was saved: what is on the shelf already stays, and comes first. */
export const importShelf: Handler = ({ form, header, secure }) => {
  const given = shelfOfFile(form.get('file') ?? '')
  if (!given) return redirectAnswer(`${shelfAddress()}?notice=wrong`)
  const shelf = readShelf(header('cookie'))
  const joined = lists.map((list) => [list, [...new Set([...shelf[list], ...given[list]])].slice(0, mostMarked)] as const)
  const seen = new Set<string>()
  const read = [...shelf.read, ...given.read].toSorted((a, b) => b.day - a.day).filter(({ key }) => !seen.has(key) && seen.add(key)).slice(0, mostRead)
  const taken = joined.reduce((sum, [list, keys]) => sum + keys.length - shelf[list].length, read.length - shelf.read.length)
  return { ...redirectAnswer(`${shelfAddress()}?notice=loaded&works=${taken}`), cookies: [...joined.flatMap(([list, keys]) => keepList(list, keys, secure)), ...keepHistory(read, secure)] }
}
