import mri from 'mri'
import type { BrowserContext, Page } from 'playwright-core'
import { makeApp } from '../../src/web/app.ts'
import { themes } from '../../src/web/looks.ts'
import { tongues } from '../../src/web/words/tongues.ts'
import { allRules, violationsIn } from '../support/axe.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

// `npm run everybody [-- NAME…] [--language de]`: every kind of page in every theme, at three widths, plain and with text twice the size; then with the
// text spacing of WCAG 1.4.12, in forced colours, and without motion. axe looks at each; nothing may be wider than the window or be cut off.
const { _: only, language } = mri(process.argv.slice(2), { string: ['language'] })
const tongue = tongues.find((each) => each === language) ?? 'en'
const widths = [320, 768, 1280]

/** What each way of looking does to a page. */
const ways = {
  plain: '',
  'text 200 %': 'html { font-size: 200% !important }',
  'text spacing': '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
} as const

/** Words that are cut off, and what is wider than the window. */
async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX, overflowY, position, clip } = getComputedStyle(element)
      if (position === 'absolute' && clip !== 'auto') return false
      const isCut = (overflow: string, more: number): boolean => (overflow === 'hidden' || overflow === 'clip') && more > 2
      return element.clientWidth > 1 && (isCut(overflowX, element.scrollWidth - element.clientWidth) || isCut(overflowY, element.scrollHeight - element.clientHeight))
    })
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.slice(0, 3).map((element) => `cut off: ${element.localName}.${element.className}`)]
  })
}

/** What is wrong with a page as it stands. */
async function wrongIn(page: Page): Promise<readonly string[]> {
  return [...await lost(page), ...(await violationsIn(page, allRules)).map(({ id, nodes }) => `${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')}`)]
}

/** A browser whose reader has chosen a theme. */
async function themed(context: BrowserContext, address: string, theme: string): Promise<void> {
  await context.clearCookies()
  await context.request.post(`${address}/settings`, { form: { do: 'save', highest: '', theme }, headers: { origin: address } })
}

const rooms = await library(heapOf(new URL('../../samples/heap/', import.meta.url)))
const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => console.error(error) }))
const browser = await startBrowser()
if ('reason' in browser) throw new Error(browser.reason)
const pages = (await pagesOf(rooms.catalogue)).filter(({ name }) => only.length === 0 || only.includes(name))
let looks = 0
let wrong = 0
const tell = (name: string, how: string, found: readonly string[]): void => {
  looks += 1
  wrong += found.length
  for (const line of found) console.log(`${name}, ${how}: ${line}`)
}
for (const theme of themes) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: tongue, bypassCSP: true })
  const page = await context.newPage()
  for (const { name, path, keeper } of pages) {
    await themed(context, address, theme)
    if (keeper) await page.goto(`${address}/desk/open?token=token`)
    await page.goto(address + path)
    for (const [way, style] of Object.entries(ways)) {
      const sheet = style === '' ? undefined : await page.addStyleTag({ content: style }).catch(() => undefined)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        tell(name, `${theme}, ${width} px, ${way}`, await wrongIn(page))
      }
      await sheet?.evaluate((element) => (element as Element).remove())
    }
  }
  await context.close()
}
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce', locale: tongue, viewport: { width: 768, height: 800 } })
  const page = await context.newPage()
  for (const { name, path, keeper } of pages) {
    if (keeper) await page.goto(`${address}/desk/open?token=token`)
    await page.goto(address + path)
    tell(name, `forced colours, ${colorScheme}`, await wrongIn(page))
    const moves = await page.evaluate(() => document.getAnimations().length)
    if (moves > 0) tell(name, 'reduced motion', [`${moves} things move`])
  }
  await context.close()
}
await browser.close()
await close()
await rooms.close()
console.log(`${pages.length} kinds of page, ${looks} looks, ${wrong} findings (goal: 0)`)
process.exitCode = wrong === 0 ? 0 : 1
