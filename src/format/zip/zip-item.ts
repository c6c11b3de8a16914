import type { Finding, FindingCode } from '../../model/finding.ts'

/** What comes out of a zip, in the order of its directory: members, and what was not unpacked with the reason. Without a name: the container as a whole. */
export type ZipItem =
  | { readonly is: 'member'; readonly nameBytes: Buffer; readonly name: string; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly is: 'refused'; readonly nameBytes?: Buffer; readonly name?: string; readonly finding: Finding }

/** What may come out of a zip. */
export type ZipLimits = {
  /** Bytes of one member; of one that is a zip itself: `nestedBytes`. */
  readonly memberBytes: number
  readonly nestedBytes: number
  readonly members: number
  readonly nameBytes: number
  /** How many bytes may still come out of this container. */
  readonly left: () => number
}

/** A container that was not unpacked, or not to its end. */
export function whole(code: FindingCode, detail: string): ZipItem {
  return { is: 'refused', finding: { code, detail } }
}

/** What an error of the zip reader means to a curator. */
export function findingOf(error: unknown): Finding & { readonly detail: string } {
  const message = error instanceof Error ? error.message : String(error)
  return { code: message.includes('encryption') ? 'container-encrypted' : 'container-damaged', detail: message.slice(0, 200) }
}
