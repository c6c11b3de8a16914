import { listedTo } from '../../consent/predicate.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
import { plotFigure } from './plot-figure.ts'
import { plotsOf } from './statistics-figures.ts'

/** `/statistics`: the library in plots, each with its table. */
export const showStatistics: Handler = async ({ archive: { catalogue, assets }, words, reader, keeper }) => {
  const { statistics: said, labels, browse } = words
  const counted = await catalogue.statistics(listedTo(reader))
  const plots = plotsOf(counted, words)
  return pageAnswer(frame({ assets, words, title: said.title, here: '/browse', keeper: keeper !== undefined, kind: 'statistics' }, html`<p class="kicker"><a href="/browse">${browse.title}</a></p><h1>${said.title}</h1>
<p class="lead">${said.lead}</p>
${counted.works === 0 ? html`<p class="empty">${said.empty}</p>` : html`<p class="extent">${said.extent(labels.count(counted.works, 'work'), labels.count(counted.words, 'word'), labels.count(counted.files, 'file'))}</p>
<nav class="plot-list" aria-label="${said.title}"><ul>${plots.map(({ name }) => html`<li><a href="#${name}">${said.plots[name].title}</a></li>`)}</ul></nav>
${plots.map((plot) => html`<section class="plot-of" aria-labelledby="${plot.name}"><h2 id="${plot.name}">${said.plots[plot.name].title}</h2><p class="quiet">${said.plots[plot.name].says}</p>
${plotFigure(plot, words)}</section>`)}`}`))
}
