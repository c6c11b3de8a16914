import type { RulingWish } from '../catalogue/desk-acts.ts'
import type { RuledWork } from '../catalogue/store.ts'
import type { Writer } from '../catalogue/writer.ts'

/** Rules on a work: sets, adds or denies a value, says whether it is a story and which of its texts belong to it, withholds or publishes it. @throws RangeError when there is no such work, or the value does not fit its field */
export function rule(writer: Writer, key: string, wish: RulingWish, now: string = new Date().toISOString()): Promise<RuledWork> {
  return writer.rule(key, wish, now)
}
