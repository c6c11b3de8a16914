import { createHash, hash } from 'node:crypto'
import { closeSync, constants, createReadStream, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import type { HeapFile, Problem } from './walk.ts'

/** The bytes of a file, or of the beginning of one that is too big to be held in memory. */
type FileBytes = { readonly sha256: Buffer; readonly sizeBytes: number; readonly bytes: Buffer; readonly isWhole: boolean }

/** Above this a file is hashed, stored and unpacked as a stream. Twice the largest member that is read. */
const bigBytes = 64 * 1024 * 1024
const headBytes = 64 * 1024

const reasons: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  EACCES: ['it cannot be read: this account has no right to', 'Give the account that runs Incipit the right to read it, and import again.'],
  EPERM: ['it cannot be read: this account has no right to', 'Give the account that runs Incipit the right to read it, and import again.'],
  ENOENT: ['it went away while the heap was read', 'Import again.'],
  EIO: ['its disk could not read it', 'Copy what can be saved of it to another disk, and import that.'],
  ELOOP: ['it became a link while the heap was read', 'Import again.'],
}

/** How many bytes a file has, before it is read; 0 where nobody can tell. */
export function sizeOf({ full }: HeapFile): number {
  try {
    return lstatSync(full).size
  } catch {
    return 0
  }
}

// A pipe that took the file's place must not be waited for, nor a link followed.
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Reads a file with its digest, or says why it cannot be read. */
export async function readFile({ full, shown }: HeapFile): Promise<FileBytes | Problem> {
  try {
    const fd = openSync(full, openFlags)
    let sizeBytes: number
    try {
      const stat = fstatSync(fd)
      if (!stat.isFile()) return { path: shown, what: 'it is no file any more', advice: 'Import again.' }
      sizeBytes = stat.size
      const bytes = readUpTo(fd, sizeBytes > bigBytes ? headBytes : sizeBytes)
      if (sizeBytes <= bigBytes) return { sha256: hash('sha256', bytes, 'buffer'), sizeBytes: bytes.length, bytes, isWhole: true }
    } finally {
      closeSync(fd)
    }
    return await readBig(full)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const [what, advice] = reasons[code] ?? [`it cannot be read (${message})`, 'Import again; if it stays so, copy the file elsewhere and import the copy.']
    return { path: shown, what, advice }
  }
}

/** The beginning of a blob, as much as tells what it is; all of one that fits in memory, since a document may tell at its end. @throws Error when it cannot be read */
export function readHead(path: string): Buffer {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    return readUpTo(fd, size > bigBytes ? headBytes : size)
  } finally {
    closeSync(fd)
  }
}

function readUpTo(fd: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(length)
  let at = 0
  while (at < length) {
    const read = readSync(fd, buffer, at, length - at, at)
    if (read === 0) break
    at += read
  }
  return buffer.subarray(0, at)
}

async function readBig(full: Buffer): Promise<FileBytes> {
  const digest = createHash('sha256')
  let sizeBytes = 0
  let head = Buffer.alloc(0)
  for await (const chunk of createReadStream(full, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (sizeBytes === 0) head = Buffer.from(chunk.subarray(0, headBytes))
    digest.update(chunk)
    sizeBytes += chunk.length
  }
  return { sha256: digest.digest(), sizeBytes, bytes: head, isWhole: false }
}
