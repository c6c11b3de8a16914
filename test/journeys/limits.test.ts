import assert from 'node:assert/strict'
import { after } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admission, keeper, stranger } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { openJourneys } from '../support/journeys.ts'
import { heapOf } from '../support/real-library.ts'

// A reader's limits, set and taken off again, over the samples.
const { rooms, address, journey } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)))
const works = (await rooms.catalogue.newest(openTo(keeper), 500)).filter(({ facts }) => facts.state === 'published')
const open = works.filter(({ facts, titleKind }) => admission(stranger, facts).is === 'open' && titleKind === 'formal')
const warned = open.find(({ warnings }) => warnings.length > 0 && warnings[0] !== 'other')
const named = open.find(({ creators, key }) => creators.length === 1 && key !== warned?.key)
assert.ok(warned && named, 'the samples hold an open story with a warning, and one by one creator')
const [warning = 'grief'] = warned.warnings
const creator = named.creators[0] as string
const kept = mkdtempSync(join(tmpdir(), 'incipit-test-'))
after(() => {
  rmSync(kept, { recursive: true, force: true })
})

const addressOf = ({ key }: { readonly key: string }): string => `${address}/works/${key}`

journey('limits: a warning to be asked about asks, the answer holds for that work, and can be taken back', async (page) => {
  await page.goto(`${address}/settings`)
  await page.getByText('All other warnings').click()
  await page.locator(`input[name="ask"][value="${warning}"]`).check()
  await page.getByLabel('Fold warnings away').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  assert.equal((await page.goto(addressOf(warned)))?.status(), 403)
  assert.match(await page.locator('.reasons').innerText(), /which you wished to be asked about/)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  assert.equal(page.url(), addressOf(warned))
  assert.equal(await page.locator('.reasons').count(), 0)
  const names = page.locator('.folded-warnings .values')
  assert.equal(await names.isVisible(), false)
  await page.getByText('Warnings: show').click()
  assert.ok(await names.isVisible())
  await page.goto(`${address}/settings`)
  await page.getByRole('button', { name: `Ask again: ${warned.title}` }).click()
  assert.equal((await page.goto(addressOf(warned)))?.status(), 403)
})

journey('limits: what is hidden from its page is gone from lists, counted there, named with its reason, and shown again', async (page) => {
  const list = `${address}/browse/accession/1`
  await page.goto(addressOf(named))
  await page.locator('details.hide summary').click()
  await page.getByRole('button', { name: `Hide works by ${creator}` }).click()
  assert.match(await page.locator('.reasons').innerText(), new RegExp(`You have hidden works by ${creator}`))
  await page.goto(list)
  assert.match(await page.locator('.hidden-by-you').innerText(), /^\d+ works? hidden by your settings\. Why, and which\?$/)
  await page.getByRole('link', { name: 'Why, and which?' }).click()
  assert.match(await page.locator('h2').allInnerTexts().then((all) => all.join()), new RegExp(`By ${creator}`))
  assert.ok((await page.locator('.hidden-works a').allInnerTexts()).includes(named.title))
  await page.getByRole('link', { name: 'Back to the list' }).click()
  assert.equal(page.url(), list)
  await page.goto(`${address}/settings`)
  await page.getByRole('button', { name: `Show again: ${creator}` }).click()
  assert.match(await page.getByRole('status').innerText(), /Kept/)
  assert.ok((await page.goto(addressOf(named)))?.ok())
})

journey('limits: a work is hidden from a list, and one that is rated too high is read by itself', async (page) => {
  await page.goto(`${address}/browse/accession/1`)
  const card = page.locator('.card').first()
  const title = await card.locator('h3').innerText()
  await card.locator('details.hide summary').click()
  await card.getByRole('button', { name: 'Hide this work' }).click()
  assert.match(page.url(), /\/browse\/accession\/1$/)
  assert.notEqual(await page.locator('.card h3').first().innerText(), title)
  await page.goto(`${address}/settings`)
  await page.getByLabel('General audiences').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await page.goto(`${address}/hidden`)
  const row = page.locator('.hidden-works li', { has: page.getByRole('button') }).first()
  const hidden = await row.locator('a').innerText()
  await row.getByRole('button', { name: `Show this one: ${hidden}` }).click()
  assert.equal(await page.locator('.reasons').count(), 0)
  await page.goto(`${address}/settings`)
  assert.match(await page.locator('section[aria-labelledby="answered"]').innerText(), new RegExp(hidden.slice(0, 20).replace(/[^\w ]/g, '.')))
})

journey('limits: settings go with their reader as a file, in another language, too', async (page) => {
  await page.goto(`${address}/settings`)
  await page.getByLabel('Deutsch').check()
  await page.locator('input[name="never"][value="torture"]').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  assert.equal(await page.locator('h1').innerText(), 'Einstellungen')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Einstellungen als Datei speichern' }).click()])
  const file = join(kept, download.suggestedFilename())
  await download.saveAs(file)
  await page.getByRole('button', { name: 'Alles vergessen' }).click()
  assert.equal(await page.locator('h1').innerText(), 'Settings')
  await page.getByLabel('Read settings from a file').setInputFiles(file)
  await page.getByRole('button', { name: 'Read this file' }).click()
  assert.match(await page.getByRole('status').innerText(), /Gelesen/)
  assert.ok(await page.locator('input[name="never"][value="torture"]').isChecked())
})
