import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { allRules, violationsIn } from '../support/axe.ts'
import { type Going, openJourneys } from '../support/journeys.ts'
import { longStory } from '../support/long-story.ts'

// One person and one story: reading through it, coming back to it, and how it looks. With scripts off, unless the journey is about one.
const line = 'The lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open and wrote nothing down, for there was nothing yet to be written that would not be better left unsaid until the morning.'
const chapter = (title: string): string => `${title}\n\n${Array.from({ length: 24 }, (_, n) => `${n + 1}. ${line}`).join('\n\n')}\n\n* * *\n\n${line}\n\n`
const story = `Title: The Tide Clerk\nAuthor: Ann Marlow\nRating: G\n\n${chapter('Chapter 1: Low Water')}${chapter('Chapter 2: The Turn')}${chapter('Chapter 3: High Water')}`

const { rooms, address, journey: go } = await openJourneys([{ name: 'tide.txt', bytes: Buffer.from(story) }, { name: 'other.txt', bytes: Buffer.from(`Title: The Other\nAuthor: Petrel\nRating: G\n\n${line}\n\n${line}\n`) }, longStory()])
const work = (await rooms.catalogue.newest(openTo(keeper), 9)).find(({ title }) => title === 'The Tide Clerk')
assert.equal(work?.chapters, 3)
const home = `${address}/works/${work.key}`

const journey = (name: string, options: Going, walk: (page: Page) => Promise<void>): void => go(`reading: ${name}`, walk, options)
const scripted = { javaScriptEnabled: true }

/** Presses Tab until what has the focus reads so; every stop on the way must show that it has it. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    const focus = page.locator(':focus')
    const { outline, text, seen } = await focus.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      return { outline: `${outlineStyle} ${outlineWidth}`, text: (element as HTMLElement).innerText || element.getAttribute('aria-label') || '', seen: box.bottom > 0 && box.top < innerHeight }
    })
    assert.match(outline, /^solid (?:[2-9]|1[0-9])/, `the focus on “${text}” is to be seen`)
    assert.ok(seen, `“${text}” is in the window`)
    if (words.test(text)) return
  }
  assert.fail(`no stop reads ${String(words)}`)
}

journey('from the record to the end by keyboard alone, with the focus always in sight', {}, async (page) => {
  await page.goto(home)
  await tabTo(page, /^Begin at chapter 1/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/chapters\/1$/)
  await tabTo(page, /^Contents$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^The Turn$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/chapters\/2$/)
  await tabTo(page, /High Water$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/chapters\/3$/)
  assert.equal(await page.locator('h1').innerText(), 'Chapter 3\nHigh Water')
  await tabTo(page, /Back to the record/)
})

journey('without a script, the chapter is kept and offered again; switched off, nothing is', {}, async (page) => {
  await page.goto(`${home}/chapters/2`)
  await page.goto(home)
  await page.getByRole('link', { name: 'Go on reading: chapter 2' }).click()
  assert.match(page.url(), /chapters\/2$/)
  await page.goto(`${address}/shelf`)
  assert.equal(await page.getByRole('link', { name: 'Go on reading: chapter 2' }).count(), 1)
  await page.goto(`${address}/settings/type`)
  await page.getByLabel('Keep nothing').check()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.goto(`${home}/chapters/3`)
  await page.goto(home)
  assert.equal(await page.getByRole('link', { name: /^Go on reading/ }).count(), 0)
  assert.deepEqual((await page.context().cookies()).map(({ name }) => name), ['incipit_reader'])
})

journey('with a script, the paragraph is kept and offered, arrows turn the page, and nothing in it moves', scripted, async (page) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value }).observe({ type: 'layout-shift', buffered: true })
  })
  const shifted = (): Promise<number> => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done((window as unknown as { shifts: { sum: number } }).shifts.sum))) }))
  await page.goto(`${home}/chapters/2`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  assert.equal(await shifted(), 0)
  const before = await page.context().cookies()
  await page.mouse.wheel(0, 1500)
  await page.waitForFunction((old) => document.cookie !== old, before.map(({ name, value }) => `${name}=${value}`).join('; '))
  const top = await page.evaluate(() => document.elementFromPoint(innerWidth / 2, 60)?.closest('p')?.id ?? '')
  await page.goto(home)
  const way = page.getByRole('link', { name: /^Go on reading: chapter 2, paragraph \d+$/ })
  const kept = Number(/#p(\d+)$/.exec(await way.getAttribute('href') ?? '')?.[1])
  assert.ok(Math.abs(kept - Number(top.slice(1))) <= 1, `${kept} is at the top, where ${top} is`)
  await page.goto(`${home}/chapters/2`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: `Go on at paragraph ${kept}` }).click()
  assert.match(page.url(), new RegExp(`#p${kept}$`))
  assert.equal(await page.locator('.come-back').count(), 0)
  assert.equal(await shifted(), 0)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/chapters\/3$/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/chapters\/2$/)
  await page.locator('#p1').hover()
  // The sign stands beside a paragraph, where there is room beside it.
  const hasRoom = await page.locator('#p1').evaluate((element) => element.getBoundingClientRect().left >= 32)
  assert.deepEqual(await page.locator('.pilcrow').evaluateAll((signs) => signs.map((sign) => sign.getAttribute('href'))), hasRoom ? ['#p1'] : [])
})

const long = (await rooms.catalogue.newest(openTo(keeper), 9)).find(({ title }) => title === 'The Long Winter')?.key ?? ''

journey('a long chapter is turned over page by page, and found again at its paragraph', {}, async (page) => {
  await page.goto(`${address}/works/${long}/chapters/1`)
  await tabTo(page, /^2$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/pages\/2$/)
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Page 3' }).click()
  await page.waitForURL(/pages\/3$/)
  await page.goto(`${address}/search?q=%22estuary+number+440%22`)
  await page.getByRole('link', { name: 'Read it there' }).click()
  await page.waitForURL(/pages\/2#p440$/)
  assert.ok(await page.locator('#p440').evaluate((element) => { const { top } = element.getBoundingClientRect(); return top >= 0 && top < innerHeight }))
})

journey('with a script, arrows turn the pages of a chapter, and a link from before it was cut is followed', scripted, async (page) => {
  await page.goto(`${address}/works/${long}/chapters/1#p440`)
  await page.waitForURL(/pages\/2#p440$/)
  assert.deepEqual((await violationsIn(page, allRules)).map(({ id }) => id), [])
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/pages\/3$/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/pages\/2$/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/chapters\/1$/)
})

journey('type is chosen above the story, and the page is there again, looking so', {}, async (page) => {
  await page.goto(`${home}/chapters/1`)
  const size = (): Promise<number> => page.locator('#p2').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  for (const button of ['Larger', 'Larger', 'High contrast', 'Easy to tell apart']) {
    await page.getByText('Type', { exact: true }).click()
    await page.getByRole('button', { name: button }).click()
    assert.equal(page.url(), `${home}/chapters/1`)
  }
  assert.ok(await size() > before * 1.25)
  const style = await page.locator('#p2').evaluate((element) => ({ face: getComputedStyle(element).fontFamily, ink: getComputedStyle(element).color, paper: getComputedStyle(document.body).backgroundColor }))
  assert.match(style.face, /Atkinson Hyperlegible/)
  assert.deepEqual([style.ink, style.paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  await page.getByText('Type', { exact: true }).click()
  await page.getByRole('link', { name: 'All about type' }).click()
  await page.getByLabel('Justified').check()
  await page.getByLabel('Space between').last().check()
  await page.getByRole('button', { name: 'Keep this' }).click()
  assert.equal(page.url(), `${home}/chapters/1`)
  assert.deepEqual(await page.locator('#p2').evaluate((element) => [getComputedStyle(element).textAlign, getComputedStyle(element).textIndent]), ['justify', '0px'])
})

journey('every paragraph can be linked to, by its number, without a script', {}, async (page) => {
  await page.goto(`${home}/chapters/1`)
  await page.getByText('Text', { exact: true }).click()
  await page.getByRole('link', { name: 'Show paragraph numbers' }).click()
  await page.locator('#p7').getByRole('link', { name: '7' }).click()
  assert.match(page.url(), /#p7$/)
  assert.notEqual(await page.locator('#p7').evaluate((element) => getComputedStyle(element).backgroundImage), 'none')
})

journey('a shelf is filled, saved as a file, forgotten, and taken in again', {}, async (page) => {
  await page.goto(home)
  await page.getByRole('button', { name: 'Read later' }).click()
  assert.equal(page.url(), home)
  assert.equal(await page.getByRole('button', { name: 'Read later' }).count(), 0)
  assert.equal(await page.getByRole('button', { name: 'Take off “for later”' }).count(), 1)
  await page.goto(`${home}/chapters/3`)
  await page.getByRole('button', { name: 'Add to favourites' }).click()
  assert.match(await page.getByRole('status').innerText(), /among your favourites/)
  const cards = (): Promise<readonly string[]> => page.locator('section[aria-labelledby="later"] h3, section[aria-labelledby="favourites"] h3').allInnerTexts()
  assert.deepEqual(await cards(), ['The Tide Clerk', 'The Tide Clerk'])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as a file' }).click()])
  const file = await download.path()
  await page.getByRole('button', { name: 'Forget the whole shelf' }).click()
  assert.deepEqual(await cards(), [])
  await page.getByLabel('A shelf that was saved').setInputFiles(file)
  await page.getByRole('button', { name: 'Take in a file' }).click()
  assert.match(await page.getByRole('status').innerText(), /3 works taken in/)
  assert.deepEqual(await cards(), ['The Tide Clerk', 'The Tide Clerk'])
  assert.equal(await page.getByRole('link', { name: 'Go on reading: chapter 3' }).count(), 3)
  await page.locator('section[aria-labelledby="later"]').getByRole('button', { name: /^Take off/ }).click()
  assert.deepEqual(await cards(), ['The Tide Clerk'])
})

journey('on paper there is the story, who wrote it and where it is kept, and nothing to press', {}, async (page) => {
  await page.context().request.post(`${address}/settings/type`, { form: { theme: 'contrast' } })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(`${home}/whole`)
  assert.equal(await page.locator('#c1-p2').evaluate((element) => getComputedStyle(element).color), 'rgb(0, 0, 0)')
  for (const gone of ['.masthead', '.tools', '.marks', '.colophon', '.holds']) assert.ok(await page.locator(gone).first().isHidden(), gone)
  assert.ok(await page.locator('h1').isVisible())
  assert.match(await page.locator('.on-paper').innerText(), /^The Tide Clerk, by Ann Marlow\. .*\/works\//)
  assert.deepEqual(await page.locator('.whole section').evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore)), ['auto', 'page', 'page'])
})

journey('text spaced as a reader’s own style sheet has it stays whole, and nothing is wider than a small window', { ...scripted, viewport: { width: 320, height: 640 } }, async (page) => {
  for (const path of ['/chapters/1', '/whole', '']) {
    await page.goto(home + path)
    for (const summary of await page.locator('.tool > summary').all()) await summary.click()
    const wide = await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('*')) Object.assign(element.style, { lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em' })
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    })
    assert.equal(wide, 0, path)
  }
})

for (const [theme, rules] of [['sepia', ['color-contrast']], ['contrast', ['color-contrast', 'color-contrast-enhanced']]] as const) {
  for (const colorScheme of theme === 'sepia' ? ['dark'] as const : ['light', 'dark'] as const) {
    journey(`in ${theme} on a ${colorScheme} device, every word can be told from its paper`, { ...scripted, colorScheme }, async (page) => {
      await page.context().request.post(`${address}/settings/type`, { form: { theme } })
      await page.context().request.post(`${address}/shelf`, { form: { add: 'later', key: work.key } })
      for (const path of [`/works/${work.key}/chapters/1`, `/works/${work.key}/chapters/1?marks=paragraphs`, `/works/${work.key}`, '/shelf', '/settings/type']) {
        await page.goto(address + path)
        for (const summary of await page.locator('.tool > summary').all()) await summary.click()
        assert.deepEqual((await violationsIn(page, { type: 'rule', values: rules })).map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`), [])
      }
    })
  }
}
