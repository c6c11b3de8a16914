import type { Finding } from '../../model/finding.ts'

/** What an error of the zip reader means to a curator. */
export function findingOf(error: unknown): Finding & { readonly detail: string } {
  const message = error instanceof Error ? error.message : String(error)
  return { code: message.includes('encryption') ? 'container-encrypted' : 'container-damaged', detail: message.slice(0, 200) }
}
