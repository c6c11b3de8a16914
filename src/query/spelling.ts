import { editsBetween, lettersApart, lettersOf, mayBeNear, slipsAllowed } from './edits-between.ts'
import { foldedWords } from './passage-words.ts'

/** The words of names and titles, each with the works that have it, in order; `masks`: which letters a word has, some together. */
export type NameWords = { readonly words: readonly string[]; readonly masks: Int32Array; readonly works: readonly (readonly number[])[]; readonly numbers: ReadonlyMap<string, number> }

/** A name or a title and the works that have it. */
export type Name = { readonly text: string; readonly works: readonly number[] }

/** Likelier words for those of a question: in place of the word asked for where they differ. `work`: one that has all that are names. */
type Likelier = { readonly words: readonly string[]; readonly work: number }

// Longer names are sentences; more words are no library of one machine.
const longestName = 200
const mostWords = 1_000_000

/** The words of names, to look for likelier ones. */
export function nameWords(names: Iterable<Name>): NameWords {
  const numbers = new Map<string, number>()
  const works: number[][] = []
  for (const { text, works: having } of names) {
    for (const word of new Set(foldedWords(text.slice(0, longestName)).folded)) {
      let number = numbers.get(word)
      if (number === undefined) {
        if (numbers.size >= mostWords) continue
        numbers.set(word, number = numbers.size)
        works.push([])
      }
      const list = works[number] as number[]
      for (const work of having) list.push(work)
    }
  }
  const words = [...numbers.keys()]
  return { words, masks: Int32Array.from(words, lettersOf), works: works.map((list) => Int32Array.from(list).sort()).map((list) => Array.from(list.filter((work, n) => work !== list[n - 1]))), numbers }
}

/** A word near another one, by number: how many slips lie between, and how many letters the one has and the other has not. */
type Near = { readonly number: number; readonly edits: number; readonly apart: number }

/** The words within so many slips as their length allows, without the word itself, fewest slips first. */
export function nearWords({ words, masks }: NameWords, word: string): readonly Near[] {
  const mask = lettersOf(word)
  const found: Near[] = []
  for (let number = 0; number < words.length; number++) {
    const other = words[number] as string
    const most = slipsAllowed(Math.max(word.length, other.length))
    if (Math.abs(word.length - other.length) > most || !mayBeNear(mask, masks[number] as number, most)) continue
    const edits = editsBetween(word, other, most)
    if (edits > 0 && edits <= most) found.push({ number, edits, apart: lettersApart(mask, masks[number] as number) })
  }
  return found.sort((a, b) => a.edits - b.edits || a.apart - b.apart)
}

type State = { readonly words: readonly string[]; readonly works: readonly number[] | undefined; readonly named: number; readonly edits: number; readonly apart: number; /** Words that are names, and were taken for others. */ readonly renamed: number }

// A question has few words that are names, and few words are near to each.
const mostAsked = 12
const mostNear = 12
const mostStates = 48
// Of two words any two may be near names that stand together.
const fewestSure = 3

/**
 * Words that more likely were meant: those that stand together in names and titles of one work, by the fewest slips, of those by slips that bring in
 * the fewest other letters, found in the most works. A word that is no name stays as it is where nothing near it fits.
 *
 * @param isListed whether the reader may know of a work: what stands only in others is not there
 * @param sure one slip at most, in a word that is no name, beside others that are all names of one work: where the question as it stands found something
 * @returns undefined where nothing is likelier than what was asked
 */
export function likelierWords(names: NameWords, isListed: (work: number) => boolean, asked: readonly string[], { sure = false } = {}): Likelier | undefined {
  if (asked.length > mostAsked || (sure && asked.length < fewestSure)) return undefined
  const listed = (number: number): readonly number[] => (names.works[number] as readonly number[]).filter(isListed)
  let states: readonly State[] = [{ words: [], works: undefined, named: 0, edits: 0, apart: 0, renamed: 0 }]
  for (const word of asked) {
    const own = names.numbers.get(word)
    const works = own === undefined ? [] : listed(own)
    const near = nearWords(names, word).filter(({ edits }) => works.length === 0 || edits === 1)
      .map(({ number, edits, apart }) => ({ word: names.words[number] as string, edits, apart, works: listed(number) })).filter((each) => each.works.length > 0)
      .sort((a, b) => a.edits - b.edits || a.apart - b.apart || b.works.length - a.works.length).slice(0, mostNear)
    const options = [...(works.length > 0 ? [{ word, edits: 0, apart: 0, works }] : []), ...near]
    states = states.flatMap((state): State[] => [
      { ...state, words: [...state.words, word] },
      ...options.flatMap(({ word: chosen, edits, apart, works: having }): State[] => {
        const together = state.works ? common(state.works, having) : having
        return together.length === 0 ? [] : [{ words: [...state.words, chosen], works: together, named: state.named + 1, edits: state.edits + edits, apart: state.apart + apart, renamed: state.renamed + (edits > 0 && works.length > 0 ? 1 : 0) }]
      }),
    ]).sort(likelierFirst).slice(0, mostStates)
  }
  const [best] = states
  if (sure && best && (best.named < asked.length || best.edits !== 1 || best.renamed > 0)) return undefined
  const work = best?.works?.[0]
  return best && best.edits > 0 && work !== undefined ? { words: best.words, work } : undefined
}

function likelierFirst(a: State, b: State): number {
  return b.named - a.named || a.edits - b.edits || a.apart - b.apart || (b.works?.length ?? 0) - (a.works?.length ?? 0)
}

/** What two ordered lists have in common. */
function common(a: readonly number[], b: readonly number[]): readonly number[] {
  const found: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] as number, b[j] as number]
    if (one === other) found.push(one)
    if (one <= other) i++
    if (other <= one) j++
  }
  return found
}
