import type { Node } from '../query/tree.ts'
import { fold, sortKey } from '../text/fold.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Claims, yes } from './kleene.ts'
import { type Leaf, matchOf, wantedLeaves } from './match.ts'
import { type Named, namedBy } from './name-index.ts'
import { leastWords, openingHash } from './opening-hash.ts'
import { openingWords } from './opening.ts'
import { eachChapter, type Postings } from './postings.ts'
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
// In a name or a tag; in a title more. At least so much, and more where few have it.
const leastNaming = 4
const ofTitle = 1.25

/** Arrays that every search needs, as long as a library: made once, so that nothing of their size is left behind each time. */
const scratch = new WeakMap<FactColumns, { readonly ofChapters: Float64Array; readonly found: Float64Array }>()

function cleared(columns: FactColumns): { readonly ofChapters: Float64Array; readonly found: Float64Array } {
  const [chapters, works] = [columns.workOf.length, columns.size]
  let held = scratch.get(columns)
  if (held?.ofChapters.length !== chapters || held.found.length !== works) scratch.set(columns, held = { ofChapters: new Float64Array(chapters), found: new Float64Array(works) })
  else for (const each of [held.ofChapters, held.found]) each.fill(0)
  return held
}

/**
 * How well each work answers a question: its best chapter, with what its title and its opening words say. Works of the same score are of the same worth.
 *
 * @returns an array that holds until the next question
 */
export function scores(asker: Asker, words: Node, matching: Claims): Float64Array {
  const { columns, names, open } = asker
  const leaves = wantedLeaves(words)
  const { ofChapters, found } = cleared(columns)
  const add = (list: Postings | undefined, isOpen: boolean, presence = ofPresence, more = 0): void => {
    if (!list) return
    eachChapter(list, (chapter, weight = presence) => {
      const work = columns.workOf[chapter] as number
      if (matching[work] !== yes || (open[work] === yes) !== isOpen) return
      const score = (ofChapters[chapter] as number) + weight + more
      ofChapters[chapter] = score
      if (score > (found[work] as number)) found[work] = score
    })
  }
  const named: (Named | undefined)[] = []
  const besides: { readonly named: Named; readonly times: number }[] = []
  for (const leaf of leaves) {
    const { typed, forms, shutTyped, shutForms } = placesOf(asker, leaf)
    const [presence, more] = [leaf.is === 'phrase' ? ofPhrase : ofPresence, leaves.length > 1 ? besideOthers : 0]
    add(typed, true, presence, more)
    add(forms, true)
    add(shutTyped, false, presence, more)
    add(shutForms, false)
    // Whatever was not weighed still counts for what it says in a title, a name or a tag.
    const [asTyped, inForms] = [namedBy(names, columns, leaf, 'typed'), forms && namedBy(names, columns, leaf, 'forms')]
    if (asTyped && typed && !typed.scores) besides.push({ named: asTyped, times: 1 })
    if (inForms) besides.push({ named: inForms, times: ofForms })
    named.push(asTyped)
  }
  for (const { named: { places, works }, times } of besides) {
    const worth = times * Math.max(leastNaming, 2 * Math.log(columns.size / works))
    for (let work = 1; work < places.length; work++) if (places[work] !== 0 && matching[work] === yes && open[work] === yes) found[work] = (found[work] as number) + worth * (places[work] === 2 ? ofTitle : 1)
  }
  addTitles(columns, leaves, matching, found)
  addNamed(columns, leaves, named, matching, found)
  addOpenings(asker, leaves, matching, found)
  return found
}

/** A question that is a title, or its beginning, is for that work. Titles are filed by 40 characters of their key. */
function addTitles(columns: FactColumns, leaves: readonly Leaf[], matching: Claims, found: Float64Array): void {
  if (leaves.some(({ field }) => field !== undefined && field !== 'title')) return
  const key = sortKey(textOf(leaves), 'en').slice(0, 40).trimEnd()
  if (key === '') return
  // A list: each turn over a set leaves something behind, and there is a turn for every work.
  const keys = [...new Set([key, sortKey(textOf(leaves), 'none').slice(0, 40).trimEnd()])]
  for (let work = 1; work < matching.length; work++) {
    if (matching[work] !== yes) continue
    const title = columns.sort[work] as string
    for (const each of keys) {
      if (title.startsWith(each) && (title.length === each.length || title[each.length] === ' ')) found[work] = (found[work] as number) + (title.length === each.length ? wholeTitle : titleBegins)
    }
  }
}

/** A question whose every word stands in what the catalogue says of a work is for that work. */
function addNamed(columns: FactColumns, leaves: readonly Leaf[], named: readonly (Named | undefined)[], matching: Claims, found: Float64Array): void {
  if (leaves.length < 2 || leaves.length > mostNaming) return
  const words = leaves.flatMap((leaf, n) => (matchOf(leaf, 'catalogue') === true ? [] : [named[n]]))
  if (words.some((each) => each === undefined)) return
  const asked = ` ${fold(textOf(leaves))} `
  for (let work = 1; work < matching.length; work++) {
    if (matching[work] !== yes || words.some((each) => each?.places[work] === 0)) continue
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
