import { createHash } from 'node:crypto'
import { chance } from '../random.ts'
import type { GoldenHead } from './golden-head.ts'
import { labelled, threeOnALine, titleAs } from './render-labels.ts'
import { type Noise, noiseOf } from './render-noise.ts'
import { archivePage, columns } from './render-pages.ts'
import { archiveText, codedSubject, groupSubject, journal, scriptText, siteText, template } from './render-posts.ts'
import { recordOf, type Slot, slots, type StoryRecord } from './render-record.ts'
import { Sheet } from './sheet.ts'

type Front = (sheet: Sheet, record: StoryRecord, noise: Noise) => void
type Profile = { readonly extension: string; readonly front: Front; readonly foot?: Front; /** It writes the story itself. */ readonly whole?: true }

const block = (before: (label: string) => string, after = '', carries: (words: string) => boolean = () => true): Profile => ({
  extension: 'txt',
  front: (sheet, record, noise) => { labelled(sheet, record, noise, { before, after, carries }); sheet.put('\n') },
})

/** Title and by-line in the middle of the page, and what a title page says besides. */
const titlePage = (margin: (words: number) => string): Front => (sheet, record, noise) => {
  const { title: [title] = [], author: [author] = [], fandom: [fandom] = [], rating: [rating] = [] } = record.values
  const wide: Noise = { ...noise, width: 0 }
  if (title) { sheet.put(margin(title.words.length)); sheet.say(titleAs(title, 'caption'), wide); sheet.put('\n\n') }
  if (fandom) { sheet.put(`${margin(fandom.words.length + 14)}A `); sheet.say(fandom, wide, { basis: 'derived' }); sheet.put(' fan fiction\n\n') }
  if (author) { sheet.put(`${margin(author.words.length + 3)}by `); sheet.say(author, wide); sheet.put('\n\n') }
  if (rating && rating.words.length < 50) { sheet.put(`${margin(rating.words.length + 7)}Rated: `); sheet.say(rating, wide); sheet.put('\n\n') }
  sheet.put('\n')
}

const yaml: Front = (sheet, record, noise) => {
  const wide: Noise = { ...noise, width: 0 }
  sheet.put('---\n')
  const keys: readonly (readonly [Slot, string])[] = [['title', 'title'], ['author', 'author'], ['fandom', 'fandom'], ['rating', 'rating'], ['warning', 'warnings'], ['relationship', 'pairing'], ['character', 'characters'], ['tag', 'tags'], ['language', 'language'], ['summary', 'summary']]
  for (const [slot, key] of keys) {
    const items = (record.values[slot] ?? []).filter(({ words }) => !/["\\]/.test(words))
    const [first] = items
    if (!first) continue
    const quoted = (write: () => void): void => { sheet.put('"'); write(); sheet.put('"') }
    sheet.put(`${key}: `)
    if (items.length === 1) quoted(() => sheet.say(slot === 'title' ? titleAs(first, 'formal') : first, wide))
    else {
      sheet.put('[')
      for (const [index, item] of items.entries()) { if (index > 0) sheet.put(', '); quoted(() => sheet.say(item, wide)) }
      sheet.put(']')
    }
    sheet.put('\n')
  }
  sheet.put('---\n\n')
}

const atTop: ReadonlySet<Slot> = new Set<Slot>(['title', 'author'])
const isPlain = (words: string): boolean => !/[[\]]/.test(words)

/** The ways to write a header down, by name. */
export const profiles: Readonly<Record<string, Profile>> = {
  'label: colon': block((label) => `${label}: `),
  'label: dash': block((label) => `${label} - `),
  'label: equals': block((label) => `${label} = `),
  'label: dots': block((label) => label.padEnd(16, '.')),
  'label: stars': block((label) => `*${label}:* `),
  'label: brackets': block((label) => `[${label}: `, ']', isPlain),
  'label: alone': block((label) => `${label}:\n`, '\n'),
  'label: three on a line': { extension: 'txt', front: (sheet, record, noise) => { threeOnALine(sheet, record, noise); sheet.put('\n') } },
  'title page': { extension: 'txt', front: titlePage(() => '') },
  centred: { extension: 'txt', front: titlePage((length) => ' '.repeat(Math.max(0, Math.floor((76 - length) / 2)))) },
  'newsgroup template': { extension: 'txt', front: template },
  'coded subject': { extension: 'txt', front: codedSubject },
  'group subject': { extension: 'txt', front: groupSubject },
  'archive, text': { extension: 'txt', front: archiveText },
  'large site, text': { extension: 'txt', front: siteText },
  'archive script, text': { extension: 'txt', front: scriptText },
  journal: { extension: 'txt', front: journal },
  yaml: { extension: 'md', front: yaml },
  'page: table': { extension: 'html', whole: true, front: columns(['<tr><td><b>', ':</b></td><td>', '</td></tr>'], ['<table>', '</table>']) },
  'page: definitions': { extension: 'html', whole: true, front: columns(['<dt>', '</dt><dd>', '</dd>'], ['<dl>', '</dl>']) },
  'page: archive': { extension: 'html', whole: true, front: archivePage },
  foot: { extension: 'txt', front: titlePage(() => ''), foot: (sheet, record, noise) => { sheet.put('\n\nTHE END\n\n'); labelled(sheet, record, noise, { before: (label) => `${label}: ` }, slots.filter((slot) => !atTop.has(slot) && !['fandom', 'rating'].includes(slot))) } },
}

/** Writes a record down in a profile. The same seed gives the same bytes. */
export function render(record: StoryRecord, name: string, seed: number): GoldenHead {
  const profile = profiles[name] as Profile
  const noise = noiseOf(chance(createHash('sha256').update(`${seed} ${record.id} ${name}`).digest().readUInt32LE()))
  const sheet = new Sheet()
  profile.front(sheet, record, noise)
  if (!profile.whole) {
    sheet.story(noise.paragraphs, noise.width, noise.indent)
    if (profile.foot) profile.foot(sheet, record, noise)
    else sheet.put('\n')
  }
  if (noise.returns) sheet.withReturns()
  const { text, body, annotations } = sheet
  return { id: record.id, name: `rendered/${record.id}.${profile.extension}`, language: 'en', profiles: [name], teaches: 'rendered', body, annotations, text }
}

/** Every head that has a title, in every profile; what a profile cannot carry is left out. */
export function renderAll(heads: readonly GoldenHead[], seed: number): readonly GoldenHead[] {
  const records = heads.map(recordOf).filter(({ values }) => values.title)
  return Object.keys(profiles).flatMap((name) => records.map((record) => render(record, name, seed)))
}
