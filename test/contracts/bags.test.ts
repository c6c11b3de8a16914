import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { checkBag } from '../../src/archive/check-bag.ts'
import { reread } from '../../src/archive/reread.ts'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { cataloguePath } from '../../src/catalogue/path.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { rulesVersion } from '../../src/model/reading.ts'
import { exported, restored } from '../support/bags.ts'
import { digestOf, importSmall, smallParsers, temporaryFolder, writeHeap } from '../support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const fresh = (): string => join(folder.path, String(count++))
const story = (n: number, more = ''): string => `Title: Story ${n}\nAuthor: Ann\nRating: general\nTag: drama\n${more}\nWords number${n} of a story.\n`

/** How many rows each table has, and the rulings and events as they are told. */
function rows(data: string): Record<string, unknown> {
  const db = new DatabaseSync(cataloguePath(data), { readOnly: true })
  try {
    const one = (sql: string): unknown => db.prepare(sql).all()
    const tables = db.prepare("select name from sqlite_schema where type = 'table' and name not like 'chapter_fts%' and name not like 'sqlite%'").all().map(({ name }) => String(name))
    return { ...Object.fromEntries(tables.filter((name) => name !== 'event' && name !== 'work_change').map((name) => [name, one(`select count(*) as n from ${name}`)])), rulings: one('select id, act, by, at, reason, undoes from ruling order by id') }
  } finally {
    db.close()
  }
}

function eventsOf(data: string): readonly string[] {
  const db = new DatabaseSync(cataloguePath(data), { readOnly: true })
  try {
    return db.prepare('select at, type, agent, accession_id, subject, detail from event order by id').all().map((row) => JSON.stringify(row))
  } finally {
    db.close()
  }
}

/** An archive of two accessions with terms, rulings, one taken back, a work withheld, repairs chosen, a story in two files. */
async function library(): Promise<string> {
  const data = fresh()
  await importSmall(data, [writeHeap(fresh(), { 'a.txt': story(1), 'b/é.txt': story(2), 'part1.txt': `Title: Road\nPart: 1 of 2\n\nOne.\n`, 'part2.txt': `Title: Road\nPart: 2 of 2\n\nTwo.\n`, 'empty.txt': '' })], { terms: { from: 'Ann', rating: 'teen', warnings: 'none' } })
  await importSmall(data, [writeHeap(fresh(), { 'a.txt': story(3), 'copy.txt': story(1), 'what?.txt': story(4) })], { terms: { note: 'a disk' } })
  const catalogue = await openCatalogue(data)
  const works = await catalogue.newest(openTo(keeper), 50)
  await catalogue.close()
  const key = (title: string): string => works.find((work) => work.title === title)?.key ?? assert.fail(title)
  const writer = await openWriter(data, { thread: false })
  const at = (n: number): string => `2026-02-0${n}T00:00:00.000Z`
  await writer.rule(key('Story 1'), { act: 'set', field: 'rating', value: { rung: 'explicit' }, by: 'Cura', reason: 'read it' }, at(1))
  await writer.rule(key('Story 2'), { act: 'withhold', by: 'Cura' }, at(2))
  const { id } = await writer.rule(key('Story 3'), { act: 'add', field: 'tag', value: { name: 'sea' }, by: 'Tor' }, at(3))
  await writer.undo(id, 'Cura', at(4))
  await writer.rule(key('Road'), { act: 'deny', field: 'tag', value: { name: 'drama' }, by: 'Tor' }, at(5))
  await writer.setTerms(2, { from: 'Ben', note: 'a disk' }, 'Cura', at(6))
  await writer.setRepairs({ apostrophe: { off: true } }, 'Cura', at(7))
  await writer.close()
  return data
}

test('bag: what was exported and restored is the same catalogue, with its rulings, dates and events', async () => {
  const [data, bag, copy] = [await library(), fresh(), fresh()]
  const summary = await exported(data, bag)
  assert.equal(summary.files, 8)
  const report = await restored(bag, copy)
  assert.equal(await digestOf(copy), await digestOf(data))
  assert.deepEqual([report.digest, report.accessions, report.rulings, report.rulingsBy, report.problems], ['same', [1, 2], 5, { Cura: 3, Tor: 2 }, 0])
  assert.deepEqual(rows(copy)['rulings'], rows(data)['rulings'])
  const events = eventsOf(copy)
  for (const event of eventsOf(data)) assert.ok(events.includes(event), event)
  const [one, other] = await Promise.all([data, copy].map(async (each) => {
    const catalogue = await openCatalogue(each)
    const told = [(await catalogue.accessions()), await catalogue.repairs(), (await catalogue.newest(openTo(keeper), 50)).map(({ key, addedAt, facts }) => [key, addedAt, facts.state]).sort()]
    await catalogue.close()
    return told
  }))
  assert.deepEqual(other, one)
  assert.deepEqual((await verify({ data: copy, blobs: openBlobs(join(copy, 'blobs')) })).damages, [])
})

test('bag: the same archive gives the same bytes, and a restored one the same catalogue again', async () => {
  const [data, one, two, copy, three] = [await library(), fresh(), fresh(), fresh(), fresh()]
  await exported(data, one)
  await exported(data, two)
  const files = (root: string): readonly string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  assert.deepEqual(files(two), files(one))
  for (const file of files(one)) if (file.includes('.')) assert.deepEqual(readable(join(two, file)), readable(join(one, file)), file)
  await restored(one, copy)
  await exported(copy, three)
  const again = fresh()
  await restored(three, again)
  assert.equal(await digestOf(again), await digestOf(data))
  assert.equal((await restored(three, data)).deposits, 0)
})
const readable = (path: string): Buffer | undefined => { try { return readFileSync(path) } catch { return undefined } }

test('bag: restoring twice adds one event and nothing else', async () => {
  const [data, bag, copy] = [await library(), fresh(), fresh()]
  await exported(data, bag)
  await restored(bag, copy)
  const [before, events] = [rows(copy), eventsOf(copy).length]
  const report = await restored(bag, copy)
  assert.deepEqual([report.deposits, report.known, report.rulings, report.events], [0, 8, 0, 0])
  assert.deepEqual(rows(copy), before)
  assert.equal(eventsOf(copy).length, events + 1)
  assert.equal(await digestOf(copy), await digestOf(data))
})

test('bag: one accession goes into an archive that holds others, with the rulings on it alone, and on what is here already where that is asked for', async () => {
  const [data, bag, other] = [await library(), fresh(), fresh()]
  await exported(data, bag, 2)
  await importSmall(other, [writeHeap(fresh(), { 'x.txt': story(9), 'copy.txt': story(1) })])
  const rungOf = async (): Promise<string | undefined> => {
    const catalogue = await openCatalogue(other)
    const { rung } = (await catalogue.newest(openTo(keeper), 50)).find(({ title }) => title === 'Story 1') ?? {}
    await catalogue.close()
    return rung
  }
  const report = await restored(bag, other)
  assert.deepEqual([report.rulings, report.rulingsLeft, report.rulingsRefused], [2, 1, []])
  assert.match(report.rulingsLeftFirst.join('\n'), /^[a-z0-9]{12}: set rating {"rung":"explicit"}, by Cura$/)
  assert.equal(await rungOf(), 'general')
  assert.deepEqual([report.accessions, report.deposits, report.known, report.rulingsBy, report.digest], [[2], 2, 1, { Cura: 2, Tor: 1 }, undefined])
  const catalogue = await openCatalogue(other)
  const [, second] = await catalogue.accessions()
  assert.deepEqual(second && [second.terms, second.beganAt], [{ from: 'Ben', note: 'a disk' }, '2026-01-02T03:04:05.000Z'])
  await catalogue.close()
  assert.ok(!eventsOf(other).some((event) => event.includes('rating')), 'a ruling that was left out has no event')
  const again = await restored(bag, other, { rulingsOnHeld: true })
  assert.deepEqual([again.rulings, again.rulingsLeft, again.events, await rungOf()], [1, 0, 1, 'explicit'])
})

test('bag: a withheld work is at no moment seen while it is restored', async () => {
  const [data, bag, copy] = [await library(), fresh(), fresh()]
  await exported(data, bag)
  const states = (from: string, where: string): readonly string[] => {
    const db = new DatabaseSync(cataloguePath(from), { readOnly: true })
    try {
      return db.prepare(`select key || ' ' || state as told from work where ${where} order by key`).all().map(({ told }) => String(told))
    } finally {
      db.close()
    }
  }
  const [withheld = ''] = states(data, "state = 'withheld'")
  const pool = smallParsers()
  const seen = new Set<string>()
  await restored(bag, copy, { pool: { ...pool, read: async (member) => {
    for (const told of states(copy, `key = '${withheld.split(' ')[0]}'`)) seen.add(told)
    return pool.read(member)
  } } })
  assert.deepEqual([...seen].filter((told) => !told.endsWith(' reading')), [withheld])
  assert.deepEqual(states(copy, "state <> 'published'"), [withheld])
})

test('bag: a restore that was stopped goes on, and ends as if it had never been', async () => {
  const [data, bag, copy] = [fresh(), fresh(), fresh()]
  await importSmall(data, [writeHeap(fresh(), Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`s${n}.txt`, story(n)])))])
  await exported(data, bag)
  const stop = new AbortController()
  const pool = smallParsers()
  let read = 0
  const first = await restored(bag, copy, { signal: stop.signal, pool: { ...pool, read: async (member) => {
    if (++read === 20) stop.abort()
    return pool.read(member)
  } } })
  assert.ok(first.interrupted && first.deposits < 90)
  const second = await restored(bag, copy)
  assert.deepEqual([second.accessions, second.known], [[1], first.deposits])
  assert.equal(await digestOf(copy), await digestOf(data))
})

test('bag: works keep their keys when newer rules have moved them, here or there', async () => {
  const [data, bag, copy] = [await library(), fresh(), fresh()]
  const newer = rulesVersion + 1
  // Newer rules that see the story begin later.
  const moved = { ...smallParsers(newer), read: async (member: Parameters<ReturnType<typeof smallParsers>['read']>[0]) => {
    const packed = await smallParsers(newer).read(member)
    return { ...packed, header: { ...packed.header, drafts: packed.header.drafts.map((draft) => ({ ...draft, at: [draft.at[0] + 1, draft.at[1]] as const })) } }
  } }
  const writer = await openWriter(data, { thread: false })
  await reread({ data, pool: moved, blobs: openBlobs(join(data, 'blobs')), writer, rules: newer })
  await writer.close()
  await exported(data, bag)
  await restored(bag, copy, { pool: moved })
  assert.equal(await digestOf(copy), await digestOf(data))
})

test('bag: any path bytes go in and come back', () =>
  fc.assert(fc.asyncProperty(fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x41 : byte)))).filter((name) => !['.', '..'].includes(name.toString('latin1'))), { minLength: 1, maxLength: 5, selector: (name) => name.toString('hex') }), async (names) => {
    const [data, root, bag, copy] = [fresh(), fresh(), fresh(), fresh()]
    mkdirSync(root)
    for (const [n, name] of names.entries()) writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), story(n))
    await importSmall(data, [root])
    await exported(data, bag)
    assert.deepEqual((await checkBag(bag)).faults, [])
    await restored(bag, copy)
    const paths = (from: string): readonly unknown[] => {
      const db = new DatabaseSync(cataloguePath(from), { readOnly: true })
      try {
        return db.prepare('select hex(path) as path from deposit order by path').all().map(({ path }) => path)
      } finally {
        db.close()
      }
    }
    assert.deepEqual(paths(copy), paths(data))
    assert.deepEqual(paths(copy), names.map((name) => name.toString('hex').toUpperCase()).sort())
    assert.equal(await digestOf(copy), await digestOf(data))
  }), { numRuns: 8 }))

test('bag: every line is of the shape that its schema tells, the events are XML, and it says whose it is', async () => {
  const [data, bag] = [await library(), fresh()]
  await exported(data, bag)
  const schema = JSON.parse(readFileSync(join(bag, 'catalogue/schema.json'), 'utf8')) as { $id: string }
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema(schema)
  for (const table of ['accessions', 'deposits', 'readings', 'works', 'rulings', 'events']) {
    const check = ajv.compile({ $ref: `${schema.$id}#/$defs/${table}` })
    const lines = readFileSync(join(bag, `catalogue/${table}.jsonl`), 'utf8').trimEnd().split('\n')
    for (const line of lines) assert.ok(check(JSON.parse(line)), `${table}: ${JSON.stringify(check.errors)}: ${line}`)
  }
  assert.ok(ajv.compile({ $ref: `${schema.$id}#/$defs/archive` })(JSON.parse(readFileSync(join(bag, 'catalogue/archive.json'), 'utf8'))))
  XmlDocument.fromBuffer(readFileSync(join(bag, 'premis.xml'))).dispose()
  assert.match(readFileSync(join(bag, 'README.txt'), 'utf8'), /IT IS THE KEEPER'S COPY/)
  for (const line of readFileSync(join(bag, 'README.txt'), 'utf8').split('\n')) assert.ok(line.length <= 78, line)
})

test('bag: what cannot be exported is said, and nothing lies there', async () => {
  const [data, bag] = [await library(), fresh()]
  await assert.rejects(exported(data, bag, 7), /accession 7: there is none/)
  await assert.rejects(exported(fresh(), bag), /nothing in the archive|no such table|unable to open/)
  const stored = readdirSync(join(data, 'blobs'), { recursive: true, encoding: 'utf8' }).find((name) => name.length === 67) ?? assert.fail('no blob')
  execFileSync('chmod', ['u+w', join(data, 'blobs', stored)])
  const was = readFileSync(join(data, 'blobs', stored))
  writeFileSync(join(data, 'blobs', stored), Buffer.concat([was.subarray(0, -1), Buffer.from('?')]))
  await assert.rejects(exported(data, bag), /not what was taken in|bytes are gone/)
  assert.equal(existsSync(bag), false)
})

test('bag: one whose lines are not of their shape changes nothing, though its checksums agree', async () => {
  for (const [table, line] of [['rulings', '{"number":1}'], ['events', 'no JSON'], ['accessions', '{"number":1,"key":"bag x"}'], ['deposits', '{"number":1,"accession":9,"payload":"data/a","sha256":"x","path":"a"}']] as const) {
    const [data, bag, copy] = [await library(), fresh(), fresh()]
    await exported(data, bag)
    writeFileSync(join(bag, `catalogue/${table}.jsonl`), `${line}\n`, { flag: 'a' })
    for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']) execFileSync('rm', [join(bag, name)])
    await assert.rejects(restored(bag, copy), /Cannot restore this bag/)
    assert.deepEqual(eventsOf(copy), [])
  }
})

test('bag: a key that another member has already is not given to a stranger', async () => {
  const [data, bag, copy] = [fresh(), fresh(), fresh()]
  await importSmall(data, [writeHeap(fresh(), { 'evil.txt': story(66) })])
  await importSmall(copy, [writeHeap(fresh(), { 'good.txt': story(1) })])
  const keyIn = async (from: string): Promise<string> => {
    const catalogue = await openCatalogue(from)
    const [work] = await catalogue.newest(openTo(keeper), 1)
    await catalogue.close()
    return work?.key ?? assert.fail('no work')
  }
  await exported(data, bag)
  const readings = join(bag, 'catalogue/readings.jsonl')
  writeFileSync(readings, readFileSync(readings, 'utf8').replaceAll(await keyIn(data), await keyIn(copy)))
  for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']) execFileSync('rm', [join(bag, name)])
  await restored(bag, copy)
  const catalogue = await openCatalogue(copy)
  assert.deepEqual((await catalogue.newest(openTo(keeper), 5)).map(({ title }) => title).sort(), ['Story 1', 'Story 66'])
  await catalogue.close()
})

const hasBagit = ((): boolean => { try { execFileSync('python3', ['-c', 'import bagit'], { stdio: 'ignore' }); return true } catch { return false } })()
test('bag: bagit-python finds it valid', { skip: hasBagit ? false : 'python3 has no bagit here' }, async () => {
  const [data, bag] = [await library(), fresh()]
  await exported(data, bag)
  execFileSync('python3', ['-m', 'bagit', '--validate', bag], { stdio: 'ignore' })
})

const hasSums = ((): boolean => { try { execFileSync('sha256sum', ['--version'], { stdio: 'ignore' }); return true } catch { return false } })()
test('bag: sha256sum, which knows of no bag, finds every file as its manifest tells', { skip: hasSums ? false : 'there is no sha256sum here' }, async () => {
  const [data, bag] = [await library(), fresh()]
  await exported(data, bag)
  execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: bag, stdio: 'ignore' })
})
