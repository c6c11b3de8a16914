import { createHash } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { browseKinds } from '../../model/heading.ts'
import { listedTo } from '../../consent/predicate.ts'
import type { Figure, PlotWidth } from '../plots/figure.ts'
import { type PaletteName, paletteFor } from '../plots/palettes.ts'
import { plot } from '../plots/plotter.ts'
import type { Archive, Handler, Visit } from '../visit.ts'
import { plotsOf, worksByYear } from './statistics-figures.ts'

// An image is a document of its own where somebody opens it by itself: it may have its own inline styles and the letters in it, and nothing else.
const safely = { 'content-type': 'image/svg+xml; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox", 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' }

type Kept = { readonly version: number; readonly drawn: Map<string, Promise<Answer | undefined>> }
const kept = new WeakMap<Archive, Kept>()
const mostKept = 300

/** `/plots/:file`: a plot as an image, in the reader's colours. Drawn once for the same library, limits, language, colours and width. */
export const showPlot: Handler = async (visit) => {
  const { archive, query, words, settings, reader } = visit
  const file = visit.params['file'] ?? ''
  if (!file.endsWith('.svg')) return undefined
  const name = file.slice(0, -'.svg'.length)
  const scheme = query.get('scheme') ?? ''
  const palette = paletteFor(settings.theme, scheme.endsWith('dark'), scheme.startsWith('more'))
  const width: PlotWidth = query.get('width') === 'narrow' ? 'narrow' : 'wide'
  const { drawn } = keptOf(archive, await archive.catalogue.version())
  // What else an address says changes no plot but that of a heading.
  const key = JSON.stringify([name, palette, width, words.tongue, listedTo(reader), ...(name === 'heading' ? [query.get('kind'), query.get('value')] : [])])
  const known = drawn.get(key)
  if (known) return known
  const drawing = drawnPlot(name, palette, width, visit)
  if (drawn.size >= mostKept) drawn.delete(drawn.keys().next().value as string)
  // Who asks for it meanwhile waits for the same drawing. What came to nothing is not kept.
  drawn.set(key, drawing)
  const forget = (): unknown => drawn.get(key) === drawing && drawn.delete(key)
  drawing.then((answer) => answer ?? forget(), forget)
  return drawing
}

async function drawnPlot(name: string, palette: PaletteName, width: PlotWidth, visit: Visit): Promise<Answer | undefined> {
  const figure = await figureFor(name, visit)
  if (!figure) return undefined
  const body = await plot(figure, palette, width)
  return { status: 200, body, headers: { ...safely, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` } }
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
