// npm run bench:headers: what is read out of story heads, field by field, beside two baselines; see docs/golden-set.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import mri from 'mri'
import { shelfOf } from './golden/annotate.ts'
import { anyLabel, titleAndByLine } from './golden/baselines.ts'
import { headerSpeeds } from './golden/header-speed.ts'
import { scoreRatings, scoreRoles, scoreWarnings } from './golden/lists.ts'
import { folderOf, loadHeads, type Part, parts } from './golden/load-heads.ts'
import { ours } from './golden/our-claims.ts'
import { outsideClaims } from './golden/outside-claims.ts'
import { reliabilitySvg } from './golden/reliability-svg.ts'
import { profiles, renderAll } from './golden/render.ts'
import { fieldTable, figuresOf, listTable, missesOf, otherFigures, profileTable } from './golden/report.ts'
import { readHeads, summarise } from './golden/summary.ts'

const usageText = `Scores what is read out of the story heads of the golden set (docs/golden-set.md).

  npm run bench:headers                         on the part that is only measured on
  npm run bench:headers -- --part work          on the part to work on
  npm run bench:headers -- --heads FOLDER       on heads of another folder
  npm run bench:headers -- --part work --misses what was missed and what was too much, too
  npm run bench:headers -- --rendered           the values of the working part, rendered in every profile
  npm run bench:headers -- --claims FILE        another program's claims, JSON lines, in place of ours
  npm run bench:headers -- --json FILE          the figures as JSON
  npm run bench:headers -- --write              draw docs/pictures/reliability.svg
  npm run bench:headers -- --part work --floors raise the F1 that tests hold (fixtures/intake/least.json) to what it is now
  npm run bench:headers -- --seed 7 --no-speed  the seed of intervals and renderings; leave speed out
`

const { part = 'measured', heads: folder, misses, rendered, claims, json, write, floors, seed: given = 7, speed = true, help } = mri(process.argv.slice(2), { boolean: ['misses', 'rendered', 'write', 'floors', 'speed', 'help'], string: ['part', 'heads', 'claims', 'json'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const fail = (why: string): never => {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}
if (!parts.includes(part)) fail(`There is no part called ${part}: it is ${parts.join(' or ')}.`)
if (floors && (part !== 'work' || rendered || folder || claims)) fail('Floors are those of our own reading of the working part (--part work), so that tests never show what the measured part holds.')
if (write && (rendered || folder || claims)) fail('The diagram is that of our own reading of the golden set (--part measured, or work).')
if (rendered && claims) fail('Renderings are read by our own program only: another one has not seen them.')

const seed = Number(given)
const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}
const reader = claims ? outsideClaims(claims) : ours
const heads = loadHeads(folder ?? folderOf(rendered ? 'work' : (part as Part)))
if (heads.length === 0) fail(`There are no heads in ${folder ?? folderOf(rendered ? 'work' : (part as Part))}.`)
if (misses && heads.some(({ id }) => shelfOf(id) === 'measured')) fail('Misses are listed for the working part only (--part work): whoever sees what was missed on the measured part would tune on it, and its figures would mean nothing.')
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, commit ${commit()}, seed ${seed}, ${new Date().toISOString().slice(0, 10)}; ${rendered ? 'rendered' : (folder ?? part)}: ${heads.length} heads, read by ${reader.name}\n`)

if (rendered) {
  const read = await readHeads(renderAll(heads, seed), reader)
  const whole = summarise(read, seed)
  const byProfile = Object.keys(profiles).map((profile) => ({ profile, summary: summarise(read.filter(({ head }) => head.profiles[0] === profile), seed) }))
  const summaries = [...byProfile, { profile: '**all**', summary: whole }]
  console.log(`${profileTable(summaries)}\n\n${fieldTable(whole, [])}\n\n${otherFigures(whole)}`)
  if (misses) for (const { profile, summary } of byProfile) console.log(`\n### ${profile}\n\n${missesOf(summary)}`)
  if (json) writeFileSync(json, JSON.stringify({ seed, commit: commit(), rendered: Object.fromEntries(summaries.map(({ profile, summary }) => [profile, figuresOf(summary)])) }, null, 1))
  process.exit(0)
}

const summary = summarise(await readHeads(heads, reader), seed)
const baselines = await Promise.all([titleAndByLine, anyLabel].map(async (baseline) => ({ name: baseline.name, summary: summarise(await readHeads(heads, baseline), seed) })))
console.log(`${fieldTable(summary, baselines)}\n\n${otherFigures(summary)}`)
const lists = claims || folder ? [] : [await scoreRoles(part as Part), scoreRatings(part as Part), scoreWarnings(part as Part)].filter(({ entries }) => entries > 0)
if (lists.length > 0) console.log(`\n${listTable(lists)}`)
const speeds = speed && !claims ? headerSpeeds(heads) : []
if (speeds.length > 0) console.log('\nHeader, structure, rating and language, without decoding (CPU of one thread, median of 5):')
for (const { what, files, megabytes, perSecond, msEach, decoding } of speeds) console.log(`- ${what}: ${files} files, ${megabytes.toFixed(1)} MB: ${perSecond.toFixed(1)} MB/s, ${msEach.toFixed(2)} ms a file; decoding them, at the same time, ${decoding.toFixed(0)} MB/s`)
if (misses) console.log(`\n${missesOf(summary)}\n\n${lists.map(({ list, misses: missed }) => `### ${list}\n\n${missed.join('\n')}`).join('\n\n')}`)
if (write) {
  const pictures = new URL('../docs/pictures/', import.meta.url)
  mkdirSync(pictures, { recursive: true })
  writeFileSync(new URL('reliability.svg', pictures), reliabilitySvg(summary.bins, summary.calibrationError, `${part} part, ${heads.length} heads`))
}
if (floors) {
  const path = new URL('../fixtures/intake/least.json', import.meta.url)
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, number>>) : {}
  const now = [...Object.entries(summary.rows), ['all', summary.all] as const].flatMap(([name, { f1 }]) => (f1 === undefined ? [] : [[name, Math.max(before[name] ?? 0, Math.floor(f1 * 1000) / 1000)] as const]))
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(now), null, 1)}\n`)
}
if (json) writeFileSync(json, JSON.stringify({ seed, commit: commit(), part: folder ?? part, read: reader.name, figures: figuresOf(summary), baselines: Object.fromEntries(baselines.map((one) => [one.name, figuresOf(one.summary)])), lists: lists.map(({ misses: _, ...figures }) => figures), speeds }, null, 1))
