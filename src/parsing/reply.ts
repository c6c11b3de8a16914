import type { Finding } from '../model/finding.ts'
import type { Metadata } from '../model/reading.ts'
import { checkFinding, checkMetadata, checkPacked, PackedError } from './check-packed.ts'
import type { Frame } from './frames.ts'
import type { Packed } from './packed.ts'

/** What a parser said, checked: every field has its type, every length lies in the frame. */
export type CheckedReply =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly id: number; readonly packed: Packed; readonly memoryBytes: number | undefined }
  | { readonly is: 'threw'; readonly id: number; readonly what: string; readonly memory: boolean }
  | { readonly is: 'range'; readonly from: number; readonly length: number }
  | { readonly is: 'member'; readonly name: string; readonly nameBytes: Buffer; readonly bytes: Buffer; readonly findings: readonly Finding[]; readonly isDocument: boolean; readonly metadata: readonly Metadata[] }
  | { readonly is: 'about'; readonly name: string; readonly metadata: readonly Metadata[] }
  | { readonly is: 'refused'; readonly finding: Finding; readonly name: string | undefined; readonly nameBytes: Buffer }
  | { readonly is: 'pause' }
  | { readonly is: 'end' }

/**
 * Checks what a parser says, field by field.
 *
 * @throws PackedError when it makes no sense
 */
export function checkReply({ header, body }: Frame): CheckedReply {
  const said = (typeof header === 'object' && header !== null ? header : {}) as Readonly<Record<string, unknown>>
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  switch (said.is) {
    case 'ready': case 'pause': case 'end':
      return { is: said.is }
    case 'read': {
      const [textBytes, layoutBytes] = Array.isArray(said.lengths) ? said.lengths.map((length) => whole(length, bytes.length)) : []
      if (textBytes === undefined || layoutBytes === undefined || textBytes + layoutBytes > bytes.length) throw wrong('lengths')
      const sections = [bytes.subarray(0, textBytes), bytes.subarray(textBytes, textBytes + layoutBytes), bytes.subarray(textBytes + layoutBytes)] as const
      return { is: 'read', id: whole(said.id), packed: checkPacked(said.header, sections, said.ends), memoryBytes: said.memoryBytes === undefined ? undefined : whole(said.memoryBytes) }
    }
    case 'threw':
      return { is: 'threw', id: whole(said.id), what: string(said.what), memory: said.memory === true }
    case 'range':
      return { is: 'range', from: whole(said.from), length: whole(said.length) }
    case 'member': {
      const nameBytes = whole(said.nameBytes, bytes.length)
      if (!Array.isArray(said.findings)) throw wrong('findings')
      said.findings.forEach((finding) => checkFinding(finding, 'findings'))
      const metadata = (said.metadata ?? []) as readonly Metadata[]
      checkMetadata(metadata, 'metadata')
      return { is: 'member', name: string(said.name), nameBytes: bytes.subarray(0, nameBytes), bytes: bytes.subarray(nameBytes), findings: said.findings as readonly Finding[], isDocument: said.isDocument === true, metadata }
    }
    case 'about':
      checkMetadata(said.metadata, 'metadata')
      return { is: 'about', name: string(said.name), metadata: said.metadata as readonly Metadata[] }
    case 'refused':
      checkFinding(said.finding, 'finding')
      return { is: 'refused', finding: said.finding as Finding, name: said.name === undefined ? undefined : string(said.name), nameBytes: bytes }
    default:
      throw wrong('message')
  }
}

function wrong(where: string): PackedError {
  return new PackedError(`Cannot take what the parser says: ${where} is wrong`)
}

function whole(value: unknown, most: number = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > most) throw wrong('a number')
  return value
}

function string(value: unknown): string {
  if (typeof value !== 'string' || value.length > 65_536) throw wrong('a string')
  return value
}
