import { createHash } from 'node:crypto'
import { jsonText } from '../../text/json-text.ts'
import type { Answer } from '../answer.ts'
import { packable, pick } from '../packed-body.ts'
import { inTime } from '../reading-room/in-time.ts'
import type { Handler, Visit } from '../visit.ts'
import type { ReadyAnswer } from './answer-cache.ts'
import type { Call, Told } from './call.ts'
import { givenOf } from './given.ts'
import { apiHeaders, problemAnswer } from './problems.ts'

// What is shorter fits into one packet as it is.
const worthPacking = 1024

/** Answers a call: what was asked for is checked, the answer is kept ready while nothing changes, and what is wrong is a problem. */
export function answerCall(call: Call): Handler {
  return async (visit) => {
    const read = givenOf(call, visit.params, visit.query, visit.words)
    if (read === 'not there') return undefined
    if ('wrong' in read) return problemAnswer(read.wrong, visit.words)
    const { archive: { answers, catalogue } } = visit
    const version = await catalogue.version()
    const name = nameOf(visit)
    const ready = call.changes ? undefined : answers.get(name, version)
    if (ready) return sent(ready, visit)
    const told = await inTime(Promise.resolve(call.handle(visit, read.given)))
    if (told === undefined) return undefined
    const other = otherAnswer(told, visit)
    if (other) return other
    const made = packed(told as Extract<Told<unknown>, { body: unknown }>)
    // Made of what was there when it began: kept only if nothing has changed meanwhile.
    if (!call.changes && (await catalogue.version()) === version) answers.put(name, version, made)
    return sent(made, visit, call.changes ? 'no-store' : 'private, no-cache')
  }
}

/** Where a call came to no body. */
function otherAnswer(told: NonNullable<Told<unknown>> | 'too long', { words }: Visit): Answer | undefined {
  if (told === 'too long') return problemAnswer({ problem: 'given-up' }, words)
  if ('problem' in told) return problemAnswer(told, words)
  if ('movedTo' in told) return { status: 308, headers: { ...apiHeaders, location: told.movedTo, 'cache-control': 'private, no-cache' }, body: '' }
  return undefined
}

function packed({ body, links = {} }: Extract<Told<unknown>, { body: unknown }>): ReadyAnswer {
  const identity = new TextEncoder().encode(`${jsonText(body)}\n`)
  const header = Object.entries(links).map(([rel, address]) => `<${address}>; rel="${rel}"`).join(', ')
  return { packed: identity.length < worthPacking ? { identity } : packable(identity), etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22), ...(header !== '' && { links: header }) }
}

async function sent({ packed, etag, links }: ReadyAnswer, { header, words }: Visit, cacheControl = 'private, no-cache'): Promise<Answer> {
  const { body, encoding } = await pick(packed, header('accept-encoding'))
  return {
    status: 200, body,
    headers: {
      ...apiHeaders, 'content-type': 'application/json', 'content-language': words.tongue, 'cache-control': cacheControl, vary: 'Accept-Language, Accept-Encoding',
      etag: `"${etag}${encoding ? `-${encoding}` : ''}"`, ...(encoding && { 'content-encoding': encoding }), ...(links !== undefined && { link: links }),
    },
  }
}

/** All that an answer depends on beside the catalogue: who reads by which limits, in which language, from where. */
function nameOf({ path, origin, words: { tongue }, reader }: Visit): string {
  return `${tongue} ${JSON.stringify(reader)} ${origin}${path}`
}
