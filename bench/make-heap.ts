import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import mri from 'mri'
import { type Chance, chance } from './random.ts'
import { paragraphs } from './paragraphs.ts'

/** What the generator knows of a file that it made. */
export type Made = { readonly name: string; readonly title: string; readonly author: string; readonly rating: string; readonly encoding: string; readonly wrapped: boolean; readonly chapters: number; readonly copyOf?: string }

const first = ['Ada', 'Bram', 'Celia', 'Dov', 'Edda', 'Finn', 'Greta', 'Hal', 'Ida', 'Jory', 'Kit', 'Lena', 'Mads', 'Nell', 'Otto', 'Pia', 'Quin', 'Rhea', 'Sten', 'Tove', 'Uma', 'Vik', 'Wren', 'Yara', 'Zeb']
const last = ['Ashdown', 'Brock', 'Carrow', 'Dunmore', 'Elling', 'Farrow', 'Grey', 'Hollis', 'Ingram', 'Juniper', 'Kestrel', 'Larkin', 'Marlow', 'Norwood', 'Oakes', 'Penrose', 'Quill', 'Rowan', 'Sorrel', 'Thorne', 'Underhill', 'Vane', 'Wilder', 'Yarrow']
const adjectives = ['Long', 'Quiet', 'Second', 'Lost', 'Winter', 'Salt', 'Paper', 'Hollow', 'Borrowed', 'Last', 'Green', 'Patient', 'Unlit', 'Northern', 'Small']
const nouns = ['Lantern', 'Harbour', 'Ledger', 'Window', 'Orchard', 'Signal', 'Map', 'Ferry', 'Clock', 'Garden', 'Letter', 'Bridge', 'Station', 'Mirror', 'Chair']
const fandoms = ['Harbour Nine', 'The Lantern Line', 'Quill & Compass', 'Saltmarsh', 'Orbital Post Office']
const ratings = ['G', 'PG', 'PG-13', 'R', 'NC-17', 'K+', 'T', 'M', 'FRT', 'Teen And Up Audiences', '']
const headers = [
  (m: Head) => `Title: ${m.title}\nAuthor: ${m.author}\nE-mail: ${m.email}\n${m.rating && `Rating: ${m.rating}\n`}Fandom: ${m.fandom}\nSummary: ${m.summary}\nDisclaimer: They belong to their owners.\n\n`,
  (m: Head) => `TITLE - ${m.title}\nAUTHOR - ${m.author}\n${m.rating && `RATING - ${m.rating}\n`}SUMMARY - ${m.summary}\nARCHIVE - yes, please ask\n\n`,
  (m: Head) => `From: ${m.email} (${m.author})\nNewsgroups: alt.fiction.example\nSubject: NEW: "${m.title}" 1/1 ${m.rating && `[${m.rating}]`}\nDate: 3 Apr 1998 10:11:12 GMT\nMessage-ID: <${m.title.length}.${m.author.length}@example.org>\n\n`,
  (m: Head) => `${' '.repeat(20)}${m.title}\n${' '.repeat(22)}by ${m.author}\n\n`,
  (m: Head) => `[${m.title}]\nby ${m.author} <${m.email}>\n${m.rating && `Rated ${m.rating}. `}Warnings: none.\n\n`,
  () => '',
] as const

type Head = { readonly title: string; readonly author: string; readonly email: string; readonly rating: string; readonly fandom: string; readonly summary: string }

/**
 * Makes a heap of stories of 5 to 60 KB in era dress, the same for the same seed: six kinds of header, five encodings, hard-wrapped
 * or not, chapters or not, 5 % lightly edited copies. Returns the truth, file by file, `headed`: with its title and author at the head.
 *
 * @param own a story's own way with a paragraph, where stories made of the same prose must differ
 */
export function* makeHeap(files: number, seed: number, own?: (paragraph: string, random: Chance) => string): Generator<{ readonly made: Made; readonly story: readonly string[]; readonly headed: boolean; readonly bytes: Buffer }> {
  const prose = paragraphs()
  const random = chance(seed)
  const recent: { made: Made; story: readonly string[] }[] = []
  for (let i = 0; i < files; i++) {
    const original = recent.length > 20 && random.happens(0.05) ? random.pick(recent) : undefined
    const composed = original ? edited(original.story, random) : compose(prose, random)
    const story = own && !original ? composed.map((paragraph) => own(paragraph, random)) : composed
    const author = original?.made.author ?? `${random.pick(first)} ${random.pick(last)}`
    const head: Head = {
      title: original?.made.title ?? `The ${random.pick(adjectives)} ${random.pick(nouns)} of ${random.pick(last)}`,
      author, email: `${author.toLowerCase().replace(' ', '.')}@example.org`, rating: random.pick(ratings), fandom: random.pick(fandoms), summary: (story[0] ?? '').slice(0, 120),
    }
    const encoding = random.pick(['ascii', 'ascii', 'ascii', 'ascii', 'utf-8', 'utf-8', 'utf-8', 'windows-1252', 'windows-1252', 'latin1', 'macintosh'])
    const wrapped = random.happens(0.36)
    const crlf = random.happens(0.4)
    const body = story.map((paragraph) => (wrapped ? wrap(paragraph, 72) : paragraph)).join('\n\n')
    const header = random.pick(headers)
    const text = header(head) + body + (random.happens(0.3) ? '\n\nTHE END\n' : '\n')
    const made: Made = {
      name: `${String(Math.floor(i / 500)).padStart(3, '0')}/story${String(i).padStart(6, '0')}.txt`, title: head.title, author, rating: head.rating, encoding, wrapped,
      chapters: story.filter((paragraph) => paragraph.startsWith('Chapter ')).length, ...(original && { copyOf: original.made.name }),
    }
    if (recent.length < 200) recent.push({ made, story })
    else recent[i % 200] = { made, story }
    yield { made, story, headed: header(head) !== '', bytes: encode(crlf ? text.replaceAll('\n', '\r\n') : text, encoding) }
  }
}

function compose(prose: readonly string[], random: Chance): readonly string[] {
  // Sizes lie evenly on a scale of logarithms, so that the mean is near 26 KB.
  const wanted = 5000 * 12 ** random.next()
  const chaptered = wanted > 15_000 && random.happens(0.5)
  const story: string[] = []
  let size = 0
  let chapter = 0
  let nextChapter = 0
  while (size < wanted) {
    if (chaptered && size >= nextChapter) {
      story.push(`Chapter ${++chapter}`)
      nextChapter = size + 6000 + random.below(6000)
    }
    const at = random.below(prose.length - 4)
    for (const paragraph of prose.slice(at, at + 1 + random.below(4))) {
      story.push(paragraph)
      size += paragraph.length + 2
    }
    if (random.happens(0.05)) story.push('* * *')
  }
  return story
}

function edited(story: readonly string[], random: Chance): readonly string[] {
  return story.filter(() => !random.happens(0.02)).map((paragraph) => (random.happens(0.05) ? paragraph.replace('the', 'teh') : paragraph))
}

function wrap(paragraph: string, columns: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

const straight: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '—': '--', '–': '-', '…': '...', '\u2060': '', '\u200a': '', '\u00a0': ' ' }

function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const plain = text.replace(/[\u2060\u200a\u00a0]/g, (unit) => straight[unit] ?? '')
  if (encoding === 'windows-1252' || encoding === 'macintosh') return iconv.encode(plain.replace(/[^\u0000-\u00ff“”‘’—–…]/g, '-'), encoding)
  const typed = plain.replace(/[“”‘’—–…]/g, (unit) => straight[unit] ?? unit)
  return encoding === 'ascii'
    ? Buffer.from(typed.normalize('NFD').replace(/[^\u0000-\u007f]/g, ''), 'latin1')
    : Buffer.from(typed.replace(/[^\u0000-\u00ff]/g, '-'), 'latin1')
}

/** Writes the heap into a folder, with its truth beside it, and returns the bytes written. */
export function writeHeap(folder: string, files: number, seed: number): number {
  let sizeBytes = 0
  const truth = ['name\ttitle\tauthor\trating\tencoding\twrapped\tchapters\tcopyOf']
  for (const { made, bytes } of makeHeap(files, seed)) {
    const path = join(folder, 'heap', made.name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
    sizeBytes += bytes.length
    truth.push([made.name, made.title, made.author, made.rating, made.encoding, made.wrapped, made.chapters, made.copyOf ?? ''].join('\t'))
  }
  writeFileSync(join(folder, 'truth.tsv'), truth.join('\n') + '\n')
  return sizeBytes
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { _: [folder], files = 2000, seed = 7 } = mri(process.argv.slice(2))
  if (folder === undefined) {
    console.error('Usage: node bench/make-heap.ts FOLDER [--files 2000] [--seed 7]')
    process.exit(2)
  }
  console.log(`${files} files, ${(writeHeap(folder, Number(files), Number(seed)) / 1e6).toFixed(1)} MB, seed ${seed}, in ${join(folder, 'heap')}; truth in ${join(folder, 'truth.tsv')}`)
}
