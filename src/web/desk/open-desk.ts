import { redirectAnswer } from '../answer.ts'
import { setCookie } from '../cookies.ts'
import { sameText, sign } from '../signed.ts'
import type { Handler } from '../visit.ts'
import { deskAge, deskCookie, deskPurpose } from './keeper.ts'

/** `/desk/open?token=…`: the keeper's link. A wrong token opens nothing, and nothing is there. */
export const openDesk: Handler = ({ archive, query, secure }) =>
  sameText(query.get('token') ?? '', archive.keeperToken)
    ? redirectAnswer('/desk', 303, { 'set-cookie': setCookie(deskCookie, sign(archive.secret, deskPurpose(archive), String(Date.now())), deskAge, secure) })
    : undefined

/** POST `/desk/close`: this browser is the keeper's no more. */
export const closeDesk: Handler = ({ secure }) => redirectAnswer('/', 303, { 'set-cookie': setCookie(deskCookie, '', 0, secure) })
