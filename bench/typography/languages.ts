import { readFileSync } from 'node:fs'
import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import { smartypantsu } from 'smartypants'
import { intake } from '../../src/intake/intake.ts'
import { apply } from '../../src/text/edits.ts'
import { type Convention, conventionIn } from '../../src/text/typography/conventions.ts'
import { made } from '../../src/text/typography/repairs.ts'

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url)

type Text = { readonly name: string; readonly language: string; readonly half: 'tune' | 'report'; readonly text: string }

/** The corpus's texts in other languages than English, in the order of the alphabet; of each language every other author's are tuned on. */
function texts(): readonly Text[] {
  const [head = [], ...rows] = readFileSync(new URL('MANIFEST.tsv', corpus), 'utf8').split('\n').map((row) => row.split('\t'))
  const column = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
  const authors = new Map<string, string[]>()
  return rows.filter((row) => !['en', ''].includes(column(row, 'language'))).sort((a, b) => (column(a, 'file') < column(b, 'file') ? -1 : 1)).map((row): Text => {
    const [language, author, name] = [column(row, 'language'), column(row, 'author'), column(row, 'file')]
    const known = authors.get(language) ?? authors.set(language, []).get(language) as string[]
    if (!known.includes(author)) known.push(author)
    const text = readFileSync(new URL(name, corpus), 'utf8').replace(/\r\n?/g, '\n').replace(/[\ufeff\u00ad\u2060]/g, '')
    const [start, end] = [/\*\*\* ?START OF[^\n]*\n/.exec(text), text.search(/\n\*\*\* ?END OF/)]
    return { name, language, half: known.indexOf(author) % 2 === 0 ? 'tune' : 'report', text: text.slice(start ? start.index + start[0].length : 0, end < 0 ? undefined : end) }
  })
}

/** A text as it would have been typed: its own marks straight, two hyphens for a dash, one for a short dash. */
function typed(text: string): string {
  return text.replace(/[«»„“”]/g, '"').replace(/[‹›‚‘’]/g, "'").replace(/—/g, '--').replace(/–/g, '-').replace(/…/g, '...')
}

const classes = ['quotation', 'apostrophe', 'dash'] as const
type Class = (typeof classes)[number]
type Count = { all: number; wrong: number; left: number }
type Score = Record<Class, Count> & { readonly misses: string[] }
const noScore = (): Score => ({ quotation: { all: 0, wrong: 0, left: 0 }, apostrophe: { all: 0, wrong: 0, left: 0 }, dash: { all: 0, wrong: 0, left: 0 }, misses: [] })

type Mark = { readonly glyph: string; readonly at: number }

/** The marks of a text by the number of letters before them. */
function marksOf(text: string): readonly (readonly Mark[])[] {
  const found: Mark[][] = [[]]
  for (const { 0: glyph, index } of text.matchAll(/[«»„“”‹›‚‘’"'—–]|--|(?<!-)-(?!-)|[\p{L}\p{N}]/gu)) {
    if (/[\p{L}\p{N}]/u.test(glyph)) found.push([])
    else found.at(-1)?.push({ glyph, at: index })
  }
  return found
}

type Role = 'open' | 'close' | 'both' | 'apostrophe' | 'dash' | 'other'

/** What a glyph does where a convention is followed. */
function roleOf(glyph: string, { pairs }: Convention): Role {
  const isOpen = pairs.some(([open]) => open === glyph)
  const isClosed = pairs.some(([, close]) => close === glyph)
  // Low marks open in every language.
  if (isOpen || isClosed) return isOpen && isClosed ? 'both' : isOpen ? 'open' : 'close'
  return glyph === '„' || glyph === '‚' ? 'open' : glyph === '—' || glyph === '–' ? 'dash' : 'other'
}

/** What a mark of the truth is; undefined for those of which the truth says nothing. Marks inside marks are rare there and not always told from apostrophes. */
function wanted(text: string, { glyph, at }: Mark, convention: Convention): Role | undefined {
  const isLetter = (unit: string | undefined): boolean => unit !== undefined && /\p{L}/u.test(unit)
  if ('«»„“”‹›‚'.includes(glyph)) {
    const role = roleOf(glyph, { ...convention, pairs: convention.pairs.slice(0, 1) })
    return role === 'other' ? undefined : role
  }
  if (glyph === '’') return isLetter(text[at - 1]) && isLetter(text[at + 1]) || !/[‚‘]/.test(text) ? 'apostrophe' : undefined
  // An apostrophe between letters is one, however it was keyed in.
  if (glyph === "'") return isLetter(text[at - 1]) && isLetter(text[at + 1]) ? 'apostrophe' : undefined
  if (glyph === '—' || glyph === '–') return /(?:^|\n\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at)) ? 'dash' : undefined
  return undefined
}

/** Compares by what marks do: another language's pair, or another pair of the same language, is as right. */
function compare(truth: string, own: Convention, given: string, used: Convention, score: Score): void {
  const had = marksOf(given)
  for (const [number, marks] of marksOf(truth).entries()) {
    for (const [place, mark] of marks.entries()) {
      const role = wanted(truth, mark, own)
      if (role === undefined) continue
      const count = score[role === 'apostrophe' || role === 'dash' ? role : 'quotation']
      count.all += 1
      const there = had[number]?.length === marks.length ? had[number]?.[place]?.glyph : undefined
      if (there !== undefined && isRight(role, there, used)) continue
      const isLeft = there !== undefined && ['"', "'", '-', '--'].includes(there)
      count[isLeft ? 'left' : 'wrong'] += 1
      score.misses.push(`${role} ${mark.glyph} ${there ?? '?'}  ${truth.slice(Math.max(0, mark.at - 50), mark.at).replaceAll('\n', '|')}[${mark.glyph}]${truth.slice(mark.at + 1, mark.at + 40).replaceAll('\n', '|')}`)
    }
  }
}

function isRight(role: Role, glyph: string, used: Convention): boolean {
  if (role === 'apostrophe') return glyph === '’'
  const there = roleOf(glyph, used)
  return there === role || (role !== 'dash' && (there === 'both' || (role === 'both' && (there === 'open' || there === 'close'))))
}

const withRetext = retext().use(retextSmartypants)
const english = conventionIn('', 'en') as Convention
const baselines: Readonly<Record<string, (text: string) => string>> = { smartypants: (text) => smartypantsu(text), retext: (text) => String(withRetext.processSync(text)) }

async function repaired(text: string, name: string): Promise<string> {
  const reading = await intake({ bytes: Buffer.from(text), name })
  return apply(reading.text, made(reading.edits ?? []))
}

/** Edits of marks that are set already. There should be none. */
async function changesOfSet(text: string, name: string): Promise<readonly string[]> {
  const reading = await intake({ bytes: Buffer.from(text), name })
  return made(reading.edits ?? []).filter(({ before }) => /[«»„“”‹›‚‘’—–]/.test(before)).map(({ rule, at, before, after }) => `set ${rule} ${reading.text.slice(at[0] - 30, at[0])}[${before}>${after}]${reading.text.slice(at[1], at[1] + 30)}`.replaceAll('\n', '|'))
}

/** Where a text is cut, so that a part before stays as it is set: a paragraph's end after a third, and after a dozen of its own marks. */
function cutOf(text: string, { pairs: [outer] }: Convention): number {
  let [at, seen] = [0, 0]
  for (; at < text.length && seen < 12; at++) if (outer?.includes(text.charAt(at))) seen += 1
  const cut = text.indexOf('\n\n', Math.max(at, text.length / 3))
  return cut < 0 ? text.length : cut
}

const perThousand = (part: number, of: number): string => (of === 0 ? '–' : ((1000 * part) / of).toFixed(1)).padStart(7)
const shown = ({ all, wrong, left }: Count): string => `${String(all).padStart(7)}${perThousand(wrong, all)}${perThousand(left, all)}`

/**
 * The corpus's texts in other languages: typed on a typewriter, repaired, and compared with what they were by what each mark does. *own*: a third
 * of the text is left as it was set, and the rest has to be set alike, glyph by glyph. Languages whose texts have few marks say little.
 */
export async function measureLanguages(half: 'tune' | 'report', { withBaselines, withMisses, only }: { readonly withBaselines: boolean; readonly withMisses: boolean; readonly only?: string | undefined }): Promise<void> {
  console.log(`\nOther languages, ${half === 'report' ? 'authors that were not tuned on' : 'authors that were tuned on'}: marks, wrong ‰, left ‰`)
  console.log(`${''.padEnd(5)}${classes.map((name) => name.padStart(21)).join('')}${'own style'.padStart(21)}  set marks changed${withBaselines ? `  ${Object.keys(baselines).join(', ')}: wrong ‰ of marks and apostrophes` : ''}`)
  const all = texts().filter((text) => text.half === half && (only === undefined || text.language === only))
  for (const language of [...new Set(all.map((text) => text.language))].sort()) {
    const [score, own, others] = [noScore(), noScore(), Object.keys(baselines).map(noScore)]
    const changed: string[] = []
    for (const { name, text } of all.filter((text) => text.language === language)) {
      const [plain, convention] = [typed(text), conventionIn(text, language) as Convention]
      const cut = cutOf(text, convention)
      compare(text, convention, await repaired(plain, name), conventionIn(plain, language) as Convention, score)
      const mixed = text.slice(0, cut) + typed(text.slice(cut))
      compareGlyphs(text, convention, await repaired(mixed, name), own)
      changed.push(...(await changesOfSet(text, name)))
      if (withBaselines) for (const [number, setBy] of Object.values(baselines).entries()) compare(text, convention, setBy(plain), english, others[number] as Score)
    }
    const beside = withBaselines ? others.map(({ quotation, apostrophe }) => perThousand(quotation.wrong + apostrophe.wrong, quotation.all + apostrophe.all)).join('') : ''
    console.log(`${language.padEnd(5)}${classes.map((name) => shown(score[name])).join('')}${shown(own.quotation)}  ${String(changed.length).padStart(6)}${beside}`)
    if (withMisses && half === 'tune') for (const miss of [...score.misses, ...own.misses.map((miss) => `own ${miss}`), ...changed]) console.log(`    ${miss}`)
  }
}

/** Compares outer marks glyph by glyph. */
function compareGlyphs(truth: string, own: Convention, given: string, score: Score): void {
  const had = marksOf(given)
  for (const [number, marks] of marksOf(truth).entries()) {
    for (const [place, mark] of marks.entries()) {
      if (!own.pairs[0]?.includes(mark.glyph)) continue
      const there = had[number]?.length === marks.length ? had[number]?.[place]?.glyph : undefined
      score.quotation.all += 1
      if (there === mark.glyph) continue
      score.quotation[there === '"' ? 'left' : 'wrong'] += 1
      score.misses.push(`${mark.glyph} ${there ?? '?'}  ${truth.slice(Math.max(0, mark.at - 50), mark.at).replaceAll('\n', '|')}[${mark.glyph}]${truth.slice(mark.at + 1, mark.at + 40).replaceAll('\n', '|')}`)
    }
  }
}
