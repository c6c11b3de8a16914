import type { RulingWish } from '../catalogue/desk-acts.ts'
import type { Writer } from '../catalogue/writer.ts'
import type { Ruling } from '../model/ruling.ts'

/** Rules on a work: sets, adds or denies a value, withholds or publishes it. @throws RangeError when there is no such work, or the value does not fit its field */
export function rule(writer: Writer, key: string, wish: RulingWish, now: string = new Date().toISOString()): Promise<Ruling> {
  return writer.rule(key, wish, now)
}
