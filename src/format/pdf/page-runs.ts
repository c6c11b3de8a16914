import { linkTarget } from '../html/attributes.ts'
import { faceOf, type Faces } from './faces.ts'
import type { PdfPage } from './open-pdf.ts'

/**
 * Words that a page sets at one place in one face. Places are in points from the page's upper left corner, turned so that the words lie
 * level; `y` is their baseline.
 */
export type Run = {
  text: string
  x: number
  y: number
  width: number
  size: number
  readonly face: number
  link: string | undefined
  /** White space stands before it. */
  readonly spaced: boolean
  readonly isRightToLeft: boolean
}

/** What was found on a page. `artifacts`: runs that the document itself calls no part of its text; `outside`: those beyond the paper. `cut`: there was more than may be. */
export type PageRuns = { readonly width: number; readonly height: number; readonly runs: readonly Run[]; readonly artifacts: number; readonly outside: number; readonly cut: boolean }

/** A page of the smallest print holds some 20,000 letters, each of which a bad converter may set alone. */
const mostRuns = 60_000
const mostLinks = 500
/** Angles are told apart to so many degrees. */
const step = 15

/** Collects the runs of a page. `faces` grows by the fonts that the page is the first to use. */
export async function runsOf(page: PdfPage, faces: Faces): Promise<PageRuns> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items, cut } = await itemsOf(page)
  await faces.learn(page, items.map(({ fontName }) => fontName))
  const links = await linksOf(page)
  const byAngle = new Map<number, { runs: Run[]; marked: Run[]; letters: number }>()
  let outside = 0
  let spaced = false
  for (const { str, transform: own, width: length, fontName, isRightToLeft, isArtifact } of items) {
    const text = cleaned(str)
    if (text.trim() === '') {
      spaced = true
      continue
    }
    const placed = place(own, transform, length)
    if (!placed || placed.x > width + 2 || placed.y > height + 2 + placed.size || placed.y < -2 || placed.x + Math.max(placed.length, 1) < -2) {
      outside++
      continue
    }
    const { x, y, size, angle } = placed
    const link = links.find(({ left, right, top, bottom }) => x + placed.length / 2 >= left && x + placed.length / 2 <= right && y - size / 3 >= top && y - size / 3 <= bottom)?.target
    const [level, base] = turned(x, y, angle)
    const group = byAngle.get(angle) ?? { runs: [], marked: [], letters: 0 }
    byAngle.set(angle, group)
    const run: Run = { text: text.trim(), x: level, y: base, width: placed.length, size, face: faceOf(faces, fontName), link, spaced: spaced || text.startsWith(' '), isRightToLeft }
    if (isArtifact) group.marked.push(run)
    else group.runs.push(run)
    group.letters += text.length
    spaced = text.endsWith(' ')
  }
  // Words that stand askew come after those that stand as most do: stamps, notes in the margin.
  const groups = [...byAngle.values()].sort((a, b) => b.letters - a.letters)
  let below = 0
  let artifacts = 0
  const runs: Run[] = []
  for (const group of groups) {
    // A converter that calls all of a page furniture knows nothing of it.
    const trusts = group.marked.length <= group.runs.length
    const taken = trusts ? group.runs : [...group.runs, ...group.marked]
    if (trusts) artifacts += group.marked.length
    const highest = taken.reduce((least, { y, size }) => Math.min(least, y - size), Infinity)
    const shift = runs.length === 0 ? 0 : below - highest + 100
    for (const run of taken) {
      run.y += shift
      below = Math.max(below, run.y)
      runs.push(run)
    }
  }
  return { width, height, runs, artifacts, outside, cut }
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly fontName: string; readonly isRightToLeft: boolean; readonly isArtifact: boolean }

async function itemsOf(page: PdfPage): Promise<{ items: Item[]; cut: boolean }> {
  const items: Item[] = []
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  const marked: boolean[] = []
  let depth = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { items, cut: false }
    for (const each of value.items as readonly (Partial<Item> & { type?: string; tag?: string; dir?: string })[]) {
      if (each.type === 'beginMarkedContent' || each.type === 'beginMarkedContentProps') {
        const is = each.tag === 'Artifact'
        if (is) depth++
        marked.push(is)
      } else if (each.type === 'endMarkedContent') {
        if (marked.pop() === true) depth--
      } else if (typeof each.str === 'string' && Array.isArray(each.transform)) {
        items.push({ str: each.str, transform: each.transform, width: Number(each.width), fontName: String(each.fontName), isRightToLeft: each.dir === 'rtl', isArtifact: depth > 0 })
      }
    }
    if (items.length < mostRuns && marked.length < mostRuns) continue
    // The library wants a reason that is an error.
    await reader.cancel(new RangeError('Cannot read more of the page'))
    return { items: items.slice(0, mostRuns), cut: true }
  }
}

type Link = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly target: string }

/** The page's links to the web, as places on it. What else hangs on a page, scripts, forms and films, is not asked for. */
async function linksOf(page: PdfPage): Promise<readonly Link[]> {
  const links: Link[] = []
  try {
    const { transform } = page.getViewport({ scale: 1 })
    const annotations = await page.getAnnotations()
    for (const each of (Array.isArray(annotations) ? annotations : []) as readonly { subtype?: unknown; url?: unknown; rect?: unknown }[]) {
      const target = each.subtype === 'Link' && typeof each.url === 'string' ? linkTarget(each.url) : undefined
      if (target === undefined || !Array.isArray(each.rect) || links.length === mostLinks) continue
      const [ax, ay] = through(transform, Number(each.rect[0]), Number(each.rect[1]))
      const [bx, by] = through(transform, Number(each.rect[2]), Number(each.rect[3]))
      links.push({ left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by), target })
    }
  } catch {
    // A page whose annotations are broken has none.
  }
  return links
}

function through([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Where a run stands on the paper, how large it is and at which angle; `undefined` for a place that cannot be. */
function place(own: readonly number[], page: readonly number[], length: number): { x: number; y: number; size: number; length: number; angle: number } | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own.map(Number)
  const [pa = 1, pb = 0, pc = 0, pd = 1] = page
  const [x, y] = through(page, e, f)
  const across = [pa * a + pc * b, pb * a + pd * b] as const
  const up = [pa * c + pc * d, pb * c + pd * d] as const
  const size = Math.hypot(...up)
  const long = length * Math.hypot(pa, pb)
  const angle = (Math.round((Math.atan2(across[1], across[0]) * 180) / Math.PI / step) * step + 360) % 360
  return [x, y, size, long].every((each) => Number.isFinite(each) && Math.abs(each) < 1e6) ? { x, y, size: Math.max(size, 0.1), length: Math.max(long, 0), angle } : undefined
}

/** A place on paper that is turned until words at this angle lie level. */
function turned(x: number, y: number, angle: number): [number, number] {
  if (angle === 0) return [x, y]
  const [sin, cos] = [Math.sin((-angle * Math.PI) / 180), Math.cos((-angle * Math.PI) / 180)]
  return [x * cos - y * sin, x * sin + y * cos]
}

/** The words without controls and half characters, with plain blanks; a bullet of a symbol font is a bullet. */
function cleaned(str: string): string {
  return str.toWellFormed().replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\u200b]/g, '').replace(/\s/g, ' ').replaceAll('\uf0b7', '•')
}
