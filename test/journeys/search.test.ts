import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openJourneys } from '../support/journeys.ts'
import { heapOf } from '../support/real-library.ts'

// People who look for a story, over the samples.
const { address, journey } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)))

const box = (page: Page) => page.locator('#q')
const found = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.locator('h2#found').innerText())?.[0] ?? 0)
const titles = (page: Page): Promise<readonly string[]> => page.locator('.card h3').allInnerTexts()

journey('search: a word leads to the sentence, and the sentence to its paragraph', async (page) => {
  await page.goto(address)
  await page.getByRole('searchbox').fill('lantern')
  await page.getByRole('searchbox').press('Enter')
  const card = page.locator('.card', { has: page.locator('.excerpt') }).first()
  assert.match(await card.locator('mark').first().innerText(), /lantern/i)
  await card.getByRole('link', { name: /Read it there/ }).click()
  const paragraph = new URL(page.url()).hash
  assert.match(paragraph, /^#p\d+$/)
  assert.match(await page.locator(paragraph).innerText(), /lantern/i)
})

journey('search: facets narrow, leave out, are taken off again, and go with the order', async (page) => {
  await page.goto(`${address}/search?q=lamp`)
  const all = await found(page)
  const facets = page.getByRole('navigation', { name: 'Narrow what was found' })
  const row = facets.locator('.facet', { has: page.getByRole('heading', { name: 'Fandom' }) }).locator('li').first()
  const count = Number(/\d+/.exec(await row.locator('.count').innerText())?.[0])
  const name = await row.locator('a').first().innerText()
  await row.getByRole('link', { name, exact: true }).click()
  assert.equal(await found(page), count)
  assert.match(await box(page).inputValue(), /^lamp fandom:=/)
  await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'longest' }).click()
  assert.match(await box(page).inputValue(), /^lamp fandom:=.* sort:words$/)
  await page.locator('.chips a').first().click()
  assert.equal(await found(page), all)
  await row.getByRole('link', { name: `Without ${name}`, exact: true }).click()
  assert.equal(await found(page), all - count)
  assert.match(await page.locator('.chips').innerText(), new RegExp(`not ${name}`))
})

journey('search: the form and the box write each other, by keyboard', async (page) => {
  await page.goto(`${address}/search?q=${encodeURIComponent('lamp rating:<=teen')}`)
  const all = await found(page)
  await page.getByText('Ask by fields', { exact: true }).press('Enter')
  assert.equal(await page.getByLabel('Words', { exact: true }).inputValue(), 'lamp')
  assert.equal(await page.getByLabel('Rating', { exact: true }).inputValue(), '<=teen')
  await page.getByRole('group', { name: 'Fandom' }).getByLabel('Without', { exact: true }).fill('Harbour Nine')
  await page.getByText('Not warned for').press('Enter')
  await page.getByRole('group', { name: 'Not warned for' }).getByLabel('Death or dying').press('Space')
  await page.getByRole('group', { name: 'Fandom' }).getByLabel('Without', { exact: true }).press('Enter')
  assert.deepEqual([...new URL(page.url()).searchParams.keys()], ['q'])
  assert.equal(await box(page).inputValue(), 'lamp rating:<=teen -warning:death -fandom:"Harbour Nine"')
  assert.ok(await found(page) < all)
  assert.match(await page.locator('.unasked').innerText(), /nobody was ever asked/)
  await page.locator('.unasked').getByRole('link').click()
  assert.equal(await page.locator('.unasked').count(), 0)
  assert.match(await box(page).inputValue(), /-warning:unasked/)
})

journey('search: what is wrong is shown in its place, the box has the focus, and German readers read German', async (page) => {
  await page.setExtraHTTPHeaders({ 'accept-language': 'de' })
  await page.goto(`${address}/search?q=${encodeURIComponent('lamp rating:lemon')}`)
  assert.equal(await page.locator('.wrong mark').innerText(), 'lemon')
  assert.match(await page.getByRole('alert').innerText(), /Eine Freigabe „lemon“ gibt es nicht/)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q')
  await page.keyboard.press('End')
  for (let n = 0; n < 5; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type('teen')
  await page.keyboard.press('Enter')
  assert.match(await page.locator('h2#found').innerText(), /gefunden/)
})

journey('search: a slip in a name is noticed, and mended by a link', async (page) => {
  await page.goto(`${address}/search?q=${encodeURIComponent('creator:constnace')}`)
  assert.equal(await page.locator('h2#found').innerText(), 'Nothing found')
  assert.equal(await page.locator('.meant mark').innerText(), 'constance')
  await page.locator('.meant a').click()
  assert.ok(await found(page) > 0)
  assert.equal(await box(page).inputValue(), 'creator:constance')
})

journey('search: at 320 px facets stand below and a link leads there', async (page) => {
  await page.goto(`${address}/search?q=lamp`)
  await page.getByRole('link', { name: 'Narrow these' }).click()
  assert.ok(await page.getByRole('heading', { name: 'Narrow what was found' }).isVisible())
  const [facets, card] = [await page.locator('.facets').boundingBox(), await page.locator('.card').last().boundingBox()]
  assert.ok(facets && card && facets.y > card.y)
  const before = await titles(page)
  await page.locator('.facets li a').first().click()
  assert.ok((await titles(page)).length <= before.length)
}, { viewport: { width: 320, height: 800 } })

journey('help: every example is a question that is answered', async (page) => {
  await page.goto(`${address}/search`)
  await page.getByRole('link', { name: 'How to ask' }).click()
  assert.equal(await page.locator('h1').innerText(), 'How to ask')
  await page.getByRole('link', { name: 'rating:<=teen' }).click()
  assert.equal(await box(page).inputValue(), 'rating:<=teen')
  assert.ok(await found(page) > 0)
})

journey('find: half remembered, a passage leads to its story and its place', async (page) => {
  await page.goto(address)
  await page.getByRole('link', { name: 'Know this story?' }).click()
  await page.getByLabel('What you remember').fill('they ate on trestles along the length of the lane, sixty three people, by lantern light')
  await page.getByRole('button', { name: 'Find the story' }).click()
  const card = page.locator('.card').first()
  assert.equal(await card.locator('h3').innerText(), 'The Mudford Marrow')
  assert.match(await card.locator('.missing').innerText(), /people/)
  await card.getByRole('link', { name: 'Read it there' }).click()
  assert.match(await page.locator(new URL(page.url()).hash).innerText(), /trestles/)
})
