/** The streams of an OLE compound file, by the names that stand in its root. */
export type CompoundFile = {
  /** The bytes of a stream; undefined where there is none of that name. Cut off where the file ends or its chain goes wrong. */
  readonly stream: (name: string) => Buffer | undefined
  /** Whether something was missing, doubled or led round in a circle. */
  readonly isDamaged: () => boolean
}

type Entry = { readonly name: string; readonly type: number; readonly left: number; readonly right: number; readonly child: number; readonly start: number; readonly size: number }

const headerBytes = 512
const entryBytes = 128
// Greater numbers stand for "end", "free" and the tables' own sectors.
const lastSector = 0xfffffff9
const storedHere = 109

/**
 * Opens an OLE compound file. Every chain of sectors is followed at most as far as the file has sectors, so that one which leads round in a
 * circle ends; nothing is read twice for one stream.
 *
 * @returns undefined for bytes that are none
 * @see MS-CFB
 */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < headerBytes || file.readUInt32BE(0) !== 0xd0cf11e0) return undefined
  const shift = file.readUInt16LE(30)
  const miniShift = file.readUInt16LE(32)
  if (shift < 7 || shift > 16 || miniShift < 2 || miniShift >= shift) return undefined
  const size = 1 << shift
  const count = Math.ceil(Math.max(0, file.length - size) / size)
  let damaged = false

  const sector = (number: number): Buffer => file.subarray((number + 1) * size, (number + 2) * size)
  const chain = (start: number, next: (number: number) => number, most: number): number[] => {
    const found: number[] = []
    for (let at = start; at <= lastSector && found.length <= most; at = next(at)) {
      if (at >= most || found.length === most) {
        damaged = true
        break
      }
      found.push(at)
    }
    return found
  }

  const tables = tableSectors(file, sector, count)
  const perSector = size >> 2
  const nextOf = (number: number): number => {
    const table = tables[Math.floor(number / perSector)]
    const at = table === undefined ? -1 : (table + 1) * size + (number % perSector) * 4
    return at >= 0 && at + 4 <= file.length ? file.readUInt32LE(at) : 0xffffffff
  }
  const read = (start: number, length: number): Buffer => {
    const sectors = chain(start, nextOf, count)
    const whole = Buffer.concat(sectors.slice(0, Math.ceil(length / size)).map(sector))
    if (whole.length < length) damaged = true
    return whole.subarray(0, length)
  }

  const directory = read(file.readUInt32LE(48), chain(file.readUInt32LE(48), nextOf, count).length * size)
  const entries = Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) => entryAt(directory, index * entryBytes))
  const root = entries.find(({ type }) => type === 5)
  if (!root) return undefined
  const inRoot = childrenOf(entries, root)
  const cutoff = file.readUInt32LE(56)
  let mini: { readonly bytes: Buffer; readonly table: Buffer } | undefined

  const readMini = (start: number, length: number): Buffer => {
    mini ??= { bytes: read(root.start, Math.min(root.size, file.length)), table: readTable(file.readUInt32LE(60)) }
    const { bytes: all, table } = mini
    const most = Math.ceil(all.length / (1 << miniShift))
    const sectors = chain(start, (number) => (number * 4 + 4 <= table.length ? table.readUInt32LE(number * 4) : 0xffffffff), most)
    const whole = Buffer.concat(sectors.map((number) => all.subarray(number << miniShift, (number + 1) << miniShift)))
    if (whole.length < length) damaged = true
    return whole.subarray(0, length)
  }
  const readTable = (start: number): Buffer => read(start, chain(start, nextOf, count).length * size)

  return {
    stream: (name) => {
      const entry = inRoot.find((one) => one.type === 2 && one.name === name) ?? entries.find((one) => one.type === 2 && one.name === name)
      if (!entry) return undefined
      const length = Math.min(entry.size, file.length)
      return entry.size < cutoff ? readMini(entry.start, length) : read(entry.start, length)
    },
    isDamaged: () => damaged,
  }
}

/** Where the table of sectors lies: in the header, and in a chain of further sectors. */
function tableSectors(file: Buffer, sector: (number: number) => Buffer, count: number): number[] {
  const found: number[] = []
  const take = (number: number): void => {
    if (number < count && found.length < count) found.push(number)
  }
  for (let index = 0; index < storedHere; index++) take(file.readUInt32LE(76 + index * 4))
  let next = file.readUInt32LE(68)
  for (let turn = 0; next < count && turn < count && found.length < count; turn++) {
    const more = sector(next)
    for (let at = 0; at + 8 <= more.length; at += 4) take(more.readUInt32LE(at))
    next = more.length >= 4 ? more.readUInt32LE(more.length - 4) : count
  }
  return found
}

function entryAt(directory: Buffer, at: number): Entry {
  const length = Math.min(64, Math.max(0, directory.readUInt16LE(at + 64) - 2)) & ~1
  return {
    name: directory.toString('utf16le', at, at + length), type: directory.readUInt8(at + 66), left: directory.readUInt32LE(at + 68), right: directory.readUInt32LE(at + 72), child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120),
  }
}

/** What lies in the root itself, and not in a storage of it, where embedded documents have streams of the same names. */
function childrenOf(entries: readonly Entry[], root: Entry): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const open = [root.child]
  while (open.length > 0) {
    const number = open.pop() as number
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
