import { textAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'
import { lists, readShelf } from './shelf.ts'

/**
 * `/shelf/marks/:key`: which of a reader's lists a work is on, as a style sheet for its page. The page is not told of the lists, which only go to
 * addresses under the shelf; of its two buttons for each list, the sheet shows the one that does something.
 */
export const showMarks: Handler = ({ params, header }) => {
  const shelf = readShelf(header('cookie'))
  const on = lists.filter((list) => shelf[list].includes(params['key'] ?? ''))
  return textAnswer(on.map((list) => `.marks .off-${list}{display:none}.marks .on-${list}{display:inline-block}\n`).join(''), 'text/css')
}
