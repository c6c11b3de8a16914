import { type ContainerItem, type ContainerLimits, type Unpacker, whole } from '../container.ts'
import type { FindingCode } from '../../model/finding.ts'
import { type ByteStream, streamOf } from '../byte-stream.ts'
import { memberName, nameTrouble } from '../member-name.ts'
import { headBytes, mostBytesOf } from '../member-size.ts'
import { readPax } from './pax.ts'
import { blockBytes, isTarHeader, readTarHeader, type TarHeader } from './tar-header.ts'

/** Reads a tar of any kind (of 1979, POSIX, GNU, pax), block by block; see `tarItems`. */
export const readTar: Unpacker = async function* (source, limits) {
  const problem = yield* tarItems(streamOf(source), limits)
  if (problem !== undefined) yield problem
}

/** An extended header is some hundred bytes; one that is longer than this is made to be. */
const longestHeader = 1024 * 1024
/** Behind the end programs fill up a record, at most of 64 KiB; tapes and disks were filled up further. What lies beyond is no tar. */
const longestPadding = 1024 * 1024

/** What extended headers said of the member to come. */
type Coming = { readonly nameBytes?: Buffer; readonly isTooLong?: boolean; readonly sizeBytes?: number; readonly isSparse?: boolean }

const links: Readonly<Record<string, string>> = { 1: 'it is a link', 2: 'it is a link', 3: 'it is a device', 4: 'it is a device', 6: 'it is a pipe' }

/**
 * The members of a tar that comes as a stream. A header that is damaged ends it, since nobody can tell where the next one stands; what stood in front
 * was whole and has come. Behind an end mark another tar may follow, as `cat` joins them.
 *
 * @returns what is wrong with the tar as a whole, where something is
 */
export async function* tarItems(stream: ByteStream, limits: ContainerLimits): AsyncGenerator<ContainerItem, ContainerItem | undefined, undefined> {
  let [members, zeros] = [0, 0]
  let coming: Coming = {}
  for (;;) {
    const block = await stream.read(blockBytes)
    if (block.length < blockBytes || (isZero(block) && ++zeros * blockBytes > longestPadding)) {
      if (members === 0) return zeros > 0 && block.length === 0 ? whole('empty-file', 'the tar has no members') : whole('container-damaged', 'it has no members')
      return zeros > 0 ? undefined : whole('container-damaged', 'it has no end: its last part is missing')
    }
    if (isZero(block)) continue
    if (!isTarHeader(block)) {
      // Tapes end with whatever the last one had left in the buffer.
      if (zeros > 0 && members > 0) return undefined
      return whole('container-damaged', members === 0 ? 'it has no header' : 'a header within it is damaged, and what stands behind that was not unpacked')
    }
    zeros = 0
    const header = readTarHeader(block)
    const sizeBytes = sizeOf(header, coming)
    if (sizeBytes === undefined) return whole('container-damaged', 'a header states a size that cannot be')
    if (isExtended(header.type)) {
      const said = await extended(stream, header.type, sizeBytes, coming, limits)
      if (said === undefined) return whole('container-damaged', 'an extended header within it is damaged')
      coming = said
      continue
    }
    if (header.type === 'V') {
      await passOver(stream, sizeBytes)
      continue
    }
    if (++members > limits.members) return whole('container-expands', `it has more than ${limits.members} members`)
    const item = await itemOf(stream, header, sizeBytes, coming, limits)
    coming = {}
    if (item) yield item
    if (item?.is === 'refused' && (item.finding.code === 'container-expands' || item.finding.detail === cutOff)) return undefined
  }
}

const cutOff = 'it is cut off'

/** The size that counts: the extended header's, where the header has no room for it. Two sizes that differ could hide something. */
function sizeOf({ sizeBytes, isSizeStretched, type }: TarHeader, coming: Coming): number | undefined {
  const other = isExtended(type) ? undefined : coming.sizeBytes
  if (other === undefined) return sizeBytes
  return sizeBytes === other || sizeBytes === 0 || (isSizeStretched && sizeBytes === undefined) || sizeBytes === 0o77777777777 ? other : undefined
}

function isExtended(type: string): boolean {
  return 'xgXLK'.includes(type)
}

/** What an extended header says, laid over what was said before; undefined where it cannot be read. */
async function extended(stream: ByteStream, type: string, sizeBytes: number, coming: Coming, { nameBytes: longestName }: ContainerLimits): Promise<Coming | undefined> {
  if (type === 'L' && sizeBytes > longestName + blockBytes) {
    const nameBytes = Buffer.from(await stream.read(longestName))
    return await passOver(stream, sizeBytes, nameBytes.length) ? { ...coming, nameBytes, isTooLong: true } : undefined
  }
  if (type === 'g' || type === 'K') return await passOver(stream, sizeBytes) ? coming : undefined
  if (sizeBytes > longestHeader) return undefined
  const body = Buffer.from(await stream.read(sizeBytes))
  if (body.length < sizeBytes || !await passOver(stream, sizeBytes, sizeBytes)) return undefined
  if (type === 'L') {
    const end = body.indexOf(0)
    return { ...coming, nameBytes: end < 0 ? body : body.subarray(0, end) }
  }
  const pax = readPax(body)
  if (!pax) return undefined
  return { ...coming, ...(pax.path && { nameBytes: pax.path }), ...(pax.sizeBytes !== undefined && { sizeBytes: pax.sizeBytes }), ...(pax.isSparse && { isSparse: true }) }
}

/** One member; undefined for a folder. Whatever it is, the stream stands behind it afterwards. */
async function itemOf(stream: ByteStream, header: TarHeader, sizeBytes: number, coming: Coming, limits: ContainerLimits): Promise<ContainerItem | undefined> {
  const { type, continues } = header
  const all = coming.nameBytes ?? header.nameBytes
  const nameBytes = all.subarray(0, limits.nameBytes)
  const { name, guessed, multiByte } = memberName(nameBytes)
  const refuse = (code: FindingCode, detail: string): ContainerItem => ({ is: 'refused', nameBytes, name, finding: { code, detail } })
  const pass = async (item: ContainerItem | undefined): Promise<ContainerItem | undefined> => (await passOver(stream, sizeBytes) ? item : refuse('container-damaged', cutOff))
  const trouble = coming.isTooLong || all.length > limits.nameBytes ? 'its name is too long' : nameTrouble(nameBytes, name, multiByte)
  const link = links[type]
  if (link !== undefined) {
    await passOverOdd(stream, sizeBytes)
    return refuse('member-is-link', link)
  }
  if (type === 'S' && continues) await passOverMaps(stream)
  if (trouble !== undefined) return pass(refuse('member-name-unsafe', trouble))
  if (type === 'S' || coming.isSparse) return pass(refuse('container-method', 'the holes of the file were left out of it (sparse)'))
  if (type === 'M') return pass(refuse('container-damaged', 'it begins on another volume'))
  if (type === '5' || type === 'D' || (name.endsWith('/') && sizeBytes === 0)) return pass(undefined)
  if (sizeBytes > limits.left()) return refuse('container-expands', 'with it, it would give out more than it may')
  if (sizeBytes > limits.memberBytes && sizeBytes > mostBytesOf(await stream.peek(headBytes), limits)) return pass(refuse('too-large', `${sizeBytes} bytes`))
  const bytes = await stream.read(sizeBytes)
  if (bytes.length < sizeBytes) return refuse('container-damaged', cutOff)
  await passOver(stream, sizeBytes, sizeBytes)
  return { is: 'member', nameBytes, name, bytes, findings: guessed ? [{ code: 'name-not-utf8', detail: name }] : [] }
}

/** Passes over data and what fills up their last block. @param read how much of the data was read already. @returns whether it was all there */
async function passOver(stream: ByteStream, sizeBytes: number, read = 0): Promise<boolean> {
  const data = sizeBytes - read
  const padding = (blockBytes - sizeBytes % blockBytes) % blockBytes
  return await stream.skip(data + padding) >= data
}

/** A link has no data; the few that state a size have some, unless the next header stands where they would. */
async function passOverOdd(stream: ByteStream, sizeBytes: number): Promise<void> {
  if (sizeBytes === 0) return
  const next = await stream.peek(blockBytes)
  if (!isTarHeader(next) && !isZero(next)) await passOver(stream, sizeBytes)
}

/** Passes over the blocks that say where the holes of a sparse file are. */
async function passOverMaps(stream: ByteStream): Promise<void> {
  for (;;) {
    const map = await stream.read(blockBytes)
    if (map.length < blockBytes || map[504] !== 1) return
  }
}

function isZero(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}
