import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Data as a script that hands it to the page which loads it: compressed, in letters that any host sends as they are. The same data gives the same bytes. */
export function payload(name: string, value: unknown): string {
  return `incipitTake(${JSON.stringify(name)},"${deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64')}")\n`
}

/** What a payload holds, and under which name. @throws SyntaxError for what is none */
export function payloadOf(script: string): { readonly name: string; readonly value: unknown } {
  const found = /^incipitTake\(("[^"]*"),"([^"]*)"\)\n$/.exec(script)
  if (!found) throw new SyntaxError('Cannot read a payload: it is none')
  return { name: JSON.parse(found[1] as string) as string, value: JSON.parse(inflateRawSync(Buffer.from(found[2] as string, 'base64')).toString()) }
}
