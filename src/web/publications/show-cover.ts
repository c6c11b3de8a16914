import { createHash } from 'node:crypto'
import type { CoverOf } from '../../publish/cover/cover.ts'
import { coverSvg } from '../../publish/cover/cover.ts'
import { masked } from '../../text/personal.ts'
import { entriesOf, standing } from '../entries.ts'
import { openedWork } from '../reading-room/opened-work.ts'
import { languageTag } from '../../text/language-tag.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import { coverPng } from './covers.ts'

// An image is a document of its own where somebody opens it by itself.
const safely = { 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' }

/** `/works/:key/cover.svg` and `/works/:key/cover.png`: the cover of a work, to whoever may read it. */
export const showCover: Handler = async (visit) => {
  const cover = await coverOf(visit)
  if ('instead' in cover) return cover.instead
  const isPng = new URL(visit.path, visit.origin).pathname.endsWith('.png')
  const body = isPng ? await coverPng(cover) : coverSvg(cover)
  return { status: 200, body, headers: { ...safely, 'content-type': isPng ? 'image/png' : 'image/svg+xml; charset=utf-8', etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` } }
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
