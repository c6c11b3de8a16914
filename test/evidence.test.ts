import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'parse5'
import { makeApp } from '../src/web/app.ts'
import { heapOf, library } from './support/real-library.ts'

// Every page that can be reached from the front page, as somebody who admits everything: over the samples.
const { catalogue, desk, close } = await library(heapOf(new URL('../samples/heap/', import.meta.url)))
after(close)
const errors: unknown[] = []
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token', onError: (error) => errors.push(error) })
const agreed = await app.request('/settings', { method: 'POST', body: 'do=admit&highest=explicit', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const cookie = (agreed.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
// What was found leads to narrower and narrower questions, without end; chance leads to what other links lead to; feeds and the API are gone through in
// tests of their own, and so are the forms of a book, of which one of each work is enough here.
const elsewhere = /^\/(?:random|opds|feeds|api|download)\b|\/download\/(?!epub)|^\/shelf\/\w+\/download/
const pages = new Map<string, { readonly status: number; readonly text: string }>()
for (const open = ['/']; open.length > 0;) {
  const path = open.pop() as string
  if (pages.has(path)) continue
  const response = await app.request(path, { headers: { cookie } })
  const text = response.status === 308 ? '' : await response.text()
  pages.set(path, { status: response.status, text })
  const links = [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
  open.push(...links.filter((to) => !elsewhere.test(to) && !(path.startsWith('/search') && to.startsWith('/search'))))
}
const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim()

test('evidence: no link of the reading room leads to nothing', () => {
  assert.ok(pages.size > 400, `${pages.size} pages`)
  assert.deepEqual([...pages].filter(([, { status }]) => status !== 200 && status !== 308).map(([path, { status }]) => `${status} ${path}`), [])
  assert.deepEqual(errors, [])
})

test('evidence: on every evidence page the words as written are the words lit up', () => {
  let seen = 0
  for (const [path, { text }] of pages) {
    if (!path.includes('/evidence/')) continue
    const written = /As written: <q>(.*?)<\/q>/s.exec(text)?.[1]
    const section = /<section class="paper"(.*?)<\/section>/s.exec(text)?.[1]
    if (written === undefined || section === undefined) continue
    const lit = plain([...section.matchAll(/<mark>(.*?)<\/mark>/gs)].map((match) => match[1]).join(' '))
    // A long statement is clipped in the sentence above the sheet.
    const said = plain(written).replace(/…$/, '')
    assert.ok(lit.startsWith(said) || lit === said, `${path}: lit “${lit}”, written “${said}”`)
    seen++
  }
  assert.ok(seen > 200, `${seen} pages`)
})

test('evidence: no page shows an address of anybody', () => {
  for (const [path, { text }] of pages) assert.doesNotMatch(text, /[\w.+-]+@[\w-]+\.(?:com|org|net)/i, path)
})

test('evidence: every page is sound HTML, and no id stands twice in it', () => {
  for (const [path, { text }] of pages) {
    if (!text.startsWith('<!doctype')) continue
    const wrong: string[] = []
    parse(text, { onParseError: ({ code, startOffset }) => wrong.push(`${code}: ${text.slice(startOffset - 40, startOffset + 40)}`) })
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    wrong.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`))
    assert.deepEqual(wrong, [], path)
  }
})
