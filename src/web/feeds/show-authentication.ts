import { authenticationDocument } from '../../publish/opds/authentication.ts'
import { typesOne } from '../../publish/opds/opds-one.ts'
import type { Handler } from '../visit.ts'
import { feedAnswer } from './kept-feed.ts'

/** `/opds/authentication`: how an address that carries a reader's limits gives more. */
export const showAuthentication: Handler = ({ words: { feeds }, origin, base }) =>
  feedAnswer(authenticationDocument({ id: `${origin}/opds/authentication`, title: feeds.title, says: feeds.authentication, how: feeds.authenticationHow, start: `${origin}${base}/opds/v2`, settings: `${origin}/settings` }), typesOne.authentication)
