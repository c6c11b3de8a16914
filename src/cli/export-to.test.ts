import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { membersOf } from '../../test/support/epubs.ts'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const data = join(path, 'data')
// What is left behind lies here alone.
const temporary = join(path, 'temporary')
const formerly = process.env['TMPDIR']
before(async () => {
  const heap = writeHeap(join(path, 'heap'), {
    'tide.txt': 'Title: The Tide\nAuthor: Mary Quillfeather\nRating: teen\nTag: drama\n\nShe folded her yellow coat over the rail.\n',
    'störm?.txt': 'Title: Storm\nAuthor: Joe Masonbury\nRating: mature\n\nThunder walked along the breakwater.\n',
  })
  await importSmall(data, [heap])
  writeFileSync(join(path, 'limits.toml'), 'highest = "mature"\n')
  mkdirSync(temporary)
  process.env['TMPDIR'] = temporary
})
after(() => {
  if (formerly === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = formerly
})

type Given = { readonly code: number; readonly out: string; readonly err: string; readonly bytes: Buffer }
async function run(words: readonly string[], { into = data, isOutWatched = false, onProgress, take = async () => undefined }: { readonly into?: string; readonly isOutWatched?: boolean; readonly onProgress?: (text: string) => void; readonly take?: () => Promise<unknown> } = {}): Promise<Given> {
  let [out, err] = ['', '']
  const pieces: Uint8Array[] = []
  const code = await main(words, { INCIPIT_DATA: into }, {
    out: (text) => { out += text }, err: (text) => { err += text; onProgress?.(text) }, isWatched: onProgress !== undefined, isOutWatched, input: async () => Buffer.from(''), columns: 80,
    bytes: async (piece) => {
      pieces.push(Buffer.from(piece))
      await take()
    },
  })
  return { code, out, err, bytes: Buffer.concat(pieces) }
}
const left = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith('incipit-'))
const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]))

const forms: readonly (readonly [form: string, flags: readonly string[], top: string])[] = [['bag', [], 'incipit-bag/'], ['csv', [], ''], ['site', ['--for', join(path, 'limits.toml')], '']]
for (const [form, flags, top] of forms) {
  const words = ['export', form, '--to', '-', ...flags]

  test(`incipit export ${form} --to -: a ZIP of what the folder holds, the same each time, with nothing else among its bytes`, async () => {
    const to = join(path, `folder-${form}`)
    assert.equal((await run(['export', form, '--to', to, ...flags])).code, 0)
    const { code, out, err, bytes } = await run(words)
    assert.deepEqual([code, out], [0, ''])
    assert.match(err, /\bZIP\b/)
    const [sent, written] = [await membersOf(bytes), filesIn(to)]
    assert.ok(written.size > 4)
    assert.deepEqual([...sent.keys()].toSorted(), [...written.keys()].map((name) => `${top}${name}`).toSorted())
    for (const [name, content] of written) assert.ok(sent.get(`${top}${name}`)?.equals(content), name)
    assert.ok(bytes.equals((await run(words)).bytes))
    assert.deepEqual(left(), [])
  })

  test(`incipit export ${form} --to -: a screen is not sent a ZIP`, async () => {
    const { code, err, bytes } = await run(words, { isOutWatched: true })
    assert.deepEqual([code, bytes.length], [2, 0])
    assert.match(err, /A screen cannot show a ZIP/)
    assert.deepEqual(left(), [])
  })

  for (const moment of ['made', 'sent']) {
    test(`incipit export ${form} --to -: told to end while it is ${moment}, it leaves nothing behind`, async (context) => {
      const seen: (readonly string[])[] = []
      // What a process that ends here would leave behind.
      const exit = context.mock.method(process, 'exit', (code: number) => {
        seen.push([String(code), ...left()])
        throw new Error('ended')
      })
      const tell = (): void => {
        if (seen.length === 0) process.emit('SIGTERM')
      }
      await run(words, moment === 'made' ? { onProgress: (text) => { if (text.includes(' of ')) tell() } } : { take: async () => tell() })
      exit.mock.restore()
      assert.deepEqual(seen, [['130']])
    })
  }

  test(`incipit export ${form} --to -: a standard output that takes no more is said, one that is closed ends it, and neither leaves anything behind`, { skip: existsSync('/dev/full') ? false : 'this system has no disk that is always full' }, async () => {
    const program = [new URL('main.ts', import.meta.url).pathname, ...words]
    const env = { ...process.env, INCIPIT_DATA: data }
    const full = spawnSync(process.execPath, program, { env, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    assert.deepEqual([full.status, String(full.stderr)], [1, 'Cannot write to standard output: the disk is full. What was written of it is not whole\n'])
    assert.deepEqual(left(), [])
    const closed = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    closed.stdout.destroy()
    assert.deepEqual(await once(closed, 'exit'), [0, null])
    assert.deepEqual(left(), [])
  })
}

test('incipit export --to -: the next bytes come when the last were taken', async () => {
  let [going, most] = [0, 0]
  const { code } = await run(['export', 'site', '--to', '-', '--for', join(path, 'limits.toml')], {
    take: async () => {
      most = Math.max(most, going += 1)
      await setImmediate()
      going -= 1
    },
  })
  assert.deepEqual([code, most], [0, 1])
})

test('incipit export --to -: of what cannot be made nothing is sent', async () => {
  const { code, err, bytes } = await run(['export', 'bag', '--to', '-', '--accession', '9'])
  assert.deepEqual([code, bytes.length], [1, 0])
  assert.match(err, /accession 9: there is none/)
  assert.deepEqual(left(), [])
})

test('incipit export --to -: how far the sending is, and the report as JSON, are told beside the bytes', async () => {
  const { out, err } = await run(['export', 'bag', '--to', '-', '--json'], { onProgress: () => undefined })
  assert.equal(out, '')
  assert.match(err, /files sent/)
  assert.match(err, /\{\n {2}"files": 2,[^}]*\}\n$/)
})

test('incipit import: a bag that came as a ZIP is taken in when it is unpacked, and refused before', async () => {
  const { bytes } = await run(['export', 'bag', '--to', '-'])
  const [zip, copy] = [join(path, 'bag.zip'), join(path, 'copy')]
  writeFileSync(zip, bytes)
  const refused = await run(['import', zip], { into: copy })
  assert.equal(refused.code, 1)
  assert.match(refused.err, /bag\.zip is a bag in a ZIP: unpack it, and import the folder incipit-bag\./)
  assert.equal(existsSync(copy), false)
  for (const [name, content] of await membersOf(bytes)) {
    mkdirSync(dirname(join(path, 'unpacked', name)), { recursive: true })
    writeFileSync(join(path, 'unpacked', name), content)
  }
  const { code, out } = await run(['import', join(path, 'unpacked/incipit-bag')], { into: copy })
  assert.equal(code, 0)
  assert.match(out, /^Restored 2 files from a bag/)
})

test('incipit export text --to -: is standard output, as without it', async () => {
  const words = ['export', 'text', '--creator', 'Mary Quillfeather']
  assert.ok((await run(words)).bytes.equals((await run([...words, '--to', '-'])).bytes))
})
