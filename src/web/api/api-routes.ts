import type { Route } from '../routes.ts'
import { answerCall } from './answer-call.ts'
import { root } from './call.ts'
import { calls } from './calls.ts'
import { getDocument } from './document.ts'
import { showApi } from './show-api.ts'

/** The routes of the API: a row for each call, its document, and the page that shows it. */
export const apiRoutes: readonly Route[] = [
  { method: 'GET', path: '/api', who: 'anyone', handle: showApi },
  ...[...calls, getDocument].map((call): Route => ({ method: 'GET', path: `${root}${call.path}`, who: 'anyone', known: 'token', handle: answerCall(call) })),
]
