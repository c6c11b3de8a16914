import type { Finding } from '../../model/finding.ts'
import type { BrowseKind } from '../../model/heading.ts'
import type { EncodingChoice, Format, Followed, Hints } from '../../model/reading.ts'
import type { Rung } from '../../model/rating.ts'
import type { Anchor, Ruled, Ruling } from '../../model/ruling.ts'
import type { Span } from '../../model/span.ts'
import type { Terms } from '../../model/terms.ts'
import type { Warning } from '../../model/warning.ts'
import type { WorkRecord } from '../../model/work.ts'
import type { RuleChoices } from '../../text/typography/repairs.ts'

/** The version of what is described here and in docs/bags.md; a reader of it need not know of any other. */
export const bagFormat = 'incipit-bag-1'

/** The one folder that all of a bag lies in where it is sent as a ZIP (RFC 8493, section 4). */
export const bagTop = 'incipit-bag/'

/** `catalogue/archive.json`: what the bag is of. `digest`: the catalogue digest, where the bag holds all of an archive. */
export type BagArchive = {
  readonly format: typeof bagFormat
  readonly software: string
  /** The version of the rules that this program reads by. */
  readonly rules: number
  readonly of: 'archive' | 'accession'
  readonly digest?: string
  /** What the archive says of rules of typography; of the whole archive only. */
  readonly repairs?: RuleChoices
}

/** A path: as text where it is UTF-8, else its bytes in hexadecimal. */
export type PathLine = { readonly path?: string; readonly pathHex?: string }

/** A line of `catalogue/accessions.jsonl`. `key`: the same wherever the accession is restored; `number`: what it is called in the archive that made the bag. */
export type AccessionLine = { readonly number: number; readonly key: string; readonly beganAt: string; readonly endedAt: string; readonly roots: readonly string[]; readonly terms: Terms }

/** A line of `catalogue/deposits.jsonl`: an original. `payload`: its path in the bag. `findings`: what was noticed of a container. */
export type DepositLine = PathLine & { readonly number: number; readonly accession: number; readonly payload: string; readonly shown: string; readonly sha256: string; readonly sizeBytes: number; readonly findings: readonly Finding[] }

/** One story of a reading: what its work is known by, and where it stands in the reading text. */
export type DraftLine = {
  readonly key: string
  readonly aliases?: readonly string[]
  readonly at: Span
  readonly body: Span
  readonly language: string
  readonly words: number
  readonly findings: readonly Finding[]
  readonly profiles: readonly Followed[]
}

/** A line of `catalogue/readings.jsonl`: what the rules made of one member; behind the deposit, in its order. `path`: inside the container, empty for the deposit's own bytes. */
export type ReadingLine = PathLine & {
  readonly deposit: number
  readonly shown: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly rules: number
  readonly format: Format
  readonly encoding?: EncodingChoice
  readonly hints?: Hints
  readonly repairs: readonly string[]
  readonly findings: readonly Finding[]
  readonly drafts: readonly DraftLine[]
}

/** A line of `catalogue/works.jsonl`: a story with its record. */
export type WorkLine = {
  readonly key: string
  readonly state: string
  readonly accession: number
  readonly addedAt: string
  readonly rung: Rung
  readonly warnings: readonly Warning[]
  readonly language: string
  readonly words: number
  readonly date?: string
  readonly record: WorkRecord
  readonly findings: readonly Finding[]
  readonly chapters: readonly { readonly number: number; readonly title?: string; readonly words: number }[]
  /** The received stretches that it is made of; `alternative` 0 is the one that is shown. `draft`: the key of the draft, `sha256`: of its member. */
  readonly segments: readonly { readonly number: number; readonly alternative: number; readonly draft: string; readonly sha256: string; readonly shown: string }[]
  readonly headings: readonly { readonly kind: BrowseKind; readonly value: string; readonly label: string }[]
}

/** A line of `catalogue/rulings.jsonl`: a person's word, oldest first. */
export type RulingLine = { readonly number: number; readonly anchor: Anchor; readonly act: Ruling['act']; readonly field?: Ruled; readonly value?: unknown; readonly by: string; readonly at: string; readonly reason?: string; readonly undoes?: number }

/** A line of `catalogue/events.jsonl`, oldest first; `detail.ruling` is the number of a line of rulings. */
export type EventLine = { readonly number: number; readonly at: string; readonly type: string; readonly agent: string; readonly accession?: number; readonly subject?: string; readonly outcome: string; readonly detail: Readonly<Record<string, unknown>> }

/** Where the tables of a bag lie. */
export const tablePaths = {
  archive: 'catalogue/archive.json', accessions: 'catalogue/accessions.jsonl', deposits: 'catalogue/deposits.jsonl', readings: 'catalogue/readings.jsonl',
  works: 'catalogue/works.jsonl', rulings: 'catalogue/rulings.jsonl', events: 'catalogue/events.jsonl', schema: 'catalogue/schema.json',
} as const
