import { type Unpacker, whole } from '../container.ts'

/** To be written. */
export const readArchive: Unpacker = async function* () {
  yield whole('container-damaged', 'not yet')
}
