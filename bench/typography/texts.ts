import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** One text of the shared corpus that is set with curly marks: `text` as it is printed, the truth of every case made of it. */
export type SetText = { readonly name: string; readonly author: string; readonly half: 'tune' | 'report'; readonly text: string }

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url)

/** Authors of the corpus's curly-quoted English texts in the order of the alphabet; every other one was tuned on, the rest is reported. */
const authors = ['burnett', 'carroll', 'chekhov', 'dostoyevsky', 'doyle', 'fitzgerald', 'forster', 'gaskell', 'grahame', 'hawthorne', 'howard', 'irving', 'james, henry', 'm. r. james', 'jerome', 'joyce', 'london', 'lovecraft', 'montgomery', 'o. henry', 'poe', 'saki', 'stevenson', 'von arnim', 'wilde'] as const

/** Those whose characters drop their first letters: more than one mark in a hundred stands for one. */
export const dialect: ReadonlySet<string> = new Set(['burnett', 'london', 'lovecraft', 'm. r. james', 'o. henry'])

/** Whether the shared corpus is there. */
export const hasCorpus = existsSync(corpus)

/**
 * The corpus's English texts with fifty curly marks and more for each straight one. What its setters added for their own fonts (word joiners,
 * hair spaces) is taken out, and so is the licence around the texts of Project Gutenberg.
 */
export function setTexts(): readonly SetText[] {
  const [head, ...rows] = readFileSync(new URL('MANIFEST.tsv', corpus), 'utf8').split('\n').map((row) => row.split('\t'))
  const column = (row: readonly string[], name: string): string => row[(head as string[]).indexOf(name)] ?? ''
  const authorOf = new Map(rows.filter((row) => column(row, 'language') === 'en').map((row) => [column(row, 'file'), column(row, 'author').toLowerCase()]))
  return readdirSync(corpus).filter((name) => authorOf.has(name)).sort().flatMap((name): SetText[] => {
    const text = cleaned(readFileSync(new URL(name, corpus), 'utf8'))
    const straight = text.match(/["']/g)?.length ?? 0
    if ((text.match(/[“”‘’]/g)?.length ?? 0) < 50 * Math.max(1, straight)) return []
    const whole = authorOf.get(name) as string
    const number = authors.findIndex((author) => whole.includes(author))
    if (number < 0) return []
    return [{ name, author: authors[number] as string, half: number % 2 === 0 ? 'tune' : 'report', text }]
  })
}

// As much of each as of the others.
const mostOfAuthor = 120_000

/** English texts of authors in neither half, most of them with straight marks: what is learnt of the tuned half is learnt of these too, since more authors tell more than more of the same ones. */
export function textsOfOthers(): readonly SetText[] {
  const [head, ...rows] = readFileSync(new URL('MANIFEST.tsv', corpus), 'utf8').split('\n').map((row) => row.split('\t'))
  const column = (row: readonly string[], name: string): string => row[(head as string[]).indexOf(name)] ?? ''
  const taken = new Map<string, number>()
  return rows.toSorted((a, b) => (column(a, 'file') < column(b, 'file') ? -1 : 1)).flatMap((row): SetText[] => {
    const [name, author] = [column(row, 'file'), column(row, 'author').toLowerCase()]
    if (column(row, 'language') !== 'en' || known.some((part) => author.includes(part)) || !existsSync(new URL(name, corpus))) return []
    const had = taken.get(author) ?? 0
    const whole = cleaned(readFileSync(new URL(name, corpus), 'utf8'))
    const text = whole.slice(0, Math.max(0, whole.lastIndexOf('\n\n', mostOfAuthor - had)))
    taken.set(author, had + text.length)
    const [curly, straight] = [text.match(/[“”]/g)?.length ?? 0, text.match(/"/g)?.length ?? 0]
    return Math.max(curly, straight) < 50 * Math.max(1, Math.min(curly, straight)) ? [] : [{ name, author, half: 'tune', text }]
  })
}

// Those of the halves, however their names are written, and a collection that has stories of some.
const known: readonly string[] = [...authors.filter((author) => author !== 'james, henry' && author !== 'm. r. james' && author !== 'o. henry'), 'james, ', 'm. r. james', 'o. henry', 'henry, o.', 'munro', 'arnim', 'seltzer']

/** A text without what its setters added for their own fonts. */
function cleaned(text: string): string {
  return story(text).replace(/[\u2060\u200a\u202f\ufeff]/g, '').replace(/\u00a0/g, ' ').replace(/\r\n?/g, '\n')
}

function story(text: string): string {
  const start = /\*\*\* ?START OF[^\n]*\n/.exec(text)
  const end = text.search(/\n\*\*\* ?END OF/)
  return text.slice(start ? start.index + start[0].length : 0, end < 0 ? undefined : end)
}

/** A text as a typewriter has it: straight marks, two hyphens for a dash, three full stops for an ellipsis. */
export function straighten(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '--').replace(/…/g, '...')
}
