import { createHash } from 'node:crypto'
import type { WorkSummary } from '../../catalogue/store.ts'
import { admission } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { parseQuery } from '../../query/parse.ts'
import { isLongerThan } from '../../publish/longer-than.ts'
import { printQuery } from '../../query/print.ts'
import type { Answer } from '../answer.ts'
import { clipped } from '../clipped.ts'
import { headingName, nameOnWorks } from '../reading-room/heading-name.ts'
import { inTime } from '../reading-room/in-time.ts'
import { setOfList } from '../reading-room/set-of-list.ts'
import { readShelf, type ShelfList } from '../shelf/shelf.ts'
import { shelved } from '../shelf/shelved.ts'
import type { Handler, Visit } from '../visit.ts'
import { formOf } from './forms.ts'
import { bookOfWorks } from './open-book.ts'
import { said } from './said.ts'
import { sendBook } from './send-book.ts'
import { mostRead, mostWords, mostWorks } from './set-bounds.ts'

/** Works that are wanted as one book, all of them open to the reader: the first of them, and how many there are. */
type Chosen = { readonly id: string; readonly title: string; readonly works: readonly WorkSummary[]; readonly total: number }

/** `/download/:form`: as one book what a search finds (`q`), or what a list of ours holds (`kind`, `value`). What is not open to the reader is not in it. */
export const downloadSet: Handler = async (visit) => {
  const q = visit.query.get('q')
  return sendSet(visit, q === null ? listed : (of) => found(of, q))
}

/** `/shelf/LIST/download/:form`: as one book what a reader has put on a list. Only what lies under the shelf is told of it. */
export const downloadShelf = (list: ShelfList): Handler => (visit) => sendSet(visit, (of) => onShelf(of, list))

async function sendSet(visit: Visit, choose: (visit: Visit) => Promise<Chosen | 'too long' | undefined>): Promise<Answer | undefined> {
  const form = formOf(visit.params['form'])
  return form && sendBook(visit, form, async () => {
    const chosen = await choose(visit)
    if (chosen === undefined) return { instead: undefined }
    const { take, book, errors, search } = visit.words
    if (chosen === 'too long') return { instead: said(visit, errors.refusals[503][0] ?? '', [search.tooLong], 503) }
    const { id, title, works, total } = chosen
    if (works.length === 0) return { instead: said(visit, take.nothing[0] ?? '', take.nothing.slice(1), 404) }
    const words = works.reduce((sum, work) => sum + work.words, 0)
    if (total > mostWorks || words > mostWords) return { instead: said(visit, take.tooMuch[0] ?? '', [take.tooMuchIs(total, total > works.length ? 0 : words, mostWorks, mostWords), take.tooMuch[1] ?? ''], 422) }
    const keys = works.map(({ key }) => key)
    return { about: `${id} ${title}`, keys, words, make: (from) => bookOfWorks(from, { id, title, about: book.worksOf(title, works.length) }, keys, mostRead), refuses: (made) => (isLongerThan(mostWords, made) ? take.tooLong : undefined) }
  })
}

/** What a search finds, in its order. */
async function found({ archive: { catalogue }, reader, words: { take } }: Visit, q: string): Promise<Chosen | 'too long' | undefined> {
  const parsed = parseQuery(q)
  if (!('query' in parsed)) return undefined
  const open = openTo(reader)
  const answer = await inTime(catalogue.search(open, open, parsed.query, { offset: 0, limit: mostWorks }))
  const question = printQuery(parsed.query)
  return answer === 'too long' ? answer : { id: idOf('search', question), title: take.found(clipped(question, 120)), works: answer.hits.map(({ work }) => work), total: answer.total }
}

/** What a list of ours holds; a series in its own order. */
async function listed({ archive: { catalogue }, query, reader, words }: Visit): Promise<Chosen | undefined> {
  const [kind, value] = ['kind', 'value'].map((name) => query.get(name) ?? undefined)
  const set = setOfList(kind, value)
  if (set?.by !== 'heading') return undefined
  const { works, total, label } = await catalogue.list(openTo(reader), set, set.kind === 'series' ? 'number' : 'title', { offset: 0, limit: mostWorks })
  return { id: idOf(set.kind, set.value), title: headingName(set.kind, set.value, label ?? nameOnWorks(set.kind, set.value, works), words), works, total }
}

async function onShelf(visit: Visit, list: ShelfList): Promise<Chosen> {
  const { reader, header, words: { shelf: words } } = visit
  const shelf = readShelf(header('cookie'))
  const keys = list === 'read' ? shelf.read.map(({ key }) => key) : shelf[list]
  const works = [...new Map([...(await shelved(visit, keys)).works.values()].map((work) => [work.key, work])).values()].filter(({ facts }) => admission(reader, facts).is === 'open')
  return { id: idOf('shelf', works.map(({ key }) => key).join(' ')), title: words.listOf(words.lists[list]), works, total: works.length }
}

/** Always the same for the same question. */
function idOf(kind: string, value: string): string {
  return `urn:incipit:${kind}:${createHash('sha256').update(value).digest('base64url').slice(0, 22)}`
}
