import type { TokensLeft } from '../catalogue/store.ts'
import type { Writer } from '../catalogue/writer.ts'

/** Revokes token addresses that somebody left behind, or flooded the archive with. Revoked ones make room for new ones. @returns how many were in force */
export function clearTokens(writer: Pick<Writer, 'clearTokens'>, left: TokensLeft, now: string = new Date().toISOString()): Promise<number> {
  return writer.clearTokens(left, now)
}
