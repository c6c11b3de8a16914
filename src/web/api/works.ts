import { facetKinds } from '../../catalogue/store.ts'
import { listedTo, openTo } from '../../consent/predicate.ts'
import { admit } from '../../consent/readable.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { longestPassage } from '../../query/passage.ts'
import { printQuery } from '../../query/print.ts'
import { readSort } from '../../query/sorts.ts'
import type { Query, QueryError } from '../../query/tree.ts'
import { masked } from '../../text/personal.ts'
import { errorIn } from '../reading-room/error-in.ts'
import { inTime } from '../reading-room/in-time.ts'
import { keyByChance } from '../reading-room/by-chance.ts'
import { setOfList } from '../reading-room/set-of-list.ts'
import type { Visit } from '../visit.ts'
import { call } from './call.ts'
import { pageAsks, rowsOf, toldPage } from './paging.ts'
import type { Problem } from './problems.ts'
import { flag, text } from './schema.ts'
import { chosen, places, works } from './shapes.ts'
import { toldExcerpt, toldHit, toldWork } from './told-work.ts'

const q = text('A question in the search language of the reading room: words, phrases, `field:value`; nothing asks for everything', { maxLength: longestQuery })
const mostFound = 10

/** A search, which is also the list of everything. */
export const listWorks = call({
  path: '/works', id: 'listWorks', about: 'works', says: 'Works, all of them or those that a question finds',
  more: 'The question is in the same language as in the search box, and finds the same works in the same order. A work that is behind a gate is listed by its title, and not found by its words. Without `q` the newest come first.',
  asks: { q, sort: text('The order, as `sort:` in a question takes it: `title`, `>words`, `<date` …; it goes before one in the question', { maxLength: 40 }), facets: flag('Whether to count what the works found can be narrowed by'), ...pageAsks },
  answer: works, problems: ['wrong-query', 'given-up'], example: '/works?q=rating:%3C%3Dteen&sort=title&perPage=5',
  handle: async (visit, { q: asked = '', sort, facets: wanted = false, ...page }) => {
    const { archive: { catalogue }, reader } = visit
    const read = questionOf(visit, asked, sort)
    if ('problem' in read) return read
    const answer = await catalogue.search(listedTo(reader), openTo(reader), read.query, rowsOf(page), { facets: wanted })
    const meant = asked.trim() === '' ? undefined : await inTime(catalogue.suggest(listedTo(reader), asked, answer.total))
    const { about, links } = toldPage(visit, '/works', page, answer.total)
    return {
      body: {
        ...about, query: printQuery(read.query), hidden: answer.hidden, unasked: answer.unasked, works: answer.hits.map((hit) => toldHit(hit, visit)),
        ...(answer.facets && { facets: Object.fromEntries(facetKinds.map((kind) => [kind, (answer.facets?.[kind] ?? []).map(({ value, label, works: count }) => ({ value, label: masked(label), works: count }))])) }),
        ...(meant && meant !== 'too long' && { suggestion: meant.text }),
      },
      links,
    }
  },
})

/** A passage that somebody remembers. */
export const findPassage = call({
  path: '/find', id: 'findPassage', about: 'works', says: 'The works in which a remembered passage stands',
  more: 'Words may be wrong or left out. Only works that are open to this reader are looked into.',
  asks: { passage: text('What is remembered: six words or more', { maxLength: longestPassage }) }, needs: ['passage'],
  answer: places, problems: ['wrong-passage', 'given-up'], example: '/find?passage=they+ate+on+trestles+along+the+length+of+the+lane',
  handle: async (visit, { passage = '' }) => {
    const { archive: { catalogue }, reader, words: { find, labels } } = visit
    const { hits, fault } = await catalogue.find(openTo(reader), passage, mostFound)
    if (fault) return { problem: 'wrong-passage', parameter: 'passage', detail: fault === 'long' ? find.faults.long(labels.figure(longestPassage)) : find.faults[fault] }
    return {
      body: {
        hits: hits.flatMap((hit) => {
          const there = toldExcerpt(hit.excerpt, visit)
          if (!there) return []
          const received = hit.received.flatMap(({ path, ...text }) => {
            const shown = admit(reader, path)
            return shown.is === 'open' ? [{ ...text, path: masked(shown.words) }] : []
          })
          return [{ work: toldWork(hit.work, visit), excerpt: there, likeness: Math.min(1, hit.likeness), received }]
        }),
      },
    }
  },
})

/** One work by chance. */
export const chooseWork = call({
  path: '/random', id: 'chooseWork', about: 'works', says: 'A work by chance, one that is open to this reader',
  asks: { q, kind: text('A kind of heading, `year` or `length`', { maxLength: 40 }), value: text('The heading', { maxLength: 400 }) },
  answer: chosen, problems: ['wrong-query', 'not-found', 'given-up'], example: '/random', changes: true,
  handle: async (visit, { q: asked, kind, value }) => {
    const { archive: { catalogue }, reader } = visit
    const set = kind === undefined ? { by: 'words' } as const : setOfList(kind, value)
    const read = asked ? questionOf(visit, asked, undefined) : undefined
    if (read && 'problem' in read) return read
    const of = read ?? set
    const key = of && await keyByChance(visit, of)
    const [work] = key === undefined ? [] : await catalogue.worksByKeys(openTo(reader), [key])
    return work && { body: { work: toldWork(work, visit) } }
  },
})

/** A question with its order, or what is wrong with either and where. */
function questionOf({ words: { search } }: Visit, asked: string, sort: string | undefined): { readonly query: Query } | Problem {
  const parsed = parseQuery(asked)
  if ('error' in parsed) return { problem: 'wrong-query', parameter: 'q', detail: errorIn(parsed.error, search.errors), query: { text: asked, at: parsed.error.at, code: parsed.error.code } }
  if (sort === undefined) return parsed
  const ordered = readSort(sort.trim())
  if ('sort' in ordered) return { query: { ...parsed.query, sort: ordered.sort } }
  const wrong = { ...ordered.wrong, at: [0, sort.length] } as QueryError
  return { problem: 'wrong-query', parameter: 'sort', detail: errorIn(wrong, search.errors), query: { text: sort, at: wrong.at, code: wrong.code } }
}
