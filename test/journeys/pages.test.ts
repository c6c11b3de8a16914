import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { makeApp } from '../../src/web/app.ts'
import { en } from '../../src/web/words/en.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

const browser = await startBrowser()
const missing = 'reason' in browser ? browser.reason : false
const rooms = await library(heapOf(new URL('../../samples/heap/', import.meta.url)))
const errors: unknown[] = []
const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => errors.push(error) }))
const context = 'reason' in browser ? undefined : await browser.newContext({ reducedMotion: 'reduce' })
after(async () => {
  if (!('reason' in browser)) await browser.close()
  await close()
  await rooms.close()
})

/** How every page is looked at: by all rules small and large, by those that look at colours in the dark. `npm run everybody` looks every way. */
const looks = [{ width: 320, colorScheme: 'light' }, { width: 768, colorScheme: 'dark' }, { width: 1280, colorScheme: 'light' }] as const

/** A page has no frames: legacy mode looks at it in place. */
function axe(page: Page, scheme: 'light' | 'dark'): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  return scheme === 'light' ? builder.withTags(tags) : builder.withRules(['color-contrast', 'link-in-text-block'])
}

const [accession] = await rooms.catalogue.accessions()
const today = en.labels.date(accession?.beganAt ?? '')

/** The page as who hears it is told of it, with the first few of everything that goes on alike, and without the day of the test. */
async function treeOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.text > :nth-child(n+4), .sheet li:nth-child(n+6), .cards > :nth-child(n+3), main ul > li:nth-child(n+9), main ol > li:nth-child(n+9), tbody tr:nth-child(n+4)')) element.remove()
  })
  return `${(await page.locator('body').ariaSnapshot()).replaceAll(today, 'today')}\n`
}

/** The tree that was looked at and kept; INCIPIT_UPDATE_TREES=1 writes it anew, to be read as code is. */
function keptTree(name: string, tree: string): string {
  const file = join(import.meta.dirname, '../../fixtures/trees', `${name}.yml`)
  if (process.env['INCIPIT_UPDATE_TREES'] !== undefined) writeFileSync(file, tree)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test('pages: axe sees what is wrong when something is', { skip: missing }, async () => {
  assert.ok(context)
  const page = await context.newPage()
  await page.goto(`${address}/about`)
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<img src="x"><p class="faint">faint</p>'); (document.querySelector('.faint') as HTMLElement).style.color = '#888' })
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = [...(await axe(page, 'light').analyze()).violations, ...(await axe(page, 'dark').analyze()).violations].map(({ id }) => id)
  assert.ok(found.includes('image-alt'))
  await page.emulateMedia({ colorScheme: 'light' })
  assert.ok((await axe(page, 'dark').analyze()).violations.some(({ id }) => id === 'color-contrast'))
  await page.close()
})

for (const { name, path, keeper, sent = [] } of await pagesOf(rooms.catalogue)) {
  test(`pages: ${name} is for everybody: axe finds nothing, nothing is wider than the window, and it is heard as it was`, { skip: missing }, async () => {
    assert.ok(context)
    await context.clearCookies()
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('console', (message) => wrong.push(`console: ${message.text()}`))
    page.on('request', (request) => { if (!request.url().startsWith(address)) wrong.push(`asks elsewhere: ${request.url()}`) })
    if (keeper) await page.goto(`${address}/desk/open?token=token`)
    for (const [to, form] of sent) await page.request.post(address + to, { form })
    await page.goto(address + path)
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) wrong.push(`${width} px: ${wide} px too wide`)
      const { violations } = await axe(page, colorScheme).analyze()
      wrong.push(...violations.map(({ id, nodes }) => `${width} px, ${colorScheme}: ${id} at ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`).join('; ')}`))
    }
    const tree = await treeOf(page)
    await page.close()
    // The status of a gate or of a missing page is said on the console, and is meant.
    assert.deepEqual(wrong.filter((line) => !line.includes('the server responded with a status of 40')), [])
    assert.equal(tree, keptTree(name, tree))
  })
}

test('pages: nothing went wrong on the server meanwhile', { skip: missing }, () => assert.deepEqual(errors, []))
