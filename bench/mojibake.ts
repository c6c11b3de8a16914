import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { decode } from '../src/intake/decode.ts'
import { mendWritten } from '../src/intake/mojibake/mend-written.ts'
import { undecode } from '../src/intake/undecode.ts'
import { halfOf } from './halves.ts'
import { sources } from './paragraphs.ts'

/** What a damage makes of a text; undefined where the text cannot have met it. */
type Damage = { readonly name: string; /** What ftfy 6.3.1 restored of 3,000 paragraphs of the same kind, in per cent; measured for the design, not here. */ readonly ftfy?: number; readonly goal: number; /** Characters that the damage cannot hold, or that are gone for good. */ readonly strips?: RegExp; readonly of: (text: string) => string | undefined }

// What no text of that time held: the word joiner and the hair space that the files have beside dashes.
const modern = /[\u2060\u200a]/g
const joiner = /\u2060/g

const cp1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)
const utf8As = (text: string, encoding: string): string => (encoding === 'win1252' ? cp1252(Buffer.from(text)) : iconv.decode(Buffer.from(text), encoding))
/** Text in one encoding read as another, where the first one has all its characters. */
const swapped = (text: string, was: string, as: string): string | undefined => {
  const plain = text.replace(modern, '')
  if (iconv.decode(iconv.encode(plain, was), was) !== plain) return undefined
  const bytes = iconv.encode(plain, was)
  return as === 'win1252' ? cp1252(bytes) : as === 'latin1' ? bytes.toString('latin1') : iconv.decode(bytes, as)
}
const isWide = (text: string): boolean => /[^\0-\x7f]/.test(text)
const half = (text: string, damage: (part: string) => string): string | undefined => {
  const middle = text.indexOf(' ', text.length / 2)
  return middle < 0 || !isWide(text.slice(middle)) || !isWide(text.slice(0, middle)) ? undefined : text.slice(0, middle) + damage(text.slice(middle))
}
const quotedPrintable = (text: string, encoding: string): string => {
  const escaped = Array.from(iconv.encode(text, encoding), (byte) => ((byte < 32 && byte !== 10) || byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('')
  return escaped.split('\n').map((line) => {
    const lines: string[] = []
    for (let from = 0; from < line.length;) {
      let end = Math.min(line.length, from + 75)
      if (end < line.length) for (let back = 0; back < 3; back++) if (/=[0-9A-F]?$/.test(line.slice(Math.max(from, end - 2), end))) end--
      lines.push(line.slice(from, end))
      from = end
    }
    return lines.join('=\n')
  }).join('\n')
}

/** The classes of damage, each as it comes about: bytes of one encoding read as another. */
export const damages: readonly Damage[] = [
  { name: 'UTF-8 as windows-1252', goal: 99, ftfy: 100, of: (text) => utf8As(text, 'win1252') },
  { name: 'UTF-8 as Latin-1', goal: 99, ftfy: 100, of: (text) => Buffer.from(text).toString('latin1') },
  { name: 'UTF-8 as MacRoman', goal: 99, ftfy: 99.9, of: (text) => utf8As(text, 'macroman') },
  { name: 'UTF-8 as code page 437', goal: 99, ftfy: 1.9, of: (text) => utf8As(text, 'cp437') },
  { name: 'UTF-8 as code page 850', goal: 99, of: (text) => utf8As(text, 'cp850') },
  { name: 'UTF-8 as windows-1250', goal: 99, of: (text) => utf8As(text, 'win1250') },
  { name: 'UTF-8 as windows-1251', goal: 99, of: (text) => utf8As(text, 'win1251') },
  { name: 'UTF-8 as windows-1252, double', goal: 99, ftfy: 100, of: (text) => utf8As(utf8As(text, 'win1252'), 'win1252') },
  { name: 'UTF-8 as windows-1252, triple', goal: 99, of: (text) => utf8As(utf8As(utf8As(text, 'win1252'), 'win1252'), 'win1252') },
  { name: 'UTF-8 as windows-1252, lost bytes U+FFFD', goal: 99, ftfy: 20.3, of: (text) => utf8As(text, 'win1252').replace(/[\x80-\x9f]/g, '\ufffd') },
  { name: 'UTF-8 as windows-1252, lost bytes dropped', goal: 99, strips: joiner, ftfy: 20.3, of: (text) => utf8As(text.replace(joiner, ''), 'win1252').replace(/[\x80-\x9f]/g, '') },
  { name: 'UTF-8 as windows-1252, lost bytes blank', goal: 99, strips: joiner, of: (text) => utf8As(text.replace(joiner, ''), 'win1252').replace(/[\x80-\x9f]/g, ' ') },
  { name: 'UTF-8 as windows-1252, lost bytes "?"', goal: 99, strips: joiner, of: (text) => utf8As(text.replace(joiner, ''), 'win1252').replace(/[\x80-\x9f]/g, '?') },
  { name: 'UTF-8 as windows-1252, 0xA0 lost to a blank', goal: 99, of: (text) => utf8As(text, 'win1252').replace(/\u00a0/g, ' ') },
  { name: 'UTF-8 as windows-1252, one half', goal: 99, of: (text) => half(text, (part) => utf8As(part, 'win1252')) },
  { name: 'MacRoman as windows-1252', goal: 98, strips: modern, ftfy: 0, of: (text) => swapped(text, 'macroman', 'win1252') },
  { name: 'MacRoman as Latin-1', goal: 98, strips: modern, ftfy: 0, of: (text) => swapped(text, 'macroman', 'latin1') },
  { name: 'windows-1252 as MacRoman', goal: 98, strips: modern, ftfy: 0, of: (text) => swapped(text, 'win1252', 'macroman') },
  { name: 'windows-1252 as code page 437', goal: 98, strips: modern, ftfy: 0, of: (text) => swapped(text, 'win1252', 'cp437') },
  { name: 'windows-1252 as code page 850', goal: 98, strips: modern, ftfy: 0, of: (text) => swapped(text, 'win1252', 'cp850') },
  { name: 'windows-1252 as Latin-1 (C1 controls)', goal: 99, strips: modern, ftfy: 100, of: (text) => swapped(text, 'win1252', 'latin1') },
  {
    name: 'windows-1252 in seven bits, no accents', goal: 99, strips: modern, ftfy: 0,
    of: (text) => {
      const bytes = swapped(text, 'win1252', 'latin1')
      return bytes === undefined || /[\xa0-\xff]/.test(bytes) ? undefined : bytes.replace(/[\x80-\x9f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) & 127))
    },
  },
  { name: 'quoted-printable of windows-1252', goal: 99, strips: modern, of: (text) => (swapped(text, 'win1252', 'latin1') === undefined ? undefined : quotedPrintable(text.replace(modern, ''), 'win1252')) },
  { name: 'quoted-printable of UTF-8', goal: 99, of: (text) => quotedPrintable(text, 'utf8') },
  { name: 'references to C1', goal: 99, strips: modern, of: (text) => swapped(text, 'win1252', 'latin1')?.replace(/[\x80-\xff]/g, (mark) => `&#${mark.charCodeAt(0)};`) },
  { name: 'references to characters', goal: 99, of: (text) => text.replace(/[^\0-\x7f]/g, (mark) => `&#${mark.codePointAt(0)};`).replaceAll('"', '&quot;') },
  { name: 'UTF-7', goal: 99, of: (text) => (text.includes('+') ? undefined : text.replace(/[^\0-\x7f]+/g, (run) => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`)) },
]

type Text = { readonly file: string; readonly text: string }

/** The paragraphs of the corpus's curly-quoted English files that hold a character beyond ASCII, of one half of the files. */
export function curlyParagraphs(part: 'tune' | 'report'): readonly Text[] {
  return readdirSync(sources.corpus).filter((file) => file.startsWith('se-') && halfOf(file) === part).sort()
    .flatMap((file) => readFileSync(join(sources.corpus, file), 'utf8').split(/\n{2,}/).map((text) => ({ file, text: text.trim() }))).filter(({ text }) => isWide(text))
}

/** Stretches of whole paragraphs, 5,000 characters or somewhat more each. */
function stretches(paragraphs: readonly Text[]): readonly Text[] {
  const made: Text[] = []
  let file = ''
  let parts: string[] = []
  let size = 0
  for (const paragraph of paragraphs) {
    if (paragraph.file !== file) [file, parts, size] = [paragraph.file, [], 0]
    parts.push(paragraph.text)
    size += paragraph.text.length
    if (size < 5000) continue
    made.push({ file, text: parts.join('\n\n') })
    ;[parts, size] = [[], 0]
  }
  return made
}

type Count = { all: number; right: number; undone: number; wrong: string[] }

function run(texts: readonly Text[], damage: Damage): Count {
  const count: Count = { all: 0, right: 0, undone: 0, wrong: [] }
  for (const { text } of texts) {
    const given = damage.of(text)
    const wanted = damage.strips ? text.replace(damage.strips, '') : text
    if (given === undefined || given === wanted) continue
    count.all++
    const bytes = Buffer.from(given)
    const decoded = decode(bytes)
    const mended = mendWritten(decoded)
    if (mended.text === wanted) count.right++
    else {
      let at = 0
      while (wanted[at] === mended.text[at]) at++
      count.wrong.push(`${JSON.stringify(mended.text.slice(Math.max(0, at - 60), at + 60))} for ${JSON.stringify(wanted.slice(Math.max(0, at - 10), at + 20))}`)
    }
    if (bytes.equals(undecode(mended))) count.undone++
  }
  return count
}

const share = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(2)} %`)

/** Clean text that was changed: of every file of the corpus, each paragraph alone. */
export function changedClean(): { readonly all: number; readonly changed: readonly string[]; readonly undone: number } {
  let all = 0
  let undone = 0
  const changed: string[] = []
  for (const file of readdirSync(sources.corpus).filter((name) => name.endsWith('.txt')).sort()) {
    for (const text of readFileSync(join(sources.corpus, file), 'utf8').split(/\n{2,}/)) {
      if (text === '') continue
      all++
      const bytes = Buffer.from(text)
      const mended = mendWritten(decode(bytes))
      if (mended.mends) changed.push(`${file}: ${mended.mends.slice(0, 4).map(({ rule, at, before }) => `${rule} ${JSON.stringify(before)} → ${JSON.stringify(mended.text.slice(Math.max(0, at[0] - 15), at[1] + 15))}`).join('; ')}`)
      if (bytes.equals(undecode(mended))) undone++
    }
  }
  return { all, changed, undone }
}

/** Megabytes a second of processor time, by damage; clean text first. */
function speeds(texts: readonly Text[]): readonly (readonly [name: string, speed: string])[] {
  const text = texts.slice(0, 200).map((one) => one.text).join('\n\n')
  const cases = [['clean', text], ...damages.slice(0, 1).map(({ name, of }) => [name, of(text)]), ['UTF-8 as windows-1252, triple', damages[8]?.of(text)], ['MacRoman as windows-1252', damages.find(({ name }) => name === 'MacRoman as windows-1252')?.of(text)], ['quoted-printable of UTF-8', quotedPrintable(text, 'utf8')]] as const
  return cases.flatMap(([name, given]) => {
    if (given === undefined || name === undefined) return []
    const bytes = Buffer.from(given)
    const timed = (act: () => unknown): number => {
      for (let warm = 0; warm < 3; warm++) act()
      const before = process.cpuUsage()
      const turns = Math.max(3, Math.ceil(8e6 / bytes.length))
      for (let turn = 0; turn < turns; turn++) act()
      const { user, system } = process.cpuUsage(before)
      return (bytes.length * turns) / (user + system)
    }
    return [[name, `${timed(() => mendWritten(decode(bytes))).toFixed(0)} MB/s mended; ${timed(() => undecode(mendWritten(decode(bytes)))).toFixed(0)} MB/s mended and undone`] as const]
  })
}

/** Prints what is restored of each class of damage, and what is changed of clean text. @param show how many that came out wrong to print */
export function mojibakeBench(part: 'tune' | 'report', print: (line: string) => void, show = 0, only?: string): void {
  if (!existsSync(sources.corpus)) return print('The shared corpus is not there.')
  const paragraphs = curlyParagraphs(part)
  const files = stretches(paragraphs)
  print('Only text that the damage changed counts, so that without repair nothing is restored: 0 % in every row. The figures of ftfy are from 3,000 paragraphs of the same files, measured once and not here.\n')
  print(`| damage | paragraphs | restored | files of 5,000 | restored | goal | ftfy 6.3.1 (cited) | undone |\n| --- | --- | --- | --- | --- | --- | --- | --- |`)
  for (const damage of damages) {
    if (only !== undefined && !damage.name.includes(only)) continue
    const [each, whole] = [run(paragraphs, damage), run(files, damage)]
    print(`| ${damage.name} | ${each.all} | ${share(each.right, each.all)} | ${whole.all} | ${share(whole.right, whole.all)} | ${damage.goal} % | ${damage.ftfy === undefined ? '–' : `${damage.ftfy} %`} | ${share(each.undone + whole.undone, each.all + whole.all)} |`)
    for (const wrong of [...each.wrong.slice(0, show), ...whole.wrong.slice(0, show > 0 ? 1 : 0)]) print(`   ${wrong}`)
  }
  if (only === undefined || only === 'clean') {
    const { all, changed, undone } = changedClean()
    print(`\nClean paragraphs of thirteen languages: ${changed.length} of ${all} changed; ${share(undone, all)} undone`)
    for (const line of changed.slice(0, 200)) print(`- ${line}`)
  }
  if (only === undefined || only === 'speed') for (const [name, speed] of speeds(paragraphs)) print(`- ${name}: ${speed}`)
}

if (process.argv[1] === import.meta.filename) {
  const flag = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || Infinity]
  mojibakeBench(flag('part') === 'tune' ? 'tune' : 'report', (line) => console.log(line), Number(flag('show') ?? 0), flag('only'))
}
