import { emptyColumns, type FactColumns, putWork } from '../../../catalogue/fact-columns.ts'
import type { BrowseKind } from '../../../model/heading.ts'
import { type Directory, partOf, partsOf, type SiteTerms, type SiteText, type SiteWorks, type WordRow, type WordSet } from './index-format.ts'

/** Loads a file of the index by its name. @throws Error when it is not there */
export type Load = (name: string) => Promise<unknown>

/** What a reader has answered: for works by key, or for all up to a weight. */
export type Answers = { readonly highest: number; readonly works: readonly string[] }

/** The works of a site as a search sees them. `open`: 1 for those whose words the reader may meet, by number. */
export type SiteLibrary = {
  readonly columns: FactColumns
  readonly keys: readonly string[]
  readonly gated: (work: number) => boolean
  /** The folder of a work's pages. */
  readonly folder: (work: number) => string
  readonly open: Uint8Array
  /** Rows of a word, or of all that begin so, in every set that may be asked. */
  readonly rows: (word: string, isBeginning: boolean) => Promise<readonly (readonly [WordSet, WordRow])[]>
  /** Reads the headings, for questions that ask for them. */
  readonly learnTerms: () => Promise<void>
  readonly text: (work: number) => Promise<SiteText>
}

// A beginning of one letter has thousands of words; the first of them say enough.
const mostRows = 4000

/** Opens the library of a site for somebody who has answered so much. */
export async function openSiteLibrary(load: Load, { highest, works: answered }: Answers): Promise<SiteLibrary> {
  const works = await load('search/works') as SiteWorks
  const columns = emptyColumns()
  const open = new Uint8Array(works.keys.length + 1)
  for (const [at, [rung, warned, sort, words, chapters, language, accession, added, date, complete, answer]] of works.facts.entries()) {
    putWork(columns, { id: at + 1, state: 'published', weight: 0, rung, warned, sort, words, chapters, language, accession_id: accession, added_at: added, date, complete, answer, opening: null, terms: '[]' })
    const gate = works.gate[at] as number
    open[at + 1] = gate <= highest || answered.includes(works.keys[at] as string) ? 1 : 0
  }
  const gated = (work: number): boolean => works.gate[work - 1] !== 0
  const isAnswered = works.gate.some((gate, at) => gate > 0 && open[at + 1] === 1)
  const directories: readonly (readonly [WordSet, Directory])[] = [['open', works.directory], ...(isAnswered ? [['behind', await load('search/words/behind') as Directory] as const] : [])]
  let terms: Promise<void> | undefined
  const learn = async (): Promise<void> => {
    const { headings, terms: of } = await load('search/terms') as SiteTerms
    for (const [kind, value, label = value] of headings) columns.headings.push({ kind: kind as BrowseKind, value, label })
    columns.terms = Uint32Array.from(of.flat())
    let from = 0
    for (const [at, list] of of.entries()) {
      columns.termsFrom[at + 1] = from
      columns.termsCount[at + 1] = list.length
      from += list.length
    }
  }
  return {
    columns, keys: works.keys, gated, open,
    folder: (work) => `${gated(work) ? 'behind' : 'works'}/${works.keys[work - 1]}`,
    rows: async (word, isBeginning) => {
      const found: (readonly [WordSet, WordRow])[] = []
      for (const [set, directory] of directories) {
        for (const name of filesFor(directory, word, isBeginning)) {
          const rows = await load(`search/words/${set}-${name}`) as readonly WordRow[]
          for (const row of rows) if (isBeginning ? row[0].startsWith(word) : row[0] === word) found.push([set, row])
          if (found.length > mostRows) return found
        }
      }
      return found
    },
    learnTerms: () => terms ??= learn(),
    text: async (work) => await load(`${gated(work) ? 'behind' : 'works'}/${works.keys[work - 1]}/text`) as SiteText,
  }
}

/** The files that hold a word, or words that begin so. */
function filesFor(directory: Directory, word: string, isBeginning: boolean): readonly string[] {
  const parts = isBeginning ? partsOf(word, Object.keys(directory).sort()) : [partOf(word)]
  return parts.flatMap((part) => {
    const firsts = directory[part] ?? []
    // The last file whose first word does not come after it; with a beginning those behind it as well, while they begin so.
    let at = firsts.length - 1
    while (at > 0 && (firsts[at] as string) > word) at--
    const files = firsts.length === 0 ? [] : [`${part}-${at}`]
    for (let next = at + 1; isBeginning && next < firsts.length && (firsts[next] as string).startsWith(word); next++) files.push(`${part}-${next}`)
    return files
  })
}
