import { gather, type PartKey } from '../src/gather/gather.ts'
import { intake } from '../src/intake/intake.ts'
import { ofField } from '../src/model/assertion.ts'
import type { Draft } from '../src/model/reading.ts'
import { fold } from '../src/text/fold.ts'
import { halfOf } from './halves.ts'
import { type Chance, chance } from './random.ts'
import { type Half, nothing, type Score, sum } from './structure-score.ts'
import { set, shuffled, stories } from './structure-texts.ts'

/** A file of the heap, and what it is: of which work, and which place in it. `place` counts from 0; a repost has its original's. */
export type PartFile = { readonly path: string; readonly text: string; readonly work: number; readonly place: number }
type Work = { readonly half: Half; readonly convention: string; readonly files: number; readonly gap: boolean; readonly conflict: boolean }

const adjectives = ['Long', 'Quiet', 'Second', 'Lost', 'Winter', 'Salt', 'Paper', 'Hollow', 'Borrowed', 'Last', 'Green', 'Patient', 'Unlit', 'Northern', 'Small']
const nouns = ['Lantern', 'Harbour', 'Ledger', 'Window', 'Orchard', 'Signal', 'Map', 'Ferry', 'Clock', 'Garden', 'Letter', 'Bridge', 'Station', 'Mirror', 'Chair']
const first = ['Ada', 'Bram', 'Celia', 'Dov', 'Edda', 'Finn', 'Greta', 'Hal', 'Ida', 'Jory', 'Kit', 'Lena']
const last = ['Ashdown', 'Brock', 'Carrow', 'Dunmore', 'Elling', 'Farrow', 'Grey', 'Hollis', 'Ingram', 'Juniper', 'Kestrel', 'Larkin']
const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** How a counter is written: of place `at` (from 0) among `of`. */
const counters: readonly { readonly name: string; readonly write: (at: number, of: number) => string; readonly total: boolean }[] = [
  { name: '(n/m)', write: (at, of) => `(${at + 1}/${of})`, total: true },
  { name: 'n/m', write: (at, of) => `${at + 1}/${of}`, total: true },
  { name: '[n/m]', write: (at, of) => `[${at + 1}/${of}]`, total: true },
  { name: 'n of m', write: (at, of) => `(${at + 1} of ${of})`, total: true },
  { name: 'Part n of m', write: (at, of) => `Part ${at + 1} of ${of}`, total: true },
  { name: 'Part n', write: (at) => `Part ${at + 1}`, total: false },
  { name: 'Part words', write: (at) => `Part ${words[at]}`, total: false },
  { name: 'Part roman', write: (at) => `Part ${roman[at]}`, total: false },
  { name: 'pt. n', write: (at) => `pt. ${at + 1}`, total: false },
  { name: 'Chapter n', write: (at) => `Chapter ${at + 1}`, total: false },
  { name: 'n/?', write: (at) => `(${at + 1}/?)`, total: false },
  { name: '0/m', write: (at, of) => `(${at}/${of - 1})`, total: true },
  { name: 'Prologue/m', write: (at, of) => (at === 0 ? `(Prologue/${of - 1})` : `(${at}/${of - 1})`), total: true },
  { name: '3a/m', write: (at, of) => (at === 2 ? `(3a/${of - 1})` : at === 3 ? `(3b/${of - 1})` : `(${at < 2 ? at + 1 : at}/${of - 1})`), total: true },
  { name: '#n', write: (at) => `#${at + 1}`, total: false },
]
const places = ['subject', 'label', 'title page', 'heading', 'file name'] as const

/** Two hundred works of two to nine parts as a shuffled heap: gaps, conflicts, reposts, like titles, the same title by others. */
export function heapOfParts(seed: number, count = 200): { readonly files: readonly PartFile[]; readonly works: readonly Work[] } {
  const random = chance(seed)
  const files: PartFile[] = []
  const works: Work[] = []
  const pool = stories()
  let title = ''
  let author = ''
  for (let number = 0; number < count; number += 1) {
    const twin = number % 10
    const before = author
    // Every tenth work has the title of the one before and another author; every tenth a title that begins as that one's, by the same.
    if (twin !== 1 && twin !== 2) title = `The ${random.pick(adjectives)} ${random.pick(nouns)} of ${random.pick(last)} ${random.pick(['Street', 'Hill', 'Bay', 'Cross'])}`
    if (twin === 2) title = `${title} Again`
    if (twin !== 2) do author = `${random.pick(first)} ${random.pick(last)}`; while (author === before)
    const half = halfOf(`work ${number}`)
    const place = random.pick(places)
    const usable = place === 'subject' || place === 'label' ? counters : place === 'heading' ? counters.filter(({ name }) => /^(?:Part|Chapter)/.test(name)) : counters.filter(({ name }) => !/#|pt/.test(name))
    const counter = random.pick(usable)
    const of = Math.max(counter.name === '3a/m' ? 5 : 2, 2 + random.below(8))
    const gap = of >= 3 && random.happens(0.15) ? 1 + random.below(of - 2) : undefined
    const conflict = random.happens(0.1) ? random.below(of) : undefined
    const repost = random.happens(0.15) ? random.below(of) : undefined
    const story = pool.filter((one) => one.half === half)
    const folder = place === 'file name' ? `${author.split(' ')[1]?.toLowerCase()}${number}/` : random.happens(0.5) ? '' : `${author.toLowerCase().replace(' ', '_')}/`
    const stem = title.replace(/^The /, '').toLowerCase().replaceAll(' ', random.pick(['_', '-', '']))
    const add = (at: number, again: boolean, other: boolean): void => {
      const body = Array.from({ length: 3 }, () => random.pick(story)).map(({ paragraphs }) => paragraphs.filter((one) => one.length > 150 && /[.!?”]$/.test(one)).slice(0, 12).map((one) => set(one, 'blank', 72)).join('\n\n')).join('\n\n')
      const written = counter.write(at, of)
      const name = place === 'file name' ? `${stem}${random.pick(['', '_', '-'])}${String(at + 1).padStart(2, '0')}${other ? 'b' : ''}.txt` : `f${String(random.below(1e9))}.txt`
      files.push({ path: folder + name, text: `${head(place, title, author, written, again, random)}${body}\n`, work: number, place: at })
    }
    for (let at = 0; at < of; at += 1) if (at !== gap) add(at, false, false)
    if (conflict !== undefined && conflict !== gap && place !== 'file name') add(conflict, false, true)
    if (repost !== undefined && repost !== gap && place === 'subject') {
      const original = files.find((file) => file.work === number && file.place === repost)
      if (original) files.push({ ...original, path: `${folder}r${random.below(1e9)}.txt`, text: original.text.replace('Subject: ', 'Subject: (REPOST) ') })
    }
    works.push({ half, convention: place === 'file name' ? place : `${place}, ${counter.name}`, files: of, gap: gap !== undefined && place !== 'file name', conflict: conflict !== undefined && conflict !== gap && place !== 'file name' })
  }
  return { files: shuffled(files, random), works }
}

function head(place: (typeof places)[number], title: string, author: string, counter: string, again: boolean, random: Chance): string {
  const email = `${author.toLowerCase().replace(' ', '.')}@example.org`
  switch (place) {
    case 'subject': return `From: ${email} (${author})\nNewsgroups: alt.fiction.example\nSubject: ${again ? '(REPOST) ' : ''}${title}${random.pick([' ', ', ', ' - '])}${counter}\nDate: 3 Apr 1998 10:11:12 GMT\n\n`
    case 'label': return `Title: ${title} ${counter}\nAuthor: ${author}\nE-mail: ${email}\nSummary: A ferry is late.\n\n`
    case 'title page': return `${title}\n${counter}\nby ${author}\n\n`
    case 'heading': return `${title}\nby ${author}\n\n\n${counter}\n\n`
    case 'file name': return ''
  }
}

/** What gathering is told of a draft: as the catalogue tells it. */
function keyOf(draft: Draft, path: string, at: number): PartKey | undefined {
  const part = ofField(draft.assertions, 'part').find(({ basis }) => basis !== 'suggested')
  const title = ofField(draft.assertions, 'title').toSorted((a, b) => b.confidence - a.confidence)[0]?.value.title ?? ''
  const stem = part && fold(part.value.stem ?? title)
  if (!part || !stem) return undefined
  const authors = ofField(draft.assertions, 'creator').filter(({ basis, value }) => basis === 'stated' && (value.role === 'author' || value.role === 'co-author'))
  return { key: String(at), path, stem, authors: authors.map(({ value }) => value.name), number: part.value.number, ...(part.value.of !== undefined && { of: part.value.of }), ...(part.value.section !== undefined && { section: part.value.section }), ...(part.basis === 'derived' && { counted: true }) }
}

/** A baseline after description: files whose title without digits is the same are one work, in the order of the first number met. */
function byDigits(files: readonly PartFile[]): number[][] {
  const groups = new Map<string, { at: number; number: number }[]>()
  files.forEach(({ text, path }, at) => {
    const line = /^(?:Subject|Title): (.*)$/m.exec(text)?.[1] ?? (text.startsWith('From:') ? '' : /^(?:[A-Z].{3,80})$/m.exec(text.slice(0, 200))?.[0]) ?? path
    const key = fold(line.replace(/\d+.*$/, '')).trim()
    const number = Number(/\d+/.exec(line)?.[0] ?? 0)
    groups.set(key, [...(groups.get(key) ?? []), { at, number }])
  })
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted((a, b) => a.number - b.number).map(({ at }) => at))
}

export type PartsResult = { readonly pairs: Score; readonly baseline: Score; readonly ordered: number; readonly gathered: number; readonly whole: number; readonly works: number; readonly gaps: readonly [number, number]; readonly conflicts: readonly [number, number]; readonly files: number }

/** Measures how a shuffled heap of parts is put together. */
export async function measureParts(seed: number, tell?: (words: string) => void): Promise<Record<Half, PartsResult>> {
  const { files, works } = heapOfParts(seed)
  const keys = (await Promise.all(files.map(async ({ path, text }, at) => {
    const { drafts: [draft] } = await intake({ bytes: Buffer.from(text), name: path })
    return draft && keyOf(draft, path, at)
  }))).filter((key) => key !== undefined)
  const gathered = gather(keys)
  const groups = gathered.map(({ parts }) => parts.flat().map(({ key }) => Number(key)))
  const measured = (half: Half): PartsResult => {
    const inHalf = (at: number): boolean => works[(files[at] as PartFile).work]?.half === half
    let [ordered, seen, whole, gaps, gapsTold, conflicts, conflictsTold] = [0, 0, 0, 0, 0, 0, 0]
    works.forEach(({ half: own, gap, conflict, convention, files: of }, number) => {
      if (own !== half) return
      const mine = files.flatMap(({ work }, at) => (work === number ? [at] : []))
      const index = groups.findIndex((group) => group.some((at) => mine.includes(at)))
      const group = (groups[index] ?? []).filter((at) => mine.includes(at))
      const inOrder = group.every((at, next) => next === 0 || (files[at] as PartFile).place >= (files[group[next - 1] as number] as PartFile).place)
      if (group.length > 1) seen += 1
      if (group.length > 1 && inOrder) ordered += 1
      if (group.length === mine.length && (groups[index]?.length ?? 0) === mine.length && inOrder) whole += 1
      else if (half === 'tune') tell?.(`${convention} (${of}): ${group.length} of ${mine.length} files, group of ${groups[index]?.length ?? 0}, ${inOrder ? 'in order' : 'not in order'}: ${mine.slice(0, 4).map((at) => { const key = keys.find((one) => one.key === String(at)); return key ? `${key.stem}|${key.number}/${key.of ?? ''}|${key.authors.join('+')}` : `${files[at]?.path}: none` }).join('; ')}`)
      const codes = gathered[index]?.findings.map(({ code }) => code) ?? []
      if (gap) { gaps += 1; if (codes.includes('part-missing')) gapsTold += 1 }
      if (conflict) { conflicts += 1; if (codes.includes('part-twice')) conflictsTold += 1 }
    })
    return { pairs: pairs(files, groups, inHalf), baseline: pairs(files, byDigits(files), inHalf), ordered, gathered: seen, whole, works: works.filter((work) => work.half === half).length, gaps: [gapsTold, gaps], conflicts: [conflictsTold, conflicts], files: files.filter((_, at) => inHalf(at)).length }
  }
  return { tune: measured('tune'), report: measured('report') }
}

/** Pairs of files that belong together, and that were put together. */
function pairs(files: readonly PartFile[], groups: readonly (readonly number[])[], inHalf: (at: number) => boolean): Score {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((at) => [at, index] as const)))
  const scores: Score[] = []
  for (let one = 0; one < files.length; one += 1) {
    if (!inHalf(one)) continue
    const score = nothing()
    for (let other = 0; other < files.length; other += 1) {
      if (other === one || (inHalf(other) && other < one)) continue
      const together = groupOf.has(one) && groupOf.get(one) === groupOf.get(other)
      const belong = files[one]?.work === files[other]?.work
      if (together && belong) score.right += 1
      else if (together) score.extra += 1
      else if (belong) score.missed += 1
    }
    scores.push(score)
  }
  return sum(scores)
}
