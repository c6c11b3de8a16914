import { join } from 'node:path'
import { headings, indexHead } from '../../catalogue/card.ts'
import type { WorkPage } from '../../catalogue/store.ts'
import { completeness } from '../../catalogue/write-work.ts'
import { weight } from '../../consent/policy.ts'
import type { Listing } from '../../format/bagit/listing.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import type { WorkRecord } from '../../model/work.ts'
import { sortKey } from '../../text/fold.ts'
import type { SiteTerms, SiteWorks } from './browser/index-format.ts'
import { tokensIn } from './browser/tokens.ts'
import { type Column, openColumn } from './columns.ts'
import type { Contents } from './site-contents.ts'

/** What the search of a site knows of all works, gathered work by work in the order of their numbers. */
export type SiteFacts = {
  readonly add: (work: WorkPage, record: WorkRecord, isGated: boolean) => void
  /** `SiteWorks` as JSON, a piece at a time; once. */
  readonly works: (directory: SiteWorks['directory']) => Iterable<Uint8Array>
  /** `SiteTerms` as JSON, a piece at a time; once. */
  readonly terms: () => Iterable<Uint8Array>
}

type Fact = SiteWorks['facts'][number]
type Heading = SiteTerms['headings'][number]

/** Facts of no work yet. `label`: a heading as lists write it. `scratch`: a folder of its own, where they wait; `numbers`: holds nothing yet. */
export function openSiteFacts(label: Contents['label'], scratch: string, numbers: Listing): SiteFacts {
  const [keys, gate, facts, terms, all] = (['keys', 'gate', 'facts', 'terms', 'headings'] as const).map((name) => openColumn(join(scratch, name))) as [Column, Column, Column, Column, Column]
  const numberOf = (kind: string, value: string): number => {
    const name = `${kind} ${value}`
    const known = numbers.get(name)
    if (known !== undefined) return Number(known)
    const called = label(kind, value)
    const heading: Heading = called === undefined || called === value ? [kind, value] : [kind, value, called]
    const number = all.add(heading)
    numbers.add(name, String(number))
    return number
  }
  return {
    add: (work, record, isGated) => {
      keys.add(work.key)
      gate.add(isGated ? weight(work.facts.rung) : 0)
      const warned = work.facts.warnings.reduce((sum, warning) => sum + 2 ** warningCodes.indexOf(warning), 0)
      const fact: Fact = [rungs.indexOf(work.rung), warned, sortKey(work.title, record.language).slice(0, 40), work.words, work.chapters, work.language, work.accession, work.addedAt, work.date ?? null, completeness(record), work.warningAnswer]
      facts.add(fact)
      terms.add(headings(record, work.rung, work.accession).map(({ kind, value }) => numberOf(kind, value)))
    },
    works: (directory) => object({ directory: [Buffer.from(JSON.stringify(directory))], keys: keys.json(), gate: gate.json(), facts: facts.json() }),
    terms: () => object({ headings: all.json(), terms: terms.json() }),
  }
}

function* object(members: Readonly<Record<string, Iterable<Uint8Array>>>): Generator<Uint8Array> {
  for (const [at, [name, json]] of Object.entries(members).entries()) {
    yield Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(name)}:`)
    yield* json
  }
  yield Buffer.from('}')
}

/** What the catalogue says of a work, as words of the index: nothing of it is a word of the story. */
export function saidOf(record: WorkRecord): { readonly title: readonly string[]; readonly names: readonly string[] } {
  const { title, creators, tags } = indexHead(record)
  const words = (text: string): readonly string[] => tokensIn(text).map(({ word }) => word)
  return { title: words(title), names: words(`${creators}\n${tags}`) }
}
