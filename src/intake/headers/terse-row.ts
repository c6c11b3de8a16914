// bounded: each pattern here meets a line of at most 200 characters, or an item of at most 60.
import { type Assertion, ofField, textSpans } from '../../model/assertion.ts'
import { overlap, type Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { linesIn } from '../block-lines.ts'
import { collapse, inText } from './assert.ts'
import { isKind, mayBeFandom } from './fandom-names.ts'
import { readers } from './values.ts'

/** What a row may hold, in the order in which a word is asked. Letters alone rate here, since a pairing or a sort stands beside them. */
const kinds: readonly (readonly [kind: 'rating' | 'relationship' | 'tag', is: RegExp])[] = [
  ['rating', /^(?:(?:[Rr]ated|RATED):? )?(?:NC-?17|PG-?1[35]|PG|[GRTMX]|K\+?|MA|FR(?:AO|[CTM])|FR-?(?:13|15|18|21)|(?:NC-?17|PG-?13|PG|[GRX])-rated|(?:[Hh]ard|[Ss]oft|[Ll]ight) R|Mature|Explicit|[Aa]dults? only|Adult|Teen|General)$/],
  ['tag', /^(?:(?:pre-?|fem)?slash|het|gen|yaoi|yuri|[mf]\/[mf](?:\/[mf])?)$/i],
  ['relationship', /^(?!A\/N$|N\/A$|W\/)\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]{1,20}){0,2}(?:\/\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]{1,20}){0,2}){1,3}$/u],
]

/** A fandom by the initials that its lists use: "HL", "B5". */
const initials = /^(?!(?:AU|WIP|PWP|POV|PS|TBC)$)\p{Lu}[\p{Lu}\p{N}]{1,4}$/u
/** A pairing, and in front of it a world, where everything is in small letters: "skins, naomi/emily, R". */
const smallPair = /^(?!(?:and|he|she|him|his|her|hurt|comfort|angst|fluff|humou?r|drama|romance|crack|slash|het|gen|yes|spoilers?|warnings?)\/)\p{Ll}{3,15}\/(?!(?:or|he|she|her|hers|him|comfort|angst|fluff|humou?r|drama|romance|crack|slash|het|gen|no|spoilers?|warnings?)$)\p{Ll}{3,15}$/u
const smallName = /^\p{Ll}[\p{Ll}\d'’]+(?: \p{Ll}[\p{Ll}\d'’]*){0,2}$/u
const divider = /[,.;]\s+|\s?[()[\]][.,;]?\s*|[.,;\s]+$/g
const longest = 200
const longestItem = 60
const most = 12_000
/** Behind so many items nothing is a row any more. */
const mostItems = 5

type Item = { readonly at: Span; readonly kind: 'rating' | 'relationship' | 'tag' | 'name' | undefined; readonly dot: boolean }

function itemsOf(text: string, from: number, to: number): Item[] {
  const start = from + (/^[\s>*_([]*/.exec(text.slice(from, to)) as RegExpExecArray)[0].length
  const items: Item[] = []
  let at = start
  for (const { 0: cut, index } of [...text.slice(start, to).matchAll(divider), { 0: '', index: to - start }]) {
    const word = text.slice(at, start + index)
    if (word !== '') items.push({ at: [at, start + index], kind: word.length > longestItem ? undefined : kinds.find(([, is]) => is.test(word))?.[0] ?? (smallPair.test(word) ? 'relationship' : isName(word) ? 'name' : undefined), dot: cut[0] === '.' })
    at = start + index + cut.length
    if (items.length === mostItems) break
  }
  const [world, pair] = items
  if (world && pair && world.kind === undefined && smallName.test(text.slice(...world.at)) && smallPair.test(text.slice(...pair.at))) items[0] = { ...world, kind: 'name' }
  return items
}

const isName = (word: string): boolean => initials.test(word) || (/^[\p{Lu}\p{N}]/u.test(word) && word.split(' ').length <= 5 && !/[@:"“”]/.test(word) && !isKind(word) && mayBeFandom(word))

/** How many items of a line are a row: a fandom perhaps, and then a rating beside a pairing or a sort; 0 where it is none. */
function rowLength(items: readonly Item[]): number {
  const first = items[0]?.kind === 'name' ? 1 : 0
  let end = first
  while (items[end]?.kind !== undefined && items[end]?.kind !== 'name') end += 1
  const row = items.slice(first, end)
  // "R. Sharpe/Harper" is somebody.
  if (first === 0 && row[0]?.kind === 'rating' && row[0].dot) return 0
  return row.filter(({ kind }) => kind === 'rating').length === 1 && row.length > 1 ? end : 0
}

/**
 * Rows as lists of stories had them: "X-Files, Mulder/Krycek, R. Archive anywhere.", "slash, R", "(Bodie/Doyle, NC-17, first printed …", in stretches that are known to be no
 * story. Before the row's end nothing may stand that is neither of its kinds nor, in front, a fandom; behind it anything.
 *
 * @param known what was read already: what it states is not said again
 */
export function terseRows(text: string, [head]: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (!head) return []
  const labelled = known.filter(({ rule }) => rule.startsWith('label:')).flatMap(textSpans)
  for (const [from, to] of linesIn(text, [head[0], Math.min(head[1], head[0] + most)])) {
    if (to - from < 3 || to - from > longest || labelled.some((at) => overlap(at, [from, to]))) continue
    const items = itemsOf(text, from, to)
    const length = rowLength(items)
    if (length > 0) return items.slice(0, length).flatMap((item) => stated(text, item, known))
  }
  return []
}

function stated(text: string, { at, kind }: Item, known: readonly Assertion[]): readonly Assertion[] {
  const word = text.slice(...at)
  if (kind === undefined) return []
  if (kind !== 'name') return ofField(known, kind).length > 0 ? [] : readers[kind](text, at, `row:${kind === 'relationship' ? 'pairing' : kind}`).assertions
  // "Doorstop by Wilf. Moll/Kit. PG.": a title page that goes on.
  const isKnown = / by /i.test(word) || known.some((one) => (one.field === 'fandom' && one.basis === 'stated') || (one.field === 'title' && fold(one.value.title) === fold(word)) || (one.field === 'creator' && fold(one.value.name) === fold(word)))
  return isKnown ? [] : [inText(text, 'fandom', { name: collapse(word) }, at, 'row:fandom', 0.75)]
}
