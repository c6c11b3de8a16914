import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { limits } from '../parsing/limits.ts'

/** The whole of a file that can be read, the beginning of one that is too large. @throws Error when there is no such file, or it may not be read */
export function readHead(path: string): { bytes: Buffer; sizeBytes: number } {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    if (size <= limits.nestedBytes) return { bytes: readFileSync(fd), sizeBytes: size }
    const bytes = Buffer.alloc(65_536)
    return { bytes: bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, 0)), sizeBytes: size }
  } finally {
    closeSync(fd)
  }
}
