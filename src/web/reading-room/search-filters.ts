import type { Totals } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes, warnings } from '../../model/warning.ts'
import { type Html, html } from '../html.ts'
import { languageName, rungNames } from '../labels.ts'

const lengths = [['<1000', 'under 1,000'], ['1000-5000', '1,000 to 5,000'], ['5000-20000', '5,000 to 20,000'], ['20000-80000', '20,000 to 80,000'], ['>80000', 'over 80,000']] as const

/** The filters beside the search box, as plain form controls. What is chosen stays chosen. */
export function searchFilters(query: URLSearchParams, totals: Totals): Html {
  const languages = Object.keys(totals.languages).filter((code) => code !== 'und').sort((a, b) => languageName(a).localeCompare(languageName(b), 'en'))
  const chosen = [...query.keys()].some((name) => name !== 'q' && name !== 'page' && query.get(name) !== '')
  const ratings = [...rungs.map((rung) => [rung, rungNames[rung]] as const), ...rungs.slice(2, -1).map((rung) => [`<=${rung}`, `${rungNames[rung]} and below`] as const)]
  return html`<details class="filters"${chosen ? html` open` : ''}><summary>Filters</summary>
<div class="fields">
${select('rating', 'Rating', ratings, query)}
${select('with', 'Warned for', warningCodes.map((code) => [code, warnings[code]] as const), query)}
${select('without', 'Not warned for', warningCodes.map((code) => [code, warnings[code]] as const), query)}
${select('language', 'Language', languages.map((code) => [code, languageName(code)] as const), query)}
${select('length', 'Words', lengths, query)}
<div><label for="fandom">Fandom</label><input id="fandom" name="fandom" value="${query.get('fandom') ?? ''}" maxlength="200" autocomplete="off"></div>
</div><p class="actions"><button>Search with these</button> <a href="/search?q=${encodeURIComponent(query.get('q') ?? '')}">Without filters</a></p></details>`
}

function select(name: string, label: string, options: readonly (readonly [value: string, label: string])[], query: URLSearchParams): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">any</option>${options.map(([value, text]) => html`<option value="${value}"${query.get(name) === value ? html` selected` : ''}>${text}</option>`)}</select></div>`
}
