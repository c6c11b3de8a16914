import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import { after, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { allRules, colourRules, violationsIn } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { markupErrors, noChecker } from '../support/nu.ts'
import { openRooms } from '../support/rooms.ts'
import { anyLimits, serveFiles, siteOf } from '../support/site.ts'

// The journeys of the reading room through a site of files: from a disk and from a plain server of files, with scripts and without.
const browser = await startBrowser()
const missing = 'reason' in browser ? browser.reason : false
const rooms = await openRooms()
const site = await siteOf(rooms.catalogue, { ...anyLimits, tongues: ['en', 'de'] })
const served = await serveFiles(site.folder)
after(async () => {
  if (!('reason' in browser)) await browser.close()
  await served.close()
  await rooms.close()
  site.remove()
})
const tide = rooms.key('estuary/tideclerk.txt')
const winter = rooms.key('misc/harbourmaster.txt')
const salt = rooms.key('misc/saltroad.txt')

const places = [['a disk', pathToFileURL(site.folder).href], ['a server of files', served.address]] as const
const ways = [[320, true], [768, false], [1280, true], [900, false]] as const

type Journey = (page: Page, home: string, hasScripts: boolean) => Promise<void>

/** A journey from each place; nothing that a page asks for may fail, lie elsewhere or be refused. */
function journey(name: string, walk: Journey, { scripts = [true, false] }: { readonly scripts?: readonly boolean[] } = {}): void {
  for (const [where, home] of places) {
    for (const hasScripts of scripts) {
      const width = ways.find(([, has]) => has === hasScripts)?.[0] ?? 900
      test(`journey: a site: ${name}, from ${where}, ${hasScripts ? 'with' : 'without'} scripts`, { skip: missing }, async () => {
        await opened({ viewport: { width, height: 800 }, javaScriptEnabled: hasScripts }, home, (page) => walk(page, home, hasScripts))
      })
    }
  }
}

async function opened(options: BrowserContextOptions, home: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await (browser as Browser).newContext(options)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith(home)) wrong.push(`asks elsewhere: ${request.url()}`) })
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()} ${request.failure()?.errorText}`) })
  page.on('response', (response) => { if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`) })
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) wrong.push(`says: ${message.text()}`) })
  page.on('pageerror', (error) => wrong.push(`throws: ${error.message}`))
  try {
    await walk(page)
    assert.deepEqual(wrong.filter((what) => !what.includes('favicon')), [])
  } finally {
    await context.close()
  }
}

journey('from the front by the ways in to a story, through it, and its whole', async (page, home) => {
  await page.goto(`${home}/index.html`)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Browse' }).click()
  await page.getByRole('link', { name: /^Fandoms/ }).click()
  await page.getByRole('link', { name: 'The Lighthouse Files' }).click()
  await page.getByRole('link', { name: 'The Tide Clerk' }).click()
  assert.match(await page.locator('h1').innerText(), /^The Tide Clerk/)
  await page.getByRole('link', { name: 'Begin at chapter 1' }).click()
  await page.waitForURL(/chapter-1\.html$/)
  assert.equal(await page.locator('h1').innerText(), 'Chapter 1\nLow Water')
  await page.locator('a[rel="next"]').click()
  await page.waitForURL(/chapter-2\.html$/)
  assert.equal(await page.locator('h1').innerText(), 'Chapter 2\nThe Turn')
  await page.getByText('Contents', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'High Water' }).click()
  await page.getByRole('link', { name: 'Whole work' }).click()
  await page.waitForURL(/whole\.html/)
  assert.match(await page.locator('.text').allTextContents().then((all) => all.join('')), /lamp had been lit[\s\S]*untied the dinghy[\s\S]*between them white/)
  await page.getByRole('link', { name: 'The record' }).click()
  await page.locator('.record a.mark').first().click()
  assert.match(page.url(), /evidence\.html#rating-0$/)
  assert.match(await page.locator('.value-of:has(#rating-0)').innerText(), /PG-13 for weather/)
})

journey('a gate asks, leads on, and where scripts run remembers', async (page, home, hasScripts) => {
  const seen = async (): Promise<string> => page.locator('main').innerText()
  await page.goto(`${home}/en/browse/rating/mature.html`)
  assert.doesNotMatch(await seen(), /swore at the ice|A winter, and what it cost/)
  await page.getByRole('link', { name: 'The Harbour Master\'s Second Winter' }).click()
  assert.match(page.url(), new RegExp(`works/${winter}/index.html$`))
  assert.doesNotMatch(await seen(), /swore at the ice/)
  assert.match(await seen(), /It is rated mature/)
  assert.equal(await page.getByRole('link', { name: 'Show works rated up to Mature' }).isVisible(), hasScripts)
  await page.getByRole('link', { name: 'Read on' }).click()
  await page.getByRole('link', { name: 'Begin reading' }).click()
  assert.match(await seen(), /swore at the ice/)
  await page.goto(`${home}/en/works/${winter}/index.html`)
  if (hasScripts) await page.waitForURL(new RegExp(`behind/${winter}/index.html$`))
  else assert.match(await seen(), /It is rated mature/)
})

journey('whoever is sent behind a gate is asked first, and then gets there', async (page, home) => {
  await page.goto(`${home}/en/behind/${winter}/chapter-1.html`).catch(() => {})
  await page.waitForURL(new RegExp(`works/${winter}/index.html#to=chapter-1.html$`))
  await page.getByRole('link', { name: 'Read on' }).click()
  await page.waitForURL(new RegExp(`behind/${winter}/chapter-1.html$`))
  await page.goto(`${home}/en/works/${salt}/index.html`)
  assert.match(await page.locator('main').innerText(), /counts as explicit/)
  await page.getByRole('link', { name: 'Show works rated up to Explicit' }).click()
  await page.waitForURL(new RegExp(`behind/${salt}/index.html$`))
}, { scripts: [true] })

journey('words are found, with the place; of gated works only after the answer', async (page, home) => {
  const ask = async (question: string): Promise<string> => {
    await page.goto(`${home}/en/index.html`)
    await page.getByRole('searchbox').fill(question)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForSelector('#found h2, #found .wrong')
    return page.locator('#found').innerText()
  }
  assert.match(await ask('"untied the dinghy"'), /1 work found[\s\S]*The Tide Clerk[\s\S]*untied the dinghy/)
  assert.deepEqual(await page.locator('#found mark').allInnerTexts(), ['untied the dinghy'])
  await page.getByRole('link', { name: 'Read it there, in chapter 2' }).click()
  assert.match(await page.locator(':target').innerText(), /untied the dinghy/)
  assert.match(await ask('swore'), /Nothing found[\s\S]*Of 2 works only titles/)
  assert.match(await ask('winter'), /1 work found[\s\S]*Second Winter/)
  assert.doesNotMatch(await page.locator('#found').innerText(), /what it cost/)
  await page.getByRole('link', { name: /Second Winter/ }).click()
  await page.getByRole('link', { name: 'Show works rated up to Mature' }).click()
  await page.waitForURL(/behind/)
  assert.match(await ask('swore'), /1 work found[\s\S]*He swore at the ice every morning/)
  assert.match(await ask('rating:lemon'), /There is no rating “lemon”/)
}, { scripts: [true] })

journey('the fields of the form say the same as the question', async (page, home) => {
  await page.goto(`${home}/en/search.html?q=${encodeURIComponent('lamp rating:<=teen')}`)
  await page.getByText('Ask by fields').click()
  assert.equal(await page.getByLabel('Rating', { exact: true }).inputValue(), '<=teen')
  await page.locator('#f-fandom').fill('lighthouse')
  await page.getByRole('button', { name: 'Search with these' }).click()
  await page.waitForSelector('#found h2')
  assert.match(await page.locator('#q').inputValue(), /lamp/)
  assert.match(new URL(page.url()).searchParams.get('q') ?? '', /fandom:lighthouse/)
  assert.match(await page.locator('#found').innerText(), /2 works found[\s\S]*The Tide Clerk/)
}, { scripts: [true] })

journey('what is found is counted, narrowed to, left out and taken back, as in the rooms', async (page, home) => {
  await page.goto(`${home}/en/search.html?q=${encodeURIComponent('rating:<=teen')}`)
  const panel = page.getByRole('navigation', { name: 'Narrow what was found' })
  const fandom = panel.locator('.facet', { has: page.getByRole('heading', { name: 'Fandom' }) })
  assert.match(await fandom.innerText(), /The Lighthouse Files\s+2/)
  await fandom.getByRole('link', { name: 'The Lighthouse Files', exact: true }).click()
  await page.waitForSelector('.facets')
  assert.match(await page.locator('#found').innerText(), /2 works found[\s\S]*Fandom: The Lighthouse Files/)
  await page.getByRole('link', { name: /^Fandom: The Lighthouse Files/ }).click()
  await page.waitForSelector('.facets')
  await panel.getByRole('link', { name: 'Without The Lighthouse Files' }).click()
  await page.waitForSelector('.facets')
  assert.doesNotMatch(await page.locator('#found .cards').innerText(), /Tide Clerk|At the Sluice/)
  await page.locator('#found .orders').getByRole('link', { name: 'Title' }).click()
  await page.waitForSelector('#found .orders [aria-current]')
  assert.match(new URL(page.url()).searchParams.get('q') ?? '', /sort:title/)
}, { scripts: [true] })

journey('a passage half remembered leads to its place; behind a gate only after the answer', async (page, home) => {
  await page.goto(`${home}/en/index.html`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Know this story?' }).click()
  await page.getByLabel('What you remember').fill('nobody in the ferry house could say whose coat it was')
  await page.getByRole('button', { name: 'Find the story' }).click()
  await page.waitForSelector('#found .card')
  assert.match(await page.locator('#found').innerText(), /Nobody in the ferry house would say whose coat it was/)
  await page.getByRole('link', { name: 'Read it there' }).click()
  assert.match(await page.locator(':target').innerText(), /Nobody in the ferry house/)
  const swore = `${home}/en/find.html?passage=${encodeURIComponent('he swore at the ice each morning in order of rank')}`
  await page.goto(swore)
  await page.waitForSelector('#found h2')
  assert.doesNotMatch(await page.locator('#found').innerText(), /swore/)
  await page.goto(`${home}/en/works/${winter}/index.html`)
  await page.getByRole('link', { name: 'Read on' }).click()
  await page.waitForURL(/behind/)
  await page.goto(swore)
  await page.waitForSelector('#found .card')
  assert.match(await page.locator('#found').innerText(), /He swore at the ice every morning/)
}, { scripts: [true] })

journey('a work by chance is one that asks nothing, or was answered for', async (page, home) => {
  await page.goto(`${home}/en/browse.html`)
  await page.getByRole('link', { name: /chance/i }).click()
  await page.waitForURL(/\/en\/works\/[a-z2-7]{12}\/index\.html$/)
  assert.equal(await page.locator('[data-gate]').count(), 0)
  await page.waitForFunction(() => (document.querySelector('img.cover') as HTMLImageElement | null)?.naturalWidth === 600)
  await page.goto(`${home}/en/random.html?q=${encodeURIComponent('rating:mature')}`)
  await page.locator('#found .lead').waitFor()
}, { scripts: [true] })

test('journey: a site: without scripts the search says so and offers the ways in', { skip: missing }, async () => {
  await opened({ javaScriptEnabled: false }, served.address, async (page) => {
    await page.goto(`${served.address}/en/search.html?q=lamp`)
    await page.getByText(/The search of these pages is a script/).getByRole('link', { name: 'The ways in' }).click()
    assert.match(page.url(), /browse\.html$/)
  })
})

journey('the place, the looks and the shelf are kept on the device', async (page, home) => {
  await page.goto(`${home}/en/works/${tide}/index.html`)
  await page.getByRole('button', { name: 'Read later' }).click()
  await page.goto(`${home}/en/works/${tide}/chapter-1.html`)
  const size = async (): Promise<number> => page.locator('#p2').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  await page.getByText('Type', { exact: true }).click()
  await page.getByRole('button', { name: 'Larger' }).click()
  await page.getByRole('button', { name: 'High contrast' }).click()
  await page.evaluate(() => scrollTo(0, 900))
  await page.waitForFunction(() => Object.values(localStorage).join('').includes('"paragraph"'))
  await page.goto(`${home}/en/works/${tide}/chapter-1.html`)
  assert.ok(await size() > before)
  assert.equal(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor), 'rgb(255, 255, 255)')
  await page.getByRole('link', { name: /^Go on at paragraph \d+$/ }).click()
  await page.getByRole('link', { name: 'Your shelf' }).click()
  await page.locator('[data-list="later"]').getByRole('link', { name: 'The Tide Clerk' }).click()
  assert.match(await page.getByRole('link', { name: 'Go on reading' }).getAttribute('href') ?? '', /^chapter-1\.html#p\d+$/)
  await page.getByRole('link', { name: 'Your shelf' }).click()
  await page.getByRole('button', { name: /^Forget all/ }).click()
  await page.getByText('Nothing stands here yet').waitFor()
}, { scripts: [true] })

journey('auf Deutsch', async (page, home) => {
  await page.goto(`${home}/de/index.html`)
  await page.getByRole('link', { name: 'Stöbern', exact: true }).click()
  assert.equal(await page.locator('html').getAttribute('lang'), 'de')
  await page.getByRole('link', { name: 'English' }).click()
  assert.match(page.url(), /en\/index\.html$/)
})

test('journey: a site: axe finds nothing on its pages, light and dark', { skip: missing }, async () => {
  const pages = ['index.html', 'en/index.html', 'en/browse.html', 'en/browse/fandom.html', 'en/statistics.html', 'en/about.html', 'en/shelf.html', 'en/search-help.html', 'en/search.html?q=lamp', 'en/find.html?passage=nobody+in+the+ferry+house+could+say+whose+coat', 'en/random.html?q=zeppelin', `en/works/${tide}/index.html`, `en/works/${tide}/chapter-1.html`, `en/works/${tide}/whole.html`, `en/works/${tide}/received.html`, `en/works/${tide}/evidence.html`, `en/works/${winter}/index.html`, 'en/accessions/1.html', 'de/search.html']
  await opened({ reducedMotion: 'reduce', viewport: { width: 900, height: 900 } }, served.address, async (page) => {
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${served.address}/${path}`, { waitUntil: 'networkidle' })
      for (const summary of await page.locator('.tool > summary').all()) await summary.click()
      for (const [colorScheme, rules] of [['light', allRules], ['dark', colourRules]] as const) {
        await page.emulateMedia({ colorScheme })
        assert.deepEqual((await violationsIn(page, rules)).map(({ id, nodes }) => `${path} ${id}, ${colorScheme}: ${nodes[0]?.html}`), [])
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wide <= 0, `${path} is ${wide} px too wide`)
    }
  })
})

test('markup: every page of a site is valid HTML', { skip: noChecker }, async () => {
  const pages = site.files().filter((file) => file.endsWith('.html')).map((file) => `${site.folder}/${file}`)
  assert.deepEqual((await markupErrors(pages)).slice(0, 10), [])
})
