import { deflateRawSync } from 'node:zlib'

/** Data as a script that hands it to the page which loads it: compressed, in letters that any host sends as they are. The same data gives the same bytes. */
export function payload(name: string, value: unknown): string {
  return `incipitTake(${JSON.stringify(name)},"${deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64')}")\n`
}
