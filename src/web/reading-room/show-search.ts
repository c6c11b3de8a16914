import { listedTo, openTo } from '../../consent/predicate.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { atomType } from '../../publish/feeds/atom.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { searchFeed } from '../feeds/show-atom.ts'
import { frame } from '../frame.ts'
import { pageOf } from '../paging.ts'
import type { Handler, Visit } from '../visit.ts'
import { inTime } from './in-time.ts'
import { addressOfText } from './search-address.ts'
import { mergedQuestion, sentFields, shownFields } from './search-fields.ts'
import type { FormShown } from './search-form.ts'
import { searchPage } from './search-page.ts'
import { perPage } from './search-results.ts'
import { meantLine } from './search-meant.ts'

// A title of a page is no place for a whole question.
const longestTitle = 60

/** `/search`: the box, the form, and what is found. What the form sends becomes one question, and its address is the answer's. */
export const showSearch: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, query, reader, keeper } = visit
  const asked = (query.get('q') ?? '').slice(0, longestQuery + 1).toWellFormed()
  const form = formOf(query, asked)
  if ('text' in form) return redirectAnswer(addressOfText(form.text))
  const page = pageOf(query)
  const parsed = parseQuery(asked)
  const error = 'error' in parsed ? parsed.error : undefined
  const readable = 'query' in parsed && Object.keys(form.errors).length === 0 && asked.trim() !== '' ? parsed.query : undefined
  const totals = await catalogue.totals(listedTo(reader))
  // By catalogue facts alone, whatever was asked for.
  const unopened = totals.works - (await catalogue.totals(openTo(reader))).works
  const answer = readable && (await inTime(catalogue.search(listedTo(reader), openTo(reader), readable, { offset: (page - 1) * perPage, limit: perPage }, { facets: true })))
  const meant = answer && answer !== 'too long' ? await meantBy(visit, asked, answer.total) : ''
  const title = asked.trim() === '' ? words.search.title : words.search.titled(asked.trim().slice(0, longestTitle))
  return pageAnswer(frame({ assets, words, title, kind: 'search', asked, unlisted: true, keeper: keeper !== undefined, feeds: readable ? [{ href: searchFeed(asked.trim()), type: atomType, title: words.feeds.of(asked.trim().slice(0, longestTitle)) }] : [] },
    searchPage({ asked, form, totals, query: readable, error, answer, unopened, page, meant }, visit)), answer === 'too long' ? 503 : 200)
}

/** The form as it is shown, or the question that one which was sent comes to. */
function formOf(query: URLSearchParams, asked: string): FormShown | { readonly text: string } {
  const was = query.get('was')
  if (was === null) return { was: asked, fields: shownFields(asked), errors: {}, open: false }
  const sent = sentFields(query, was)
  const merged = mergedQuestion(asked, was, sent)
  return 'text' in merged ? merged : { was, fields: sent, errors: merged.wrong === 'fields' ? merged.errors : {}, open: true }
}

/** The line that offers what was more likely meant; nothing where the catalogue knows nothing likelier. */
async function meantBy({ archive: { catalogue }, reader, words }: Visit, asked: string, total: number): Promise<ReturnType<typeof meantLine> | ''> {
  const suggestion = await inTime(catalogue.suggest(listedTo(reader), asked, total))
  return suggestion && suggestion !== 'too long' ? meantLine(suggestion, words) : ''
}
