import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openTo } from '../../src/consent/predicate.ts'
import { keeper } from '../../src/consent/policy.ts'
import { publicationForms } from '../../src/web/addresses.ts'
import { openJourneys } from '../support/journeys.ts'

// A story to take away: by keyboard alone, with scripts and without, and from behind a gate.
const line = 'The lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open and wrote nothing down.'
const story = (title: string, rating: string): Buffer => Buffer.from(`Title: ${title}\nAuthor: Ann Marlow\nRating: ${rating}\n\n${line}\n\n${line}\n`)
const { rooms, address, journey } = await openJourneys([{ name: 'tide.txt', bytes: story('The Tide Clerk', 'G') }, { name: 'ice.txt', bytes: story('The Ice', 'NC-17') }])
const works = await rooms.catalogue.newest(openTo(keeper), 9)
const home = (title: string): string => `${address}/works/${works.find((work) => work.title === title)?.key ?? assert.fail(title)}`

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    const focus = page.locator('.take :focus')
    if (await focus.count() > 0 && words.test(await focus.innerText())) return
  }
  assert.fail(`no stop reads ${String(words)}`)
}

/** The name and the words of the file that a press of Enter brings. */
async function taken(page: Page): Promise<readonly [name: string, words: string]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]
}

for (const javaScriptEnabled of [false, true]) {
  journey(`take: by keyboard a work is a file, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (page) => {
    await page.goto(`${home('The Tide Clerk')}/chapters/1`)
    await tabTo(page, /^Text$/)
    const [name, words] = await taken(page)
    assert.equal(name, 'Ann Marlow - The Tide Clerk.txt')
    assert.match(words, /^Title: The Tide Clerk\n[^]*The lamp had been lit/)
  }, { javaScriptEnabled })
}

/** How the files of each form begin. */
const begins: Readonly<Record<(typeof publicationForms)[number], RegExp>> = { epub: /^PK\u0003\u0004/, html: /^<!doctype html>/, text: /^Title: The Tide Clerk\n/, markdown: /^---\ntitle: "The Tide Clerk"\n/, pdf: /^%PDF-/ }

journey('take: a work is there in every form', async (page) => {
  await page.goto(home('The Tide Clerk'))
  for (const form of publicationForms) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.take a[href$="/download/${form}"]`).first().click()])
    assert.match(readFileSync(await download.path(), 'latin1'), begins[form], form)
  }
}, {})

journey('take: before a gate the gate stands, and opened it gives the file', async (page) => {
  await page.goto(`${home('The Ice')}/download/text`)
  assert.match(await page.locator('h1').innerText(), /The Ice/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.gate-form button').first().click()])
  assert.equal(download.suggestedFilename(), 'Ann Marlow - The Ice.txt')
}, {})

journey('take: what a search found is one book', async (page) => {
  await page.goto(`${address}/search?q=lamp`)
  await tabTo(page, /^HTML$/)
  const [name, words] = await taken(page)
  assert.equal(name, 'Found - lamp.html')
  assert.doesNotMatch(words, /The Ice/)
}, {})
