import { plotSize, type PlotWidth } from '../plots/figure.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import type { Plot } from './statistics-figures.ts'

// Below this the column of text is no wider than a plot for narrow windows is made for.
const narrow = '(max-width: 30rem)'
const dark = '(prefers-color-scheme: dark)'
const more = '(prefers-contrast: more)'

/** What a device asks for, and which of the images it gets: the first that fits. */
const sources: readonly (readonly [media: string, width: PlotWidth, scheme?: string])[] = [
  [`${narrow} and ${more} and ${dark}`, 'narrow', 'more-dark'], [`${more} and ${dark}`, 'wide', 'more-dark'],
  [`${narrow} and ${more}`, 'narrow', 'more'], [more, 'wide', 'more'],
  [`${narrow} and ${dark}`, 'narrow', 'dark'], [dark, 'wide', 'dark'],
  [narrow, 'narrow'],
]

/** A plot as an image, in words, and as a table; where there is no data, that. `query`: what the plot's address asks beside how it is drawn; `small`: it stands beside something else; `drawn`: as an image too, and not as its table alone. */
export function plotFigure(plot: Plot, words: Words, { query = {}, small = false, drawn: isDrawn = true }: { readonly query?: Readonly<Record<string, string>>; readonly small?: boolean; readonly drawn?: boolean } = {}): Html {
  const { figure, name, alt, note } = plot
  if (!figure) return html`<p class="empty">${words.statistics.plots[name].none}</p>`
  if (!isDrawn) return table(plot, words)
  const drawn = (width: PlotWidth): PlotWidth => (small ? 'narrow' : width)
  const address = (width: PlotWidth, scheme?: string): string => {
    const asked = new URLSearchParams({ ...query, ...(drawn(width) === 'narrow' && { width: 'narrow' }), ...(scheme && { scheme }) })
    return `/plots/${name}.svg${asked.size > 0 ? `?${asked}` : ''}`
  }
  const sized = (width: PlotWidth): Html => html`width="${plotSize(figure, drawn(width)).width}" height="${plotSize(figure, drawn(width)).height}"`
  return html`<figure class="${small ? 'plot-small plot' : 'plot'}"><picture>${sources.filter(([, width]) => !small || width === 'wide').map(([media, width, scheme]) => html`<source media="${media}" srcset="${address(width, scheme)}" ${sized(width)}>`)}<img src="${address('wide')}" ${sized('wide')} alt="${alt}" loading="lazy" decoding="async"></picture>
${note ? html`<figcaption class="note">${note}</figcaption>` : ''}</figure>
${table(plot, words)}`
}

function table({ name, heads, rows }: Plot, { statistics: { table: said, plots }, labels }: Words): Html {
  return html`<details class="counts"><summary>${said}</summary><div class="scroll" tabindex="0" role="region" aria-label="${said}: ${plots[name].title}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([row, ...counts]) => html`<tr><th scope="row">${row}</th>${counts.map((count) => html`<td>${labels.figure(count)}</td>`)}</tr>`)}</tbody></table></div></details>`
}
