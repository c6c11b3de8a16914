import type { Node } from '../query/tree.ts'
import { fold, sortKey } from '../text/fold.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Claims, yes } from './kleene.ts'
import { type Leaf, type Match, matchOf, wantedLeaves } from './match.ts'
import { leastWords, openingHash } from './opening-hash.ts'
import { openingWords } from './opening.ts'
import { type Postings, postings } from './postings.ts'
import { type Asker, placesOf } from './query-claims.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

const openingOfWork = statement<{ id: number }, { opening: string | null }>('rank/openingOfWork', (db, arg) => db.selectFrom('work_fact').select('opening').where('work_id', '=', arg('id')))

// What the places of a question's words count for, above whatever bm25 gives: the whole title, the beginning of one, the opening words.
const wholeTitle = 4e6
const titleBegins = 3e6
const opensStory = 2e6
// Every word of a question in a work's title, names and tags ("marlow lantern"): who asks so names a work.
const namesWork = 1e6
const mostNaming = 8
// A heading named whole ("ann marlow lantern") tells more than the same words here and there.
const namesHeading = 5e5
// Another form of a word counts less than the one that was typed. What was not weighed counts for being there at all: a phrase much, and a word that is
// too common, or another form of one, for standing beside the others.
const ofForms = 0.4
const ofPhrase = 3
const ofPresence = 0.1
// Words in one chapter belong together more than words of one work.
const besideOthers = 1.5
// In a title, a name or a tag; weighed only where few have it.
const inCatalogueAlone = 4
const mostWeighedInCatalogue = 400

/** How well each work answers a question: its best chapter, with what its title and its opening words say. Works of the same score are of the same worth. */
export function scores(asker: Asker, words: Node, matching: Claims): Float64Array {
  const { columns, open } = asker
  const leaves = wantedLeaves(words)
  const ofChapters = new Float64Array(columns.workOf.length)
  const found = new Float64Array(columns.size)
  const add = (list: Postings | undefined, isOpen: boolean, { times = 1, presence = ofPresence, more = 0 } = {}): void => {
    if (!list) return
    for (let at = 0; at < list.chapters.length; at++) {
      const chapter = list.chapters[at] as number
      const work = columns.workOf[chapter] as number
      if (matching[work] !== yes || (open[work] === yes) !== isOpen) continue
      const score = (ofChapters[chapter] as number) + (list.scores ? (list.scores[at] as number) * times : presence) + more
      ofChapters[chapter] = score
      if (score > (found[work] as number)) found[work] = score
    }
  }
  for (const leaf of leaves) {
    const { typed, forms, shutTyped, shutForms } = placesOf(asker, leaf)
    const typedAs = { presence: leaf.is === 'phrase' ? ofPhrase : ofPresence, more: leaves.length > 1 ? besideOthers : 0 }
    add(typed, true, typedAs)
    add(forms, true)
    add(shutTyped, false, typedAs)
    add(shutForms, false)
    // Whatever was not weighed still counts for what it says in a title, a name or a tag.
    if (typed && !typed.scores) add(inCatalogue(asker, leaf, 'typed'), true, { presence: inCatalogueAlone })
    if (forms) add(inCatalogue(asker, leaf, 'forms'), true, { times: ofForms, presence: inCatalogueAlone * ofForms })
  }
  addTitles(columns, leaves, matching, found)
  addNamed(asker, leaves, matching, found)
  addOpenings(asker, leaves, matching, found)
  return found
}

function inCatalogue({ connection }: Asker, leaf: Leaf, which: keyof Match): Postings | undefined {
  const match = matchOf(leaf, 'catalogue')
  const expression = typeof match === 'boolean' ? undefined : match[which]
  return expression === undefined ? undefined : postings(connection, expression, mostWeighedInCatalogue)
}

/** A question that is a title, or its beginning, is for that work. Titles are filed by 40 characters of their key. */
function addTitles(columns: FactColumns, leaves: readonly Leaf[], matching: Claims, found: Float64Array): void {
  if (leaves.some(({ field }) => field !== undefined && field !== 'title')) return
  const key = sortKey(textOf(leaves), 'en').slice(0, 40).trimEnd()
  if (key === '') return
  const keys = new Set([key, sortKey(textOf(leaves), 'none').slice(0, 40).trimEnd()])
  for (let work = 1; work < matching.length; work++) {
    if (matching[work] !== yes) continue
    const title = columns.sort[work] as string
    for (const each of keys) {
      if (title.startsWith(each) && (title.length === each.length || title[each.length] === ' ')) found[work] = (found[work] as number) + (title.length === each.length ? wholeTitle : titleBegins)
    }
  }
}

/** A question whose every word stands in what the catalogue says of a work is for that work. */
function addNamed(asker: Asker, leaves: readonly Leaf[], matching: Claims, found: Float64Array): void {
  if (leaves.length < 2 || leaves.length > mostNaming || leaves.some(({ field }) => field === 'body')) return
  const { columns, connection } = asker
  const named = new Uint8Array(columns.size)
  for (const [n, leaf] of leaves.entries()) {
    const match = matchOf(leaf, 'catalogue')
    if (typeof match === 'boolean') continue
    const { chapters } = postings(connection, match.typed, 0)
    if (chapters.length === 0) return
    for (const chapter of chapters) {
      const work = columns.workOf[chapter] as number
      if (named[work] === n) named[work] = n + 1
    }
  }
  const asked = ` ${fold(textOf(leaves))} `
  for (let work = 1; work < matching.length; work++) {
    if (named[work] !== leaves.length || matching[work] !== yes) continue
    const [from, count] = [columns.termsFrom[work] as number, columns.termsCount[work] as number]
    const isWhole = columns.terms.subarray(from, from + count).some((term) => namedKinds.has(columns.headings[term]?.kind ?? '') && asked.includes(` ${columns.headings[term]?.value} `))
    found[work] = (found[work] as number) + namesWork + (isWhole ? namesHeading : 0)
  }
}

/** Kinds of headings that are names. */
const namedKinds: ReadonlySet<string> = new Set(['creator', 'fandom', 'character', 'relationship', 'series'])

/** A question that is how a story begins is for that story, if it is open. */
function addOpenings({ connection, columns, open }: Asker, leaves: readonly Leaf[], matching: Claims, found: Float64Array): void {
  if (leaves.some(({ field }) => field !== undefined && field !== 'body')) return
  const opening = openingWords(textOf(leaves))
  const hash = openingHash(opening)
  if (hash === 0 || opening.split(' ').length < leastWords) return
  for (let work = 1; work < matching.length; work++) {
    if (columns.opening[work] !== hash || matching[work] !== yes || open[work] !== yes) continue
    if (beginsSo(connection, work, opening)) found[work] = (found[work] as number) + opensStory
  }
}

function beginsSo(connection: Connection, work: number, words: string): boolean {
  const opening = get(connection, openingOfWork, { id: work })?.opening ?? ''
  return opening.startsWith(words) || words.startsWith(opening)
}

function textOf(leaves: readonly Leaf[]): string {
  return leaves.map((leaf) => (leaf.is === 'word' ? leaf.word : leaf.words)).join(' ')
}
