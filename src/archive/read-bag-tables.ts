import { createReadStream, readFileSync } from 'node:fs'
import { type AccessionLine, type BagArchive, bagFormat, type DepositLine, type EventLine, type PathLine, type ReadingLine, type RulingLine, tablePaths } from '../publish/bag/lines.ts'
import { scales } from '../model/rating.ts'
import type { BagReport } from './check-bag.ts'

// A container of half a million members has its findings in one line; a record is far shorter.
const longestLine = 64 * 1024 * 1024

/** The tables of a bag of ours, a line at a time. What a line says is only believed in the shape that it must have. @throws Error where one has not */
export type BagReader = {
  readonly archive: BagArchive
  accessions(): AsyncIterable<AccessionLine>
  deposits(): AsyncIterable<DepositLine>
  /** What restoring needs of each. */
  readings(): AsyncIterable<Pick<ReadingLine, 'deposit' | 'path' | 'pathHex' | 'hints' | 'drafts' | 'sha256' | 'rules'>>
  rulings(): AsyncIterable<RulingLine>
  events(): AsyncIterable<EventLine>
}

/** Opens the tables of a bag that was checked; undefined where it is no bag of ours. @throws Error when it is one of a kind that is not known here */
export function readBagTables({ fileOf }: Pick<BagReport, 'fileOf'>): BagReader | undefined {
  const file = fileOf(tablePaths.archive)
  if (!file) return undefined
  const archive = parsed(tablePaths.archive, 1, readFileSync(file.full, 'utf8'))
  const kind = isObject(archive) ? archive['format'] : undefined
  if (kind !== bagFormat) {
    if (typeof kind === 'string' && kind.startsWith('incipit-bag-')) throw new Error(`Cannot restore this bag: it is of the kind ${kind.slice(0, 40)}, and this Incipit knows ${bagFormat}. Use a newer one`)
    return undefined
  }
  const table = <T>(path: string, isShaped: (line: Loose<T>) => boolean) => async function* (): AsyncGenerator<T> {
    let n = 0
    for await (const line of linesOf(fileOf(path)?.full, path)) {
      n += 1
      const value = parsed(path, n, line) as Loose<T>
      if (typeof value !== 'object' || value === null || !isShaped(value)) throw new Error(`Cannot restore this bag: line ${n} of ${path} is not of its shape (${tablePaths.schema} tells it)`)
      yield value as T
    }
  }
  return {
    archive: { ...archive as BagArchive },
    accessions: table<AccessionLine>(tablePaths.accessions, ({ number, key, beganAt, endedAt, roots, terms }) =>
      isCount(number) && isText(key) && /^bag [0-9a-f]{64}$/.test(key) && isInstant(beganAt) && isInstant(endedAt) && isList(roots, (root) => isText(root)) && isObject(terms)),
    deposits: table<DepositLine>(tablePaths.deposits, ({ number, accession, payload, sha256, ...path }) => isCount(number) && isCount(accession) && isText(payload) && isHex(sha256, 64) && isPath(path)),
    readings: table<ReadingLine>(tablePaths.readings, ({ deposit, sha256, rules, hints, drafts, ...path }) =>
      isCount(deposit) && isHex(sha256, 64) && isCount(rules) && isPath(path) && (hints === undefined || isHints(hints)) && isList(drafts, isDraft)),
    rulings: table<RulingLine>(tablePaths.rulings, ({ number, anchor, act, field, by, at, reason, undoes }) =>
      isCount(number) && isObject(anchor) && isHex(anchor['member'], 64) && isSpan(anchor['at']) && isText(act, 20) && (field === undefined || isText(field, 40)) && isText(by) && isInstant(at)
      && (reason === undefined || isText(reason, 100_000)) && (undoes === undefined || isCount(undoes))),
    events: table<EventLine>(tablePaths.events, ({ number, at, type, agent, accession, subject, outcome, detail }) =>
      isCount(number) && isInstant(at) && isText(type) && isText(agent) && (accession === undefined || isCount(accession)) && (subject === undefined || isText(subject)) && isText(outcome) && isObject(detail)),
  }
}

/** The bytes of a path that a line gives. */
export function pathBytes({ path, pathHex }: PathLine): Buffer {
  return path === undefined ? Buffer.from(pathHex ?? '', 'hex') : Buffer.from(path)
}

type Loose<T> = { readonly [K in keyof T]?: unknown }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, longest = 10_000): value is string => typeof value === 'string' && value.length <= longest
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isHex = (value: unknown, digits: number): boolean => isText(value) && value.length === digits && /^[0-9a-f]*$/.test(value)
const isList = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne)
const isInstant = (value: unknown): boolean => isText(value, 40) && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && !Number.isNaN(Date.parse(value))
const isSpan = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isCount)
const isPath = ({ path, pathHex }: Loose<PathLine>): boolean => (path === undefined ? isText(pathHex, 200_000) && /^(?:[0-9a-f]{2})*$/.test(pathHex) : isText(path, 100_000))
const isDraft = (value: unknown): boolean => isObject(value) && isKey(value['key']) && isSpan(value['at']) && (value['aliases'] === undefined || isList(value['aliases'], isKey))
const isKey = (value: unknown): boolean => isText(value, 12) && /^[a-z2-7]{12}$/.test(value)
const isHints = (value: unknown): boolean => isObject(value) && (value['encoding'] === undefined || isText(value['encoding'], 40)) && (value['scale'] === undefined || (scales as readonly unknown[]).includes(value['scale']))
  && (value['metadata'] === undefined || isList(value['metadata'], (one) => isObject(one) && isText(one['path']) && isText(one['words'], 1_000_000)))

function parsed(path: string, n: number, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Error(`Cannot restore this bag: line ${n} of ${path} is no JSON`, { cause: error })
  }
}

async function* linesOf(full: Buffer | undefined, path: string): AsyncGenerator<string> {
  if (!full) throw new Error(`Cannot restore this bag: ${path} is missing`)
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of createReadStream(full, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(10, from)
      held.push(chunk.subarray(from, end < 0 ? chunk.length : end))
      length += held.at(-1)?.length ?? 0
      if (length > longestLine) throw new Error(`Cannot restore this bag: a line of ${path} is longer than ${longestLine} bytes`)
      from = end < 0 ? chunk.length : end + 1
      if (end < 0) continue
      if (length > 0) yield Buffer.concat(held).toString('utf8')
      held = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(held).toString('utf8')
}
