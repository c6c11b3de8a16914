import { jsonText } from '../../text/json-text.ts'
import type { Answer } from '../answer.ts'
import type { Words } from '../words/en.ts'
import type { TypeOf } from './schema.ts'
import { type problem, problemStatus, type ProblemName } from './shapes-library.ts'

type Said = TypeOf<typeof problem>

/** What is wrong with a question, with what belongs to it. */
export type Problem = { readonly problem: ProblemName } & Omit<Said, 'type' | 'title' | 'status'>

// What a program of another site may read of an answer. There is no cookie here that could be somebody's: whoever asks is known by the address alone.
const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, link, retry-after' }

/** The headers that every answer of the API has: any page may ask it, from anywhere. */
export const apiHeaders: Readonly<Record<string, string>> = { ...open, 'cross-origin-resource-policy': 'cross-origin' }

/**
 * What a browser is told that asks whether a page of another site may ask (a preflight): any may, and send whatever headers it likes, `If-None-Match` among
 * them. None of them says who asks. The same for every address, so that it tells of no token whether there is one.
 */
export const preflightAnswer: Answer = { status: 204, headers: { ...apiHeaders, 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', 'access-control-max-age': '86400', allow: 'GET, HEAD, OPTIONS' }, body: '' }

/** A problem as it is sent (RFC 9457). `headers`: further ones. */
export function problemAnswer({ problem: name, ...more }: Problem, { api, tongue }: Words, headers: Readonly<Record<string, string>> = {}): Answer {
  const status = problemStatus[name]
  const [title, detail] = api.problems[name]
  const body: Said = { type: `/api#${name}`, title, status, ...(detail !== '' && { detail }), ...more }
  return { status, headers: { ...apiHeaders, 'content-type': 'application/problem+json', 'content-language': tongue, 'cache-control': 'private, no-cache', vary: 'Accept-Language', ...(status === 503 && { 'retry-after': '5' }), ...headers }, body: `${jsonText(body)}\n` }
}
