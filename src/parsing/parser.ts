/**
 * The parser process: the place where members are read, which are strangers' bytes. `pool.ts` starts it under Node's permissions and behind the walls of
 * `isolation.ts`; it loads its code, gives up what it does not need, and then answers requests until the program closes the pipe.
 */
import { runInNewContext } from 'node:vm'
import { intake } from '../intake/intake.ts'
import { lockDown } from './lockdown.ts'
import { packInPieces } from './packed.ts'
import { serveParser } from './serve-parser.ts'
import { openWire } from './wire.ts'

const wire = openWire(3)
const collect = runInNewContext('gc') as () => void
const report = process.argv.includes('--report')

// Whatever is made on first use is made once, before the first member has to wait for it. In plain English: the language detector, 75 MB that
// few stories need, loads when there is a doubt.
const story = 'She waited by the sea, and the tide came in. "Nobody saw it go," he said, and they went home that night. '.repeat(8)
packInPieces(await intake({ bytes: Buffer.from(`Title: The Tide\nAuthor: Mary Smith\n\n${story}\n\x93It was a caf\xe9.\x94\n`, 'latin1'), name: 'tide.txt' }))
packInPieces(await intake({ bytes: Buffer.from(`<html><title>The Tide</title><p>${story}</p><p>It was a caf&eacute;.</p></html>`), name: 'tide.html' }))

lockDown()
await serveParser(wire, { read: intake, pack: packInPieces }, { report, collect })
