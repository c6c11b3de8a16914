import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Catalogue } from '../../src/catalogue/store.ts'
import { stranger } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { makeApp } from '../../src/web/app.ts'
import { tongues } from '../../src/web/words/tongues.ts'
import { cookieAfter } from '../support/cookie-after.ts'
import { longStory } from '../support/long-story.ts'
import { markupErrors, noChecker } from '../support/nu.ts'
import { type PageKind, pagesOf } from '../support/pages.ts'
import { heapOf, library } from '../support/real-library.ts'

// The Nu Html Checker over every kind of page in every language of the rooms.
const folder = mkdtempSync(join(tmpdir(), 'incipit-markup-'))
const names = new Map<string, string>()
let rooms: Awaited<ReturnType<typeof library>> | undefined

before(async () => {
  if (noChecker) return
  rooms = await library([...heapOf(new URL('../../samples/heap/', import.meta.url)), longStory()])
  const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token' })
  const opened = await app.request('/desk/open?token=token')
  const desk = opened.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
  for (const tongue of tongues) {
    mkdirSync(join(folder, tongue))
    for (const { name, path, keeper, sent = [] } of [...await pagesOf(rooms.catalogue), ...await filesOf(rooms.catalogue)]) {
      const answer = await app.request(path, { headers: { 'accept-language': tongue, cookie: keeper ? desk : await cookieAfter(app, sent) } })
      if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
      const file = join(folder, tongue, `${name}.html`)
      names.set(file, `${name} in ${tongue}`)
      writeFileSync(file, await answer.text())
    }
  }
})
after(async () => {
  await rooms?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Works as files of one page: one of each language, the longest that a stranger may read, and several in one. */
async function filesOf(catalogue: Catalogue): Promise<readonly PageKind[]> {
  const works = await catalogue.newest(openTo(stranger), 500)
  const some = [...new Map(works.toSorted((a, b) => a.words - b.words).map((work) => [work.language, work])).values()]
  return [...some.map(({ key, language }) => ({ name: `file-${language}`, path: `/works/${key}/download/html` })), { name: 'file-several', path: '/download/html?q=rating:general' }]
}

/** What the checker has against files, errors only. */
async function errorsIn(files: readonly string[]): Promise<readonly string[]> {
  return (await markupErrors(files)).map(({ url = '', lastLine, message, extract = '' }) => `${names.get(url.replace(/^file:/, '')) ?? url}, line ${lastLine}: ${message} ${extract.slice(0, 120)}`)
}

test('markup: every kind of page is valid HTML, in every language of the rooms; what is not would be seen', { skip: noChecker }, async () => {
  assert.ok(names.size > 30)
  const wrong = join(folder, 'wrong.html')
  writeFileSync(wrong, '<!doctype html><html lang="en"><title>x</title><p><b>one<div></b></div>')
  const found = Map.groupBy(await errorsIn([wrong, ...names.keys()]), (line) => line.includes('wrong.html'))
  assert.ok(found.get(true))
  assert.deepEqual(found.get(false) ?? [], [])
})
