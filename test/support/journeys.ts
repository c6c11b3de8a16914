import { after, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Terms } from '../../src/model/terms.ts'
import { makeApp } from '../../src/web/app.ts'
import { listen, startBrowser } from './browser.ts'
import { type HeapFile, type Library, library } from './real-library.ts'

/** How somebody goes: what is given here holds, the rest goes by the way. `once`: the journey changes the library for good. */
export type Going = BrowserContextOptions & { readonly once?: boolean }

/** A library with its rooms at an address, and people who go through them. */
export type Journeys = {
  readonly rooms: Library
  readonly address: string
  readonly browser: Browser | { readonly reason: string }
  /** Why there is no browser; false where there is one. */
  readonly missing: string | false
  /** Somebody at a browser of their own, without scripts. */
  readonly somebody: () => Promise<Page>
  /** A test of its own: one person, one task. */
  readonly journey: (name: string, walk: (page: Page) => Promise<void>, going?: Going) => void
}

/** The ways that everybody must be able to go. */
const ways = [320, 768, 1280].flatMap((width) => [false, true].map((javaScriptEnabled) => ({ viewport: { width, height: 800 }, javaScriptEnabled })))
// A whole round takes six times as long: `npm run journeys` goes it, and the tests of every day take the ways in turn.
const everyWay = process.env['INCIPIT_EVERY_WAY'] !== undefined

/** Opens a library of these files for journeys, until the file's tests have ended. */
export async function openJourneys(heap: readonly HeapFile[], terms: Terms = {}): Promise<Journeys> {
  const browser = await startBrowser()
  const missing = 'reason' in browser ? browser.reason : false
  const rooms = await library(heap, terms)
  const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'opensesame', onError: (error) => { throw error } }))
  after(async () => {
    if (!('reason' in browser)) await browser.close()
    await close()
    await rooms.close()
  })
  const pageOf = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await (browser as Browser).newContext({ acceptDownloads: true, ...options })
    context.setDefaultTimeout(30_000)
    return context.newPage()
  }
  let turn = 0
  return {
    rooms, address, browser, missing,
    somebody: () => pageOf({ javaScriptEnabled: false, viewport: { width: 900, height: 800 } }),
    journey: (name, walk, { once = false, ...options } = {}) => {
      const own = everyWay && !once ? ways : [ways[turn++ % ways.length] as (typeof ways)[number]]
      const distinct = new Map(own.map((way) => ({ ...way, ...options })).map((way) => [`${way.viewport?.width} px, ${way.javaScriptEnabled ? 'with' : 'without'} scripts`, way]))
      for (const [how, way] of distinct) {
        test(`journey: ${name}, ${how}`, { skip: missing }, async () => {
          const page = await pageOf(way)
          try {
            await walk(page)
          } finally {
            await page.context().close()
          }
        })
      }
    },
  }
}
