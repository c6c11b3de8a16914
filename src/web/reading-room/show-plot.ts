import { createHash } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { browseKinds } from '../../model/heading.ts'
import { listedTo } from '../../consent/predicate.ts'
import type { Figure, PlotWidth } from '../plots/figure.ts'
import { paletteFor } from '../plots/palettes.ts'
import { plot } from '../plots/plotter.ts'
import type { Archive, Handler, Visit } from '../visit.ts'
import { plotsOf, worksByYear } from './statistics-figures.ts'

// An image is a document of its own where somebody opens it by itself: it may have its own inline styles, and nothing else.
const safely = { 'content-type': 'image/svg+xml; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' }

type Kept = { version: number; readonly drawn: Map<string, Answer> }
const kept = new WeakMap<Archive, Kept>()
const mostKept = 300

/** `/plots/:file`: a plot as an image, in the reader's colours. Drawn once for the same library, limits, language, colours and width. */
export const showPlot: Handler = async (visit) => {
  const { archive, query, words, settings } = visit
  const name = visit.params['file'] ?? ''
  if (!name.endsWith('.svg')) return undefined
  const scheme = query.get('scheme') ?? ''
  const palette = paletteFor(settings.theme, scheme.endsWith('dark'), scheme.startsWith('more'))
  const width: PlotWidth = query.get('width') === 'narrow' ? 'narrow' : 'wide'
  const version = await archive.catalogue.version()
  const held = keptOf(archive, version)
  const key = JSON.stringify([name, palette, width, words.tongue, listedTo(visit.reader), query.get('kind'), query.get('value')])
  const known = held.drawn.get(key)
  if (known) return known
  const figure = await figureFor(name.slice(0, -'.svg'.length), visit)
  if (!figure) return undefined
  const body = await plot(figure, palette, width)
  const answer: Answer = { status: 200, body, headers: { ...safely, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` } }
  if (held.version === version) {
    if (held.drawn.size >= mostKept) held.drawn.delete(held.drawn.keys().next().value as string)
    held.drawn.set(key, answer)
  }
  return answer
}

async function figureFor(name: string, { archive: { catalogue }, reader, words, query }: Visit): Promise<Figure | undefined> {
  const condition = listedTo(reader)
  if (name !== 'heading') return plotsOf(await catalogue.statistics(condition), words).find((each) => each.name === name)?.figure
  const kind = browseKinds.find((each) => each === query.get('kind'))
  const value = query.get('value')
  if (!kind || value === null) return undefined
  return worksByYear('heading', await catalogue.overTime(condition, { by: 'heading', kind, value }), words).figure
}

function keptOf(archive: Archive, version: number): Kept {
  const held = kept.get(archive)
  if (held?.version === version) return held
  const fresh: Kept = { version, drawn: new Map() }
  kept.set(archive, fresh)
  return fresh
}
