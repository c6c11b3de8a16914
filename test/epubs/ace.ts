import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { printEpub } from '../../src/publish/epub/print-epub.ts'
import { startBrowser } from '../support/browser.ts'
import { asKeeper } from '../support/published.ts'
import { openRooms } from '../support/rooms.ts'
import { bookOfWork } from '../../src/web/publications/open-book.ts'

/**
 * `node scripts/run.mjs test/epubs/ace.ts FOLDER [FILE.epub …]`: Ace by DAISY over EPUBs, by default two works of the rooms. FOLDER is one where `npm install
 * --ignore-scripts @daisy/ace-core` was done: what Ace brings for its browser wants one of its own, so that it is no package of ours. It runs in the
 * browser of the journeys. Ends with 1 where Ace does not say `pass`.
 */
type Assertions = { readonly 'earl:outcome': string; readonly assertions: readonly { readonly 'earl:testSubject': { readonly url: string }; readonly assertions: readonly { readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string }; readonly 'earl:result': { readonly html?: string } }[] }[] }
type Ace = (file: string, options: object, runner: object) => Promise<readonly [string, { readonly 'earl:result': { readonly 'earl:outcome': string } } & Assertions]>

const [folder, ...given] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Cannot run Ace: name the folder that @daisy/ace-core is installed in')
const load = createRequire(join(resolve(folder), 'package.json'))
const ace = load('@daisy/ace-core') as Ace
;(load('winston') as { readonly configure: (options: object) => void }).configure({ silent: true })
const browser = await startBrowser()
if ('reason' in browser) throw new Error(browser.reason)

/** What Ace asks of a browser: a page by its address, its scripts in it, and what they find. Nothing leaves this machine. */
function runnerIn(browser: Browser): object {
  return {
    concurrency: 1,
    setTimeout: () => undefined,
    launch: async () => undefined,
    close: async () => undefined,
    run: async (url: string, scripts: readonly string[], contents: readonly string[]): Promise<unknown> => {
      const page = await browser.newPage()
      await page.route(/^https?:/, (route) => route.abort())
      await page.goto(url)
      for (const content of contents) await page.evaluate(content)
      for (const script of scripts) await page.evaluate(readFileSync(script, 'utf8'))
      const found = await page.evaluate('new Promise((resolve, reject) => window.daisy.ace.run((error, result) => error ? reject(error) : resolve(result)))')
      await page.close()
      return found
    },
  }
}

const work = mkdtempSync(join(tmpdir(), 'incipit-ace-'))
const files = given.length > 0 ? given.map((file) => resolve(file)) : await samples()
let failed = 0
for (const [n, file] of files.entries()) {
  const [, report] = await ace(file, { cwd: work, outdir: join(work, String(n)), lang: 'en', silent: true, jobid: '' }, runnerIn(browser))
  const outcome = report['earl:result']['earl:outcome']
  if (outcome !== 'pass') failed += 1
  console.log(`${file}: ${outcome}`)
  for (const page of report.assertions) for (const one of page.assertions) console.log(`  ${page['earl:testSubject'].url}: ${one['earl:test']['earl:impact']} ${one['earl:test']['dct:title']} ${one['earl:result'].html ?? ''}`)
}
await browser.close()
rmSync(work, { recursive: true, force: true })
process.exitCode = failed > 0 ? 1 : 0

async function samples(): Promise<readonly string[]> {
  const rooms = await openRooms()
  const made: string[] = []
  for (const path of ['estuary/tideclerk.txt', 'nihongo/todai.txt']) {
    const book = await bookOfWork(asKeeper(rooms.catalogue), rooms.key(path))
    if (typeof book === 'string') continue
    const file = join(work, `${made.length}.epub`)
    writeFileSync(file, await printEpub(book))
    made.push(file)
  }
  await rooms.close()
  return made
}
