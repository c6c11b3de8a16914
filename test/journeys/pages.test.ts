import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeApp } from '../../src/web/app.ts'
import { en } from '../../src/web/words/en.ts'
import { allRules, colourRules, hideAlike, unfold, violationsIn } from '../support/axe.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { lost } from '../support/lost.ts'
import { pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

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

const widths = [320, 768, 1280] as const
/** Which width a page has, and which in the dark: over all pages each of them in both colour schemes. */
const widthOf = (turn: number): number => widths[turn % widths.length] as number

const [accession] = await rooms.catalogue.accessions()
const today = en.labels.date(accession?.beganAt ?? '')

/** The page as who hears it is told of it, with the first few of everything that goes on alike, and without the day of the test. */
async function treeOf(page: Page): Promise<string> {
  const selector = '.text > :nth-child(n+4), .sheet li:nth-child(n+6), .cards > :nth-child(n+3), main ul > li:nth-child(n+9), main ol > li:nth-child(n+9), tbody tr:nth-child(n+4)'
  await page.evaluate((each) => { for (const element of document.querySelectorAll<HTMLElement>(each)) element.style.display = 'none' }, selector)
  const tree = `${(await page.locator('body').ariaSnapshot()).replaceAll(today, 'today')}\n`
  await page.evaluate((each) => { for (const element of document.querySelectorAll<HTMLElement>(each)) element.style.removeProperty('display') }, selector)
  return tree
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
  assert.ok((await violationsIn(page, allRules)).some(({ id }) => id === 'image-alt'))
  await page.emulateMedia({ colorScheme: 'light' })
  assert.ok((await violationsIn(page, colourRules)).some(({ id }) => id === 'color-contrast'))
  await page.close()
})

const page = await context?.newPage()
let wrong: string[] = []
page?.on('console', (message) => wrong.push(`console: ${message.text()}`))
page?.on('request', (request) => { if (!request.url().startsWith(address)) wrong.push(`asks elsewhere: ${request.url()}`) })

// Every page at one width by all rules, at another in the dark by those that look at colours; `npm run everybody` looks every way.
const kinds = await pagesOf(rooms.catalogue)
for (const [turn, { name, path, keeper, sent = [] }] of kinds.entries()) {
  test(`pages: ${name} is for everybody: axe finds nothing, nothing is wider than the window or cut off, with text twice the size either, and it is heard as it was`, { skip: missing }, async () => {
    assert.ok(context && page)
    await context.clearCookies()
    if (keeper) await page.goto(`${address}/desk/open?token=token`)
    for (const [to, form] of sent) await page.request.post(address + to, { form })
    wrong = []
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(address + path)
    const tree = await treeOf(page)
    await unfold(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      for (const large of [true, false]) {
        await page.evaluate((size) => { document.documentElement.style.fontSize = size }, large ? '200%' : '')
        wrong.push(...(await lost(page)).map((line) => `${width} px${large ? ', text 200 %' : ''}: ${line}`))
      }
    }
    await hideAlike(page)
    for (const [colorScheme, rules, width] of [['light', allRules, widthOf(turn)], ['dark', colourRules, widthOf(turn + 1)]] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const violations = await violationsIn(page, rules)
      wrong.push(...violations.map(({ id, nodes }) => `${width} px, ${colorScheme}: ${id} at ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`).join('; ')}`))
    }
    // The status of a gate or of a missing page is said on the console, and is meant.
    assert.deepEqual(wrong.filter((line) => !line.includes('the server responded with a status of 40')), [])
    assert.equal(tree, keptTree(name, tree))
  })
}

test('pages: German words, which are longer, are not wider than the narrowest window either, with text twice the size', { skip: missing }, async () => {
  assert.ok(!('reason' in browser))
  const german = await browser.newContext({ locale: 'de', reducedMotion: 'reduce', viewport: { width: 320, height: 800 } })
  const narrow = await german.newPage()
  const found: string[] = []
  for (const { name, path, keeper, sent = [] } of kinds) {
    await german.clearCookies()
    if (keeper) await german.request.get(`${address}/desk/open?token=token`)
    for (const [to, form] of sent) await german.request.post(address + to, { form })
    await narrow.goto(address + path)
    await unfold(narrow)
    await narrow.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    found.push(...(await lost(narrow)).map((line) => `${name}: ${line}`))
  }
  await german.close()
  assert.deepEqual(found, [])
})

test('pages: a plot is written in letters that it brings', { skip: missing }, async () => {
  assert.ok(context)
  const plot = await context.newPage()
  await plot.goto(`${address}/plots/works.svg`)
  assert.deepEqual(await plot.evaluate(async () => { await document.fonts.ready; return [...document.fonts].map(({ family, status }) => [family, status]) }), [['Literata', 'loaded']])
  await plot.close()
})

test('pages: nothing went wrong on the server meanwhile', { skip: missing }, () => assert.deepEqual(errors, []))

test('pages: a line of eighty letters, as mailers broke them, stands in one line of the evidence on whatever is wider than a telephone', { skip: missing }, async () => {
  assert.ok(context)
  const sheet = await context.newPage()
  const { path } = kinds.find(({ name }) => name === 'evidence-creator') ?? { path: '' }
  for (const width of [768, 820, 912, 1280]) {
    await sheet.setViewportSize({ width, height: 900 })
    await sheet.goto(address + path)
    const [one, eighty] = await sheet.evaluate(() => {
      const [line, other] = document.querySelectorAll<HTMLElement>('.sheet li')
      if (!line || !other) return []
      line.textContent = 'x'
      other.textContent = `${'seven x '.repeat(9)}and more`
      return [line.getBoundingClientRect().height, other.getBoundingClientRect().height]
    })
    assert.equal(eighty, one, `${width} px`)
  }
  await sheet.close()
})
