import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeApp } from '../../src/web/app.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { longStory } from '../support/long-story.ts'
import { pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

// Writes a picture of every kind of page over the samples, at three widths, in light and dark:
// `node test/journeys/look.ts FOLDER [NAME | NAME-WIDTH-SCHEME…]`. For looking at.
const [folder = 'look', ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const rooms = await library([...heapOf(new URL('../../samples/heap/', import.meta.url)), longStory()])
const pages = await pagesOf(rooms.catalogue)
const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => console.error(error) }))
const browser = await startBrowser()
if ('reason' in browser) throw new Error(browser.reason)
for (const width of [320, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const wanted = pages.filter(({ name }) => only.length === 0 || only.includes(name) || only.includes(`${name}-${width}-${colorScheme}`))
    if (wanted.length === 0) continue
    const context = await browser.newContext({ viewport: { width, height: width === 320 ? 640 : 900 }, colorScheme, javaScriptEnabled: false, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const { name, path, keeper, sent = [] } of wanted) {
      await context.clearCookies()
      if (keeper) await page.goto(`${address}/desk/open?token=token`)
      for (const [to, form] of sent) await page.request.post(address + to, { form })
      await page.goto(address + path)
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await close()
await rooms.close()
