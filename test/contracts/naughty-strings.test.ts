import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { keeper } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { admit } from '../../src/consent/readable.ts'
import type { Ruling } from '../../src/model/ruling.ts'
import type { WorkRecord } from '../../src/model/work.ts'
import { parseQuery } from '../../src/query/parse.ts'
import { received } from '../../src/text/mends.ts'
import { library } from '../support/real-library.ts'

// The big list of naughty strings by others (see NOTICE.md beside it), and some of our own where it is absent.
const suite = new URL('../../../shared/fixtures/blns/blns.json', import.meta.url)
const own = ['', ' ', 'null', '\u0000', '\ud800', '\ufeff', '\u202etitle', "'; drop table work; --", '" or ""="', '%s%n', '../../etc/passwd', '\r\nSet-Cookie: a=1', '={1+1}', 'ﷺ', '👩‍👩‍👧', 'a\u0301'.repeat(50), '\\', '$(id)', '{{1+1}}', '\u2028']
const strings = [...own, ...(existsSync(suite) ? JSON.parse(readFileSync(suite, 'utf8')) as readonly string[] : [])]
// Each ruling is weighed with all that came before it on the same work.
const each = 8
const words = 'The ferry left at six, and nobody on the quay waved to it.'

test(`naughty strings: each comes back as it went in, from every field (${strings.length}${existsSync(suite) ? '' : '; fixtures/blns is not there'})`, async () => {
  const rooms = await library(Array.from({ length: Math.ceil(strings.length / each) }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.from(`Title: The Ferry\nAuthor: Ann Reed\nRating: G\n\n${words} ${at}\n`) })))
  try {
    const works = await rooms.catalogue.newest(openTo(keeper), strings.length)
    const record = async (key: string): Promise<WorkRecord> => {
      const page = await rooms.catalogue.work(key)
      assert.ok(page && 'record' in page)
      const shown = admit(keeper, page.record)
      return shown.is === 'open' ? shown.words : assert.fail(shown.is)
    }
    // A column of text is UTF-8, which has no form for half a pair: it becomes U+FFFD. Values are JSON, which has one.
    const kept = (text: string): string => text.toWellFormed()
    for (const [at, text] of strings.entries()) {
      const work = works[Math.floor(at / each)] ?? assert.fail('there are too few works')
      if (text.trim() === '') {
        await assert.rejects(rooms.desk.rule(work.key, { act: 'set', field: 'title', value: { title: text, kind: 'formal' }, by: 'curator' }), RangeError)
        continue
      }
      const made: readonly Ruling[] = [
        await rooms.desk.rule(work.key, { act: 'set', field: 'title', value: { title: text, kind: 'formal' }, by: text }),
        await rooms.desk.rule(work.key, { act: 'set', field: 'summary', value: { text }, by: 'curator', reason: text }),
        await rooms.desk.rule(work.key, { act: 'set', field: 'creator', value: { name: text, role: 'author' }, by: 'curator' }),
        await rooms.desk.rule(work.key, { act: 'set', field: 'fandom', value: { name: text }, by: 'curator' }),
        await rooms.desk.rule(work.key, { act: 'set', field: 'tag', value: { name: text }, by: 'curator' }),
      ]
      const { title, summary, creators, fandoms, tags } = await record(work.key)
      assert.deepEqual([title.value.title, summary?.value.text, creators[0]?.value.name, fandoms[0]?.value.name, tags[0]?.value.name], Array.from({ length: 5 }, () => text))
      const [first, second] = (await rooms.catalogue.rulings(work.key)).filter(({ id }) => made.some((one) => one.id === id)).toSorted((a, b) => a.id - b.id)
      assert.deepEqual([first?.by, second?.reason], [kept(text), kept(text)])
      for (const { id } of made) await rooms.desk.undo(id, 'curator')
      const query = parseQuery(text)
      if ('query' in query) await rooms.catalogue.search(listedTo(keeper), openTo(keeper), query.query, { offset: 0, limit: 5 })
    }
    for (const { key } of works) assert.equal((await record(key)).title.value.title, 'The Ferry')
  } finally {
    await rooms.close()
  }
})

test('naughty strings: each comes back from the words of a story', async () => {
  const rooms = await library(strings.map((text, at) => ({ name: `${at}.txt`, bytes: Buffer.from(`Title: Number ${at}\nAuthor: Ann Reed\nRating: G\n\n${words}\n\n${text}\n\n${words}\n`) })))
  try {
    const blank = /[\s\u0000-\u001f\u007f]+/g
    for (const work of await rooms.catalogue.newest(openTo(keeper), strings.length * 2)) {
      const [segment] = (await rooms.catalogue.segments(work.key)) ?? []
      assert.ok(segment)
      const shown = admit(keeper, segment)
      assert.ok(shown.is === 'open')
      const number = Number(/^\d+/.exec(shown.words.path.split('/').at(-1) ?? '')?.[0])
      const wanted = (strings[number] ?? '').toWellFormed().replace(blank, '')
      const { text, mends } = shown.words.reading
      // References in plain text are mended; as received they stand as they came.
      assert.ok(received(text, mends).replace(blank, '').includes(wanted), `${number}: ${JSON.stringify(strings[number])}`)
    }
  } finally {
    await rooms.close()
  }
})
