import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { admission, keeper, stranger } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { openJourneys } from '../support/journeys.ts'
import { heapOf } from '../support/real-library.ts'

// People going through the rooms, over the samples.
const { rooms, address, journey, somebody } = await openJourneys(heapOf(new URL('../../samples/heap/', import.meta.url)))
const works = await rooms.catalogue.newest(openTo(keeper), 500)
const novella = works.filter(({ facts }) => admission(stranger, facts).is === 'open').toSorted((a, b) => b.chapters - a.chapters)[0]
const mature = works.find(({ facts, chapters }) => facts.rung === 'mature' && facts.state === 'published' && chapters > 1)
const unrated = works.find(({ facts, titleKind }) => facts.rung === 'unrated' && facts.state === 'published' && titleKind === 'formal')
assert.ok(novella && mature && unrated, 'the samples hold a story in chapters, a mature one and an unrated one')

const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

journey('read: from the record through every chapter to the end, by links alone', async (page) => {
  await page.goto(`${address}/works/${novella.key}`)
  const title = await heading(page)
  await page.getByRole('link', { name: /^Begin/ }).click()
  for (let number = 1; number < novella.chapters; number++) {
    assert.match(page.url(), new RegExp(`/chapters/${number}$`))
    await page.locator('a[rel="next"]').click()
  }
  await page.getByRole('link', { name: 'Back to the record' }).click()
  assert.equal(await heading(page), title)
})

journey('read: by keyboard, the first stop leads past the frame to the text', async (page) => {
  await page.goto(`${address}/works/${novella.key}/chapters/1`)
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').innerText(), 'Skip to the content')
  await page.keyboard.press('Enter')
  assert.match(page.url(), /#content$/)
})

journey('gate: nothing of the story before the answer, the story after it, the gate again for whoever comes next', async (page) => {
  const chapter = `${address}/works/${mature.key}/chapters/1`
  assert.equal((await page.goto(chapter))?.status(), 403)
  assert.equal(await page.locator('.text').count(), 0)
  await page.getByRole('button', { name: /^Show works rated up to Mature/ }).click()
  assert.equal(page.url(), chapter)
  assert.ok((await page.locator('.text').innerText()).length > 200)
  const other = await somebody()
  assert.equal((await other.goto(chapter))?.status(), 403)
  await other.context().close()
  await page.goto(`${address}/settings`)
  await page.getByRole('button', { name: 'Forget everything' }).click()
  assert.equal((await page.goto(chapter))?.status(), 403)
})

journey('evidence: a mark leads to the words where they stand, and on to the next value', async (page) => {
  await page.goto(`${address}/works/${novella.key}`)
  const mark = page.locator('.record .mark.stated').first()
  await mark.click()
  assert.match(page.url(), /\/evidence\//)
  assert.match(await page.locator('.because').innerText(), /The file says so itself/)
  assert.ok((await page.locator('.sheet mark').first().innerText()).length > 0)
  assert.match(await page.locator('.paper > header').first().innerText(), /line \d+/)
  const first = page.url()
  await page.locator('a[rel="next"]').click()
  assert.notEqual(page.url(), first)
  await page.locator('.sheet .trace, .kicker a').first().click()
  assert.match(page.url(), /\/works\//)
})

journey('settings: a reader’s colours, letters and limits hold on every page', async (page) => {
  await page.goto(`${address}/settings`)
  await page.getByLabel('Dark').check()
  await page.getByLabel('Large', { exact: true }).check()
  await page.getByLabel('General audiences').check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  assert.match(await page.getByRole('status').innerText(), /Kept/)
  assert.ok(await page.getByLabel('Dark').isChecked())
  await page.goto(`${address}/browse/rating`)
  assert.deepEqual(await page.locator('.headings a').allInnerTexts(), ['General audiences'])
  await page.goto(`${address}/browse/rating/guided`)
  assert.match(await page.locator('.hidden-by-you').innerText(), /hidden by your settings/)
  assert.match(await (await page.request.get(`${address}/reader.css`)).text(), /color-scheme:dark;.*1\.55rem/)
})

journey('changes: by keyboard from a changed mark to its reason and back, and the choice stays', async (page) => {
  await page.goto(`${address}/works/${novella.key}/chapters/1`)
  assert.match(await page.locator('.holds').innerText(), /As repaired: \d+ changes/)
  await page.getByText('Text', { exact: true }).click()
  await page.locator('.sets').getByRole('link', { name: 'Show changes' }).click()
  const mark = page.locator('.text .change').first()
  const [before, after] = [await mark.locator('del').innerText(), await mark.locator('ins').innerText()]
  assert.notEqual(before, after)
  const described = await mark.getAttribute('aria-describedby')
  assert.ok((await page.locator(`#${described}`).innerText()).length > 10)
  await mark.focus()
  await page.keyboard.press('Enter')
  assert.match(page.url(), /#why-1$/)
  const reason = page.locator('#why-1')
  assert.match(await reason.innerText(), /becomes[^]* %$/)
  await reason.getByRole('link').press('Enter')
  assert.match(page.url(), /#at-1$/)
  await page.locator('a[rel="next"]').click()
  await page.getByText('Text', { exact: true }).click()
  assert.equal(await page.locator('.sets [aria-current]').innerText(), 'Show changes')
  await page.locator('.sets').getByRole('link', { name: 'As received' }).click()
  assert.equal(await page.locator('.text del, .text ins').count(), 0)
  await page.goto(`${address}/settings`)
  assert.ok(await page.getByLabel('As received').isChecked())
})

journey('repairs: what the archive leaves alone is straight to everybody, and so is what one work leaves alone', async (page) => {
  const chapter = `${address}/works/${novella.key}/chapters/1`
  const reader = await somebody()
  await page.goto(`${address}/desk/open?token=opensesame`)
  await page.getByRole('link', { name: 'Repairs' }).click()
  const boxes = page.locator('.repairs-form input[type="checkbox"]')
  for (let n = 0; n < await boxes.count(); n++) await boxes.nth(n).uncheck()
  await page.getByRole('button', { name: 'Keep these rules' }).click()
  assert.match(await page.getByRole('status').innerText(), /Done/)
  await reader.goto(chapter)
  assert.doesNotMatch(await reader.locator('.text').innerText(), /[“”’…]/)
  for (let n = 0; n < await boxes.count(); n++) await boxes.nth(n).check()
  await page.getByRole('button', { name: 'Keep these rules' }).click()
  await page.goto(`${address}/desk/works/${novella.key}`)
  await page.getByText('Rule on the repairs').click()
  for (const choice of await page.locator('.repairs-form select').all()) await choice.selectOption('no')
  await page.getByRole('button', { name: 'Keep these rules for this work' }).click()
  await reader.goto(`${chapter}?as=changes`)
  assert.match(await reader.locator('.changes').innerText(), /No rule found anything to change here/)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await reader.goto(`${chapter}?as=repaired`)
  assert.match(await reader.locator('.text').innerText(), /[“”’]/)
  await reader.context().close()
})

journey('rule: a curator answers for a work, a stranger reads it, and undoing shuts it again', async (page) => {
  const address_ = `${address}/works/${unrated.key}`
  const reader = await somebody()
  assert.equal((await page.goto(`${address}/desk`))?.status(), 404)
  await page.goto(`${address}/desk/open?token=opensesame`)
  assert.equal(await heading(page), 'Needs a look')
  await page.goto(address_)
  await page.goto(`${address}/desk/works/${unrated.key}`)
  await page.getByText('Rule on the rating').click()
  await page.getByLabel('The rating').selectOption('general')
  await page.locator('section[aria-labelledby="f-rating"] input[name="reason"]').fill('Read it through')
  await page.locator('section[aria-labelledby="f-rating"]').getByRole('button', { name: 'Set', exact: true }).click()
  assert.match(await page.getByRole('status').innerText(), /Done/)
  assert.equal((await reader.goto(address_))?.status(), 200)
  await reader.locator('.record .mark.ruling').first().click()
  assert.match(await reader.locator('.prose').innerText(), /Ruled on .* by the keeper: Read it through/)
  await page.getByRole('button', { name: /^Undo/ }).click()
  assert.equal((await reader.goto(address_))?.status(), 403)
  await reader.context().close()
})

journey('rule: what is withheld is not there, and published again it is', async (page) => {
  const reader = await somebody()
  await page.goto(`${address}/desk/open?token=opensesame`)
  await page.goto(`${address}/desk/works/${novella.key}`)
  await page.getByRole('button', { name: 'Withhold this work' }).click()
  assert.equal((await reader.goto(`${address}/works/${novella.key}`))?.status(), 404)
  await page.getByRole('button', { name: 'Publish this work' }).click()
  assert.equal((await reader.goto(`${address}/works/${novella.key}`))?.status(), 200)
  await page.getByRole('button', { name: 'Leave the desk' }).click()
  assert.equal((await page.goto(`${address}/desk`))?.status(), 404)
  await reader.context().close()
})

journey('terms: whoever answers for a heap opens what nobody rated', async (page) => {
  await page.goto(`${address}/desk/open?token=opensesame`)
  await page.goto(address)
  await page.getByRole('link', { name: 'Answer for it at the desk' }).first().click()
  await page.getByLabel('What nobody rated is').selectOption('general')
  await page.getByRole('button', { name: 'Answer for it' }).click()
  assert.match(await page.getByRole('status').innerText(), /Every work/)
  const reader = await somebody()
  assert.equal((await reader.goto(`${address}/works/${unrated.key}`))?.status(), 200)
  assert.equal(await reader.locator('.record .mark.terms').count(), 1)
  await reader.context().close()
}, { once: true })
