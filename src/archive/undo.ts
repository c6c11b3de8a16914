import type { Writer } from '../catalogue/writer.ts'
import type { Ruling } from '../model/ruling.ts'

/** Takes a ruling back, by a ruling of its own: nothing that a person said is ever erased. @throws RangeError when there is no such ruling */
export function undo(writer: Writer, ruling: number, by: string, now: string = new Date().toISOString()): Promise<Ruling> {
  return writer.undo(ruling, by, now)
}
