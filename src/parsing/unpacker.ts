/**
 * The process that takes containers apart: a parser as `parser.ts` is, with the same walls round it, that loads the code for zips, and for other
 * containers when it meets them.
 */
import { readZip } from '../format/zip/read-zip.ts'
import { lockDown } from './lockdown.ts'
import { serveUnpacker } from './serve-unpacker.ts'
import { openWire } from './wire.ts'

const wire = openWire(3)

// Whatever loads itself on first use is used once, while it still can.
await readZip({ sizeBytes: 4, read: () => Buffer.from('none') }, { memberBytes: 0, nestedBytes: 0, members: 0, nameBytes: 0, left: () => 0 }).next()

lockDown()
await serveUnpacker(wire)
