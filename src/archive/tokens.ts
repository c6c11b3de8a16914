import type { Desk } from '../catalogue/store.ts'
import type { Writer } from '../catalogue/writer.ts'

/** What a reader can do with token addresses: made, renewed and revoked by the writer, on disk before it is answered. */
export function tokenActs(writing: () => Promise<Pick<Writer, 'makeToken' | 'renewToken' | 'revokeTokens' | 'useToken'>>, now: () => string = () => new Date().toISOString()): Pick<Desk, 'makeToken' | 'renewToken' | 'revokeTokens' | 'useToken'> {
  return {
    makeToken: async (wish) => (await writing()).makeToken(wish, now()),
    renewToken: async (owner, id, settings) => (await writing()).renewToken(owner, id, settings),
    revokeTokens: async (of) => (await writing()).revokeTokens(of, now()),
    useToken: async (digest) => (await writing()).useToken(digest, now().slice(0, '2026-11'.length)),
  }
}
