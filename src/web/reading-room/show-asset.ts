import { redirectAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'

/** `/assets/:file`: one of the program's own files, under the name that holds its digest. Nothing that was received lies there. */
export const showAsset: Handler = ({ archive: { assets }, params, header }) => assets.answer(params['file'] ?? '', header('accept-encoding'))

/** `/favicon.ico`: where browsers look without being told. */
export const showIcon: Handler = ({ archive: { assets } }) => redirectAnswer(assets.url('icon.svg'), 308)
