import { mended } from '../parsing/packed.ts'
import { rules } from '../text/typography/repairs.ts'
import { all, type Connection, each } from './sqlite.ts'
import { statement } from './statement.ts'
import { whileSame } from './while-same.ts'

// Which work came in which file, and what was counted of each file, in memory beside the columns of works: statistics and finding aids go through all of it for
// every reader, and rows take a hundred times as long.

type Nothing = Record<string, never>

/** What was counted of a reading; many have the same. `counted`: somebody counted its repairs; `confidence`: for each field its assertions in each band. */
type ReadingKind = { readonly format: string; readonly encoding: string | null; readonly counted: boolean; readonly confidence: Readonly<Record<string, readonly number[]>> }

/** The places that works have in files, in the order in which these came, as columns: a place has its number in each. */
export type HeldPlaces = {
  readonly accession: Uint32Array
  readonly deposit: Uint32Array
  readonly reading: Uint32Array
  readonly work: Uint32Array
  /** 1: it is what is read there; 0: another version of it. */
  readonly isRead: Uint8Array
  /** By the row number of a reading: its number in `kinds`, where 0 is that of which nothing was counted. */
  readonly kindOf: Uint32Array
  readonly kinds: readonly ReadingKind[]
  /** By the row number of a reading, a column for each of `groups`: how many repairs it has of each. */
  readonly repairs: Uint32Array
  readonly groups: readonly string[]
  /** What came in with each accession, with a story or without. */
  readonly received: ReadonlyMap<number, { readonly files: number; readonly sizeBytes: number }>
}

const placed = statement<Nothing, { accession: number; deposit: number; reading: number; work: number; alternative: number }>('held-places/placed', (db) =>
  db.selectFrom('deposit').crossJoin('reading').crossJoin('draft').crossJoin('segment')
    .select(['deposit.accession_id as accession', 'deposit.id as deposit', 'reading.id as reading', 'segment.work_id as work', 'segment.alternative'])
    .whereRef('reading.deposit_id', '=', 'deposit.id').whereRef('draft.reading_id', '=', 'reading.id').whereRef('segment.draft_id', '=', 'draft.id')
    .orderBy('deposit.id').orderBy('reading.id').orderBy('draft.number'))
const counts = statement<Nothing, { reading_id: number; format: string; encoding: string | null; made: string | null; confidence: string }>('held-places/counts', (db) =>
  db.selectFrom('reading_count').select(['reading_id', 'format', 'encoding', 'made', 'confidence']))
const received = statement<Nothing, { accession: number; files: number; size: number }>('held-places/received', (db) =>
  db.selectFrom('deposit').innerJoin('blob', 'blob.sha256', 'deposit.sha256').groupBy('deposit.accession_id')
    .select((of) => ['deposit.accession_id as accession', of.fn.countAll<number>().as('files'), of.fn.sum<number>('blob.size_bytes').as('size')]))

/** What repairs are told apart by: what their rules are about, and characters that had been decoded wrongly. */
const groups = [...new Set([...[...rules.values()].map(({ group }) => group), mended])]

/** Where every work lies, and what was counted of its files: read whole when it is first asked for, and again when something visible has changed (call it within a transaction). */
export const heldPlaces: (connection: Connection) => HeldPlaces = whileSame((connection) => {
  const rows = all(connection, placed, {})
  const column = (name: 'accession' | 'deposit' | 'reading' | 'work'): Uint32Array => Uint32Array.from(rows, (row) => row[name])
  return {
    accession: column('accession'), deposit: column('deposit'), reading: column('reading'), work: column('work'), isRead: Uint8Array.from(rows, ({ alternative }) => (alternative === 0 ? 1 : 0)),
    ...countsOf(connection), groups, received: new Map(all(connection, received, {}).map(({ accession, files, size }) => [accession, { files, sizeBytes: size }])),
  }
})

function countsOf(connection: Connection): Pick<HeldPlaces, 'kindOf' | 'kinds' | 'repairs'> {
  const kinds: ReadingKind[] = [{ format: '', encoding: null, counted: false, confidence: {} }]
  const numbers = new Map<string, number>()
  const found: number[] = []
  const made: (readonly [at: number, repairs: number])[] = []
  for (const { reading_id, format, encoding, made: repairs, confidence } of each(connection, counts, {})) {
    const name = `${format} ${encoding} ${repairs === null} ${confidence}`
    let number = numbers.get(name)
    if (number === undefined) {
      numbers.set(name, number = kinds.length)
      kinds.push({ format, encoding, counted: repairs !== null, confidence: JSON.parse(confidence) as Record<string, number[]> })
    }
    found[reading_id] = number
    for (const [rule, count] of Object.entries(JSON.parse(repairs ?? '{}') as Record<string, number>)) made.push([reading_id * groups.length + groups.indexOf(groupOf(rule)), count])
  }
  const repairs = new Uint32Array(found.length * groups.length)
  for (const [at, count] of made) repairs[at] = (repairs[at] as number) + count
  return { kindOf: Uint32Array.from(found, (number) => number ?? 0), kinds, repairs }
}

/** What a rule is about; one that is no more counts among the slips. */
function groupOf(rule: string): string {
  return rule === mended ? mended : rules.get(rule)?.group ?? 'slips'
}
