import { hash } from 'node:crypto'

const prefix = 'bag '

/**
 * What an accession is known by wherever it is restored: from its roots, its first terms and the instant it began. One that came out of a bag
 * keeps it as the key under which it is gone on with.
 */
export function accessionKey({ resume_key, began_at }: { readonly resume_key: string; readonly began_at: string }): string {
  return resume_key.startsWith(prefix) ? resume_key : prefix + hash('sha256', `${resume_key} ${began_at}`)
}
