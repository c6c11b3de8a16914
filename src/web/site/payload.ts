import { Readable } from 'node:stream'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'

/** Data as a script that hands it to the page which loads it: compressed, in letters that any host sends as they are. The same data gives the same bytes. */
export function payload(name: string, value: unknown): string {
  return script(name, deflateRawSync(JSON.stringify(value), { level: 9 }))
}

/** The same of data that comes as pieces of JSON; only what they are compressed to is held. */
export async function payloadOf(name: string, json: Iterable<Uint8Array>): Promise<string> {
  const packed: Buffer[] = []
  for await (const piece of Readable.from(json).pipe(createDeflateRaw({ level: 9 }))) packed.push(piece as Buffer)
  return script(name, Buffer.concat(packed))
}

function script(name: string, packed: Buffer): string {
  return `incipitTake(${JSON.stringify(name)},"${packed.toString('base64')}")\n`
}
