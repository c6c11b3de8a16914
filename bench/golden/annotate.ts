import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Annotation, type GoldenHead, scalarFields } from './golden-head.ts'
import { isField, valueOf } from './golden-values.ts'

/**
 * Turns a story head with marks in it into the two files of the golden set: the text without the marks, and the annotations as spans.
 * A draft is lines `#key value` (`id`, `name`, `profiles`, `language`, `teaches`, `field`), a line `====`, and the text, in which
 * `⟦key words⟧` marks words; see docs/golden-set.md.
 */
export function annotate(draft: string): GoldenHead {
  const cut = draft.indexOf('\n====\n')
  if (cut < 0) throw new Error('no line "====" between the keys and the text')
  const keys = draft.slice(0, cut).split('\n').filter((line) => line !== '')
  const of = (key: string): string | undefined => keys.find((line) => line.startsWith(`#${key} `))?.slice(key.length + 2).trim()
  const name = of('name') ?? ''
  const { text, marks, points } = unmark(draft.slice(cut + 6))
  const annotations: Annotation[] = []
  for (const { key, at } of marks) add(annotations, key, { in: 'text', at }, text.slice(...at))
  for (const line of keys.filter((key) => key.startsWith('#field '))) {
    const rest = line.slice(7)
    const blank = rest.indexOf(' ')
    const words = rest.slice(blank + 1)
    const from = name.indexOf(words)
    if (blank < 0 || from < 0) throw new Error(`"${words}" does not stand in the name ${name}`)
    add(annotations, rest.slice(0, blank), { in: 'name', at: [from, from + words.length] }, words)
  }
  const start = points.get('body:start')
  const end = points.get('body:end')
  if (start === undefined || end === undefined || end <= start) throw new Error('⟦body:start⟧ and ⟦body:end⟧ are missing, or in the wrong order')
  const id = of('id')
  const teaches = of('teaches')
  const profiles = of('profiles')
  const language = of('language')
  if (!id || !name || !teaches || !profiles || !language) throw new Error('one of #id, #name, #profiles, #language, #teaches is missing')
  return { id, name, language, profiles: profiles.split(/[,\s]+/), teaches, body: [start, end], annotations, text }
}

/** Takes the marks out; they may be nested. */
function unmark(marked: string): { text: string; marks: { key: string; at: [number, number] }[]; points: Map<string, number> } {
  let text = ''
  const marks: { key: string; at: [number, number] }[] = []
  const points = new Map<string, number>()
  const open: { key: string; at: [number, number] }[] = []
  for (let at = 0; at < marked.length; ) {
    const char = marked[at] as string
    if (char === '⟦') {
      const found = /^⟦([^\s⟧]+)(?: |(?=\n)|(⟧))/.exec(marked.slice(at, at + 400))
      if (!found) throw new Error(`a mark that cannot be read: ${marked.slice(at, at + 40)}`)
      const key = found[1] as string
      at += found[0].length
      if (found[2]) { points.set(key, text.length); continue }
      const mark = { key, at: [text.length, text.length] as [number, number] }
      marks.push(mark)
      open.push(mark)
    } else if (char === '⟧') {
      const mark = open.pop()
      if (!mark) throw new Error(`a ⟧ that closes nothing, after: ${text.slice(-40)}`)
      mark.at[1] = text.length
      if (text.slice(...mark.at).trim() === '') throw new Error(`⟦${mark.key}⟧ holds no words`)
      at += 1
    } else { text += char; at += 1 }
  }
  if (open.length > 0) throw new Error(`⟦${open[0]?.key} is never closed`)
  return { text, marks, points }
}

/** `~` before the key: derived. `field+role` twice on one span: `creator:author+editor`. `key=value`: what the words mean. */
function add(annotations: Annotation[], key: string, evidence: Annotation['evidence'][number], words: string): void {
  const derived = key.startsWith('~')
  const [head = '', given] = split(derived ? key.slice(1) : key, '=')
  const [field = '', kinds] = split(head, ':')
  if (!isField(field)) throw new Error(`no field is called ${field}`)
  for (const kind of kinds === undefined ? [undefined] : kinds.split('+')) {
    const value = valueOf(field, kind, given, words.replace(/\s+/g, ' ').trim())
    const same = annotations.find((one) => one.field === field && JSON.stringify(one.value) === JSON.stringify(value))
    if (same) (same.evidence as Annotation['evidence'][number][]).push(evidence)
    else annotations.push({ field, value, basis: derived ? 'derived' : 'stated', evidence: [evidence] })
  }
  if (scalarFields.has(field) && annotations.filter((one) => one.field === field).length > 1 && field !== 'rating') throw new Error(`two values for ${field}, which takes one: ${annotations.filter((one) => one.field === field).map(({ value }) => JSON.stringify(value)).join(' and ')}`)
}

function split(words: string, at: string): [string, string | undefined] {
  const found = words.indexOf(at)
  return found < 0 ? [words, undefined] : [words.slice(0, found), words.slice(found + 1)]
}

/** Where a head belongs: one in three, by the last digit of its number, is only measured on. */
export function shelfOf(id: string): 'work' | 'measured' {
  return '037'.includes(id.at(-1) as string) ? 'measured' : 'work'
}

if (import.meta.main) {
  const [out, ...drafts] = process.argv.slice(2)
  if (!out || drafts.length === 0) {
    console.error('Turns marked story heads into the files of the golden set.\n\nUsage: annotate FOLDER DRAFT...')
    process.exit(2)
  }
  let failed = 0
  for (const path of drafts) {
    try {
      const head = annotate(readFileSync(path, 'utf8'))
      const folder = join(out, shelfOf(head.id))
      mkdirSync(folder, { recursive: true })
      const { text, ...rest } = head
      writeFileSync(join(folder, `${head.id}.txt`), text)
      const lines = rest.annotations.map((one) => `  ${JSON.stringify({ ...one, words: one.evidence.map(({ in: where, at }) => (where === 'text' ? text : head.name).slice(...at)) })}`)
      writeFileSync(join(folder, `${head.id}.json`), `${JSON.stringify({ ...rest, annotations: undefined }).slice(0, -1)},\n "annotations": [\n${lines.join(',\n')}\n]}\n`)
    } catch (error) {
      failed += 1
      console.error(`${basename(path)}: ${(error as Error).message}`)
    }
  }
  console.log(`${drafts.length - failed} heads written to ${out}, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
