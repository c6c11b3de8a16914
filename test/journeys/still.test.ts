import assert from 'node:assert/strict'
import { openJourneys } from '../support/journeys.ts'
import { pagesOf } from '../support/pages.ts'
import { heapOf } from '../support/real-library.ts'

// Letters and pictures come late on a slow line; what somebody reads already must stay where it is. The browser tells how much of the window moved, and how far.

const { rooms, address, journey } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)))
const kinds = await pagesOf(rooms.catalogue)
// All of them, at every width, by `npm run journeys -- still`.
const some = ['front', 'heading', 'chapter']
const everyWay = process.env['INCIPIT_EVERY_WAY'] !== undefined
const wanted = everyWay ? kinds : kinds.filter(({ name }) => some.includes(name))
const lateMs = 300
// The names of typefaces stand each in its own, and move by a pixel when that is there.
const nothingSeen = 0.001

journey('nothing moves while letters and pictures are late', async (page) => {
  await page.addInitScript(() => {
    const moved = { sum: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved.sum += (entry as unknown as { value: number }).value }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.route(/\.(?:woff2|svg|png)(?:\?|$)/, async (route) => {
    await new Promise((late) => setTimeout(late, lateMs))
    await route.continue()
  })
  const found: string[] = []
  for (const { name, path, keeper, sent = [] } of wanted) {
    await page.context().clearCookies()
    if (keeper) await page.request.get(`${address}/desk/open?token=opensesame`)
    for (const [to, form] of sent) await page.request.post(address + to, { form })
    await page.goto(address + path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    const moved = await page.evaluate(() => new Promise<number>((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done((window as unknown as { moved: { sum: number } }).moved.sum))) }))
    if (moved > nothingSeen) found.push(`${name}: ${moved}`)
  }
  assert.deepEqual(found, [])
}, { javaScriptEnabled: true, ...(!everyWay && { viewport: { width: 1280, height: 900 } }) })
