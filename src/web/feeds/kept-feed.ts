import { createHash } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { bytesOf, packable, type Packed, pick } from '../packed-body.ts'
import type { Handler, Visit } from '../visit.ts'

/** A printed feed in every encoding, with its headers. */
type KeptFeed = { readonly headers: Readonly<Record<string, string>>; readonly etag: string; readonly packed: Packed; readonly bytes: number }

/** Printed feeds as they were while the library had this version, ready to send. The least recently asked for go first. */
export type KeptFeeds = { version: number; bytes: number; readonly held: Map<string, KeptFeed> }

// Beyond this a question is longer than anybody asks twice.
const longestName = 4096

/** An empty store of feeds. */
export function openKeptFeeds(): KeptFeeds {
  return { version: -1, bytes: 0, held: new Map() }
}

const fresh = { 'cache-control': 'private, no-cache', vary: 'Accept-Language, Accept-Encoding' }

/** A feed on its way out: its media type with the charset that it is in. */
export function feedAnswer(body: string, type: string, status = 200): Answer {
  return { status, headers: { 'content-type': type.includes('json') ? type : `${type};charset=utf-8`, ...fresh }, body }
}

/**
 * A feed looks the same to every reader with the same limits, at the same address, in the same language, until anything in the library changes: it is printed and
 * compressed once.
 *
 * @param mostBytes what may be kept of all feeds together, compressed copies included
 */
export function keptFeed(handler: Handler, mostBytes = 48 * 1024 * 1024): Handler {
  return async (visit) => {
    const { archive: { catalogue, feeds } } = visit
    const version = await catalogue.version()
    if (feeds.version !== version) {
      feeds.held.clear()
      feeds.bytes = 0
      feeds.version = version
    }
    const name = nameOf(visit)
    const known = feeds.held.get(name)
    if (known) {
      feeds.held.delete(name)
      feeds.held.set(name, known)
      return sent(known, visit)
    }
    const answer = await handler(visit)
    if (answer?.status !== 200) return answer
    const made = packed(answer)
    // Printed of what was there when it began: kept only if nothing has changed meanwhile.
    if (name.length <= longestName && made.bytes <= mostBytes / 8 && feeds.version === version && !feeds.held.has(name) && (await catalogue.version()) === version) {
      feeds.held.set(name, made)
      feeds.bytes += made.bytes
      for (const [oldest, { bytes }] of feeds.held) {
        if (feeds.bytes <= mostBytes) break
        feeds.held.delete(oldest)
        feeds.bytes -= bytes
      }
    }
    return sent(made, visit)
  }
}

/** Whatever a feed depends on. The base of its addresses stands in its path. */
function nameOf({ path, origin, words: { tongue }, reader: { kind: _, ...limits }, settings: { folded } }: Visit): string {
  return `${tongue} ${origin} ${JSON.stringify([limits, folded])} ${path}`
}

function packed({ headers, body }: Answer): KeptFeed {
  const identity = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const made = packable(identity)
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { headers, etag, packed: made, bytes: bytesOf(made) }
}

async function sent({ headers, etag, packed: made }: KeptFeed, { header }: Visit): Promise<Answer> {
  const { body, encoding } = await pick(made, header('accept-encoding'))
  return { status: 200, headers: { ...headers, etag: `"${etag}${encoding ? `-${encoding}` : ''}"`, ...(encoding && { 'content-encoding': encoding }) }, body }
}
