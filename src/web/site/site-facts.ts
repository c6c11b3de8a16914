import { headings, indexHead } from '../../catalogue/card.ts'
import type { WorkPage } from '../../catalogue/store.ts'
import { completeness } from '../../catalogue/write-work.ts'
import { weight } from '../../consent/policy.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import type { WorkRecord } from '../../model/work.ts'
import { sortKey } from '../../text/fold.ts'
import type { SiteTerms, SiteWorks } from './browser/index-format.ts'
import { tokensIn } from './browser/tokens.ts'

type Facts = SiteWorks['facts'][number]

/** What the search of a site knows of all works, gathered work by work in the order of their numbers. */
export type SiteFacts = {
  readonly add: (work: WorkPage, record: WorkRecord, isGated: boolean) => void
  readonly works: (directory: SiteWorks['directory']) => SiteWorks
  readonly terms: () => SiteTerms
}

/** Facts of no work yet. `labels`: headings as lists write them, by kind and value. */
export function openSiteFacts(labels: ReadonlyMap<string, string>): SiteFacts {
  const [keys, gate, facts, terms]: [string[], number[], Facts[], (readonly number[])[]] = [[], [], [], []]
  const numbers = new Map<string, number>()
  const all: SiteTerms['headings'][number][] = []
  const numberOf = (kind: string, value: string): number => {
    const name = `${kind} ${value}`
    let number = numbers.get(name)
    if (number === undefined) {
      const label = labels.get(name)
      number = all.push(label === undefined || label === value ? [kind, value] : [kind, value, label]) - 1
      numbers.set(name, number)
    }
    return number
  }
  return {
    add: (work, record, isGated) => {
      keys.push(work.key)
      gate.push(isGated ? weight(work.facts.rung) : 0)
      const warned = work.facts.warnings.reduce((sum, warning) => sum + 2 ** warningCodes.indexOf(warning), 0)
      facts.push([rungs.indexOf(work.rung), warned, sortKey(work.title, record.language).slice(0, 40), work.words, work.chapters, work.language, work.accession, work.addedAt, work.date ?? null, completeness(record), work.warningAnswer])
      terms.push(headings(record, work.rung, work.accession).map(({ kind, value }) => numberOf(kind, value)))
    },
    works: (directory) => ({ directory, keys, gate, facts }),
    terms: () => ({ headings: all, terms }),
  }
}

/** What the catalogue says of a work, as words of the index: nothing of it is a word of the story. */
export function saidOf(record: WorkRecord): { readonly title: readonly string[]; readonly names: readonly string[] } {
  const { title, creators, tags } = indexHead(record)
  const words = (text: string): readonly string[] => tokensIn(text).map(({ word }) => word)
  return { title: words(title), names: words(`${creators}\n${tags}`) }
}
