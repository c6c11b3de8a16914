import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ZipFile } from 'yazl'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { cataloguePath } from '../../src/catalogue/path.ts'
import { chance } from '../../bench/random.ts'
import { digestOf, temporaryFolder, writeHeap } from '../support/small-archive.ts'

const kills = 50
const files = 500
const seed = 41
const child = fileURLToPath(new URL('./import-child.ts', import.meta.url))
const folder = temporaryFolder()
after(folder.remove)

/** Runs an import; kills it when `until` says so. @returns how many files it had acknowledged, and whether it came to its end */
function run(data: string, heap: string, until?: (phase: string, told: number) => number | undefined): Promise<{ readonly told: number; readonly ended: boolean }> {
  return new Promise((resolve, reject) => {
    // Fifty starts of a program: compiled once.
    const env = { ...process.env, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(folder.path, 'compiled') }
    const process_ = spawn(process.execPath, [child, data, heap], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [told, errors, rest, doomed] = [0, '', '', false]
    process_.stderr.on('data', (data: Buffer) => { errors += data.toString() })
    process_.stdout.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [phase = '', count = '0'] = line.split(' ')
        told = Math.max(told, Number(count))
        const delay = doomed ? undefined : until?.(phase, told)
        if (delay === undefined) continue
        doomed = true
        setTimeout(() => process_.kill('SIGKILL'), delay)
      }
    })
    process_.on('close', (code, signal) => (code === 0 || signal === 'SIGKILL' ? resolve({ told, ended: code === 0 }) : reject(new Error(`The import ended with ${code}: ${errors}`))))
  })
}

test(`kill: ${kills} kills during one import of ${files} files lose nothing acknowledged, and it ends as if there had been none`, async (context) => {
  const random = chance(seed)
  const heap = writeHeap(join(folder.path, 'heap'), stories())
  await zip(join(heap, 'more.zip'))
  const [undisturbed, killed] = [join(folder.path, 'undisturbed'), join(folder.path, 'killed')]
  await run(undisturbed, heap)

  let [held, done, late] = [0, 0, 0]
  for (let n = 0; n < kills && done === 0; n++) {
    // Two of three come soon after the start, while files are written, parsed and not yet committed; others just after a commit; the last
    // ones while parts are gathered and works are shown.
    const soon = n % 3 !== 2
    const target = n < kills - 8 ? (soon ? 0 : held + 1) : files
    const delay = random.next() * (n >= kills - 8 ? 90 : soon ? 220 : 12)
    const { told, ended } = await run(killed, heap, (phase, told) => (phase === 'gathering' || (phase === 'reading' && (soon || told >= target) && target < files) ? delay : undefined))
    if (ended) done = n + 1
    const state = stateOf(killed)
    assert.ok(state.deposits >= Math.max(held, told), `after kill ${n + 1}: ${told} acknowledged, ${state.deposits} held`)
    assert.equal(state.check, 'ok')
    if (!state.ended && told < files) assert.equal(state.seen, 0, 'works are seen before their accession has ended')
    held = state.deposits
    if (held === files + 1) late += 1
  }
  const last = await run(killed, heap)
  assert.ok(last.ended)
  assert.equal(await digestOf(killed), await digestOf(undisturbed))
  assert.deepEqual((await verify({ data: killed, blobs: openBlobs(join(killed, 'blobs')) })).damages, [])
  context.diagnostic(`seed ${seed}; ${done || kills} kills, ${late} of them after the last file was in`)
})

function stateOf(data: string): { readonly deposits: number; readonly seen: number; readonly ended: boolean; readonly check: unknown } {
  const db = new DatabaseSync(cataloguePath(data), { timeout: 5000 })
  try {
    const one = (sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0]
    return { deposits: Number(one('select count(*) from deposit')), seen: Number(one("select count(*) from work where state <> 'reading'")), ended: one('select ended_at from accession') !== null, check: one('pragma quick_check') }
  } finally {
    db.close()
  }
}

/** Small stories: parts over files, copies of the same bytes, several in one file, empty files. */
function stories(): Readonly<Record<string, string>> {
  const random = chance(seed)
  const words = 'lamp quay harbour morning letter stair window rain bread road winter kettle ferry orchard signal'.split(' ')
  const prose = (): string => Array.from({ length: 6 }, () => Array.from({ length: 30 }, () => random.pick(words)).join(' ')).join('.\n\n')
  const all: Record<string, string> = {}
  for (let n = 0; n < files; n++) {
    const name = `f${n % 7}/s${n}.txt`
    if (n % 50 === 49) all[name] = ''
    else if (n % 10 === 3) all[name] = `Title: The Long Road ${Math.floor(n / 100)} (${(Math.floor(n / 10) % 10) + 1}/10)\nAuthor: Ann Reed\nRating: PG\n\n${prose()}\n`
    else if (n % 25 === 8) all[name] = all['f0/s0.txt'] ?? ''
    else all[name] = `Title: Story ${n}\nAuthor: ${random.pick(['Ann Reed', 'Joe Mason', 'Ida Hollis'])}\nRating: ${random.pick(['G', 'PG-13', 'R'])}\n\n${prose()}\n`
  }
  return all
}

async function zip(path: string): Promise<void> {
  const archive = new ZipFile()
  for (let n = 0; n < 30; n++) archive.addBuffer(Buffer.from(`Title: Packed ${n}\nAuthor: Ann Reed\nRating: G\n\nIt lay in a box with number ${n} on it, and nobody came to open it.\n`), `box/p${n}.txt`, { mtime: new Date(0) })
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(path))
}
