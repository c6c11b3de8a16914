import { type Context, Hono } from 'hono'
import { ThreadBusy } from '../catalogue/idle-thread.ts'
import { SearchTooLong } from '../catalogue/searcher.ts'
import type { Catalogue, Desk } from '../catalogue/store.ts'
import { tokenAddress } from './addresses.ts'
import type { Answer } from './answer.ts'
import { openAnswerCache } from './api/answer-cache.ts'
import { isApi } from './api/call.ts'
import { preflightAnswer, problemAnswer } from './api/problems.ts'
import { problemOfStatus } from './api/shapes-library.ts'
import { asAsked } from './as-asked.ts'
import { loadAssets } from './assets.ts'
import { cookieOf } from './cookies.ts'
import { deskCookie, keeperFrom } from './desk/keeper.ts'
import { openKeptFeeds } from './feeds/kept-feed.ts'
import { fitted } from './hiding.ts'
import { notFoundAnswer, refusalAnswer } from './not-found.ts'
import { openKeptLists } from './kept-lists.ts'
import { openPageCache, unkeptPages } from './page-cache.ts'
import { openBookCache } from './publications/book-cache.ts'
import { presentWorks } from './present-works.ts'
import { readerCookie } from './reader-cookie.ts'
import { type Route, routes } from './routes.ts'
import { sameText, unsign } from './signed.ts'
import { sentFromHere } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { readerOf, type Settings, unset } from './settings.ts'
import { readSettings } from './settings-cookie.ts'
import type { SiteMode } from './site/site-mode.ts'
import { siteRoutes } from './site/site-routes.ts'
import { largestUpload, uploadedFields } from './uploaded.ts'
import { tokenSettings } from './tokens/token-settings.ts'
import type { Archive, Listing, Visit } from './visit.ts'
import type { Words } from './words/en.ts'
import { tongueOf, wordsIn } from './words/tongues.ts'

/**
 * What the app needs: the one door to the data, and two secrets. `origin`: where the archive is for the world, for addresses that leave it; as a request
 * says, where it is not set. `listing`: what crawlers and filters are told; open to them, and adult works said to be so, where it is not set. `site`: its pages become files, printed for
 * one reader. `onError` hears what went wrong; readers are told nothing of it.
 */
type Rooms = { readonly catalogue: Catalogue; readonly desk: Desk; readonly secret: string; readonly keeperToken: string; readonly origin?: string; readonly listing?: Listing; readonly site?: SiteMode; readonly onError?: (error: unknown) => void }

// The longest honest address is a search of 4,096 characters, percent-encoded.
const longestAddress = 16 * 1024
const largestForm = 64 * 1024
const tokenPrefix = '/for/'
const openListing: Listing = { index: true, adultLabel: 'adult' }

/** The reading room and the desk as one application. It holds no state but printed pages, and opens no port. */
export function makeApp({ catalogue, desk, secret, keeperToken, origin, listing = openListing, site, onError = () => {} }: Rooms): Hono {
  const archive: Archive = { catalogue, desk, secret, keeperToken, assets: site ? { ...loadAssets(), site } : loadAssets(), pages: site ? unkeptPages : openPageCache(), lists: openKeptLists(), answers: openAnswerCache(), feeds: openKeptFeeds(), books: openBookCache(), listing, settingsOfToken: tokenSettings(catalogue, desk, onError) }
  const app = new Hono({ strict: true })
  const refuse = (context: Context, status: Parameters<typeof refusalAnswer>[1], headers?: Readonly<Record<string, string>>): Response => {
    const words = wordsOf(context)
    return response(isApi(context.req.path) ? problemAnswer({ problem: problemOfStatus(status) }, words, headers) : refusalAnswer({ assets: archive.assets, words }, status, headers), context)
  }

  const wordsOf = (context: Context): Words => wordsIn((isApi(context.req.path) ? undefined : settingsFrom(archive, context.req.header('cookie')).tongue) ?? tongueOf(context.req.header('accept-language')))
  const missing = (context: Context): Answer => {
    const words = wordsOf(context)
    return isApi(context.req.path) ? problemAnswer({ problem: 'not-found' }, words) : notFoundAnswer({ assets: archive.assets, words })
  }

  app.use(async (context, next) => (context.req.url.length > longestAddress ? refuse(context, 414) : next()))
  if (!listing.index) {
    app.use(async (context, next) => {
      await next()
      context.header('x-robots-tag', 'noindex, nofollow')
    })
  }
  app.options('*', async (context, next) => (isApi(context.req.path) ? response(preflightAnswer, context) : next()))
  for (const route of site ? [...siteRoutes, ...routes] : routes) {
    app.on(route.method, [...pathsOf(route)], async (context) => {
      const visit = await visitOf(archive, context, route, origin)
      if (typeof visit === 'number') return refuse(context, visit)
      const answer = visit === undefined || (route.who === 'keeper' && !visit.keeper) ? undefined : await route.handle(visit)
      return response(answer ?? missing(context), context)
    })
  }
  for (const path of new Set(routes.flatMap(pathsOf))) {
    const allowed = routes.filter((route) => pathsOf(route).includes(path)).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD', ...(isApi(path) ? ['OPTIONS'] : [])] : [method]))
    // Of the desk not even its methods are told.
    const hidden = routes.some((route) => route.path === path && route.who === 'keeper')
    app.all(path, (context) => (hidden ? response(missing(context), context) : refuse(context, 405, { allow: allowed.join(', ') })))
  }
  app.notFound((context) => response(missing(context), context))
  app.onError((error, context) => {
    if (error instanceof ThreadBusy || error instanceof SearchTooLong) return refuse(context, 503, { 'retry-after': '5' })
    onError(error)
    return refuse(context, 500)
  })
  return app
}

/** Where a route is: by itself, and under a token. */
export function pathsOf({ path, known }: Pick<Route, 'path' | 'known'>): readonly string[] {
  return known ? [path, `${tokenPrefix}:token${path}`] : [path]
}

/** Who asks for what, as a handler sees it; a status where it is refused before any handler, undefined where its token opens nothing. */
async function visitOf(archive: Archive, context: Context, { method, who, takesFile = false, known }: Route, origin: string | undefined): Promise<Visit | 400 | 403 | 413 | undefined> {
  const header = (name: string): string | undefined => context.req.header(name)
  const url = new URL(context.req.url)
  const cookies = known === 'token' ? undefined : header('cookie')
  const params = context.req.param() as Record<string, string>
  const token = known && params['token']
  const { site } = archive.assets
  const written = site ? { ...unset, tongue: site.tongue } : token ? await archive.settingsOfToken(token) : settingsFrom(archive, cookies)
  if (written === undefined) return undefined
  const present = await presentWorks(archive.catalogue, written)
  // The next save writes the present keys; where a work has become more than a cookie holds, they stay as they were written.
  const settings = present === written ? written : fitted(present) ?? written
  const keeper = token ? undefined : keeperFrom(archive, cookieOf(cookies, deskCookie))
  let form = new URLSearchParams()
  if (method === 'POST') {
    if (!sentFromHere(header)) return 403
    const read = await formOf(context, takesFile)
    if (typeof read === 'number') return read
    form = read
    if (who === 'keeper' && keeper && !sameText(form.get('token') ?? '', keeper.token)) return 403
  }
  return {
    archive, path: url.pathname + url.search, origin: origin ?? url.origin, base: token ? tokenAddress(token) : '', query: url.searchParams, params, form, header,
    secure: url.protocol === 'https:', settings, reader: site?.reader ?? readerOf(present), ...(site && { site }), words: wordsIn(settings.tongue ?? tongueOf(header('accept-language'))), ...(keeper && { keeper }),
  }
}

/** What a reader has set, by their cookie, if it is one of ours. */
function settingsFrom(archive: Archive, cookies: string | undefined): Settings {
  const signed = cookieOf(cookies, readerCookie)
  const written = signed === undefined ? undefined : unsign(archive.secret, 'reader', signed)
  return written === undefined ? unset : readSettings(written)
}

/** The fields of a form, read piece by piece up to a limit; with a file only where the route takes one. */
async function formOf(context: Context, takesFile: boolean): Promise<URLSearchParams | 400 | 413> {
  const largest = takesFile ? largestUpload : largestForm
  if (Number(context.req.header('content-length') ?? 0) > largest) return 413
  const type = context.req.header('content-type') ?? ''
  const isPlain = type.toLowerCase().startsWith('application/x-www-form-urlencoded')
  if (!isPlain && !(takesFile && type.toLowerCase().startsWith('multipart/form-data'))) return 400
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of context.req.raw.body ?? []) {
    size += piece.length
    if (size > largest) return 413
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  return isPlain ? new URLSearchParams(bytes.toString()) : await uploadedFields(bytes, type) ?? 400
}

/** What is answered at a token address is kept by nobody but who asked, and listed nowhere. */
function secretly(headers: Answer['headers']): Answer['headers'] {
  const kept = headers['cache-control'] ?? 'no-cache'
  return { 'cache-control': /\b(?:private|no-store)\b/.test(kept) ? kept : `private, ${kept.replace(/\bpublic,? ?/, '')}`, 'x-robots-tag': 'noindex, nofollow' }
}

const bodyless: ReadonlySet<number> = new Set([204, 303, 304, 308])

/** An answer on its way out: with the headers that every answer has, and as much of its body as was asked for. */
function response(answer: Answer, context?: Context): Response {
  const { status, headers, cookies = [], body } = context ? asAsked(answer, context.req.method, (name) => context.req.header(name)) : answer
  const plain = { ...securityHeaders, ...headers, ...(context?.req.path.startsWith(tokenPrefix) && secretly(headers)) }
  const content = bodyless.has(status) ? null : body
  // Most answers set no cookie: a record goes out as it is, where headers would be made and taken apart again.
  if (cookies.length === 0) return new Response(content, { status, headers: plain })
  const sent = new Headers(plain)
  for (const cookie of cookies) sent.append('set-cookie', cookie)
  return new Response(content, { status, headers: sent })
}
