import { createHash } from 'node:crypto'
import type { CoverOf } from '../../publish/cover/cover.ts'
import { coverSvg } from '../../publish/cover/cover.ts'
import { masked } from '../../text/personal.ts'
import type { Answer } from '../answer.ts'
import { entriesOf, standing } from '../entries.ts'
import { packable, type Packed, pick } from '../packed-body.ts'
import { openedWork } from '../reading-room/opened-work.ts'
import { languageTag } from '../../text/language-tag.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import { coverPng } from './covers.ts'

// An image is a document of its own where somebody opens it by itself.
const safely = { 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language, Accept-Encoding' }

// A cover has 20 KB, and half of that once more compressed.
const mostKept = 400
const kept = new Map<string, Packed>()

/** `/works/:key/cover.svg` and `/works/:key/cover.png`: the cover of a work, to whoever may read it. */
export const showCover: Handler = async (visit) => {
  const cover = await coverOf(visit)
  if ('instead' in cover) return cover.instead
  const isPng = new URL(visit.path, visit.origin).pathname.endsWith('.png')
  if (isPng) return imageAnswer(await coverPng(cover), 'image/png', {})
  const svg = coverSvg(cover)
  // Of what becomes a file of a site there is no second time.
  const { body, encoding } = await pick(visit.site ? { identity: new TextEncoder().encode(svg) } : packedOnce(svg), visit.header('accept-encoding'))
  return imageAnswer(body, 'image/svg+xml; charset=utf-8', encoding && { 'content-encoding': encoding })
}

function imageAnswer(body: Uint8Array<ArrayBuffer>, type: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers: { ...safely, ...headers, 'content-type': type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` } }
}

/** A drawing, compressed once for the same one. Whoever looks at a work meets its cover there. */
function packedOnce(svg: string): Packed {
  const key = createHash('sha256').update(svg).digest('base64url')
  const held = kept.get(key) ?? packable(new TextEncoder().encode(svg))
  kept.delete(key)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
  kept.set(key, held)
  return held
}

/** What the cover of a work is drawn from, without opening its text: the same as its book says. */
async function coverOf(visit: Visit): Promise<CoverOf | Extract<Awaited<ReturnType<typeof openedWork>>, { instead: unknown }>> {
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened
  const { work, record } = opened
  const { reader, words } = visit
  const fandoms = standing(entriesOf(record, words), 'fandom').map(({ value }) => masked((value.value as { readonly name: string }).name))
  return {
    id: `urn:incipit:${work.key}`, title: shownTitle(work, reader), language: languageTag(work.language), words: words.book,
    creators: record.creators.map(({ value: { name, role } }) => ({ name: masked(name), role })),
    works: [{ rung: work.rung, fandoms, ...(work.series && { series: { ...work.series, name: masked(work.series.name) } }) }],
  }
}
