import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { begin, copyProject, elsewhere, plainEnvironment, run, unreachable } from './support/elsewhere.ts'

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Runs npm start until it serves or ends, asks for the front page, and stops it as a person would: words printed, page, exit code. */
async function start(folder: string, port: number, ...args: readonly string[]): Promise<{ out: string; err: string; page?: string; code: number | null }> {
  const { child, printed, ended } = begin('npm', ['start', ...(args.length > 0 ? ['--', ...args] : [])], folder, plainEnvironment({ INCIPIT_PORT: String(port) }))
  let over = false
  void ended.then(() => { over = true })
  for (let tries = 0; tries < 1200 && !over && !printed.out.includes(`:${port}`); tries += 1) await wait(100)
  const page = over ? undefined : await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())
  child.kill('SIGTERM')
  const { code } = await ended
  return { ...printed, ...(page !== undefined && { page }), code }
}

test('start: one command on a fresh clone', { skip: process.platform === 'win32' && 'signals are others on Windows' }, async (t) => {
  const folder = elsewhere(t, 'start')
  copyProject(folder)
  const port = await freePort()

  const unready = await run(path.join(folder, 'incipit'), ['stats'], folder)
  assert.equal(unready.code, 1)
  assert.match(unready.err, /npm start/)

  const first = await start(folder, port)
  const why = unreachable({ ...first, code: first.page === undefined ? 1 : 0 })
  if (why !== undefined) return t.skip(why)

  await t.test('start: installs, takes in the samples, and serves; says where, and the way to the desk', () => {
    assert.match(first.out, new RegExp(`http://127\\.0\\.0\\.1:${port}/`))
    assert.match(first.out, /\/desk\/open\?token=/)
    assert.match(first.page ?? '', /Incipit/)
    assert.ok(readdirSync(path.join(folder, 'incipit-data')).length > 0)
  })

  const works = async (): Promise<number> => (JSON.parse((await run(path.join(folder, 'incipit'), ['stats', '--json'], folder)).out) as { works: number }).works
  const before = await works()

  await t.test('start: again, it finds its library as it was', async () => {
    assert.ok(before >= 40, `${before} works`)
    const again = await start(folder, port)
    assert.match(again.page ?? '', /Incipit/)
    assert.doesNotMatch(again.out, /Installing/)
    assert.equal(await works(), before)
  })

  await t.test('start: with a path, it takes that in', async () => {
    writeFileSync(path.join(folder, 'one.txt'), 'Title: One More\nAuthor: A. Nother\nRating: G\n\nIt was the last story of the evening, and it was short.\n')
    const more = await start(folder, port, 'one.txt')
    assert.match(more.page ?? '', /Incipit/, more.err)
    assert.equal(await works(), before + 1)
  })

  await t.test('start: a port that is taken is said plainly', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    const { code, err, page } = await start(folder, port)
    server.close()
    assert.equal(page, undefined)
    assert.equal(code, 1)
    assert.match(err, new RegExp(`${port}[^]*INCIPIT_PORT`))
  })
})
