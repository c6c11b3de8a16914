import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { admission, keeper, stranger } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { openJourneys } from '../support/journeys.ts'
import { heapOf } from '../support/real-library.ts'

// Addresses for e-readers, feeds and programs: made, used and revoked by a reader of the samples.
const { rooms, address, journey } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)))
const published = (await rooms.catalogue.newest(openTo(keeper), 500)).filter(({ facts }) => facts.state === 'published')
const open = published.find(({ facts }) => admission(stranger, facts).is === 'open')
const mature = published.find(({ rung, facts }) => rung === 'mature' && facts.warnings.length === 0)
assert.ok(open && mature, 'the samples hold an open story and a mature one')

/** What answers at an address without a cookie, as an e-reader asks. */
async function asked(at: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(at)
  return { status: response.status, text: await response.text() }
}

/** Makes an address for what somebody has set, and gives the base of all that was shown. */
async function make(page: Page, name: string): Promise<string> {
  await page.goto(`${address}/settings`)
  await page.getByLabel('What will use it?').fill(name)
  await page.getByRole('button', { name: 'Make an address' }).click()
  const [first = ''] = await page.locator('code.address').allInnerTexts()
  return first.replace(/\/opds$/, '')
}

journey('addresses: one is made, shown once with its codes, read with the limits it carries, and revoked from the list', async (page) => {
  await page.goto(`${address}/settings`)
  await page.getByLabel('Mature').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  const base = await make(page, 'KOReader')
  assert.match(base, /\/for\/[a-z2-7]{26}$/)
  const shown = await page.locator('code.address').allInnerTexts()
  assert.deepEqual(shown, ['/opds', '/opds/v2', '/feeds/newest', '/api/v1', ''].map((path) => base + path))
  const code = page.getByRole('img', { name: 'QR code of this address: OPDS 1.2' })
  assert.equal(await code.isVisible(), false)
  await page.getByText('As a QR code').first().click()
  const { width = 0, height } = await code.boundingBox() ?? {}
  assert.ok(width > 150 && width === height, 'a telephone can read it')
  assert.match(await page.locator('main').innerText(), /Works rated up to Mature/)
  // The e-reader has no cookie: what is open to it is what the address carries.
  assert.equal((await asked(`${base}/api/v1/works/${mature.key}`)).status, 200)
  assert.equal((await asked(`${address}/api/v1/works/${mature.key}`)).status, 403)
  for (const path of ['/opds', '/opds/v2', '/feeds/newest']) assert.equal((await asked(base + path)).status, 200, path)
  assert.equal((await asked(`${base}/works/${mature.key}/download/epub`)).status, 200)
  await page.getByRole('link', { name: 'To the settings' }).click()
  const row = page.locator('.tokens > li')
  assert.match(await row.innerText(), /KOReader[\s\S]*last used in|KOReader[\s\S]*not used yet/)
  assert.ok(!(await page.content()).includes(base.slice(-26)), 'it is not shown again')
  await page.getByRole('button', { name: 'Revoke: KOReader' }).click()
  assert.match(await page.getByRole('status').innerText(), /Whatever asks there finds nothing/)
  for (const path of ['', '/opds', '/feeds/newest', `/api/v1/works/${open.key}`, `/works/${open.key}/download/epub`]) assert.equal((await asked(base + path)).status, 404, path)
  assert.equal((await page.goto(base))?.status(), 404)
})

journey('addresses: what it carries stays as it was until it is renewed', async (page) => {
  const carries = async (): Promise<number> => (await asked(`${base}/api/v1/works/${mature.key}`)).status
  const base = await make(page, 'Thorium')
  assert.equal(await carries(), 403)
  await page.goto(`${address}/settings`)
  await page.getByLabel('Mature').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  assert.equal(await carries(), 403)
  await page.getByRole('button', { name: 'Renew with my present limits: Thorium' }).click()
  assert.equal(await carries(), 200)
})

journey('addresses: whoever finds one sees what it carries, and may end it', async (page) => {
  const base = await make(page, '')
  await page.context().clearCookies()
  await page.goto(base)
  assert.match(await page.locator('main').innerText(), /It carries[\s\S]*Works rated up to Teen/)
  await page.getByText('As a QR code').first().click()
  assert.ok(await page.getByRole('img', { name: /OPDS 1\.2/ }).isVisible())
  await page.getByRole('button', { name: 'Revoke this address' }).click()
  assert.match(await page.getByRole('status').innerText(), /finds nothing from now on/)
  assert.equal((await asked(`${base}/opds`)).status, 404)
})

journey('the API: its page leads from a call to an answer, and from an answer to its shape', async (page) => {
  await page.goto(`${address}/about`)
  await page.goto(`${address}/api`)
  assert.equal(await page.locator('h1').innerText(), 'For programs')
  await page.getByRole('navigation', { name: 'Calls' }).getByRole('link', { name: '/works/:key', exact: true }).click()
  assert.match(page.url(), /#getWork$/)
  const call = page.getByRole('region', { name: '/api/v1/works/{key}', exact: true })
  const example = await call.getByRole('link', { name: /^\/api\/v1\/works\// }).getAttribute('href')
  const { status, text } = await asked(address + example)
  assert.equal(status, 200)
  assert.match(JSON.parse(text).key, /^[a-z2-7]{12}$/)
  const named = call.locator('p a').first()
  const name = await named.innerText()
  await named.click()
  assert.equal(new URL(page.url()).hash, `#${name}`)
  const shape = page.locator(`#${name}`)
  if (!(await shape.getByRole('table').isVisible())) await shape.locator('summary').click()
  assert.match(await shape.getByRole('table').innerText(), /key/)
  await page.getByRole('link', { name: 'Make an address in the settings' }).click()
  assert.match(page.url(), /\/settings#addresses$/)
})

journey('die API: auf Deutsch sind die Aufrufe beschrieben', async (page) => {
  await page.goto(`${address}/api`)
  const call = page.getByRole('region', { name: '/api/v1/random', exact: true })
  assert.match(await call.innerText(), /Ein Werk auf gut Glück/)
  assert.equal(await call.locator('[lang=en]').count(), 0)
}, { locale: 'de' })
