import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fromBuffer } from 'yauzl'
import { inMemory } from '../format/container.ts'
import { unpackers } from '../format/containers.ts'
import { isZip } from '../format/zip/is-zip.ts'
import { type Assertion, type Field, ofField } from '../model/assertion.ts'
import type { Draft, Reading } from '../model/reading.ts'
import { rungs } from '../model/rating.ts'
import { fold } from '../text/fold.ts'
import { isContainer } from '../format/formats.ts'
import { detect } from './detect.ts'
import { intake } from './intake.ts'
import { wordsAt } from './words-at.ts'

/** What fixtures/samples says of a work, by hand. */
type Truth = {
  readonly title: string
  readonly titleKind: 'stated' | 'subject' | 'filename' | 'incipit'
  readonly creators: readonly { readonly name: string; readonly role: string }[]
  readonly ratingAsWritten: string | null
  readonly rung: number
  readonly warnings: { readonly state: string; readonly asWritten: string | null }
  readonly fandom: readonly string[]
  readonly characters: readonly string[]
  readonly relationships: readonly string[]
  readonly summary: string | null
  readonly permission: string | null
  readonly emails: readonly string[]
  readonly series: string | null
  readonly part: number | { readonly n: number; readonly of: number | null } | null
  readonly date: string | null
  readonly chapters: number
  readonly sceneBreaks: number
  readonly language: string
  readonly firstWords: string
  readonly lastWords: string
}

const heap = new URL('../../samples/heap/', import.meta.url)
const folder = new URL('../../fixtures/samples/', import.meta.url)
const truths = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => new URL(name, folder)) : []
const missing = existsSync(heap) && truths.length > 0 ? false : 'samples/ or fixtures/samples/ is not there'

async function member(zip: Uint8Array, wanted: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: true, decodeStrings: false }, (error, file) => {
      if (error) { reject(error); return }
      file.on('entry', (entry) => {
        // Names without the UTF-8 flag: one accent among ASCII is enough to compare by what is ASCII.
        const plain = (name: string): string => [...name].filter((char) => char.charCodeAt(0) < 128).join('')
        if (plain((entry.fileName as unknown as Buffer).toString('latin1')) !== plain(wanted)) { file.readEntry(); return }
        file.openReadStream(entry, (failed, stream) => {
          if (failed) { reject(failed); return }
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
        })
      })
      file.on('end', () => reject(new Error(`no member ${wanted}`)))
      file.readEntry()
    })
  })
}

/** A member of a container that is no zip: a message of a mailbox, what came with a message, a file of a tar or a 7z. */
async function unpacked(bytes: Uint8Array, wanted: string): Promise<Uint8Array> {
  const form = detect(bytes, '', '')
  assert.ok(typeof form === 'string' && isContainer(form), wanted)
  const unpack = await unpackers[form]()
  for await (const item of unpack(inMemory(bytes), { memberBytes: 1e6, nestedBytes: 1e6, members: 100, nameBytes: 4096, left: () => 1e6 })) if (item.is === 'member' && item.name === wanted) return item.bytes
  throw new Error(`no member ${wanted}`)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const [outer = '', ...inner] = path.split('!')
  let bytes: Uint8Array = readFileSync(new URL(outer.split('/').map(encodeURIComponent).join('/'), heap))
  for (const name of inner) bytes = isZip(bytes) ? await member(bytes, name) : await unpacked(bytes, name)
  return bytes
}

const cases: { path: string; works: readonly Truth[]; reading: Reading }[] = []
if (missing === false) {
  for (const url of truths) {
    for (const [path, entry] of Object.entries(JSON.parse(readFileSync(url, 'utf8')) as Record<string, { works: readonly Truth[] }>)) {
      if (path.startsWith('_')) continue
      cases.push({ path, works: entry.works, reading: await intake({ bytes: await bytesOf(path), name: path.split('!').at(-1) as string }) })
    }
  }
}

type Tally = { right: number; given: number; wanted: number; misses: string[] }
const tallies = new Map<string, Tally>()

/** Compares two sets of words, folded; tells what is missing and what is too much. */
function score(field: string, path: string, wanted: readonly string[], given: readonly string[]): void {
  const tally = tallies.get(field) ?? { right: 0, given: 0, wanted: 0, misses: [] }
  tallies.set(field, tally)
  const key = (words: string): string => fold(words).replace(/[^\p{L}\p{N}/&+-]+/gu, ' ').trim()
  const left = given.map(key)
  const missed: string[] = []
  for (const words of wanted) {
    const at = left.indexOf(key(words))
    if (at < 0) missed.push(words)
    else { left.splice(at, 1); tally.right += 1 }
  }
  tally.wanted += wanted.length
  tally.given += given.length
  if (missed.length > 0 || left.length > 0) tally.misses.push(`${path}: missed [${missed.join(' | ')}] extra [${left.join(' | ')}]`)
}

const order = ['formal', 'subject', 'caption', 'filename', 'incipit', 'devised']
const kindOf: Readonly<Record<string, string>> = { formal: 'stated', caption: 'stated', subject: 'subject', filename: 'filename', incipit: 'incipit' }
const answerOf = (draft: Draft): string => {
  const found = ofField(draft.assertions, 'warning')
  return found.find(({ value }) => value.answer === 'stated')?.value.answer ?? found[0]?.value.answer ?? 'not-asked'
}
const names = (draft: Draft, field: 'fandom' | 'character' | 'relationship'): string[] => draft.assertions.filter((assertion): assertion is Extract<Assertion, { field: 'fandom' | 'character' | 'relationship' }> => assertion.field === field).map(({ value }) => value.name)

for (const { path, works, reading } of cases) {
  score('works', path, works.map((_, at) => String(at)), reading.drafts.map((_, at) => String(at)))
  works.forEach((truth, at) => {
    const draft = reading.drafts[at]
    if (!draft) return
    const titles = [...ofField(draft.assertions, 'title')].sort((a, b) => order.indexOf(a.value.kind) - order.indexOf(b.value.kind) || b.confidence - a.confidence)
    const title = titles[0]
    const opening = fold(title?.value.title ?? '').replace(/…$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const wanted = fold(truth.title).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const isOpening = truth.titleKind === 'incipit' && (wanted.startsWith(opening) || opening.startsWith(wanted))
    score('title', path, [truth.title], [isOpening ? truth.title : (title?.value.title ?? '')])
    score('title kind', path, [truth.titleKind], [kindOf[title?.value.kind ?? ''] ?? ''])
    const creators = ofField(draft.assertions, 'creator').filter(({ value }) => !['thanked', 'owner', 'antecedent'].includes(value.role) && (value.role !== 'poster' || truth.creators.some(({ role }) => role === 'poster')))
    score('creator', path, truth.creators.map(({ name, role }) => `${role} ${name}`), creators.map(({ value }) => `${value.role} ${value.name}`))
    const ratings = ofField(draft.assertions, 'rating')
    score('rating as written', path, truth.ratingAsWritten === null ? [] : [truth.ratingAsWritten], ratings.slice(0, 1).map(({ asWritten }) => asWritten))
    score('rung', path, [String(truth.rung)], [String(Math.max(0, ...ratings.map(({ value }) => rungs.indexOf(value.rung))))])
    score('warning answer', path, [truth.warnings.state], [answerOf(draft)])
    const warning = ofField(draft.assertions, 'warning')[0]
    score('warning as written', path, truth.warnings.asWritten === null ? [] : [truth.warnings.asWritten], warning ? [warning.asWritten] : [])
    score('fandom', path, truth.fandom, names(draft, 'fandom'))
    score('character', path, truth.characters, names(draft, 'character'))
    score('relationship', path, truth.relationships, names(draft, 'relationship'))
    score('summary', path, truth.summary === null ? [] : [truth.summary], ofField(draft.assertions, 'summary').map(({ value }) => value.text))
    const permission: Readonly<Record<string, string>> = { granted: 'yes', ask: 'ask', refused: 'refused' }
    score('permission', path, truth.permission === null ? [] : [truth.permission], [...new Set(ofField(draft.assertions, 'permission').map(({ value }) => permission[value.permission] as string))])
    score('e-mail', path, truth.emails, ofField(draft.assertions, 'email').map(({ value }) => value.address))
    score('series', path, truth.series === null ? [] : [truth.series], ofField(draft.assertions, 'series').map(({ value }) => value.name))
    const part = ofField(draft.assertions, 'part').find(({ basis, value }) => basis === 'stated' && value.of !== 1)
    if (typeof truth.part !== 'number') score('part', path, truth.part === null ? [] : [`${truth.part.n}/${truth.part.of ?? ''}`], part ? [`${part.value.number}/${part.value.of ?? ''}`] : [])
    // The truth has a mail's whole field; its day is what is read of it.
    const { date } = truth
    const dates = ofField(draft.assertions, 'date').map(({ asWritten }) => (date?.includes(asWritten) && /\d/.test(asWritten) ? date : asWritten))
    score('date', path, date === null ? [] : [date], dates.includes(date ?? '') ? [date as string] : dates.slice(0, 1))
    score('chapters', path, [String(truth.chapters)], [String(draft.chapters.length)])
    const body = reading.blocks.filter(({ at: [from, to] }) => from >= draft.body[0] && to <= draft.body[1])
    score('scene breaks', path, [String(truth.sceneBreaks)], [String(body.filter(({ kind }) => kind === 'scene-break').length)])
    score('language', path, [truth.language], [draft.language])
    const bare = (words: string): string => words.replace(/\s+/g, ' ').trim()
    const heading = draft.chapters[0]?.heading
    const start = heading && heading[0] >= draft.body[0] ? heading[1] : draft.body[0]
    score('first words', path, [truth.firstWords], [bare(reading.text.slice(start, start + truth.firstWords.length + 40)).slice(0, truth.firstWords.length)])
    score('last words', path, [truth.lastWords], [bare(reading.text.slice(Math.max(0, draft.body[1] - truth.lastWords.length - 40), draft.body[1])).slice(-truth.lastWords.length)])
  })
}

/** What must hold, as hundredths of precision and recall; the figures themselves are printed. */
const least: Readonly<Record<string, number>> = {
  works: 100, title: 98, 'title kind': 98, creator: 98, 'rating as written': 98, rung: 100, 'warning answer': 98, 'warning as written': 95, character: 95, relationship: 95, summary: 95,
  permission: 90, 'e-mail': 95, part: 95, chapters: 98, 'scene breaks': 95, language: 100, 'first words': 98, 'last words': 98, fandom: 80, date: 90,
}

test('samples: the truth of fixtures/samples, field by field', { skip: missing }, (t) => {
  for (const [field, { right, given, wanted, misses }] of tallies) {
    const percent = (of: number): string => (of === 0 ? '–' : `${Math.round((1000 * right) / of) / 10} %`)
    t.diagnostic(`${field}: ${right} right of ${wanted} wanted (recall ${percent(wanted)}), ${given} given (precision ${percent(given)})`)
    if (process.env['INCIPIT_TEST_DETAIL']) for (const miss of misses) t.diagnostic(`  ${miss}`)
  }
  for (const [field, hundredths] of Object.entries(least)) {
    const tally = tallies.get(field)
    assert.ok(tally && tally.right * 100 >= hundredths * Math.max(tally.given, tally.wanted), `${field}: ${tally?.right} of ${tally?.wanted}, ${tally?.given} given\n${tally?.misses.join('\n')}`)
  }
})

test('samples: the words as written are at the evidence', { skip: missing }, () => {
  for (const { path, reading } of cases) {
    for (const { assertions } of reading.drafts) {
      for (const { basis, asWritten, evidence, rule } of assertions as readonly (Assertion & { field: Field })[]) {
        if (basis === 'stated' && evidence[0]) assert.equal(wordsAt(reading, path.split('!').at(-1) as string, evidence[0]), asWritten, `${path}: ${rule}`)
      }
    }
  }
})

test('samples: every character that is not blank lies in a block', { skip: missing }, () => {
  for (const { path, reading } of cases) {
    let at = 0
    for (const block of reading.blocks) {
      assert.ok(block.at[0] >= at, `${path}: blocks in order`)
      assert.equal(reading.text.slice(at, block.at[0]).trim(), '', path)
      at = block.at[1]
    }
    assert.equal(reading.text.slice(at).trim(), '', path)
  }
})
