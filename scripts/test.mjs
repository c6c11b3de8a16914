// npm test: installs what is missing, then runs every suite. npm test -- NAME… runs those; --fast is npm run check.
// Plain JavaScript that Node 20 understands.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { install, root } from './install.mjs'
import { suites } from './suites.mjs'

const fast = process.argv.includes('--fast')
const wanted = process.argv.slice(2).filter((argument) => argument !== '--fast')
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const chosen = suites.filter(({ name, fast: part }) => (fast ? part !== undefined : wanted.length === 0 || wanted.includes(name)))
// Most suites wait half of their time, for a process, a disk or a browser: four run side by side, each with one test file at a time.
const lanes = Math.min(4, chosen.length)

const node = install({ dev: true })

const memory = '/dev/shm'
const enough = 4 * 1024 ** 3

/** Whether what is passing can be kept in memory: where the system has a folder for that, and more room than all tests take by far. */
function roomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough && (process.availableMemory?.() ?? os.freemem()) >= enough
  } catch {
    return false
  }
}

const scratch = mkdtempSync(path.join(roomInMemory() ? memory : os.tmpdir(), 'incipit-test-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

// A library of one's own is none of the tests' business.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('INCIPIT_')))
// Some three hundred processes load the same sources: kept compiled, they load in a third of the time.
env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'incipit')
// Libraries are committed to thousands of times, and nothing of them outlasts the run: in memory no commit waits for a disk.
if (path.dirname(scratch) === memory) env.TMPDIR = scratch
// Many walk through the same few heaps: each is read once a run.
env.INCIPIT_TEST_LIBRARIES = path.join(scratch, 'libraries')

const posix = process.platform !== 'win32'
const running = new Set()

/** Ends a program, and all that it started: a group of its own. */
function end(child) {
  try {
    if (posix) process.kill(-child.pid, 'SIGKILL')
    else child.kill()
  } catch {
    // It has ended.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) end(child)
    process.exit(130)
  })
}

/** Runs Node with all it prints kept, and gives its exit code; ends it when it takes longer than the bound. */
function run(args, boundSeconds, more = {}) {
  return new Promise((resolve) => {
    const printed = []
    const child = spawn(node, args, { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'], detached: posix })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk))
    const bound = setTimeout(() => {
      printed.push(Buffer.from(`\nEnded after ${boundSeconds} seconds.\n`))
      end(child)
    }, boundSeconds * 1000)
    child.on('close', (code) => {
      running.delete(child)
      clearTimeout(bound)
      resolve({ code: code ?? 1, printed: Buffer.concat(printed).toString('utf8') })
    })
  })
}

/** Runs one suite: whether it passed, what it counted, what it printed, and how long it took. */
async function runSuite(suite) {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  // Slower machines may take longer; what hangs has to end.
  const bound = Math.max(60, suite.seconds * 6 * lanes)
  if (suite.run !== undefined) {
    const [program, ...args] = suite.run
    const { code, printed } = await run([path.join('node_modules', program), ...args], bound)
    const ok = code === 0
    return { ok, printed, seconds: seconds(), passed: ok ? 1 : 0, failed: ok ? 0 : 1, skips: [] }
  }
  const globs = fast && suite.fast !== 'all' ? suite.fast : suite.tests
  const counted = path.join(scratch, `${suite.name}.json`)
  const { code, printed } = await run([
    // Patterns are compiled once: what tests read is too short for V8's way of compiling each twice to pay.
    '--no-regexp-tier-up',
    '--test',
    `--test-concurrency=${lanes > 1 ? 1 : 2}`,
    ...(suite.together ? ['--test-isolation=none'] : []),
    `--test-timeout=${240_000 * lanes}`,
    '--disable-warning=ExperimentalWarning',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/tally.mjs',
    `--test-reporter-destination=${counted}`,
    ...globs,
  ], bound, { ...(suite.counts === 'coverage' && { NODE_DISABLE_COMPILE_CACHE: '1' }), ...(suite.disk && { TMPDIR: os.tmpdir() }) })
  const tally = parse(counted)
  const none = tally.passed + tally.failed + tally.skips.length === 0
  return {
    ...tally,
    ok: code === 0 && !none,
    printed: none ? `${printed}\nNo test found in ${globs.join(', ')}.\n` : printed,
    failed: tally.failed + (code !== 0 && tally.failed === 0 ? 1 : 0) + (code === 0 && none ? 1 : 0),
    seconds: seconds(),
  }
}

/** What the tally reporter wrote; nothing where the runner ended before it did. */
function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skips: [] }
  }
}

const line = ([name, result, passed, failed, skipped, took, share]) =>
  `${name.padEnd(14)}${result.padEnd(9)}${passed.padStart(8)}${failed.padStart(8)}${skipped.padStart(9)}${took.padStart(10)}${share.padStart(9)}`

/** Shows how a suite ended; its printed words only where it failed. */
function show({ suite, ...result }) {
  console.log(`${result.ok ? '✔' : '✖'} ${suite.name}: ${suite.what} (${result.seconds.toFixed(1)} s)`)
  for (const [why, names] of groups(result.skips)) console.log(`    skipped, ${why}: ${names.join(' · ')}`)
  if (!result.ok) console.log(`\n${result.printed}\n`)
}

// After what is quick to fail the longest begin, so that all lanes end at about the same time. All are shown in the order of the list.
const isQuick = ({ fast: part }) => part === 'all'
const waiting = [...chosen.filter(isQuick), ...chosen.filter((suite) => !isQuick(suite)).toSorted((a, b) => b.seconds - a.seconds)]
const ended = new Map()
let shown = 0

async function lane() {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
    ended.set(suite, { suite, ...(await runSuite(suite)) })
    for (; ended.has(chosen[shown]); shown += 1) show(ended.get(chosen[shown]))
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: lanes }, lane))
const results = chosen.map((suite) => ended.get(suite))

/** The names of skipped tests, by reason. */
function groups(skips) {
  const byReason = new Map()
  for (const { name, why } of skips) byReason.set(why, [...(byReason.get(why) ?? []), name])
  return byReason
}

const sum = (pick) => results.reduce((total, result) => total + pick(result), 0)
const all = { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), skipped: sum(({ skips }) => skips.length), seconds: (performance.now() - began) / 1000 }
console.log(`\n${line(['suite', 'result', 'passed', 'failed', 'skipped', 'seconds', 'share'])}`)
for (const { suite, ok, passed, failed, skips, seconds } of results) {
  const most = suite.seconds * lanes
  const share = `${most} s${seconds > most ? ' !' : ''}`
  console.log(line([suite.name, ok ? 'passed' : 'FAILED', String(passed), String(failed), String(skips.length), seconds.toFixed(1), share]))
}
console.log(line(['all', all.failed === 0 ? 'passed' : 'FAILED', String(all.passed), String(all.failed), String(all.skipped), all.seconds.toFixed(1), '']))
console.log(`\n${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
