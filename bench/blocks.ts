import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { intake } from '../src/intake/intake.ts'
import type { Reading } from '../src/model/reading.ts'
import { halfOf } from './halves.ts'

/** `npm run bench:blocks [-- --detail] [--json]`: blocks and marks inside a story, kind by kind, and false alarms on public-domain prose. */

/** A case of fixtures/structure: every block and mark of a text, by hand. `measured` cases are only counted, never shown. */
type Case = { readonly measured: boolean; readonly blocks: readonly (readonly [string, number, number])[]; readonly marks: readonly (readonly [string, number, number])[] }

type Tally = { right: number; given: number; wanted: number }

const folder = new URL('../fixtures/structure/', import.meta.url)
const corpus = new URL('../../shared/corpus/public-domain/', import.meta.url)
const detail = process.argv.includes('--detail')
const json = process.argv.includes('--json')

function add(tallies: Map<string, Tally>, kind: string, { right = 0, given = 0, wanted = 0 }: Partial<Tally>): void {
  const tally = tallies.get(kind) ?? { right: 0, given: 0, wanted: 0 }
  tallies.set(kind, { right: tally.right + right, given: tally.given + given, wanted: tally.wanted + wanted })
}

/** The kind of the block that holds an offset. */
function kindAt(blocks: readonly (readonly [string, number, number])[], at: number): string {
  return blocks.find(([, from, to]) => from <= at && at < to)?.[0] ?? 'none'
}

/** Compares one reading with its truth: the kind of every line (and of every place where a block begins), where blocks begin, and marks to the letter. */
function compare(truth: Case, { text, blocks, marks }: Pick<Reading, 'text' | 'blocks' | 'marks'>, tallies: Map<string, Tally>): string[] {
  const misses: string[] = []
  const found = blocks.map(({ kind, at }) => [kind, ...at] as const)
  const lines = [...text.matchAll(/^[^\S\n]*(?=\S)/gm)].map(({ 0: indent, index }) => index + indent.length)
  for (const at of new Set([...lines, ...truth.blocks.map(([, from]) => from), ...found.map(([, from]) => from)])) {
    const wanted = kindAt(truth.blocks, at)
    const given = kindAt(found, at)
    if (wanted === 'none' || given === 'none') continue
    add(tallies, wanted, { wanted: 1, right: wanted === given ? 1 : 0 })
    add(tallies, given, { given: 1 })
    if (wanted !== given) misses.push(`${wanted}, read as ${given}: ${text.slice(at, at + 50).split('\n')[0]}`)
  }
  const sets = [
    ['where blocks begin', truth.blocks.map(([, from]) => `${from}`), found.map(([, from]) => `${from}`)],
    ...['emphasis', 'strong', 'thought'].map((kind) => [`mark: ${kind}`, truth.marks.filter(([own]) => own === kind).map(([, from, to]) => `${from} ${to}`), marks.filter((mark) => mark.kind === kind).map(({ at }) => at.join(' '))] as const),
  ] as const
  for (const [name, wanted, given] of sets) {
    const right = wanted.filter((one) => given.includes(one))
    add(tallies, name, { right: right.length, wanted: wanted.length, given: given.length })
    const shown = (place: string): string => text.slice(Number(place.split(' ')[0]), Number(place.split(' ')[1] ?? Number(place) + 40)).replaceAll('\n', '|')
    for (const one of wanted) if (!given.includes(one)) misses.push(`${name} missed: ${shown(one)}`)
    for (const one of given) if (!wanted.includes(one)) misses.push(`${name} too much: ${shown(one)}`)
  }
  return misses
}

const percent = (part: number, of: number): string => (of === 0 ? '    –' : `${((100 * part) / of).toFixed(1).padStart(5)}`)
const halves = { work: new Map<string, Tally>(), measured: new Map<string, Tally>() }
for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) {
  const truth = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case
  const reading = await intake({ bytes: readFileSync(new URL(name.replace('.json', '.txt'), folder)), name: 'story.txt' })
  const misses = compare(truth, reading, truth.measured ? halves.measured : halves.work)
  if (detail && !truth.measured) for (const miss of misses) console.log(`${name}: ${miss}`)
}
for (const [half, tallies] of Object.entries(halves)) {
  if (json) { console.log(JSON.stringify({ half, tallies: Object.fromEntries(tallies) })); continue }
  console.log(`\n${half === 'work' ? 'worked on' : 'measured only'}: kind, precision, recall, F1, of how many`)
  for (const [kind, { right, given, wanted }] of [...tallies].sort()) console.log(`  ${kind.padEnd(20)} ${percent(right, given)} ${percent(right, wanted)} ${percent(2 * right, given + wanted)}  ${wanted}`)
}

/** Plays and books of verse, by their names: what is found in them is no false alarm. */
const lineByLine = /shakespeare|hamlet|macbeth|romeo|midsummer|tempest|othello|lear|earnest|pygmalion|doll|faust|poem|poetry|verse|leaves-of-grass|iliad|odyssey|paradise-lost|inferno|divine|raven|sonnet|beowulf|canterbury|raskens|nursery|cyrano|importance|oedipus|antigone|medea|salome|rhymes|mother-goose|ballad|jabberwock|snark/i

/** What is read as something else than prose in public-domain prose: counts, megabytes, paragraphs. */
async function alarms(): Promise<void> {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.txt')).sort()
  for (const [label, chosen] of [['prose, half worked on', names.filter((name) => !lineByLine.test(name) && halfOf(name) === 'tune')], ['prose, measured half', names.filter((name) => !lineByLine.test(name) && halfOf(name) === 'report')], ['drama and verse', names.filter((name) => lineByLine.test(name))]] as const) {
    const counts = new Map<string, number>()
    let chars = 0
    let paragraphs = 0
    for (const name of chosen) {
      const { text, blocks, marks, drafts } = await intake({ bytes: readFileSync(new URL(name, corpus)), name })
      chars += text.length
      const [from = 0, to = 0] = drafts[0]?.body ?? []
      const inside = blocks.filter(({ at }) => at[0] >= from && at[1] <= to)
      paragraphs += inside.length
      for (const { kind, at } of inside) {
        if (kind === 'paragraph' || kind === 'heading' || kind === 'scene-break') continue
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        if (detail && label === 'prose, half worked on') console.log(`${name} ${kind}: ${JSON.stringify(text.slice(at[0], Math.min(at[1], at[0] + 160)))}`)
      }
      for (const { kind, at } of marks) {
        counts.set(`mark: ${kind}`, (counts.get(`mark: ${kind}`) ?? 0) + 1)
        if (detail && kind === 'thought' && label === 'prose, half worked on') console.log(`${name} ${kind}: ${JSON.stringify(text.slice(at[0], Math.min(at[1], at[0] + 160)))}`)
      }
    }
    if (json) { console.log(JSON.stringify({ corpus: label, files: chosen.length, megabytes: chars / 1e6, paragraphs, counts: Object.fromEntries(counts) })); continue }
    console.log(`\n${label}: ${chosen.length} files, ${(chars / 1e6).toFixed(1)} MB, ${paragraphs} blocks; kind, how many, a megabyte, a thousand blocks`)
    for (const [kind, count] of [...counts].sort()) console.log(`  ${kind.padEnd(18)} ${String(count).padStart(6)} ${(count / (chars / 1e6)).toFixed(2).padStart(8)} ${((1000 * count) / paragraphs).toFixed(3).padStart(8)}`)
  }
}
if (!existsSync(corpus)) console.log('\n../shared/corpus/public-domain is not there: no false alarms counted')
else if (!process.argv.includes('--fixtures')) await alarms()
