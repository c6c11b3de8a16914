/**
 * The process that takes one archive apart by libarchive, with the same walls round it as any parser. The library is machine code of WebAssembly: it is compiled
 * before the process gives WebAssembly up, so that nothing of a stranger's can be.
 */
import { prepareLibrary } from '../format/archive/library.ts'
import { lockDown } from './lockdown.ts'
import { serveUnpacker } from './serve-unpacker.ts'
import { openWire } from './wire.ts'

const wire = openWire(3)
await import('../format/archive/read-archive.ts')
await prepareLibrary()

lockDown()
await serveUnpacker(wire)
