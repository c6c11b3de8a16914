import type { SearchAnswer, Totals } from '../../catalogue/store.ts'
import { longestQuery } from '../../query/parse.ts'
import type { Query, QueryError } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { errorIn } from './error-in.ts'
import { foundByScript } from './found-by-script.ts'
import { type FormShown, searchForm } from './search-form.ts'
import { searchHelp } from './search-help.ts'
import { results } from './search-results.ts'

/** What the page of a search shows. `asked`: the question as typed; `error`: why it could not be read; `answer`: absent where nothing was asked. */
type SearchPage = {
  readonly asked: string
  readonly form: FormShown
  readonly totals: Totals
  readonly query: Query | undefined
  readonly error: QueryError | undefined
  readonly answer: SearchAnswer | 'too long' | undefined
  readonly unopened: number
  readonly page: number
  readonly meant: Html | ''
}

/** The page of a search: the box, the fields beneath it, and what was found, what is wrong, or how to ask. */
export function searchPage({ asked, form, totals, query, error, answer, unopened, page, meant }: SearchPage, visit: Visit): Html {
  const { words } = visit
  const { search } = words
  return html`<h1>${search.title}</h1>
<form class="search" role="search" aria-label="${search.form.label}" action="/search">
<div class="find large"><label class="hidden" for="q">${search.box}</label><input id="q" type="search" name="q" value="${asked}" maxlength="${longestQuery}" autocomplete="off" dir="auto"${error ? html` aria-invalid="true" aria-describedby="wrong" autofocus` : ''}><button>${search.button}</button></div>
${error ? wrong(asked, error, words) : ''}
<p class="to-help"><a href="/search/help">${search.howTo}</a></p>
${searchForm(form, totals, words)}
</form>
${visit.site ? foundByScript(words) : ''}${answer === 'too long' ? html`<p class="wrong" role="alert">${search.tooLong}</p>` : answer && query ? results({ query, answer, unopened, page, meant }, visit) : asked.trim() !== '' || form.open ? '' : html`<section class="help" aria-labelledby="how"><h2 id="how">${search.howTo}</h2>${searchHelp(words, 'h3')}</section>`}`
}

/** Says what is wrong with a question, and points to the place. */
function wrong(asked: string, error: QueryError, { search }: Words): Html {
  const { at: [start, end] } = error
  const [from, to] = [Math.max(0, start - 60), Math.min(asked.length, Math.max(end, start + 1) + 30)]
  return html`<div class="wrong" id="wrong" role="alert"><p>${errorIn(error, search.errors)}</p><p class="place" dir="auto"><code>${from > 0 ? '…' : ''}${asked.slice(from, start)}<mark>${asked.slice(start, end) || '\u00a0'}</mark>${asked.slice(end, to)}${to < asked.length ? '…' : ''}</code></p></div>`
}
