import { createHash } from 'node:crypto'
import { type BagTables, openBagTables } from '../catalogue/bag-tables.ts'
import { openListings } from '../catalogue/listings.ts'
import type { BlobStore } from '../catalogue/blobs.ts'
import type { Readable } from '../consent/readable.ts'
import { type Listing, listing } from '../format/bagit/listing.ts'
import { type Format, rulesVersion } from '../model/reading.ts'
import { type BagArchive, bagFormat, type DepositLine, tablePaths, type WorkLine } from '../publish/bag/lines.ts'
import { namer } from '../publish/bag/payload-name.ts'
import { premis } from '../publish/bag/premis.ts'
import { readme } from '../publish/bag/readme.ts'
import { bagSchema } from '../publish/bag/schema.ts'
import { csvRow } from '../publish/csv/csv.ts'
import { csvTables } from '../publish/csv/tables.ts'
import type { ExportTarget } from './export-target.ts'
import { filePieces } from './file-pieces.ts'
import { sizeInWords } from './size-in-words.ts'

/**
 * `accession`: its number; absent: the whole archive. `software`: the program with its version. `open`: asks the gate for the keeper, whom a bag is for.
 * `onProgress`: received files written, of how many.
 */
type ExportBagOptions = {
  readonly data: string
  readonly blobs: BlobStore
  readonly target: ExportTarget
  readonly accession?: number
  readonly software: string
  readonly open: <T>(words: Readable<T>) => T | undefined
  readonly onProgress?: (files: number, total: number) => void
}

/** What a bag holds. */
export type BagSummary = { readonly files: number; readonly bytes: number; readonly works: number }

type Digests = { readonly sha256: string; readonly sha512: string; readonly bytes: number }

const algorithms = ['sha256', 'sha512'] as const
const checksums = (digests: Digests): string => algorithms.map((algorithm) => digests[algorithm]).join(' ')

/**
 * Writes a bag (RFC 8493, version 1.0) of an archive or of one accession: originals, catalogue, tables, events, checksums. The same archive gives the same bytes.
 * Names and checksums wait on the disk, so that memory does not grow with the files.
 *
 * @throws Error when there is nothing to export, an accession has not come to its end, or an original is not what was taken in
 */
export async function exportBag({ data, blobs, target, accession, software, open, onProgress = () => undefined }: ExportBagOptions): Promise<BagSummary> {
  const tables = openBagTables(data, accession)
  const { make, close } = openListings()
  try {
    const accessions = tables.accessions()
    if (accessions.length === 0) throw new RangeError(accession === undefined ? 'Cannot make a bag: there is nothing in the archive yet' : `Cannot make a bag of accession ${accession}: there is none`)
    const stopped = tables.unfinished()
    if (stopped.length > 0) throw new Error(`Cannot make a bag: accession ${stopped.join(', ')} was stopped before its end. Import it again to go on, then export`)

    // By the names in the bag: both checksums with a blank between them.
    const [payload, tags] = [make(), listing()]
    const names = namers(make)
    const place = Buffer.allocUnsafeSlow(largestPiece)
    let [files, bytes, total] = [0, 0, 0]
    for (const _ of tables.deposits()) total += 1
    for (const deposit of tables.deposits()) {
      const name = names(deposit)
      const written = await writeOriginal(target, blobs, name, deposit, place)
      payload.add(name, checksums(written))
      bytes += written.bytes
      onProgress(files += 1, total)
    }

    const tag = async (name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> => {
      const { bytes, digests } = digesting(pieces)
      await target.write(name, bytes)
      tags.add(name, checksums(digests()))
    }
    const counts = { works: 0 }
    const last = lastDay(tables)
    const archive: BagArchive = { format: bagFormat, software, rules: rulesVersion, of: accession === undefined ? 'archive' : 'accession', ...(accession === undefined && { digest: tables.digest(), repairs: tables.repairs() }) }
    const works = function* (): Generator<WorkLine> {
      for (const work of tables.works()) {
        const opened = open(work)
        if (opened) yield opened
      }
    }
    const deposits = function* (): Generator<DepositLine & { readonly format?: Format }> {
      const written = payload.entries()[Symbol.iterator]()
      for (const { pathBytes: _, ...line } of tables.deposits()) yield { ...line, payload: (written.next().value as readonly [string, string])[0] }
    }
    const depositLines = function* (): Generator<DepositLine> {
      for (const { format: _, ...line } of deposits()) yield line
    }
    await tag(tablePaths.archive, [`${JSON.stringify(archive, undefined, 2)}\n`])
    await tag(tablePaths.schema, [`${JSON.stringify(bagSchema, undefined, 2)}\n`])
    await tag(tablePaths.accessions, lines(accessions))
    await tag(tablePaths.deposits, lines(depositLines()))
    await tag(tablePaths.readings, lines(tables.readings()))
    await tag(tablePaths.works, lines(works(), () => { counts.works += 1 }))
    await tag(tablePaths.rulings, lines(tables.rulings()))
    await tag(tablePaths.events, lines(tables.events()))
    for (const { name, rows } of csvTables(works)) await tag(`csv/${name}`, printed(rows))
    await tag('premis.xml', premis({ accessions, deposits, events: () => tables.events(), software, make }))
    await tag('README.txt', [readme({ ...archive, accessions: accessions.map(({ number }) => number), files, works: counts.works, until: last })])
    await tag('bag-info.txt', bagInfo({ archive, accessions, last, bytes, files }))
    await tag('bagit.txt', ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'])
    for (const algorithm of algorithms) await tag(`manifest-${algorithm}.txt`, manifest(payload.entries(), algorithm))
    const listed = [...tags.entries()]
    for (const algorithm of algorithms) await tag(`tagmanifest-${algorithm}.txt`, manifest(listed, algorithm))
    return { files, bytes, works: counts.works }
  } finally {
    close()
    tables.close()
  }
}

/** Where each deposit lies in the payload: under its accession, by its path. Deposits come accession by accession. */
function namers(make: () => Listing): (deposit: { readonly accession: number; readonly pathBytes: Uint8Array }) => string {
  let [of, named] = [-1, namer(make)]
  return ({ accession, pathBytes }) => {
    if (accession !== of) [of, named] = [accession, namer(make)]
    return `data/accession-${accession}/${named(pathBytes)}`
  }
}

async function writeOriginal(target: ExportTarget, blobs: BlobStore, name: string, { sha256, sizeBytes, shown }: Pick<DepositLine, 'sha256' | 'sizeBytes' | 'shown'>, place: Buffer): Promise<Digests> {
  if (blobs.sizeBytes(sha256) !== sizeBytes) throw new Error(`Cannot export ${shown}: its bytes are gone. incipit verify tells more`)
  const { bytes, digests } = digesting(filePieces(blobs.path(sha256), place))
  await target.write(name, bytes)
  const found = digests()
  if (found.sha256 !== sha256) throw new Error(`Cannot export ${shown}: its bytes are not what was taken in. incipit verify tells more`)
  return found
}

const pieceBytes = 1 << 16
const largestPiece = 1 << 18

/** Bytes on their way into a file, in larger pieces, with their checksums when all have gone by. */
function digesting(pieces: Iterable<string> | AsyncIterable<string | Buffer>): { readonly bytes: AsyncIterable<Uint8Array>; readonly digests: () => Digests } {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  let count = 0
  const passed = (piece: Buffer): Buffer => {
    sha256.update(piece)
    sha512.update(piece)
    count += piece.length
    return piece
  }
  return {
    bytes: (async function* () {
      let text = ''
      for await (const piece of pieces) {
        if (typeof piece !== 'string') yield passed(piece)
        else if ((text += piece).length >= pieceBytes) {
          yield passed(Buffer.from(text))
          text = ''
        }
      }
      if (text !== '') yield passed(Buffer.from(text))
    })(),
    digests: () => ({ sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), bytes: count }),
  }
}

function* lines<T>(rows: Iterable<T>, seen: (row: T) => void = () => undefined): Generator<string> {
  for (const row of rows) {
    seen(row)
    yield `${JSON.stringify(row)}\n`
  }
}

async function* printed(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const row of rows) yield csvRow(row).toWellFormed()
}

function* manifest(entries: ReturnType<Listing['entries']>, algorithm: (typeof algorithms)[number]): Generator<string> {
  for (const [name, checksums] of entries) yield `${checksums.split(' ')[algorithms.indexOf(algorithm)]}  ${name}\n`
}

/** The day of the last event: what is in the bag is as it was then. */
function lastDay(tables: BagTables): string {
  let last = ''
  for (const { at } of tables.events()) if (at > last) last = at
  return last.slice(0, 10)
}

function bagInfo({ archive: { of, software, digest }, accessions, last, bytes, files }: { readonly archive: BagArchive; readonly accessions: ReturnType<BagTables['accessions']>; readonly last: string; readonly bytes: number; readonly files: number }): readonly string[] {
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Bag-Software-Agent', software], ['Bagging-Date', last], ['Payload-Oxum', `${bytes}.${files}`], ['Bag-Size', sizeInWords(bytes)],
    ['External-Description', `${of === 'archive' ? 'An archive of stories' : 'An accession of an archive of stories'}: originals, catalogue, rulings and events. The keeper's copy; it holds all works, those withheld from the public too.`],
    ['External-Identifier', digest === undefined ? accessions[0]?.key.replace(' ', ':') : `catalogue-digest:${digest}`], ['Incipit-Format', bagFormat],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}\n`]))
}
