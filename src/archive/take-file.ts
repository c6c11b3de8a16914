import { isContainer } from '../format/formats.ts'
import { formAt } from '../intake/detect.ts'
import { readFile } from './read-file.ts'
import { takeContainer } from './take-container.ts'
import { noted, type TakeContext, toldOf } from './take-context.ts'
import type { HeapFile, Problem } from './walk.ts'

/**
 * Takes one file in: its bytes are kept, then it is read, then it is committed.
 *
 * @returns how many bytes are new, or why nothing is
 */
export async function takeFile(context: TakeContext, file: HeapFile): Promise<number | 'known' | 'interrupted' | Problem> {
  const { known, pool, blobs, batch, signal } = context
  const read = await readFile(file)
  if (!('sha256' in read)) return read
  const { sha256, sizeBytes, bytes, isWhole } = read
  if (known.deposit(sha256, file.path)) return 'known'
  if (signal?.aborted) return 'interrupted'
  const hex = sha256.toString('hex')
  if (known.blobBytes(sha256) === undefined || blobs.sizeBytes(hex) !== sizeBytes) {
    if (isWhole) await blobs.put(hex, bytes)
    else if ((await blobs.putFile(file.full)).sha256 !== hex) return { path: file.shown, what: 'it changed while it was read', advice: 'Import again when nobody writes to it.' }
  }
  const deposit = { path: file.path, shown: file.shown, sha256, sizeBytes }
  const format = formAt(bytes, file.shown)
  if (isContainer(format)) {
    const whole = await takeContainer(context, deposit, format, isWhole ? bytes : { path: blobs.path(hex) })
    return whole ? sizeBytes : 'interrupted'
  }
  const told = toldOf(context, new Uint8Array())
  const packed = noted(await pool.read({ bytes, name: file.shown, sizeBytes, ...(told.hints && { hints: told.hints }) }), file.path)
  await batch.add({ deposit, whole: true, findings: [], member: { path: new Uint8Array(), name: file.path, shown: file.shown, sha256, sizeBytes, packed, ...told } })
  return sizeBytes
}
