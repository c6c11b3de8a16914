import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import mri from 'mri'
import type { BrowserContext, Page } from 'playwright-core'
import { makeApp } from '../../src/web/app.ts'
import { themes } from '../../src/web/looks.ts'
import { tongues } from '../../src/web/words/tongues.ts'
import { allRules, hideAlike, unfold, violationsIn } from '../support/axe.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { longStory } from '../support/long-story.ts'
import { lost } from '../support/lost.ts'
import { type PageKind, pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

// `npm run everybody [-- NAME…] [--language de] [--in sepia,forced] [--quick] [--kept FILE]`: every kind of page, all unfolded, in every theme, at three widths, plain
// and with text twice the size; then with the text spacing of WCAG 1.4.12, in forced colours, and without motion. axe looks at each; nothing may be wider than the window
// or be cut off. In the light theme axe sees the whole of each page; in the others, which have other colours, three of all paragraphs and entries that are made of the same.
// It takes an hour: `--in` chooses themes (`forced`: the system's colours), and what `--kept` names holds a line for each page and theme that was looked
// at, so that a run that ended goes on where it was. `--quick`: of the nine looks of a page in a theme, axe has the narrowest and the widest, plain, and the middle one at
// twice the size; what is too wide or cut off is looked for in all.
const { _: only, language, in: chosen = '', kept = '', quick } = mri(process.argv.slice(2), { string: ['language', 'in', 'kept'], boolean: ['quick'] })
const tongue = tongues.find((each) => each === language) ?? 'en'
const widths = [320, 768, 1280]

/** What each way of looking does to a page. */
const ways = {
  plain: '',
  'text 200 %': 'html { font-size: 200% !important }',
  'text spacing': '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
} as const

const quickly: ReadonlySet<string> = new Set(['320 px, plain', '768 px, text 200 %', '1280 px, plain'])

/** What is wrong with a page as it stands. */
async function wrongIn(page: Page, look = ''): Promise<readonly string[]> {
  const gone = await lost(page)
  if (quick && look !== '' && !quickly.has(look)) return gone
  return [...gone, ...(await violationsIn(page, allRules)).map(({ id, nodes }) => `${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')}`)]
}

/** A browser whose reader has sent what comes before a page, and has chosen a theme. */
async function enter(context: BrowserContext, address: string, { keeper, sent = [] }: PageKind, theme?: string): Promise<void> {
  await context.clearCookies()
  const post = (path: string, form: Readonly<Record<string, string>>): Promise<unknown> => context.request.post(address + path, { form, headers: { origin: address } })
  for (const [path, fields] of sent) await post(path, fields)
  if (theme !== undefined) await post('/settings/type', { theme })
  if (keeper) await context.request.get(`${address}/desk/open?token=token`)
}

/** What was found wrong with a kind of page in one dress, and in how many ways it was looked at. */
type Seen = { readonly name: string; readonly dress: string; readonly looks: number; readonly found: readonly string[] }

/** In forced colours letters are filled with what `color` says; the browser tells axe of the page's own colour, which is not seen. */
function readForcedColours(): void {
  const { getPropertyValue } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) { return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name) }
}

/** How a reader's device and its reader would have all pages. */
type Dress = { readonly dress: string; readonly theme?: (typeof themes)[number]; readonly scheme: 'light' | 'dark'; readonly isForced: boolean }

const dresses: readonly Dress[] = [
  ...themes.map((theme) => ({ dress: theme, theme, scheme: 'light', isForced: false } as const)),
  // Two themes go by the device.
  ...(['auto', 'contrast'] as const).map((theme) => ({ dress: `${theme} dark`, theme, scheme: 'dark', isForced: false } as const)),
  ...(['light', 'dark'] as const).map((scheme) => ({ dress: `forced ${scheme}`, scheme, isForced: true })),
]

async function seenIn(page: Page, path: string, kind: PageKind, { dress, isForced }: Dress): Promise<Seen> {
  const found: string[] = []
  let looks = 0
  const tell = (how: string, wrong: readonly string[]): void => {
    looks += 1
    for (const line of wrong) found.push(`${how}: ${line}`)
  }
  await page.goto(path)
  await unfold(page)
  if (dress !== 'light') await hideAlike(page)
  if (isForced) {
    await page.evaluate(readForcedColours)
    tell('forced colours', await wrongIn(page))
    const moves = await page.evaluate(() => document.getAnimations().length)
    if (moves > 0) tell('reduced motion', [`${moves} things move`])
  } else {
    for (const [way, style] of Object.entries(ways)) {
      const sheet = style === '' ? undefined : await page.addStyleTag({ content: style }).catch(() => undefined)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const look = `${width} px, ${way}`
        tell(look, await wrongIn(page, look))
      }
      await sheet?.evaluate((element) => (element as Element).remove())
    }
  }
  return { name: kind.name, dress, looks, found }
}

const rooms = await library([...heapOf(new URL('../../samples/heap/', import.meta.url)), longStory()])
const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => console.error(error) }))
const browser = await startBrowser()
if ('reason' in browser) throw new Error(browser.reason)
const pages = (await pagesOf(rooms.catalogue)).filter(({ name }) => only.length === 0 || only.includes(name))
const before = kept !== '' && existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Seen) : []
const wanted = chosen === '' ? dresses : dresses.filter(({ dress }) => chosen.split(',').includes(dress.split(' ')[0] as string))
const all: Seen[] = []
for (const each of wanted) {
  const { dress, theme, scheme, isForced } = each
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: tongue, colorScheme: scheme, ...(isForced ? { forcedColors: 'active', viewport: { width: 768, height: 800 } } : { bypassCSP: true }) })
  const page = await context.newPage()
  for (const kind of pages) {
    const known = before.find((seen) => seen.name === kind.name && seen.dress === dress)
    if (!known) await enter(context, address, kind, theme)
    const seen = known ?? await seenIn(page, address + kind.path, kind, each)
    all.push(seen)
    for (const line of seen.found) console.log(`${seen.name}, ${dress}, ${line}`)
    if (kept !== '' && !known) appendFileSync(kept, `${JSON.stringify(seen)}\n`)
  }
  await context.close()
}
await browser.close()
await close()
await rooms.close()
const wrong = all.reduce((sum, { found }) => sum + found.length, 0)
console.log(`${pages.length} kinds of page, ${all.reduce((sum, { looks }) => sum + looks, 0)} looks, ${wrong} findings (goal: 0)`)
process.exitCode = wrong === 0 ? 0 : 1
