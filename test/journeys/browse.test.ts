import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openJourneys } from '../support/journeys.ts'
import { heapOf } from '../support/real-library.ts'

// People looking around, over the samples.
const { address, journey } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)), { from: 'the samples' })

const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

journey('browse: from the front page by year to a work', async (page) => {
  await page.goto(address)
  await page.getByRole('link', { name: /^Years/ }).click()
  await page.locator('.headings.years').getByRole('link', { name: '1999' }).click()
  assert.equal(await heading(page), 'Written or posted in 1999')
  await page.getByRole('link', { name: 'longest first' }).click()
  const words = (await page.locator('.card .facts').allInnerTexts()).map((facts) => Number(/([\d,]+) words/.exec(facts)?.[1]?.replace(',', '')))
  assert.deepEqual(words, words.toSorted((a, b) => b - a))
  const title = page.locator('.card h3 a').first()
  const name = await title.innerText()
  await title.click()
  assert.ok((await heading(page)).startsWith(name))
})

journey('browse: a fandom leads to its characters, and a character to where else they are', async (page) => {
  await page.goto(`${address}/browse/fandom`)
  await page.getByRole('link', { name: 'Harbour Nine', exact: true }).click()
  const characters = page.getByRole('region', { name: 'Characters' })
  await characters.getByRole('link').first().click()
  assert.ok(await page.locator('.card').count() > 0)
  await page.getByRole('region', { name: 'Appears in' }).getByRole('link', { name: 'Harbour Nine' }).click()
  assert.equal(await heading(page), 'Harbour Nine')
})

journey('finding aid: a heap in its original order, folder by folder, with the path of a work that is open', async (page) => {
  await page.goto(`${address}/browse/accession`)
  await page.getByRole('link', { name: /Finding aid/ }).click()
  assert.match(await page.locator('.aid').innerText(), /the samples/)
  const folder = page.locator('.folder').first()
  assert.match(await folder.locator('summary').first().innerText(), /\/$/)
  const numbers = await page.locator('.places > li').evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value).filter((value) => value > 0))
  assert.ok(numbers.length > 5)
  await folder.locator('.places a').first().click()
  assert.match(page.url(), /\/works\//)
})

journey('statistics: every plot is drawn, says in words what it shows, and opens its table', async (page) => {
  await page.goto(address)
  await page.getByRole('link', { name: 'Plots and tables' }).click()
  const plots = page.locator('.plot img')
  assert.equal(await plots.count(), 9)
  for (const plot of await plots.all()) {
    await plot.scrollIntoViewIfNeeded()
    assert.ok((await plot.getAttribute('alt') ?? '').length > 15)
  }
  await page.waitForLoadState('networkidle')
  await page.locator('.counts summary').first().click()
  assert.ok(await page.locator('.counts').first().getByRole('row').count() > 2)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.equal(wide, 0)
  // An image that was not drawn has no width of its own.
  assert.deepEqual(await plots.evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth !== 288).length), 0)
}, { viewport: { width: 320, height: 800 } })

journey('random: leads to a work that can be read at once', async (page) => {
  await page.goto(address)
  await page.getByRole('link', { name: 'Open one by chance' }).click()
  await page.waitForURL(/\/works\//)
  await page.getByRole('link', { name: /^(?:Read|Begin)/ }).first().waitFor()
  assert.equal(await page.getByText('Before you open').count(), 0)
})
