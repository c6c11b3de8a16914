import type { Node } from '../query/tree.ts'
import type { FactColumns } from './fact-columns.ts'
import { filterClaims } from './filter-claims.ts'
import { both, type Claims, either, no, opposite, yes } from './kleene.ts'
import { type Leaf, type Match, matchOf } from './match.ts'
import { markWorks, mostWeighed, type Postings, postings } from './postings.ts'
import type { NameIndex } from './name-index.ts'
import type { Connection } from './sqlite.ts'

/** For whom words are looked up. `open`: works whose words may be asked; `shut`: whether there are listed works beside them, of which only the catalogue may be. */
export type Asker = { readonly connection: Connection; readonly columns: FactColumns; readonly names: NameIndex; readonly open: Claims; readonly shut: boolean; readonly ranks: boolean }

/** Where a word or phrase stands: as it was typed and in its other forms; in open works, and in what the catalogue says of the others. */
type Places = { readonly typed: Postings | undefined; readonly forms: Postings | undefined; readonly shutTyped: Postings | undefined; readonly shutForms: Postings | undefined }

/** Of which works a tree of words and filters holds. */
export function queryClaims(asker: Asker, node: Node): Claims {
  switch (node.is) {
    case 'filter': return filterClaims(asker.columns, node.filter)
    case 'not': return opposite(queryClaims(asker, node.of))
    case 'and': case 'or': {
      const meaning = node.of.filter((each) => !saysNothing(each))
      const [first, ...others] = (meaning.length > 0 ? meaning : node.of).map((each) => queryClaims(asker, each))
      const join = node.is === 'and' ? both : either
      return others.reduce((claims, each) => join(claims, each), first ?? everywhere(asker))
    }
    default: return leafClaims(asker, node)
  }
}

/** Where a word or phrase stands. */
export function placesOf({ connection, shut, ranks }: Pick<Asker, 'connection' | 'shut' | 'ranks'>, leaf: Leaf): Places {
  const ask = (match: Match | boolean, which: keyof Match): Postings | undefined => {
    const expression = typeof match === 'boolean' ? undefined : match[which]
    // A phrase is not weighed: to match its words a second time costs more than all the rest, and few chapters have it twice. Nor are other forms.
    return expression === undefined ? undefined : postings(connection, expression, ranks && leaf.is === 'word' && which === 'typed' ? mostWeighed : 0)
  }
  const [whole, catalogue] = [matchOf(leaf, 'everything'), shut ? matchOf(leaf, 'catalogue') : false]
  return { typed: ask(whole, 'typed'), forms: ask(whole, 'forms'), shutTyped: ask(catalogue, 'typed'), shutForms: ask(catalogue, 'forms') }
}

function leafClaims(asker: Asker, leaf: Leaf): Claims {
  if (saysNothing(leaf)) return everywhere(asker)
  const { columns, open } = asker
  const { typed, forms, shutTyped, shutForms } = placesOf(asker, leaf)
  const marked = (lists: readonly (Postings | undefined)[]): Uint8Array => {
    const marks = new Uint8Array(columns.size)
    for (const list of lists) if (list) markWorks(columns, list, marks)
    return marks
  }
  const [anywhere, catalogue] = [marked([typed, forms]), asker.shut ? marked([shutTyped, shutForms]) : undefined]
  const claims = new Uint8Array(columns.size)
  for (let work = 1; work < claims.length; work++) claims[work] = (open[work] === yes ? anywhere[work] : catalogue?.[work]) === 1 ? yes : no
  return claims
}

/** Whether a node asks for nothing that could be found: marks without letters. */
function saysNothing(node: Node): boolean {
  return (node.is === 'word' || node.is === 'phrase') && matchOf(node, 'everything') === true
}

function everywhere({ columns }: Asker): Claims {
  return new Uint8Array(columns.size).fill(yes)
}
